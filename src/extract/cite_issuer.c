/*
 * Where the name of an organisation ends is not marked in Vietnamese: "của Ủy ban nhân
 * dân tỉnh ban hành Kế hoạch". A name is read word by word. Words with a capital belong
 * to it, and so does the one small syllable behind a capital, because names are made of
 * such pairs (Chính phủ, Dân vận). Further small words belong only when they are of the
 * fixed vocabulary of names below. Everything else ends the name: too short a name is
 * still the right one, too long a name is none.
 *
 * In titles written in capitals, and in registers without any, only the vocabulary
 * counts.
 */
#include "extract/cite_part.h"

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/symbol.h"

#define S(text)                                                                          \
    { text, sizeof(text) - 1 }

/* Small words within names. */
static const str vocabulary[] = {
    S("ủy ban nhân dân"),
    S("uỷ ban nhân dân"),
    S("nhân dân"),
    S("thành phố"),
    S("tỉnh"),
    S("huyện"),
    S("quận"),
    S("xã"),
    S("phường"),
    S("thị xã"),
    S("thị trấn"),
    S("đặc khu"),
    S("ủy"),
    S("uỷ"),
    S("ban bí thư"),
    S("bộ chính trị"),
    S("chính phủ"),
    S("thủ tướng"),
    S("quốc hội"),
    S("chủ tịch nước"),
    S("chủ tịch"),
    S("phó chủ tịch"),
    S("bộ trưởng"),
    S("giám đốc"),
    S("hội đồng"),
    S("thường trực"),
    S("thường vụ"),
    S("ban thường vụ"),
    S("ban chấp hành"),
    S("chấp hành"),
    S("ban chỉ đạo"),
    S("chỉ đạo"),
    S("trung ương"),
    S("đảng bộ"),
    S("đảng ủy"),
    S("đảng đoàn"),
    S("đảng"),
    S("tỉnh ủy"),
    S("thành ủy"),
    S("huyện ủy"),
    S("quận ủy"),
    S("khối"),
    S("cán sự"),
    S("các cơ quan"),
    S("cơ quan"),
    S("doanh nghiệp"),
    S("dân vận"),
    S("nội vụ"),
    S("tư pháp"),
    S("tài chính"),
    S("y tế"),
    S("công an"),
    S("quốc phòng"),
    S("công thương"),
    S("giáo dục"),
    S("đào tạo"),
    S("xây dựng"),
    S("giao thông"),
    S("vận tải"),
    S("nông nghiệp"),
    S("nông thôn"),
    S("môi trường"),
    S("tài nguyên"),
    S("khoa học"),
    S("công nghệ"),
    S("thông tin"),
    S("truyền thông"),
    S("văn hóa"),
    S("thể thao"),
    S("du lịch"),
    S("lao động"),
    S("thương binh"),
    S("xã hội"),
    S("ngoại giao"),
    S("kế hoạch và đầu tư"),
    S("đầu tư"),
    S("thanh tra"),
    S("kiểm tra"),
    S("tổ chức"),
    S("tuyên giáo"),
    S("nội chính"),
    S("văn phòng"),
    S("ubnd"),
    S("hđnd"),
    S("ttcp"),
    S("bộ"),
    S("sở"),
    S("ban"),
    S("đoàn"),
    S("việt nam"),
    S("mặt trận"),
    S("tổ quốc"),
    S("liên đoàn"),
    S("liên"),
    S("phòng"),
    S("phát triển"),
    S("cấp"),
    S("chính trị"),
    S("bí thư"),
    S("nhà nước"),
    S("tối cao"),
};

/* Small words that are never the second syllable of a name: a clause begins. */
static const str clauses[] = {
    S("về"),        S("v/v"),        S("ban hành"),   S("quy định"),   S("đã"),
    S("được"),      S("phê duyệt"),  S("có"),         S("ra"),         S("ký"),
    S("tại"),       S("theo"),       S("trên"),       S("trong"),      S("để"),
    S("nhằm"),      S("là"),         S("do"),         S("cho"),        S("với"),
    S("sửa đổi"),   S("bổ sung"),    S("hướng dẫn"),  S("triển khai"), S("thực hiện"),
    S("ngày"),      S("năm"),        S("số"),         S("nêu"),        S("này"),
    S("như"),       S("quyết định"), S("chỉ đạo"),    S("yêu cầu"),    S("giao"),
    S("thông qua"), S("công bố"),    S("tổ chức"),    S("kiểm tra"),   S("cụ thể"),
    S("đối"),       S("từ"),         S("đến"),        S("và"),         S("hoặc"),
    S("gửi"),       S("đồng ý"),     S("các"),        S("những"),      S("một"),
    S("phối hợp"),  S("tiếp tục"),   S("tăng cường"), S("phân công"),  S("trình"),
};

/* Fields that follow a comma inside the name of a ministry: "Văn hóa, Thể thao". */
static const str fields[] = {
    S("thể thao"),   S("thương binh"), S("công nghệ"), S("thông tin"), S("thủy sản"),
    S("tài nguyên"), S("gia đình"),    S("trẻ em"),    S("du lịch"),   S("môi trường"),
    S("thiếu niên"), S("nhi đồng"),    S("dân tộc"),   S("xã hội"),    S("ban bí thư"),
};

