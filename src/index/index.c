#include "index/index.h"

#include "base/json.h"
#include "base/log.h"
#include "index/facet.h"
#include "index/search.h"

#include <stdlib.h>

void index_init(struct index *ix, struct arena *a, const struct site *site, int blocks) {
    *ix = (struct index){.arena = a, .site = site, .block_count = blocks};
    record_list_all(a, site, &ix->records);
    ix->blocks = new (a, struct block, blocks);
    ix->taken = new (a, struct sample_list, blocks);
    ix->entries = new (a, struct entries, INDEX_SLICES);
}

static bool is_joined(const struct token *t) {
    return !t->apart && !t->digit && !t[-1].digit;
}

/* The first place at or behind `from` where three words stand in a phrase; -1. */
static isize phrase_from(const struct token_list *tokens, isize from) {
    for (isize i = from; i + 2 < tokens->n; i++)
        if (is_joined(&tokens->at[i + 1]) && is_joined(&tokens->at[i + 2]))
            return i;
    return -1;
}

enum { SAMPLES = 2 };

static void take_samples(struct block *b, struct sample_list *out, uint32_t record,
                         const struct token_list *tokens) {
    for (uint32_t k = 1; k <= SAMPLES && tokens->n; k++) {
        uint32_t place = (record * 2654435761u + k * 40503u) >> 3;
        isize at = phrase_from(tokens, (isize)(place % (uint32_t)tokens->n));
        if (at < 0)
            continue;
        struct sample *s = vec_push(&b->arena, out);
        s->record = record;
        for (int i = 0; i < 3; i++)
            s->word[i] = block_word(b, &tokens->at[at + i]);
    }
}

void index_block(struct index *ix, int i, struct arena *scratch) {
    struct block *b = &ix->blocks[i];
    isize from = ix->records.n * i / ix->block_count;
    isize to = ix->records.n * (i + 1) / ix->block_count;
    for (isize r = from; r < to; r++) {
        struct arena_mark mark = arena_mark(scratch);
        struct token_list tokens = {0};
        record_read(scratch, ix->site, &ix->records.at[r], &tokens);
        block_add(b, (uint32_t)r, &tokens);
        take_samples(b, &ix->taken[i], (uint32_t)r, &tokens);
        arena_rewind(scratch, mark);
    }
    block_end(b);
}

static int in_order(const void *x, const void *y) {
    const struct sample *a = x, *b = y;
    if (a->folds != b->folds)
        return a->folds < b->folds ? -1 : 1;
    for (int i = 0; i < 3; i++)
        if (a->word[i] != b->word[i])
            return a->word[i] < b->word[i] ? -1 : 1;
    return (a->record > b->record) - (a->record < b->record);
}

static void join_samples(struct index *ix) {
    const struct merge *m = &ix->merge;
    for (int i = 0; i < ix->block_count; i++) {
        for (isize k = 0; k < ix->taken[i].n; k++) {
            struct sample *s = vec_push(ix->arena, &ix->samples);
            *s = ix->taken[i].at[k];
            for (int w = 0; w < 3; w++)
                s->word[w] = m->blocks[i].general[s->word[w]];
            s->folds =
                (uint64_t)m->words[s->word[0]].group << 32 | m->words[s->word[1]].group;
        }
    }
    if (ix->samples.n)
        qsort(ix->samples.at, (size_t)ix->samples.n, sizeof *ix->samples.at, in_order);
}

void index_join(struct index *ix) {
    merge_words(ix->arena, &ix->merge, ix->blocks, ix->block_count,
                (uint32_t)ix->records.n);
    join_samples(ix);
}

void index_order(struct index *ix, int i) {
    merge_order(&ix->blocks[i].arena, &ix->merge, i);
}

void index_divide(struct index *ix, struct arena *scratch) {
    merge_slices(&ix->merge, scratch, ix->slices, INDEX_SLICES);
}

void index_slice(struct index *ix, int i, struct arena *scratch) {
    if (ix->slices[i] < ix->slices[i + 1])
        merge_entries(&ix->merge, scratch, ix->slices[i], ix->slices[i + 1],
                      &ix->entries[i]);
}

