#include "index/merge.h"

#include "index/coding.h"

#include <stdlib.h>

/*
 * A small site can afford all triples. In a large one, triples, mostly those of rare
 * pairs, would be a third of the index and hardly ever add anything to the pairs.
 */
enum { SMALL_SITE = 4096 };

static int by_fold_and_key(const void *x, const void *y) {
    const struct merged_word *a = x, *b = y;
    int order = str_cmp(a->fold, b->fold);
    return order ? order : str_cmp(a->key, b->key);
}

static void collect_words(struct arena *a, struct merge *m, const struct block *blocks) {
    struct map known = {0};
    VEC(struct merged_word) words = {0};
    for (int i = 0; i < m->count; i++) {
        for (isize k = 0; k < blocks[i].words.n; k++) {
            const struct word *w = &blocks[i].words.at[k];
            int next = (int)words.n;
            if (map_put(a, &known, w->key, next) == next)
                *vec_push(a, &words) = (struct merged_word){w->key, w->fold, 0};
        }
    }
    if (words.n)
        qsort(words.at, (size_t)words.n, sizeof *words.at, by_fold_and_key);
    m->words = words.at;
    m->word_count = words.n;
}

static void make_groups(struct arena *a, struct merge *m) {
    m->group_first = new (a, uint32_t, m->word_count + 1);
    for (isize i = 0; i < m->word_count; i++) {
        if (i == 0 || !str_eq(m->words[i].fold, m->words[i - 1].fold))
            m->group_first[m->group_count++] = (uint32_t)i;
        m->words[i].group = (uint32_t)m->group_count - 1;
    }
    m->group_first[m->group_count] = (uint32_t)m->word_count;
}

void merge_words(struct arena *a, struct merge *m, const struct block *blocks, int count,
                 uint32_t records) {
    bool small = records < SMALL_SITE;
    *m = (struct merge){.count = count,
                        .records = records,
                        .pair_many = small ? 2 : 16,
                        .triple_some = small ? 1 : 4};
    m->blocks = new (a, struct merged_block, count);
    collect_words(a, m, blocks);
    make_groups(a, m);
    for (int i = 0; i < count; i++) {
        struct merged_block *b = &m->blocks[i];
        b->block = &blocks[i];
        b->local = new (a, uint32_t, m->word_count);
        b->general = new (a, uint32_t, blocks[i].words.n);
        b->pairs = new (a, struct gram_place, blocks[i].pairs.n);
        b->triples = new (a, struct gram_place, blocks[i].triples.n);
        b->first_triple = new (a, uint32_t, blocks[i].pairs.n + 1);
        for (isize k = 0; k < m->word_count; k++) {
            int local = map_get(&blocks[i].keys, m->words[k].key);
            b->local[k] = (uint32_t)(local + 1);
            if (local >= 0)
                b->general[local] = (uint32_t)k;
        }
    }
}

static int by_place(const void *x, const void *y) {
    const struct gram_place *a = x, *b = y;
    if (a->high != b->high)
        return a->high < b->high ? -1 : 1;
    return (a->low > b->low) - (a->low < b->low);
}

static void sort_places(struct gram_place *places, isize n) {
    if (n)
        qsort(places, (size_t)n, sizeof *places, by_place);
}

void merge_order(struct arena *a, struct merge *m, int i) {
    struct merged_block *b = &m->blocks[i];
    const struct gram_table *pairs = &b->block->pairs, *triples = &b->block->triples;
    uint32_t *place_of = new (a, uint32_t, pairs->n);
    for (isize k = 0; k < pairs->n; k++) {
        uint64_t left = b->general[pairs->at[k].left],
                 right = b->general[pairs->at[k].right];
        b->pairs[k].high = (uint64_t)m->words[left].group << 32 | m->words[right].group;
        b->pairs[k].low = left << 32 | right;
        b->pairs[k].gram = (uint32_t)k;
    }
    sort_places(b->pairs, pairs->n);
    for (isize k = 0; k < pairs->n; k++)
        place_of[b->pairs[k].gram] = (uint32_t)k;
    for (isize k = 0; k < triples->n; k++) {
        b->triples[k].high = place_of[triples->at[k].left];
        b->triples[k].low = b->general[triples->at[k].right];
        b->triples[k].gram = (uint32_t)k;
    }
    sort_places(b->triples, triples->n);
    isize at = 0;
    for (isize k = 0; k <= pairs->n; k++) {
        while (at < triples->n && b->triples[at].high < (uint64_t)k)
            at++;
        b->first_triple[k] = (uint32_t)at;
    }
}

