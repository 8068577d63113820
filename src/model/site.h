/*
 * site: everything that is known when the pages are written.
 *
 * Made by link/ of an input, which stays as it is: of one input any number of sites can
 * be made, and all are the same. What linking adds to a thing that was read is in a
 * struct of its own, whose `read` is the thing. It is const once it is linked. What is
 * added lives in the arena of the site.
 */
#ifndef MODEL_SITE_H
#define MODEL_SITE_H

#include "base/pool.h"
#include "model/input.h"
#include "model/statistics.h"

struct index_list {
    int *at;
    isize n, cap;
};

struct site_file {
    const struct other_file *read;
    str address; /* empty: not published */
    bool linked; /* by a document, published or not */
    bool wanted; /* linked, or attached to a plan */
};

/* The stages that have something to say about files, in their order. */
enum site_stage {
    STAGE_UNITS,
    STAGE_ADDRESSES,
    STAGE_LINKS,
    STAGE_ISSUERS,
    STAGE_DIRECTIVES,
    STAGE_ASSIGNMENT,
    STAGE_PROGRESS,
    STAGE_TASK_CHECK,
    STAGE_WRITING,
};

/* What linking and writing say about a file that is no document. */
struct file_diags {
    str path;                         /* as shown to the editor */
    const struct settings_file *read; /* NULL: a file that is written */
    struct diags diags;
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
    const struct input *input;
    struct arena arena;
    struct arena at_work[POOL_MAX]; /* of what threads make, one for each */

    struct {
        struct site_doc *at; /* by what they are, see site_start */
        isize n, cap;
    } docs;
    int *doc_of; /* of each document of the input: its index in docs */
    struct {
        struct site_file *at; /* as in the input */
        isize n, cap;
    } files;
    struct {
        struct unit *at; /* those of the input, its groups, and what plans name */
        isize n, cap;
    } units;
    struct {
        struct unit_event *at; /* as in the input */
        isize n, cap;
    } events;
    struct {
        struct listed_directive *at; /* as in the input */
        isize n, cap;
    } listed;

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
    struct map directive_buckets; /* kind, number and printed year: the first of them */
    struct map directive_days;    /* these and the date: the first of them */
    struct {
        struct relation *at;
        isize n, cap;
    } relations;
    struct map relation_known; /* by the bytes of kind, from and to */

    struct {
        struct file_diags **at;
        isize n, cap;
    } file_diags;
    struct map file_diags_by_path;
    enum site_stage stage; /* that adds to the diags now */

    struct task_refs tasks; /* of all published plans, by state and day */
    struct totals totals;
};

/*
 * A site of which nothing is linked yet. The input must stay. Plans come before pages,
 * the oldest first; only where two have the same date, number, issuer, title and text
 * does the file's name decide. Pages are known by their path. So nothing that depends on
 * which of two documents comes first changes with the names of their files.
 */
void site_start(struct site *site, const struct input *input);
void site_release(struct site *site);

/* The index in docs of the document with this path below content/; -1 if there is none.
 */
int site_find_doc(const struct site *site, str path);

/* Found by reading or linking. */
bool doc_has_errors(const struct site_doc *doc);

/*
 * A stage begins that has something to say: what it said of the site before is dropped,
 * so a stage that runs again says nothing twice.
 */
void site_begin(struct site *site, enum site_stage stage);

/* The list of diags for a file that is no document; made when first asked for. */
struct diags *site_diags(struct site *site, str path);

#endif
