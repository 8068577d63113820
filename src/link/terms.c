/*
 * The day of signing is not counted. A term of calendar days that ends on a day off ends
 * on the next working day instead; a printed date is never moved, so nothing else is
 * looked at here. Only the site knows its calendar, which is why this is not done where
 * the words are read.
 */
#include "link/terms.h"

#include "viet/calendar.h"

#include <stdlib.h>

static int by_date(const void *x, const void *y) {
    const struct special_day *a = x, *b = y;
    int order = date_cmp(a->date, b->date);
    return order ? order : a->working - b->working;
}

/* The days of calendar.yaml in order; one listed as both is a day off. */
static struct calendar calendar_of(struct site *site) {
    struct special_day *days =
        new (&site->arena, struct special_day, site->input->calendar.n);
    isize n = 0, kept = 0;
    for (isize i = 0; i < site->input->calendar.n; i++)
        if (site->input->calendar.at[i].date.year)
            days[n++] = (struct special_day){site->input->calendar.at[i].date,
                                             site->input->calendar.at[i].working};
    if (n)
        qsort(days, (size_t)n, sizeof *days, by_date);
    for (isize i = 0; i < n; i++)
        if (!kept || date_cmp(days[kept - 1].date, days[i].date) != 0)
            days[kept++] = days[i];
    return (struct calendar){days, kept};
}

static struct date end_of(const struct calendar *c, struct date signed_on,
                          const struct when_term *term) {
    if (term->working)
        return calendar_after(c, signed_on, term->days);
    return calendar_roll(c, date_from_days(date_to_days(signed_on) + term->days));
}

static void settle(struct site *site, const struct doc *doc, const struct calendar *c,
                   struct when *when) {
    struct date end = {0};
    if (when->term.days > 0 && when->dates.n == 0)
        end = end_of(c, doc->front.date, &when->term);
    if (!end.year)
        return;
    when->end = end;
    when->dates.at = new (&site->arena, struct date, 1);
    when->dates.at[0] = end;
    when->dates.n = when->dates.cap = 1;
}

void terms_link(struct site *site) {
    struct calendar calendar = calendar_of(site);
    for (isize i = 0; i < site->docs.n; i++) {
        struct site_doc *doc = &site->docs.at[i];
        if (!doc->read->front.date.year)
            continue;
        for (isize k = 0; k < doc->tasks.n; k++)
            settle(site, doc->read, &calendar, &doc->tasks.at[k].when);
        for (isize k = 0; k < doc->reports.n; k++)
            settle(site, doc->read, &calendar, &doc->reports.at[k].when);
    }
}
