#include "extract/cite.c"

#include "harness.h"
#include "numbers.h"
#include "viet/nfc.h"

static struct arena arena;

static struct cite_list scan(str text) {
    struct cite_list list = {0};
    cite_scan(&arena, word_cut(&arena, text), &list);
    return list;
}

static str text_of(str text, const struct cite *c) {
    return span_text(text, c->mention);
}

TEST(gives_all_parts) {
    str text = STR("Theo Kế hoạch số 31-KH/HU, ngày 05/6/2019 của Huyện ủy về an toàn.");
    struct cite_list list = scan(text);
    CHECK_INT(list.n, 1);
    const struct cite *c = &list.at[0];
    CHECK_STR(text_of(text, c), STR("Kế hoạch số 31-KH/HU, ngày 05/6/2019"));
    CHECK_STR(span_text(text, c->number), STR("31-KH/HU"));
    CHECK_STR(c->num.text, STR("31-KH/HU"));
    CHECK_STR(number_key(&arena, &c->num), STR("dg|KH|HU|31|-"));
    CHECK_STR(c->kind, STR("Kế hoạch"));
    CHECK_INT(date_cmp(c->date, date_of(2019, 6, 5)), 0);
    CHECK_INT(c->year, 2019);
    CHECK_STR(c->issuer, STR("Huyện ủy"));
    CHECK_STR(c->rule, STR("kind"));
    CHECK_INT(c->antecedent, -1);
}

TEST(goes_on_over_blocks) {
    struct cite_list list = {0};
    cite_scan(&arena,
              word_cut(&arena, STR("Pháp lệnh số 61/2019/PL-UBTVQH14 ngày 03/7/2019")),
              &list);
    cite_scan(&arena, word_cut(&arena, STR("")), &list);
    str block = STR("theo Pháp lệnh số 61 của Ủy ban");
    cite_scan(&arena, word_cut(&arena, block), &list);
    CHECK_INT(list.n, 2);
    CHECK_INT(list.at[1].antecedent, 0);
    CHECK_STR(list.at[1].num.text, STR("61/2019/PL-UBTVQH14"));
    CHECK_STR(text_of(block, &list.at[1]), STR("Pháp lệnh số 61"));
    CHECK_INT(list.at[1].date.year, 0);
}

TEST(forgets_the_kind_between_blocks) {
    struct cite_list list = {0};
    cite_scan(&arena, word_cut(&arena, STR("các văn bản số 1/TTr-SNV,")), &list);
    cite_scan(&arena, word_cut(&arena, STR("số 2/TTr-SNV")), &list);
    CHECK_STR(list.at[0].kind, STR("Văn bản"));
    CHECK_STR(list.at[1].kind, STR("Tờ trình"));
}

TEST(does_not_guess_between_two) {
    struct cite_list list =
        scan(STR("Nghị quyết 8-NQ/TU, Nghị quyết 8/NQ-CP. Nghị quyết số 8."));
    CHECK_INT(list.n, 2);
    list =
        scan(STR("Nghị quyết 8-NQ/TU ngày 01/01/2020. Nghị quyết số 8 ngày 02/02/2021."));
    CHECK_INT(list.n, 1);
    list = scan(STR("Nghị quyết số 8."));
    CHECK_INT(list.n, 0);
}

TEST(keeps_units_of_measure_out_of_short_mentions) {
    str text = STR(
        "Kế hoạch 6-KH/TU. Kế hoạch 6 tháng, Kế hoạch 6% và Kế hoạch 6/7, Kế hoạch 6.5, "
        "kế hoạch 6, Kế hoạch 6.");
    struct cite_list list = scan(text);
    CHECK_INT(list.n, 2);
    CHECK_INT(list.at[1].mention.end, text.n - 1);
}

TEST(reads_nfd_once_composed) {
    str nfd = STR(
        "Quye\xCC\x82\xCC\x81t \xC4\x91i\xCC\xA3nh so\xCC\x82\xCC\x81 4/Q\xC3\x90-UBND");
    struct cite_list list = scan(viet_nfc(&arena, nfd));
    CHECK_INT(list.n, 1);
    CHECK_STR(list.at[0].num.text, STR("4/QĐ-UBND"));
    CHECK_STR(list.at[0].kind, STR("Quyết định"));
}

