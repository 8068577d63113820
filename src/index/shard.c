#include "index/shard.h"

#include "index/coding.h"

/* A site has at most SHARDS_MOST shards, unless they would be too long to wait for. */
enum {
    TARGET_LEAST = 4 << 10,
    TARGET_MOST = 32 << 10,
    SHARDS_MOST = 460,
    CUT_ONE_IN = 4
};

static uint64_t hash_more(uint64_t h, str s) {
    for (isize i = 0; i < s.n; i++)
        h = (h ^ (unsigned char)s.p[i]) * 0x100000001B3u;
    return h ^ h >> 32;
}

void shard_name(char name[SHARD_NAME], str script) {
    uint64_t h = hash_more(0xCBF29CE484222325u, script);
    h = (h ^ h >> 29) * 0x9E3779B97F4A7C15u;
    for (int i = 0; i < SHARD_NAME; i++, h >>= 5)
        name[i] = "0123456789abcdefghijklmnopqrstuv"[h & 31];
}

isize shard_target(isize bytes) {
    isize target = TARGET_LEAST;
    while (target * SHARDS_MOST < bytes && target < TARGET_MOST)
        target += target / 32;
    return target;
}

static str fold_of(const struct merge *m, int64_t word) {
    return word == NO_KEY ? (str){0} : m->words[word].fold;
}

static str folds_of(struct arena *a, const struct merge *m, const struct index_entry *e) {
    str space = STR(" "), left = m->words[e->left].fold, right = fold_of(m, e->right);
    if (e->right == NO_KEY)
        return str_dup(a, left);
    if (e->third == NO_KEY)
        return str_concat(a, left, space, right);
    return str_concat(a, left, space, right, space, fold_of(m, e->third));
}

static bool same_group(const struct merge *m, int64_t a, int64_t b) {
    return a == NO_KEY || m->words[a].group == m->words[b].group;
}

static bool same_folds(const struct merge *m, const struct index_entry *a,
                       const struct index_entry *b) {
    return same_group(m, a->left, b->left) && same_group(m, a->right, b->right) &&
           same_group(m, a->third, b->third);
}

/* Whether a new shard may begin with this entry. */
static bool is_cut(const struct merge *m, const struct shard *s,
                   const struct index_entry *e, isize target) {
    if (s->size < target)
        return false;
    uint64_t h = hash_more(0, m->words[e->left].fold);
    h = hash_more(hash_more(h, fold_of(m, e->right)), fold_of(m, e->third));
    return s->size >= target * 5 / 4 || h % CUT_ONE_IN == 0;
}

static void add_entry(struct arena *a, struct shard *s, const struct entries *slice,
                      const struct index_entry *e) {
    struct shard_part *last = s->parts.n ? &s->parts.at[s->parts.n - 1] : NULL;
    if (last && last->entries == slice)
        last->count++;
    else
        *vec_push(a, &s->parts) = (struct shard_part){slice, e, 1};
    s->size += e->length + 1;
}

void shard_cut(struct arena *a, const struct merge *m, const struct entries *slices,
               int count, enum entry_kind kind, isize target, struct shard_list *out) {
    const struct index_entry *before = NULL;
    struct shard *shard = NULL;
    for (int i = 0; i < count; i++) {
        const struct index_entry *e = slices[i].lists[kind].at;
        for (isize k = 0; k < slices[i].lists[kind].n; before = e++, k++) {
            if (!shard || (!same_folds(m, before, e) && is_cut(m, shard, e, target))) {
                shard = vec_push(a, out);
                *shard = (struct shard){.from = folds_of(a, m, e)};
            }
            add_entry(a, shard, &slices[i], e);
        }
    }
}

static void put_key(struct buf *out, const struct merge *m, int64_t word) {
    buf_put(out, m->words[word].key);
}

static void put_triples(struct buf *out, const struct merge *m,
                        const struct shard_part *part, const struct index_entry *e) {
    if (e->far)
        buf_put(out, STR(".~"));
    for (isize k = e->child; k < e->child + e->children; k++) {
        buf_char(out, '.');
        put_key(out, m, part->entries->children.at[k]);
    }
}

static void put_name(struct buf *out, const struct merge *m,
                     const struct shard_part *part, const struct index_entry *e,
                     const struct index_entry *before) {
    bool same_left = before && before->left == e->left;
    bool same_right = same_left && before->right == e->right;
    if (e->right == NO_KEY)
        buf_char(out, '!');
    if (!same_left || e->right == NO_KEY)
        put_key(out, m, e->left);
    if (e->right == NO_KEY)
        return;
    buf_char(out, ' ');
    if (e->third == NO_KEY || !same_right)
        put_key(out, m, e->right);
    if (e->third != NO_KEY) {
        buf_char(out, ' ');
        put_key(out, m, e->third);
    }
    put_triples(out, m, part, e);
}

static void put_names(struct buf *out, const struct merge *m, const struct shard *s) {
    const struct index_entry *before = NULL;
    for (isize i = 0; i < s->parts.n; i++) {
        const struct shard_part *part = &s->parts.at[i];
        for (isize k = 0; k < part->count; k++) {
            if (before)
                buf_char(out, ',');
            put_name(out, m, part, &part->first[k], before);
            before = &part->first[k];
        }
    }
}

static void put_bytes(struct buf *out, const struct shard *s) {
    for (isize i = 0; i < s->parts.n; i++) {
        const struct shard_part *part = &s->parts.at[i];
        for (isize k = 0; k < part->count; k++)
            varint_put(out, (uint32_t)part->first[k].length);
    }
    for (isize i = 0; i < s->parts.n; i++) { /* parts are contiguous bytes */
        const struct shard_part *part = &s->parts.at[i];
        for (isize k = 0; k < part->count; k++)
            buf_put(out, str_sub(buf_str(&part->entries->bytes), part->first[k].bytes,
                                 part->first[k].bytes + part->first[k].length));
    }
}

void shard_write(struct buf *out, const struct shard *s, const struct merge *m) {
    struct buf names = {0}, bytes = {0};
    put_names(&names, m, s);
    put_bytes(&bytes, s);
    buf_put(out, STR("kehoach.shard(\""));
    buf_put(out, s->from);
    buf_put(out, STR("\",\""));
    buf_put(out, buf_str(&names));
    buf_put(out, STR("\",\""));
    base64_put(out, buf_str(&bytes));
    buf_put(out, STR("\");\n"));
    buf_release(&names);
    buf_release(&bytes);
}
