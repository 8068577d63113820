/*
 * changes: what is new on a site, by day: plans, and with them directives that are cited
 * for the first time; deadlines moved; tasks done or cancelled.
 *
 * Every change has a day: that of git where git knows when a plan came, else
 * what the content says itself. Nothing after the reference day is a change, and the
 * clock is never asked. Made once, const afterwards.
 */
#ifndef LINK_CHANGES_H
#define LINK_CHANGES_H

#include "model/site.h"

enum change_kind { CHANGE_PLAN, CHANGE_DONE, CHANGE_MOVED, CHANGE_CANCELLED };

struct change {
    struct date day;
    enum change_kind kind;
    int doc;
    int task, occurrence; /* of all but CHANGE_PLAN; else -1 */
};

struct change_list {
    struct change *at; /* newest first */
    isize n, cap;
};

struct changes {
    struct change_list all;
    int *first_citing; /* the document that cited each directive first; -1: none has a day
                        */
};

/* Collects the changes of all published plans, in `a`. */
void changes_make(struct arena *a, const struct site *site, struct changes *out);

/*
 * The changes that concern a unit: those of its tasks, and plans that give it some. And
 * those that concern a directive: plans that cite it and, of a plan, those of its tasks.
 * At most `most`, the newest, in `a`; 1 is enough to know whether there are any.
 */
struct change_list changes_of_unit(struct arena *a, const struct site *site, int unit,
                                   isize most);
struct change_list changes_of_directive(struct arena *a, const struct site *site,
                                        int directive, isize most);

/* How many changes are not before `day`: they are the first ones. */
isize changes_since(const struct change_list *list, struct date day);

/*
 * The directives that a plan is the first to cite, each once in the order of its text;
 * plans of this site are not among them.
 */
struct index_list changes_new_directives(struct arena *a, const struct site *site,
                                         const struct changes *changes, int doc);

/* Of all but CHANGE_PLAN. */
const struct occurrence *change_occurrence(const struct site *site,
                                           const struct change *change);

#endif