void index_cut(struct index *ix) {
    isize bytes = 0;
    for (int i = 0; i < INDEX_SLICES; i++)
        bytes += ix->entries[i].bytes.n;
    for (int kind = 0; kind < ENTRY_KINDS; kind++) {
        shard_cut(ix->arena, &ix->merge, ix->entries, INDEX_SLICES, (enum entry_kind)kind,
                  shard_target(bytes), &ix->shards[kind]);
        ix->first[kind + 1] = ix->first[kind] + ix->shards[kind].n;
    }
    ix->cards = (ix->records.n + CARDS - 1) / CARDS;
    ix->file_count = ix->first[ENTRY_KINDS] + ix->cards + FACETS;
    ix->files = new (ix->arena, struct index_file, ix->file_count);
}

/* The samples [s, end) begin with the pair of one entry; all must be in it. */
static void check_entry(const struct index *ix, const struct shard_entry *e,
                        const struct sample *s, const struct sample *end,
                        struct arena *scratch) {
    const struct merged_word *words = ix->merge.words;
    struct shard_cursor c;
    struct found third;
    str key = {0};
    if (!e)
        BUG("the search index has lost a pair of words");
    shard_open(scratch, &c, e, ix->merge.records);
    for (const struct sample *k = s; k < end; k++)
        if (!found_has(&c.records, k->record))
            BUG("the search index does not find two words of a document");
    struct arena_mark mark = arena_mark(scratch);
    while (shard_next(scratch, &c, &key, &third)) {
        for (const struct sample *k = s; k < end; k++)
            if (str_eq(words[k->word[2]].key, key) && !found_has(&third, k->record))
                BUG("the search index does not find three words of a document");
        arena_rewind(scratch, mark);
    }
}

static uint64_t folds_of(const struct merge *m, const struct index_entry *e) {
    return (uint64_t)m->words[e->left].group << 32 | m->words[e->right].group;
}

/* Reads the script back and looks for the samples that belong into it. */
static void check_shard(const struct index *ix, const struct shard *shard, str script,
                        struct arena *scratch) {
    struct shard_view view = {0};
    const struct shard_part *last = &shard->parts.at[shard->parts.n - 1];
    uint64_t from = folds_of(&ix->merge, shard->parts.at[0].first);
    uint64_t to = folds_of(&ix->merge, &last->first[last->count - 1]);
    isize i = 0, end = ix->samples.n;
    while (i < end) {
        isize middle = i + (end - i) / 2;
        if (ix->samples.at[middle].folds < from)
            i = middle + 1;
        else
            end = middle;
    }
    if (!shard_read(scratch, script, &view))
        BUG("a shard of the search index cannot be read");
    for (isize next; i < ix->samples.n && ix->samples.at[i].folds <= to; i = next) {
        const struct sample *s = ix->samples.at;
        next = i + 1;
        while (next < ix->samples.n && s[next].word[0] == s[i].word[0] &&
               s[next].word[1] == s[i].word[1])
            next++;
        struct arena_mark mark = arena_mark(scratch);
        check_entry(ix,
                    shard_find(scratch, &view, ix->merge.words[s[i].word[0]].key,
                               ix->merge.words[s[i].word[1]].key),
                    s + i, s + next, scratch);
        arena_rewind(scratch, mark);
    }
}

static void write_shard(struct index *ix, isize i, struct buf *out,
                        struct arena *scratch) {
    int kind = 0;
    while (i >= ix->first[kind + 1])
        kind++;
    const struct shard *shard = &ix->shards[kind].at[i - ix->first[kind]];
    shard_write(out, shard, &ix->merge);
    if (kind == ENTRY_PAIR)
        check_shard(ix, shard, buf_str(out), scratch);
}

static void write_cards(const struct index *ix, isize part, struct buf *out) {
    isize from = part * CARDS, to = from + CARDS;
    buf_put(out, STR("kehoach.cards("));
    buf_int(out, (long)part);
    buf_put(out, STR(",["));
    for (isize i = from; i < to && i < ix->records.n; i++) {
        buf_put(out, i > from ? STR(",\n") : STR("\n"));
        record_card(out, ix->site, &ix->records.at[i]);
    }
    buf_put(out, STR("]);\n"));
}

