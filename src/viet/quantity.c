/*
 * A number is found first, then the words around it decide. What follows must not make
 * it a part of something longer, what precedes must not make it one of a series; then
 * words are taken in on both sides: bounds, the second number of a range, the unit. The
 * other way round, from a list of nouns that can be counted, would need a dictionary.
 */
#include "viet/quantity.h"

#include "viet/figure_word.h"
#include "viet/vocabulary.h"

#include <limits.h>

enum { UNIT_WORDS = 6, DIGITS_MAX = 15, SPELLED_MAX = 8, THOUSAND = 1000 };

/* A number with what multiplies it. */
struct amount {
    long long value, times; /* value in thousandths */
    bool share;             /* % */
    bool ratio;             /* "4/100.000": of so many */
    isize end;
};

static int phrase(const struct word_list *words, isize at, uint64_t marks) {
    return at < words->n ? word_phrase(&words->at[at], DOMAIN_FIGURE, marks) : 0;
}

/* The same for a phrase that ends before `at`. */
static int phrase_before(const struct word_list *words, isize at, uint64_t marks) {
    return word_phrase_before(&words->at[at], DOMAIN_FIGURE, marks);
}

static bool is_kind(const struct word_list *words, isize at, enum word_kind kind) {
    return at < words->n && words->at[at].kind == kind;
}

/* The word at `at` is joined to the one before it. */
static bool is_glued(const struct word_list *words, isize at) {
    return at < words->n && words->at[at].gap == GAP_NONE;
}

static bool is_glued_kind(const struct word_list *words, isize at, enum word_kind kind) {
    return is_glued(words, at) && is_kind(words, at, kind);
}

static bool is_mark(const struct word_list *words, isize at, uint32_t mark) {
    return at < words->n && words->at[at].key == word_mark(mark);
}

/*** Numbers ***/

/* Past "1.800": a dot and three digits, again and again. */
static isize thousands_end(const struct word_list *words, isize at) {
    isize end = at + 1;
    if (words->at[at].letters > 3)
        return end;
    while (is_mark(words, end, '.') && is_glued(words, end) &&
           is_glued_kind(words, end + 1, WORD_DIGITS) && words->at[end + 1].letters == 3)
        end += 2;
    return end;
}

/* In thousandths: three digits after the comma count. */
static long long fraction_of(const struct word *w) {
    long long value = word_value(w);
    for (int n = w->letters; n < 3; n++)
        value *= 10;
    for (int n = w->letters; n > 3; n--)
        value /= 10;
    return value;
}

/* True if what follows the number at `at` are its decimals. */
static bool has_fraction(const struct word_list *words, isize at) {
    if (!is_glued(words, at) || !is_glued_kind(words, at + 1, WORD_DIGITS) ||
        words->at[at + 1].letters > DIGITS_MAX)
        return false;
    return is_mark(words, at, ',') ||
           (is_mark(words, at, '.') && words->at[at + 1].letters < 3);
}

/* In thousandths; -1 for more digits than any amount has. */
static long long read_number(const struct word_list *words, isize *at) {
    isize end = thousands_end(words, *at);
    long long value = 0;
    int digits = 0;
    for (isize i = *at; i < end; i += 2)
        digits += words->at[i].letters;
    if (digits > DIGITS_MAX)
        return -1;
    for (isize i = *at; i < end; i += 2)
        value = (i > *at ? value * THOUSAND : 0) + word_value(&words->at[i]);
    value *= THOUSAND;
    *at = end;
    if (has_fraction(words, end)) {
        value += fraction_of(&words->at[end + 1]);
        *at = end + 2;
    }
    return value;
}

/* Past "/100", "/1.000" at `at`, which no date and no number of a document has; `at` if
 * there is none. */
static isize ratio_end(const struct word_list *words, isize at) {
    if (!is_glued_kind(words, at, WORD_SLASH) ||
        !is_glued_kind(words, at + 1, WORD_DIGITS))
        return at;
    isize end = at + 1;
    long long value = read_number(words, &end), power = 100LL * THOUSAND;
    while (power < value)
        power *= 10;
    bool joined = is_glued(words, end) &&
                  (is_kind(words, end, WORD_LETTERS) || is_kind(words, end, WORD_DASH) ||
                   is_kind(words, end, WORD_SLASH));
    return value == power && !joined ? end : at;
}

