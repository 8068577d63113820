/*
 * directive: a numbered document that this site knows of, as a plan, from a list, or only
 * because somebody cites it.
 *
 * Identified by number and date (numbers repeat with every year or term of office),
 * made by link/directives before the site becomes const.
 */
#ifndef MODEL_DIRECTIVE_H
#define MODEL_DIRECTIVE_H

#include "base/arena.h"
#include "model/span.h"
#include "viet/date.h"

enum directive_source { DIRECTIVE_PLAN, DIRECTIVE_LISTED, DIRECTIVE_CITED };

enum relation_kind {
    RELATION_IMPLEMENTS,
    RELATION_GUIDES,
    RELATION_AMENDS,
    RELATION_REPLACES,
    RELATION_REPEALS,
    RELATION_KINDS
};

/*
 * `from` implements, guides, amends, replaces or repeals `to`; indices into directives.
 * Without anybody declaring it, a plan implements what it cites before its first heading.
 */
struct relation {
    enum relation_kind kind;
    int from, to;
    bool declared;
};

struct citing {
    int doc, citation;
};

enum list_by { LIST_BY_KIND, LIST_BY_YEAR, LIST_BY_ISSUER, LIST_UNLISTED };

/* Directives that are shown together. */
struct directive_list {
    enum list_by by;
    str name; /* "Nghị quyết", "2020", "Chính phủ" */
    str stem; /* of its address */
    struct {
        int *at;
        isize n, cap;
    } items;
};

struct directive {
    str number, key, symbol, kind, issuer, title, url;
    struct date date; /* none: never given */
    int year;         /* where only the year was given; else 0 */
    uint8_t form;     /* enum docnum_form */
    enum directive_source source;
    bool elsewhere; /* of another site: `url` is its page there */
    int doc;        /* of a plan; else -1 */
    str address;    /* its page: the plan's own, else van-ban/… */
    struct {
        struct citing *at; /* by document, newest first */
        isize n, cap;
    } cited_by;
    int citing_docs; /* different documents in cited_by */
    struct {
        struct date *at; /* other dates under which it was cited, in order */
        isize n, cap;
    } other_dates;
    struct {
        int *at; /* indices into site->relations, in both directions */
        isize n, cap;
    } relations;
    int successor;     /* what replaced or repealed it; -1: in force, as far as known */
    int next_same;     /* the next one of the same kind, number and printed year; -1 */
    int next_same_day; /* the next one of these that has the same date too; -1 */
};

#endif
