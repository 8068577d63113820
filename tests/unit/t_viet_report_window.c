#include "viet/report_window.c"

#include "harness.h"

static void check_window(int line, struct period got, const char *start,
                         const char *end) {
    struct date from = date_parse_iso(str_from_c(start));
    struct date to = date_parse_iso(str_from_c(end));
    harness_int(__FILE__, line, date_cmp(got.start, from), 0);
    harness_int(__FILE__, line, date_cmp(got.end, to), 0);
}
#define WINDOW(cycle, year, n, start, end)                                               \
    check_window(__LINE__, report_window((cycle), (year), (n)), (start), (end))

TEST(windows_close_on_the_14th) {
    WINDOW(REPORT_MONTH, 2024, 1, "2023-12-15", "2024-01-14");
    WINDOW(REPORT_MONTH, 2024, 12, "2024-11-15", "2024-12-14");
    WINDOW(REPORT_QUARTER, 2024, 1, "2023-12-15", "2024-03-14");
    WINDOW(REPORT_QUARTER, 2024, 4, "2024-09-15", "2024-12-14");
    WINDOW(REPORT_HALF_YEAR, 2024, 1, "2023-12-15", "2024-06-14");
    WINDOW(REPORT_HALF_YEAR, 2024, 2, "2024-06-15", "2024-12-14");
    WINDOW(REPORT_NINE_MONTHS, 2024, 1, "2023-12-15", "2024-09-14");
    WINDOW(REPORT_YEAR, 2024, 1, "2023-12-15", "2024-12-14");
}

TEST(there_are_no_others) {
    CHECK_INT(report_window(REPORT_MONTH, 2024, 13).start.year, 0);
    CHECK_INT(report_window(REPORT_QUARTER, 2024, 0).start.year, 0);
    CHECK_INT(report_window(REPORT_NINE_MONTHS, 2024, 2).end.year, 0);
    CHECK_INT(report_window(REPORT_YEAR, 2024, 2).start.year, 0);
    CHECK_INT(report_window(REPORT_YEAR, 1, 1).end.year, 0);
    CHECK_INT(report_window(REPORT_MONTH, 10000, 2).end.year, 0);
}

int main(void) {
    RUN(windows_close_on_the_14th);
    RUN(there_are_no_others);
    return DONE();
}
