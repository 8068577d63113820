/*
 * task: what a plan says must be done, by whom and by when, and what became of it.
 *
 * A struct task is a function of the document alone. Which units its words mean is for
 * link/assign to say, the state on the reference day for link/progress: both in struct
 * site_task.
 */
#ifndef MODEL_TASK_H
#define MODEL_TASK_H

#include "model/span.h"
#include "viet/when.h"

enum task_role {
    ROLE_LEAD,     /* chủ trì */
    ROLE_SUPPORT,  /* phối hợp */
    ROLE_ASSIGNED, /* named, but the text does not say which */
    ROLES
};

/* Where words that may name units are, and so how sure it is that they do. */
enum claim_form {
    CLAIM_FRONT,     /* tasks: of the front matter */
    CLAIM_ATTRIBUTE, /* {lead="…"} */
    CLAIM_COLUMN,    /* a cell whose header says so */
    CLAIM_LINE,      /* a separate line: "Cơ quan chủ trì: …" */
    CLAIM_NOTE,      /* a parenthesis at the end: units, or a remark */
    CLAIM_PREFIX,    /* before a colon: "Sở Nội vụ: …" */
    CLAIM_SHARED,    /* a line, or a section, that is for several tasks */
    CLAIM_TITLE,     /* the title above the task: "5. Bộ Nội vụ" */
    CLAIM_SENTENCE, /* all words of the task: "Giao X chủ trì, phối hợp với Y …" */
};

struct claim {
    enum claim_form form;
    enum task_role role; /* given by a column, a line or an attribute; else assigned */
    str text;            /* blanks folded */
    struct span span;
};

/* One unit or group of a task. */
struct assignee {
    enum task_role role;
    enum claim_form form; /* what named it */
    int unit;             /* index into site->units */
    str wording;          /* as the plan writes it */
};

enum task_state {
    STATE_OVERDUE,      /* quá hạn */
    STATE_SOON,         /* sắp đến hạn */
    STATE_WITHIN,       /* trong hạn */
    STATE_ONGOING,      /* thường xuyên, and recurring without a day */
    STATE_NO_DEADLINE,  /* không quy định thời hạn */
    STATE_DONE_ON_TIME, /* hoàn thành đúng hạn */
    STATE_DONE_LATE,    /* hoàn thành quá hạn */
    STATE_DONE,         /* hoàn thành, no deadline was set */
    STATE_CANCELLED,    /* đã hủy */
    STATES
};

/* One due day of a task; a task without days has one of these, without `due`. */
struct occurrence {
    struct date due, moved_from; /* moved_from: the day in the text, if it was moved */
    struct date done, cancelled;
    str label; /* "2023-Q1"; empty: the one day of a task that does not recur, or none */
    str note;  /* of the progress file */
    str basis; /* of moving or cancelling, as written */
    str evidence;  /* as written; empty: none given */
    int directive; /* the evidence's, index into site->directives; -1: none */
    enum task_state state;
};

/* Where the words about the time of a task are. */
enum when_source {
    WHEN_FROM_NOTHING,
    WHEN_FROM_FRONT,     /* tasks: of the front matter */
    WHEN_FROM_ATTRIBUTE, /* {due="…"} */
    WHEN_FROM_COLUMN,
    WHEN_FROM_LINE, /* a separate line: "Thời gian: …" */
    WHEN_FROM_NOTE, /* a parenthesis at the end */
    WHEN_FROM_SENTENCE,
    WHEN_FROM_HEADING,
};

enum task_form { TASK_FROM_ITEM, TASK_FROM_ROW, TASK_FROM_PARAGRAPH, TASK_FROM_SECTION };

struct task {
    str id;      /* "II.2-1": its anchor too */
    str section; /* "II.2"; empty before the first heading */
    int item;    /* its number there; 0: the section itself */
    int heading; /* index into doc->headings; -1: before the first */
    enum task_form form;
    str text; /* blanks folded */
    struct span span;
    str product;   /* sản phẩm; empty: not given */
    str receiver;  /* of a row of reports: to whom they go; empty: not given */
    str when_text; /* as written; empty: nothing about time */
    enum when_source when_source;
    struct when when;
    struct {
        struct claim *at; /* the surest first */
        isize n, cap;
    } claims;
};

/* What linking adds. */
struct site_task {
    const struct task *read;
    struct when when; /* with the day on which a term ends */
    struct {
        struct assignee *at; /* by role, then as written */
        isize n, cap;
    } assignees;
    str assign_rule; /* what named the units; empty: nobody is named */
    struct {
        struct occurrence *at; /* by day; at least one */
        isize n, cap;
    } occurrences;
    enum task_state state; /* of the whole task */
    struct date due;       /* the next open day, else the last one; none: no day */
};

/* A quantity that is to be reached. */
struct target {
    str id;             /* of its place in the text */
    str text;           /* its sentence */
    str quantity;       /* "từ 90 - 95%" */
    str unit;           /* "%", "mô hình" */
    long long min, max; /* in thousandths */
    bool has_min, has_max;
    struct date by; /* none: not given */
    unsigned recurs;
    struct span span; /* of the quantity */
};

/* A duty to report, which a task or a part of it is. */
struct reporting {
    int task;     /* index into doc->tasks */
    str what, to; /* `to` empty: not given */
    struct when when;
    str when_text;
    struct span span;
};

struct site_reporting {
    const struct reporting *read;
    struct when when; /* with the day on which a term ends */
};

/* A task of the site, and how a unit comes to it; in site->tasks the rest says nothing.
 */
struct task_ref {
    int doc, task;
    enum task_role role;
    int group;     /* the group that the unit is a member of; -1: named itself */
    int inherited; /* the dissolved unit that it came from; -1: none */
};

struct task_refs {
    struct task_ref *at;
    isize n, cap;
};

/* How many tasks are in which state; every task is in exactly one. */
struct totals {
    int all;
    int by_state[STATES];
};

#endif
