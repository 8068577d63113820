#include "index/search.h"

#include <stdlib.h>

/* The text between the next two quotes; keys and base64 contain none. */
static str quoted(str *rest) {
    str_cut(rest, '"');
    return str_cut(rest, '"');
}

static void read_names(struct arena *a, str names, struct shard_view *out) {
    str left = {0}, right = {0};
    while (names.n) {
        str name = str_cut(&names, ',');
        struct shard_entry *e = vec_push(a, out);
        if (str_starts(name, STR("!"))) {
            e->left = str_skip(name, 1);
            continue;
        }
        str before = str_cut(&name, ' ');
        left = e->left = before.n ? before : left;
        str keys = str_cut(&name, '.');
        before = str_cut(&keys, ' ');
        right = e->right = before.n ? before : right;
        e->third = keys;
        e->following = name;
    }
}

static str name_of(struct arena *a, str left, str right, str third) {
    return str_concat(a, left, STR(" "), right, STR(" "), third);
}

bool shard_read(struct arena *a, str script, struct shard_view *out) {
    if (!str_starts(script, STR("kehoach.shard(\"")))
        return false;
    quoted(&script);
    read_names(a, quoted(&script), out);
    str bytes = base64_get(a, quoted(&script));
    isize at = 0, from;
    for (isize i = 0; i < out->n; i++)
        out->at[i].bytes.n = (isize)varint_get(bytes, &at);
    from = at;
    for (isize i = 0; i < out->n; i++) {
        struct shard_entry *e = &out->at[i];
        isize length = e->bytes.n;
        e->bytes = str_sub(bytes, from, from + length);
        if (e->bytes.n != length)
            return false;
        from += length;
        map_put(a, &out->by_name, name_of(a, e->left, e->right, e->third), (int)i);
    }
    return from == bytes.n;
}

const struct shard_entry *shard_find(struct arena *scratch, const struct shard_view *v,
                                     str left, str right, str third) {
    int i = map_get(&v->by_name, name_of(scratch, left, right, third));
    return i < 0 ? NULL : &v->at[i];
}

static struct found read_list(struct arena *a, struct bits_reader *r, uint32_t range) {
    struct found f = {.n = (isize)bits_get_count(r)};
    if (f.n > (isize)range)
        f.n = 0;
    f.at = new (a, uint32_t, f.n);
    bits_get_list(r, f.at, f.n, range);
    return f;
}

static struct found among(struct arena *a, const struct found *all,
                          const struct found *places) {
    struct found f = {new (a, uint32_t, places->n), places->n};
    for (isize i = 0; i < places->n; i++)
        f.at[i] = all->at[places->at[i]];
    return f;
}

/* The three lists that every entry begins with. */
static void read_head(struct arena *a, struct bits_reader *r, uint32_t records,
                      struct found list[3]) {
    list[WEIGHT_TEXT] = read_list(a, r, records);
    list[WEIGHT_TITLE] = read_list(a, r, (uint32_t)list[WEIGHT_TEXT].n);
    list[WEIGHT_HEADING] = read_list(a, r, (uint32_t)list[WEIGHT_TEXT].n);
}

static int by_number(const void *x, const void *y) {
    uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
    return (a > b) - (a < b);
}

struct found shard_records(struct arena *a, const struct shard_entry *e, uint32_t records,
                           int weight) {
    struct bits_reader r = {.bytes = e->bytes};
    struct found list[3];
    read_head(a, &r, records, list);
    if (weight == WEIGHT_TEXT)
        return list[WEIGHT_TEXT];
    struct found f = {new (a, uint32_t, list[WEIGHT_TEXT].n), 0};
    for (int w = WEIGHT_TITLE; w >= weight; w--) {
        struct found some = among(a, &list[WEIGHT_TEXT], &list[w]);
        for (isize i = 0; i < some.n; i++)
            f.at[f.n++] = some.at[i];
    }
    if (f.n)
        qsort(f.at, (size_t)f.n, sizeof *f.at, by_number);
    return f;
}

void shard_open(struct arena *a, struct shard_cursor *c, const struct shard_entry *e,
                uint32_t records) {
    struct found list[3];
    *c = (struct shard_cursor){.bits = {.bytes = e->bytes}, .following = e->following};
    read_head(a, &c->bits, records, list);
    c->records = list[WEIGHT_TEXT];
}

bool shard_next(struct arena *a, struct shard_cursor *c, str *key, struct found *out) {
    if (!c->following.n || str_eq(c->following, STR("~")))
        return false;
    *key = str_cut(&c->following, '.');
    c->bits.at = (c->bits.at + 7) & ~(isize)7;
    struct found places = read_list(a, &c->bits, (uint32_t)c->records.n);
    *out = among(a, &c->records, &places);
    return true;
}

struct found shard_triple(struct arena *a, const struct shard_entry *e,
                          const struct found *pair) {
    struct bits_reader r = {.bytes = e->bytes};
    struct found places = read_list(a, &r, (uint32_t)pair->n);
    return among(a, pair, &places);
}

bool found_has(const struct found *f, uint32_t record) {
    isize lo = 0, hi = f->n;
    while (lo < hi) {
        isize middle = lo + (hi - lo) / 2;
        if (f->at[middle] < record)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo < f->n && f->at[lo] == record;
}
