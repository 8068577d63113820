/*
 * run_times DIR: holds viet/when to DIR/times.txt, where its rules are written down.
 *
 * An example says how its text is read: as a "cell", as the value of a "label", or as a
 * "heading", each line for itself, as a "sentence", or as a "title" whose year is asked
 * for; then what it is read against:
 * year=2023, span=2021-01-01..2025-12-31, issued=2023-02-01. For each text one line is
 * expected:
 *
 *     [words] start/end | recurrence | due days | rule
 *
 * with ".." for an open end, "-" for nothing, and "none" for no time; the words only for
 * a sentence. What stands in braces in a sentence is of another document.
 */
#include "find_text.h"
#include "hold.h"

struct mode {
    str how;
    struct when_context context;
};

static struct mode mode_of(str mark) {
    struct mode mode = {.how = str_cut(&mark, ' ')};
    while (mark.p) {
        str value = str_cut(&mark, ' '), name = str_cut(&value, '=');
        if (str_eq(name, STR("year")))
            mode.context.year = str_to_int(value);
        else if (str_eq(name, STR("span")))
            mode.context.span = period_parse(value);
        else if (str_eq(name, STR("issued")))
            mode.context.issued = date_parse_iso(value);
    }
    return mode;
}

static void put_end(struct buf *out, struct date d) {
    if (d.year)
        date_put_iso(out, d);
    else
        buf_put(out, STR(".."));
}

static void put_when(struct arena *a, struct buf *out, const struct when *w) {
    if (w->start.year || w->end.year) {
        put_end(out, w->start);
        buf_char(out, '/');
        put_end(out, w->end);
    } else {
        buf_char(out, '-');
    }
    buf_put(out, STR(" | "));
    buf_put(out, w->recurs ? when_recurs_name(a, w->recurs) : STR("-"));
    buf_put(out, STR(" |"));
    for (isize i = 0; i < w->dates.n; i++) {
        buf_char(out, ' ');
        date_put_iso(out, w->dates.at[i]);
    }
    buf_put(out, w->dates.n ? STR(" | ") : STR(" - | "));
    buf_put(out, w->rule);
    if (w->term.days) {
        buf_char(out, ' ');
        buf_int(out, w->term.days);
        buf_put(out, w->term.working ? STR(" working") : STR(""));
    }
    buf_char(out, '\n');
}

/* The text without its braces, and where they stood. */
static str without_braces(struct arena *a, str text, struct when_range *skip, isize *n) {
    str plain = {0};
    isize most = *n;
    for (*n = 0; text.p;) {
        bool last = str_find_byte(text, '{') < 0 || *n == most;
        plain = str_concat(a, plain, last ? text : str_cut(&text, '{'));
        if (last)
            break;
        skip[*n].from = plain.n;
        plain = str_concat(a, plain, str_cut(&text, '}'));
        skip[(*n)++].to = plain.n;
    }
    return plain;
}

static void put_sentence(struct arena *a, struct buf *out, str text,
                         const struct mode *mode) {
    struct when_range skip[8];
    isize skips = countof(skip);
    struct when when;
    str plain = without_braces(a, str_trim(text), skip, &skips);
    if (!when_find_text(a, plain, skip, skips, &mode->context, &when)) {
        buf_put(out, STR("none\n"));
        return;
    }
    buf_char(out, '[');
    buf_put(out, str_fold_blanks(a, str_sub(plain, when.from, when.to)));
    buf_put(out, STR("] "));
    put_when(a, out, &when);
}

/* In the order in which the value of a label is read. */
static bool is_label_time(struct arena *a, str line, const struct mode *mode,
                          struct when *when) {
    struct word_list words = word_cut(a, line);
    const struct when_context *context = &mode->context;
    return when_parse_words(a, words, context, when) ||
           when_find(a, words, context, when) ||
           when_parse_loosely(a, words, context, when);
}

static void put_line(struct arena *a, struct buf *out, str line,
                     const struct mode *mode) {
    struct when when;
    if (str_eq(mode->how, STR("title"))) {
        buf_int(out, when_year(line));
        buf_char(out, '\n');
        return;
    }
    if (str_eq(mode->how, STR("heading"))
            ? when_of_heading(a, line, &mode->context, &when)
        : str_eq(mode->how, STR("label")) ? is_label_time(a, line, mode, &when)
                                          : when_parse(a, line, &mode->context, &when))
        put_when(a, out, &when);
    else
        buf_put(out, STR("none\n"));
}

static str run_example(struct arena *a, const struct example *e) {
    struct buf out = {0};
    struct mode mode = mode_of(e->mark);
    if (str_eq(mode.how, STR("sentence"))) {
        put_sentence(a, &out, e->markdown, &mode);
    } else {
        for (str rest = e->markdown; rest.n;)
            put_line(a, &out, str_cut_line(&rest), &mode);
    }
    str found = buf_take(a, &out);
    buf_release(&out);
    return found;
}

int main(int argc, char **argv) {
    return hold_examples(argc, argv, "times.txt", run_example);
}
