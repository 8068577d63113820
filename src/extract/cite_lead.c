/*
 * The words before a number are read forwards, from the end of the last citation or a few
 * hundred bytes back, and what counts is the state in which the number is reached: the
 * kind named last, whether only "số" or the issuer stands between, what separates it from
 * the last citation. Reading backwards was rejected, because Vietnamese names of kinds
 * share their last syllables ("Quyết định", "Nghị định", "Quy định") and laws carry long
 * names.
 */
#include "extract/cite_part.h"

#include "base/utf8.h"
#include "viet/letter.h"

enum {
    WINDOW = 320,  /* bytes: the longest names of laws */
    NEAR_WORDS = 4 /* between a kind and "số" */
};

#define S(text)                                                                          \
    { text, sizeof(text) - 1 }

struct walk {
    str s; /* ends where the number begins */
    isize at;
    struct cite_lead *lead;
    isize border;                  /* behind the last border of a cell */
    int words;                     /* since the kind was named */
    bool others;                   /* words since the start that belong to no citation */
    bool ended;                    /* a sentence since the start */
    const struct kind *short_kind; /* "NĐ" for Nghị định, if nothing but "số" follows */
    isize short_start;
    struct date day; /* "Ngày …" at the head of a clause */
    isize day_end;
};

static void forget_kind(struct walk *w) {
    w->lead->kind = NULL;
    w->lead->issuer = (str){0};
    w->lead->ints_n = 0;
    w->words = 0;
}

static void end_sentence(struct walk *w) {
    forget_kind(w);
    w->lead->law = NULL;
    w->lead->number_word = w->lead->form_word = w->lead->label = false;
    w->short_kind = NULL;
    w->day.year = 0;
    w->ended = true;
}

/* A word that says nothing to us; what stood directly before the number no longer does.
 */
static void other_word(struct walk *w) {
    w->lead->number_word = w->lead->form_word = w->lead->label = false;
    w->lead->ints_n = 0;
    w->short_kind = NULL;
    w->others = true;
    w->words++;
}

static bool at_line_start(str s, isize at) {
    at = cite_line_blanks_back(s, at);
    return at == 0 || s.p[at - 1] == '\n' || s.p[at - 1] == '|';
}

/* "số", "Số hiệu", "số, ký hiệu", and what scans make of it. */
static bool step_number_word(struct walk *w) {
    static const str words[] = {S("số"), S("sô"), S("so")};
    static const str labels[] = {S("hiệu"), S("ký hiệu")};
    struct cite_lead *lead = w->lead;
    isize end = cite_any(w->s, w->at, words, countof(words));
    if (end < 0)
        return false;
    bool named = lead->kind && !w->words;
    bool colon = end < w->s.n && w->s.p[end] == ':';
    lead->heading =
        !named && cite_is_upper(w->s, w->at) && (colon || at_line_start(w->s, w->at));
    lead->start = w->at;
    lead->number_word = true;
    isize label = cite_any(w->s, cite_blanks(w->s, end), labels, countof(labels));
    lead->label = label >= 0;
    w->at = label >= 0 ? label : end;
    return true;
}

static bool step_kind(struct walk *w) {
    isize end = w->at;
    const struct kind *kind = kind_scan(w->s, &end);
    if (!kind)
        return false;
    forget_kind(w);
    w->lead->number_word = w->lead->form_word = w->lead->label = false;
    w->short_kind = NULL;
    w->lead->kind = kind;
    w->lead->kind_start = w->at;
    w->lead->apart = false;
    if (kind->flags & KIND_LAW) {
        w->lead->law = kind;
        w->lead->law_start = w->at;
    }
    w->at = end;
    return true;
}

/* The abbreviation of a kind, as it stands before a number: "NĐ 30/2020/NĐ-CP". */
static bool step_short_kind(struct walk *w) {
    str word = cite_word(w->s, w->at);
    isize second = 0;
    utf8_next(word, &second);
    if (!cite_is_upper(word, 0) || !cite_is_upper(word, second))
        return false;
    struct kind_set set = kind_of_symbol(word, false);
    if (!set.n)
        return false;
    other_word(w);
    w->short_kind = set.at[0];
    w->short_start = w->at;
    w->at += word.n;
    return true;
}

