/*
 * The axis: two lines of names and the vertical lines below them. Its intervals
 * (quarters, months, weeks) are found by stepping from the first day of one to that of
 * the next; those that reach beyond the axis are clipped. A name is written only if its
 * measured width fits the interval.
 */
#include "timeline/timeline.h"

enum { NAME_SIZE = 12, UPPER_LINE = 15, LOWER_LINE = 35, HALF = TIMELINE_HEAD / 2 };

/* Most days for which a scale is readable: more days are narrower. */
enum { DAYS_MOST = 45, WEEKS_MOST = 140, MONTHS_MOST = 3 * 366 + 31 };

enum step { STEP_DAY, STEP_WEEK, STEP_MONTH, STEP_QUARTER, STEP_YEAR };

static const struct {
    enum step upper, lower, line; /* named above, named below, drawn as lines */
} scales[] = {
    [SCALE_DAYS] = {STEP_WEEK, STEP_DAY, STEP_DAY},
    [SCALE_WEEKS] = {STEP_MONTH, STEP_WEEK, STEP_WEEK},
    [SCALE_MONTHS] = {STEP_QUARTER, STEP_MONTH, STEP_WEEK},
    [SCALE_YEARS] = {STEP_YEAR, STEP_QUARTER, STEP_QUARTER},
};

struct timeline_axis timeline_axis_of(struct date from, struct date to) {
    int days = date_to_days(to) - date_to_days(from) + 1;
    struct timeline_axis axis = {.from = from, .to = to, .scale = SCALE_YEARS};
    if (days <= DAYS_MOST)
        axis.scale = SCALE_DAYS;
    else if (days <= WEEKS_MOST)
        axis.scale = SCALE_WEEKS;
    else if (days <= MONTHS_MOST)
        axis.scale = SCALE_MONTHS;
    return axis;
}

static int x_of_days(const struct timeline_axis *axis, int day) {
    int from = date_to_days(axis->from), to = date_to_days(axis->to) + 1;
    int width = TIMELINE_WIDTH - TIMELINE_LEFT - 1;
    day = day < from ? from : day > to ? to : day;
    return TIMELINE_LEFT + (int)((long)(day - from) * width / (to - from));
}

int timeline_x(const struct timeline_axis *axis, struct date day) {
    return x_of_days(axis, date_to_days(day));
}

/* The first day of the interval containing the day, and of the next interval. */
static int step_start(enum step step, int day) {
    struct date d = date_from_days(day);
    if (step == STEP_DAY)
        return day;
    if (step == STEP_WEEK)
        return day - (date_weekday(d) - 1);
    if (step == STEP_QUARTER)
        d.month = (int8_t)((d.month - 1) / 3 * 3 + 1);
    if (step == STEP_YEAR)
        d.month = 1;
    return date_to_days(date_of(d.year, d.month, 1));
}

static int step_next(enum step step, int start) {
    static const int at_least[] = {[STEP_DAY] = 1,
                                   [STEP_WEEK] = 7,
                                   [STEP_MONTH] = 31,
                                   [STEP_QUARTER] = 92,
                                   [STEP_YEAR] = 366};
    return step_start(step, start + at_least[step]);
}

static void put_number(struct buf *out, str word, long number) {
    buf_put(out, word);
    buf_char(out, ' ');
    buf_int(out, number);
}

/* "Tuần 36 (04/9)", or only the Monday without the word. */
static void put_week(struct buf *out, struct date d, str word) {
    if (word.n) {
        put_number(out, word, date_week(d).number);
        buf_put(out, STR(" ("));
    }
    buf_int_padded(out, d.day, d.day < 10 ? 2 : 1);
    buf_char(out, '/');
    buf_int_padded(out, d.month, d.month < 3 ? 2 : 1);
    if (word.n)
        buf_char(out, ')');
}