void merge_slices(const struct merge *m, struct arena *scratch, isize *bounds,
                  int slices) {
    uint64_t *work = new (scratch, uint64_t, m->group_count + 1), all = 0, sum = 0;
    for (int i = 0; i < m->count; i++) {
        const struct merged_block *b = &m->blocks[i];
        for (isize k = 0; k < b->block->words.n; k++)
            work[m->words[b->general[k]].group] +=
                8 + b->block->words.at[k].posting.count;
        for (isize k = 0; k < b->block->pairs.n; k++)
            work[b->pairs[k].high >> 32] +=
                8 + 2 * b->block->pairs.at[b->pairs[k].gram].posting.count;
    }
    for (isize g = 0; g < m->group_count; g++)
        all += work[g];
    int slice = 0;
    for (isize g = 0; g < m->group_count; g++) {
        while (slice < slices && sum * (uint64_t)slices >= all * (uint64_t)slice)
            bounds[slice++] = g;
        sum += work[g];
    }
    while (slice <= slices)
        bounds[slice++] = m->group_count;
    bounds[0] = 0;
}

/* The records of one entry, gathered from the blocks, with room for all records. */
struct gathering {
    const struct merge *m;
    struct entries *out;
    struct bits_writer bits;
    uint32_t *records, *part, *index; /* index: record to place in `records` */
    uint8_t *weights;
    isize n;
    isize *at, *child;  /* of each block: next pair, next triple */
    struct buf triples; /* of the current pair */
    VEC(isize) ends;    /* end of each triple in it */
};

static void gather(struct gathering *g, const struct posting *p) {
    g->n += posting_read(p, g->records + g->n, g->weights + g->n);
}

/* The records of the list that have the weight, by their places in the list. */
static void put_weight(struct gathering *g, uint8_t weight) {
    isize n = 0;
    for (isize i = 0; i < g->n; i++)
        if (g->weights[i] == weight)
            g->part[n++] = (uint32_t)i;
    bits_put_count(&g->bits, (uint32_t)n);
    bits_put_list(&g->bits, g->part, n, (uint32_t)g->n);
}

static void put_records(struct gathering *g) {
    bits_put_count(&g->bits, (uint32_t)g->n);
    bits_put_list(&g->bits, g->records, g->n, g->m->records);
    put_weight(g, WEIGHT_TITLE);
    put_weight(g, WEIGHT_HEADING);
}

static struct index_entry *begin_entry(struct gathering *g, enum entry_kind kind,
                                       uint32_t left, int64_t right, int64_t third) {
    struct index_entry *e = vec_push(&g->out->arena, &g->out->lists[kind]);
    *e = (struct index_entry){.left = left,
                              .right = right,
                              .third = third,
                              .bytes = g->out->bytes.n,
                              .child = g->out->children.n};
    return e;
}

static void end_entry(struct gathering *g, struct index_entry *e) {
    bits_end(&g->bits);
    e->length = g->out->bytes.n - e->bytes;
    e->children = g->out->children.n - e->child;
}

static void put_word(struct gathering *g, uint32_t word) {
    g->n = 0;
    for (int i = 0; i < g->m->count; i++) {
        const struct merged_block *b = &g->m->blocks[i];
        if (b->local[word])
            gather(g, &b->block->words.at[b->local[word] - 1].posting);
    }
    struct index_entry *e = begin_entry(g, ENTRY_WORD, word, NO_KEY, NO_KEY);
    put_records(g);
    end_entry(g, e);
}

/* The triple's records, by their places among those of its pair; starts at a byte. */
static void put_child(struct gathering *g, uint32_t word, isize from) {
    isize n = g->n - from;
    struct bits_writer bits = {.out = &g->triples};
    for (isize i = 0; i < n; i++)
        g->part[i] = g->index[g->records[from + i]];
    bits_put_count(&bits, (uint32_t)n);
    bits_put_list(&bits, g->part, n, (uint32_t)from);
    bits_end(&bits);
    *vec_push(&g->out->arena, &g->out->children) = word;
    *vec_push(&g->out->arena, &g->ends) = g->triples.n;
}

/* Stores triples with their pair, or as separate entries. */
static void place_children(struct gathering *g, struct index_entry *pair) {
    bits_end(&g->bits);
    pair->far = g->triples.n > TRIPLES_NEAR;
    if (!pair->far) {
        buf_put(&g->out->bytes, buf_str(&g->triples));
        end_entry(g, pair);
        return;
    }
    const uint32_t *words = g->out->children.at + pair->child;
    uint32_t left = pair->left;
    int64_t right = pair->right;
    g->out->children.n = pair->child;
    end_entry(g, pair);
    for (isize i = 0; i < g->ends.n; i++) {
        isize from = i ? g->ends.at[i - 1] : 0;
        struct index_entry *e = begin_entry(g, ENTRY_TRIPLE, left, right, words[i]);
        buf_put(&g->out->bytes, str_sub(buf_str(&g->triples), from, g->ends.at[i]));
        end_entry(g, e);
    }
}

