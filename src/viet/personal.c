/*
 * A number is a run of groups of digits, which is read first and then judged: the groups
 * keep dates out (no telephone number begins with groups as 05.03.2020 has them), the
 * first digits separate mobiles from landlines and from the codes of enterprises, and the
 * words before say what the number is where its shape does not. A rule per kind would
 * need to say all of this in each.
 */
#include "viet/personal.h"

#include "base/utf8.h"
#include "viet/personal_word.h"
#include "viet/vocabulary.h"

#include <string.h>

enum {
    DIGITS_MAX = 16,
    GROUPS_MAX = 6,
    BETWEEN_MAX = 2, /* marks between two groups: ") (" */
    LOCAL_MAX = 32,  /* words of an address before its @ */
    DOMAIN_MAX = 64,
    FILLERS_MAX = 6, /* words and marks that separate a number from what names it */
};

#define NAMED                                                                            \
    (PERSONAL_WORD_PHONE | PERSONAL_WORD_IDENTITY | PERSONAL_WORD_CODE |                 \
     PERSONAL_WORD_ACCOUNT)

struct group {
    int digits; /* up to its end */
    const struct word *word;
};

/* A run of groups of digits. */
struct run {
    str text;
    char digits[DIGITS_MAX];
    int n; /* digits */
    struct group groups[GROUPS_MAX];
    int count;
    const struct word *first; /* with a bracket and a plus before the digits */
    bool plus, bracket;
    uint64_t context; /* bits of enum personal_word: what the words before say */
};

static bool is_glued(const struct word *w) {
    return w->gap == GAP_NONE && w->kind != WORD_END;
}

static bool is_key(const struct word *w, uint32_t mark) {
    return w->key == word_mark(mark);
}

/* A mark that may be between two groups of one number. One that begins a line is the
 * bullet of an item. */
static bool is_between(const struct word *w) {
    return w->gap != GAP_LINE && (w->kind == WORD_DASH || is_key(w, '.') ||
                                  is_key(w, 0xB7) || is_key(w, '(') || is_key(w, ')'));
}

/* The group after the word `w`; NULL when something else is there. */
static const struct word *next_group(const struct word *w) {
    w++;
    for (int i = 0; i < BETWEEN_MAX && is_between(w); i++)
        w++;
    return w->kind == WORD_DIGITS ? w : NULL;
}

/* What is between the group at `w` and the one before it: the same for the same. */
static uint64_t separator(const struct word *w) {
    const struct word *mark = w[-1].kind == WORD_DIGITS ? NULL : w - 1;
    uint64_t gaps = (uint64_t)w->gap << 2 | (mark ? mark->gap : 0);
    return (mark ? mark->key : 0) << 4 | gaps;
}

static bool has_gap(const struct word *w) {
    return w->gap != GAP_NONE || (w[-1].kind != WORD_DIGITS && w[-1].gap != GAP_NONE);
}

static void add_group(struct run *run, const struct word *w) {
    int n = (int)(w->to - w->from), room = DIGITS_MAX - run->n;
    memcpy(run->digits + run->n, run->text.p + w->from, (size_t)(n < room ? n : room));
    run->n += n < room ? n : room;
    run->groups[run->count++] = (struct group){run->n, w};
}

/* Up to a group that makes it longer than any number that is looked for. */
static void read_run(const struct word *w, struct run *run) {
    run->first = w;
    run->plus = is_glued(w) && is_key(w - 1, '+');
    run->first -= run->plus;
    run->bracket = is_key(run->first - 1, '(') && is_glued(run->first);
    run->first -= run->bracket;
    for (; w && run->count < GROUPS_MAX && run->n < DIGITS_MAX; w = next_group(w))
        add_group(run, w);
}

static uint64_t named_before(const struct word *w) {
    uint64_t named = 0;
    for (uint64_t mark = 1; mark <= NAMED; mark <<= 1)
        if (mark & NAMED && word_phrase_before(w, DOMAIN_PERSON, mark))
            named |= mark;
    return named;
}

/* What the words before `w` say that the number is: "số CCCD (CMND) là: …". */
static uint64_t context_before(const struct word *w, uint64_t column) {
    uint64_t named = named_before(w);
    for (int i = 0; i < FILLERS_MAX && !named; i++) {
        int fillers = word_phrase_before(w, DOMAIN_PERSON, PERSONAL_WORD_FILLER);
        if (w[-1].kind == WORD_COLON || is_key(w - 1, '(') || is_key(w - 1, ')'))
            fillers = 1;
        if (!fillers)
            break;
        w -= fillers;
        named = named_before(w);
    }
    return named ? named : column;
}

