/*
 * Sentences are read from left to right; each amount takes the time nearest to it,
 * because "80% vào năm 2026, 85% vào năm 2028" are two targets with two years. One time
 * for a sentence would be wrong for half of such lists.
 */
#include "extract/target_part.h"

#include "extract/section.h"
#include "extract/sentence.h"

enum { TITLE_WORDS = 40 };

/* One sentence, and how far it was read. */
struct sentence {
    struct word_list words; /* of the block, up to the sentence's end */
    isize from, at;         /* its first word; past the last target or its time */
    str kept;               /* as the targets keep it; made for the first */
    struct aimed time;      /* of the target before */
    bool searched;          /* the next three are known: where such words first are */
    isize strives, rate, past;
};

static isize first_phrase(const struct sentence *s, uint64_t marks) {
    isize at = target_find_phrase(&s->words, s->from, marks);
    return at < 0 ? s->words.n : at;
}

static void search(struct sentence *s) {
    if (s->searched)
        return;
    s->searched = true;
    s->strives = first_phrase(s, TARGET_STRIVES);
    s->rate = first_phrase(s, TARGET_RATE);
    s->past = first_phrase(s, TARGET_REACHED);
}

/* The first word of the foreign words around `at`; asked for in rising order. */
static isize foreign_start(struct target_walk *w, isize at) {
    isize start = at;
    while (start > 0 && w->words.at[start - 1].foreign && start != w->run_at)
        start--;
    if (start == w->run_at)
        start = w->run_start;
    w->run_at = at;
    w->run_start = start;
    return start;
}

/* Within the title of another document, or in quotation marks. */
static bool is_foreign(struct target_walk *w, isize at) {
    if (!w->words.at[at].foreign)
        return false;
    isize from = foreign_start(w, at);
    bool quoted = w->words.at[from].kind == WORD_QUOTE_OPEN;
    if (from < at - TITLE_WORDS)
        from = at - TITLE_WORDS;
    return quoted || word_find(&w->words, from, at, DOMAIN_TARGET, TARGET_OWN) < 0;
}

/* A count is a target after such words; "trong 05 lớp" is not. */
static bool is_wanted(const struct word_list *words, isize at, enum aim aim) {
    return aim == AIM_FIGURES ? !target_phrase_before(words, at, TARGET_AMONG)
                              : target_phrase_before(words, at, TARGET_WANTS);
}

/* Where no heading says so, the sentence must. */
static bool is_striven_for(struct sentence *s, const struct quantity *q) {
    if (!q->told || !quantity_has_unit(q))
        return false;
    search(s);
    bool reached = target_phrase_before(&s->words, q->from, TARGET_REACHES);
    return s->past > q->from && (s->strives < q->from || (reached && s->rate < q->from));
}

static bool is_target(struct target_walk *w, struct sentence *s, const struct quantity *q,
                      enum aim aim) {
    if (is_foreign(w, q->number))
        return false;
    switch (aim) {
    case AIM_FIGURES:
        return q->told || is_wanted(&s->words, q->from, aim);
    case AIM_GOALS:
        return (q->told && quantity_has_unit(q)) || is_wanted(&s->words, q->from, aim);
    case AIM_NONE:
        return is_striven_for(s, q);
    case AIM_PAST:
        break;
    }
    return false;
}

/* Where the words end that can still say when: at the next quantity, or the next time. */
static isize tail_end(const struct word_list *words, isize at) {
    struct quantity q;
    isize from = at, end = quantity_next(words, &at, &q) ? q.from : words->n;
    for (isize i = from; i < end; i++) {
        enum word_kind kind = words->at[i].kind;
        bool joint = kind == WORD_COMMA || target_phrase(words, i, TARGET_AND);
        if (kind == WORD_SEMICOLON || (joint && target_phrase(words, i + 1, TARGET_TIME)))
            return i;
    }
    return end;
}

/*
 * The time of a target: what is said before it, after the target before; else what
 * follows it, up to the next; else that of the target before; else the place's.
 */
static struct aimed time_of(struct target_walk *w, struct sentence *s,
                            const struct quantity *q, const struct spot *spot) {
    struct aimed time = target_time(w, &s->words, s->at, q->to);
    s->at = q->to;
    if (!target_has_time(time)) {
        isize next = tail_end(&s->words, q->to);
        time = target_time(w, &s->words, q->to, next);
        if (target_has_time(time))
            s->at = next;
    }
    if (!target_has_time(time))
        time = target_has_time(s->time) ? s->time : spot->time;
    s->time = time;
    return time;
}

