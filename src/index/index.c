#include "index/index.h"

#include "base/json.h"
#include "base/log.h"
#include "index/facet.h"

void index_init(struct index *ix, struct arena *a, const struct site *site, int blocks) {
    *ix = (struct index){.arena = a, .site = site, .block_count = blocks};
    record_list_all(a, site, &ix->records);
    ix->blocks = new (a, struct block, blocks);
    ix->taken = new (a, struct samples, blocks);
    ix->entries = new (a, struct entries, INDEX_SLICES);
}

/* Plans are split evenly; the few other records go in block 0. */
static isize block_from(const struct index *ix, int i) {
    isize plans = ix->records.first[RECORD_PLAN];
    isize count = ix->records.end[RECORD_PLAN] - plans;
    if (i == ix->block_count)
        return ix->records.n;
    return i ? plans + count * i / ix->block_count : 0;
}

void index_block(struct index *ix, int i, struct arena *scratch) {
    struct block *b = &ix->blocks[i];
    isize from = block_from(ix, i), to = block_from(ix, i + 1);
    for (isize r = from; r < to; r++) {
        struct arena_mark mark = arena_mark(scratch);
        struct token_list tokens = {0};
        record_read(scratch, ix->site, &ix->records.at[r], &tokens);
        block_add(b, (uint32_t)r, &tokens);
        check_take(b, &ix->taken[i], (uint32_t)r, &tokens);
        arena_rewind(scratch, mark);
    }
    block_end(b);
}

void index_join(struct index *ix) {
    merge_words(ix->arena, &ix->merge, ix->blocks, ix->block_count,
                (uint32_t)ix->records.n);
    check_join(ix->arena, &ix->samples, &ix->merge, ix->taken);
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
    ix->cards = (ix->records.end[RECORD_PLAN] + CARDS - 1) / CARDS;
    ix->file_count = ix->first[ENTRY_KINDS] + ix->cards + FACETS;
    ix->files = new (ix->arena, struct index_file, ix->file_count);
}

static void write_shard(struct index *ix, isize i, struct buf *out,
                        struct arena *scratch) {
    int kind = 0;
    while (i >= ix->first[kind + 1])
        kind++;
    const struct shard *shard = &ix->shards[kind].at[i - ix->first[kind]];
    shard_write(out, shard, &ix->merge);
    struct check_source source = {&ix->merge, ix->entries, ix->slices, INDEX_SLICES};
    check_shard(&ix->samples, &source, (enum entry_kind)kind, shard, buf_str(out),
                scratch);
}

static void write_cards(const struct index *ix, isize part, struct buf *out) {
    isize from = part * CARDS,
          to = from + CARDS < ix->records.n ? from + CARDS : ix->records.n;
    while (to > from && ix->records.at[to - 1].kind == RECORD_KINDS)
        to--;
    buf_put(out, STR("kehoach.cards("));
    buf_int(out, (long)part);
    for (int column = 0; column < CARD_COLUMNS; column++) {
        buf_put(out, STR(",\n["));
        for (isize i = from; i < to; i++) {
            if (i > from)
                buf_char(out, ',');
            record_card(out, ix->site, &ix->records.at[i], (enum card_column)column);
        }
        buf_char(out, ']');
    }
    buf_put(out, STR(");\n"));
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

/* The folds that each shard starts at, and its name: "folds", "name", and so on. */
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
    for (int k = 0; k < RECORD_KINDS; k++) {
        buf_put(out, k ? STR(",[") : STR("["));
        buf_int(out, (long)ix->records.first[k]);
        buf_char(out, ',');
        buf_int(out, (long)ix->records.end[k]);
        buf_char(out, ']');
    }
    buf_put(out, STR("],range:"));
    buf_int(out, (long)ix->records.n);
    buf_put(out, STR(",size:"));
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