/* The name of an interval, in the length that suits its line. */
static str name_of(struct arena *a, const struct timeline *t, enum step step, bool upper,
                   int start) {
    static const str roman[] = {{"I", 1}, {"II", 2}, {"III", 3}, {"IV", 2}};
    struct buf out = {0};
    struct date d = date_from_days(start);
    str quarter = roman[(d.month - 1) / 3];
    if (step == STEP_DAY || (step == STEP_YEAR && !upper)) {
        buf_int(&out, step == STEP_DAY ? d.day : d.year);
    } else if (step == STEP_WEEK) {
        put_week(&out, d, upper ? t->words.week : (str){0});
    } else if (step == STEP_YEAR) {
        buf_int(&out, d.year);
    } else if (step == STEP_MONTH) {
        put_number(&out, t->words.month, d.month);
    } else if (upper) {
        buf_put(&out, t->words.quarter);
        buf_char(&out, ' ');
        buf_put(&out, quarter);
    } else {
        buf_put(&out, quarter);
    }
    if (upper && (step == STEP_MONTH || step == STEP_QUARTER)) {
        buf_char(&out, '/');
        buf_int(&out, d.year);
    }
    str name = buf_take(a, &out);
    buf_release(&out);
    return name;
}

/* Only the number, if the full name does not fit. */
static str short_name(str name) {
    isize blank = str_find_byte(name, ' ');
    str number = str_skip(name, blank + 1);
    isize slash = str_find_byte(number, '/');
    return blank < 0 ? name : str_sub(number, 0, slash < 0 ? number.n : slash);
}

static void name_step(struct svg *s, struct arena *a, const struct timeline *t,
                      enum step step, bool upper) {
    const struct timeline_axis *axis = &t->axis;
    int from = date_to_days(axis->from), to = date_to_days(axis->to);
    for (int start = step_start(step, from); start <= to;) {
        int next = step_next(step, start);
        int left = x_of_days(axis, start), width = x_of_days(axis, next) - left;
        str name = name_of(a, t, step, upper, start);
        if (text_width(name, NAME_SIZE) > width)
            name = short_name(name);
        if (text_width(name, NAME_SIZE) <= width)
            svg_text(s, (str){0}, left + width / 2, upper ? UPPER_LINE : LOWER_LINE,
                     name);
        start = next;
    }
}

static void line_step(struct svg *s, const struct timeline *t, enum step step, str class,
                      int top, int bottom) {
    const struct timeline_axis *axis = &t->axis;
    int from = date_to_days(axis->from), to = date_to_days(axis->to);
    svg_path_begin(s, class);
    for (int start = step_start(step, from); start <= to; start = step_next(step, start))
        if (start >= from)
            svg_path_down(s, x_of_days(axis, start), top, bottom - top);
    svg_path_down(s, TIMELINE_WIDTH - 1, top, bottom - top);
    svg_path_end(s);
}

/* Saturdays and Sundays, if days are wide enough to distinguish. */
static void draw_weekends(struct svg *s, const struct timeline *t, int height) {
    const struct timeline_axis *axis = &t->axis;
    int from = date_to_days(axis->from), to = date_to_days(axis->to);
    for (int start = step_start(STEP_WEEK, from); start <= to; start += 7) {
        int left = x_of_days(axis, start + 5), right = x_of_days(axis, start + 7);
        if (right > left) {
            svg_box(s, STR("off"), left, HALF, right - left, height - HALF);
            svg_end(s);
        }
    }
}

void timeline_draw_axis(struct svg *s, struct arena *scratch, const struct timeline *t,
                        int height) {
    const enum timeline_scale scale = t->axis.scale;
    if (scale == SCALE_DAYS)
        draw_weekends(s, t, height);
    line_step(s, t, scales[scale].line, STR("fine"), TIMELINE_HEAD, height);
    line_step(s, t, scales[scale].lower, STR("grid"), HALF, height);
    line_step(s, t, scales[scale].upper, STR("main"), 0, height);
    buf_put(s->out, STR("<g class=\"names\">"));
    name_step(s, scratch, t, scales[scale].upper, true);
    name_step(s, scratch, t, scales[scale].lower, false);
    buf_put(s->out, STR("</g>"));
    svg_level(s, STR("main"), 0, TIMELINE_HEAD, TIMELINE_WIDTH);
}
