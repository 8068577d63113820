/*
 * Three words make a duty: "báo cáo", "gửi" and "đăng ký". None of them does so alone:
 * the words before and after it must agree, above all an addressee.
 */
#include "extract/reporting_part.h"

/* How many words around the verb are read, and how often a clause is tried. */
enum { REACH = 200, TRIES = 16 };

/* The request that ends a plan: tell us of difficulties, and we shall see. They may also
 * be a part of what is reported, after "tình hình" or "kết quả". */
static bool is_request(const struct word_list *words, struct part clause, isize at) {
    isize past = at + report_phrase(words, at, REPORT_VERB | REPORT_SEND | REPORT_ENROL);
    isize trouble = report_find(words, clause.from, clause.to, REPORT_REQUEST);
    bool later = trouble > past && report_phrase(words, past, REPORT_OUTCOME);
    return trouble >= 0 && !later;
}

/* "chế độ báo cáo", with how often or to whom: kept up by those who report. */
static bool is_regime(const struct word_list *words, struct part clause, isize past,
                      isize at) {
    enum { NEAR = 6 }; /* words */
    isize before, end = past + NEAR < clause.to ? past + NEAR : clause.to;
    return report_phrase_before(words, at, REPORT_REGIME) &&
           (report_find(words, past, end, REPORT_EVERY) >= 0 ||
            address_at(words, past, clause.to, false).to ||
            address_find(words, past, clause.to, true, &before).to);
}

/* "hướng dẫn lập và báo cáo kết quả": others are told how. "Hướng dẫn, kiểm tra và báo
 * cáo" is a list of what is done. */
static bool is_taught(const struct word_list *words, isize from, isize at) {
    for (; from < at; from++) {
        int length = report_phrase(words, from, REPORT_TEACHES);
        if (length && words->at[from + length].kind != WORD_COMMA &&
            !report_phrase(words, from + length, REPORT_AND))
            return true;
    }
    return false;
}

/* What is said before "báo cáo" where it is only mentioned. */
static bool is_mention(const struct word_list *words, isize at) {
    at -= report_phrase_before(words, at, REPORT_WITH);
    return report_phrase_before(words, at, REPORT_MENTION);
}

static bool begins_clause(const struct word_list *words, isize from, isize at) {
    while (at > from &&
           (words->at[at - 1].kind == WORD_DASH || words->at[at - 1].kind == WORD_COLON ||
            words->at[at - 1].key == word_mark('+')))
        at--;
    return at <= from || words->at[at].kind == WORD_COLON;
}

/* The same after "tổng hợp," and the like. */
static bool begins_work(const struct word_list *words, isize from, isize at) {
    for (int with; (with = report_phrase_before(words, at, REPORT_WITH)) > 0; at -= with)
        if (words->at[at - 1].kind != WORD_COMMA &&
            !report_phrase_before(words, at, REPORT_AND | REPORT_SUM))
            return false; /* "xây dựng báo cáo": it is written */
    return begins_clause(words, from, at);
}

/* The words at `at` belong to no subject: the clause ends, or says when or how. */
static bool is_rest(const struct word_list *words, isize at, isize limit) {
    enum word_kind kind = at < limit ? words->at[at].kind : WORD_END;
    return kind == WORD_END || kind == WORD_FULL_STOP || kind == WORD_SEMICOLON ||
           kind == WORD_CLOSE || report_phrase(words, at, REPORT_MANNER);
}

/* "để Văn phòng tổng hợp": what others do later with what they are sent. */
static bool is_purpose(const struct word_list *words, isize from, isize at) {
    isize start = at;
    while (start > from && words->at[start - 1].kind != WORD_COMMA &&
           words->at[start - 1].kind != WORD_SEMICOLON)
        start--;
    return report_find(words, start, at, REPORT_PURPOSE) >= 0;
}

/* "tổng hợp kết quả …, báo cáo X định kỳ": what is reported precedes it, and nothing but
 * a time or a manner follows the addressee. "Tổng kết phong trào" says so by itself. */
static bool read_summary(const struct word_list *words, struct part clause,
                         struct duty *out) {
    isize at = report_find(words, clause.from, out->word, REPORT_SUM | REPORT_CLOSES);
    if (at < 0 || !is_rest(words, out->to.to, clause.to) ||
        is_purpose(words, clause.from, at) ||
        report_find(words, at, out->word,
                    REPORT_OUTCOME | REPORT_RESULT | REPORT_CLOSES) < 0)
        return false;
    out->verb = (struct part){0};
    out->what = (struct part){at, subject_end(words, at + 1, out->word)};
    return true;
}

