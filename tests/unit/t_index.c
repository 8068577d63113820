/*
 * The whole index of small sites, written and read back. Words and triples are asked for
 * by their keys; what the browser makes of a question is tested in tests/browser.
 */
#include "index/index.c"

#include "harness.h"
#include "temp.h"

#include "site_index.h"
#include "sites.h"

#include "link/address.h"
#include "link/directives.h"
#include "link/issuers.h"
#include "link/units.h"
#include "load/scan.h"

static struct index ix;
static struct arena arena;

static void link_all(void) {
    units_link(&site, &settings_file(&site, STR("content/units.yaml"))->diags);
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
        const struct shard_entry *e = shard_find(&arena, &view, left, right);
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
                str_sub(site.docs.at[ix.records.at[f.at[i]].index].path, 6, 7));
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
    CHECK_STR(word("trông1"), STR("ba")); /* the newest first */
    CHECK_STR(word("suôi4"), STR("ba"));
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
    CHECK_STR(pair("bên", "suôi4"), STR("ba"));
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
    CHECK_STR(pair("trông1", "cây"), STR("ca"));
    CHECK_STR(pair("cây", "bên"), STR("ca"));
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

TEST(empty_site) {
    site_open();
    read_site();
    link_all();
    index_site(2);
    CHECK_INT(ix.records.n, 0);
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
    RUN(empty_site);
    RUN(refuses_what_is_no_shard);
    return DONE();
}