void index_file(struct index *ix, isize i, struct arena *scratch) {
    struct index_file *file = &ix->files[i];
    isize cards = i - ix->first[ENTRY_KINDS], facet = cards - ix->cards;
    if (cards < 0) {
        write_shard(ix, i, &file->script, scratch);
    } else if (facet < 0) {
        write_cards(ix, cards, &file->script);
    } else {
        buf_put(&file->script, STR("kehoach.facet("));
        facet_write(&file->script, scratch, ix->site, &ix->records,
                    (enum facet_kind)facet);
        buf_put(&file->script, STR(");\n"));
    }
    shard_name(file->name, buf_str(&file->script));
}

void index_name(struct index *ix) {
    struct map known = {0};
    for (isize i = 0; i < ix->file_count; i++) {
        struct index_file *file = &ix->files[i];
        file->address =
            str_concat(ix->arena, STR("tim/"), (str){file->name, SHARD_NAME}, STR(".js"));
        int first = map_put(ix->arena, &known, file->address, (int)i);
        file->twin = first != (int)i;
        if (!str_eq(buf_str(&ix->files[first].script), buf_str(&file->script)))
            BUG("two files of the search index have one name");
    }
}

static void put_name(struct buf *out, const struct index_file *file) {
    buf_char(out, '"');
    buf_put(out, (str){file->name, SHARD_NAME});
    buf_char(out, '"');
}

/* From which folds on each shard is: "folds", "name", and so on. */
static void put_shards(struct buf *out, const struct index *ix, enum entry_kind kind) {
    const struct shard_list *shards = &ix->shards[kind];
    for (isize i = 0; i < shards->n; i++) {
        if (i)
            buf_char(out, ',');
        json_text(out, shards->at[i].from);
        buf_char(out, ',');
        put_name(out, &ix->files[ix->first[kind] + i]);
    }
}

static void put_files(struct buf *out, const struct index *ix, isize from, isize count) {
    for (isize i = from; i < from + count; i++) {
        if (i > from)
            buf_char(out, ',');
        put_name(out, &ix->files[i]);
    }
}

void index_begin(struct buf *out, const struct index *ix) {
    isize cards = ix->first[ENTRY_KINDS];
    buf_put(out, STR("kehoach.begin({format:"));
    buf_int(out, INDEX_FORMAT);
    buf_put(out, STR(",many:"));
    buf_int(out, ix->merge.pair_many);
    buf_put(out, STR(",some:"));
    buf_int(out, ix->merge.triple_some);
    buf_put(out, STR(",kinds:["));
    for (int k = 1; k <= RECORD_KINDS; k++) {
        if (k > 1)
            buf_char(out, ',');
        buf_int(out, (long)ix->records.first[k]);
    }
    buf_put(out, STR("],size:"));
    buf_int(out, CARDS);
    buf_put(out, STR(",shards:[["));
    for (int kind = 0; kind < ENTRY_KINDS; kind++) {
        if (kind)
            buf_put(out, STR("],\n["));
        put_shards(out, ix, (enum entry_kind)kind);
    }
    buf_put(out, STR("]"));
    buf_put(out, STR("],\ncards:["));
    put_files(out, ix, cards, ix->cards);
    buf_put(out, STR("],facets:["));
    put_files(out, ix, cards + ix->cards, FACETS);
    buf_put(out, STR("],\nissuers:["));
    for (isize i = 0; i < ix->site->issuers.n; i++) {
        if (i)
            buf_char(out, ',');
        json_text(out, ix->site->issuers.at[i].name);
    }
    buf_put(out, STR("]});\n"));
}

void index_forget(struct index *ix) {
    for (int i = 0; i < ix->block_count; i++)
        arena_release(&ix->blocks[i].arena);
    for (int i = 0; i < INDEX_SLICES; i++) {
        arena_release(&ix->entries[i].arena);
        buf_release(&ix->entries[i].bytes);
    }
}

void index_release(struct index *ix) {
    index_forget(ix);
    for (isize i = 0; i < ix->file_count; i++)
        buf_release(&ix->files[i].script);
}