static bool read_share(const struct word_list *words, isize *at) {
    int length = is_mark(words, *at, '%') ? 1 : phrase(words, *at, FIGURE_PERCENT);
    *at += length;
    return length;
}

/* "nghìn tỷ": `*at` moves past such words. */
static long long read_times(const struct word_list *words, isize *at) {
    static const struct {
        uint64_t mark;
        long long times;
    } factors[] = {
        {FIGURE_THOUSAND, 1000}, {FIGURE_MILLION, 1000000}, {FIGURE_BILLION, 1000000000}};
    long long times = 1;
    for (int n = 0; n < 2 && !is_glued(words, *at); n++) {
        isize i = 0;
        while (i < countof(factors) && !phrase(words, *at, factors[i].mark))
            i++;
        if (i == countof(factors))
            break;
        times *= factors[i].times;
        ++*at;
    }
    return times;
}

static bool read_amount(const struct word_list *words, isize at, struct amount *out) {
    if (!is_kind(words, at, WORD_DIGITS))
        return false;
    long long value = read_number(words, &at);
    bool share = value >= 0 && read_share(words, &at);
    long long times = value >= 0 && !share ? read_times(words, &at) : 1;
    bool ratio = times == 1 && ratio_end(words, at) > at;
    *out = (struct amount){value, times, share, ratio, at};
    return value >= 0 && value <= LLONG_MAX / times;
}

/*** What a number must not be ***/

/* Nothing is joined to its front: a letter, another number, a dash. */
static bool begins_number(const struct word_list *words, isize at) {
    const struct word *w = &words->at[at], *before = w - 1;
    if (w->gap != GAP_NONE)
        return true;
    switch (before->kind) {
    case WORD_END:
    case WORD_LINE:
    case WORD_OPEN:
    case WORD_QUOTE_OPEN:
    case WORD_QUOTE:
        return true;
    case WORD_COLON:
    case WORD_SEMICOLON:
    case WORD_COMMA:
        return before->gap == GAP_NONE && before[-1].kind == WORD_LETTERS;
    case WORD_MARK:
        return before->key == word_mark('<') || before->key == word_mark('>') ||
               before->key == word_mark('=') || before->key == word_mark(0x2264) ||
               before->key == word_mark(0x2265);
    default:
        return false;
    }
}

/* "15/6", "05-CT", "2.1.3", "14:00", "5G". */
static bool goes_on(const struct word_list *words, isize at) {
    if (!is_glued(words, at))
        return false;
    bool joined = is_glued(words, at + 1) && words->at[at + 1].kind != WORD_END;
    bool digits = joined && words->at[at + 1].kind == WORD_DIGITS;
    switch (words->at[at].kind) {
    case WORD_SLASH:
    case WORD_LETTERS:
    case WORD_DIGITS:
        return true;
    case WORD_COMMA:
        return digits;
    case WORD_DASH:
        return joined && !digits && words->at[at + 1].kind != WORD_CLOSE;
    case WORD_COLON:
    case WORD_FULL_STOP:
        return joined && words->at[at + 1].kind != WORD_CLOSE;
    default:
        return false;
    }
}

/* "năm 2025", "tháng 6", but not "mỗi tháng 2 buổi". */
static bool is_calendar(const struct word_list *words, isize number) {
    int length = phrase_before(words, number, FIGURE_CALENDAR);
    isize word = number - length;
    bool every = length && phrase_before(words, word, FIGURE_EACH);
    bool age =
        length && phrase(words, word, FIGURE_YEAR) && words->at[number].letters < 4;
    return length && !every && !age;
}

/* "trong 05 năm": how long something takes, or how old somebody is. */
static bool is_duration(const struct word_list *words, isize at) {
    int length = phrase(words, at, FIGURE_DURATION);
    bool rate = is_glued_kind(words, at + length, WORD_SLASH); /* "02 ngày/tháng" */
    return length && !rate && !phrase(words, at, FIGURE_COUNTED_TIME);
}

