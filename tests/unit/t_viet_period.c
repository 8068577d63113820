#include "viet/period.c"

#include "harness.h"

static struct arena arena;

/* start/end, or "-". */
static str parse(const char *text) {
    struct period p = period_parse(str_from_c(text));
    if (!p.start.year) {
        CHECK_INT(p.end.year, 0);
        return STR("-");
    }
    struct buf out = {0};
    date_put_iso(&out, p.start);
    buf_char(&out, '/');
    date_put_iso(&out, p.end);
    str result = buf_take(&arena, &out);
    buf_release(&out);
    return result;
}

TEST(reads_years) {
    CHECK_STR(parse("2020"), STR("2020-01-01/2020-12-31"));
    CHECK_STR(parse(" năm 2020 "), STR("2020-01-01/2020-12-31"));
    CHECK_STR(parse("2020-2025"), STR("2020-01-01/2025-12-31"));
    CHECK_STR(parse("2020 - 2025"), STR("2020-01-01/2025-12-31"));
    CHECK_STR(parse("2020 – 2025"), STR("2020-01-01/2025-12-31"));
    CHECK_STR(parse("Giai đoạn 2021-2025"), STR("2021-01-01/2025-12-31"));
    CHECK_STR(parse("giai \xC3\xB0oa\xCC\xA3n 2021-2025"), STR("2021-01-01/2025-12-31"));
}

TEST(reads_quarters) {
    CHECK_STR(parse("Quý I/2020"), STR("2020-01-01/2020-03-31"));
    CHECK_STR(parse("QUÝ II/2020"), STR("2020-04-01/2020-06-30"));
    CHECK_STR(parse("quí III / 2020"), STR("2020-07-01/2020-09-30"));
    CHECK_STR(parse("Quý IV năm 2020"), STR("2020-10-01/2020-12-31"));
    CHECK_STR(parse("quý 1/2020"), STR("2020-01-01/2020-03-31"));
}

TEST(reads_months_and_halves) {
    CHECK_STR(parse("Tháng 3/2020"), STR("2020-03-01/2020-03-31"));
    CHECK_STR(parse("tháng 02 năm 2024"), STR("2024-02-01/2024-02-29"));
    CHECK_STR(parse("6 tháng đầu năm 2020"), STR("2020-01-01/2020-06-30"));
    CHECK_STR(parse("06 tháng cuối năm 2020"), STR("2020-07-01/2020-12-31"));
}

TEST(reads_days) {
    CHECK_STR(parse("2020-03-01..2020-12-31"), STR("2020-03-01/2020-12-31"));
    CHECK_STR(parse("2020-03-01 .. 2020-03-01"), STR("2020-03-01/2020-03-01"));
}

TEST(refuses_everything_else) {
    static const char *const forms[] = {
        "",
        "-",
        "20",
        "20200",
        "0000",
        "2025-2020",
        "2020-",
        "2020-25",
        "2020-03",
        "2020-03-01",
        "2020-12-31..2020-03-01",
        "2020-02-30..2020-03-01",
        "2020-03-01..",
        "..",
        "Quý/2020",
        "Quý V/2020",
        "Quý IIII/2020",
        "Quý IIV/2020",
        "Quý 0/2020",
        "Quý 5/2020",
        "Quý I",
        "Quý I/2020 và II",
        "tháng 13/2020",
        "tháng 0/2020",
        "tháng ba/2020",
        "6 tháng giữa năm 2020",
        "7 tháng đầu năm 2020",
        "quy I/2020",
        "nhiệm kỳ 2020-2025",
        "tháng 3/2020\xCC",
    };
    for (isize i = 0; i < countof(forms); i++)
        CHECK_STR(parse(forms[i]), STR("-"));
}

int main(void) {
    RUN(reads_years);
    RUN(reads_quarters);
    RUN(reads_months_and_halves);
    RUN(reads_days);
    RUN(refuses_everything_else);
    arena_release(&arena);
    return DONE();
}
