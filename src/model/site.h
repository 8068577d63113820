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
    str source; /* NFC */
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

struct unit {
    struct written id, name, short_name, parent;
    struct written_list symbols, aliases;
    int parent_index; /* -1: none */
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

struct site {
    struct arena arena;

    struct written title, organisation, source, address; /* of site.yaml */
    int language;                                        /* enum lang */
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
    struct map unit_by_name, unit_name_twice; /* a name of two units means neither */
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

    struct date today; /* the reference day */
    enum profile profile;
    bool drafts;
};

#endif
