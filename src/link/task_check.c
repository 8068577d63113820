/*
 * A plan may be vague, and half of all tasks have no time at all, so these are hints for
 * whoever wants the site to know a day, and few: the first that applies to a task. A
 * signed text stays as it is; an attribute block can say what it leaves open.
 */
#include "link/task_check.h"

#include "viet/fold.h"

/* The words about the time, or of a time that a heading gave, the task's id. */
static str words_of(const struct site_task *task) {
    return task->read->when_text.n ? task->read->when_text : task->read->id;
}

/* "Theo lịch của thành phố" names no day and means none. */
static bool sounds_like_deadline(struct arena *scratch, str words) {
    str lower = viet_lower(scratch, words);
    return str_has_digit(words) || str_find(lower, STR("trước")) >= 0 ||
           str_find(lower, STR("chậm nhất")) >= 0 ||
           str_find(lower, STR("hoàn thành")) >= 0;
}

static bool is_unread(const struct when *when) {
    return !when->recurs && !when->dates.n && !when->start.year && !when->end.year &&
           !when->term.days;
}

enum { FAR = 10 }; /* years after a plan, or before it, that no day of it is in */

/*
 * Whether the time ends on a day that is a slip of the pen: "trước ngày 15/6/2042" in a
 * plan of 2024. "Đến năm 2045" is what long programmes say.
 */
static bool is_far(const struct site_doc *doc, const struct site_task *task, int year) {
    struct date last = doc->read->front.period.period.end;
    int end = last.year > doc->year ? last.year : doc->year;
    bool exact = str_find_byte(task->read->when_text, '/') >= 0;
    return doc->year && year && exact && (year > end + FAR || year < doc->year - FAR);
}

static int last_year(const struct when *when) {
    return when->dates.n ? when->dates.at[when->dates.n - 1].year : when->end.year;
}

static void check(struct site_doc *doc, const struct site_task *task,
                  struct arena *scratch) {
    const struct when *when = &task->when;
    struct date issued = doc->read->front.date;
    int year = last_year(when);
    if (!when->recurs && is_far(doc, task, year))
        diag(&doc->diags, DIAG_year_far, task->read->span, words_of(task),
             str_number(doc->diags.arena, year), str_number(doc->diags.arena, doc->year));
    else if (!when->recurs && when->dates.n && date_cmp(when->dates.at[0], issued) < 0)
        diag(&doc->diags, DIAG_task_due_early, task->read->span, words_of(task),
             date_short(doc->diags.arena, when->dates.at[0]),
             date_short(doc->diags.arena, issued));
    else if ((when->recurs & ~(unsigned)RECURS_ONGOING) && !when->dates.n)
        diag(&doc->diags, DIAG_task_recurring_day, task->read->span, words_of(task));
    else if (is_unread(when) && sounds_like_deadline(scratch, task->read->when_text))
        diag(&doc->diags, DIAG_task_time_unread, task->read->span, task->read->when_text);
}

void task_check(struct site *site) {
    site_begin(site, STAGE_TASK_CHECK);
    struct arena scratch = {0};
    struct arena_mark mark = arena_mark(&scratch);
    for (isize i = 0; i < site->docs.n; i++) {
        struct site_doc *doc = &site->docs.at[i];
        for (isize k = 0; k < doc->tasks.n && !doc->read->secret && !doc->read->unread;
             k++) {
            check(doc, &doc->tasks.at[k], &scratch);
            arena_rewind(&scratch, mark);
        }
    }
    arena_release(&scratch);
}
