#include "extract/foreign.h"

#include "viet/when_word.h"

static bool is_bracket(const struct word *w) {
    return w->key == word_mark('(');
}

/* Whether a time of the plan's own begins at `w`. */
static bool begins_time(const struct word *w) {
    return (w->gap != GAP_NONE || is_bracket(w - 1)) &&
           word_phrase(w, DOMAIN_TIME, TIME_OPENS);
}

static bool is_full_stop(const struct word *w) {
    return w->key == word_mark('.') && w[1].gap != GAP_NONE && w[1].kind != WORD_END;
}

/* Marks the title of a document whose citation ends before `w`; returns its end. */
static struct word *mark_title(struct word *w) {
    while (w->kind != WORD_END && w->kind != WORD_SEMICOLON && !is_bracket(w) &&
           !is_full_stop(w) && !begins_time(w))
        w++->foreign = true;
    return w;
}

/* After the quotation mark that closes the one at `w`; quotes contain quotes. NULL: it is
 * not closed in its block. */
static struct word *quote_end(struct word *w) {
    int depth = 0;
    for (; w->kind != WORD_END; w++) {
        depth += (w->key == word_mark(0x201C)) - (w->key == word_mark(0x201D));
        if (depth == 0)
            return w + 1;
    }
    return NULL;
}

/* "“cao điểm an toàn giao thông trong tháng 3”": a name that says when after all. */
static bool tells_month(const struct word *w, const struct word *end) {
    while (w < end && !word_phrase(w, DOMAIN_TIME, TIME_NAMED))
        w++;
    return w < end;
}

/* Returns where reading goes on. */
static struct word *mark_quote(struct word *w, struct word *end) {
    if (tells_month(w, end))
        return w + 1;
    while (w < end)
        w++->foreign = true;
    return end;
}

static struct word *mark_citation(struct word *w) {
    while (w->foreign)
        w++;
    return mark_title(w);
}

static void mark_mentions(struct word_list words) {
    for (isize i = 0; i < words.n; i++)
        words.at[i].foreign = words.at[i].cited;
}

static void mark_titles_and_quotes(struct word_list words) {
    bool unclosed = false; /* a quotation mark of this block: none is read after it */
    for (struct word *w = words.at; w < words.at + words.n;) {
        if (w->kind == WORD_LETTERS && !w->foreign) {
            w++;
            continue;
        }
        bool quote = w->key == word_mark(0x201C) && !unclosed;
        struct word *end = quote ? quote_end(w) : NULL;
        unclosed = w->kind != WORD_END && (unclosed || (quote && !end));
        w = w->foreign ? mark_citation(w) : end ? mark_quote(w, end) : w + 1;
    }
}

void foreign_mark(struct reading *reading) {
    mark_mentions(reading->prose.words);
    mark_titles_and_quotes(reading->prose.words);
}
