/*
 * The line of a finding is shown through a window, because a paragraph of a plan is one
 * line of a thousand characters. Columns are those of a terminal: combining marks take
 * none. Only the part near the caret is read, because a line may be megabytes long and
 * have a finding at every word.
 */
#include "cmd/finding.h"

#include "base/utf8.h"
#include "cmd/columns.h"

enum { WINDOW = 88, LEAD = 36, BYTES = 1024 }; /* columns shown, and before the caret */

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

/*
 * The end of what fits in the window from `at`; BYTES bounds runs of marks without width.
 */
static isize window_end(str line, isize at) {
    isize limit = at + BYTES;
    for (int width = 0; at < line.n && at < limit && width < WINDOW;)
        width += utf8_width(columns_char(utf8_next(line, &at)));
    return at;
}

/* The start of the LEAD columns before the caret. */
static isize window_start(str line, isize caret) {
    isize at = caret, limit = caret - BYTES;
    for (int width = 0; at > 0 && at > limit && width < LEAD;) {
        isize end = at;
        do
            at--;
        while (at > 0 && end - at < 4 && ((unsigned char)line.p[at] & 0xC0) == 0x80);
        width += columns_width(str_sub(line, at, end));
    }
    return at;
}

static struct window window_of(str line, isize caret) {
    bool whole = window_end(line, 0) == line.n;
    struct window w = {.from = whole ? 0 : window_start(line, caret)};
    w.to = window_end(line, w.from);
    w.cut_before = w.from > 0;
    w.cut_after = w.to < line.n;
    w.caret = columns_width(str_sub(line, w.from, caret));
    return w;
}

static void put_colour(struct buf *out, bool colour, const char *code) {
    if (colour)
        buf_put(out, str_from_c(code));
}

static void put_line(struct buf *out, const struct place *place, const struct window *w) {
    buf_put(out, w->cut_before ? STR("…") : STR(""));
    columns_put(out, str_sub(place->text, w->from, w->to));
    buf_put(out, w->cut_after ? STR("…") : STR(""));
    buf_char(out, '\n');
}

static void put_caret(struct buf *out, const struct place *place, int characters,
                      const struct window *w) {
    isize end = place->at;
    for (int i = 0; i < characters && end < w->to; i++)
        utf8_next(place->text, &end);
    int width = columns_width(str_sub(place->text, place->at, end));
    columns_blanks(out, w->caret + w->cut_before);
    buf_char(out, '^');
    for (int i = 1; i < width; i++)
        buf_char(out, '~');
}

void finding_excerpt(struct buf *out, const struct place *place, int width,
                     const char *colour) {
    struct window w = window_of(place->text, place->at);
    struct buf number = {0};
    buf_int(&number, place->line);
    columns_blanks(out, 5 - (int)number.n);
    buf_put(out, buf_str(&number));
    buf_put(out, STR(" | "));
    put_line(out, place, &w);
    columns_blanks(out, 5);
    buf_put(out, STR(" | "));
    put_colour(out, colour, colour);
    put_caret(out, place, width, &w);
    put_colour(out, colour, "\033[0m");
    buf_char(out, '\n');
    buf_release(&number);
}

static void put_head(struct buf *out, const struct finding *f, enum lang lang,
                     bool colour, struct arena *scratch) {
    enum severity severity = diag_severity(f->diag->id);
    columns_put(out, f->path);
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
        finding_excerpt(out, &f->place, f->width,
                        colour ? severities[diag_severity(f->diag->id)].colour : NULL);
    str hint = diag_hint(&scratch, f->diag, lang);
    if (hint.n) {
        columns_blanks(out, 5);
        buf_put(out, lang == LANG_VI ? STR(" = gợi ý: ") : STR(" = hint: "));
        buf_put(out, hint);
        buf_char(out, '\n');
    }
    arena_release(&scratch);
}
