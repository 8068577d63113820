/*
 * Times of a small grammar, and of any bytes.
 *
 * The bytes of the input choose fragments of dates, units, bound words and recurrences;
 * an input that begins with a zero is taken as the text itself. Whatever the text,
 *   - words lie within it and end between characters
 *   - the end is not before the start, days rise, none is there twice
 *   - without a year to go by, nothing but the text gives one
 *   - words that were cut before give the same as their text
 *   - a text a thousand times as long takes a thousand times as long: some inputs are
 *     repeated to a fixed length, which then has a time limit
 */
#include "find_text.h"

#include "base/utf8.h"

#include "choices.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static const char *const fragments[] = {
    "1",
    "05",
    "15",
    "31",
    "12",
    "6",
    "9",
    "37",
    "2024",
    "2025",
    "2030",
    "202",
    "9999999",
    "/",
    "-",
    "–",
    ".",
    ",",
    ";",
    ":",
    "(",
    ")",
    "và",
    "đến",
    "từ",
    "hết",
    "trước",
    "chậm nhất",
    "là",
    "hoàn thành",
    "xong",
    "trong",
    "vào",
    "ngày",
    "tháng",
    "quý",
    "quí",
    "năm",
    "tuần",
    "I",
    "II",
    "IV",
    "đầu",
    "giữa",
    "cuối",
    "năm học",
    "giai đoạn",
    "cả năm",
    "hằng",
    "hàng",
    "mỗi",
    "định kỳ",
    "6 tháng",
    "đầu năm",
    "của",
    "sau",
    "tháng cuối quý",
    "hằng tháng",
    "thứ Sáu",
    "Chủ nhật",
    "âm lịch",
    "Tết",
    "15/6",
    "20/4/2025",
    "2025-04-20",
    "17h00",
    "8 giờ 30",
    "thường xuyên",
    "Thường xuyên",
    "theo yêu cầu",
    "báo cáo",
    "đối với báo cáo",
    "kể từ ngày ký",
    "làm việc",
    "trong thời hạn",
    "sau khi có",
    "tổng kết năm",
    "các năm tiếp theo",
    "một lần",
    "phòng",
    "Sở",
    "ngân",
    "\n",
    "\xC2\xA0",
    "\xE2\x80\x8B",
    "na\xCC\x86m",
    "\xC4",
    "\xE1\xBB",
    "\x80",
    "**",
};

static void put_text(struct choices *c, struct buf *out) {
    for (uint32_t k = 3 + choose(c, 30); k > 0; k--) {
        buf_put(out, str_from_c(fragments[choose(c, countof(fragments))]));
        if (choose(c, 5) > 0)
            buf_char(out, ' ');
    }
}

static void fail(const char *what, str text) {
    fprintf(stderr, "%s\n--- text\n%.*s\n", what, (int)text.n, text.p);
    abort();
}

static bool is_real(struct date d) {
    return !d.year || date_of(d.year, d.month, d.day).year;
}

static void check_when(str text, const struct when *w, bool years) {
    if (w->from < 0 || w->to < w->from || w->to > text.n)
        fail("place", text);
    if (utf8_valid(text) == text.n &&
        (!utf8_is_boundary(text, w->from) || !utf8_is_boundary(text, w->to)))
        fail("border", text);
    if (!is_real(w->start) || !is_real(w->end))
        fail("no such day", text);
    if (w->start.year && w->end.year && date_cmp(w->end, w->start) < 0)
        fail("ends before it starts", text);
    for (isize i = 0; i < w->dates.n; i++)
        if (!is_real(w->dates.at[i]) || !w->dates.at[i].year ||
            (i && date_cmp(w->dates.at[i - 1], w->dates.at[i]) >= 0))
            fail("days", text);
    if (!years && (w->start.year || w->end.year || w->dates.n))
        fail("a year from nowhere", text);
    if (!w->rule.n)
        fail("no rule", text);
}

/* A four-digit number, or two that may have been parted by a mark. */
static bool has_years(str text) {
    int digits = 0;
    for (isize i = 0; i < text.n; i++) {
        digits = is_digit(text.p[i]) ? digits + 1 : 0;
        if (digits == 4)
            return true;
    }
    return false;
}

static bool same(const struct when *a, const struct when *b) {
    return a->from == b->from && a->to == b->to && date_cmp(a->start, b->start) == 0 &&
           date_cmp(a->end, b->end) == 0 && a->recurs == b->recurs &&
           a->dates.n == b->dates.n;
}

