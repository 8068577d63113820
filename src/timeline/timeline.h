/*
 * timeline: a picture of tasks over time, laid out and drawn as SVG.
 *
 * Rows stand below each other, each with its words on the left and a bar or marks on the
 * right, below a head that names quarters, months or weeks. A picture is drawn in pieces,
 * each of them whole with a head of its own and low enough for a sheet of paper, so that
 * no page break goes through a row. What is drawn comes from the rows alone; who makes
 * them decides what a row is.
 */
#ifndef TIMELINE_TIMELINE_H
#define TIMELINE_TIMELINE_H

#include "model/task.h"
#include "timeline/svg.h"
#include "timeline/text_width.h"

/* In units of the picture, which is as wide as all of it on a large screen. */
enum {
    TIMELINE_WIDTH = 1200,
    TIMELINE_LEFT = 400,  /* of which the words have so much */
    TIMELINE_HEIGHT = 520 /* of a piece, at most: one of A4 on its side, below a title */
};

/* Words of the interface on the axis. */
struct timeline_words {
    str year, quarter, month, week, today;
};

/* What is marked on one day. */
struct timeline_mark {
    struct date day;
    enum task_state state;
    struct date due; /* what the state depends on; none: it stays */
    int count;       /* 0: the mark alone; else how many things it stands for */
    bool target;     /* not a task, but something to be reached */
};

struct timeline_row {
    str text, note; /* words of the document; what stands below them */
    str href;
    str state_text; /* after the note; empty: the row as a whole has no state */
    enum task_state state;
    struct date due;           /* what the state depends on; none: it stays */
    struct date start, end;    /* the bar's, both days included; both none: no bar */
    bool open_start, open_end; /* nobody said when it begins, or ends */
    struct {
        struct timeline_mark *at; /* by day */
        isize n, cap;
    } marks;

    struct text_lines lines; /* from here on set by timeline_lay_out */
    int height;
};

/* The days of a picture, and how finely they are named. */
enum timeline_scale {
    SCALE_DAYS,   /* weeks above, days below */
    SCALE_WEEKS,  /* months above, Mondays below */
    SCALE_MONTHS, /* quarters above, months below, a stroke each Monday */
    SCALE_YEARS   /* years above, quarters below if there is room */
};

struct timeline_axis {
    struct date from, to; /* both included */
    enum timeline_scale scale;
};

/* The axis of those days in the scale that suits their number. */
struct timeline_axis timeline_axis_of(struct date from, struct date to);

/* Where the day begins, from the left edge of the picture; kept within the axis. */
int timeline_x(const struct timeline_axis *axis, struct date day);

struct timeline {
    struct timeline_axis axis;
    struct timeline_words words;
    struct date today;
    str title, about; /* of the picture, for those who do not see it */
    str id;           /* what all ids in it begin with; unique on the page */
    struct {
        struct timeline_row *at;
        isize n, cap;
    } rows;
};

/* Whether of two states the first is the one to be seen where only one can be. */
bool timeline_is_graver(enum task_state state, enum task_state other);

/* Breaks the words of all rows into lines and so finds their heights. */
void timeline_lay_out(struct arena *a, struct timeline *t);

/* The end of the piece that begins with row `from`: at least one row. */
isize timeline_piece_end(const struct timeline *t, isize from);

/* Draws the rows [from, to) below a head; returns how many shapes that took. */
int timeline_draw(struct buf *out, struct arena *scratch, const struct timeline *t,
                  isize from, isize to);

/* The head: names and lines of the axis over a piece of that height. */
void timeline_draw_axis(struct svg *s, struct arena *scratch, const struct timeline *t,
                        int height);

enum { TIMELINE_HEAD = 42 };

#endif