/* "báo cáo X kết quả …": the addressee comes first. What is reported may have been said
 * before; where it is not, a time makes it a duty. */
static bool read_direct(const struct word_list *words, struct part clause, isize past,
                        bool timed, struct duty *out) {
    struct part address = address_at(words, past, clause.to, false);
    if (!address.to)
        return false;
    isize next = address.to;
    while (next < clause.to && words->at[next].kind == WORD_COMMA)
        next++;
    if (report_phrase(words, next, REPORT_DECISION))
        return false;
    out->to = address;
    out->what = out->verb = (struct part){out->word, past};
    if (report_phrase(words, next, REPORT_ABOUT | REPORT_RESULT)) {
        out->what = (struct part){next, subject_end(words, next, clause.to)};
        return true;
    }
    out->verb = (struct part){0};
    int with = report_phrase_before(words, out->word, REPORT_WITH);
    out->what.from -= with;
    return read_summary(words, clause, out) || timed ||
           (with && !is_purpose(words, clause.from, out->word) &&
            report_phrase(words, address.to, REPORT_MANNER));
}

/* "báo cáo định kỳ hằng quý về tiến độ gửi X": how often comes before what is reported.
 */
static void read_about(const struct word_list *words, struct part clause,
                       struct duty *out) {
    enum { NEAR = 8 }; /* words */
    for (isize at = out->what.to; at < out->what.to + NEAR && at + 1 < clause.to; at++) {
        enum word_kind kind = words->at[at].kind;
        if (kind != WORD_LETTERS && kind != WORD_DIGITS && kind != WORD_COMMA)
            return;
        if (!report_phrase(words, at, REPORT_ABOUT))
            continue;
        isize end = subject_end(words, at + 1, clause.to);
        if (!address_at(words, at + 1, clause.to, false).to && at > out->what.to &&
            end > at + 1) {
            out->verb = out->what;
            out->what = (struct part){at, end};
        }
        return;
    }
}

/* "khi phát hiện ổ bệnh" in `part`: what arises is reported. */
static void read_arising(const struct word_list *words, struct part part,
                         struct duty *out) {
    isize arises = report_find(words, part.from, part.to, REPORT_ARISES);
    if (arises < 0)
        return;
    isize from = arises + report_phrase(words, arises, REPORT_ARISES);
    isize end = subject_end(words, from, part.to);
    if (end > from)
        out->what = (struct part){from, end};
}

/* "báo cáo kết quả … về X": what is reported comes first. */
static bool read_subject(const struct word_list *words, struct part clause, isize past,
                         bool starts, bool timed, struct duty *out) {
    isize at = out->word, before;
    int subject = report_phrase(words, past, REPORT_SUBJECT);
    bool about = report_phrase(words, past, REPORT_ABOUT) &&
                 !address_at(words, past + 1, clause.to, false).to;
    out->to = address_find(words, past + subject, clause.to, false, &before);
    if (!subject && !about && !starts && !(timed && out->to.to))
        return false;
    isize end = subject_end(words, past + subject, clause.to);
    out->what = (struct part){
        at, before < end ? subject_end(words, past + subject, before) : end};
    if (out->what.to <= at)
        out->what.to = past;
    if (out->what.to == past && out->to.to)
        read_arising(words, (struct part){past, before}, out);
    if (!out->to.to && report_phrase(words, end, REPORT_PASSIVE))
        return false; /* "báo cáo tác động được công bố" */
    read_about(words, (struct part){clause.from, out->to.to ? out->to.from : clause.to},
               out);
    return true;
}

/* "khi phát hiện ổ bệnh, báo cáo ngay về X": what arises is reported; with a time also
 * "báo cáo về X". */
static bool read_towards(const struct word_list *words, struct part clause, isize past,
                         bool timed, struct duty *out) {
    int at_once = report_phrase(words, past, REPORT_AT_ONCE);
    isize next = past + at_once;
    int towards = report_phrase(words, next, REPORT_TOWARDS | REPORT_MAYBE_TOWARDS);
    if (!at_once && !(timed && towards))
        return false;
    out->to = address_at(words, next + towards, clause.to, false);
    if (!out->to.to)
        return false;
    out->what = (struct part){out->word, next};
    read_arising(words, (struct part){clause.from, out->word}, out);
    return true;
}

