#include "index/postings.h"

struct chunk {
    struct chunk *next;
    uint16_t n, cap;
    unsigned char p[];
};

enum { CHUNK_FIRST = 12, CHUNK_MOST = 2036, TIMES_STRONG = 4 };

static void put_byte(struct arena *a, struct posting *p, unsigned byte) {
    struct chunk *c = p->last;
    if (!c || c->n == c->cap) {
        int cap = c ? c->cap * 2 + 8 : CHUNK_FIRST;
        cap = cap < CHUNK_MOST ? cap : CHUNK_MOST;
        c = arena_alloc(a, (isize)sizeof(struct chunk) + cap, 1);
        c->cap = (uint16_t)cap;
        if (p->last)
            p->last->next = c;
        else
            p->first = c;
        p->last = c;
    }
    c->p[c->n++] = (unsigned char)byte;
}

/* A record that contains a word often counts like one with it in a heading. */
static void posting_flush(struct arena *a, struct posting *p) {
    if (!p->times)
        return;
    unsigned weight = p->weight;
    if (weight == WEIGHT_TEXT && p->times >= TIMES_STRONG)
        weight = WEIGHT_HEADING;
    uint32_t value = (p->record - p->before) << 2 | weight;
    for (; value > 127; value >>= 7)
        put_byte(a, p, (value & 0x7F) | 0x80);
    put_byte(a, p, value);
    p->before = p->record + 1;
    p->count++;
    p->times = p->weight = 0;
}

static inline void posting_add(struct arena *a, struct posting *p, uint32_t record,
                               uint8_t weight) {
    if (p->record != record)
        posting_flush(a, p);
    p->record = record;
    p->times = (uint8_t)(p->times + (p->times < 255));
    if (weight > p->weight)
        p->weight = weight;
}

isize posting_read(const struct posting *p, uint32_t *records, uint8_t *weights) {
    isize n = 0;
    uint32_t value = 0, next = 0;
    int shift = 0;
    for (const struct chunk *c = p->first; c; c = c->next) {
        for (int i = 0; i < c->n; i++) {
            value |= (c->p[i] & 0x7Fu) << shift;
            shift += 7;
            if (c->p[i] & 0x80)
                continue;
            records[n] = next + (value >> 2);
            weights[n] = value & 3;
            next = records[n++] + 1;
            value = 0;
            shift = 0;
        }
    }
    return n;
}

static inline uint64_t spread(uint64_t x) {
    x *= 0x9E3779B97F4A7C15u;
    return x ^ x >> 32;
}

static void codes_grow(struct block *b) {
    struct code_slot *old = b->codes;
    isize count = b->code_cap;
    b->code_cap = count ? count * 2 : 4096;
    b->codes = new (&b->arena, struct code_slot, b->code_cap);
    for (isize i = 0; i < count; i++) {
        isize k = (isize)(spread(old[i].code) & (uint64_t)(b->code_cap - 1));
        while (old[i].word && b->codes[k].word)
            k = (k + 1) & (b->code_cap - 1);
        if (old[i].word)
            b->codes[k] = old[i];
    }
}

/* The slot of the code, or the free one where it belongs. */
static struct code_slot *code_slot(struct block *b, uint64_t code) {
    if (b->code_count * 2 >= b->code_cap)
        codes_grow(b);
    isize i = (isize)(spread(code) & (uint64_t)(b->code_cap - 1));
    while (b->codes[i].word && b->codes[i].code != code)
        i = (i + 1) & (b->code_cap - 1);
    return &b->codes[i];
}

static uint32_t word_new(struct block *b, str key, str fold) {
    int next = (int)b->words.n, index = map_put(&b->arena, &b->keys, key, next);
    if (index == next)
        *vec_push(&b->arena, &b->words) = (struct word){.key = key, .fold = fold};
    return (uint32_t)index;
}

/* The word of the code, made of `count` tokens when it is new. */
static uint32_t word_of(struct block *b, uint64_t code, const struct token *first,
                        isize count) {
    struct code_slot *slot = code_slot(b, code);
    if (!slot->word) {
        str text = {first->p, (isize)first->n};
        str key = count > 1 ? token_number_key(&b->arena, first, count)
                            : token_key(&b->arena, text);
        str fold = count > 1 ? key : token_fold(&b->arena, text);
        *slot = (struct code_slot){code, word_new(b, key, fold) + 1};
        b->code_count++;
    }
    return slot->word - 1;
}

