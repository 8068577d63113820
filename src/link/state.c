/*
 * The official statistics know four cases, done or not and in time or not; days that come
 * near, tasks without a day and cancelled ones are separate states, so that the four
 * are always sums of ours. A day counts to its end: what is due today is not late.
 *
 * A task with several due days takes the state that its reader must act upon: one day
 * that has passed makes the whole late. The order of `enum task_state` is that of
 * urgency, except that one late end among good ones makes the whole late.
 */
#include "link/state.h"

static bool has_happened(struct date day, struct date today) {
    return day.year && date_cmp(day, today) <= 0;
}

static enum task_state state_when_done(struct date done, struct date due) {
    if (!due.year)
        return STATE_DONE;
    return date_cmp(done, due) <= 0 ? STATE_DONE_ON_TIME : STATE_DONE_LATE;
}

enum task_state state_of(const struct occurrence *o, bool ongoing, struct date today,
                         int soon) {
    if (has_happened(o->done, today))
        return state_when_done(o->done, o->due);
    if (has_happened(o->cancelled, today))
        return STATE_CANCELLED;
    if (!o->due.year)
        return ongoing ? STATE_ONGOING : STATE_NO_DEADLINE;
    int left = date_to_days(o->due) - date_to_days(today);
    if (left < 0)
        return STATE_OVERDUE;
    return left <= soon ? STATE_SOON : STATE_WITHIN;
}

static bool is_more_urgent(enum task_state a, enum task_state b) {
    if (a == STATE_DONE_LATE && b == STATE_DONE_ON_TIME)
        return true;
    return a < b && !(a == STATE_DONE_ON_TIME && b == STATE_DONE_LATE);
}

enum task_state state_of_all(const struct occurrence *at, isize n) {
    enum task_state state = at[0].state;
    for (isize i = 1; i < n; i++)
        if (is_more_urgent(at[i].state, state))
            state = at[i].state;
    return state;
}

bool state_is_open(enum task_state state) {
    return state <= STATE_NO_DEADLINE;
}
