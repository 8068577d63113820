/*
 * The rows stand in groups by the first letter of the name (without its marks), so that
 * most words of a text are turned away after a few steps; a test holds the order. Where
 * two rows bear the same symbol, the first is the usual one. Statutory kinds, kinds of
 * the Party, and what practice has added stand together, because a text does not say from
 * which list its words come.
 *
 * Names are compared without marks: "KẾT LỦẬN" of a scan then passes, and no two names
 * become equal by it. A trie would be faster and could not be read.
 */
#include "viet/kind.h"

#include "base/utf8.h"
#include "viet/letter.h"

#define S(text)                                                                          \
    { text, sizeof(text) - 1 }
/* clang-format off */
static const struct kind kinds[] = {
    /* name, state, Party, other spellings of the symbol */
    {S("Báo cáo"), S("BC"), S("BC"), S(""), 0},
    {S("Báo cáo thẩm định"), S("BCTĐ"), S(""), S(""), 0},
    {S("Biên bản"), S("BB"), S("BB"), S(""), 0},
    {S("Bộ luật"), S(""), S(""), S(""), KIND_LAW},
    {S("Bản ghi nhớ"), S("BGN"), S(""), S("GN"), 0},
    {S("Bản thỏa thuận"), S("BTT"), S(""), S("TTh"), 0},
    {S("Bản sao"), S("SY"), S("BS"), S(""), 0},
    {S("Chỉ thị"), S("CT"), S("CT"), S(""), 0},
    {S("Chương trình"), S("CTr"), S("CTr"), S(""), 0},
    {S("Chương trình hành động"), S("CTrHĐ"), S("CTrHĐ"), S("CTHĐ"), 0},
    {S("Chương trình phối hợp"), S("CTrPH"), S("CTrPH"), S("CTPH"), 0},
    {S("Công văn"), S("CV"), S("CV"), S(""), 0},
    {S("Công điện"), S("CĐ"), S(""), S("CD"), 0},
    {S("Đề án"), S("ĐA"), S("ĐA"), S(""), 0},
    {S("Dự án"), S("DA"), S("DA"), S(""), 0},
    {S("Giấy mời"), S("GM"), S("GM"), S(""), 0},
    {S("Giấy ủy quyền"), S("GUQ"), S(""), S("UQ"), 0},
    {S("Giấy giới thiệu"), S("GGT"), S("GGT"), S("GT"), 0},
    {S("Giấy nghỉ phép"), S("GNP"), S("GNP"), S("NP"), 0},
    {S("Hướng dẫn"), S("HD"), S("HD"), S("HDLT HDLN"), 0},
    {S("Hợp đồng"), S("HĐ"), S(""), S(""), 0},
    {S("Kết luận"), S("KL"), S("KL"), S(""), 0},
    {S("Kế hoạch"), S("KH"), S("KH"), S("KHLT KHPH KHLN KHHĐ"), 0},
    {S("Kế hoạch phối hợp"), S("KH"), S("KH"), S(""), KIND_NARROW},
    {S("Kế hoạch liên tịch"), S("KH"), S("KH"), S(""), KIND_NARROW},
    {S("Kế hoạch hành động"), S("KH"), S("KH"), S(""), KIND_NARROW},
    {S("Lời kêu gọi"), S(""), S("LKG"), S(""), 0},
    {S("Lệnh"), S("L"), S(""), S(""), 0},
    {S("Luật"), S(""), S(""), S(""), KIND_LAW},
    {S("Nghị quyết"), S("NQ"), S("NQ"), S(""), 0},
    {S("Nghị quyết liên tịch"), S("NQLT"), S(""), S(""), 0},
    {S("Nghị định"), S("NĐ"), S(""), S("ND"), 0},
    {S("Phương án"), S("PA"), S("PA"), S(""), 0},
    {S("Pháp lệnh"), S("PL"), S(""), S(""), KIND_LAW},
    {S("Phiếu gửi"), S("PG"), S("PG"), S(""), 0},
    {S("Phiếu chuyển"), S("PC"), S("PC"), S(""), 0},
    {S("Phiếu báo"), S("PB"), S(""), S(""), 0},
    {S("Quyết định"), S("QĐ"), S("QĐ"), S("QD"), 0},
    {S("Quy định"), S("QyĐ"), S("QĐ"), S("QyĐ QĐi QyĐi QyD"), 0},
    {S("Quy chế"), S("QC"), S("QC"), S(""), 0},
    {S("Quy chế phối hợp"), S("QCPH"), S("QCPH"), S(""), 0},
    {S("Quy hoạch"), S(""), S("QH"), S(""), 0},
    {S("Sao lục"), S("SL"), S(""), S(""), 0},
    {S("Thông báo"), S("TB"), S("TB"), S(""), 0},
    {S("Thông báo kết luận"), S("TB"), S("TB"), S(""), KIND_NARROW},
    {S("Thông tư"), S("TT"), S(""), S(""), 0},
    {S("Thông tư liên tịch"), S("TTLT"), S(""), S(""), 0},
    {S("Thông tri"), S(""), S("TT"), S(""), 0},
    {S("Thông cáo"), S("TC"), S("TC"), S(""), 0},
    {S("Tuyên bố"), S(""), S(""), S(""), 0},
    {S("Tờ trình"), S("TTr"), S("TTr"), S(""), 0},
    {S("Thư công"), S(""), S(""), S(""), 0},
    {S("Trích sao"), S("TrS"), S(""), S("TS"), 0},
    {S("Văn bản hợp nhất"), S("VBHN"), S(""), S(""), 0},
    {S("Văn bản"), S(""), S(""), S(""), KIND_GENERIC},
};
/* clang-format on */

