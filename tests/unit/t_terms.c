#include "link/terms.c"

#include "harness.h"

static struct input input;
static struct site site;
static struct doc read;

static struct date day(const char *iso) {
    return date_parse_iso(str_from_c(iso));
}

/* A plan of that day with one task whose term is so long. */
static void link(const char *signed_on, int days, bool working) {
    read.front.date = day(signed_on);
    read.tasks.n = read.reports.n = 0;
    struct when when = {.term = {days, working}};
    *vec_push(&read.arena, &read.tasks) = (struct task){.when = when};
    *vec_push(&read.arena, &read.reports) = (struct reporting){.when = when};
    input.docs.at = &read;
    input.docs.n = 1;
    site_release(&site);
    site_start(&site, &input);
    terms_link(&site);
}

static void check_end(int line, const char *want) {
    const struct when *when = &site.docs.at[0].tasks.at[0].when;
    bool none = str_from_c(want).n == 0;
    harness_int(__FILE__, line, date_cmp(when->end, day(want)), 0);
    harness_int(__FILE__, line, when->dates.n, !none);
    harness_int(__FILE__, line, site.docs.at[0].reports.at[0].when.dates.n, !none);
    if (when->dates.n)
        harness_int(__FILE__, line, date_cmp(when->dates.at[0], when->end), 0);
}
#define END(want) check_end(__LINE__, (want))

static void set_day(const char *iso, bool working) {
    *vec_push(&input.arena, &input.calendar) =
        (struct calendar_day){.date = day(iso), .working = working};
}

TEST(counts_days) {
    link("2026-04-01", 5, false);
    END("2026-04-06");
    link("2026-04-01", 3, false); /* a Saturday */
    END("2026-04-06");
    link("2026-04-28", 5, true);
    END("2026-05-07");
}

TEST(leaves_the_rest_alone) {
    link("", 5, true);
    END("");
    link("2026-04-01", 0, true);
    END("");
    link("2026-04-01", 999999999, false);
    END("");
    link("2026-04-01", 999999999, true);
    END("");
    link("2026-04-01", 5, false);
    terms_link(&site);
    END("2026-04-06");
}

TEST(asks_the_calendar_of_the_site) {
    set_day("2026-04-06", false);
    set_day("2026-04-04", true);
    set_day("2026-04-06", true); /* off counts */
    link("2026-04-01", 3, false);
    END("2026-04-04");
    link("2026-04-01", 2, true);
    END("2026-04-03");
}

int main(void) {
    RUN(counts_days);
    RUN(leaves_the_rest_alone);
    RUN(asks_the_calendar_of_the_site);
    site_release(&site);
    arena_release(&read.arena);
    arena_release(&input.arena);
    return DONE();
}
