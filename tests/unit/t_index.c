/*
 * The whole index of small sites, written and read back. Words and triples are asked for
 * by their keys; what the browser makes of a question is tested in tests/browser.
 */
#include "index/index.c"

#include "harness.h"
#include "temp.h"

#include "site_index.h"
#include "sites.h"

#include "index/search.h"

#include "link/address.h"
#include "link/directives.h"
#include "link/issuers.h"
#include "link/units.h"
#include "load/scan.h"

static struct index ix;
static struct arena arena;

static void link_all(void) {
    units_link(&site, site_diags(&site, STR("content/units.yaml")));
    address_give(&site);
    issuers_link(&site);
    directives_link(&site);
}

static void index_site(int workers) {
    struct fault fault = {0};
    CHECK_INT(site_index(&ix, &site.arena, &site, workers, &fault), 0);
}

static void open_site(void) {
    site_open();
    plan_file("plans/a.md", "number: 05-KH/ĐU\ndate: 2021-03-01\n",
              "## I. VIỆC LÀM\n\nTrồng cây bên suối, theo số 12-NQ/TW ngày 01/2/2020.\n\n"
              "- Đắp đường bê tông.\n- Trồng cây bên đình.\n");
    plan_file(
        "plans/b.md", "number: 06-KH/ĐU\ndate: 2022-03-01\n",
        "Dựng lại cây cầu bên suối. Trồng hoa hòe.\n\nTrồng hoa hoè; dương liễu.\n");
}

static void close_site(void) {
    index_release(&ix);
    arena_release(&arena);
    site_close();
}

/* Documents that have the words side by side: "a", "b", "ab", or nothing. */
static str found(str left, str right, str third) {
    struct found f = {0};
    for (isize i = 0; i < ix.first[ENTRY_TRIPLE] && !f.n; i++) {
        struct shard_view view = {0};
        CHECK(shard_read(&arena, buf_str(&ix.files[i].script), &view));
        const struct shard_entry *e = shard_find(&arena, &view, left, right, (str){0});
        struct shard_cursor c;
        str key;
        if (!e)
            continue;
        f = shard_records(&arena, e, (uint32_t)ix.records.n, WEIGHT_TEXT);
        shard_open(&arena, &c, e, (uint32_t)ix.records.n);
        while (third.n && shard_next(&arena, &c, &key, &f))
            if (str_eq(key, third))
                break;
    }
    str names = {0};
    for (isize i = 0; i < f.n; i++)
        if (ix.records.at[f.at[i]].kind == RECORD_PLAN)
            names = str_concat(
                &arena, names,
                str_sub(site.docs.at[ix.records.at[f.at[i]].index].read->path, 6, 7));
    return names;
}

static str word(const char *key) {
    return found(str_from_c(key), (str){0}, (str){0});
}

static str pair(const char *left, const char *right) {
    return found(str_from_c(left), str_from_c(right), (str){0});
}

TEST(finds_words) {
    open_site();
    read_site();
    link_all();
    index_site(1);
    CHECK_STR(word("trông1"), STR("ab")); /* the newest last */
    CHECK_STR(word("suôi4"), STR("ab"));
    CHECK_STR(word("đương1"), STR("a"));
    CHECK_STR(word("dương"), STR("b"));
    CHECK_STR(word("hoe1"), STR("b")); /* both places of the tone */
    CHECK_STR(word("khong"), STR(""));
    close_site();
}

TEST(finds_numbers) {
    open_site();
    read_site();
    link_all();
    index_site(1);
    CHECK_STR(word("#12-nq-tw"), STR("a"));
    CHECK_STR(word("#5-kh-đu"), STR(""));
    CHECK_STR(word("#5-kh-du"), STR("a"));
    CHECK_STR(word("#1-2-2020"), STR("a"));
    CHECK_STR(pair("nq", "tw"), STR("a"));
    CHECK_STR(pair("#1", "#2"), STR("")); /* dates are no phrases */
    close_site();
}

TEST(finds_phrases) {
    open_site();
    read_site();
    link_all();
    index_site(1);
    CHECK_STR(pair("bên", "suôi4"), STR("ab"));
    CHECK_STR(pair("bê", "tông"), STR("a"));
    CHECK_STR(pair("tông", "trông1"), STR(""));  /* not from one item to the next */
    CHECK_STR(pair("suôi4", "trông1"), STR("")); /* nor over a full stop */
    CHECK_STR(pair("suôi4", "theo"), STR("a"));
    CHECK_STR(pair("hoa", "hoe1"), STR("b"));
    close_site();
}

/* Three words are told apart from two pairs of them. */
TEST(finds_triples) {
    open_site();
    plan_file("plans/c.md", "number: 07-KH/ĐU\ndate: 2023-03-01\n",
              "Trồng cây rừng. Một cây bên suối.\n");
    read_site();
    link_all();
    index_site(1);
    CHECK_STR(pair("trông1", "cây"), STR("ac"));
    CHECK_STR(pair("cây", "bên"), STR("ac"));
    CHECK_STR(found(STR("trông1"), STR("cây"), STR("bên")), STR("a"));
    close_site();
}

