/*
 * site: everything that is known when the pages are written.
 *
 * Filled stage by stage: load (files, settings), parse and extract (docs, in parallel,
 * each its own), link (the rest). From then on it is const. Texts live in the site's
 * arena or in their document's; both live to the end.
 */
#ifndef MODEL_SITE_H
#define MODEL_SITE_H

#include "base/map.h"
#include "model/directive.h"
#include "model/doc.h"
#include "model/statistics.h"

enum { DUE_SOON = 7 };

struct index_list {
    int *at;
    isize n, cap;
};

enum profile { PROFILE_INTRANET, PROFILE_PUBLIC };

/* A file of content/ that is copied as it is, if a plan has it attached or links to it.
 */
struct site_file {
    str path, file; /* as in struct doc */
    isize size;
    str address; /* set by link/; empty: not published */
};

/* A YAML file of content/ or layouts/ and what is wrong with it. */
struct settings_file {
    str path;   /* as shown to the editor: "content/units.yaml" */
    str file;   /* of a progress file: as in struct doc; else empty */
    str source; /* NFC */
    struct git_days git;
    struct diags diags;
};

/* A text of the interface, {{t.key}} in templates. */
struct interface_text {
    str key, text;
};

/* A file of layouts/: a template, the style sheet, the script. */
struct layout {
    str name, text;
    struct settings_file *file; /* NULL: built in */
};

/* What a unit was called during a time: names of units.yaml with from and to. */
struct unit_name {
    struct written name, short_name;
    struct written_list symbols, aliases;
    struct date from, to; /* none: open at that end; both days included */
};

/*
 * An organisation, a part of one, or a group of them ("các phòng Sở"): of units.yaml, or
 * found in the plans of one issuer and in no list.
 */
struct unit {
    struct written id, name, short_name, parent;
    struct written of; /* of a group: the unit whose parts are its members */
    struct written_list symbols, aliases;
    struct {
        struct unit_name *at; /* other names than the present one */
        isize n, cap;
    } names;
    struct date from, to;        /* its life; none: open */
    struct written_list members; /* of a group, as given */

    bool registered;  /* in units.yaml */
    bool group;       /* tasks given to it are common tasks of its members */
    int parent_index; /* -1: none; of an unregistered one its issuer's unit, if any */
    struct {
        int *at; /* of a group: indices into site->units */
        isize n, cap;
    } member_index;
    int ended_by;          /* the event that dissolved it; -1: alive */
    int successor;         /* the main one, followed to the reference day; -1: none */
    str address;           /* "don-vi/van-phong-so.html"; empty: no page */
    struct task_refs work; /* by state and day */
    struct totals totals, common; /* of tasks that name it, and of its groups */
};

enum unit_change { UNIT_RENAME, UNIT_MERGE, UNIT_SPLIT, UNIT_DISSOLVE, UNIT_TRANSFER };

/* events: of units.yaml. */
struct unit_event {
    int change; /* enum unit_change */
    struct date date;
    struct written_list from, to; /* ids; of `to` the first is the main one */
    struct written basis;         /* a citation */
    struct span span;
    int directive; /* of the basis; -1: none */
};

/* A day of calendar.yaml. */
struct calendar_day {
    struct date date;
    struct written name;
    bool working; /* a Saturday worked in exchange */
};

/* A directive of directives.yaml. */
struct listed_directive {
    struct written number, kind, issuer, title, url;
    struct date date;
    struct span span;
    struct written_list relations[RELATION_KINDS];
    struct settings_file *file; /* where it is listed */
    bool inventory;             /* by another site, whose page `url` is */
    int directive; /* set by link/: index into site->directives; -1: no usable number */
};

/* A term of office, by which Party numbers are told apart: of site.yaml. */
struct term {
    struct written issuer, name; /* TW, XIII */
    struct date from;
};

/* Who issued plans: a unit of units.yaml, or a name as written. */
struct issuer {
    str name, slug;
    int unit;                /* index into units, -1: not registered */
    struct index_list plans; /* newest first */
};

struct year_list {
    int year;                /* 0: plans without any year */
    struct index_list plans; /* newest first */
};

struct unit_index; /* link/unit_index.h */

struct site {
    struct arena arena;

    struct written title, organisation, source, history, address; /* of site.yaml */
    int language;                                                 /* enum lang */
    struct {
        struct interface_text *at;
        isize n, cap;
    } texts;
    struct {
        struct layout *at;
        isize n, cap;
    } layouts;
    struct {
        struct unit *at;
        isize n, cap;
    } units;
    struct {
        struct unit *at; /* of `groups:`; units_link moves them behind the units */
        isize n, cap;
    } groups;
    struct {
        struct unit_event *at;
        isize n, cap;
    } events;
    struct {
        struct calendar_day *at;
        isize n, cap;
    } calendar;
    struct written_list task_sections, other_sections; /* sections: of site.yaml */
    int due_soon;                                      /* days; see DUE_SOON */
    bool ranking; /* units stand by what they have overdue */
    struct {
        struct listed_directive *at;
        isize n, cap;
    } listed;
    struct written_list
        inventories; /* files of other sites' directives, below content/ */
    struct written inventory_version;
    struct {
        struct term *at;
        isize n, cap;
    } terms;
    struct {
        struct settings_file **at;
        isize n, cap;
    } settings;
    struct map settings_by_path;

    struct {
        struct doc *at; /* sorted by path */
        isize n, cap;
    } docs;
    struct {
        struct site_file *at; /* sorted by path */
        isize n, cap;
    } files;

    struct map doc_by_path, file_by_path;
    const struct unit_index *unit_index; /* names of units; set by link/ */
    struct {
        struct issuer *at; /* in Vietnamese order */
        isize n, cap;
    } issuers;
    struct {
        struct year_list *at; /* newest first, no year last */
        isize n, cap;
    } years;
    struct index_list plans; /* all published plans, newest first */
    struct index_list pages; /* all published text pages, by path */

    struct {
        struct directive *at;
        isize n, cap;
    } directives;
    struct {
        struct directive_list *at; /* by enum list_by, then in order */
        isize n, cap;
    } directive_lists;
    struct map directive_buckets; /* kind, number and printed year: the first of them */
    struct map directive_days;    /* these and the date: the first of them */
    struct {
        struct relation *at;
        isize n, cap;
    } relations;
    struct map relation_known; /* by the bytes of kind, from and to */

    struct task_refs tasks; /* of all published plans, by state and day */
    struct totals totals;
    struct statistics_table statistics[STATISTICS];

    struct date today; /* the reference day */
    enum profile profile;
    bool drafts;
};

/* The text of the interface of that key, in the site's language; empty for none. */
static inline str site_text(const struct site *site, str key) {
    for (isize i = 0; i < site->texts.n; i++)
        if (str_eq(site->texts.at[i].key, key))
            return site->texts.at[i].text;
    return (str){0};
}

#endif