/* The prefixes of mobile networks. */
static bool is_mobile(const char *digits) {
    static const char *const networks[10] = {[3] = "23456789",
                                             [5] = "25689",
                                             [7] = "06789",
                                             [8] = "123456789",
                                             [9] = "0123456789"};
    str known = str_from_c(networks[digits[1] - '0']);
    return digits[0] == '0' && str_find_byte(known, digits[2]) >= 0;
}

/* Province codes 001 to 096, then a digit of 0 to 3 for century and sex. */
static bool is_identity(const char *digits) {
    int province = (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + digits[2] - '0';
    return province >= 1 && province <= 96 && digits[3] <= '3';
}

/* A telephone number in national form, of so many digits. */
static enum personal_kind judge_telephone(const char *digits, int n) {
    if (n == 10 && is_mobile(digits))
        return PERSONAL_MOBILE;
    return n == 11 && digits[0] == '0' && digits[1] == '2' ? PERSONAL_LANDLINE
                                                           : PERSONAL_NONE;
}

/* Digits before the national part, country and zero: 2 of "84912…", 0 if it has none. */
static int country_digits(const struct run *run) {
    str digits = {run->digits, run->n};
    int zeros = str_starts(digits, STR("0084")) ? 2 : 0;
    bool abroad = run->plus || zeros || run->context & PERSONAL_WORD_PHONE ||
                  (run->bracket && run->groups[0].digits == 2 &&
                   is_key(run->groups[0].word + 1, ')'));
    if (!abroad || !str_starts(str_skip(digits, zeros), STR("84")))
        return 0;
    return zeros + 2 + (digits.n > zeros + 2 && digits.p[zeros + 2] == '0');
}

/* Of +84 912 …: a zero replaces the country. */
static enum personal_kind judge_abroad(const struct run *run, int n) {
    char digits[DIGITS_MAX] = "0";
    int count = 1;
    for (int i = country_digits(run); i < n && count < DIGITS_MAX; i++)
        digits[count++] = run->digits[i];
    return judge_telephone(digits, count);
}

static int group_digits(const struct run *run, int i) {
    return run->groups[i].digits - (i ? run->groups[i - 1].digits : 0);
}

/* The number, up to this group, has the same separator everywhere. */
static bool is_uniform(const struct run *run, int last) {
    for (int i = 2; i <= last; i++)
        if (separator(run->groups[i].word) != separator(run->groups[1].word))
            return false;
    return true;
}

/* 09 12 34 56 78, and nothing else in the row. 05 06 07 08 09 only counts. */
static bool is_pairs(const struct run *run, int last) {
    bool counts = true;
    for (int i = 0; i <= last; i++) {
        if (group_digits(run, i) != 2)
            return false;
        counts = counts && run->groups[i].word->number < 10;
    }
    const struct word *end = run->groups[last].word + 1;
    return !counts && last + 1 == run->count && is_uniform(run, last) &&
           run->groups[1].word->gap != GAP_LINE && run->first[-1].kind != WORD_DIGITS &&
           !(is_glued(end) && end->kind == WORD_SLASH);
}

/* The groups up to `last` are grouped as mobile numbers are. */
static bool is_grouped(const struct run *run, int last) {
    for (int i = 1; i <= last; i++)
        if (group_digits(run, i) < 2)
            return false;
    return group_digits(run, 0) >= 3;
}

/* After "ĐT:" any groups do, for a landline groups of one digit: (0263) 3.822.123. */
static enum personal_kind judge_national(const struct run *run, int last) {
    enum personal_kind kind = judge_telephone(run->digits, run->groups[last].digits);
    bool good =
        run->context & PERSONAL_WORD_PHONE || is_grouped(run, last) ||
        (kind == PERSONAL_MOBILE ? is_pairs(run, last) : group_digits(run, 0) >= 3);
    return good ? kind : PERSONAL_NONE;
}

/* Twelve digits in one group say it themselves; after "CCCD" also nine, and in groups. */
static bool judge_identity(const struct run *run, int last) {
    int n = run->groups[last].digits;
    bool named = run->context & PERSONAL_WORD_IDENTITY;
    if (n == 12)
        return is_identity(run->digits) && (named ? is_uniform(run, last) : last == 0);
    return n == 9 && named && is_uniform(run, last);
}

static enum personal_kind judge(const struct run *run, int last) {
    bool code = run->context & PERSONAL_WORD_CODE &&
                !(run->context & (PERSONAL_WORD_PHONE | PERSONAL_WORD_IDENTITY));
    if (run->context & PERSONAL_WORD_ACCOUNT && !(run->context & PERSONAL_WORD_PHONE))
        return PERSONAL_NONE;
    if (!run->plus && judge_identity(run, last))
        return PERSONAL_IDENTITY;
    if (code)
        return PERSONAL_NONE;
    return run->plus || country_digits(run) ? judge_abroad(run, run->groups[last].digits)
                                            : judge_national(run, last);
}

/* The groups after `last` belong to something else. */
static bool ends_before_more(const struct run *run, int last) {
    const struct word *next = next_group(run->groups[last].word);
    if (!next || run->text.p[next->from] == '0')
        return true;
    return has_gap(next) &&
           (last == 0 || separator(next) != separator(run->groups[last].word));
}

/* False inside a longer number, before a letter, and in the number of a document. */
static bool ends_there(const struct run *run, int last) {
    const struct word *next = run->groups[last].word + 1;
    if (is_glued(next)) {
        if (next->kind == WORD_LETTERS || next->kind == WORD_DIGITS ||
            is_key(next, '_') || is_key(next, '@') || is_key(next, '%'))
            return false;
        if ((next->kind == WORD_SLASH || next->kind == WORD_DASH) && is_glued(next + 1) &&
            next[1].kind == WORD_LETTERS)
            return false;
    }
    return ends_before_more(run, last);
}

/* Whether the number that begins at `first` is part of what is before it; nothing before
 * `start` is. */
static bool is_joined(const struct word *first, const struct word *start) {
    const struct word *before = first - 1;
    if (!is_glued(first) || before < start)
        return false;
    if (before->kind == WORD_LETTERS)
        return !word_phrase_before(first, DOMAIN_PERSON, PERSONAL_WORD_PHONE);
    if (before->kind == WORD_DIGITS || is_key(before, '_'))
        return true;
    bool joins = before->kind == WORD_SLASH || before->kind == WORD_DASH ||
                 before->kind == WORD_COMMA || is_key(before, '.');
    return joins && before > start && is_glued(before) && before[-1].kind == WORD_DIGITS;
}

/* A quick test, which most numbers of a text do not pass. */
static bool may_begin(str text, const struct word *w) {
    char c = text.p[w->from];
    return c == '0' || (c == '8' && w->letters > 1) || w->letters == 9 ||
           w->letters == 3 || is_key(w - 1, '+');
}

/* The bracket before it belongs to it if it is closed within the number. */
static const struct word *begin_of(const struct run *run, int last) {
    const struct word *w = run->first + run->bracket;
    while (run->bracket && w < run->groups[last].word && !is_key(w, ')'))
        w++;
    return w < run->groups[last].word ? run->first : run->first + run->bracket;
}

/* The number whose digits begin at `w`; its last word. NULL if there is none. */
static const struct word *read_number(const struct word_list *words, uint64_t column,
                                      const struct word *w, const struct word *start,
                                      struct personal_found *found) {
    struct run run = {.text = words->text};
    read_run(w, &run);
    if (run.n < PERSONAL_SHORTEST || is_joined(run.first, start))
        return NULL;
    run.context = context_before(run.first, column);
    for (int last = 0; last < run.count; last++) {
        enum personal_kind kind = judge(&run, last);
        const struct word *end = run.groups[last].word;
        if (!kind || !ends_there(&run, last))
            continue;
        *found = (struct personal_found){kind, begin_of(&run, last)->from, end->to};
        return end;
    }
    return NULL;
}

/* Letters or digits, all of them ASCII. */
static bool is_plain_word(const struct word *w) {
    return (w->kind == WORD_LETTERS || w->kind == WORD_DIGITS) &&
           w->to - w->from == w->letters;
}

static bool is_address_word(const struct word *w) {
    return w->kind == WORD_LETTERS || w->kind == WORD_DIGITS || is_key(w, '.') ||
           is_key(w, '_') || is_key(w, '%') || is_key(w, '+') || w->kind == WORD_DASH;
}

/* The first word of what is before the @ at `at`; `at` itself if there is none. */
static const struct word *local_part(const struct word *at, const struct word *start) {
    const struct word *w = at;
    while (w > start && at - w < LOCAL_MAX && is_glued(w) && is_address_word(w - 1))
        w--;
    while (w < at && w->kind != WORD_LETTERS && w->kind != WORD_DIGITS && !is_key(w, '_'))
        w++;
    return w;
}

/* Whether a domain may end with the word `w`: letters after a stop. */
static bool is_top(const struct word *at, const struct word *w) {
    bool goes_on = is_glued(w + 1) && (w[1].kind == WORD_DIGITS ||
                                       (w[1].kind == WORD_DASH && is_glued(w + 2)));
    return w - at > 2 && w->kind == WORD_LETTERS && w->letters > 1 &&
           is_key(w - 1, '.') && !goes_on;
}

/* The last word of the domain after the @ at `at`; NULL if there is none. */
static const struct word *domain_end(const struct word *at) {
    const struct word *end = NULL;
    for (const struct word *w = at + 1; w - at < DOMAIN_MAX && is_glued(w); w++) {
        bool mark = w - at > 1 && (is_key(w, '.') || w->kind == WORD_DASH);
        if (!mark && !is_plain_word(w))
            break;
        if (is_top(at, w))
            end = w;
    }
    return end;
}

static const struct word *read_address(const struct word *at, const struct word *start,
                                       struct personal_found *found) {
    const struct word *first = local_part(at, start), *last = domain_end(at);
    if (first == at || !last)
        return NULL;
    bool official = last - at > 3 && is_key(last - 3, '.') &&
                    word_phrase(last - 2, DOMAIN_PERSON, PERSONAL_WORD_OFFICIAL) == 3;
    *found = (struct personal_found){
        official ? PERSONAL_EMAIL_OFFICIAL : PERSONAL_EMAIL_OTHER, first->from, last->to};
    return last;
}

bool personal_next(const struct word_list *words, uint64_t column, isize *at,
                   struct personal_found *found) {
    const struct word *start = words->at + *at, *end = words->at + words->n;
    for (const struct word *w = start; w < end; w++) {
        const struct word *last = NULL;
        if (is_key(w, '@'))
            last = read_address(w, start, found);
        else if (w->kind == WORD_DIGITS && may_begin(words->text, w))
            last = read_number(words, column, w, start, found);
        if (last) {
            *at = last + 1 - words->at;
            return true;
        }
    }
    *at = words->n;
    return false;
}

uint64_t personal_column(const struct word_list *header) {
    uint64_t named = 0;
    for (isize i = 0; i < header->n; i++) {
        int length = 1;
        named |= word_marks(&header->at[i], DOMAIN_PERSON, &length) & NAMED;
        i += length - 1;
    }
    return named;
}

str personal_name(enum personal_kind kind) {
    static const char *const names[] = {
        [PERSONAL_NONE] = "",
        [PERSONAL_MOBILE] = "mobile",
        [PERSONAL_LANDLINE] = "landline",
        [PERSONAL_EMAIL_OFFICIAL] = "email-official",
        [PERSONAL_EMAIL_OTHER] = "email-other",
        [PERSONAL_IDENTITY] = "cccd",
    };
    return str_from_c(names[kind]);
}

bool personal_is_private(enum personal_kind kind) {
    return kind == PERSONAL_MOBILE || kind == PERSONAL_EMAIL_OTHER;
}

/* The network's first digit and the last two, in the form everybody writes. */
static str mask_mobile(struct arena *a, str text) {
    char digits[9];
    int left = countof(digits);
    for (isize i = text.n; i > 0 && left > 0; i--)
        if (is_digit(text.p[i - 1]))
            digits[--left] = text.p[i - 1];
    return str_concat(a, STR("0"), (str){digits, 1}, STR("•• ••• •"),
                      (str){digits + 7, 2});
}

str personal_mask(struct arena *a, enum personal_kind kind, str text) {
    if (kind == PERSONAL_MOBILE)
        return mask_mobile(a, text);
    if (kind != PERSONAL_EMAIL_OTHER)
        return text;
    isize first = 0;
    utf8_next(text, &first);
    str domain = str_skip(text, str_find_byte(text, '@'));
    return str_concat(a, str_sub(text, 0, first), STR("•••"), domain);
}