static bool read_report(const struct word_list *words, struct part clause, isize at,
                        bool timed, struct duty *out) {
    int length = report_phrase(words, at, REPORT_VERB);
    isize past = at + length;
    if (!length || report_phrase(words, at, REPORT_RAPPORTEUR))
        return false;
    bool regime = is_regime(words, clause, past, at);
    if (!regime && is_mention(words, at))
        return false;
    *out = (struct duty){.word = at};
    bool starts = regime || begins_clause(words, clause.from, at);
    if (read_direct(words, clause, past, timed || starts, out))
        return true;
    if (out->to.to)
        return false;
    if (read_towards(words, clause, past, timed, out))
        return true;
    starts = starts || begins_work(words, clause.from, at);
    if (!read_subject(words, clause, past, starts, timed, out))
        return false;
    return out->to.to || timed || !is_taught(words, clause.from, at);
}

/* A thing that can be sent, and no name of a body or of a text: "Kế hoạch này". */
static bool is_object(const struct word_list *words, isize from, isize at) {
    return report_phrase(words, at, REPORT_OBJECT) &&
           (at == from || !words->at[at].upper ||
            words->at[at - 1].kind == WORD_FULL_STOP);
}

/* The last "báo cáo" before `at`, else the first thing that can be sent, of those that
 * are made last: "theo chương trình … lập kế hoạch …, gửi". */
static isize find_object(const struct word_list *words, isize from, isize at) {
    isize object = -1, first = -1;
    for (isize i = from; i < at; i++) {
        if (i > from && !report_begins(words, i))
            continue;
        if (report_phrase(words, i, REPORT_VERB))
            object = i;
        else if (is_object(words, from, i) &&
                 (first < 0 || report_phrase_before(words, i, REPORT_MAKES)))
            first = i;
    }
    return object >= 0 ? object : first;
}

/* "… gửi về X", "gửi báo cáo … về X". */
static bool read_sending(const struct word_list *words, struct part clause, isize at,
                         bool timed, struct duty *out) {
    int length = report_phrase(words, at, REPORT_SEND);
    isize next = at + length, before;
    if (!length)
        return false;
    *out = (struct duty){.word = at};
    bool direct = report_phrase(words, next, REPORT_GOODS);
    out->to = address_find(words, direct ? next : at, clause.to, true, &before);
    isize object = direct ? next : find_object(words, clause.from, at);
    bool report = object >= 0 && report_phrase(words, object, REPORT_VERB);
    bool summed = object >= 0 && report_phrase(words, object, REPORT_SUM);
    bool inward = summed || report_find(words, at, out->to.from, REPORT_ABOUT) >= 0;
    if (object < 0 || !(out->to.to || (report && timed)) || !(inward || report || timed))
        return false;
    out->what =
        (struct part){object, subject_end(words, object + 1, direct ? before : at)};
    if (report && out->to.to)
        read_about(words, (struct part){clause.from, out->to.from}, out);
    return out->what.to > object;
}

/* "đăng ký … về X". */
static bool read_enrolment(const struct word_list *words, struct part clause, isize at,
                           struct duty *out) {
    int length = report_phrase(words, at, REPORT_ENROL);
    isize before;
    if (!length)
        return false;
    *out = (struct duty){.word = at};
    out->to = address_find(words, at + length, clause.to, false, &before);
    out->what = (struct part){at, subject_end(words, at + length, before)};
    return out->to.to && report_phrase(words, before, REPORT_INWARD) &&
           report_find(words, at + length, before, REPORT_SEND) < 0;
}

bool duty_find(const struct word_list *words, isize from, isize to, bool timed,
               struct duty *out) {
    const uint64_t verbs = REPORT_VERB | REPORT_SEND | REPORT_ENROL;
    int tries = 0;
    for (isize at = from; at < to && tries < TRIES; at++) {
        bool begins =
            at == from || report_begins(words, at) || words->at[at - 1].kind == WORD_OPEN;
        if (!report_phrase(words, at, verbs) || !begins)
            continue;
        struct part clause = {from > at - REACH ? from : at - REACH,
                              to < at + REACH ? to : at + REACH};
        tries++;
        if (is_request(words, clause, at))
            continue;
        if (read_report(words, clause, at, timed, out) ||
            read_sending(words, clause, at, timed, out) ||
            read_enrolment(words, clause, at, out))
            return true;
    }
    return false;
}
