/*
 * A number is found first, then what stands around it decides. What follows must not make
 * it a part of something longer, what precedes must not make it one in a row; then words
 * are taken in on both sides: bounds, the second number of a range, the unit. The other
 * way round, from a list of nouns that can be counted, would need a dictionary.
 */
#include "viet/quantity.h"

#include "base/utf8.h"
#include "viet/cue.h"
#include "viet/letter.h"

#include <limits.h>

enum { UNIT_WORDS = 6, DIGITS_MAX = 12, SPELLED_MAX = 32, THOUSAND = 1000 };

/* A number with what multiplies it. */
struct amount {
    long long value, times; /* value in thousandths */
    bool share;             /* % */
    isize end;
};

static isize skip_blank(str text, isize at) {
    return at < text.n && text.p[at] == ' ' ? at + 1 : at;
}

static bool has_digit(str text, isize at) {
    return at >= 0 && at < text.n && is_digit(text.p[at]);
}

static isize digits_end(str text, isize at) {
    while (has_digit(text, at))
        at++;
    return at;
}

/* The code point before `at`, a blank at the beginning. */
static uint32_t char_before(str text, isize at) {
    if (at <= 0)
        return ' ';
    do
        at--;
    while (!utf8_is_boundary(text, at));
    return utf8_next(text, &at);
}

/*** Numbers ***/

/* "1.800": a dot and three digits, again and again. */
static isize thousands_end(str text, isize from) {
    isize end = digits_end(text, from);
    if (end - from > 3)
        return end;
    while (end < text.n && text.p[end] == '.' && digits_end(text, end + 1) == end + 4)
        end += 4;
    return end;
}

/* Three digits behind the comma count; `*at` moves behind all of them. */
static long long read_fraction(str text, isize *at) {
    long long value = 0, weight = THOUSAND;
    for (; has_digit(text, *at); ++*at) {
        weight /= 10;
        value += weight * (text.p[*at] - '0');
    }
    return value;
}

/* In thousandths; -1 for more digits than any amount has. */
static long long read_number(str text, isize *at) {
    isize end = thousands_end(text, *at);
    long long value = 0;
    if (end - *at > DIGITS_MAX + 3)
        return -1;
    for (isize i = *at; i < end; i++)
        if (text.p[i] != '.')
            value = value * 10 + (text.p[i] - '0');
    value *= THOUSAND;
    *at = end;
    isize places = digits_end(text, end + 1) - end - 1;
    if (places > 0 && (text.p[end] == ',' || (text.p[end] == '.' && places < 3))) {
        ++*at;
        value += read_fraction(text, at);
    }
    return value;
}

static bool read_share(str text, isize *at) {
    isize mark = skip_blank(text, *at);
    isize words = cue_at(text, mark, STR("phần trăm"));
    if (words > 0)
        *at = words;
    else if (mark < text.n && text.p[mark] == '%')
        *at = mark + 1;
    else
        return false;
    return true;
}

/* "nghìn tỷ": `*at` moves behind such words. */
static long long read_times(str text, isize *at) {
    long long times = 1;
    for (int i = 0; i < 2; i++) {
        isize word = skip_blank(text, *at), end;
        if ((end = cue_at(text, word, STR("nghìn|ngàn"))) > 0)
            times *= 1000;
        else if ((end = cue_at(text, word, STR("triệu"))) > 0)
            times *= 1000000;
        else if ((end = cue_at(text, word, STR("tỷ|tỉ"))) > 0)
            times *= 1000000000;
        else
            break;
        *at = end;
    }
    return times;
}

static bool read_amount(str text, isize at, struct amount *out) {
    if (!has_digit(text, at))
        return false;
    long long value = read_number(text, &at);
    bool share = value >= 0 && read_share(text, &at);
    long long times = value >= 0 && !share ? read_times(text, &at) : 1;
    *out = (struct amount){value, times, share, at};
    return value >= 0 && value <= LLONG_MAX / times;
}

/*** What a number must not be ***/

