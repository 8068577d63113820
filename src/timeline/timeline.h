/*
 * timeline: a picture of tasks over time, laid out and drawn as SVG.
 *
 * Each row has its words on the left and a bar or marks on the right, below a head that
 * names quarters, months or weeks. A picture is drawn in pieces, each with its own head
 * and low enough for a sheet of paper, so that no page break cuts a row. The drawing
 * depends only on the rows; the caller decides what a row is.
 */
#ifndef TIMELINE_TIMELINE_H
#define TIMELINE_TIMELINE_H

#include "model/task.h"
#include "timeline/svg.h"
#include "timeline/text_width.h"

/* In units of the picture; its full width is that of a large screen. */
enum {
    TIMELINE_WIDTH = 1200,
    TIMELINE_LEFT = 400,  /* part of it for the words */
    TIMELINE_HEIGHT = 520 /* most of a piece: landscape A4 below a title */
};

/* Interface texts on the axis. */
struct timeline_words {
    str year, quarter, month, week, today;
};

/* A mark on one day. */
struct timeline_mark {
    struct date day;
    enum task_state state;
    struct date due; /* what the state depends on; unset: it does not change */
    int count;       /* the number shown; 0: only the mark */
    bool target;     /* a target, not a task */
};

struct timeline_row {
    str text, note; /* words of the document; the line below them */
    str href;
    str state_text; /* after the note; empty: the row has no state */
    enum task_state state;
    struct date due;           /* what the state depends on; unset: it does not change */
    struct date start, end;    /* of the bar, both inclusive; both unset: no bar */
    bool open_start, open_end; /* its beginning, or end, is not given */
    struct {
        struct timeline_mark *at; /* by day */
        isize n, cap;
    } marks;

    struct text_lines lines; /* from here: set by timeline_lay_out */
    int height;
};

/* How finely the days of a picture are named. */
enum timeline_scale {
    SCALE_DAYS,   /* weeks above, days below */
    SCALE_WEEKS,  /* months above, Mondays below */
    SCALE_MONTHS, /* quarters above, months below, a line each Monday */
    SCALE_YEARS   /* years above, quarters below if there is room */
};

struct timeline_axis {
    struct date from, to; /* both inclusive */
    enum timeline_scale scale;
};

/* The axis for those days, with the scale that suits their number. */
struct timeline_axis timeline_axis_of(struct date from, struct date to);

/* Where the day begins, from the left edge of the picture, clamped to the axis. */
int timeline_x(const struct timeline_axis *axis, struct date day);

struct timeline {
    struct timeline_axis axis;
    struct timeline_words words;
    struct date today;
    str title, about; /* of the picture, for screen readers */
    str id;           /* prefix of all ids in it; unique on the page */
    struct {
        struct timeline_row *at;
        isize n, cap;
    } rows;
};

/* Whether the first state is shown where there is room for only one of the two. */
bool timeline_is_graver(enum task_state state, enum task_state other);

/* Breaks the words of all rows into lines, which gives their heights. */
void timeline_lay_out(struct arena *a, struct timeline *t);

/* The end of the piece that begins with row `from`, at least one row later. */
isize timeline_piece_end(const struct timeline *t, isize from);

/* Draws the rows [from, to) below a head; returns how many shapes that took. */
int timeline_draw(struct buf *out, struct arena *scratch, const struct timeline *t,
                  isize from, isize to);

/* The head: names and lines of the axis for a piece of that height. */
void timeline_draw_axis(struct svg *s, struct arena *scratch, const struct timeline *t,
                        int height);

enum { TIMELINE_HEAD = 42 };

#endif
