/*
 * The words before a number are read forwards, from the end of the last citation or a few
 * hundred bytes back, and what counts is the state in which the number is reached: the
 * kind named last, whether only "số" or the issuer is between, what separates it from the
 * last citation. Reading backwards was rejected, because Vietnamese names of kinds share
 * their last syllables ("Quyết định", "Nghị định", "Quy định") and laws have long names.
 */
#include "extract/cite_part.h"
#include "viet/symbol.h"

enum {
    WINDOW = 320,  /* bytes: the longest names of laws */
    NEAR_WORDS = 4 /* between a kind and "số" */
};

struct walk {
    const struct word_list *words;
    const struct word *w, *end; /* `end` is the number */
    struct cite_lead *lead;
    const struct word *border; /* the first word of the cell */
    int others;                /* words since the kind was named */
    bool apart;                /* words since the start that belong to no citation */
    bool ended;                /* a sentence since the start */
    const struct word *abbreviation; /* nothing but "số" since; NULL: none */
    struct date day;                 /* "Ngày …" at the head of a clause */
    const struct word *day_end;
};

static void forget_kind(struct walk *w) {
    w->lead->kind = NULL;
    w->lead->issuer = (str){0};
    w->lead->ints_n = 0;
    w->others = 0;
}

/* What came directly before the number no longer does. */
static void forget_number_word(struct walk *w) {
    w->lead->number_word = w->lead->form_word = w->lead->label = false;
    w->abbreviation = NULL;
}

static void end_sentence(struct walk *w) {
    forget_kind(w);
    forget_number_word(w);
    w->lead->law = NULL;
    w->day.year = 0;
    w->ended = true;
}

/* Words that say nothing to us. */
static void other_words(struct walk *w, int length) {
    forget_number_word(w);
    w->lead->ints_n = 0;
    w->apart = true;
    w->others++;
    w->w += length;
}

/* "số", "Số hiệu", "số ký hiệu", and what scans make of it. */
static bool step_number_word(struct walk *w) {
    struct cite_lead *lead = w->lead;
    int length = cite_phrase(w->w, CITE_NUMBER);
    if (!length)
        return false;
    const struct word *next = w->w + length;
    bool named = lead->kind && !w->others;
    bool colon = next->kind == WORD_COLON && next->gap == GAP_NONE;
    lead->heading = !named && w->w->upper && (colon || cite_begins_line(w->w));
    lead->start = w->w;
    lead->number_word = true;
    int label = cite_phrase(next, CITE_LABEL);
    lead->label = label;
    w->w = next + label;
    return true;
}

static bool step_kind(struct walk *w) {
    int length;
    const struct kind *kind = kind_at(w->words->text, w->w, &length);
    if (!kind)
        return false;
    forget_kind(w);
    forget_number_word(w);
    w->lead->kind = kind;
    w->lead->kind_start = w->w;
    w->lead->apart = false;
    if (kind->flags & KIND_LAW) {
        w->lead->law = kind;
        w->lead->law_start = w->w;
    }
    w->w += length;
    return true;
}

/* Perhaps the abbreviation of a kind, as it is found before a number. */
static bool step_abbreviation(struct walk *w) {
    const struct word *start = w->w;
    if (!start->upper || start->letters < 2)
        return false;
    other_words(w, 1);
    w->abbreviation = start;
    return true;
}

static bool step_issuer(struct walk *w) {
    int of = cite_phrase(w->w, CITE_OF);
    if (!of || !w->lead->kind || w->others || w->lead->issuer.n)
        return false;
    const struct word *start = w->w + of;
    const struct word *end = cite_issuer(w->words, start, w->end);
    if (end == start)
        return false;
    w->lead->issuer = cite_text(w->words, start, end);
    w->w = end;
    return true;
}

/* "Ngày 21/4/2015" as a clause begins. */
static bool step_day(struct walk *w) {
    int length = 0;
    if (w->w[-1].kind == WORD_LETTERS || !cite_phrase(w->w, CITE_DAY))
        return false;
    struct date day = date_read(w->w, &length);
    if (!day.year || w->w + length > w->end)
        return false;
    other_words(w, length);
    w->day = day;
    w->day_end = w->w;
    return true;
}

/* Words before "số" with which it is not the number of a document. */
static bool step_form_word(struct walk *w) {
    int length = cite_phrase(w->w, CITE_FORM);
    if (!length)
        return false;
    other_words(w, length);
    w->lead->form_word = true;
    return true;
}

/* Joins that leave a list a list. */
static bool step_joint(struct walk *w) {
    int length = cite_phrase(w->w, CITE_JOINT);
    if (!length)
        return false;
    w->lead->number_word = false;
    w->w += length;
    return true;
}

/* Words that end like the name of a kind. */
static bool step_compound(struct walk *w) {
    int length = cite_phrase(w->w, CITE_NO_KIND);
    if (!length)
        return false;
    other_words(w, length);
    return true;
}

static void step_word(struct walk *w) {
    if (!step_compound(w) && !step_number_word(w) && !step_joint(w) && !step_kind(w) &&
        !step_issuer(w) && !step_day(w) && !step_form_word(w) && !step_abbreviation(w))
        other_words(w, 1);
}

static bool is_year(const struct word *w) {
    return w->letters == 4 && w->number >= 1900 && w->number < 2100;
}