/* Heads whose next word is a field even if it looks like the name of a kind. */
static const str heads[] = {S("bộ"), S("sở"), S("phòng"), S("ban"), S("cục"), S("vụ")};

struct name {
    str s;
    isize at, end; /* where it is read on, and where the name so far ends */
    bool plain;    /* no case to go by: all of it in capitals, or none */
    bool capital; /* the last word had a capital and small letters: one more may follow */
    str last;     /* the last word */
};

static bool is_capitals(str word) {
    int letters = 0;
    for (isize at = 0; at < word.n; letters++)
        if (!letter_of(utf8_next(word, &at)).upper)
            return false;
    return letters > 1;
}

static bool has_tone(str word) {
    for (isize at = 0; at < word.n;)
        if (letter_of(utf8_next(word, &at)).tone)
            return true;
    return false;
}

static void take(struct name *n, isize end) {
    str word = cite_word(n->s, n->at);
    n->capital = word.n == end - n->at && cite_is_upper(word, 0) && !is_capitals(word);
    n->last = word;
    n->at = n->end = end;
}

isize cite_term(str s, isize at) {
    bool bracket = at < s.n && s.p[at] == '(';
    static const str terms[] = {S("khóa"), S("khoá")};
    isize end = cite_any(s, at + bracket, terms, countof(terms));
    if (end < 0)
        return -1;
    isize start = cite_blanks(s, end);
    for (end = start; end < s.n && str_find_byte(STR("IVXL"), s.p[end]) >= 0;)
        end++;
    if (end == start || (bracket && (end >= s.n || s.p[end] != ')')))
        return -1;
    return end + bracket;
}

static bool starts_document(const struct name *n) {
    isize at = n->at;
    if (!kind_scan(n->s, &at))
        return false;
    for (isize i = 0; i < countof(heads); i++)
        if (cite_phrase(n->last, 0, heads[i]) == n->last.n)
            return false;
    return true;
}

static bool take_capital(struct name *n) {
    str word = cite_word(n->s, n->at);
    if (n->plain || !cite_is_upper(word, 0) || starts_document(n) ||
        cite_phrase(n->s, n->at, STR("ban hành")) >= 0 ||
        (is_capitals(word) && cite_any(n->s, n->at, clauses, countof(clauses)) >= 0))
        return false;
    take(n, n->at + word.n);
    return true;
}

/*
 * A small syllable behind a capital. Behind a capital that is a place or a body of its
 * own
 * ("Đảng", "Sở") a clause may begin at once, so its words are excluded.
 */
static bool take_second(struct name *n) {
    isize length = cite_word(n->s, n->at).n;
    if (!n->capital || !length || cite_any(n->s, n->at, clauses, countof(clauses)) >= 0)
        return false;
    take(n, n->at + length);
    return true;
}

static bool take_vocabulary(struct name *n) {
    if (cite_phrase(n->s, n->at, STR("ban hành")) >= 0)
        return false;
    isize best = -1;
    for (isize i = 0; i < countof(vocabulary); i++) {
        isize end = cite_phrase(n->s, n->at, vocabulary[i]);
        best = end > best ? end : best;
    }
    if (best < 0)
        return false;
    take(n, best);
    return true;
}

/* "và", "của", a dash or a comma, when the name surely goes on behind it. */
static bool take_joint(struct name *n) {
    static const str joints[] = {S("và"), S("của"), S("với")};
    str s = n->s;
    isize word = cite_any(s, n->at, joints, countof(joints)), end = n->at;
    bool comma = word < 0 && end < s.n && s.p[end] == ',';
    bool dash = word < 0 && end > n->end && symbol_separator(s, &end) == '-';
    if (word < 0 && !comma && !dash)
        return false;
    struct name rest = *n;
    rest.at = cite_blanks(s, word >= 0 ? word : end + comma);
    rest.capital = false;
    if (comma && cite_any(s, rest.at, fields, countof(fields)) < 0)
        return false;
    bool clause = cite_any(s, rest.at, clauses, countof(clauses)) >= 0;
    bool goes_on =
        take_capital(&rest) || (word >= 0 && !clause && take_vocabulary(&rest));
    if (goes_on)
        *n = rest;
    return goes_on;
}

static bool take_term(struct name *n) {
    isize end = cite_term(n->s, n->at);
    if (end < 0)
        return false;
    n->at = n->end = end;
    n->capital = false;
    return true;
}

isize cite_issuer(str s, isize at) {
    struct name n = {.s = s, .at = cite_blanks(s, at), .end = at};
    isize joint = cite_phrase(s, n.at, STR("liên"));
    str first = cite_word(s, joint < 0 ? n.at : cite_blanks(s, joint));
    n.plain = !cite_is_upper(first, 0) || (is_capitals(first) && has_tone(first));
    for (int words = 0; words < 30; words++) {
        if (!take_capital(&n) && !take_term(&n) && !(n.end > at && take_joint(&n)) &&
            !take_vocabulary(&n) && !take_second(&n))
            break;
        n.at = cite_blanks(s, n.end);
    }
    return n.end;
}
