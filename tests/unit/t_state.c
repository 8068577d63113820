#include "link/state.c"

#include "harness.h"

static struct date day(const char *iso) {
    return date_parse_iso(str_from_c(iso));
}

/* The state on 2025-06-10, with a warning 7 days ahead. */
static enum task_state state(const char *due, const char *done, const char *cancelled,
                             bool ongoing) {
    struct occurrence o = {
        .due = day(due), .done = day(done), .cancelled = day(cancelled)};
    return state_of(&o, ongoing, date_of(2025, 6, 10), 7);
}

TEST(a_day_counts_to_its_end) {
    CHECK_INT(state("2025-06-09", "", "", false), STATE_OVERDUE);
    CHECK_INT(state("2025-06-10", "", "", false), STATE_SOON);
    CHECK_INT(state("2025-06-17", "", "", false), STATE_SOON);
    CHECK_INT(state("2025-06-18", "", "", false), STATE_WITHIN);
    CHECK_INT(state("9999-12-31", "", "", false), STATE_WITHIN);
    CHECK_INT(state("0001-01-01", "", "", false), STATE_OVERDUE);
}

TEST(without_warning_only_the_day_itself_is_near) {
    struct occurrence o = {.due = date_of(2025, 6, 10)};
    CHECK_INT(state_of(&o, false, date_of(2025, 6, 10), 0), STATE_SOON);
    CHECK_INT(state_of(&o, false, date_of(2025, 6, 9), 0), STATE_WITHIN);
    CHECK_INT(state_of(&o, false, date_of(2025, 6, 9), 999999999), STATE_SOON);
}

TEST(without_a_day_nothing_is_late) {
    CHECK_INT(state("", "", "", true), STATE_ONGOING);
    CHECK_INT(state("", "", "", false), STATE_NO_DEADLINE);
    CHECK_INT(state("", "2025-06-01", "", true), STATE_DONE);
    CHECK_INT(state("2025-06-01", "", "", true), STATE_OVERDUE);
}

TEST(done_in_time_or_late) {
    CHECK_INT(state("2025-06-01", "2025-06-01", "", false), STATE_DONE_ON_TIME);
    CHECK_INT(state("2025-06-01", "2025-06-02", "", false), STATE_DONE_LATE);
    CHECK_INT(state("2025-07-01", "2025-06-10", "", false), STATE_DONE_ON_TIME);
    CHECK_INT(state("2025-06-01", "2025-06-01", "2025-06-01", false), STATE_DONE_ON_TIME);
}

TEST(what_is_still_to_come_has_not_happened) {
    CHECK_INT(state("2025-06-12", "2025-06-11", "", false), STATE_SOON);
    CHECK_INT(state("2025-06-12", "", "2025-06-11", false), STATE_SOON);
    CHECK_INT(state("2025-06-12", "", "2025-06-10", false), STATE_CANCELLED);
}

static enum task_state of_two(enum task_state a, enum task_state b) {
    struct occurrence both[] = {{.state = a}, {.state = b}};
    struct occurrence turned[] = {{.state = b}, {.state = a}};
    enum task_state state = state_of_all(both, 2);
    CHECK_INT(state_of_all(turned, 2), state);
    return state;
}

TEST(a_task_is_as_urgent_as_its_most_urgent_day) {
    CHECK_INT(of_two(STATE_OVERDUE, STATE_DONE_ON_TIME), STATE_OVERDUE);
    CHECK_INT(of_two(STATE_WITHIN, STATE_SOON), STATE_SOON);
    CHECK_INT(of_two(STATE_WITHIN, STATE_DONE_LATE), STATE_WITHIN);
    CHECK_INT(of_two(STATE_ONGOING, STATE_DONE), STATE_ONGOING);
    CHECK_INT(of_two(STATE_DONE_LATE, STATE_DONE_ON_TIME), STATE_DONE_LATE);
    CHECK_INT(of_two(STATE_DONE_LATE, STATE_DONE), STATE_DONE_LATE);
    CHECK_INT(of_two(STATE_DONE_LATE, STATE_CANCELLED), STATE_DONE_LATE);
    CHECK_INT(of_two(STATE_DONE_ON_TIME, STATE_CANCELLED), STATE_DONE_ON_TIME);
    CHECK_INT(of_two(STATE_CANCELLED, STATE_CANCELLED), STATE_CANCELLED);
    for (int a = 0; a < STATES; a++) /* whatever the order, the same state */
        for (int b = 0; b < STATES; b++)
            of_two((enum task_state)a, (enum task_state)b);
}

TEST(five_states_leave_something_to_do) {
    int open = 0;
    for (int i = 0; i < STATES; i++)
        open += state_is_open((enum task_state)i);
    CHECK_INT(open, 5);
    CHECK(state_is_open(STATE_OVERDUE) && state_is_open(STATE_NO_DEADLINE));
    CHECK(!state_is_open(STATE_DONE_ON_TIME) && !state_is_open(STATE_CANCELLED));
}

int main(void) {
    RUN(a_day_counts_to_its_end);
    RUN(without_warning_only_the_day_itself_is_near);
    RUN(without_a_day_nothing_is_late);
    RUN(done_in_time_or_late);
    RUN(what_is_still_to_come_has_not_happened);
    RUN(a_task_is_as_urgent_as_its_most_urgent_day);
    RUN(five_states_leave_something_to_do);
    return DONE();
}
