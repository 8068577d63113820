/*
 * page: which pages the site has, and what each of them is made of.
 *
 * A page is a pure function of its template and its facts. page_list_all names every page
 * in a fixed order; page_facts collects the facts of one from the const site; page_write
 * renders it. The facts of each page are documented in kehoach-templates(5).
 */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include "link/agenda.h"
#include "link/changes.h"
#include "template/template.h"
#include "link/timeline_period.h"
#include "link/weeks.h"

enum page_kind {
    PAGE_HOME,
    PAGE_PLAN,           /* index: of the document */
    PAGE_TEXT,           /* index: of the document */
    PAGE_LISTS,          /* the newest plans, and the ways to the others */
    PAGE_YEAR,           /* index: into site->years */
    PAGE_ISSUER,         /* index: into site->issuers */
    PAGE_DIRECTIVE,      /* index: into site->directives */
    PAGE_DIRECTIVES,     /* the most cited, and the ways to the others */
    PAGE_DIRECTIVE_LIST, /* index: into site->directive_lists */
    PAGE_UNITS,          /* the tree of units */
    PAGE_UNIT,           /* index: into site->units */
    PAGE_REPORTS,        /* the reporting calendar, and reports without a day */
    PAGE_REPORT_YEAR,    /* index: into the years of the agenda */
    PAGE_TARGETS,
    PAGE_TIMELINE,       /* index: of the time, see timeline_period.h; by plan */
    PAGE_TIMELINE_UNITS, /* the same by unit */
    PAGE_TIMELINE_PLAN,  /* index: of the document */
    PAGE_TIMELINE_UNIT,  /* index: into site->units */
    PAGE_WEEKS,
    PAGE_WEEK,       /* index: into the spans of the weeks */
    PAGE_STATISTICS, /* index: enum statistics_by */
    PAGE_CHANGES,
    PAGE_SEARCH,
    PAGE_MISSING,
    PAGE_PLAN_CSV, /* index: of the document; these are of export.h */
    PAGE_PLAN_ICS,
    PAGE_PLAN_JSON,
    PAGE_UNIT_CSV, /* index: into site->units */
    PAGE_UNIT_ICS,
    PAGE_UNIT_JSON,
    PAGE_STATISTICS_CSV, /* index: enum statistics_by */
    PAGE_DATA_UNITS,
    PAGE_DATA_TASKS,     /* index: of the first document of the part */
    PAGE_DATA_PLANS,     /* likewise */
    PAGE_FEED,           /* these are of feed.h */
    PAGE_FEED_UNIT,      /* index: into site->units */
    PAGE_FEED_DIRECTIVE, /* index: into site->directives */
    PAGE_SITEMAP,        /* see sitemap.h */
    PAGE_OPENSEARCH,
    PAGE_DATA,  /* data/directives.json */
    PAGE_ASSET, /* index: into site->layouts; copied as it is */
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

/* What all pages share; const once made. */
struct renderer {
    const struct site *site;
    struct template_set templates;
    const struct fact *texts; /* {{t.*}} */
    const struct fact *about; /* {{site.*}} */
    struct index_list menu;   /* documents: the first text pages at the top of pages/ */
    struct agenda agenda;
    struct changes changes;
    struct weeks weeks;
    struct timelines timelines;
    struct timeline_periods periods;
    struct map unit_by_id;
    int *issuer_of_unit;           /* index into site->issuers; -1: issued no plan */
    int *first_child, *next_child; /* of each unit, by parent_index; -1: none */
    int unit_pages, targets;       /* how many there are */
};

/* A page without an end is a mistake in the text; this is 50 times a long plan. */
enum { PAGE_MAX_BYTES = 8 << 20 };

/* Made of data without a template: as long as the site is large. */
static inline bool page_is_data(enum page_kind kind) {
    return kind >= PAGE_PLAN_CSV && kind <= PAGE_DATA;
}

/* Parses the templates; what is wrong with them goes to the lists of their files. */
void renderer_init(struct renderer *r, struct arena *a, struct site *site);

void page_list_all(struct arena *a, const struct renderer *r, struct page_list *out);

/* The facts of a page, in `a`. */
struct fact *page_facts(struct arena *a, const struct renderer *r,
                        const struct page *page);

enum page_result {
    PAGE_WRITTEN,
    PAGE_TOO_LARGE, /* for PAGE_MAX_BYTES or the buf's own maximum */
    PAGE_ENDLESS,   /* its templates include themselves without end */
};

/* The way from a page to the top of the site, in `a`: "", "../", "../../". */
str page_root(struct arena *a, str address);

/* The template of a kind of page, by its name in layouts/ without the ending. */
str page_template(enum page_kind kind);

enum page_result page_write(struct buf *out, struct arena *scratch,
                            const struct renderer *r, const struct page *page);

#endif
