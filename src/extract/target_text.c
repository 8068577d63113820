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

/* A count is a target after such words, or after a colon; "trong 05 lớp" is not. */
static bool is_wanted(const struct word_list *words, isize at, enum aim aim) {
    if (at > 0 && words->at[at - 1].kind == WORD_COLON)
        return true;
    int wants = target_phrase_before(words, at, TARGET_WANTS);
    return aim == AIM_FIGURES ? target_phrase_before(words, at, TARGET_AMONG) <= wants
                              : wants;
}

/* "nếu trên 50% tán thành", "đạt từ 80% trở lên thì": something else follows from it. */
static bool is_condition(const struct sentence *s, const struct quantity *q) {
    if (target_phrase(&s->words, q->to, TARGET_THEN))
        return true;
    enum { NEAR = 30 }; /* words */
    isize at = q->from, least = q->from - NEAR > s->from ? q->from - NEAR : s->from;
    while (at > least && s->words.at[at - 1].kind != WORD_COMMA &&
           s->words.at[at - 1].kind != WORD_SEMICOLON)
        at--;
    return word_find(&s->words, at, q->from, DOMAIN_TARGET, TARGET_IF) >= 0;
}

/* "ít nhất 55 cử tri", "≥ 3 bài": of nothing but what is demanded; "bảo đảm 100%",
 * "100% cán bộ …" at the head of a clause. */
static bool is_demanded(const struct word_list *words, const struct quantity *q) {
    const struct word *first = &words->at[q->from];
    if (first->kind == WORD_MARK || target_phrase(words, q->from, TARGET_DEMANDS))
        return true;
    bool head = first[-1].kind != WORD_LETTERS && first[-1].kind != WORD_DIGITS &&
                first[-1].kind != WORD_OPEN && first[-1].kind != WORD_COMMA;
    return q->share && (head || target_phrase_before(words, q->from, TARGET_ENSURES));
}

/* Where no heading says so, the sentence must. */
static bool is_striven_for(struct sentence *s, const struct quantity *q) {
    if (!q->bounded || !quantity_has_unit(q))
        return false;
    search(s);
    bool reached = target_phrase_before(&s->words, q->from, TARGET_REACHES);
    return s->past > q->from && (s->strives < q->from || (reached && s->rate < q->from) ||
                                 is_demanded(&s->words, q));
}

/* "05 lớp tập huấn"; "01 kế hoạch" is a document. */
static bool is_produced(const struct word_list *words, const struct quantity *q) {
    return quantity_has_unit(q) && (q->share || q->bounded || q->unit_from > q->from) &&
           !target_phrase(words, q->unit_from, TARGET_PAPER);
}

static bool is_target(struct target_walk *w, struct sentence *s, const struct quantity *q,
                      enum aim aim) {
    if (is_foreign(w, q->number) || is_condition(s, q))
        return false;
    switch (aim) {
    case AIM_FIGURES:
        return q->bounded || is_wanted(&s->words, q->from, aim);
    case AIM_GOALS:
        return (q->bounded && quantity_has_unit(q)) || is_wanted(&s->words, q->from, aim);
    case AIM_NONE:
        return is_striven_for(s, q);
    case AIM_PRODUCTS:
        return is_produced(&s->words, q);
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

void target_keep(struct target_walk *w, struct spot *spot, str text,
                 const struct word_list *words, const struct quantity *q,
                 struct aimed time, struct span span) {
    struct arena *a = &w->doc->arena;
    str id = str_concat(a, spot->id, letters_of(w->scratch, spot->used++));
    str unit = q->share ? STR("%")
                        : passage_text(a, passage_part(*words, q->unit_from, q->unit_to));
    *vec_push(w->scratch, &w->doc->targets) =
        (struct target){.id = id,
                        .text = text,
                        .quantity = passage_text(a, passage_part(*words, q->from, q->to)),
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

/* The sentence; of one without end the words around the quantity, so that many quantities
 * in it do not repeat it as often. */
static str text_around(struct target_walk *w, struct sentence *s,
                       const struct quantity *q) {
    enum { WHOLE = 300, BESIDE = 40 }; /* words */
    struct arena *a = &w->doc->arena;
    if (s->words.n - s->from > WHOLE) {
        isize from = q->from - BESIDE > s->from ? q->from - BESIDE : s->from;
        isize to = q->to + BESIDE < s->words.n ? q->to + BESIDE : s->words.n;
        return passage_text(a, passage_part(s->words, from, to));
    }
    if (!s->kept.p)
        s->kept = passage_text(a, passage_part(s->words, s->from, s->words.n));
    return s->kept;
}

static void read_sentence(struct target_walk *w, struct sentence *s, struct spot *spot) {
    const struct word *first = s->words.at;
    struct quantity q;
    for (isize at = 0; next_quantity(s, &at, &q);) {
        if (!is_target(w, s, &q, spot->aim))
            continue;
        struct aimed time = time_of(w, s, &q, spot);
        time.recurs |= target_rate(&s->words, q.from, q.to);
        target_keep(w, spot, text_around(w, s, &q), &s->words, &q, time,
                    prose_span(w->prose, &first[q.from], &first[q.to - 1]));
    }
}

void target_words(struct target_walk *w, const struct node *block) {
    w->words = passage_of(w->scratch, w->prose, block);
    w->run_at = w->run_start = -1;
}

/* A number's stop, or a mark that was typed before the words. */
static bool is_stop(const struct word *w) {
    return w->key == word_mark('.') || w->key == word_mark(')') ||
           w->kind == WORD_SLASH || w->kind == WORD_COLON || w->kind == WORD_DASH;
}

isize target_label_end(const struct word_list *words) {
    struct word_list number = section_number_of(*words);
    isize at = number.n ? number.at + number.n - words->at : 0;
    while (at < words->n && is_stop(&words->at[at]))
        at++;
    return at;
}

void target_read(struct target_walk *w, const struct node *block, struct spot *spot) {
    if (spot->aim == AIM_PAST || !spot->id.n)
        return;
    for (isize from = block->id.n ? target_label_end(&w->words) : 0; from < w->words.n;) {
        struct sentence s = {.words = w->words, .from = from, .at = from};
        s.words.n = sentence_next(w->words, from);
        read_sentence(w, &s, spot);
        from = s.words.n;
    }
}
