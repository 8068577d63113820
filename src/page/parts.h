/*
 * parts: the facts that several kinds of page have. For page/ only.
 */
#ifndef PAGE_PARTS_H
#define PAGE_PARTS_H

#include "model/page.h"
#include "page/renderer.h"

/* A page whose facts are being collected. */
struct page_maker {
    struct arena *arena;
    const struct renderer *r;
    const struct site *site;
    const struct derived *derived;
    const struct page *page;
    str root; /* "", "../", "../../": the path from the page to the top of the site */
    struct fact *facts;
    struct fact *path; /* breadcrumbs */
};

/* The facts of every page; `kind` is the name of its kind. See frame.c. */
void page_begin(struct page_maker *m, str kind);

/* The interface text with that key. */
str page_text(const struct page_maker *m, str key);

/* The date in words, or in numbers if the interface is not Vietnamese. */
void page_put_day(const struct page_maker *m, struct buf *out, struct date day);

/* A link from this page to an address of the site; anchors and file names need no
 * escaping. */
str page_href(const struct page_maker *m, str address);

/* The page of a directive, on another site if it belongs to one. */
str page_directive_href(const struct page_maker *m, const struct directive *d);

/* Sets the flag `has` unless the list is empty; call it after the list is filled. */
void page_has(const struct page_maker *m, struct fact *object, str has,
              const struct fact *list);

/* Adds a group of entries with a heading; its list `key`, to be filled. */
struct fact *page_group(const struct page_maker *m, struct fact *groups, str heading,
                        str id, str key);

/* Adds a breadcrumb; without `address` it is the page itself. */
void page_crumb(const struct page_maker *m, str text, str address);

/*
 * The heading of a list or directive, and the title of the browser's tab, where `which`
 * and the part distinguish pages with the same heading.
 */
void page_heading(const struct page_maker *m, str which, str heading);

/* A plan in a list. */
void page_card(const struct page_maker *m, struct fact *list, const struct site_doc *doc);

/* Adds the table of contents, two levels deep, as `toc`. */
void page_toc(const struct page_maker *m, const struct site_doc *doc);

/* Adds the body of a document as `body`, its links filled in for this page, and the
 * annexes of a plan, which follow its signature, as `annexes`. */
void page_body(const struct page_maker *m, const struct site_doc *doc);

/* One address for each part of a long list: x.html, x-trang-2.html, … */
str page_part_address(struct arena *a, str stem, int part);

/* How many pages a list of plans or directives takes, and the links between them. */
enum { LIST_PART = 300 };
int page_parts_of(isize items);
void page_part_ways(const struct page_maker *m, str stem, int parts);

/* Adds the pages of such a list. */
void page_add_parts(struct arena *a, struct page_list *out, enum page_kind kind,
                    isize index, str stem, int parts);

/* Common to plans and other directives; see directive.c. */
void page_relations(const struct page_maker *m, int self);
void page_cited_by(const struct page_maker *m, int self);
void page_chains(const struct page_maker *m, int self);
void page_ended_bases(const struct page_maker *m, int self);
void page_directive_entry(const struct page_maker *m, struct fact *list, int directive);

/* Links to the tasks of a plan or unit as CSV, calendar and JSON, as `exports`; `csv` is
 * the kind of the first. */
void page_exports(const struct page_maker *m, enum page_kind csv, int index, str address);

/* Each collects the facts of its kind of page. */
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

/* Each adds the pages of its kind, none if they would be empty. */
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
/* For each period, by plan and by unit. */
void page_list_timeline(struct arena *a, const struct derived *d, struct page_list *out);
void page_list_timeline_plan(struct arena *a, const struct derived *d,
                             struct page_list *out);
void page_list_timeline_unit(struct arena *a, const struct derived *d,
                             struct page_list *out);

/* The work of all units, for the home page. */
void page_now(const struct page_maker *m);

/* The form, head and signature of a plan. */
void page_sheet(const struct page_maker *m, const struct site_doc *doc);

/* The tasks and targets on the page of a plan. */
void page_plan_tasks(const struct page_maker *m, const struct site_doc *doc);

/* The timeline of a plan or unit, and that of this year; empty if there is none. */
str page_timeline_href(const struct page_maker *m, bool unit, int index);
str page_timeline_year_href(const struct page_maker *m);

/* The page of the current week; empty if there are no weeks. */
str page_this_week_href(const struct page_maker *m);

/* Addresses, without ".html", of lists that other pages link to. */
str page_changes_stem(void);
str page_issuer_stem(struct arena *a, const struct issuer *issuer);

#endif