static void grams_grow(struct arena *a, struct gram_table *t) {
    t->slot_count = t->slot_count ? t->slot_count * 2 : 1 << 14;
    t->slots = new (a, uint32_t, t->slot_count);
    for (isize i = 0; i < t->n; i++) {
        uint64_t h = spread((uint64_t)t->at[i].left << 32 | t->at[i].right);
        isize k = (isize)(h & (uint64_t)(t->slot_count - 1));
        while (t->slots[k])
            k = (k + 1) & (t->slot_count - 1);
        t->slots[k] = (uint32_t)i + 1;
    }
}

static uint32_t gram_of(struct arena *a, struct gram_table *t, uint32_t left,
                        uint32_t right) {
    if (t->n * 2 >= t->slot_count)
        grams_grow(a, t);
    isize k =
        (isize)(spread((uint64_t)left << 32 | right) & (uint64_t)(t->slot_count - 1));
    for (; t->slots[k]; k = (k + 1) & (t->slot_count - 1)) {
        const struct gram *g = &t->at[t->slots[k] - 1];
        if (g->left == left && g->right == right)
            return t->slots[k] - 1;
    }
    *vec_push(a, t) = (struct gram){.left = left, .right = right};
    t->slots[k] = (uint32_t)t->n;
    return t->slots[k] - 1;
}

uint32_t block_word(struct block *b, const struct token *t) {
    return word_of(b, t->code, t, 1);
}

uint32_t block_number(struct block *b, const struct token *first, isize count) {
    return word_of(b, token_number_code(first, count), first, count);
}

enum { NO_WORD = -1 };

/* What the next word may make a pair or triple with. */
struct chain {
    long long word, pair;
};

static void add_word(struct block *b, uint32_t record, const struct token *t,
                     struct chain *c) {
    struct arena *a = &b->arena;
    uint32_t right = block_word(b, t);
    posting_add(a, &b->words.at[right].posting, record, t->weight);
    if (c->pair != NO_WORD) {
        uint32_t triple = gram_of(a, &b->triples, (uint32_t)c->pair, right);
        posting_add(a, &b->triples.at[triple].posting, record, 0);
    }
    if (c->word != NO_WORD) {
        c->pair = gram_of(a, &b->pairs, (uint32_t)c->word, right);
        posting_add(a, &b->pairs.at[c->pair].posting, record, t->weight);
    }
    c->word = right;
}

/* How often a number is cited says nothing about the document's subject. */
static void add_number(struct block *b, uint32_t record, const struct token *first,
                       isize count) {
    uint32_t whole = block_number(b, first, count);
    struct posting *p = &b->words.at[whole].posting;
    posting_add(&b->arena, p, record, first->weight);
    p->times = 1;
}

/* The parts of a date join no phrase: they would make a tenth of all pairs. */
void block_add(struct block *b, uint32_t record, const struct token_list *tokens) {
    static const struct chain none = {NO_WORD, NO_WORD};
    struct chain chain = none;
    isize date = 0; /* parts of a date still to come */
    for (isize i = 0; i < tokens->n; i++) {
        const struct token *t = &tokens->at[i];
        isize number = t->digit ? token_number(tokens, i) : 0;
        if (number) {
            add_number(b, record, t, number);
            date = token_is_date(t, number) ? number : 0;
        }
        if (t->apart || date)
            chain = none;
        add_word(b, record, t, &chain);
        if (date && date--)
            chain = none;
    }
}

void block_end(struct block *b) {
    for (isize i = 0; i < b->words.n; i++)
        posting_flush(&b->arena, &b->words.at[i].posting);
    for (isize i = 0; i < b->pairs.n; i++)
        posting_flush(&b->arena, &b->pairs.at[i].posting);
    for (isize i = 0; i < b->triples.n; i++)
        posting_flush(&b->arena, &b->triples.at[i].posting);
}
