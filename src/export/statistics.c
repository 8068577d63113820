/*
 * A table of figures as a file: its rows, then the site's total in the last row, where
 * a program that adds up does not mistake it for one of them.
 */
#include "export/parts.h"
#include "export/statistics_words.h"

/* The columns after name and note, in the order of enum figure and enum rate. */
static const str figure_keys[FIGURES] = {
    [FIGURE_ALL] = {"stat_all", 8},
    [FIGURE_DONE] = {"state_done", 10},
    [FIGURE_ON_TIME] = {"state_done_on_time", 18},
    [FIGURE_LATE] = {"state_done_late", 15},
    [FIGURE_DONE_UNDATED] = {"stat_done_undated", 17},
    [FIGURE_OPEN] = {"stat_open", 9},
    [FIGURE_WITHIN] = {"stat_open_within", 16},
    [FIGURE_OVERDUE] = {"stat_open_overdue", 17},
    [FIGURE_UNDATED] = {"stat_undated", 12},
    [FIGURE_CANCELLED] = {"state_cancelled", 15},
};
static const str rate_keys[RATES] = {
    [RATE_DONE] = {"stat_rate_done", 14},
    [RATE_ON_TIME] = {"stat_rate_on_time", 17},
    [RATE_OVERDUE] = {"stat_rate_overdue", 17},
};

static void put_head(struct export *e, enum statistics_by by) {
    buf_put(e->out, STR("\xEF\xBB\xBF"));
    export_field(e->out, export_text(e, statistics_name_key(by)));
    export_cell(e->out, export_text(e, STR("export_note")));
    for (int i = 0; i < FIGURES; i++)
        export_cell(e->out, export_text(e, figure_keys[i]));
    for (int i = 0; i < RATES; i++)
        export_cell(e->out,
                    str_concat(e->arena, export_text(e, rate_keys[i]), STR(" (%)")));
    if (by == BY_UNIT) {
        export_cell(e->out, export_text(e, STR("role_common")));
        export_cell(e->out, export_text(e, STR("stat_common_overdue")));
    }
    export_end_row(e->out);
}

static void put_row(struct export *e, const struct row_words *words,
                    const struct statistics_row *row) {
    struct figures f = figures_of(&row->own);
    export_field(e->out, words->is_key ? export_text(e, words->name) : words->name);
    export_cell(e->out, row->group ? export_text(e, STR("is_group")) : words->note);
    for (int i = 0; i < FIGURES; i++)
        export_cell(e->out, str_number(e->arena, f.at[i]));
    for (int i = 0; i < RATES; i++)
        export_cell(e->out,
                    statistics_rate(e->arena, e->site, figures_rate(&f, (enum rate)i)));
}

static void put_common(struct export *e, const struct statistics_row *row) {
    struct figures f = figures_of(&row->common);
    export_cell(e->out, str_number(e->arena, f.at[FIGURE_ALL]));
    export_cell(e->out, str_number(e->arena, f.at[FIGURE_OVERDUE]));
}

/* Common tasks have no sum, since no unit has them alone. */
static void put_sum(struct export *e, enum statistics_by by) {
    struct row_words words = {.name = STR("stat_all"), .is_key = true};
    struct statistics_row row = {.own = e->site->totals};
    put_row(e, &words, &row);
    if (by == BY_UNIT) {
        export_cell(e->out, (str){0});
        export_cell(e->out, (str){0});
    }
    export_end_row(e->out);
}

void export_statistics(struct export *e, enum statistics_by by,
                       const struct statistics_table *table) {
    put_head(e, by);
    for (isize i = 0; i < table->n; i++) {
        struct arena_mark mark = arena_mark(e->arena);
        struct row_words words =
            statistics_row_words(e->arena, e->site, by, &table->at[i]);
        put_row(e, &words, &table->at[i]);
        if (by == BY_UNIT)
            put_common(e, &table->at[i]);
        export_end_row(e->out);
        arena_rewind(e->arena, mark);
    }
    put_sum(e, by);
}
