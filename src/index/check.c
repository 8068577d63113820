#include "index/check.h"

#include "base/log.h"
#include "index/search.h"

#include <stdlib.h>

enum { PHRASES = 2 };

static bool is_joined(const struct token *t) {
    return !t->apart && !t->digit && !t[-1].digit;
}

/* The first place at or after `from` where three words make a phrase, or -1. */
static isize phrase_from(const struct token_list *tokens, isize from) {
    for (isize i = from; i + 2 < tokens->n; i++)
        if (is_joined(&tokens->at[i + 1]) && is_joined(&tokens->at[i + 2]))
            return i;
    return -1;
}

static void take_phrase(struct block *b, struct samples *out, uint32_t record,
                        const struct token *first) {
    struct phrase_sample *s = vec_push(&b->arena, &out->phrases);
    s->record = record;
    for (int i = 0; i < 3; i++)
        s->word[i] = block_word(b, &first[i]);
    *vec_push(&b->arena, &out->words) = (struct word_sample){s->word[0], record};
}

static void take_number(struct block *b, struct samples *out, uint32_t record,
                        const struct token_list *tokens) {
    isize at = 0, count = 0;
    while (at < tokens->n && !(count = token_number(tokens, at)))
        at++;
    if (count)
        *vec_push(&b->arena, &out->words) =
            (struct word_sample){block_number(b, &tokens->at[at], count), record};
}

void check_take(struct block *b, struct samples *out, uint32_t record,
                const struct token_list *tokens) {
    for (uint32_t k = 1; k <= PHRASES && tokens->n; k++) {
        uint32_t place = (record * 2654435761u + k * 40503u) >> 3;
        isize at = phrase_from(tokens, (isize)(place % (uint32_t)tokens->n));
        if (at >= 0)
            take_phrase(b, out, record, &tokens->at[at]);
    }
    take_number(b, out, record, tokens);
}

static int by_folds(const void *x, const void *y) {
    const struct phrase_sample *a = x, *b = y;
    if (a->folds != b->folds)
        return a->folds < b->folds ? -1 : 1;
    for (int i = 0; i < 3; i++)
        if (a->word[i] != b->word[i])
            return a->word[i] < b->word[i] ? -1 : 1;
    return (a->record > b->record) - (a->record < b->record);
}

static int by_word(const void *x, const void *y) {
    const struct word_sample *a = x, *b = y;
    if (a->word != b->word)
        return a->word < b->word ? -1 : 1;
    return (a->record > b->record) - (a->record < b->record);
}

static uint64_t folds_of(const struct merge *m, uint32_t left, int64_t right) {
    return (uint64_t)m->words[left].group << 32 | m->words[right].group;
}

static void join_block(struct arena *a, struct samples *out, const struct merge *m,
                       const struct samples *taken, const uint32_t *general) {
    for (isize i = 0; i < taken->phrases.n; i++) {
        struct phrase_sample *s = vec_push(a, &out->phrases);
        *s = taken->phrases.at[i];
        for (int w = 0; w < 3; w++)
            s->word[w] = general[s->word[w]];
        s->folds = folds_of(m, s->word[0], s->word[1]);
    }
    for (isize i = 0; i < taken->words.n; i++) {
        const struct word_sample *s = &taken->words.at[i];
        *vec_push(a, &out->words) = (struct word_sample){general[s->word], s->record};
    }
}

void check_join(struct arena *a, struct samples *out, const struct merge *m,
                const struct samples *taken) {
    for (int i = 0; i < m->count; i++)
        join_block(a, out, m, &taken[i], m->blocks[i].general);
    if (out->phrases.n)
        qsort(out->phrases.at, (size_t)out->phrases.n, sizeof *out->phrases.at, by_folds);
    if (out->words.n)
        qsort(out->words.at, (size_t)out->words.n, sizeof *out->words.at, by_word);
}

/* The current shard, and its samples [from, to) that begin with the same entry. */
struct check {
    const struct samples *samples;
    const struct check_source *source;
    const struct merge *m;
    struct shard_view view;
    struct arena *scratch;
    isize from, to;
};

static str key_of(const struct check *c, uint32_t word) {
    return c->m->words[word].key;
}

static const struct shard_entry *find(const struct check *c, uint32_t left, str right,
                                      str third) {
    return shard_find(c->scratch, &c->view, key_of(c, left), right, third);
}

static void check_word(const struct check *c) {
    const struct word_sample *s = c->samples->words.at;
    const struct shard_entry *e = find(c, s[c->from].word, (str){0}, (str){0});
    if (!e)
        BUG("the search index has lost a word");
    struct found all = shard_records(c->scratch, e, c->m->records, WEIGHT_TEXT);
    for (isize i = c->from; i < c->to; i++)
        if (!found_has(&all, s[i].record))
            BUG("the search index does not find a word of a document");
}

static void check_third(const struct check *c, str key, const struct found *found) {
    for (isize i = c->from; i < c->to; i++) {
        const struct phrase_sample *s = &c->samples->phrases.at[i];
        if (str_eq(key_of(c, s->word[2]), key) && !found_has(found, s->record))
            BUG("the search index does not find three words of a document");
    }
}