/* "(1) …", "2. …" before the words of an item. */
static bool is_list_mark(const struct word_list *words, isize number, isize end) {
    if (!is_glued(words, end))
        return false;
    const struct word *before = &words->at[number - 1], *after = &words->at[end];
    bool stop = is_mark(words, end, '.') || after->kind == WORD_CLOSE ||
                after->kind == WORD_SLASH || after->kind == WORD_COLON ||
                after->kind == WORD_DASH;
    bool bracket =
        before->kind == WORD_OPEN && is_glued(words, number) && after->kind == WORD_CLOSE;
    bool first = number == 0 && stop && end + 1 < words->n && !is_glued(words, end + 1);
    return bracket || first;
}

static bool counts(const struct word_list *words, isize number, const struct amount *a) {
    if (!begins_number(words, number))
        return false;
    if (a->share || a->ratio)
        return true;
    return !goes_on(words, a->end) && !is_list_mark(words, number, a->end) &&
           !is_calendar(words, number) &&
           (!phrase_before(words, number, FIGURE_NUMBERED) ||
            phrase_before(words, number, FIGURE_LEVEL)) &&
           !is_duration(words, a->end) && !phrase(words, a->end, FIGURE_MOTTO);
}

/*** The unit ***/

static bool is_part(const struct word_list *words, isize at) {
    if (at >= words->n)
        return false;
    const struct word *w = &words->at[at];
    return w->kind == WORD_LETTERS || w->kind == WORD_DIGITS || w->kind == WORD_SLASH ||
           w->key == word_mark(0xB2) || w->key == word_mark(0xB3);
}

/* Past what is written in one piece from `at` on: "m²", "lần/năm". */
static isize piece_end(const struct word_list *words, isize at) {
    for (isize from = at; is_part(words, at) && (at == from || is_glued(words, at));) {
        isize ratio = ratio_end(words, at);
        at = ratio > at ? ratio : at + 1;
    }
    return at;
}

/* "trai/100", "/1.000" */
static bool is_ratio_piece(const struct word_list *words, isize at, isize end) {
    while (at < end && words->at[at].kind != WORD_SLASH)
        at++;
    return at < end && ratio_end(words, at) > at;
}

/* "hoạt động" is counted where it is the first word, and ends another noun. */
static bool ends_noun(const struct word_list *words, isize at, int pieces) {
    uint64_t ends = FIGURE_ENDS | (pieces ? FIGURE_ENDS_LATER : 0);
    return phrase(words, at, ends) && (pieces || !phrase(words, at, FIGURE_NOUN));
}

/* Past the words of one noun from `at` on. A noun that does not end soon is cut after
 * the words that are known to be counted. */
static isize noun_end(const struct word_list *words, isize at) {
    isize end = at, from = at;
    int pieces = 0;
    while (pieces <= UNIT_WORDS && !ends_noun(words, at, pieces)) {
        isize past = piece_end(words, at);
        if (past == at || (!pieces && is_kind(words, at, WORD_DIGITS)))
            break;
        bool ratio = is_ratio_piece(words, at, past);
        pieces = ratio ? 1 : pieces + 1; /* of what there are so many, is another noun */
        at = end = past;
        if (is_glued(words, at))
            break;
    }
    int known = pieces > UNIT_WORDS ? phrase(words, from, FIGURE_NOUN) : 0;
    return known ? from + known : end;
}

/* "02 (hai) lớp": past the number once more, in words. */
static isize skip_spelled(const struct word_list *words, isize at) {
    if (!is_kind(words, at, WORD_OPEN))
        return at;
    for (isize i = at + 1; i < words->n && i <= at + SPELLED_MAX; i++) {
        if (words->at[i].kind == WORD_CLOSE)
            return i + 1;
        if (words->at[i].kind == WORD_DIGITS || is_mark(words, i, '%'))
            break;
    }
    return at;
}

/* What is counted: one noun, or "mô hình, công trình"; "/1.000 trẻ". `*at` moves past it.
 */
static void read_unit(const struct word_list *words, isize *at, struct quantity *q) {
    isize from = skip_spelled(words, *at);
    isize end = noun_end(words, from);
    while (end > from && is_glued_kind(words, end, WORD_COMMA) &&
           phrase(words, end + 1, FIGURE_NOUN))
        end = noun_end(words, end + 1);
    q->unit_from = from;
    q->unit_to = end;
    if (end > from)
        *at = end;
}

/*** What bounds it ***/