/* An integer after "số" may be a number that shares the symbol to come. */
static void step_digits(struct walk *w) {
    struct cite_lead *lead = w->lead;
    bool listed = lead->kind && !w->others && (lead->number_word || lead->ints_n) &&
                  lead->ints_n < CITE_INTS && w->w->letters <= 4;
    if (listed && !is_year(w->w))
        lead->ints[lead->ints_n++] = w->w++;
    else
        other_words(w, 1);
}

static void end_cell(struct walk *w) {
    w->ended = true;
    w->lead->law = NULL;
    w->lead->apart = true;
    w->border = w->w + 1;
}

static void step_semicolon(struct walk *w) {
    forget_kind(w);
    w->lead->law = NULL;
    w->day.year = 0;
    w->lead->semicolon = true;
}

/* A full stop ends a sentence where a blank follows, but not within "số. 12". */
static void step_full_stop(struct walk *w) {
    const struct word *next = w->w + 1;
    bool dot = cite_is(w->w, '.');
    bool ends = next == w->end || next->gap != GAP_NONE || next->kind == WORD_END;
    if (dot ? ends && !w->lead->number_word : cite_is(w->w, '!') || cite_is(w->w, '?'))
        end_sentence(w);
}

static void step_mark(struct walk *w) {
    switch (w->w->kind) {
    case WORD_END:
        end_cell(w);
        break;
    case WORD_FULL_STOP:
        step_full_stop(w);
        break;
    case WORD_SEMICOLON:
        step_semicolon(w);
        break;
    case WORD_COLON:
        w->lead->apart |= w->lead->issuer.n > 0;
        break;
    case WORD_QUOTE:
    case WORD_SLASH:
        w->apart = true;
        w->others++;
        break;
    default:
        if (cite_is(w->w, '%')) {
            w->apart = true;
            w->others++;
        }
    }
    w->w++;
}

/* Whole pages are given too, in which a blank line is between two paragraphs. */
static bool begins_paragraph(const struct word_list *words, const struct word *w) {
    if (w->gap != GAP_LINE)
        return false;
    str gap = str_sub(words->text, w[-1].to, w->from);
    isize line = str_find_byte(gap, '\n');
    return str_find_byte(str_skip(gap, line + 1), '\n') >= 0;
}

static void walk(struct walk *w) {
    for (const struct word *start = w->w; w->w < w->end;) {
        if (w->w > start && begins_paragraph(w->words, w->w))
            end_sentence(w);
        if (w->w->kind == WORD_DIGITS)
            step_digits(w);
        else if (w->w->kind == WORD_LETTERS)
            step_word(w);
        else
            step_mark(w);
    }
    if (begins_paragraph(w->words, w->end))
        end_sentence(w);
}

/* True when only small words are left. */
static bool is_filler(const struct word *w, const struct word *end) {
    while (w < end) {
        int length = cite_phrase(w, CITE_FILLER);
        if (!length)
            return false;
        w += length;
    }
    return true;
}

static bool is_said(const struct word *w, const struct word *end, uint64_t verbs) {
    int length = cite_phrase(w, verbs);
    return length && is_filler(w + length, end);
}

/*
 * What is between a day and the name of a kind: true when it says that somebody issued
 * the document on that day. Of weak verbs ("có") the issuer must be the subject.
 */
static bool is_issued(const struct word_list *words, const struct word *w,
                      const struct word *end, str *actor) {
    w += w < end && w->kind == WORD_COMMA;
    const struct word *verb = cite_issuer(words, w, end);
    *actor = cite_text(words, w, verb);
    if (is_said(verb, end, CITE_HAS))
        return true;
    while (verb < end && !is_said(verb, end, CITE_ISSUED))
        verb++;
    return verb < end;
}

static void settle_day(struct walk *w) {
    struct cite_lead *lead = w->lead;
    str actor;
    if (!w->day.year || !lead->kind || w->others || lead->kind_start < w->day_end)
        return;
    if (!is_issued(w->words, w->day_end, lead->kind_start, &actor))
        return;
    lead->date = w->day;
    lead->actor = actor;
}

/* "NĐ 30/2020/NĐ-CP": without a name before it the abbreviation says the kind. */
static void settle_abbreviation(struct walk *w) {
    str text = w->abbreviation ? word_text(w->words, w->abbreviation) : (str){0};
    if (w->lead->kind || !symbol_begins_capital(text))
        return;
    struct kind_set set = kind_of_symbol(text, false);
    w->lead->kind = set.n ? set.at[0] : NULL;
    w->lead->kind_start = w->abbreviation;
}

/* Where reading begins: within the window, after a blank. */
static const struct word *walk_start(const struct word *from, const struct word *at) {
    const struct word *w = at;
    while (w > from && at->from - w[-1].from <= WINDOW)
        w--;
    while (w > from && w < at && w->gap == GAP_NONE && w[-1].kind != WORD_END)
        w++;
    return w;
}

struct cite_lead cite_lead(const struct word_list *words, const struct word *from,
                           const struct word *at) {
    struct cite_lead lead = {.start = at};
    struct walk w = {.words = words, .end = at, .lead = &lead, .border = from};
    w.w = walk_start(from, at);
    bool whole = w.w == from;
    walk(&w);
    settle_day(&w);
    lead.joined = whole && !w.apart && !w.ended;
    lead.same_sentence = whole && !w.ended;
    if (!lead.number_word || lead.start < w.border)
        lead.start = at;
    if (lead.number_word && w.others <= NEAR_WORDS)
        lead.near = lead.kind;
    if (w.others)
        lead.kind = NULL;
    settle_abbreviation(&w);
    return lead;
}
