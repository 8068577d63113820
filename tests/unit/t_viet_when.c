#include "viet/when/cursor.c"
#include "viet/when/unit.c"
#include "viet/when/day.c"
#include "viet/when/span.c"
#include "viet/when/recur.c"
#include "viet/when/settle.c"
#include "viet/when/whole.c"
#include "viet/when/other.c"
#include "viet/when/find.c"

#include "base/utf8.h"
#include "find_text.h"
#include "harness.h"

static struct arena arena;
static const struct when_context year_2025 = {.year = 2025};

static void put_end(struct buf *out, struct date d) {
    if (d.year)
        date_put_iso(out, d);
}

/* start/end recurrence dates, or "-". */
static str show(bool good, const struct when *w) {
    if (!good)
        return STR("-");
    struct buf out = {0};
    put_end(&out, w->start);
    buf_char(&out, '/');
    put_end(&out, w->end);
    if (w->recurs) {
        buf_char(&out, ' ');
        buf_put(&out, when_recurs_name(&arena, w->recurs));
    }
    for (isize i = 0; i < w->dates.n; i++) {
        buf_char(&out, ' ');
        date_put_iso(&out, w->dates.at[i]);
    }
    str result = buf_take(&arena, &out);
    buf_release(&out);
    return result;
}

static str parse(str text) {
    struct when w;
    bool good = when_parse(&arena, text, &year_2025, &w);
    return show(good, &w);
}

static str find(str text) {
    struct when w;
    bool good = when_find_text(&arena, text, NULL, 0, &year_2025, &w);
    return show(good, &w);
}

static struct cursor cut(const char *text) {
    return (struct cursor){word_cut(&arena, str_from_c(text)).at};
}

TEST(takes_numbers) {
    struct cursor c = cut("12 2024 sáu mười hai");
    CHECK_INT(when_number(&c, 4, 4), -1);
    CHECK_INT(when_number(&c, 1, 2), 12);
    CHECK_INT(when_number(&c, 1, 2), -1);
    CHECK_INT(when_number(&c, 4, 4), 2024);
    CHECK_INT(when_value(&c, TIME_ROMAN), -1);
    CHECK_INT(when_value(&c, TIME_COUNT), 6);
    CHECK_INT(when_value(&c, TIME_NUMBER), 12);
    CHECK(at_kind(c, IS_END));
}

TEST(takes_the_longest_phrase) {
    struct cursor c = cut("Cho  ĐẾN hết ngày");
    CHECK(!take_time(&c, TIME_TO));
    CHECK(take_time(&c, TIME_UNTIL));
    CHECK(at_time(c, TIME_UNTIL) && !at_time(c, TIME_TO));
    CHECK(take_time(&c, TIME_UNTIL));
    CHECK(take_time(&c, TIME_DAY));
    CHECK_INT(when_phrase_before(c, DOMAIN_TIME, TIME_DAY).words, 1);
    CHECK_INT(when_phrase_before(c, DOMAIN_TIME, TIME_UNTIL).words, 0);
}

TEST(does_not_read_what_is_foreign) {
    struct word_list words = word_cut(&arena, STR("đến hết ngày 12 tháng 3"));
    struct cursor c = {words.at};
    words.at[1].foreign = words.at[2].foreign = words.at[3].foreign = true;
    CHECK_INT(when_phrase(c, DOMAIN_TIME, TIME_UNTIL).words, 1);
    CHECK_INT(when_phrase(c, DOMAIN_TIME, TIME_END).words, 0);
    c.at += 2;
    CHECK(!at_time(c, TIME_DAY) && at_kind(c, IS_OPAQUE));
    c.at += 2;
    CHECK(take_time(&c, TIME_MONTH));
    CHECK(when_back(c, 2).at == words.at + 1);
    CHECK(when_back(c, 3).at == words.at);
    CHECK(when_back(c, 9).at == words.at - 1);
}