/* The lowest remaining word that follows the pair in any block, or UINT64_MAX. */
static uint64_t next_child(const struct gathering *g, const isize *end) {
    uint64_t lowest = UINT64_MAX;
    for (int i = 0; i < g->m->count; i++) {
        const struct merged_block *b = &g->m->blocks[i];
        if (g->child[i] < end[i] && b->triples[g->child[i]].low < lowest)
            lowest = b->triples[g->child[i]].low;
    }
    return lowest;
}

/* The records of the pair stay in front; those of each triple are gathered after them. */
static void put_children(struct gathering *g, const isize *end) {
    isize pair = g->n;
    for (isize i = 0; i < pair; i++)
        g->index[g->records[i]] = (uint32_t)i;
    for (uint64_t word; (word = next_child(g, end)) != UINT64_MAX;) {
        g->n = pair;
        for (int i = 0; i < g->m->count; i++) {
            const struct merged_block *b = &g->m->blocks[i];
            if (g->child[i] < end[i] && b->triples[g->child[i]].low == word)
                gather(g, &b->block->triples.at[b->triples[g->child[i]++].gram].posting);
        }
        if (g->n - pair >= g->m->triple_some)
            put_child(g, (uint32_t)word, pair);
    }
    g->n = pair;
}

static void put_pair(struct gathering *g, uint64_t high, uint64_t low, isize *end) {
    g->n = 0;
    for (int i = 0; i < g->m->count; i++) {
        const struct merged_block *b = &g->m->blocks[i];
        const struct gram_place *p = &b->pairs[g->at[i]];
        g->child[i] = end[i] = 0;
        if (g->at[i] >= b->block->pairs.n || p->high != high || p->low != low)
            continue;
        gather(g, &b->block->pairs.at[p->gram].posting);
        g->child[i] = b->first_triple[g->at[i]];
        end[i] = b->first_triple[++g->at[i]];
    }
    struct index_entry *e = begin_entry(g, ENTRY_PAIR, (uint32_t)(low >> 32),
                                        (int64_t)(low & UINT32_MAX), NO_KEY);
    put_records(g);
    buf_clear(&g->triples);
    g->ends.n = 0;
    if (g->n >= g->m->pair_many)
        put_children(g, end);
    place_children(g, e);
}

/* The lowest remaining pair of all blocks, if its first group is before `to`. */
static bool next_pair(const struct gathering *g, uint64_t to, uint64_t *high,
                      uint64_t *low) {
    bool any = false;
    for (int i = 0; i < g->m->count; i++) {
        const struct merged_block *b = &g->m->blocks[i];
        const struct gram_place *p = &b->pairs[g->at[i]];
        if (g->at[i] >= b->block->pairs.n || p->high >> 32 >= to)
            continue;
        if (!any || p->high < *high || (p->high == *high && p->low < *low)) {
            *high = p->high;
            *low = p->low;
            any = true;
        }
    }
    return any;
}

static isize first_pair(const struct merged_block *b, uint64_t group) {
    isize lo = 0, hi = b->block->pairs.n;
    while (lo < hi) {
        isize middle = lo + (hi - lo) / 2;
        if (b->pairs[middle].high >> 32 < group)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}

void merge_entries(const struct merge *m, struct arena *scratch, isize from, isize to,
                   struct entries *out) {
    isize room = 2 * (isize)m->records + 1; /* a pair, then a triple */
    struct gathering g = {.m = m, .out = out, .bits = {.out = &out->bytes}};
    g.records = new (scratch, uint32_t, room);
    g.part = new (scratch, uint32_t, room);
    g.index = new (scratch, uint32_t, room);
    g.weights = new (scratch, uint8_t, room);
    g.at = new (scratch, isize, m->count);
    g.child = new (scratch, isize, m->count);
    isize *end = new (scratch, isize, m->count);
    for (int i = 0; i < m->count; i++)
        g.at[i] = first_pair(&m->blocks[i], (uint64_t)from);
    for (isize group = from; group < to; group++) {
        for (uint32_t w = m->group_first[group]; w < m->group_first[group + 1]; w++)
            put_word(&g, w);
        for (uint64_t high = 0, low = 0; next_pair(&g, (uint64_t)group + 1, &high, &low);)
            put_pair(&g, high, low, end);
    }
    buf_release(&g.triples);
}
