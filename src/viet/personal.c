/*
 * One walk over the bytes, which stops at what may begin a number and at '@'. A number is
 * read into digits and groups, 16 digits at most, and then judged: the groups keep dates
 * out (05.03.2020 begins with two digits, no telephone number does), the first digits
 * separate mobiles from landlines and from the codes of enterprises. A regular expression
 * per kind would need to say all of this in each, and could not look back.
 */
#include "viet/personal.h"

#include "viet/figure_word.h"
#include "viet/vocabulary.h"

enum {
    DIGITS_MAX = 16,
    GROUPS_MAX = 6,
    BLANKS_MAX = 3,
    LOCAL_MAX = 64,
    DOMAIN_MAX = 255
};

/* A run of groups of digits. */
struct run {
    char digits[DIGITS_MAX];
    int n; /* digits */
    bool plus;
    struct {
        int digits; /* up to its end */
        isize end;
    } groups[GROUPS_MAX];
    int group_count;
};

static char byte_at(str s, isize at) {
    return at >= 0 && at < s.n ? s.p[at] : 0;
}

static bool is_word_byte(char c) {
    return is_digit(c) || is_ascii_alpha(c) || c == '_';
}

/* Past what may be between two groups of one number, at most BLANKS_MAX of it. */
static isize skip_between(str s, isize at) {
    for (int i = 0; i < BLANKS_MAX; i++) {
        if (str_starts(str_skip(s, at), STR("\xC2\xA0")))
            at += 2;
        else if (byte_at(s, at) && str_find_byte(STR(" .-()"), s.p[at]) >= 0)
            at++;
    }
    return at;
}

