/*
 * doc: one Markdown file of content/, and all that was read out of it.
 *
 * A struct doc is a function of the file, and of what holds for the whole site (its
 * profile, its words for sections): it could be stored and read back without parsing. It
 * is made by one worker into the document's own arena and is const afterwards; the syntax
 * tree is not kept. The body is kept as HTML with holes, one for each link whose target
 * only the whole site knows. What the whole site knows of a document is in struct
 * site_doc, which link/ makes.
 */
#ifndef MODEL_DOC_H
#define MODEL_DOC_H

#include "model/citation.h"
#include "model/diag.h"
#include "model/plan.h"
#include "model/task.h"
#include "viet/personal.h"

enum doc_kind { DOC_PLAN, DOC_PAGE };

enum publication {
    PUBLISHED,
    LEFT_OUT, /* a draft, or not for this profile */
    REFUSED,  /* secret, or unreadable: the build stops */
};

struct settings_file;

/* The days on which a file came into git and was last changed there, as far as git knows.
 * `first` is unset for files in the initial commit. */
struct git_days {
    struct date first, last;
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

struct former_id {
    str was, now;
};

/* What a NAME.progress.yaml says about one task, or one occurrence of it. */
struct progress {
    struct written task, occurrence, evidence, note, basis;
    struct written_date done, moved, cancelled;
    struct span span;
};

/* A telephone number, an address or an identity number in the text. */
struct personal {
    enum personal_kind kind;
    struct span span;
};

enum hole_kind { HOLE_LINK, HOLE_IMAGE, HOLE_CITATION, HOLE_TASK };

/*
 * A link, image or citation of the body, or the end of a task. What it leads to, or who
 * has the task, is for link/ to say, and its place in the HTML is left open.
 */
struct doc_link {
    enum hole_kind kind;
    isize hole;       /* offset in the body where the attributes belong */
    int citation;     /* HOLE_CITATION: index into citations; HOLE_TASK: into tasks */
    str url;          /* others: as written */
    struct span span; /* of the whole link */
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
        str *at; /* of headings that are the title: what ids below them began with once */
        isize n, cap;
    } title_ids;
    struct {
        struct former_id *at; /* of places that were numbered otherwise once */
        isize n, cap;
    } former_ids;
    struct {
        struct doc_link *at; /* by hole */
        isize n, cap;
    } links;
    struct {
        struct citation *at;
        isize n, cap;
    } citations;
    struct {
        struct task *at; /* in the order of the text */
        isize n, cap;
    } tasks;
    struct {
        struct target *at;
        isize n, cap;
    } targets;
    struct {
        struct reporting *at;
        isize n, cap;
    } reports;
    struct written_list recipients; /* of the front matter, else of "Nơi nhận:" below */
    struct {
        struct signer *at; /* of the front matter, else of the text's end */
        isize n, cap;
    } signers;
    bool shows_recipients, shows_signers; /* the body has them, too */
    struct {
        struct personal *at;
        isize n, cap;
    } personal;
    int preamble; /* how many citations are before the first heading */
    str body;     /* HTML; what links[i] leads to belongs at links[i].hole */
    struct git_days git;
    struct {
        struct progress *at;
        isize n, cap;
    } progress;
    struct settings_file *progress_file; /* NULL: none */
};

/*
 * What an old id is now: "II.1" for "ke-hoach.II.1", because the title is no section,
 * "C.1" for "phan-c-nhiem-vu.1". Empty: it is none, or that of the title. May be made in
 * `a`.
 */
str doc_id_now(struct arena *a, const struct doc *doc, str id);

/* Whether the id is that of a heading that is the title. */
bool doc_has_title(const struct doc *doc, str id);

/* What linking adds to a link: the address from the top of the site; empty: none. */
struct site_link {
    const struct doc_link *read;
    str target;
};

/* The document in its site. Its lists are as long as what was read, in the same order. */
struct site_doc {
    const struct doc *read;
    struct diags diags; /* of the linking */
    enum publication publication;
    str address;   /* "ke-hoach/27-kh-duk-2020.html" */
    int directive; /* its own, index into site.directives; -1: not published */
    int issuer;    /* index into site.issuers; -1: none named */
    int year;      /* of the date, else of the period; 0: neither */
    struct {
        struct site_link *at;
        isize n, cap;
    } links;
    struct {
        struct site_citation *at;
        isize n, cap;
    } citations;
    struct {
        struct site_task *at;
        isize n, cap;
    } tasks;
    struct {
        struct site_reporting *at;
        isize n, cap;
    } reports;
    struct {
        int *at; /* indices into site.files */
        isize n, cap;
    } attachments;
    struct totals totals; /* of its tasks */
};

/* A plan that readers see. */
static inline bool doc_is_public_plan(const struct site_doc *doc) {
    return doc->read->kind == DOC_PLAN && doc->publication == PUBLISHED;
}

#endif
