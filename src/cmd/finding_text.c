/*
 * The line of a finding is shown through a window, because a paragraph of a plan is one
 * line of a thousand characters. Columns are those of a terminal: combining marks take
 * none.
 */
#include "cmd/finding.h"

#include "base/utf8.h"

enum { WINDOW = 88, LEAD = 36 };

static const struct {
    const char *word[2], *colour; /* by enum lang */
} severities[] = {
    [SEVERITY_NOTE] = {{"note", "ghi chú"}, "\033[36m"},
    [SEVERITY_WARNING] = {{"warning", "cảnh báo"}, "\033[33m"},
    [SEVERITY_ERROR] = {{"error", "lỗi"}, "\033[31m"},
};

/* The part of a line that is shown. */
struct window {
    isize from, to; /* bytes */
    int caret;      /* columns before the caret within it */
    bool cut_before, cut_after;
};

/* What a code point shows: a tab or a control character as one harmless column. */
static uint32_t shown(uint32_t c) {
    return c == '\t' ? ' ' : c < 0x20 || (c >= 0x7F && c < 0xA0) ? 0xFFFD : c;
}

/* The byte offset of a column counted in characters from 1. */
static isize offset_of_column(str line, int column) {
    isize at = 0;
    for (int i = 1; i < column && at < line.n; i++)
        utf8_next(line, &at);
    return at;
}

static int columns(str s) {
    int width = 0;
    for (isize at = 0; at < s.n;)
        width += utf8_width(shown(utf8_next(s, &at)));
    return width;
}

static struct window window_of(str line, int column) {
    isize caret = offset_of_column(line, column);
    struct window w = {.from = 0};
    int lead = columns(str_sub(line, 0, caret));
    while (lead > LEAD && columns(line) > WINDOW && w.from < caret) {
        isize next = w.from;
        lead -= utf8_width(shown(utf8_next(line, &next)));
        w.from = next;
        w.cut_before = true;
    }
    int width = 0;
    for (w.to = w.from; w.to < line.n && width < WINDOW;)
        width += utf8_width(shown(utf8_next(line, &w.to)));
    w.cut_after = w.to < line.n;
    w.caret = columns(str_sub(line, w.from, caret));
    return w;
}

static void put_spaces(struct buf *out, int count) {
    for (int i = 0; i < count; i++)
        buf_char(out, ' ');
}

static void put_colour(struct buf *out, bool colour, const char *code) {
    if (colour)
        buf_put(out, str_from_c(code));
}

static void put_line(struct buf *out, const struct finding *f, const struct window *w) {
    buf_put(out, w->cut_before ? STR("…") : STR(""));
    for (isize at = w->from; at < w->to;)
        buf_utf8(out, shown(utf8_next(f->place.text, &at)));
    buf_put(out, w->cut_after ? STR("…") : STR(""));
    buf_char(out, '\n');
}

static void put_caret(struct buf *out, const struct finding *f, const struct window *w) {
    isize at = offset_of_column(f->place.text, f->place.column);
    isize end = at;
    for (int i = 0; i < f->width && end < w->to; i++)
        utf8_next(f->place.text, &end);
    int width = columns(str_sub(f->place.text, at, end));
    put_spaces(out, w->caret + w->cut_before);
    buf_char(out, '^');
    for (int i = 1; i < width; i++)
        buf_char(out, '~');
}

static void put_excerpt(struct buf *out, const struct finding *f, bool colour,
                        const char *code) {
    struct window w = window_of(f->place.text, f->place.column);
    struct buf number = {0};
    buf_int(&number, f->place.line);
    put_spaces(out, 5 - (int)number.n);
    buf_put(out, buf_str(&number));
    buf_put(out, STR(" | "));
    put_line(out, f, &w);
    put_spaces(out, 5);
    buf_put(out, STR(" | "));
    put_colour(out, colour, code);
    put_caret(out, f, &w);
    put_colour(out, colour, "\033[0m");
    buf_char(out, '\n');
    buf_release(&number);
}

static void put_head(struct buf *out, const struct finding *f, enum lang lang,
                     bool colour, struct arena *scratch) {
    enum severity severity = diag_severity(f->diag->id);
    buf_put(out, f->path);
    buf_char(out, ':');
    buf_int(out, f->place.line);
    buf_char(out, ':');
    buf_int(out, f->place.column);
    buf_put(out, STR(": "));
    put_colour(out, colour, severities[severity].colour);
    buf_put(out, str_from_c(severities[severity].word[lang]));
    put_colour(out, colour, "\033[0m");
    buf_put(out, STR(": "));
    buf_put(out, diag_message(scratch, f->diag, lang));
    buf_put(out, STR(" ["));
    buf_put(out, diag_name(scratch, f->diag->id));
    buf_put(out, STR("]\n"));
}

void finding_text(struct buf *out, const struct finding *f, enum lang lang, bool colour) {
    struct arena scratch = {0};
    put_head(out, f, lang, colour, &scratch);
    if (f->place.text.p)
        put_excerpt(out, f, colour, severities[diag_severity(f->diag->id)].colour);
    str hint = diag_hint(&scratch, f->diag, lang);
    if (hint.n) {
        put_spaces(out, 5);
        buf_put(out, lang == LANG_VI ? STR(" = gợi ý: ") : STR(" = hint: "));
        buf_put(out, hint);
        buf_char(out, '\n');
    }
    arena_release(&scratch);
}