static struct run read_run(str s, isize at) {
    struct run run = {.n = 0};
    at += byte_at(s, at) == '(';
    run.plus = byte_at(s, at) == '+';
    at += run.plus;
    while (is_digit(byte_at(s, at)) && run.group_count < GROUPS_MAX) {
        while (is_digit(byte_at(s, at)) && run.n < DIGITS_MAX)
            run.digits[run.n++] = s.p[at++];
        run.groups[run.group_count].digits = run.n;
        run.groups[run.group_count++].end = at;
        if (is_digit(byte_at(s, at))) /* longer than any */
            break;
        at = skip_between(s, at);
    }
    return run;
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

/* Of +84 912 …: a zero replaces the country. */
static enum personal_kind judge_abroad(const struct run *run, int n) {
    char digits[DIGITS_MAX] = "0";
    if (n < 3 || run->digits[0] != '8' || run->digits[1] != '4')
        return PERSONAL_NONE;
    int from = run->digits[2] == '0' ? 3 : 2, count = 1;
    for (int i = from; i < n && count < DIGITS_MAX; i++)
        digits[count++] = run->digits[i];
    return judge_telephone(digits, count);
}

/* The groups up to `last` are grouped as telephone numbers are. */
static bool is_grouped(const struct run *run, int last) {
    for (int i = 1; i <= last; i++)
        if (run->groups[i].digits - run->groups[i - 1].digits < 2)
            return false;
    return run->groups[0].digits >= 3;
}

static enum personal_kind judge(const struct run *run, int last) {
    int n = run->groups[last].digits;
    if (run->plus)
        return judge_abroad(run, n);
    if (n == 12 && last == 0 && is_identity(run->digits))
        return PERSONAL_IDENTITY;
    return is_grouped(run, last) ? judge_telephone(run->digits, n) : PERSONAL_NONE;
}

/* False inside a longer number, before a letter, and in the number of a document. */
static bool ends_there(str s, const struct run *run, int last) {
    isize end = run->groups[last].end;
    char next = byte_at(s, end), after = byte_at(s, end + 1);
    if (is_word_byte(next) || next == '@' || next == '%')
        return false;
    if ((next == '/' || next == '-') && (is_ascii_alpha(after) || (after & 0x80)))
        return false;
    isize more = skip_between(s, end);
    return last + 1 == run->group_count || byte_at(s, more) == '0' ||
           (last == 0 && is_blank(next));
}

/* What follows the last one found, at `start`, may be joined to it. */
static bool begins_there(str s, isize at, isize start) {
    char before = byte_at(s, at - 1);
    if (is_word_byte(before))
        return false;
    bool joined = before && str_find_byte(STR("./-,"), before) >= 0;
    return !joined || at - 1 == start || !is_digit(byte_at(s, at - 2));
}

/* The beginning of the word that ends at `at`. */
static isize word_start(str s, isize at) {
    while (at > 0 && !is_space(s.p[at - 1]) &&
           str_find_byte(STR("(:,;"), s.p[at - 1]) < 0)
        at--;
    return at;
}

/* True after words that a number of something else follows: "Mã số thuế: …". */
static bool is_other_number(str s, isize at, enum personal_kind kind) {
    uint64_t marks = FIGURE_ACCOUNT | (kind == PERSONAL_IDENTITY ? 0 : FIGURE_TAX);
    while (at > 0 && (is_blank(s.p[at - 1]) || s.p[at - 1] == ':' || s.p[at - 1] == '('))
        at--;
    for (isize words = 0, from = at; words < 2 && from > 0; words++) {
        while (from > 0 && is_blank(s.p[from - 1]))
            from--;
        from = word_start(s, from);
        if (text_phrase(str_sub(s, from, at), DOMAIN_FIGURE, marks) == at - from &&
            from < at)
            return true;
    }
    return false;
}

/* The kind of the number at `*from`, and its end. */
static enum personal_kind read_number(str s, isize *from, isize *end) {
    struct run run = read_run(s, *from);
    for (int last = 0; last < run.group_count; last++) {
        enum personal_kind kind = judge(&run, last);
        *end = run.groups[last].end;
        if (kind && ends_there(s, &run, last) && !is_other_number(s, *from, kind)) {
            bool open =
                s.p[*from] == '(' && str_find_byte(str_sub(s, *from, *end), ')') < 0;
            *from += open; /* closed after the number, or not at all */
            return kind;
        }
    }
    return PERSONAL_NONE;
}

static bool is_local_byte(char c) {
    return is_word_byte(c) || c == '.' || c == '%' || c == '+' || c == '-';
}

/* ASCII letters in any case. */
static bool domain_is(str domain, str suffix) {
    isize at = domain.n - suffix.n;
    for (isize i = 0; i < suffix.n; i++)
        if (at < 0 || (domain.p[at + i] | 0x20) != (suffix.p[i] | 0x20))
            return false;
    return true;
}

/* The address around the '@' at `at`, from `start` on: its beginning and end. */
static enum personal_kind read_address(str s, isize start, isize at, isize *from,
                                       isize *end) {
    isize left = at, right = at + 1;
    while (left > start && at - left < LOCAL_MAX && is_local_byte(s.p[left - 1]))
        left--;
    while (left < at && !is_word_byte(s.p[left]))
        left++;
    while (right - at < DOMAIN_MAX && is_local_byte(byte_at(s, right)))
        right++;
    while (!is_word_byte(s.p[right - 1]) && right > at + 1)
        right--;
    str domain = str_sub(s, at + 1, right);
    isize dot = str_rfind_byte(domain, '.');
    if (left == at || dot < 1 || domain.n - dot < 3 ||
        !is_ascii_alpha(domain.p[domain.n - 1]))
        return PERSONAL_NONE;
    *from = left;
    *end = right;
    bool official =
        domain_is(domain, STR(".gov.vn")) || domain_is(domain, STR(".dcs.vn"));
    return official ? PERSONAL_EMAIL_OFFICIAL : PERSONAL_EMAIL_OTHER;
}

/* All that is looked for begins with one of these, or is around an '@'. */
static isize next_start(str s, isize at) {
    static const bool starts[256] = {
        ['0'] = true, ['+'] = true, ['('] = true, ['@'] = true};
    while (at < s.n && !starts[(unsigned char)s.p[at]])
        at++;
    return at;
}

enum personal_kind personal_next(str s, isize *at, isize *from) {
    isize start = *at;
    for (isize i = next_start(s, start); i < s.n; i = next_start(s, i + 1)) {
        enum personal_kind kind = PERSONAL_NONE;
        if (s.p[i] == '@') {
            kind = read_address(s, start, i, from, at);
        } else if (begins_there(s, i, start)) {
            *from = i;
            kind = read_number(s, from, at);
        }
        if (kind)
            return kind;
    }
    *at = s.n;
    return PERSONAL_NONE;
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
    str domain = str_skip(text, str_find_byte(text, '@'));
    return str_concat(a, str_sub(text, 0, 1), STR("•••"), domain);
}
