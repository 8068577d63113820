/*
 * input: everything that is read, before anything in it is linked.
 *
 * The settings, the layouts, and the documents, each of which is a function of its own
 * file and of the settings. Filled by load, parse and extract; from then on it is const,
 * and link/ makes a site of it. Texts live in the arena of the input or of their
 * document; both live to the end.
 */
#ifndef MODEL_INPUT_H
#define MODEL_INPUT_H

#include "base/map.h"
#include "model/directive.h"
#include "model/doc.h"
#include "model/stamps.h"

enum { DUE_SOON = 7 };

enum profile { PROFILE_INTRANET, PROFILE_PUBLIC };

/* A file of content/ that is copied as it is, if a plan has it attached or links to it.
 */
struct other_file {
    str path, file; /* as in struct doc */
    isize size;
    struct stamps stamps; /* of a text */
};

/* A YAML file of content/ or layouts/ and what is wrong with it. */
struct settings_file {
    str path;   /* as shown to the editor: "content/units.yaml" */
    str file;   /* of a progress file: as in struct doc; else empty */
    str source; /* NFC */
    struct git_days git;
    struct diags diags; /* of the reading */
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
    const struct settings_file *file; /* where it is listed */
    bool inventory;                   /* by another site, whose page `url` is */
    int directive; /* set by link/: index into site->directives; -1: no usable number */
};

/* A term of office, by which Party numbers are distinguished: of site.yaml. */
struct term {
    struct written issuer, name; /* TW, XIII */
    struct date from;
};

struct input {
    struct arena arena;

    struct date today; /* the reference day */
    enum profile profile;
    bool drafts;

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
    } units, groups; /* of `units:` and `groups:` */
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
    bool ranking; /* units are sorted by what they have overdue */
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
        struct other_file *at; /* sorted by path */
        isize n, cap;
    } files;
    struct map doc_by_path, file_by_path;
};

/* The text of the interface of that key, in the site's language; empty for none. */
static inline str input_text(const struct input *input, str key) {
    for (isize i = 0; i < input->texts.n; i++)
        if (str_eq(input->texts.at[i].key, key))
            return input->texts.at[i].text;
    return (str){0};
}

#endif
