/*
 * parts: the facts that several kinds of page have. For page/ only.
 */
#ifndef PAGE_PARTS_H
#define PAGE_PARTS_H

#include "model/page.h"
#include "page/renderer.h"

/* A page while its facts are collected. */
struct page_maker {
    struct arena *arena;
    const struct renderer *r;
    const struct site *site;
    const struct derived *derived;
    const struct page *page;
    str root; /* "", "../", "../../": from the page to the top of the site */
    struct fact *facts;
    struct fact *path; /* breadcrumbs */
};

/* The facts that every page has; `kind` is the name of its kind. See frame.c. */
void page_begin(struct page_maker *m, str kind);

/* The part of an interface text. */
str page_text(const struct page_maker *m, str key);

/* The date in words, or as numbers where the interface is not Vietnamese. */
void page_put_day(const struct page_maker *m, struct buf *out, struct date day);

/* An address of the site as a link of this page; anchors and file names need no escaping.
 */
str page_href(const struct page_maker *m, str address);

/* The page of a directive; that of another site where it belongs to one. */
str page_directive_href(const struct page_maker *m, const struct directive *d);

/* The list `key`, and under `has` whether anything is in it; call after it is filled. */
void page_has(const struct page_maker *m, struct fact *object, str has,
              const struct fact *list);

/* Breadcrumbs after the home page; without `address` the page itself. */
void page_crumb(const struct page_maker *m, str text, str address);

/*
 * The heading of a list or directive, and the title in the browser's tab, which with
 * `which` and the part tells apart what one heading says of several pages.
 */
void page_heading(const struct page_maker *m, str which, str heading);

/* A plan in a list. */
void page_card(const struct page_maker *m, struct fact *list, const struct site_doc *doc);

/* Table of contents in two levels under `toc`. */
void page_toc(const struct page_maker *m, const struct site_doc *doc);

/* The body of a document under `body`, with its links filled in for this page; the
 * annexes of a plan, which stand below its signature, under `annexes`. */
void page_body(const struct page_maker *m, const struct site_doc *doc);

/* One address for each part of a long list: x.html, x-trang-2.html, … */
str page_part_address(struct arena *a, str stem, int part);

/* How many pages a list of plans or directives takes, and the ways between them. */
enum { LIST_PART = 300 };
int page_parts_of(isize items);
void page_part_ways(const struct page_maker *m, str stem, int parts);

/* Adds the pages of such a list. */
void page_add_parts(struct arena *a, struct page_list *out, enum page_kind kind,
                    isize index, str stem, int parts);

/* What a plan and any other directive have in common; see directive.c. */
void page_relations(const struct page_maker *m, int self);
void page_cited_by(const struct page_maker *m, int self);
void page_chains(const struct page_maker *m, int self);
void page_ended_bases(const struct page_maker *m, int self);
void page_directive_entry(const struct page_maker *m, struct fact *list, int directive);

/* Ways to the tasks of a plan or unit as CSV, calendar and JSON, under `exports`; `csv`
 * is the kind of the first of them. */
void page_exports(const struct page_maker *m, enum page_kind csv, int index, str address);

/* Each fills the facts of its kind of page. */
void page_home(const struct page_maker *m);
void page_missing(const struct page_maker *m);
void page_lists(const struct page_maker *m);
void page_directives(const struct page_maker *m);
void page_search(const struct page_maker *m);
void page_changes(const struct page_maker *m);
void page_year(const struct page_maker *m);
void page_issuer(const struct page_maker *m);
void page_directive_list(const struct page_maker *m);
void page_directive(const struct page_maker *m);
void page_units(const struct page_maker *m);
void page_unit(const struct page_maker *m);
void page_reports(const struct page_maker *m);
void page_report_year(const struct page_maker *m);
void page_targets(const struct page_maker *m);
void page_weeks(const struct page_maker *m);
void page_week(const struct page_maker *m);
void page_statistics(const struct page_maker *m);
void page_timeline(const struct page_maker *m);
void page_plan(const struct page_maker *m);
void page_document(const struct page_maker *m);

/* Each adds the pages of its kind: none where they would be empty. */
void page_list_changes(struct arena *a, const struct derived *d, struct page_list *out);
void page_list_year(struct arena *a, const struct derived *d, struct page_list *out);
void page_list_issuer(struct arena *a, const struct derived *d, struct page_list *out);
void page_list_directive_list(struct arena *a, const struct derived *d,
                              struct page_list *out);
void page_list_directive(struct arena *a, const struct derived *d, struct page_list *out);
void page_list_units(struct arena *a, const struct derived *d, struct page_list *out);
void page_list_unit(struct arena *a, const struct derived *d, struct page_list *out);
void page_list_reports(struct arena *a, const struct derived *d, struct page_list *out);
void page_list_report_year(struct arena *a, const struct derived *d,
                           struct page_list *out);
void page_list_targets(struct arena *a, const struct derived *d, struct page_list *out);
void page_list_weeks(struct arena *a, const struct derived *d, struct page_list *out);
void page_list_week(struct arena *a, const struct derived *d, struct page_list *out);
void page_list_statistics(struct arena *a, const struct derived *d,
                          struct page_list *out);
/* Of each time by plan and by unit. */
void page_list_timeline(struct arena *a, const struct derived *d, struct page_list *out);
void page_list_timeline_plan(struct arena *a, const struct derived *d,
                             struct page_list *out);
void page_list_timeline_unit(struct arena *a, const struct derived *d,
                             struct page_list *out);

/* What the first page says about the work of all. */
void page_now(const struct page_maker *m);

/* The form, head and signature of a plan. */
void page_sheet(const struct page_maker *m, const struct site_doc *doc);

/* What the page of a plan says about its tasks and targets. */
void page_plan_tasks(const struct page_maker *m, const struct site_doc *doc);

/* The timeline of a plan or unit, and that of this year; empty: there is none. */
str page_timeline_href(const struct page_maker *m, bool unit, int index);
str page_timeline_year_href(const struct page_maker *m);

/* The page of the present week; empty where there are none. */
str page_this_week_href(const struct page_maker *m);

/* Addresses without ".html" of lists that other pages lead to. */
str page_changes_stem(void);
str page_issuer_stem(struct arena *a, const struct issuer *issuer);

#endif
