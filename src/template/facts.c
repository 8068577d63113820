/*
 * An object is FACT_BUCKETS linked lists of facts. No array grows, so pointers returned
 * by the builders stay valid, and looking up a missing name (the usual case in inner
 * objects while a template reads an outer fact) costs one or two tag comparisons. A
 * single list was too slow for the few hundred keys of the interface texts, and a hash
 * table too large for the thousands of small objects in lists.
 */
#include "template/facts.h"

#include "base/log.h"

#include <string.h>

enum { EXACT = 8 }; /* bytes of a tag */

static uint64_t eight_bytes(const char *p) {
    uint64_t word;
    memcpy(&word, p, sizeof word);
    return word;
}

/*
 * Most keys are shorter than eight bytes; then the tag is the key itself. For longer
 * keys it mixes the first and last bytes, and the full key is compared too.
 */
struct fact_key fact_key_of(str text) {
    uint64_t tag = 0;
    if (text.n < EXACT)
        for (isize i = 0; i < text.n; i++)
            tag = tag << 8 | (unsigned char)text.p[i];
    else
        tag = eight_bytes(text.p) * 3 + eight_bytes(text.p + text.n - 8);
    return (struct fact_key){text, tag};
}

static bool is_same_key(const struct fact_key *a, const struct fact_key *b) {
    return a->tag == b->tag && a->text.n == b->text.n &&
           (a->text.n < EXACT || str_eq(a->text, b->text));
}

static struct fact **bucket_of(const struct fact *object, const struct fact_key *key) {
    _Static_assert(FACT_BUCKETS == 8, "three bits choose the bucket");
    return &object->buckets[key->tag * 0x9E3779B97F4A7C15u >> 61];
}

static struct fact *make(struct arena *a, enum fact_kind kind) {
    struct fact *f = new (a, struct fact, 1);
    f->kind = kind;
    if (kind == FACT_OBJECT)
        f->buckets = new (a, struct fact *, FACT_BUCKETS);
    return f;
}

static struct fact *put(struct fact *object, str key, struct fact *f) {
    if (object->kind != FACT_OBJECT)
        BUG("a fact was put under a key of something that is not an object");
    f->key = fact_key_of(key);
    struct fact **bucket = bucket_of(object, &f->key);
    f->next = *bucket;
    *bucket = f;
    return f;
}

static struct fact *append(struct fact *list, struct fact *f) {
    if (list->kind != FACT_LIST)
        BUG("a fact was added to something that is not a list");
    if (list->items.last)
        list->items.last->next = f;
    else
        list->items.first = f;
    list->items.last = f;
    return f;
}

struct fact *fact_root(struct arena *a) {
    return make(a, FACT_OBJECT);
}

void fact_flag(struct arena *a, struct fact *object, str key, bool flag) {
    put(object, key, make(a, FACT_FLAG))->flag = flag;
}

void fact_text(struct arena *a, struct fact *object, str key, str text) {
    put(object, key, make(a, FACT_TEXT))->text = text;
}

void fact_number(struct arena *a, struct fact *object, str key, long number) {
    struct buf digits = {0};
    buf_int(&digits, number);
    fact_text(a, object, key, buf_take(a, &digits));
    buf_release(&digits);
}

void fact_html(struct arena *a, struct fact *object, str key, str html) {
    put(object, key, make(a, FACT_HTML))->text = html;
}

void fact_write(struct arena *a, struct fact *object, str key, fact_writer *write,
                const void *ctx) {
    struct fact *f = put(object, key, make(a, FACT_WRITER));
    f->writer.write = write;
    f->writer.ctx = ctx;
}

void fact_share(struct arena *a, struct fact *object, str key,
                const struct fact *shared) {
    struct fact *f = new (a, struct fact, 1);
    *f = *shared;
    put(object, key, f);
}

struct fact *fact_object(struct arena *a, struct fact *object, str key) {
    return put(object, key, make(a, FACT_OBJECT));
}

struct fact *fact_list(struct arena *a, struct fact *object, str key) {
    return put(object, key, make(a, FACT_LIST));
}

struct fact *fact_add(struct arena *a, struct fact *list) {
    return append(list, make(a, FACT_OBJECT));
}

void fact_add_text(struct arena *a, struct fact *list, str text) {
    append(list, make(a, FACT_TEXT))->text = text;
}

const struct fact *fact_find(const struct fact *object, const struct fact_key *key) {
    if (object->kind != FACT_OBJECT)
        return NULL;
    const struct fact *f = *bucket_of(object, key);
    while (f && !is_same_key(&f->key, key))
        f = f->next;
    return f;
}

bool fact_holds(const struct fact *f) {
    if (!f)
        return false;
    switch (f->kind) {
    case FACT_FLAG:
        return f->flag;
    case FACT_TEXT:
    case FACT_HTML:
        return f->text.n > 0;
    case FACT_LIST:
        return f->items.first;
    case FACT_WRITER:
    case FACT_OBJECT:
        return true;
    }
    return false;
}