TEST(copes_with_broken_text) {
    static const char *const texts[] = {
        "",
        "số",
        "số ",
        "1",
        "Nghị quyết số",
        "Nghị quyết số 1",
        "Nghị quyết số 1/",
        "Nghị quyết số 1/NQ-",
        "1/NQ-CP ngày",
        "1/NQ-CP ngày 1/1/",
        "1/NQ-CP của",
        "1/NQ-CP (",
        "1/NQ-CP (khóa",
        "\xC4",
        "1/\xC4",
        "1/NQ-CP \xE1\xBB",
        "\xE1\xBB 1/NQ-CP",
        "\x80\x80 1/NQ-CP\x80",
        "1/NQ-CP của \xC6",
        "http://",
        "www.",
    };
    for (isize i = 0; i < countof(texts); i++) {
        str text = str_dup(&arena, str_from_c(texts[i]));
        struct cite_list list = scan(text);
        for (isize k = 0; k < list.n; k++)
            CHECK((isize)list.at[k].mention.end <= text.n);
    }
    CHECK_INT(scan((str){0}).n, 0);
}

TEST(reads_only_within_the_text) {
    str text = STR("Nghị quyết số 30/NQ-CP ngày 01/02/2020 của Chính phủ");
    for (isize n = 0; n <= text.n; n++) {
        str cut = str_dup(&arena, str_sub(text, 0, n));
        struct cite_list list = scan(cut);
        CHECK(list.n <= 1);
    }
}

TEST(reads_around_what_is_closed) {
    struct word_list words =
        word_cut(&arena, STR("số 1/NQ-CP xem đây số 2/NQ-CP, số 3/NQ của Ban chấp"));
    struct cite_list list = {0};
    words.at[6].closed = words.at[7].closed = true; /* "xem đây" */
    words.at[words.n - 1].closed = true;            /* "chấp" */
    cite_scan(&arena, words, &list);
    CHECK_INT(list.n, 2);
    CHECK_STR(list.at[1].num.text, STR("2/NQ-CP"));
    CHECK_STR(list.at[1].rule, STR("number"));
    list = (struct cite_list){0};
    for (isize i = 0; i < words.n; i++)
        words.at[i].closed = true;
    cite_scan(&arena, words, &list);
    CHECK_INT(list.n, 0);
}

TEST(finds_many) {
    enum { MANY = 3000 };
    struct buf text = {0};
    for (int i = 0; i < MANY; i++)
        buf_put(&text,
                STR("Quyết định số 12/QĐ-UBND ngày 01/02/2020, số 18, 19-NQ/TU; "));
    struct cite_list list = scan(buf_str(&text));
    CHECK_INT(list.n, MANY * 2);
    buf_release(&text);
}

TEST(has_no_number_in_noise) {
    static const char *const units[] = {"1/",   "1-",  "1/1-", "12/34/5678-",
                                        "1.1/", "1 /", "1 -"};
    for (isize i = 0; i < countof(units); i++) {
        struct buf text = {0};
        for (int k = 0; k < 20000; k++)
            buf_put(&text, str_from_c(units[i]));
        CHECK_INT(scan(buf_str(&text)).n, 0);
        buf_release(&text);
    }
}

int main(void) {
    RUN(gives_all_parts);
    RUN(goes_on_over_blocks);
    RUN(forgets_the_kind_between_blocks);
    RUN(does_not_guess_between_two);
    RUN(keeps_units_of_measure_out_of_short_mentions);
    RUN(reads_nfd_once_composed);
    RUN(copes_with_broken_text);
    RUN(reads_only_within_the_text);
    RUN(reads_around_what_is_closed);
    RUN(finds_many);
    RUN(has_no_number_in_noise);
    arena_release(&arena);
    return DONE();
}
