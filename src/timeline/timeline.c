/*
 * A row is as high as its words, with bar and marks centred. Bars are drawn twice, as an
 * outline and as a thick line within it, because the style sheet can dash a thick line:
 * the pattern of a state then needs no geometry, and the script changes it by the class
 * alone. Marks are shapes that the page defines once ("k-m-overdue").
 *
 * Marks that would overlap become one, with the most urgent of their states; this is why
 * the states are ordered by urgency. So a picture never has more marks than fit its
 * width, however often a task recurs.
 *
 * To a screen reader the picture is a group, not one image, which would hide its links.
 */
#include "timeline/timeline.h"

enum {
    TEXT_SIZE = 13,
    TEXT_STEP = 16,
    NOTE_SIZE = 12,
    NOTE_STEP = 15,
    LINES_MOST = 3,
    MARGIN = 6, /* above and below the words of a row */
    MARK_WIDTH = 12,
    COUNT_SIZE = 12,
    BAR_HEIGHT = 12,
};

_Static_assert(STATE_OVERDUE < STATE_SOON && STATE_SOON < STATE_WITHIN &&
                   STATE_WITHIN < STATE_DONE_ON_TIME,
               "of two states the more urgent one is the smaller");

static const char *const class_names[STATES] = {
    [STATE_OVERDUE] = "overdue",         [STATE_SOON] = "soon",
    [STATE_WITHIN] = "within",           [STATE_ONGOING] = "ongoing",
    [STATE_NO_DEADLINE] = "no-deadline", [STATE_DONE_ON_TIME] = "on-time",
    [STATE_DONE_LATE] = "late",          [STATE_DONE] = "done",
    [STATE_CANCELLED] = "cancelled",
};

static str class_of(enum task_state state) {
    return str_from_c(class_names[state]);
}

/* Only the state of an open, dated task depends on the day of reading. */
static bool may_change(enum task_state state, struct date due) {
    return (state == STATE_SOON || state == STATE_WITHIN) && due.year;
}

/* The note stays on its line, and the name of the state is never cut. */
static void fit_note(struct arena *a, struct timeline_row *row) {
    int room = TIMELINE_LEFT - 2 * MARGIN;
    if (row->state_text.n)
        room -= text_width(row->state_text, NOTE_SIZE) +
                text_width(STR(" \u00B7 "), NOTE_SIZE);
    if (text_width(row->note, NOTE_SIZE) > room)
        row->note = text_wrap(a, row->note, room, NOTE_SIZE, 1).at[0];
}

void timeline_lay_out(struct arena *a, struct timeline *t) {
    for (isize i = 0; i < t->rows.n; i++) {
        struct timeline_row *row = &t->rows.at[i];
        row->lines =
            text_wrap(a, row->text, TIMELINE_LEFT - 2 * MARGIN, TEXT_SIZE, LINES_MOST);
        fit_note(a, row);
        bool noted = row->note.n || row->state_text.n;
        row->height = 2 * MARGIN + (int)row->lines.n * TEXT_STEP + noted * NOTE_STEP;
        if (row->height < BAR_HEIGHT + 2 * MARGIN)
            row->height = BAR_HEIGHT + 2 * MARGIN;
    }
}

isize timeline_piece_end(const struct timeline *t, isize from) {
    int height = TIMELINE_HEAD;
    isize end = from;
    while (end < t->rows.n &&
           (end == from || height + t->rows.at[end].height <= TIMELINE_HEIGHT))
        height += t->rows.at[end++].height;
    return end;
}

struct drawing {
    struct svg svg;
    const struct timeline *t;
    struct arena *scratch;
};

static void put_id(struct drawing *d, char kind, isize row) {
    buf_put(d->svg.out, d->t->id);
    buf_char(d->svg.out, kind);
    buf_int(d->svg.out, (long)row);
}

static void put_due(struct drawing *d, enum task_state state, struct date due) {
    if (may_change(state, due))
        svg_attribute(&d->svg, STR("data-due"), date_iso(d->scratch, due));
}

/* Each text ends with a blank, which separates them for screen readers. */
static void draw_words(struct drawing *d, const struct timeline_row *row, int y) {
    struct buf *out = d->svg.out;
    buf_put(out, STR("<text lang=\"vi\">"));
    for (isize i = 0; i < row->lines.n; i++) {
        buf_put(out, STR("<tspan"));
        svg_number(&d->svg, STR("x"), MARGIN);
        svg_number(&d->svg, STR("y"), y + MARGIN + (int)(i + 1) * TEXT_STEP - 4);
        buf_char(out, '>');
        buf_html(out, row->lines.at[i]);
        buf_put(out, STR(" </tspan>"));
    }
    buf_put(out, STR("</text> "));
    d->svg.shapes++;
}