/* The amount has one end only, as `length` words before it say. */
static bool bound(struct quantity *q, int length, bool *side) {
    if (!length)
        return false;
    *side = false;
    q->from -= length;
    q->bounded = true;
    return true;
}

/* "≥" before the number. */
static bool read_sign(const struct word_list *words, struct quantity *q) {
    uint64_t sign = words->at[q->from - 1].key;
    if (sign == word_mark('>') || sign == word_mark(0x2265))
        return bound(q, 1, &q->has_max);
    if (sign == word_mark('<') || sign == word_mark(0x2264))
        return bound(q, 1, &q->has_min);
    return false;
}

/* "ít nhất", "không quá", "≥" before the number. */
static void read_bound(const struct word_list *words, struct quantity *q, bool large) {
    uint64_t least = large ? FIGURE_OVER : 0, most = large ? FIGURE_UNDER : 0;
    isize at = q->from;
    if (!read_sign(words, q) &&
        !bound(q, phrase_before(words, at, FIGURE_MOST), &q->has_min) &&
        !bound(q, phrase_before(words, at, FIGURE_LEAST), &q->has_max) &&
        !bound(q, phrase_before(words, at, least), &q->has_max))
        bound(q, phrase_before(words, at, most), &q->has_min);
}

/* "trở lên" after it. */
static void read_turn(const struct word_list *words, struct quantity *q) {
    int up = phrase(words, q->to, FIGURE_UPWARDS);
    int down = phrase(words, q->to, FIGURE_DOWNWARDS);
    if (!up && !down)
        return;
    *(up ? &q->has_max : &q->has_min) = false;
    q->to += up + down;
    q->bounded = true;
}

enum joint {
    JOINT_NONE,
    JOINT_RANGE,
    JOINT_CHANGE, /* "từ 80% lên 90%": the second number counts */
    JOINT_OTHER,  /* with what is no quantity: "từ 15 đến 20 tuổi" */
};

/* "90 - 95%", "80% lên 90%": `*at` moves to the second number. */
static enum joint read_joint(const struct word_list *words, isize *at) {
    int to = is_kind(words, *at, WORD_DASH) ? 1 : phrase(words, *at, FIGURE_TO);
    int length = to ? to : phrase(words, *at, FIGURE_BECOMES);
    if (!length || !is_kind(words, *at + length, WORD_DIGITS))
        return JOINT_NONE;
    *at += length;
    return to ? JOINT_RANGE : JOINT_CHANGE;
}

/* The second number, if it belongs to the first; `*a` then holds the second. */
static enum joint read_second(const struct word_list *words, struct quantity *q,
                              struct amount *a, isize at) {
    struct amount second;
    enum joint joint = read_joint(words, &at);
    if (joint == JOINT_NONE || !read_amount(words, at, &second) ||
        (a->share && !second.share))
        return JOINT_NONE;
    if (!second.share && (goes_on(words, second.end) || is_duration(words, second.end)))
        return JOINT_OTHER;
    long long times = a->times > 1 || a->share ? a->times : second.times;
    if (a->value > LLONG_MAX / times)
        return JOINT_NONE;
    long long first = a->value * times, last = second.value * second.times;
    if (joint == JOINT_RANGE && last <= first)
        return JOINT_NONE;
    q->min = joint == JOINT_RANGE ? first : last;
    q->max = last;
    q->bounded = true;
    *a = second;
    return joint;
}

/* What "từ" before one number means: a least, or the end of a change that is not here. */
static bool read_from(const struct word_list *words, struct quantity *q,
                      enum joint joint) {
    int length = phrase_before(words, q->from, FIGURE_FROM);
    if (!length)
        return joint != JOINT_CHANGE;
    bool single = joint == JOINT_NONE;
    bool change = phrase_before(words, q->from - length, FIGURE_MOVES);
    if (single && q->has_max && (change || !quantity_has_unit(q)))
        return false;
    q->from -= length;
    q->bounded = true;
    if (single)
        q->has_max = false;
    return true;
}

/* Past "/năm" in "1,5%/năm". */
static isize share_end(const struct word_list *words, isize at) {
    bool rate = is_glued_kind(words, at, WORD_SLASH);
    isize end = rate ? piece_end(words, at) : at;
    return end > at + 1 ? end : at;
}