TEST(does_not_depend_on_threads) {
    struct arena kept = {0};
    str begin[2] = {{0}};
    VEC(str) scripts = {0};
    open_site();
    read_site();
    link_all();
    for (int round = 0; round < 2; round++) {
        struct buf out = {0};
        index_site(round ? 3 : 1);
        index_begin(&out, &ix);
        begin[round] = buf_take(&kept, &out);
        for (isize i = 0; i < ix.file_count; i++) {
            str script = buf_str(&ix.files[i].script);
            if (round)
                CHECK_STR(script, scripts.at[i]);
            else
                *vec_push(&kept, &scripts) = str_dup(&kept, script);
        }
        if (!round)
            index_release(&ix);
        buf_release(&out);
    }
    CHECK_STR(begin[1], begin[0]);
    arena_release(&kept);
    close_site();
}

enum { MANY = 1000, WORDS = 120 };

static uint32_t seed;

static str any_syllable(void) {
    static const char *const parts[3][12] = {
        {"b", "c", "d", "g", "h", "l", "m", "n", "r", "s", "t", "v"},
        {"a", "e", "i", "o", "u", "ai", "ao", "eo", "oa", "oi", "ua", "ui"},
        {"", "n", "m", "t", "c", "p", "ng", "ch", "nh", "x", "s", "k"}};
    str all = {0};
    for (int i = 0; i < 3; i++) {
        seed = seed * 1664525 + 1013904223;
        all = str_concat(&temp_arena, all, str_from_c(parts[i][(seed >> 20) % 12]));
    }
    return all;
}

/* The k-th of many plans, from an older to a newer one; `more` stands at its end. */
static void any_plan(uint32_t k, int words, str more) {
    char path[32], front[64];
    struct buf body = {0};
    seed = k + 1;
    snprintf(path, sizeof path, "plans/p%04u.md", k);
    snprintf(front, sizeof front, "number: %u-KH/XX\ndate: %u-%02u-01\n", k + 1,
             1940 + k / 12, k % 12 + 1);
    for (int i = 0; i < words; i++) {
        buf_put(&body, any_syllable());
        buf_char(&body, ' ');
    }
    buf_put(&body, more);
    buf_char(&body, 0);
    plan_file(path, front, buf_take(&temp_arena, &body).p);
    buf_release(&body);
}

/* How many of the files [from, to) were not there, or not the same, when `known` was
 * filled. */
static int count_new(const struct map *known, isize from, isize to) {
    int n = 0;
    for (isize i = from; i < to; i++)
        n += map_get(known, ix.files[i].address) < 0;
    return n;
}

static void read_again(struct map *known, struct arena *kept) {
    for (isize i = 0; i < ix.file_count; i++)
        map_put(kept, known, str_dup(kept, ix.files[i].address), 1);
    index_release(&ix);
    drop_site();
    read_site();
    link_all();
    index_site(2);
}

/* One more plan, or a change of one, changes what its words are in and leaves the rest.
 */
TEST(changes_are_small) {
    struct arena kept = {0};
    struct map known = {0}, later = {0};
    site_open();
    for (uint32_t k = 0; k < MANY; k++)
        any_plan(k, WORDS, STR(""));
    read_site();
    link_all();
    index_site(2);
    CHECK(ix.first[ENTRY_KINDS] > 100);

    any_plan(MANY, 4, STR(""));
    read_again(&known, &kept);
    CHECK_INT(ix.records.end[RECORD_PLAN] - ix.records.first[RECORD_PLAN], MANY + 1);
    int shards = count_new(&known, 0, ix.first[ENTRY_KINDS]);
    CHECK(shards >= 2 && shards <= 16);
    CHECK_INT(count_new(&known, ix.first[ENTRY_KINDS], ix.first[ENTRY_KINDS] + ix.cards),
              1);

    any_plan(MANY / 2, WORDS, STR("thuyền"));
    read_again(&later, &kept);
    shards = count_new(&later, 0, ix.first[ENTRY_KINDS]);
    CHECK(shards >= 1 && shards <= 6);
    CHECK_INT(count_new(&later, ix.first[ENTRY_KINDS], ix.first[ENTRY_KINDS] + ix.cards),
              0);
    arena_release(&kept);
    close_site();
}

TEST(empty_site) {
    site_open();
    read_site();
    link_all();
    index_site(2);
    CHECK_INT(ix.records.end[RECORD_PLAN], 0);
    struct buf out = {0};
    index_begin(&out, &ix);
    CHECK(out.n > 0);
    buf_release(&out);
    close_site();
}

TEST(refuses_what_is_no_shard) {
    struct shard_view view = {0};
    CHECK(!shard_read(&arena, STR("alert(1)"), &view));
    CHECK(
        !shard_read(&arena, STR("kehoach.shard(\"a\",\"!a,!b\",\"/////w==\");"), &view));
    arena_release(&arena);
}

int main(void) {
    RUN(finds_words);
    RUN(finds_numbers);
    RUN(finds_phrases);
    RUN(finds_triples);
    RUN(does_not_depend_on_threads);
    RUN(changes_are_small);
    RUN(empty_site);
    RUN(refuses_what_is_no_shard);
    return DONE();
}