TEST(reads_any_spelling) {
    str want = STR("2025-10-01/2025-12-31 2025-12-31");
    CHECK_STR(parse(STR("Quý IV")), want);
    CHECK_STR(parse(STR("QU\xC3\x9D iv.")), want);
    CHECK_STR(parse(STR("quy\xCC\x81 4")), want);
    CHECK_STR(parse(STR("  Quý\xC2\xA0\n IV ")), want);
    CHECK_STR(parse(STR("**Quý IV**")), want);
    CHECK_STR(parse(STR("QuýIV")), STR("-"));
    CHECK_STR(parse(STR("Quý V")), STR("-"));
    CHECK_STR(parse(STR("01\xE2\x80\x93"
                        "05\xE2\x81\x84"
                        "3")),
              STR("2025-03-01/2025-03-05 2025-03-05"));
}

TEST(reads_no_nonsense) {
    static const char *const none[] = {
        "",
        " ",
        ".",
        "(",
        ")(",
        "ngày",
        "tháng",
        "năm",
        "trước",
        "từ",
        "từ đến",
        "hằng",
        "15",
        "ngày 15",
        "ngày 32/1",
        "tháng 13",
        "tháng 0",
        "ngày 0/4",
        "tuần 0",
        "năm 1700",
        "năm 20255",
        "31/4",
        "29/02/2023",
        "20/4/25",
        "3/4 số xã",
        "2025-13-01",
        "từ 2026 đến 2025",
        "99999999999 tháng 3",
        "ngày 15/",
        "tháng 3, 12 đơn vị",

        "\xC6",
        "Qu\xC3",
        "quý \xE1\xBB",
        "thứ Sáu",
        "hàng hóa",
        "ngân hàng năm",
        "kỳ",
        "đợt 2",
    };
    for (isize i = 0; i < countof(none); i++)
        CHECK_STR(parse(str_from_c(none[i])), STR("-"));
}

TEST(needs_a_year) {
    struct when w;
    struct when_context none = {0};
    CHECK(!when_parse(&arena, STR("Quý II"), &none, &w));
    CHECK(when_parse(&arena, STR("Quý II/2024"), &none, &w));
    CHECK(when_parse(&arena, STR("ngày 25 hằng tháng"), &none, &w));
    CHECK_INT(w.dates.n, 0);
    CHECK_INT(w.recurs, RECURS_MONTH);
}

TEST(fills_missing_parts) {
    CHECK_STR(parse(STR("ngày 15-17, 20-22/3/2024")),
              STR("2024-03-15/2024-03-22 2024-03-17 2024-03-22"));
    CHECK_STR(parse(STR("ngày 15/3, 20/4 và 25/5/2024")),
              STR("2024-03-15/2024-05-25 2024-03-15 2024-04-20 2024-05-25"));
    CHECK_STR(parse(STR("Quý II/2024, Quý IV")),
              STR("2024-04-01/2024-12-31 2024-06-30 2024-12-31"));
    CHECK_STR(parse(STR("từ tháng 11/2024 đến tháng 2")),
              STR("2024-11-01/2025-02-28 2025-02-28"));
    CHECK_STR(parse(STR("trước ngày 15/6 và 15/12")),
              STR("/2025-12-14 2025-06-14 2025-12-14"));
}

TEST(tells_strict_days) {
    struct when w;
    CHECK(when_parse(&arena, STR("trước ngày 01/01/2026"), &year_2025, &w));
    CHECK(w.strict && w.end.year == 2025 && w.end.day == 31);
    CHECK(when_parse(&arena, STR("trước 17 giờ ngày 01/01/2026"), &year_2025, &w));
    CHECK(!w.strict && w.end.year == 2026);
    CHECK(when_parse(&arena, STR("trước ngày 15 hằng tháng"), &year_2025, &w));
    CHECK(w.strict);
}

TEST(keeps_dates_in_order) {
    struct when w;
    struct when_context plan = {.year = 2025,
                                .span = {date_of(2020, 1, 1), date_of(2049, 12, 31)}};
    CHECK(when_parse(
        &arena, STR("thứ Hai hằng tuần; ngày 31 hằng tháng; ngày cuối cùng của tháng"),
        &plan, &w));
    CHECK(w.dates.n > 1500 && w.dates.n <= EXPANSION_MAX);
    for (isize i = 1; i < w.dates.n; i++)
        CHECK(date_cmp(w.dates.at[i - 1], w.dates.at[i]) < 0);
}

