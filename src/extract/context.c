#include "extract/context.h"

struct when_context context_of(const struct doc *doc) {
    const struct plan *plan = &doc->front;
    struct period span = plan->period.period;
    int year = when_year(plan->title.text);
    if (!year)
        year = span.start.year ? span.start.year : plan->date.year;
    return (struct when_context){.year = year, .span = span, .issued = plan->date};
}

/* The first range that ends after `at`. */
static isize range_after(const struct when_ranges *ranges, isize at) {
    isize low = 0, high = ranges->n;
    while (low < high) {
        isize middle = low + (high - low) / 2;
        if (ranges->at[middle].to <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct when_ranges context_skip(struct arena *a, const struct when_ranges *ranges,
                                isize from, isize to) {
    struct when_ranges inside = {0};
    for (isize i = range_after(ranges, from); i < ranges->n && ranges->at[i].from < to;
         i++) {
        struct when_range r = ranges->at[i];
        *vec_push(a, &inside) = (struct when_range){r.from > from ? r.from - from : 0,
                                                    (r.to < to ? r.to : to) - from};
    }
    return inside;
}

bool context_within(const struct when_ranges *ranges, isize at, isize *from) {
    isize i = range_after(ranges, at);
    if (i == ranges->n || ranges->at[i].from > at)
        return false;
    *from = ranges->at[i].from;
    return true;
}