/* Words that were cut before say the same, and so do those of a part of a longer list. */
static void check_words(struct arena *a, str text, const struct when_context *ctx) {
    struct word_list words = word_cut(a, text);
    struct when w[2] = {0};
    bool good = when_parse(a, text, ctx, &w[0]);
    if (when_parse_words(a, words, ctx, &w[1]) != good || (good && !same(&w[0], &w[1])))
        fail("a cell in two ways", text);
    good = when_of_heading(a, text, ctx, &w[0]);
    bool heading = when_heading_words(a, words, ctx, &w[1]) ||
                   when_heading_ending(a, words, ctx, &w[1]);
    if (heading != good || (good && !same(&w[0], &w[1])))
        fail("a heading in two ways", text);
    good = when_find_text(a, text, NULL, 0, ctx, &w[0]);
    if (when_find(a, words, ctx, &w[1]) != good || (good && !same(&w[0], &w[1])))
        fail("a sentence in two ways", text);
    if (when_year_words(words) != when_year(text))
        fail("a title in two ways", text);
}

/* Any words of it, some of them foreign. */
static void check_part(struct arena *a, str text, const struct when_context *ctx,
                       struct choices *c, bool years) {
    struct word_list words = word_cut(a, text);
    struct when w;
    for (isize i = 0; i < words.n; i++)
        words.at[i].foreign = choose(c, 16) == 0;
    isize first = choose(c, (uint32_t)words.n + 1);
    words.at += first;
    words.n = choose(c, (uint32_t)(words.n - first) + 1);
    uint8_t before = words.at[-1].kind, after = words.at[words.n].kind;
    if (when_find(a, words, ctx, &w))
        check_when(text, &w, years);
    if (when_parse_words(a, words, ctx, &w))
        check_when(text, &w, years);
    if (when_heading_words(a, words, ctx, &w))
        check_when(text, &w, years);
    if (words.at[-1].kind != before || words.at[words.n].kind != after)
        fail("ends of the words", text);
}

static void check_text(struct arena *a, str text, struct choices *c) {
    struct when_context ctx = {0};
    struct when w;
    if (choose(c, 4) > 0)
        ctx.year = 2025;
    if (choose(c, 4) == 0)
        ctx.span = (struct period){date_of(2021, 3, 5), date_of(2025, 8, 31)};
    if (choose(c, 4) == 0)
        ctx.issued = date_of(2025, 2, 28);
    bool years = ctx.year || ctx.span.start.year || has_years(text);
    isize from = choose(c, (uint32_t)text.n + 1);
    struct when_range skip = {from, from + choose(c, 20)};
    if (when_parse(a, text, &ctx, &w))
        check_when(text, &w, years);
    if (when_of_heading(a, text, &ctx, &w))
        check_when(text, &w, years);
    if (when_find_text(a, text, &skip, choose(c, 2), &ctx, &w))
        check_when(text, &w, years);
    int year = when_year(text);
    if (year < 0 || (year && !has_years(text)))
        fail("year", text);
    check_words(a, text, &ctx);
    check_part(a, text, &ctx, c, years);
}

static void check_time(str text) {
    enum { LENGTH = 1 << 16, LIMIT = 2 }; /* seconds, for a build with sanitizers */
    struct arena a = {0};
    struct buf repeated = {0};
    struct when_context ctx = {.year = 2025};
    struct when w;
    while (repeated.n < LENGTH)
        buf_put(&repeated, text);
    clock_t start = clock();
    when_find_text(&a, buf_str(&repeated), NULL, 0, &ctx, &w);
    when_parse(&a, buf_str(&repeated), &ctx, &w);
    if (clock() - start > (clock_t)LIMIT * CLOCKS_PER_SEC)
        fail("slow", text);
    buf_release(&repeated);
    arena_release(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    struct choices c = {bytes, n, 0, 88172645463325252u};
    for (size_t i = 0; i < n; i++)
        c.state = (c.state ^ bytes[i]) * 1099511628211u;
    struct arena a = {0};
    struct buf text = {0};
    if (n && bytes[0] == 0)
        buf_put(&text, (str){(const char *)bytes + 1, (isize)n - 1});
    else
        put_text(&c, &text);
    str exact = str_dup(&a, buf_str(&text));
    check_text(&a, exact, &c);
    if (exact.n && c.state % 64 == 0)
        check_time(exact);
    buf_release(&text);
    arena_release(&a);
    return 0;
}
