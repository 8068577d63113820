#include "extract/context.h"

struct when_context context_of(const struct doc *doc) {
    const struct plan *plan = &doc->front;
    struct period span = plan->period.period;
    int year = when_year(plan->title.text);
    if (!year)
        year = span.start.year ? span.start.year : plan->date.year;
    return (struct when_context){.year = year, .span = span, .issued = plan->date};
}