/* b, c … z, z26: what distinguishes a target from the first one of its place. */
static str letters_of(struct arena *a, int nth) {
    char letter = (char)('a' + nth);
    if (!nth)
        return (str){0};
    return nth < 26 ? str_dup(a, (str){&letter, 1})
                    : str_concat(a, STR("z"), str_number(a, nth));
}

static str text_of_words(struct arena *a, const struct word_list *words, isize from,
                         isize to) {
    if (from >= to)
        return (str){0};
    return str_fold_blanks(
        a, str_sub(words->text, words->at[from].from, words->at[to - 1].to));
}

void target_keep(struct target_walk *w, struct spot *spot, str text,
                 const struct word_list *words, const struct quantity *q,
                 struct aimed time, struct span span) {
    struct arena *a = &w->doc->arena;
    str id = str_concat(a, spot->id, letters_of(w->scratch, spot->used++));
    str unit = q->share ? STR("%") : text_of_words(a, words, q->unit_from, q->unit_to);
    *vec_push(w->scratch, &w->doc->targets) =
        (struct target){.id = id,
                        .text = text,
                        .quantity = text_of_words(a, words, q->from, q->to),
                        .unit = unit,
                        .min = q->min,
                        .max = q->max,
                        .has_min = q->has_min,
                        .has_max = q->has_max,
                        .by = time.by,
                        .recurs = time.recurs,
                        .span = span};
}

/* The next quantity of the sentence itself. */
static bool next_quantity(const struct sentence *s, isize *at, struct quantity *q) {
    struct word_list own = {s->words.text, s->words.at + s->from, s->words.n - s->from};
    if (!quantity_next(&own, at, q))
        return false;
    q->from += s->from;
    q->to += s->from;
    q->number += s->from;
    q->unit_from += s->from;
    q->unit_to += s->from;
    return true;
}

static void read_sentence(struct target_walk *w, struct trace *trace, struct sentence *s,
                          struct spot *spot) {
    const struct word *at_word = s->words.at;
    struct quantity q;
    for (isize at = 0; next_quantity(s, &at, &q);) {
        if (!is_target(w, s, &q, spot->aim))
            continue;
        if (!s->kept.p)
            s->kept = text_of_words(&w->doc->arena, &s->words, s->from, s->words.n);
        struct aimed time = time_of(w, s, &q, spot);
        time.recurs |= target_rate(&s->words, q.from, q.to);
        target_keep(w, spot, s->kept, &s->words, &q, time,
                    trace_span(trace, at_word[q.from].from, at_word[q.to - 1].to));
    }
}

/* Marks the words of other documents and of quotations. */
static void mark_foreign(struct target_walk *w) {
    struct when_ranges foreign = words_foreign(w->scratch, &w->line);
    isize at = 0;
    for (isize i = 0; i < foreign.n; i++) {
        while (at < w->words.n && (isize)w->words.at[at].from < foreign.at[i].from)
            at++;
        for (; at < w->words.n && (isize)w->words.at[at].from < foreign.at[i].to; at++)
            w->words.at[at].foreign = true;
    }
}

void target_words(struct target_walk *w, const struct node *block) {
    words_begin(&w->line, block);
    w->words = word_cut(w->scratch, str_dup(w->scratch, buf_str(&w->line.text)));
    w->run_at = w->run_start = -1;
    /* An amount in words alone ("ít nhất một") is hardly ever that of another text. */
    if (str_has_digit(w->words.text))
        mark_foreign(w);
}

/* The first word at or after a byte of the text. */
static isize word_at_byte(const struct word_list *words, isize from, isize byte) {
    while (from < words->n && (isize)words->at[from].from < byte)
        from++;
    return from;
}

isize target_label_end(struct target_walk *w) {
    str text = w->words.text;
    str label = section_label(w->scratch, w->words);
    bool bracket = str_starts(text, STR("("));
    isize at = 0;
    if (label.n && (bracket || str_starts(text, label)))
        at = label.n + (bracket ? 2 : 0);
    while (at < text.n && str_find_byte(STR(". )/:-"), text.p[at]) >= 0)
        at++;
    return word_at_byte(&w->words, 0, at);
}

void target_read(struct target_walk *w, const struct node *block, struct spot *spot) {
    str text = w->words.text;
    struct trace trace = {.source = w->source,
                          .text = text,
                          .source_at = (isize)block->span.start,
                          .end = (isize)block->span.end};
    if (spot->aim == AIM_PAST || !spot->id.n)
        return;
    for (isize from = block->id.n ? target_label_end(w) : 0; from < w->words.n;) {
        isize end = sentence_end(text, w->words.at[from].from);
        struct sentence s = {.words = w->words, .from = from, .at = from};
        s.words.n = word_at_byte(&w->words, from, end);
        read_sentence(w, &trace, &s, spot);
        from = s.words.n;
    }
}
