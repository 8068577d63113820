/*
 * Tasks against the truth: each by its section and item, then how its text begins, its
 * units with their roles, its time, and the words that say so.
 *
 * An item of the truth is the number of a bullet or row, missing for a section that is
 * one task, or a word: then it is the task of that section whose text begins alike.
 */
#ifndef TESTS_GOLD_TASKS_H
#define TESTS_GOLD_TASKS_H

#include "pairs.h"
#include "sheet.h"
#include "truth.h"

#include "model/doc.h"

struct wanted_task {
    str section, item, text;
    str place;    /* both: "III.2-4" */
    bool by_word; /* its item is no number */
    const struct json *truth;
};

struct wanted_tasks {
    struct wanted_task *at;
    isize n, cap;
};

struct tasks_both {
    struct arena *arena;
    const struct wanted_tasks *wanted;
    const struct site_doc *doc;
};

static void tasks_wanted(struct arena *a, const struct json *truth,
                         struct wanted_tasks *out) {
    const struct json *t = truth_items(truth, STR("tasks"));
    for (; t; t = t->next) {
        struct wanted_task wanted = {.section = truth_text(a, t, STR("section")),
                                     .item = truth_text(a, t, STR("item")),
                                     .text = truth_text(a, t, STR("text_starts")),
                                     .truth = t};
        wanted.place = truth_place(a, wanted.section, wanted.item);
        wanted.by_word = wanted.item.n && str_to_int(wanted.item) < 0;
        *vec_push(a, out) = wanted;
    }
}

/* A repeated id has a letter behind it; section and item have not. */
static str task_place(struct arena *a, const struct site_task *task) {
    return truth_place(a, task->read->section,
                       task->read->item ? str_number(a, task->read->item) : (str){0});
}

static bool task_begins(struct arena *a, const struct site_task *task, str text) {
    str start = letters_of(a, text);
    return start.n && str_starts(letters_of(a, task->read->text), start);
}

static int task_likeness(const void *ctx, isize wanted, isize found) {
    const struct tasks_both *both = ctx;
    const struct wanted_task *w = &both->wanted->at[wanted];
    const struct site_task *task = &both->doc->tasks.at[found];
    struct arena_mark mark = arena_mark(both->arena);
    bool here = w->by_word ? str_eq(w->section, task->read->section)
                           : str_eq(w->place, task_place(both->arena, task));
    bool begins = here && task_begins(both->arena, task, w->text);
    arena_rewind(both->arena, mark);
    if (str_eq(w->place, task->read->id))
        return 2 + begins;
    return w->by_word ? begins : here * (1 + begins);
}

/* Units, each behind its role. */

static const char *const role_names[ROLES] = {
    [ROLE_LEAD] = "lead",
    [ROLE_SUPPORT] = "support",
    [ROLE_ASSIGNED] = "assigned",
};

static str role_and_unit(struct arena *a, int role, str unit) {
    return str_concat(a, str_from_c(role_names[role]), STR(" "), unit);
}

static void units_wanted(struct arena *a, const struct json *truth, struct strs *out) {
    for (int role = 0; role < ROLES; role++) {
        const struct json *unit = truth_items(truth, str_from_c(role_names[role]));
        for (; unit; unit = unit->next)
            *vec_push(a, out) = role_and_unit(a, role, str_fold_blanks(a, unit->text));
    }
}

static void units_found(struct arena *a, const struct site_task *task, struct strs *out) {
    for (isize i = 0; i < task->assignees.n; i++) {
        const struct assignee *one = &task->assignees.at[i];
        *vec_push(a, out) =
            role_and_unit(a, (int)one->role, str_fold_blanks(a, one->wording));
    }
}

/* Times: "2023-01-01..2023-03-31", "..2023-12-09 half-year+year", "ongoing". */

static str time_text(struct arena *a, str start, str end, str recurs) {
    str days = start.n || end.n ? str_concat(a, start, STR(".."), end) : (str){0};
    return str_concat(a, days, days.n && recurs.n ? STR(" ") : STR(""), recurs);
}

static str time_wanted(struct arena *a, const struct json *truth) {
    return time_text(a, truth_text(a, truth, STR("start")),
                     truth_text(a, truth, STR("end")),
                     truth_recurs(a, truth_text(a, truth, STR("recurs"))));
}

static str time_found(struct arena *a, const struct when *when) {
    return time_text(a, date_iso(a, when->start), date_iso(a, when->end),
                     when_recurs_name(a, when->recurs));
}

static void task_pair(struct sheet *s, const struct wanted_task *w,
                      const struct site_task *task) {
    struct arena *a = s->arena;
    struct strs wanted = {0}, found = {0};
    sheet_right(s, SCORE_TASK);
    if (w->text.n)
        sheet_weigh(s, SCORE_TEXT, w->place, w->text,
                    task_begins(a, task, w->text) ? w->text : task->read->text);
    units_wanted(a, w->truth, &wanted);
    units_found(a, task, &found);
    sheet_lists(s, SCORE_UNIT, str_concat(a, w->place, STR(": ")), &wanted, &found);
    sheet_weigh(s, SCORE_TIME, w->place, time_wanted(a, w->truth),
                time_found(a, &task->when));
    if (truth_has(w->truth, STR("time_as_written"))) {
        str words = truth_text(a, w->truth, STR("time_as_written"));
        sheet_weigh(s, SCORE_TIME_WORDS, w->place, words,
                    same_letters(a, words, task->read->when_text)
                        ? words
                        : str_fold_blanks(a, task->read->when_text));
    }
}

static void task_missing(struct sheet *s, const struct wanted_task *w) {
    struct arena *a = s->arena;
    struct strs units = {0};
    str words = truth_text(a, w->truth, STR("time_as_written"));
    units_wanted(a, w->truth, &units);
    sheet_missing(s, SCORE_TASK, str_concat(a, w->place, STR(" "), w->text));
    sheet_count(s, SCORE_UNIT, (struct tally){.wanted = (int)units.n});
    sheet_count(s, SCORE_TIME, (struct tally){.wanted = time_wanted(a, w->truth).n > 0});
    sheet_count(s, SCORE_TIME_WORDS, (struct tally){.wanted = words.n > 0});
}

static void task_extra(struct sheet *s, const struct site_task *task) {
    struct arena *a = s->arena;
    bool timed = time_found(a, &task->when).n > 0;
    sheet_extra(s, SCORE_TASK, str_concat(a, task->read->id, STR(" "), task->read->text));
    sheet_count(s, SCORE_UNIT, (struct tally){.found = (int)task->assignees.n});
    sheet_count(s, SCORE_TIME, (struct tally){.found = timed});
    sheet_count(s, SCORE_TIME_WORDS,
                (struct tally){.found = task->read->when_text.n > 0});
}

static void tasks_score(struct sheet *s, const struct json *truth,
                        const struct site_doc *doc) {
    struct wanted_tasks wanted = {0};
    struct tasks_both both = {s->arena, &wanted, doc};
    if (!truth_has(truth, STR("tasks")))
        return;
    tasks_wanted(s->arena, truth, &wanted);
    struct pairs p =
        pairs_make(s->arena, wanted.n, doc->tasks.n, task_likeness, 3, &both);
    for (isize i = 0; i < wanted.n; i++)
        if (p.found[i] >= 0)
            task_pair(s, &wanted.at[i], &doc->tasks.at[p.found[i]]);
        else
            task_missing(s, &wanted.at[i]);
    for (isize j = 0; j < doc->tasks.n; j++)
        if (p.wanted[j] < 0)
            task_extra(s, &doc->tasks.at[j]);
}

#endif