static bool step_issuer(struct walk *w) {
    isize of = cite_phrase(w->s, w->at, STR("của"));
    if (of < 0 || !w->lead->kind || w->words || w->lead->issuer.n)
        return false;
    of = cite_blanks(w->s, of);
    isize end = cite_issuer(w->s, of);
    if (end <= of)
        return false;
    w->lead->issuer = str_sub(w->s, of, end);
    w->at = end;
    return true;
}

/* "Ngày 21/4/2015" as a clause begins. */
static bool step_day(struct walk *w) {
    if (cite_phrase(w->s, w->at, STR("ngày")) < 0)
        return false;
    isize before = cite_before(w->s, cite_blanks_back(w->s, w->at));
    bool clause = before < 0 || !cite_is_letter(w->s, before);
    isize end = w->at;
    struct date day = date_scan(w->s, &end);
    if (!clause || !day.year)
        return false;
    other_word(w);
    w->day = day;
    w->at = w->day_end = end;
    return true;
}

/* Words before "số" with which it is not the number of a document. */
static bool step_form_word(struct walk *w) {
    static const str forms[] = {S("mẫu"),       S("biểu"),  S("biểu mẫu"), S("bảng"),
                                S("phụ lục"),   S("đường"), S("nhà"),      S("thửa"),
                                S("tài khoản"), S("lô"),    S("tổng")};
    isize end = cite_any(w->s, w->at, forms, countof(forms));
    if (end < 0)
        return false;
    other_word(w);
    w->lead->form_word = true;
    w->at = end;
    return true;
}

/* Joins that leave a list a list. */
static bool step_joint(struct walk *w) {
    static const str joints[] = {S("và"),    S("hoặc"), S("các"),
                                 S("những"), S("cùng"), S("&")};
    isize end = cite_any(w->s, w->at, joints, countof(joints));
    if (end < 0)
        return false;
    w->lead->number_word = false;
    w->at = end;
    return true;
}

/* Words that end like the name of a kind. */
static bool step_compound(struct walk *w) {
    static const str compounds[] = {S("pháp luật"), S("kỷ luật"), S("quy luật"),
                                    S("mệnh lệnh")};
    isize end = cite_any(w->s, w->at, compounds, countof(compounds));
    if (end < 0)
        return false;
    other_word(w);
    w->at = end;
    return true;
}

static void step_word(struct walk *w) {
    if (step_compound(w) || step_number_word(w) || step_joint(w) || step_kind(w) ||
        step_issuer(w) || step_day(w) || step_form_word(w) || step_short_kind(w))
        return;
    other_word(w);
    w->at += cite_word(w->s, w->at).n;
}

static bool is_year(str digits) {
    int value = str_to_int(digits);
    return digits.n == 4 && value >= 1900 && value < 2100;
}

/* An integer behind "số" may be a number that shares the symbol to come. */
static void step_digits(struct walk *w) {
    isize start = w->at, end = start;
    struct cite_lead *lead = w->lead;
    while (end < w->s.n && is_digit(w->s.p[end]))
        end++;
    bool listed = lead->kind && !w->words && (lead->number_word || lead->ints_n) &&
                  lead->ints_n < CITE_INTS && end - start <= 4;
    if (listed && !is_year(str_sub(w->s, start, end))) {
        lead->ints[lead->ints_n].start = start;
        lead->ints[lead->ints_n++].end = end;
    } else {
        other_word(w);
    }
    w->at = end;
}

static bool ends_sentence(str s, isize at) {
    isize next = at + 1;
    return next >= s.n || letter_is_blank(utf8_next(s, &next));
}

static bool is_blank_line(str s, isize at) {
    at = cite_line_blanks(s, at + 1);
    return at < s.n && s.p[at] == '\n';
}

