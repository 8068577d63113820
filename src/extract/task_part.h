/*
 * task_part: what the files of extract/task*.c share. For them only.
 *
 * task.c walks over the document and calls the others; task_table.c and task_front.c make
 * tasks with task_item.c; all of them read within the scopes of task_scope.c. What lines
 * with labels say (task_label.c) is given to the tasks they are for by task_pieces.c, and
 * where sections take the place of lines, by task_sections.c.
 */
#ifndef EXTRACT_TASK_PART_H
#define EXTRACT_TASK_PART_H

#include "extract/column.h"
#include "extract/passage.h"
#include "extract/task.h"
#include "model/input.h"

/* Whether there are tasks below a heading. */
enum section_holds {
    HOLDS_UNSAID,
    HOLDS_TASKS,
    HOLDS_DUTIES, /* only where a body must act: kinh phí */
    HOLDS_OTHER,
};

/* A line with a label. */
struct label {
    enum column column;     /* COLUMN_OTHER: something that no task has */
    struct word_list value; /* after the colon */
    str text;               /* of units, in the document's memory */
    struct span span;       /* of that */
};

struct label_list {
    struct label *at;
    isize n, cap;
};

/* What a heading or title gives to the tasks below it. */
struct scope {
    const struct scope *outer;
    str id;      /* of the place; empty before the first heading */
    int heading; /* index into doc->headings, -1: none */
    enum section_holds holds;
    int year;  /* that its words name, or those above it; 0: none */
    str title; /* its words, without the number, but with a colon at the end */
    struct span span;
    bool timed; /* `when` is set, by this place or by one above it */
    struct when when;
    str when_text;
    enum when_source when_source;
    const struct label_list *own;    /* of the very task that is read; NULL: none */
    const struct label_list *shared; /* units for all tasks here; NULL: none */
};

/* Titles that site.yaml lists, cut into words. */
struct title_list {
    struct word_list *at;
    isize n, cap;
};

/* A line with a label, of which no task is known yet. */
struct unread_label {
    struct label label;
    struct word_list line;
};

/* The walk over one document. */
struct task_walk {
    struct reading *reading;
    struct doc *doc;
    struct arena *scratch;
    const struct prose *prose;
    struct passage passage;           /* of the task that is being read */
    struct title_list holding, other; /* of site.yaml; empty: the usual ones */
    struct when_context context;      /* of the document */
    int headings;                     /* of doc->headings passed so far */
    const struct node *promising;     /* the first heading that says there are tasks */
    struct map anchors;               /* ids that are taken; filled when one is needed */
    VEC(struct unread_label) labels;  /* lines with a label where tasks are */
};

/* task_scope.c */

/* Whether the place has the class, such as "no-tasks". */
bool task_has_class(const struct node *place, str name);

/* Whether an attribute block says who does the work of the place, or by when: it is a
 * task wherever it is. */
bool task_is_given(const struct node *place);

/* The titles of a list of site.yaml. */
struct title_list task_titles(struct arena *scratch, const struct written_list *list);

/* Whether tasks are below a title: by its words, else as below the one above it. */
enum section_holds task_section_holds(const struct task_walk *w, struct word_list title,
                                      enum section_holds outer);

/* Whether a paragraph introduces the list after it, as a title would. */
bool task_leads_in(struct word_list words);

/* The scope that a title opens within `outer`, with its time and year. */
struct scope task_scope_of(struct task_walk *w, const struct scope *outer,
                           struct word_list title);

/* What the times of a place are read against. */
struct when_context task_when_context(const struct task_walk *w,
                                      const struct scope *scope);

/* The time that a cell or the value of a label says, which is nothing else; false, and
 * none, if they tell none. */
bool task_read_time(struct task_walk *w, const struct scope *scope,
                    struct word_list words, struct when *when);

/* task_item.c */

/* Adds a claim; an empty text is none. */
void task_claim(struct task_walk *w, struct task *task, enum claim_form form,
                enum task_role role, str text, struct span span);

/* A time that a column, a line, an attribute or the front matter gives in words. */
void task_set_time(struct task_walk *w, struct task *task, const struct scope *scope,
                   struct word_list words, enum when_source source);

/*
 * Completes a task from its words: lines ("Thời hạn: …"), notes in parentheses, the
 * sentence itself, the attributes of `place`, and what the scope gives; and adds it to
 * the document. What was set before is surer and stays.
 */
void task_keep(struct task_walk *w, struct task *task, struct word_list words,
               const struct node *place, const struct scope *scope);

/* Adds a task that is complete. */
struct task *task_add(struct task_walk *w, const struct task *task,
                      struct word_list words);