/* Nothing is joined to its front: a letter, another number, a dash. */
static bool begins_number(str text, isize at) {
    uint32_t c = char_before(text, at);
    if (c == ' ' || c == '(' || c == '[' || c == '<' || c == '>' || c == '=' ||
        c == 0x2264 || c == 0x2265 || c == 0x201C || c == '"')
        return true;
    bool stop = c == ':' || c == ';' || c == ',';
    return stop && letter_of(char_before(text, at - 1)).rank;
}

/* "15/6", "05-CT", "2.1.3", "14:00", "5G". */
static bool goes_on(str text, isize at) {
    if (at >= text.n)
        return false;
    char c = text.p[at], next = at + 1 < text.n ? text.p[at + 1] : ' ';
    bool joins = c == '/' || c == ':' || c == '.' || c == '-' || c == ',';
    bool part = joins && next != ' ' && next != ')' && (c != '-' || !is_digit(next));
    return c == '/' || (part && c != ',') || (c == ',' && is_digit(next)) ||
           !cue_is_border(text, at);
}

static bool is_calendar(str text, isize number, isize digits) {
    isize word = cue_before(text, number, STR("năm|tháng|ngày|quý|tuần"));
    if (word < 0)
        return false;
    bool every = cue_before(text, word, STR("mỗi|hằng|hàng|một|từng")) >= 0;
    bool year = cue_at(text, word, STR("năm")) > 0;
    return !every && !(year && digits < 4);
}

/* What bears its number: "Điều 5", "lần thứ 3", "Quận 1", "Chương trình 135". */
static bool is_numbered(str text, isize number) {
    static const char words[] =
        "số|thứ|điều|khoản|điểm|mục|phụ lục|mẫu|biểu|bảng|trang|khóa|khoá|nhiệm kỳ|giai "
        "đoạn|độ|mức|loại|hạng|nhóm|bước|đợt|vòng|kỳ|lớp|khối|tổ|cấp|quận|phường|ấp|khu "
        "phố|khóm|thôn|tiểu khu|đội|chương trình|đề án|dự án|nghị quyết|kế hoạch|chỉ "
        "thị|quyết định|thông tư|nghị định|luật|công văn|kết luận|hướng dẫn|quốc lộ|tỉnh "
        "lộ|đường|lúc|hồi|điện "
        "thoại|đt|sđt|fax|mùng|mồng|chương|phần|tập|bài|tiết|ca|top|"
        "vùng|tiêu chí|nội dung|sđt|giờ|phiên bản|danh mục";
    return cue_before(text, number, str_from_c(words)) >= 0;
}

/* "trong 05 năm": how long something takes, or how old somebody is. */
static bool is_duration(str text, isize at) {
    at = skip_blank(text, at);
    return cue_at(text, at, STR("năm|tháng|ngày|giờ|phút|giây|tuần|quý|tuổi|h|thế kỷ")) >
               0 &&
           cue_at(text, at, STR("ngày công|giờ công|tháng lương|tuần lễ|ngày hội")) < 0;
}

/* "5 không", "3 sạch": names of campaigns. */
static bool is_motto(str text, isize at) {
    at = skip_blank(text, at);
    return cue_at(text, at, STR("không|sạch|tốt|tại chỗ|cùng|nhất|có|biết|rõ|dễ")) > 0;
}

/* "(1) …", "2. …" before the words of an item. */
static bool is_list_mark(str text, isize number, isize end) {
    bool bracket = char_before(text, number) == '(' && end < text.n && text.p[end] == ')';
    bool first = number == 0 && end + 1 < text.n && text.p[end + 1] == ' ' &&
                 str_find_byte(STR(".)/:-"), text.p[end]) >= 0;
    return bracket || first;
}

static bool counts(str text, isize number, const struct amount *a) {
    if (!begins_number(text, number))
        return false;
    if (a->share)
        return true;
    if (goes_on(text, a->end))
        return false;
    isize digits = digits_end(text, number) - number;
    return !is_list_mark(text, number, a->end) && !is_calendar(text, number, digits) &&
           !is_numbered(text, number) && !is_duration(text, a->end) &&
           !is_motto(text, a->end);
}

/*** The unit ***/

