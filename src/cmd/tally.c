#include "cmd/tally.h"

bool tally_has_time(const struct site_task *task) {
    const struct when *when = &task->when;
    return when->dates.n || when->start.year || when->end.year || when->recurs;
}

struct tally tally_of(const struct site_doc *doc) {
    struct tally tally = {.tasks = (int)doc->tasks.n};
    for (isize i = 0; i < doc->tasks.n; i++) {
        tally.with_unit += doc->tasks.at[i].assignees.n > 0;
        tally.with_time += tally_has_time(&doc->tasks.at[i]);
    }
    return tally;
}

void tally_put(struct buf *out, const struct options *o, struct tally tally) {
    buf_int(out, tally.tasks);
    buf_put(out,
            str_from_c(cmd_noun(o, tally.tasks, " task, ", " tasks, ", " nhiệm vụ, ")));
    buf_int(out, tally.with_unit);
    buf_put(out, cmd_words(o, " with a unit, ", " có đơn vị, "));
    buf_int(out, tally.with_time);
    buf_put(out, cmd_words(o, " with a time", " có thời hạn"));
}