static void draw_note(struct drawing *d, const struct timeline_row *row, int y) {
    struct buf *out = d->svg.out;
    if (!row->note.n && !row->state_text.n)
        return;
    buf_put(out, STR("<text class=\"note\""));
    svg_number(&d->svg, STR("x"), MARGIN);
    svg_number(&d->svg, STR("y"), y + row->height - MARGIN - 4);
    buf_char(out, '>');
    buf_html(out, row->note);
    if (row->state_text.n) {
        buf_put(out, row->note.n ? STR(" \u00B7 <tspan class=\"word\">")
                                 : STR("<tspan class=\"word\">"));
        buf_html(out, row->state_text);
        buf_put(out, STR("</tspan>"));
    }
    buf_put(out, STR("</text> "));
    d->svg.shapes++;
}

/* An end that is not given, or is outside the axis, is an arrow instead of a line. */
static void draw_end(struct drawing *d, int x, int y, int forward) {
    struct buf *out = d->svg.out;
    buf_put(out, STR("<path class=\"end\" d=\"M"));
    buf_int(out, x);
    buf_char(out, ' ');
    buf_int(out, y - BAR_HEIGHT / 2);
    buf_put(out, forward > 0 ? STR("l6 6l-6 6\"/>") : STR("l-6 6l6 6\"/>"));
    d->svg.shapes++;
}

static void draw_bar(struct drawing *d, const struct timeline_row *row, int middle) {
    const struct timeline_axis *axis = &d->t->axis;
    if (!row->start.year || !row->end.year || date_cmp(row->end, axis->from) < 0 ||
        date_cmp(row->start, axis->to) > 0)
        return;
    struct date behind = date_from_days(date_to_days(row->end) + 1);
    bool before = row->open_start || date_cmp(row->start, axis->from) < 0;
    bool after = row->open_end || date_cmp(row->end, axis->to) > 0;
    int left = timeline_x(axis, row->start) + (before ? 6 : 0);
    int right =
        (behind.year ? timeline_x(axis, behind) : TIMELINE_WIDTH - 1) - (after ? 6 : 0);
    if (right < left + 2)
        right = left + 2;
    svg_box(&d->svg, STR("edge"), left, middle - BAR_HEIGHT / 2, right - left,
            BAR_HEIGHT);
    svg_end(&d->svg);
    svg_level(&d->svg, STR("bar"), left, middle, right - left);
    if (before)
        draw_end(d, left, middle, -1);
    if (after)
        draw_end(d, right, middle, 1);
}

struct merged {
    int x, right; /* centre of its shape; where the next may begin */
    struct timeline_mark mark;
    struct date due; /* the first still open */
};

static struct merged merged_of(const struct timeline_axis *axis,
                               const struct timeline_mark *mark) {
    struct date behind = date_from_days(date_to_days(mark->day) + 1);
    int x = timeline_x(axis, mark->day);
    x = behind.year ? (x + timeline_x(axis, behind)) / 2 : x;
    if (x > TIMELINE_WIDTH - MARK_WIDTH / 2 - 1)
        x = TIMELINE_WIDTH - MARK_WIDTH / 2 - 1;
    if (x < TIMELINE_LEFT + MARK_WIDTH / 2)
        x = TIMELINE_LEFT + MARK_WIDTH / 2;
    return (struct merged){.x = x, .mark = *mark};
}

static str count_text(struct arena *a, int count) {
    return count ? str_number(a, count) : (str){0};
}

static void draw_mark(struct drawing *d, const struct merged *m, int middle) {
    str name = m->mark.target ? STR("target") : class_of(m->mark.state);
    str id = str_concat(d->scratch, STR("k-m-"), name);
    svg_use(&d->svg, id, m->x, middle);
    svg_attribute(&d->svg, STR("class"), name);
    if (!m->mark.target)
        put_due(d, m->mark.state, m->due);
    svg_end(&d->svg);
    if (m->mark.count)
        svg_text(&d->svg, STR("count"), m->x + MARK_WIDTH / 2 + 2, middle + 4,
                 count_text(d->scratch, m->mark.count));
}

/* Among tasks that are done, those done late are shown. */
static int rank_of(enum task_state state) {
    return state == STATE_DONE_LATE ? 2 * STATE_DONE_ON_TIME - 1 : 2 * (int)state;
}

bool timeline_is_graver(enum task_state state, enum task_state other) {
    return rank_of(state) < rank_of(other);
}

static void merge(struct merged *into, const struct timeline_mark *mark) {
    into->mark.count += mark->count;
    if (timeline_is_graver(mark->state, into->mark.state))
        into->mark.state = mark->state;
}

static void note_due(struct merged *m, const struct timeline_mark *mark) {
    if (mark->due.year && (!m->due.year || date_cmp(mark->due, m->due) < 0))
        m->due = mark->due;
}