/* Whether sentences say by when, or how often. */
bool task_has_day(struct task_walk *w, struct word_list words, const struct scope *scope);

/* task_says.c */

/* Whether words that begin with a body make something its duty. */
bool task_is_duty(struct word_list words);

/* What to do if something is not clear, or a point of an agenda ("8h30: …"): no task. */
bool task_is_none(struct word_list words);

/* "Điều 2. Giao …": the words after the number of an article; none for no article. */
struct word_list task_article(struct arena *scratch, struct word_list words);

/* Whether an article charges somebody, or introduces what it puts into force. */
bool task_article_charges(struct word_list article);
bool task_article_enacts(struct word_list article);

/* task_label.c */

/* Whether the words are those of a label, and what it is about. */
bool task_label_words(struct word_list words, enum column *column);

/* The line "label: value"; false if it is none. */
bool task_label(struct word_list line, struct label *label);

/* Adds the lines with labels, of which the first of all lines is none if it is a text
 * that they are for; returns where the first one begins, which ends the text proper. */
isize task_labels_in(struct arena *a, struct word_list words, bool after_text,
                     struct label_list *out);

/* task_pieces.c */

/* A block, or an item of a list: what may be one task. */
struct piece {
    struct node *block, *item; /* item NULL: the block itself */
};

/* What label lines give to the pieces before them. */
struct piece_group {
    struct label_list *labels;
    struct piece first;    /* of the pieces that may share them */
    struct piece last;     /* the piece that they are first of all for */
    struct piece from, to; /* the lines themselves, up to the piece after them */
    bool inside;           /* they are within the last piece */
    struct scope scope;    /* with what all pieces get from them */
    bool units, timed;     /* which of it they say */
};

/* The pieces of a place, one after the other, without the lines with labels. */
struct pieces {
    struct task_walk *walk;
    const struct node *end;
    const struct scope *outer;
    struct piece at;
    struct scope scope; /* of the piece */
    struct piece_group group;
    bool started, grouped;
    const struct node *led; /* the list that `lead` introduces; NULL: none */
    struct scope lead;
};

/* Goes to the first piece, and then to the next; false at the end. */
bool task_pieces_next(struct pieces *pieces, struct node *first);

/* Whether a list, or the blocks up to `end`, are nothing but lines with labels. */
bool task_is_lines(struct task_walk *w, const struct node *list);
bool task_are_lines(struct task_walk *w, struct node *first, const struct node *end);

/* Whether the list after a paragraph is such lines, and the paragraph what they are
 * about: "a) Kịch bản" before "- Đơn vị phụ trách: …", but not "a) Thời gian, địa điểm".
 */
bool task_titles_lines(struct task_walk *w, const struct node *paragraph);

/* Adds what a section about `column` says; false if it says something else. */
bool task_labels_of_section(struct task_walk *w, struct node *first,
                            const struct node *end, enum column column,
                            struct label_list *out);

/* Makes the labels ready to be shared. */
void task_labels_write(struct task_walk *w, struct label_list *labels);

/* The scope with what the labels give to all tasks in it. */
void task_scope_label(struct task_walk *w, struct scope *scope,
                      const struct label_list *labels);

/* The same for the sections after one without tasks that has a numbered paragraph "b)
 * Thời gian: …": the others of its level, whose title `scope` is. */
void task_scope_beside(struct task_walk *w, struct scope *scope, const struct node *first,
                       const struct node *end);

/* task_sections.c */

/* What sections give to each other, for every heading in the order of the text. */
struct section_labels {
    bool says; /* it says who or when for others, and has no tasks */
    const struct label_list *labels; /* for all tasks below the heading; NULL: none */
    const struct label_list *direct; /* for those before the next heading; NULL: none */
};

struct section_labels *task_sections_read(struct task_walk *w, struct node *root);

/* task_table.c: the rows of a table below `scope`, where they are tasks. */
void task_find_rows(struct task_walk *w, struct node *table, const struct scope *scope);

/* task_unread.c */

/* Notes that a task, or the title above it, has the value of a line. */
void task_take_value(struct task_walk *w, struct word_list value);

/* Notes the lines with a label among blocks of a section that holds tasks. */
void task_find_labels(struct task_walk *w, const struct node *first,
                      const struct node *end);

/* Reports those that no task took up, and a plan that should have tasks and has none. */
void task_report_unread(struct task_walk *w);

/* task_front.c: tasks: of the front matter, as corrections of what was found, or new. */
void task_apply_front(struct task_walk *w, const struct scope *scope);

#endif