static void check_pair(const struct check *c) {
    const struct phrase_sample *s = &c->samples->phrases.at[c->from];
    const struct shard_entry *e = find(c, s->word[0], key_of(c, s->word[1]), (str){0});
    struct shard_cursor cursor;
    struct found third;
    str key = {0};
    if (!e)
        BUG("the search index has lost a pair of words");
    shard_open(c->scratch, &cursor, e, c->m->records);
    for (isize i = c->from; i < c->to; i++)
        if (!found_has(&cursor.records, c->samples->phrases.at[i].record))
            BUG("the search index does not find two words of a document");
    while (shard_next(c->scratch, &cursor, &key, &third))
        check_third(c, key, &third);
}

/* The records of the pair, from the slices: it may be in another shard. */
static struct found pair_records(const struct check *c, uint32_t left, uint32_t right) {
    const struct check_source *source = c->source;
    int slice = 0;
    while (slice + 1 < source->count &&
           source->bounds[slice + 1] <= (isize)c->m->words[left].group)
        slice++;
    const struct entries *entries = &source->slices[slice];
    isize lo = 0, hi = entries->lists[ENTRY_PAIR].n;
    uint64_t folds = folds_of(c->m, left, right), words = (uint64_t)left << 32 | right;
    while (lo < hi) {
        isize middle = lo + (hi - lo) / 2;
        const struct index_entry *e = &entries->lists[ENTRY_PAIR].at[middle];
        uint64_t here = folds_of(c->m, e->left, e->right);
        if (here < folds ||
            (here == folds && ((uint64_t)e->left << 32 | (uint64_t)e->right) < words))
            lo = middle + 1;
        else
            hi = middle;
    }
    if (lo == entries->lists[ENTRY_PAIR].n)
        return (struct found){0};
    const struct index_entry *e = &entries->lists[ENTRY_PAIR].at[lo];
    struct shard_entry pair = {
        .bytes = str_sub(buf_str(&entries->bytes), e->bytes, e->bytes + e->length)};
    return shard_records(c->scratch, &pair, c->m->records, WEIGHT_TEXT);
}

/* Checks triples kept apart from their pair; those of a pair may be in several shards. */
static void check_triples(const struct check *c) {
    const struct phrase_sample *s = c->samples->phrases.at;
    struct found pair = {0};
    for (isize i = c->from; i < c->to; i++) {
        str third = key_of(c, s[i].word[2]);
        const struct shard_entry *e =
            find(c, s[i].word[0], key_of(c, s[i].word[1]), third);
        if (!e || (i > c->from && s[i].word[2] == s[i - 1].word[2]))
            continue;
        if (!pair.n)
            pair = pair_records(c, s[i].word[0], s[i].word[1]);
        struct found found = shard_triple(c->scratch, e, &pair);
        check_third(c, third, &found);
    }
}

static void check_words(struct check *c, uint32_t from, uint32_t to) {
    const struct word_sample *s = c->samples->words.at;
    isize lo = 0, hi = c->samples->words.n;
    while (lo < hi) {
        isize middle = lo + (hi - lo) / 2;
        if (s[middle].word < from)
            lo = middle + 1;
        else
            hi = middle;
    }
    for (c->from = lo; c->from < c->samples->words.n && s[c->from].word <= to;
         c->from = c->to) {
        struct arena_mark mark = arena_mark(c->scratch);
        for (c->to = c->from;
             c->to < c->samples->words.n && s[c->to].word == s[c->from].word;)
            c->to++;
        check_word(c);
        arena_rewind(c->scratch, mark);
    }
}

static bool is_same_pair(const struct phrase_sample *a, const struct phrase_sample *b) {
    return a->word[0] == b->word[0] && a->word[1] == b->word[1];
}

static void check_phrases(struct check *c, uint64_t from, uint64_t to,
                          void (*look)(const struct check *c)) {
    const struct phrase_sample *s = c->samples->phrases.at;
    isize n = c->samples->phrases.n, lo = 0, hi = n;
    while (lo < hi) {
        isize middle = lo + (hi - lo) / 2;
        if (s[middle].folds < from)
            lo = middle + 1;
        else
            hi = middle;
    }
    for (c->from = lo; c->from < n && s[c->from].folds <= to; c->from = c->to) {
        struct arena_mark mark = arena_mark(c->scratch);
        for (c->to = c->from; c->to < n && is_same_pair(&s[c->to], &s[c->from]);)
            c->to++;
        look(c);
        arena_rewind(c->scratch, mark);
    }
}

void check_shard(const struct samples *samples, const struct check_source *source,
                 enum entry_kind kind, const struct shard *shard, str script,
                 struct arena *scratch) {
    struct check c = {
        .samples = samples, .source = source, .m = source->merge, .scratch = scratch};
    const struct shard_part *part = &shard->parts.at[shard->parts.n - 1];
    const struct index_entry *first = shard->parts.at[0].first;
    const struct index_entry *last = &part->first[part->count - 1];
    if (!shard_read(scratch, script, &c.view))
        BUG("a shard of the search index cannot be read");
    if (kind == ENTRY_WORD)
        check_words(&c, first->left, last->left);
    else
        check_phrases(&c, folds_of(c.m, first->left, first->right),
                      folds_of(c.m, last->left, last->right),
                      kind == ENTRY_PAIR ? check_pair : check_triples);
}