static void draw_marks(struct drawing *d, const struct timeline_row *row, int middle) {
    const struct timeline_axis *axis = &d->t->axis;
    struct merged last = {0};
    for (isize i = 0; i < row->marks.n; i++) {
        const struct timeline_mark *mark = &row->marks.at[i];
        if (date_cmp(mark->day, axis->from) < 0 || date_cmp(mark->day, axis->to) > 0)
            continue;
        struct merged next = merged_of(axis, mark);
        if (last.x && next.x - MARK_WIDTH / 2 < last.right &&
            mark->target == last.mark.target) {
            merge(&last, mark);
        } else {
            if (last.x)
                draw_mark(d, &last, middle);
            last = next;
        }
        note_due(&last, mark);
        str count = count_text(d->scratch, last.mark.count);
        last.right =
            last.x + MARK_WIDTH / 2 + (count.n ? 4 + text_width(count, COUNT_SIZE) : 0);
    }
    if (last.x)
        draw_mark(d, &last, middle);
}

/* The row's words and note are the name of its link. */
static void open_link(struct drawing *d, const struct timeline_row *row) {
    buf_put(d->svg.out, STR("<a"));
    svg_attribute(&d->svg, STR("href"), row->href);
    if (row->state_text.n) {
        svg_attribute(&d->svg, STR("class"), class_of(row->state));
        put_due(d, row->state, row->due);
    }
    buf_char(d->svg.out, '>');
}

static void draw_row(struct drawing *d, isize index, int y) {
    const struct timeline_row *row = &d->t->rows.at[index];
    open_link(d, row);
    svg_box(&d->svg, STR("row"), 0, y, TIMELINE_WIDTH, row->height);
    svg_end(&d->svg);
    draw_words(d, row, y);
    draw_note(d, row, y);
    draw_bar(d, row, y + row->height / 2);
    draw_marks(d, row, y + row->height / 2);
    buf_put(d->svg.out, STR("</a>"));
}

/* Always drawn: on the day of reading it may be within the axis. */
static void draw_today(struct drawing *d, int height) {
    const struct timeline *t = d->t;
    bool inside =
        date_cmp(t->today, t->axis.from) >= 0 && date_cmp(t->today, t->axis.to) <= 0;
    int x = timeline_x(&t->axis, t->today);
    struct buf *out = d->svg.out;
    buf_put(out, inside ? STR("<g class=\"today\"") : STR("<g class=\"today away\""));
    buf_put(out, STR(" transform=\"translate("));
    buf_int(out, x);
    buf_put(out, STR(")\">"));
    svg_path_begin(&d->svg, (str){0});
    svg_path_down(&d->svg, 0, TIMELINE_HEAD, height - TIMELINE_HEAD);
    svg_path_end(&d->svg);
    svg_text(&d->svg, (str){0}, 0, height + 12, t->words.today);
    buf_put(out, STR("</g>"));
}

static void open_picture(struct drawing *d, int height) {
    const struct timeline *t = d->t;
    struct buf *out = d->svg.out;
    buf_put(out, STR("<svg class=\"time\" role=\"group\" viewBox=\"0 0 "));
    buf_int(out, TIMELINE_WIDTH);
    buf_char(out, ' ');
    buf_int(out, height);
    buf_char(out, '"');
    svg_attribute(&d->svg, STR("data-from"), date_iso(d->scratch, t->axis.from));
    svg_attribute(&d->svg, STR("data-to"), date_iso(d->scratch, t->axis.to));
    svg_number(&d->svg, STR("data-left"), TIMELINE_LEFT);
    svg_number(&d->svg, STR("data-right"), TIMELINE_WIDTH - 1);
}

static void describe(struct drawing *d, isize from) {
    static const char *const tags[] = {"title", "desc"};
    struct buf *out = d->svg.out;
    buf_put(out, STR(" aria-labelledby=\""));
    put_id(d, 'p', from);
    buf_put(out, STR("\" aria-describedby=\""));
    put_id(d, 'd', from);
    buf_put(out, STR("\">"));
    for (int i = 0; i < 2; i++) {
        buf_char(out, '<');
        buf_put(out, str_from_c(tags[i]));
        buf_put(out, STR(" id=\""));
        put_id(d, i ? 'd' : 'p', from);
        buf_put(out, STR("\">"));
        buf_html(out, i ? d->t->about : d->t->title);
        buf_put(out, STR("</"));
        buf_put(out, str_from_c(tags[i]));
        buf_char(out, '>');
    }
}

int timeline_draw(struct buf *out, struct arena *scratch, const struct timeline *t,
                  isize from, isize to) {
    struct drawing d = {.svg = {.out = out}, .t = t, .scratch = scratch};
    int height = TIMELINE_HEAD, foot = 16, y = TIMELINE_HEAD;
    for (isize i = from; i < to; i++)
        height += t->rows.at[i].height;
    open_picture(&d, height + foot);
    describe(&d, from);
    timeline_draw_axis(&d.svg, scratch, t, height);
    for (isize i = from; i < to; i++) {
        draw_row(&d, i, y);
        y += t->rows.at[i].height;
        svg_level(&d.svg, STR("fine"), 0, y, TIMELINE_WIDTH);
    }
    draw_today(&d, height);
    buf_put(out, STR("</svg>"));
    return d.svg.shapes;
}
