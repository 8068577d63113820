/*
 * plan: what the front matter of a document says, typed, each word with its place.
 *
 * Pages (content/pages) have a title only; they use the same struct. Texts point into the
 * document's own arena. Nothing here is worked out from other documents: link/ does that.
 */
#ifndef MODEL_PLAN_H
#define MODEL_PLAN_H

#include "base/arena.h"
#include "model/directive.h"
#include "viet/date.h"
#include "viet/period.h"

/* Words of a file and where they are. */
struct written {
    str text;
    struct span span;
};

struct written_list {
    struct written *at;
    isize n, cap;
};

struct signer {
    struct written name, role;
};

/* A task given, or corrected, in the front matter. */
struct given_task {
    struct written id, text, lead, due, product;
    struct written_list support;
};

/* What `kehoach import` was not sure of. */
struct open_doubt {
    int line; /* of the file */
    struct written what;
};

/* Where the structure of a plan is read from. */
enum structure { STRUCTURE_NUMBERING, STRUCTURE_MARKDOWN };

struct written_date {
    struct date date; /* none: not given */
    struct span span;
};

/* A span of days and the words that said so. */
struct written_period {
    struct period period; /* start.year 0: none given */
    struct written written;
};

struct plan {
    struct written number, symbol, kind, title, issuer, place;
    struct date date; /* year 0: not signed yet */
    struct written_period period;
    struct {
        struct signer *at;
        isize n, cap;
    } signers;
    struct written_list recipients;
    struct written_list relations[RELATION_KINDS]; /* numbers, perhaps with "ngày …" */
    struct {
        struct given_task *at;
        isize n, cap;
    } tasks;
    struct {
        struct open_doubt *at;
        isize n, cap;
    } import;
    bool draft;      /* also while `import` has entries */
    int structure;   /* enum structure */
    int circulation; /* enum circulation of viet/secrecy.h */
    int urgency;     /* enum urgency of the same; of a line of the text */
};

#endif
