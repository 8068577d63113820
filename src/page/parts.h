/*
 * parts: the facts that several kinds of page have. For page/ only.
 */
#ifndef PAGE_PARTS_H
#define PAGE_PARTS_H

#include "page/page.h"

/* A page while its facts are collected. */
struct page_maker {
    struct arena *arena;
    const struct renderer *r;
    const struct site *site;
    const struct page *page;
    str root; /* "", "../", "../../": from the page to the top of the site */
    struct fact *facts;
};

/* The part of an interface text. */
str page_text(const struct page_maker *m, str key);

/* An address of the site as a link of this page; anchors and file names need no escaping.
 */
str page_href(const struct page_maker *m, str address);

/* The page of a directive; that of another site where it belongs to one. */
str page_directive_href(const struct page_maker *m, const struct directive *d);

/* The list `key`, and under `has` whether anything is in it; call after it is filled. */
void page_has(const struct page_maker *m, struct fact *object, str has,
              const struct fact *list);

/* Breadcrumbs after the home page; without `address` the page itself. */
void page_crumb(const struct page_maker *m, struct fact *path, str text, str address);

/*
 * The heading of a list or directive, and the title in the browser's tab, which with
 * `which` and the part tells apart what one heading says of several pages.
 */
void page_heading(const struct page_maker *m, str which, str heading);

/* A plan in a list. */
void page_card(const struct page_maker *m, struct fact *list, const struct doc *doc);

/* Table of contents in two levels under `toc`. */
void page_toc(const struct page_maker *m, const struct doc *doc);

/* The body of a document under `body`, with its links filled in for this page; the
 * annexes of a plan, which stand below its signature, under `annexes`. */
void page_body(const struct page_maker *m, const struct doc *doc);

/* One address for each part of a long list: x.html, x-trang-2.html, … */
str page_part_address(struct arena *a, str stem, int part);

/* How many pages a list of plans or directives takes, and the ways between them. */
enum { LIST_PART = 300 };
int page_parts_of(isize items);
void page_part_ways(const struct page_maker *m, str stem, int parts);

/* What a plan and any other directive have in common; see directive.c. */
void page_relations(const struct page_maker *m, int self);
void page_cited_by(const struct page_maker *m, int self);
void page_chains(const struct page_maker *m, int self);
void page_ended_bases(const struct page_maker *m, int self);
void page_directive_entry(const struct page_maker *m, struct fact *list, int directive);

/* Ways to the tasks of a plan or unit as CSV, calendar and JSON, under `exports`; `csv`
 * is the kind of the first of them. */
void page_exports(const struct page_maker *m, enum page_kind csv, int index, str address);

/* Each fills the facts of its kind of page; `path` are the breadcrumbs. */
void page_home(const struct page_maker *m);
void page_lists(const struct page_maker *m, struct fact *path);
void page_year(const struct page_maker *m, struct fact *path);
void page_issuer(const struct page_maker *m, struct fact *path);
void page_plan(const struct page_maker *m, struct fact *path);
void page_directive(const struct page_maker *m, struct fact *path);
void page_directives(const struct page_maker *m, struct fact *path);
void page_directive_list(const struct page_maker *m, struct fact *path);
void page_units(const struct page_maker *m, struct fact *path);
void page_unit(const struct page_maker *m, struct fact *path);
void page_reports(const struct page_maker *m, struct fact *path);
void page_report_year(const struct page_maker *m, struct fact *path);
void page_targets(const struct page_maker *m, struct fact *path);
void page_changes(const struct page_maker *m, struct fact *path);
void page_timeline(const struct page_maker *m, struct fact *path);
void page_weeks(const struct page_maker *m, struct fact *path);
void page_week(const struct page_maker *m, struct fact *path);
void page_statistics(const struct page_maker *m, struct fact *path);

/* What the first page says about the work of all. */
void page_now(const struct page_maker *m);

/* The form, head and signature of a plan. */
void page_sheet(const struct page_maker *m, const struct doc *doc);

/* What the page of a plan says about its tasks and targets. */
void page_plan_tasks(const struct page_maker *m, const struct doc *doc);

/* The timeline of a plan or unit, and that of this year; empty: there is none. */
str page_timeline_href(const struct page_maker *m, bool unit, int index);
str page_timeline_year_href(const struct page_maker *m);

/* Adds all pages of timelines. */
void page_timeline_list(struct arena *a, const struct renderer *r, struct page_list *out);

/* The page of the present week; empty where there are none. */
str page_this_week_href(const struct page_maker *m);

/* Addresses and sizes of the lists, which page.c enumerates. */
int page_directive_parts(const struct directive *d);
str page_directive_stem(const struct directive *d);
str page_year_stem(struct arena *a, const struct year_list *year);
str page_issuer_stem(struct arena *a, const struct issuer *issuer);
str page_unit_stem(const struct unit *unit);
int page_unit_parts(const struct unit *unit);
int page_units_parts(const struct renderer *r);
str page_reports_stem(struct arena *a, int year);
int page_reports_parts(const struct agenda_year *year);
int page_reports_undated_parts(const struct agenda *agenda);
int page_targets_parts(const struct renderer *r);
int page_changes_parts(const struct renderer *r);
str page_changes_stem(void);
int page_weeks_parts(const struct weeks *weeks);
str page_week_stem(struct arena *a, const struct week_span *span);
int page_week_parts(const struct week_span *span);
str page_statistics_stem(int by);
int page_statistics_parts(const struct site *site, int by); /* without rows 0 */

#endif