/* Words that end the noun. */
static bool ends_noun(str text, isize at, int words) {
    static const char always[] =
        "được|để|và|của|trên|trong|về|tại|ở|cho|theo|đăng ký|có|là|đạt|hoàn thành|tham "
        "gia|trở lên|trở "
        "xuống|mỗi|hằng|hàng|nhằm|với|từ|đến|tới|do|bằng|vào|so|cấp|trước|"
        "sau|khi|đã|sẽ|phải|thực hiện|triển khai|như|thuộc|gồm|bao gồm|đảm bảo|bảo "
        "đảm|xây "
        "dựng|còn|cũng|qua|thông "
        "qua|gắn|nếu|mà|này|khác|năm|quý|tháng|lên|xuống|hoặc|hoạt "
        "động|chưa|không|ít nhất|tối thiểu|nhất là|trong đó|tổng số|số";
    return cue_at(text, at, str_from_c(always)) > 0 ||
           (words && cue_at(text, at, STR("tổ chức|phục vụ|hưởng|đi|làm")) > 0);
}

static isize noun_at(str text, isize at) {
    static const char nouns[] =
        "mô hình|công trình|phần việc|đơn vị|cơ quan|tổ chức|lớp|khóa|hội nghị|cuộc|đợt|"
        "buổi|tin|bài|tin bài|hộ|gia đình|người|xã|phường|thị trấn|thôn|ấp|khóm|bản|buôn|"
        "trường|trạm|học sinh|sinh viên|đảng viên|đoàn viên|hội viên|cán bộ|công "
        "chức|viên "
        "chức|doanh nghiệp|hợp tác xã|tổ hợp tác|sản phẩm|dự án|đề tài|sáng kiến|cây|chi "
        "bộ|đảng bộ|tập thể|cá nhân|điển hình|câu lạc bộ|cơ sở|tổ|nhóm|đội|hoạt động|sự "
        "kiện|chuyên đề|thủ tục|dịch vụ";
    return cue_at(text, at, str_from_c(nouns));
}

static isize word_end(str text, isize at) {
    while (at < text.n) {
        isize next = at;
        uint32_t c = utf8_next(text, &next);
        bool inside = letter_of(c).rank || (c < 0x80 && is_digit((char)c)) || c == '/' ||
                      c == 0xB2 || c == 0xB3;
        if (!inside)
            break;
        at = next;
    }
    return at;
}

/* The words of one noun from `at` on; the offset behind the last of them. */
static isize noun_end(str text, isize at) {
    isize end = at, from = at;
    int words = 0;
    while (words <= UNIT_WORDS && !ends_noun(text, at, words)) {
        isize behind = word_end(text, at);
        if (behind == at || (!words && has_digit(text, at)))
            break;
        words++;
        end = behind;
        if (end >= text.n || text.p[end] != ' ')
            break;
        at = end + 1;
    }
    isize known = words > UNIT_WORDS ? noun_at(text, from) : -1;
    return known > 0 ? known : end;
}

/* "02 (hai) lớp": the number once more, in words. */
static isize skip_spelled(str text, isize at) {
    isize close = at < text.n && text.p[at] == '('
                      ? str_find_byte(str_sub(text, at, at + SPELLED_MAX), ')')
                      : -1;
    for (isize i = at + 1; i < at + close; i++)
        if (is_digit(text.p[i]) || text.p[i] == '%')
            return at;
    return close > 0 ? skip_blank(text, at + close + 1) : at;
}

/* What is counted: one noun, or "mô hình, công trình". */
static str read_unit(str text, isize *at) {
    isize from = skip_spelled(text, skip_blank(text, *at));
    isize end = noun_end(text, from);
    isize comma = end;
    while (end > from && comma < text.n && text.p[comma] == ',' &&
           noun_at(text, skip_blank(text, comma + 1)) > 0)
        end = comma = noun_end(text, skip_blank(text, comma + 1));
    if (end > from)
        *at = end;
    return str_sub(text, from, end);
}

/*** What bounds it ***/

static bool bound(struct quantity *q, isize from, bool *side) {
    if (from < 0)
        return false;
    *side = false;
    q->from = from;
    q->told = true;
    return true;
}

static bool is_sign(uint32_t c, uint32_t a, uint32_t b) {
    return c == a || c == b;
}

