/*
 * An event that moves a unit into others ends it; a transfer moves only a part of its
 * work, and a unit that is on both sides goes on. Every unit ends once, and its successor
 * must exist on that day, so a chain of successors leads to ever later days and cannot be
 * a circle.
 */
#include "link/unit_part.h"

#include <stdlib.h>

struct dated {
    struct date date;
    int event;
};

static int by_date(const void *a, const void *b) {
    const struct dated *x = a, *y = b;
    int order = date_cmp(x->date, y->date);
    return order ? order : x->event - y->event;
}

static bool names(const struct written_list *list, str id) {
    for (isize i = 0; i < list->n; i++)
        if (str_eq(list->at[i].text, id))
            return true;
    return false;
}

static void report_time(struct unit_ids *ids, const struct unit_event *event,
                        const struct written *id, int unit) {
    diag(ids->diags, DIAG_event_time, id->span, ids->site->units.at[unit].name.text,
         date_iso(&ids->site->arena, event->date));
}

static struct date day_before(struct date day) {
    return date_from_days(date_to_days(day) - 1);
}

/* Whether the unit had begun by then, and not ended before. */
static bool lives_on(const struct unit *unit, struct date day) {
    return date_cmp(unit->from, day) <= 0 &&
           (!unit->to.year || date_cmp(unit->to, day) >= 0);
}

/* A unit that ends by an event lives until the day before it. */
static void end_unit(struct unit_ids *ids, int index, const struct written *id) {
    const struct unit_event *event = &ids->site->events.at[index];
    int at = unit_with_id(ids, id);
    if (at < 0)
        return;
    struct unit *unit = &ids->site->units.at[at];
    struct date last = day_before(event->date);
    if (unit->ended_by >= 0 || !lives_on(unit, last))
        report_time(ids, event, id, at);
    else if (event->change != UNIT_TRANSFER && !names(&event->to, id->text)) {
        unit->to = last;
        unit->ended_by = index;
    }
}

/* The one that goes on with the work: the first that is there on that day. */
static int main_heir(struct unit_ids *ids, const struct unit_event *event) {
    int heir = -1;
    for (isize i = 0; i < event->to.n; i++) {
        int at = unit_with_id(ids, &event->to.at[i]);
        if (at >= 0 && !lives_on(&ids->site->units.at[at], event->date))
            report_time(ids, event, &event->to.at[i], at);
        else if (heir < 0)
            heir = at;
    }
    return heir;
}

/* Events in their order of time; those without a date say nothing. */
static struct dated *sorted(struct unit_ids *ids, isize *n) {
    const struct site *site = ids->site;
    struct dated *order = new (&ids->scratch, struct dated, site->events.n);
    *n = 0;
    for (int i = 0; i < site->events.n; i++)
        if (site->events.at[i].date.year)
            order[(*n)++] = (struct dated){site->events.at[i].date, i};
    if (*n)
        qsort(order, (size_t)*n, sizeof *order, by_date);
    return order;
}

/* From the last event to the first, so that a successor's own successor is known. */
static void pass_on(struct unit_ids *ids, int index, const int *heirs) {
    struct site *site = ids->site;
    const struct unit_event *event = &site->events.at[index];
    bool happened = date_cmp(event->date, site->input->today) <= 0;
    for (isize i = 0; i < event->from.n; i++) {
        int at = map_get(&ids->by_id, event->from.at[i].text);
        struct unit *unit = at < 0 ? NULL : &site->units.at[at];
        if (!unit || unit->ended_by != index)
            continue;
        int heir = heirs[index];
        unit->successor = heir >= 0 && site->units.at[heir].successor >= 0
                              ? site->units.at[heir].successor
                              : heir;
        if (!happened) { /* it will end, but has not yet */
            unit->ended_by = unit->successor = -1;
        }
    }
}

void unit_events_link(struct unit_ids *ids) {
    struct site *site = ids->site;
    isize n;
    const struct dated *order = sorted(ids, &n);
    int *heirs = new (&ids->scratch, int, site->events.n);
    for (isize i = 0; i < site->events.n; i++)
        site->events.at[i].directive = -1;
    for (isize i = 0; i < n; i++) {
        const struct unit_event *event = &site->events.at[order[i].event];
        for (isize k = 0; k < event->from.n; k++)
            end_unit(ids, order[i].event, &event->from.at[k]);
    }
    for (isize i = 0; i < n; i++)
        heirs[order[i].event] = main_heir(ids, &site->events.at[order[i].event]);
    for (isize i = n - 1; i >= 0; i--)
        pass_on(ids, order[i].event, heirs);
}