TEST(takes_many_times) {
    struct buf text = {0};
    for (int i = 0; i < 5000; i++)
        buf_put(&text, STR("tháng 2, ngày 5/6; hằng quý (ngày 3 tháng cuối quý), "));
    CHECK(str_starts(parse(buf_str(&text)), STR("2025-02-01/2025-06-05 quarter")));
    CHECK(str_starts(find(buf_str(&text)), STR("/ quarter 2025-03-03")));
    buf_release(&text);
}

TEST(leaves_no_scratch) {
    struct arena own = {0};
    struct when w;
    str_dup(&own, STR("x"));
    isize before = own.total;
    struct word_list words = word_cut(&arena, STR("gửi báo cáo trước ngày 15/6"));
    for (int i = 0; i < 1000; i++) {
        when_find(&own, words, &year_2025, &w);
        when_parse(&own, STR("trước ngày 15/6"), &year_2025, &w);
    }
    CHECK(own.total <= before + (1 << 17));
    arena_release(&own);
}

TEST(tells_where_it_stands) {
    struct when w;
    str text = STR("Gửi về Sở trước\n ngày 15/6 (bản giấy).");
    CHECK(when_find_text(&arena, text, NULL, 0, &year_2025, &w));
    CHECK_STR(str_sub(text, w.from, w.to), STR("trước\n ngày 15/6"));
    text = STR(" Quý I ");
    CHECK(when_parse(&arena, text, &year_2025, &w));
    CHECK_STR(str_sub(text, w.from, w.to), STR("Quý I"));
    text = STR("2. Nhiệm vụ quý I");
    CHECK(when_of_heading(&arena, text, &year_2025, &w));
    CHECK_STR(str_sub(text, w.from, w.to), STR("quý I"));
}

TEST(tells_the_first_sentence_only) {
    struct when w;
    str text = STR("Làm trong tháng 3. Gửi xong trước 5/4. Dán trước ngày 6/5.");
    CHECK(when_find_text(&arena, text, NULL, 0, &year_2025, &w));
    CHECK_STR(str_sub(text, w.from, w.to), STR("trong tháng 3"));
    CHECK_INT(w.dates.n, 3);
}

TEST(skips_other_documents) {
    struct when w;
    str text = STR("theo Kế hoạch 5-KH/TU trong tháng 3, gửi trước ngày 15/6");
    isize at = str_find(text, STR(", gửi"));
    struct when_range skip = {STR("theo ").n, at};
    CHECK(when_find_text(&arena, text, &skip, 1, &year_2025, &w));
    CHECK_STR(show(true, &w), STR("/2025-06-14 2025-06-14"));
    skip.to = text.n;
    CHECK(!when_find_text(&arena, text, &skip, 1, &year_2025, &w));
}

/* The part of the words that `part` is, read in place. */
static struct word_list part_of(struct word_list words, const char *part) {
    isize from = str_find(words.text, str_from_c(part)), to = from + str_from_c(part).n;
    isize first = 0, n = 0;
    while (words.at[first].from < from)
        first++;
    while (first + n < words.n && words.at[first + n].to <= to)
        n++;
    return (struct word_list){words.text, words.at + first, n};
}

TEST(reads_a_part_of_a_list) {
    struct when w;
    str text = STR("Sửa trước ngày 5/6. Quý I/2025. Gửi chậm nhất ngày 15/6/2026");
    struct word_list words = word_cut(&arena, text);
    CHECK(when_parse_words(&arena, part_of(words, "Quý I"), &year_2025, &w));
    CHECK_STR(show(true, &w), STR("2025-01-01/2025-03-31 2025-03-31"));
    CHECK_STR(str_sub(text, w.from, w.to), STR("Quý I"));
    CHECK(when_find(&arena, part_of(words, "Gửi chậm nhất ngày 15/6"), &year_2025, &w));
    CHECK_STR(show(true, &w), STR("/2025-06-15 2025-06-15"));
    CHECK(!when_find(&arena, part_of(words, "ngày 5/6"), &year_2025, &w));
    CHECK(when_heading_words(&arena, part_of(words, "I/2025. Gửi"), &year_2025, &w) == 0);
    CHECK_INT(when_year_words(part_of(words, "Quý I")), 0);
    CHECK_INT(when_year_words(part_of(words, "Quý I/2025")), 2025);
    CHECK_INT(words.at[-1].kind, WORD_END);
    CHECK_INT(words.at[words.n].kind, WORD_END);
    for (isize i = 0; i < words.n; i++)
        CHECK(words.at[i].kind != WORD_END);
}