/* "từ 02 lớp đến 03 lớp": the second number after the unit of the first. */
static enum joint read_repeated(const struct word_list *words, struct quantity *q,
                                struct amount second) {
    enum joint joint = read_second(words, q, &second, q->to);
    if (joint != JOINT_NONE) {
        q->to = second.end;
        read_unit(words, &q->to, q);
    }
    return joint;
}

static bool complete(const struct word_list *words, struct quantity *q, struct amount a) {
    enum joint joint = read_second(words, q, &a, a.end);
    bool large = a.share || a.ratio || a.times > 1;
    if (joint == JOINT_NONE)
        read_bound(words, q, large);
    q->to = a.share ? share_end(words, a.end) : a.end;
    q->share = a.share;
    if (!a.share)
        read_unit(words, &q->to, q);
    if (joint == JOINT_NONE && !a.share && phrase_before(words, q->from, FIGURE_FROM))
        joint = read_repeated(words, q, a);
    q->bounded |= a.share || a.ratio || is_ratio_piece(words, q->unit_from, q->unit_to);
    read_turn(words, q);
    if (joint == JOINT_OTHER || !read_from(words, q, joint))
        return false;
    if (joint != JOINT_CHANGE)
        q->from -= phrase_before(words, q->from, FIGURE_GROWS);
    return q->bounded || quantity_has_unit(q) || a.times > 1;
}

/* 2025 and not 2.025, or 2021 - 2025, unless words say that so many are counted. */
static bool is_years(const struct word_list *words, const struct quantity *q) {
    const struct word *number = &words->at[q->number];
    if (number->kind != WORD_DIGITS || number->letters != 4 || number->number < 1900)
        return false;
    bool both = q->has_min && q->has_max;
    bool years =
        q->min == q->max || !both ? number->number <= 2100 : q->max <= 2100 * THOUSAND;
    return years && (!q->bounded || !quantity_has_unit(q) || both);
}

/* "một" to "mười" count after "ít nhất", where no other number can be meant. */
static isize read_numeral(const struct word_list *words, isize at, struct amount *a) {
    int length = phrase(words, at, FIGURE_AT_LEAST), one = 0;
    isize number = at + length;
    if (!length || number >= words->n)
        return -1;
    long long value = (long long)word_marks(&words->at[number], DOMAIN_NUMERAL, &one);
    *a = (struct amount){value * THOUSAND, 1, false, false, number + one};
    return value ? number : -1;
}

static bool begins_word(const struct word_list *words, isize at) {
    const struct word *w = &words->at[at];
    return w->gap != GAP_NONE || w[-1].kind == WORD_END || w[-1].kind == WORD_OPEN;
}

/* A number that counts something, written in digits or not; -1 if none is here. */
static isize read_first(const struct word_list *words, isize at, struct amount *a) {
    if (words->at[at].kind == WORD_DIGITS)
        return read_amount(words, at, a) && counts(words, at, a) ? at : -1;
    isize number = begins_word(words, at) ? read_numeral(words, at, a) : -1;
    bool counted =
        number >= 0 && !is_duration(words, a->end) && noun_end(words, a->end) > a->end;
    return counted ? number : -1;
}

/* Past a number that counts nothing: "15/6/2023" is passed as one. */
static isize pass(const struct word_list *words, isize at) {
    bool number = words->at[at++].kind == WORD_DIGITS;
    while (number && is_glued(words, at) && words->at[at].kind != WORD_CLOSE)
        at++;
    return at;
}

/* Most words begin no number. */
static bool may_begin(const struct word *w) {
    return w->kind == WORD_DIGITS || word_begins(w, DOMAIN_FIGURE);
}

bool quantity_next(const struct word_list *words, isize *at, struct quantity *out) {
    while (*at < words->n) {
        struct amount a;
        if (!may_begin(&words->at[*at])) {
            ++*at;
            continue;
        }
        isize number = read_first(words, *at, &a);
        *out = (struct quantity){
            .from = number, .number = number, .has_min = true, .has_max = true};
        if (number >= 0) {
            out->min = out->max = a.value * a.times;
            if (complete(words, out, a) && !is_years(words, out)) {
                *at = out->to;
                return true;
            }
        }
        *at = pass(words, number > *at ? number : *at);
    }
    return false;
}
