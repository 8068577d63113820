/*
 * page: a file of the site that is made, to be read in a browser or by a program.
 *
 * Which kinds there are; what each is made of and how it is listed is in the table of
 * page/page.c.
 */
#ifndef MODEL_PAGE_H
#define MODEL_PAGE_H

#include "base/arena.h"
#include "base/str.h"

/* In the order in which they are listed. */
enum page_kind {
    PAGE_HOME,
    PAGE_MISSING,
    PAGE_LISTS,      /* the newest plans, and the ways to the others */
    PAGE_DIRECTIVES, /* the most cited, and the ways to the others */
    PAGE_SEARCH,
    PAGE_CHANGES,
    PAGE_DATA, /* data/directives.json */
    PAGE_OPENSEARCH,
    PAGE_ASSET,          /* index: into site->layouts; copied as it is */
    PAGE_YEAR,           /* index: into site->years */
    PAGE_ISSUER,         /* index: into site->issuers */
    PAGE_DIRECTIVE_LIST, /* index: into derived->catalogue */
    PAGE_DIRECTIVE,      /* index: into site->directives */
    PAGE_UNITS,          /* the tree of units */
    PAGE_UNIT,           /* index: into site->units */
    PAGE_REPORTS,        /* the reporting calendar, and reports without a day */
    PAGE_REPORT_YEAR,    /* index: into the years of the agenda */
    PAGE_TARGETS,
    PAGE_WEEKS,
    PAGE_WEEK,           /* index: into the spans of the weeks */
    PAGE_STATISTICS,     /* index: enum statistics_by */
    PAGE_TIMELINE,       /* index: of the time, see timeline_period.h; by plan */
    PAGE_TIMELINE_UNITS, /* the same by unit */
    PAGE_TIMELINE_PLAN,  /* index: of the document */
    PAGE_TIMELINE_UNIT,  /* index: into site->units */
    PAGE_DATA_UNITS,     /* from here on files of export/ */
    PAGE_DATA_TASKS,     /* index: of the first document of the part */
    PAGE_DATA_PLANS,     /* likewise */
    PAGE_STATISTICS_CSV, /* index: enum statistics_by */
    PAGE_PLAN_CSV,       /* index: of the document */
    PAGE_PLAN_ICS,
    PAGE_PLAN_JSON,
    PAGE_UNIT_CSV, /* index: into site->units */
    PAGE_UNIT_ICS,
    PAGE_UNIT_JSON,
    PAGE_FEED,
    PAGE_FEED_UNIT,      /* index: into site->units */
    PAGE_FEED_DIRECTIVE, /* index: into site->directives */
    PAGE_PLAN,           /* index: of the document */
    PAGE_TEXT,           /* likewise */
    PAGE_SITEMAP,        /* see export/sitemap.h */
    PAGE_KINDS
};

struct page {
    enum page_kind kind;
    int index;
    int part; /* long lists go over several pages: 0, 1, … */
    str address;
};

struct page_list {
    struct page *at;
    isize n, cap;
};

/* Adds a page; returns it, valid until the next one is added. */
struct page *page_add(struct arena *a, struct page_list *list, enum page_kind kind,
                      isize index, str address);

/* The page of a document. */
bool page_is_document(const struct page *page);

/* The way from a page to the top of the site, in `a`: "", "../", "../../". */
str page_root(struct arena *a, str address);

#endif