/* Symbols are ASCII letters and Đ, whose cases differ in the last bit of two bytes. */
static bool same_letter(char a, char b) {
    if (a == b)
        return true;
    if (is_ascii_alpha(a))
        return (a ^ b) == 0x20;
    return (a == '\x90' && b == '\x91') || (a == '\x91' && b == '\x90');
}

static bool same_symbol(str a, str b) {
    if (a.n != b.n)
        return false;
    for (isize i = 0; i < a.n; i++)
        if (!same_letter(a.p[i], b.p[i]))
            return false;
    return true;
}

static bool has_symbol(const struct kind *k, str symbol, bool party) {
    str own = party ? k->party : k->state;
    if (!own.n)
        return false;
    if (same_symbol(own, symbol))
        return true;
    for (str rest = k->aliases; rest.n;)
        if (same_symbol(str_cut(&rest, ' '), symbol))
            return true;
    return false;
}

struct kind_set kind_of_symbol(str symbol, bool party) {
    struct kind_set set = {0};
    if (!symbol.n)
        return set;
    for (isize i = 0; i < countof(kinds) && set.n < KIND_READINGS; i++)
        if (!(kinds[i].flags & KIND_NARROW) && has_symbol(&kinds[i], symbol, party))
            set.at[set.n++] = &kinds[i];
    return set;
}

str kind_symbol(const struct kind_set *set, bool party) {
    if (!set->n)
        return (str){0};
    return party ? set->at[0]->party : set->at[0]->state;
}

/* The offset behind blanks at `at`. */
static isize skip_blanks(str s, isize at) {
    for (isize next = at; at < s.n; at = next)
        if (!letter_is_blank(utf8_next(s, &next)))
            break;
    return at;
}

/* The offset behind `name` at `at`, letters compared without marks, or -1. */
static isize match_name(str s, isize at, str name) {
    for (isize i = 0; i < name.n;) {
        if (at >= s.n)
            return -1;
        if (name.p[i] == ' ') {
            isize after = skip_blanks(s, at);
            if (after == at)
                return -1;
            at = after;
            i++;
            continue;
        }
        struct letter want = letter_of(utf8_next(name, &i));
        struct letter have = letter_of(utf8_next(s, &at));
        if (!have.rank || have.fold != want.fold)
            return -1;
    }
    isize next = at;
    if (at < s.n && letter_of(utf8_next(s, &next)).rank)
        return -1;
    return at;
}

static char first_letter(str s, isize at) {
    return at < s.n ? letter_of(utf8_next(s, &at)).fold : 0;
}

/* The first row of the group of `letter`, or of the next one. */
static isize group_of(char letter) {
    isize low = 0, high = countof(kinds);
    while (low < high) {
        isize middle = (low + high) / 2;
        if (first_letter(kinds[middle].name, 0) < letter)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* What may follow the first letter in a name: turns most words of a text away. */
static const char *const second_letters[26] = {
    ['b' - 'a'] = "aio", ['c' - 'a'] = "ho", ['d' - 'a'] = "eu",  ['g' - 'a'] = "i",
    ['h' - 'a'] = "ou",  ['k' - 'a'] = "e",  ['l' - 'a'] = "eou", ['n' - 'a'] = "g",
    ['p' - 'a'] = "h",   ['q' - 'a'] = "u",  ['s' - 'a'] = "a",   ['t' - 'a'] = "horu",
    ['v' - 'a'] = "a"};

static bool may_be_name(str s, isize at) {
    if (at >= s.n)
        return false;
    char first = letter_of(utf8_next(s, &at)).fold;
    const char *seconds = first ? second_letters[first - 'a'] : NULL;
    if (!seconds || at >= s.n)
        return false;
    char second = letter_of(utf8_next(s, &at)).fold;
    return second && str_find_byte(str_from_c(seconds), second) >= 0;
}

const struct kind *kind_scan(str s, isize *at) {
    if (!may_be_name(s, *at))
        return NULL;
    const struct kind *best = NULL;
    isize best_end = *at;
    char letter = first_letter(s, *at);
    for (isize i = letter ? group_of(letter) : countof(kinds); i < countof(kinds); i++) {
        if (first_letter(kinds[i].name, 0) != letter)
            break;
        isize end = match_name(s, *at, kinds[i].name);
        if (end > best_end) {
            best = &kinds[i];
            best_end = end;
        }
    }
    *at = best_end;
    return best;
}

const struct kind *kind_of_name(str name) {
    isize at = skip_blanks(name, 0);
    const struct kind *k = kind_scan(name, &at);
    return k && skip_blanks(name, at) == name.n ? k : NULL;
}

bool kind_agrees(const struct kind *name, const struct kind *reading) {
    if (name == reading || (name->flags & KIND_GENERIC))
        return true;
    return (name->flags & KIND_NARROW) && str_eq(name->state, reading->state);
}

/* Kinds are called by the beginning of their name too: Chương trình (hành động). */
static bool may_be_called(const struct kind *name, const struct kind *reading) {
    return kind_agrees(name, reading) || str_starts(name->name, reading->name) ||
           str_starts(reading->name, name->name);
}

/* In whatever system: practice mixes QĐ and QyĐ. Any document may be sent as a letter. */
bool kind_may_bear(const struct kind *name, str symbol) {
    bool fits = str_eq(name->name, STR("Công văn"));
    for (int party = 0; party < 2; party++) {
        struct kind_set readings = kind_of_symbol(symbol, party);
        for (int i = 0; i < readings.n; i++)
            fits |= may_be_called(name, readings.at[i]);
    }
    return fits;
}
