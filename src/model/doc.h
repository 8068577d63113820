/*
 * doc: one Markdown file of content/, and all that was read out of it.
 *
 * Everything above `address` is a function of the file alone: it could be stored and read
 * back without parsing. It is made by one worker into the document's own arena; the
 * syntax tree is not kept. The body is kept as HTML with holes, one for each link whose
 * target only the whole site knows. What follows is written by link/, before the site
 * becomes const.
 */
#ifndef MODEL_DOC_H
#define MODEL_DOC_H

#include "model/diag.h"
#include "model/plan.h"

enum doc_kind { DOC_PLAN, DOC_PAGE };

enum publication {
    PUBLISHED,
    LEFT_OUT, /* a draft, or not for this profile */
    REFUSED,  /* secret, or unreadable: the build stops */
};

struct heading {
    str id, text;
    int level;
};

/* A place that can be linked to: a heading, an item, a row. */
struct anchor {
    str id;
    struct span span;
};

/* A link or image of the body that leads to a file of the site. */
struct doc_link {
    str url;          /* as written */
    struct span span; /* of the whole link */
    isize hole;       /* offset in the body where the address belongs */
    bool image;
    str target; /* set by link/: address from the top of the site with #anchor; empty:
                   none */
};

struct doc {
    str path; /* below content/, NFC, with '/' */
    str file; /* the same as the file system spells it */
    enum doc_kind kind;
    struct arena arena;
    struct diags diags;
    bool secret; /* then nothing of it may be shown, diags included */
    bool unread; /* a fault of the text stopped the reading */

    struct plan front;
    struct {
        struct heading *at;
        isize n, cap;
    } headings;
    struct {
        struct anchor *at;
        isize n, cap;
    } anchors;
    struct {
        struct doc_link *at;
        isize n, cap;
    } links;
    str body; /* HTML; links[i].target belongs at links[i].hole */

    enum publication publication;
    str address; /* "ke-hoach/27-kh-duk-2020.html" */
    int issuer;  /* index into site.issuers; -1: none named */
    int year;    /* of the date, else of the period; 0: neither */
    struct {
        int *at; /* indices into site.files */
        isize n, cap;
    } attachments;
};

#endif