/* "ít nhất", "không quá", "≥" before the number. */
static void read_bound(str text, struct quantity *q, bool large) {
    static const char least[] =
        "ít nhất là|ít nhất|tối thiểu là|tối thiểu|không dưới|không "
        "thấp hơn|không ít hơn|thấp nhất|hơn";
    static const char most[] = "không quá|tối đa là|tối đa|không vượt quá|không cao "
                               "hơn|không nhiều hơn|nhiều nhất|không hơn";
    isize sign = q->from && text.p[q->from - 1] == ' ' ? q->from - 1 : q->from;
    uint32_t c = char_before(text, sign);
    if (is_sign(c, '>', 0x2265))
        bound(q, sign - (c == '>' ? 1 : 3), &q->has_max);
    else if (is_sign(c, '<', 0x2264))
        bound(q, sign - (c == '<' ? 1 : 3), &q->has_min);
    else if (!bound(q, cue_before(text, q->from, str_from_c(most)), &q->has_min) &&
             !bound(q, cue_before(text, q->from, str_from_c(least)), &q->has_max) &&
             large && !bound(q, cue_before(text, q->from, STR("trên")), &q->has_max))
        bound(q, cue_before(text, q->from, STR("dưới")), &q->has_min);
}

/* "trở lên" behind it. */
static void read_turn(str text, struct quantity *q) {
    isize at = skip_blank(text, q->to), end;
    bool up = (end = cue_at(text, at, STR("trở lên"))) > 0;
    if (!up && (end = cue_at(text, at, STR("trở xuống"))) < 0)
        return;
    *(up ? &q->has_max : &q->has_min) = false;
    q->to = end;
    q->told = true;
}

enum joint {
    JOINT_NONE,
    JOINT_RANGE,
    JOINT_CHANGE, /* "từ 80% lên 90%": the second number counts */
    JOINT_OTHER,  /* with what is no quantity: "từ 15 đến 20 tuổi" */
};

/* "90 - 95%", "80% lên 90%": `*at` moves to the second number. */
static enum joint read_joint(str text, isize *at) {
    isize mark = skip_blank(text, *at), end, next = mark;
    enum joint joint = JOINT_RANGE;
    if (mark < text.n && text.p[mark] == '-')
        end = mark + 1;
    else if (mark < text.n && utf8_next(text, &next) >= 0x2010 && next - mark == 3 &&
             str_cmp(str_sub(text, mark, next), STR("\xE2\x80\x95")) <= 0)
        end = next;
    else if ((end = cue_at(text, mark, STR("đến dưới|đến|tới"))) < 0) {
        joint = JOINT_CHANGE;
        if ((end = cue_at(text, mark, STR("lên|xuống còn|xuống"))) < 0)
            return JOINT_NONE;
    }
    end = skip_blank(text, end);
    if (!has_digit(text, end))
        return JOINT_NONE;
    *at = end;
    return joint;
}

/* The second number, if it belongs to the first; `*a` then holds the second. */
static enum joint read_second(str text, struct quantity *q, struct amount *a, isize at) {
    struct amount second;
    enum joint joint = read_joint(text, &at);
    if (joint == JOINT_NONE || !read_amount(text, at, &second) ||
        (a->share && !second.share))
        return JOINT_NONE;
    if (!second.share && (goes_on(text, second.end) || is_duration(text, second.end)))
        return JOINT_OTHER;
    long long times = a->times > 1 || a->share ? a->times : second.times;
    if (a->value > LLONG_MAX / times)
        return JOINT_NONE;
    long long first = a->value * times, last = second.value * second.times;
    if (joint == JOINT_RANGE && last <= first)
        return JOINT_NONE;
    q->min = joint == JOINT_RANGE ? first : last;
    q->max = last;
    q->told = true;
    *a = second;
    return joint;
}

/* What "từ" before one number means: a least, or the end of a change that is not here. */
static bool read_from(str text, struct quantity *q, enum joint joint) {
    isize from = cue_before(text, q->from, STR("từ"));
    if (from < 0)
        return joint != JOINT_CHANGE;
    bool single = joint == JOINT_NONE;
    bool change = cue_before(text, from, STR("tăng|giảm|nâng")) >= 0;
    if (single && q->has_max && (change || !q->unit.n))
        return false;
    q->from = from;
    q->told = true;
    if (single)
        q->has_max = false;
    return true;
}