static void step_mark(struct walk *w) {
    struct cite_lead *lead = w->lead;
    char c = w->s.p[w->at];
    switch (c) {
    case '.':
        if (!lead->number_word && ends_sentence(w->s, w->at))
            end_sentence(w);
        break;
    case '!':
    case '?':
        end_sentence(w);
        break;
    case '\n':
        if (is_blank_line(w->s, w->at))
            end_sentence(w);
        break;
    case ';':
        forget_kind(w);
        lead->law = NULL;
        w->day.year = 0;
        lead->semicolon = true;
        break;
    case '|':
        w->ended = true;
        lead->law = NULL;
        lead->apart = true;
        w->border = w->at + 1;
        break;
    case ':':
        lead->apart |= lead->issuer.n > 0;
        break;
    case '"':
    case '/':
    case '%':
        w->others = true;
        w->words++;
        break;
    default:
        break;
    }
    utf8_next(w->s, &w->at);
}

/* True when nothing but small words stands from `at` to the end. */
static bool is_filler(str s, isize at) {
    static const str fillers[] = {S("đã"), S("các"), S("tiếp tục"), S("cũng"),
                                  S("một số")};
    for (at = cite_blanks(s, at); at < s.n; at = cite_blanks(s, at)) {
        at = cite_any(s, at, fillers, countof(fillers));
        if (at < 0)
            return false;
    }
    return true;
}

/*
 * What stands between a day and the name of a kind: true when it says that somebody
 * issued the document on that day. Of weak verbs ("có") the issuer must be the subject.
 */
static bool is_issued(str s, isize at, str *actor) {
    static const str verbs[] = {S("ký ban hành"), S("ban hành"), S("phát hành"),
                                S("thông qua"), S("ký")};
    static const str weak[] = {S("có"), S("đã có"), S("ra"), S("đã ra"), S("gửi")};
    at = cite_blanks(s, at);
    if (at < s.n && s.p[at] == ',')
        at = cite_blanks(s, at + 1);
    isize end = cite_issuer(s, at);
    *actor = str_sub(s, at, end);
    at = cite_blanks(s, end);
    isize verb = cite_any(s, at, weak, countof(weak));
    if (verb >= 0 && is_filler(s, verb))
        return true;
    while (at < s.n) {
        verb = cite_any(s, at, verbs, countof(verbs));
        if (verb >= 0 && is_filler(s, verb))
            return true;
        isize length = cite_word(s, at).n;
        at += length ? length : 1;
    }
    return false;
}

static void settle_day(struct walk *w) {
    struct cite_lead *lead = w->lead;
    str actor;
    if (!w->day.year || !lead->kind || w->words || lead->kind_start < w->day_end)
        return;
    if (!is_issued(str_sub(w->s, 0, lead->kind_start), w->day_end, &actor))
        return;
    lead->date = w->day;
    lead->actor = actor;
}

/* Where reading begins: not in the middle of a word. */
static isize walk_start(str s, isize from) {
    if (s.n - from <= WINDOW)
        return from;
    from = s.n - WINDOW;
    while (from < s.n && !(utf8_is_boundary(s, from) && is_space(s.p[from])))
        from++;
    return from;
}

struct cite_lead cite_lead(str s, isize from, isize at) {
    struct cite_lead lead = {.start = at};
    struct walk w = {.s = str_sub(s, 0, at), .lead = &lead};
    w.at = walk_start(w.s, from);
    bool whole = w.at == from;
    while (w.at < w.s.n) {
        if (is_digit(w.s.p[w.at]))
            step_digits(&w);
        else if (cite_is_letter(w.s, w.at))
            step_word(&w);
        else
            step_mark(&w);
    }
    settle_day(&w);
    lead.joined = whole && !w.others && !w.ended;
    lead.same_sentence = whole && !w.ended;
    if (!lead.number_word || lead.start < w.border)
        lead.start = at;
    if (lead.number_word && w.words <= NEAR_WORDS)
        lead.near = lead.kind;
    if (w.words)
        lead.kind = NULL;
    if (!lead.kind && w.short_kind) {
        lead.kind = w.short_kind;
        lead.kind_start = w.short_start;
    }
    return lead;
}
