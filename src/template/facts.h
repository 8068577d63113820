/*
 * facts: the contents of a page, as a tree that templates read.
 *
 * A page is a pure function of its template and its facts: everything a page shows is
 * put here first, under a name, and nothing else reaches the template. A fact is a flag,
 * a text (shown escaped), HTML (shown unescaped), a writer (writes directly into the
 * page, so that a long body is not built twice), a list or an object.
 *
 * Facts live in the arena they were made in and refer to keys (usually literals) and
 * texts, which must live as long. A finished tree is const and may be shared by pages
 * and threads.
 */
#ifndef TEMPLATE_FACTS_H
#define TEMPLATE_FACTS_H

#include "base/buf.h"

enum fact_kind {
    FACT_FLAG,
    FACT_TEXT,
    FACT_HTML,
    FACT_WRITER,
    FACT_LIST,
    FACT_OBJECT,
};

/* Writes a part of a page as HTML; called while the page is rendered, on its thread. */
typedef void fact_writer(struct buf *out, const void *ctx);

/* A key and a tag computed from it: keys with different tags differ. */
struct fact_key {
    str text;
    uint64_t tag;
};

struct fact {
    struct fact *next;   /* the next in its list or its object's bucket */
    struct fact_key key; /* in an object */
    enum fact_kind kind;
    union {
        bool flag;
        str text; /* of a text or of HTML */
        struct {
            fact_writer *write;
            const void *ctx;
        } writer;
        struct {
            struct fact *first, *last;
        } items;
        struct fact **buckets; /* of an object: FACT_BUCKETS lists */
    };
};

enum { FACT_BUCKETS = 8 };

/* A new object outside any other: the facts of a page, or shared by several pages. */
struct fact *fact_root(struct arena *a);

/* Each sets a fact in an object; it hides an earlier one with the same key. */
void fact_flag(struct arena *a, struct fact *object, str key, bool flag);
void fact_text(struct arena *a, struct fact *object, str key, str text);
void fact_number(struct arena *a, struct fact *object, str key, long number);
void fact_html(struct arena *a, struct fact *object, str key, str html);
/* `ctx` must live until the page has been rendered. */
void fact_write(struct arena *a, struct fact *object, str key, fact_writer *write,
                const void *ctx);
/* Sets a finished tree, shared rather than copied; nothing is added to it later. */
void fact_share(struct arena *a, struct fact *object, str key, const struct fact *shared);

/* Sets an empty object or list and returns it for the caller to fill. */
struct fact *fact_object(struct arena *a, struct fact *object, str key);
struct fact *fact_list(struct arena *a, struct fact *object, str key);

/* Adds an empty object at the end of a list and returns it. */
struct fact *fact_add(struct arena *a, struct fact *list);
/* Adds a text at the end of a list. */
void fact_add_text(struct arena *a, struct fact *list, str text);

/* The key for a name, to be reused in many lookups. */
struct fact_key fact_key_of(str text);

/* The fact with that key; NULL if there is none or `object` is not an object. */
const struct fact *fact_find(const struct fact *object, const struct fact_key *key);

/*
 * Whether a section for it is shown: false for NULL, a false flag, an empty text (which
 * also represents an unknown one) and an empty list.
 */
bool fact_holds(const struct fact *f);

#endif
