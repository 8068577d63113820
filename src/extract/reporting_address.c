/*
 * An addressee is distinguished from the subject of a report ("về công tác …") by being
 * an organisation or a person.
 */
#include "extract/reporting_part.h"

#include "viet/kind.h"
#include "viet/unitword.h"

/* How many words of a bracket are read. */
enum { BRACKET_MAX = 200 };

/* "UBND", "BTV", "SGD&ĐT": two capitals and no small letter in one piece. */
static bool is_abbreviation(const struct word_list *words, isize at) {
    isize end = at;
    for (; end < words->n; end++) {
        const struct word *w = &words->at[end];
        bool stop = w->kind == WORD_COMMA || w->kind == WORD_SEMICOLON ||
                    w->kind == WORD_FULL_STOP || w->kind == WORD_OPEN ||
                    w->kind == WORD_CLOSE;
        if (end > at && (stop || w->gap != GAP_NONE))
            break;
    }
    return passage_is_capitals(passage_part(*words, at, end));
}

/* An organisation, a part of one, or somebody with a post begins at `at`. */
static bool is_body(const struct word_list *words, isize at) {
    const uint64_t bodies = UNITWORD_HEAD | UNITWORD_POST | UNITWORD_PERSON;
    if (at >= words->n || words->at[at].kind != WORD_LETTERS)
        return false;
    uint64_t marks = word_marks(&words->at[at], DOMAIN_UNIT, NULL);
    bool other = marks & UNITWORD_NOT;
    if (!words->at[at].upper)
        return !other && report_phrase(words, at, REPORT_OFFICE);
    return (!other && (marks & bodies)) || report_phrase(words, at, REPORT_BODY) ||
           is_abbreviation(words, at);
}

static bool is_upper(const struct word_list *words, isize at) {
    return at < words->n && words->at[at].upper;
}

/* "UBND xã, phường": another kind of place goes on with the body before it. */
static bool is_place(const struct word_list *words, isize at) {
    return at < words->n &&
           word_marks(&words->at[at], DOMAIN_UNIT, NULL) & UNITWORD_PLACE;
}

/* Past the bracket at `at` if it says through whom, or who that is; else -1. */
static isize skip_bracket(const struct word_list *words, isize at) {
    bool names = report_phrase(words, at + 1, REPORT_THROUGH) || is_body(words, at + 1);
    for (isize i = at; names && i < words->n && i < at + BRACKET_MAX; i++)
        if (words->at[i].kind == WORD_CLOSE)
            return i + 1;
    return -1;
}

/* The word at `at` is a mark that ends an address. */
static bool is_end(const struct word_list *words, isize at, isize limit) {
    bool last = at + 1 >= limit || words->at[at + 1].gap != GAP_NONE;
    switch (words->at[at].kind) {
    case WORD_SEMICOLON:
    case WORD_COLON:
        return true;
    case WORD_COMMA:
        return at + 1 >= limit || !(is_upper(words, at + 1) || is_place(words, at + 1));
    default:
        return words->at[at].key == word_mark('.') && last;
    }
}

/* "và tìm kiếm cứu nạn": a few words to the end of the clause, none of them a verb. */
static bool ends_name(const struct word_list *words, isize at, isize limit) {
    enum { NEAR = 5 }; /* words */
    for (int n = 0; at < limit && words->at[at].kind == WORD_LETTERS; at++)
        if (++n > NEAR || words->at[at].upper ||
            report_phrase(words, at, REPORT_ADDRESS_END | REPORT_DECISION | REPORT_SUM) ||
            word_phrase(&words->at[at], DOMAIN_UNIT, UNITWORD_VERB))
            return false;
    return at >= limit || words->at[at].kind == WORD_FULL_STOP ||
           words->at[at].kind == WORD_SEMICOLON;
}

/* The word at `at` is not part of an address. With a capital it is: "Phòng Kế hoạch". */
static bool is_other(const struct word_list *words, isize at, isize limit) {
    const struct word *w = &words->at[at];
    if (!report_begins(words, at) || (w->upper && !w->capitals))
        return false;
    return report_phrase(words, at, REPORT_ADDRESS_END | REPORT_DECISION) ||
           (report_phrase(words, at, REPORT_AND) && !is_upper(words, at + 1) &&
            !ends_name(words, at + 1, limit));
}

/* Where the address that begins at `from` ends, before `limit`. */
static isize address_end(const struct word_list *words, isize from, isize limit) {
    for (isize at = from; at < limit;) {
        isize next = at + 1;
        bool bracket = words->at[at].key == word_mark('(');
        if ((at > from && is_other(words, at, limit)) || is_end(words, at, limit) ||
            (bracket && (next = skip_bracket(words, at)) < 0))
            return at;
        at = next;
    }
    return limit;
}

static bool is_kind_name(const struct word_list *words, isize at) {
    int length;
    return kind_at(words->text, &words->at[at], &length);
}

struct part address_at(const struct word_list *words, isize at, isize limit, bool sent) {
    if (at >= limit)
        return (struct part){0};
    bool anybody = sent && words->at[at].upper && !is_kind_name(words, at);
    if (!anybody && !is_body(words, at))
        return (struct part){0};
    return (struct part){at, address_end(words, at, limit)};
}

static bool is_stop(const struct word *w) {
    return w->kind == WORD_COMMA || w->key == word_mark('.') || w->kind == WORD_COLON ||
           w->kind == WORD_SEMICOLON || w->kind == WORD_SLASH;
}

/* What follows is no subject: a time, another thing to do, or who is to report. */
static bool ends_subject(const struct word_list *words, isize at) {
    const struct word *w = &words->at[at];
    if (w->kind == WORD_SEMICOLON || w->kind == WORD_COLON || w->key == word_mark('('))
        return true;
    return at > 0 && report_begins(words, at) &&
           report_phrase(words, at, REPORT_SUBJECT_END);
}

isize subject_end(const struct word_list *words, isize at, isize limit) {
    while (at < limit && !ends_subject(words, at))
        at++;
    for (isize last = at + 1; at > 0 && at < last;) {
        last = at;
        at -=
            is_stop(&words->at[at - 1]) ? 1 : report_phrase_before(words, at, REPORT_AND);
    }
    return at;
}

/* "gửi … qua X", "báo cáo … (qua X)": who passes it on, where nobody else is named. */
static struct part find_through(const struct word_list *words, isize at, isize limit,
                                isize *before) {
    struct part address = {0};
    for (; at < limit && !address.to; at++) {
        int length = report_phrase(words, at, REPORT_THROUGH);
        bool open = length && words->at[at - 1].key == word_mark('(');
        if (length)
            address = address_at(words, at + length, limit, false);
        if (address.to)
            *before = at - open;
    }
    while (address.to > address.from && words->at[address.to - 1].kind == WORD_CLOSE)
        address.to--;
    return address;
}

struct part address_find(const struct word_list *words, isize at, isize limit,
                         bool sending, isize *before) {
    isize first = at;
    for (isize from = at; at < limit; at++) {
        if (!report_begins(words, at))
            continue;
        int length = report_phrase(words, at, REPORT_TOWARDS);
        if (!length && (length = report_phrase(words, at, REPORT_MAYBE_TOWARDS)) &&
            (sending ? report_find(words, from, at, REPORT_PURPOSE) >= 0
                     : subject_end(words, from, at) < at))
            continue;
        bool sent = sending || report_phrase(words, at, REPORT_SENT);
        struct part address = {0};
        if (length)
            address = address_at(words, at + length, limit, sent);
        if (address.to) {
            *before = at;
            return address;
        }
    }
    *before = limit;
    return find_through(words, first, limit, before);
}