TEST(reads_past_the_end_of_a_block) {
    struct when w;
    struct word_list words =
        word_cut(&arena, STR("Làm trong tháng 3\x1DGửi trước ngày 5/4"));
    CHECK(when_find(&arena, words, &year_2025, &w));
    CHECK_STR(show(true, &w), STR("/2025-04-04 2025-03-31 2025-04-04"));
    CHECK_STR(str_sub(words.text, w.from, w.to), STR("trong tháng 3"));
}

TEST(passes_foreign_words) {
    struct when w;
    struct word_list words =
        word_cut(&arena, STR("theo 5-KH/TU trong tháng 3, gửi trước ngày 15/6"));
    for (isize i = 1; i < words.n && words.at[i].kind != WORD_COMMA; i++)
        words.at[i].foreign = true;
    CHECK(when_find(&arena, words, &year_2025, &w));
    CHECK_STR(show(true, &w), STR("/2025-06-14 2025-06-14"));
    words.at[words.n - 4].foreign = true; /* ngày */
    CHECK(!when_find(&arena, words, &year_2025, &w));
}

TEST(finds_in_odd_places) {
    CHECK_STR(find(STR("")), STR("-"));
    CHECK_STR(find(STR("trước")), STR("-"));
    CHECK_STR(find(STR("chậm nhất")), STR("-"));
    CHECK_STR(find(STR("(((")), STR("-"));
    CHECK_STR(find(STR("hàng năm, giao hàng năm xe, bán hàng quý, năm")), STR("/ year"));
    CHECK_STR(find(STR("\xE1\xBB trước ngày 5/6 \xC4")), STR("/2025-06-04 2025-06-04"));
    CHECK_STR(find(STR("tru\xCC\x9Bo\xCC\x9B\xCC\x81"
                       "c nga\xCC\x80y 5/6")),
              STR("/2025-06-04 2025-06-04"));
    CHECK_STR(find(STR("CHẬM NHẤT NGÀY 05 THÁNG 6 NĂM 2026")),
              STR("/2026-06-05 2026-06-05"));
}

TEST(names_recurrences) {
    CHECK_STR(when_recurs_name(&arena, 0), STR(""));
    CHECK_STR(when_recurs_name(&arena, RECURS_YEAR | RECURS_WEEK), STR("week+year"));
    CHECK_STR(when_recurs_name(&arena, 0xFF),
              STR("week+month+quarter+half-year+year+school-year+ongoing+periodic"));
}

TEST(tells_years_of_titles) {
    CHECK_INT(when_year(STR("")), 0);
    CHECK_INT(when_year(STR("Kế hoạch NĂM 2024")), 2024);
    CHECK_INT(when_year(STR("na\xCC\x86m 2024")), 2024);
    CHECK_INT(when_year(STR("năm 20244, quý I/202, 2024")), 0);
    CHECK_INT(when_year(STR("ngày 5 tháng 3 năm 2024")), 0);
}

int main(void) {
    RUN(takes_numbers);
    RUN(takes_the_longest_phrase);
    RUN(does_not_read_what_is_foreign);
    RUN(reads_any_spelling);
    RUN(reads_no_nonsense);
    RUN(needs_a_year);
    RUN(fills_missing_parts);
    RUN(tells_strict_days);
    RUN(keeps_dates_in_order);
    RUN(takes_many_times);
    RUN(leaves_no_scratch);
    RUN(tells_where_it_stands);
    RUN(tells_the_first_sentence_only);
    RUN(skips_other_documents);
    RUN(reads_a_part_of_a_list);
    RUN(reads_past_the_end_of_a_block);
    RUN(passes_foreign_words);
    RUN(finds_in_odd_places);
    RUN(names_recurrences);
    RUN(tells_years_of_titles);
    arena_release(&arena);
    return DONE();
}
