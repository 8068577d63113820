#include "model/statistics.h"

#include "base/log.h"

/* The smallest figure that tasks of a state are counted in. */
static const enum figure figure_of[STATES] = {
    [STATE_OVERDUE] = FIGURE_OVERDUE,     [STATE_SOON] = FIGURE_WITHIN,
    [STATE_WITHIN] = FIGURE_WITHIN,       [STATE_ONGOING] = FIGURE_UNDATED,
    [STATE_NO_DEADLINE] = FIGURE_UNDATED, [STATE_DONE_ON_TIME] = FIGURE_ON_TIME,
    [STATE_DONE_LATE] = FIGURE_LATE,      [STATE_DONE] = FIGURE_DONE_UNDATED,
    [STATE_CANCELLED] = FIGURE_CANCELLED,
};

struct figures figures_of(const struct totals *totals) {
    struct figures f = {{[FIGURE_ALL] = totals->all}};
    for (int state = 0; state < STATES; state++)
        f.at[figure_of[state]] += totals->by_state[state];
    f.at[FIGURE_DONE] =
        f.at[FIGURE_ON_TIME] + f.at[FIGURE_LATE] + f.at[FIGURE_DONE_UNDATED];
    f.at[FIGURE_OPEN] = f.at[FIGURE_WITHIN] + f.at[FIGURE_OVERDUE];
    if (f.at[FIGURE_ALL] != f.at[FIGURE_DONE] + f.at[FIGURE_OPEN] + f.at[FIGURE_UNDATED] +
                                f.at[FIGURE_CANCELLED])
        BUG("figures do not add up");
    return f;
}

struct share {
    long long part, whole;
};

static struct share share_of(const struct figures *f, enum rate rate) {
    int ended = f->at[FIGURE_ON_TIME] + f->at[FIGURE_LATE];
    switch (rate) {
    case RATE_DONE:
        return (struct share){ended, ended + f->at[FIGURE_OVERDUE]};
    case RATE_ON_TIME:
        return (struct share){f->at[FIGURE_ON_TIME], ended};
    case RATE_OVERDUE:
    case RATES:
        break;
    }
    return (struct share){f->at[FIGURE_OVERDUE],
                          f->at[FIGURE_ALL] - f->at[FIGURE_CANCELLED]};
}

int figures_rate(const struct figures *f, enum rate rate) {
    struct share share = share_of(f, rate);
    if (share.whole == 0)
        return -1;
    return (int)((2000 * share.part + share.whole) / (2 * share.whole));
}

/* Shares are compared as they are, not rounded: a / b < c / d if a * d < c * b. */
int figures_compare_overdue(const struct figures *a, const struct figures *b) {
    struct share x = share_of(a, RATE_OVERDUE), y = share_of(b, RATE_OVERDUE);
    long long left = x.part * y.whole, right = y.part * x.whole;
    if (left != right)
        return left > right ? -1 : 1;
    return x.part != y.part ? (x.part > y.part ? -1 : 1) : 0;
}

void totals_count(struct totals *totals, enum task_state state) {
    totals->all++;
    totals->by_state[state]++;
}

void totals_add(struct totals *sum, const struct totals *more) {
    sum->all += more->all;
    for (int state = 0; state < STATES; state++)
        sum->by_state[state] += more->by_state[state];
}