/* "1,5%/năm" */
static isize share_end(str text, isize at) {
    isize end = at < text.n && text.p[at] == '/' ? word_end(text, at) : at;
    return end > at + 1 ? end : at;
}

static bool complete(str text, struct quantity *q, struct amount a) {
    enum joint joint = read_second(text, q, &a, a.end);
    bool large = a.share || a.times > 1;
    if (joint == JOINT_NONE)
        read_bound(text, q, large);
    q->to = a.share ? share_end(text, a.end) : a.end;
    q->unit = a.share ? STR("%") : read_unit(text, &q->to);
    if (joint == JOINT_NONE && !a.share && cue_before(text, q->from, STR("từ")) >= 0) {
        struct amount second = a;
        joint = read_second(text, q, &second, q->to); /* từ 02 lớp đến 03 lớp */
        if (joint != JOINT_NONE) {
            q->to = second.end;
            q->unit = read_unit(text, &q->to);
        }
    }
    q->told |= a.share;
    read_turn(text, q);
    if (joint == JOINT_OTHER || !read_from(text, q, joint))
        return false;
    isize change = cue_before(text, q->from, STR("tăng thêm|tăng|giảm thêm|giảm"));
    if (change >= 0 && joint != JOINT_CHANGE)
        q->from = change;
    return q->told || q->unit.n || a.times > 1;
}

/* 2025 and not 2.025, or 2021 - 2025, unless words say that so many are counted. */
static bool is_years(str text, const struct quantity *q) {
    isize end = digits_end(text, q->number);
    int value = end - q->number == 4 ? str_to_int(str_sub(text, q->number, end)) : -1;
    bool years = value >= 1900 && (q->min == q->max || !q->has_min || !q->has_max
                                       ? value <= 2100
                                       : q->max <= 2100 * THOUSAND);
    return years && (!q->told || !q->unit.n || (q->has_min && q->has_max));
}

/* "một" to "mười" count behind "ít nhất", where no other number stands. */
static isize read_numeral(str text, isize at, struct amount *a) {
    str names = STR("một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười");
    at = cue_at(text, at, STR("ít nhất|tối thiểu"));
    at = at < 0 ? -1 : skip_blank(text, at);
    for (int value = 1; at > 0 && names.n; value++) {
        isize end = cue_at(text, at, str_cut(&names, '|'));
        if (end > 0) {
            *a = (struct amount){value * THOUSAND, 1, false, end};
            return at;
        }
    }
    return -1;
}

static bool at_word(str text, isize at) {
    return at == 0 || text.p[at - 1] == ' ' || text.p[at - 1] == '(';
}

/* A number that counts something, written in digits or not; -1 if none is here. */
static isize read_first(str text, isize at, struct amount *a) {
    if (has_digit(text, at))
        return read_amount(text, at, a) && counts(text, at, a) ? at : -1;
    isize number = at_word(text, at) ? read_numeral(text, at, a) : -1;
    bool counted = number > 0 && !is_duration(text, a->end) &&
                   noun_end(text, skip_blank(text, a->end)) > skip_blank(text, a->end);
    return counted ? number : -1;
}

/* Behind a number that counts nothing: "15/6/2023" is passed as one. */
static isize pass(str text, isize at) {
    if (!has_digit(text, at))
        return at + 1;
    while (at < text.n && text.p[at] != ' ' && text.p[at] != ')')
        at++;
    return at;
}

bool quantity_next(str text, isize *at, struct quantity *out) {
    while (*at < text.n) {
        struct amount a;
        isize number = read_first(text, *at, &a);
        *out = (struct quantity){
            .from = number, .number = number, .has_min = true, .has_max = true};
        if (number >= 0) {
            out->min = out->max = a.value * a.times;
            if (complete(text, out, a) && !is_years(text, out)) {
                *at = out->to;
                return true;
            }
        }
        *at = pass(text, number > *at ? number : *at);
    }
    return false;
}
