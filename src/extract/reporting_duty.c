/*
 * Three words tell a duty: "báo cáo", "gửi" and "đăng ký". None of them does so alone:
 * what stands before it and behind it must agree, above all an addressee, who is told
 * from the subject of a report ("về công tác …") by being an organisation or a person.
 */
#include "extract/reporting_part.h"

#include "base/utf8.h"
#include "viet/cue.h"
#include "viet/kind.h"
#include "viet/letter.h"

/* Bytes that a duty is told in, and how often a clause is tried. */
enum { REACH = 800, TRIES = 16 };

/*** Addressees ***/

static str word_at(str text, isize at) {
    isize end = at;
    while (end < text.n && !is_space(text.p[end]) &&
           str_find_byte(STR(",;.()"), text.p[end]) < 0)
        end++;
    return str_sub(text, at, end);
}

/* "UBND", "BTV", "SGD&ĐT": two capitals and no small letter. */
static bool is_abbreviation(str word) {
    int capitals = 0;
    for (isize at = 0; at < word.n;) {
        struct letter l = letter_of(utf8_next(word, &at));
        if (l.rank && !l.upper)
            return false;
        capitals += l.upper;
    }
    return capitals > 1;
}

/* An organisation, a part of one, or somebody with a post begins at `at`. */
static bool is_body(str text, isize at) {
    static const char bodies[] =
        "sở|ban|ủy ban|uỷ ban|bộ|đảng ủy|đảng uỷ|văn phòng|phòng|thường trực|thành "
        "ủy|tỉnh ủy|huyện ủy|quận ủy|thị ủy|thành uỷ|tỉnh uỷ|huyện uỷ|quận uỷ|trung "
        "tâm|chi cục|cục|tổng cục|công an|công đoàn|hội đồng|hội|đoàn|liên đoàn|mặt "
        "trận|tổ|cơ quan|thanh tra|chính phủ|thủ tướng|chủ tịch|phó chủ tịch|giám "
        "đốc|trường|viện|chi bộ|đảng bộ|bí thư|trưởng|lãnh đạo|xã|phường|kho bạc|tòa "
        "án|đồng chí|đ/c|trung ương|chi đoàn|tỉnh đoàn|thành đoàn|huyện đoàn|bảo "
        "hiểm|ngân hàng|quốc hội|bchqs|thủ trưởng|tổng công ty|công ty|cụm|khối|trạm|"
        "đài|bệnh viện|hạt|đội|học viện|đại học|hợp tác xã|tạp chí|cổng|chi nhánh";
    static const char small[] =
        "đồng chí|đ/c|văn phòng|phòng|cơ quan thường trực|cơ quan|bộ phận|trung "
        "tâm|sở|tổ "
        "giúp việc|ban chỉ đạo|ban tổ chức|ban thường vụ|cấp ủy|cấp uỷ|cấp trên|lãnh "
        "đạo|thường trực|ủy ban|tỉnh|huyện ủy|thành phố";
    if (at >= text.n || !cue_is_border(text, at))
        return false;
    isize next = at;
    if (!letter_of(utf8_next(text, &next)).upper)
        return cue_at(text, at, str_from_c(small)) > 0 &&
               cue_at(text, at, STR("phòng chống|phòng ngừa")) < 0 &&
               !str_starts(str_skip(text, at), STR("phòng, "));
    return cue_at(text, at, str_from_c(bodies)) > 0 || is_abbreviation(word_at(text, at));
}

/* Words that an address ends with. */
static bool ends_address(str text, isize at) {
    static const char words[] =
        "trước|trong|chậm nhất|vào|định kỳ|hàng|hằng|mỗi|theo|để|đối với|kết quả|tình "
        "hình|xem xét|biết|tổng hợp|chỉ đạo|cho|ngay|khi|sau|cùng|được|phải|và "
        "gửi|nhằm|bằng|về|đến|những|các|việc|danh sách|kế hoạch|hoàn "
        "thành|từ|tháng|quý|có|"
        "nếu|đồng thời|qua địa chỉ|qua email|qua hộp thư|qua thư|qua hệ thống|qua phần "
        "mềm";
    return cue_at(text, at, str_from_c(words)) > 0;
}

/* The bracket at `at` says through whom, or who that is: the offset behind it, else -1.
 */
static isize skip_bracket(str text, isize at) {
    isize close = str_find_byte(str_sub(text, at, at + REACH), ')');
    isize inside = at + 1;
    isize via = cue_at(text, inside, STR("qua|thông qua"));
    bool names = via > 0 || is_body(text, inside);
    return close > 0 && names ? at + close + 1 : -1;
}

static bool begins_upper(str text, isize at) {
    return at < text.n && letter_of(utf8_next(text, &at)).upper;
}

/* Where the address that begins at `at` ends, within text[at, limit). */
static isize address_end(str text, isize at, isize limit) {
    isize end = at;
    while (at < limit) {
        char c = text.p[at];
        isize next = at + 1;
        if (c == '(' && (next = skip_bracket(text, at)) < 0)
            break;
        if (c == ';' || (c == '.' && (next >= limit || text.p[next] == ' ')))
            break;
        if (c == ',' && !(next < limit && begins_upper(text, next + 1)))
            break;
        if (at && text.p[at - 1] == ' ' && at > end &&
            (ends_address(text, at) ||
             (cue_at(text, at, STR("và")) > 0 && !begins_upper(text, at + 4))))
            break;
        at = next;
        if (c != ' ')
            end = at;
    }
    return end;
}

/* Behind "gửi về" anybody with a capital may stand. */
static struct part address_at(str text, isize at, isize limit, bool sent) {
    while (at < limit && text.p[at] == ' ')
        at++;
    isize kind = at;
    if (at >= limit || (!is_body(text, at) &&
                        (!sent || !begins_upper(text, at) || kind_scan(text, &kind))))
        return (struct part){0};
    isize end = address_end(text, at, limit);
    return (struct part){at, end > limit ? limit : end};
}

/*** What is reported ***/

/* Where the words end that say what: at brackets, at times, at another thing to do. */
static isize subject_end(str text, isize at, isize limit) {
    static const char stops[] =
        "trước ngày|trước tháng|trước quý|trước|trong tháng|trong quý|chậm nhất|vào "
        "ngày|vào tháng|vào cuối|định kỳ|hàng|hằng|theo quy định|để|nhằm|đối với|và tham "
        "mưu|và đề xuất|và kiến nghị|và tiến hành|và tổ chức|và triển khai|và gửi|và "
        "xây dựng|và thực hiện|và tổng hợp|gửi|nộp|theo yêu cầu|thông qua|qua|đúng "
        "thời|được|khi|hoàn thành trước|hoàn thành trong|hoàn thành vào|xong trước";
    for (; at < limit; at++) {
        char c = text.p[at];
        if (c == '(' || c == ';')
            break;
        if (at && text.p[at - 1] == ' ' && cue_at(text, at, str_from_c(stops)) > 0)
            break;
    }
    while (at > 0 && str_find_byte(STR(" ,.:;/"), text.p[at - 1]) >= 0)
        at--;
    return at;
}

/*
 * "… gửi về X": the first address behind a preposition, `*before` being where that
 * stands. "cho" and "đến" lead to one only right behind what is reported, which begins at
 * `at`.
 */
static struct part find_address(str text, isize at, isize limit, bool sending,
                                isize *before) {
    static const char sure[] = "về|gửi về|gửi đến|gửi cho|gửi tới|gửi|nộp về|nộp cho";
    for (isize from = at; at < limit; at++) {
        if (at && text.p[at - 1] != ' ')
            continue;
        isize end = cue_at(text, at, str_from_c(sure));
        if (end < 0 && (end = cue_at(text, at, STR("đến|cho|tới|với"))) > 0 &&
            subject_end(text, from, at) < at - 1)
            continue;
        bool sent =
            sending || cue_at(text, at, STR("gửi về|gửi đến|gửi cho|gửi tới|nộp về")) > 0;
        struct part address =
            end > 0 ? address_at(text, end, limit, sent) : (struct part){0};
        if (address.to) {
            *before = at;
            return address;
        }
    }
    *before = limit;
    return (struct part){0};
}

static const char subjects[] =
    "kết quả|tình hình|đánh giá|sơ kết|tổng kết|sơ, tổng kết|tiến độ|việc|công tác|tháng|"
    "quý|6 tháng|06 tháng|sáu tháng|9 tháng|09 tháng|năm|tuần|chuyên đề|đột xuất|số "
    "liệu|nhanh|kiểm điểm|tổng hợp|thực hiện|bằng văn bản|danh sách|giữa "
    "kỳ|hằng|hàng|định "
    "kỳ|cuối|kết thúc|thường kỳ|đề xuất|tự đánh giá|thống kê|nội dung|những|các";

/* The request that ends a plan: tell us of difficulties, and we shall see. */
static bool is_request(str clause) {
    return cue_find(
               clause, 0,
               STR("vướng mắc|khó khăn|phát sinh|phản ánh|xem xét, giải quyết|xem xét, "
                   "quyết định|xem xét, chỉ đạo")) >= 0;
}

/* What is said before "báo cáo" where it is only mentioned. */
static bool is_mention(str text, isize at) {
    static const char before[] =
        "chế độ|chế độ thông tin,|chế độ thông tin|thông tin,|theo|mẫu|để|nhằm|trong|các|"
        "những|từ|qua|sau|sau khi|nghe|hội nghị|xem xét|xem|đề cương|biểu mẫu|kết "
        "quả|thông "
        "qua|căn cứ|trên cơ sở|hệ thống|phần mềm|thẩm định|quy định|của|đối với|tại|phục "
        "vụ|"
        "trách nhiệm|thời hạn|thời gian|bản|tổ chức";
    isize from = cue_before(
        text, at, STR("tổng hợp,|tổng hợp|tổng hợp và|theo dõi,|tham mưu|xây dựng"));
    return cue_before(text, from >= 0 ? from : at, str_from_c(before)) >= 0;
}

static bool begins_clause(str text, isize from, isize at) {
    while (at > from && str_find_byte(STR(" -+:*"), text.p[at - 1]) >= 0)
        at--;
    return at <= from || text.p[at] == ':';
}

/* "tổng hợp kết quả …, báo cáo X theo quy định": what is reported stands before it. */
static bool read_summary(str text, struct part clause, struct duty *out) {
    isize at = cue_find(str_sub(text, 0, out->word), clause.from, STR("tổng hợp"));
    isize behind = out->to.to;
    while (behind < clause.to && text.p[behind] == ' ')
        behind++;
    if (at < 0 || cue_at(text, behind, STR("theo quy định")) < 0 ||
        cue_before(text, at, STR("để|nhằm")) >= 0 ||
        cue_find(str_sub(text, 0, out->word), at, STR("kết quả|tình hình")) < 0)
        return false;
    out->verb = (struct part){0};
    out->what = (struct part){at, subject_end(text, at + 1, out->word)};
    return true;
}

/* "báo cáo X kết quả …": the addressee comes first. */
static bool read_direct(str text, isize behind, isize limit, bool timed,
                        struct duty *out) {
    struct part address = address_at(text, behind, limit, false);
    if (!address.to)
        return false;
    isize next = address.to;
    while (next < limit && str_find_byte(STR(" ,"), text.p[next]) >= 0)
        next++;
    if (cue_at(text, next,
               STR("cho ý kiến|cho chủ trương|xem xét|quyết định|phê duyệt|chỉ "
                   "đạo|thông qua|biết|để")) > 0)
        return false;
    bool about = cue_at(text, next, STR("về")) > 0 ||
                 cue_at(text, next, STR("kết quả|tình hình|tiến độ|việc|đánh giá")) > 0;
    out->to = address;
    out->verb = about ? (struct part){out->word, behind} : (struct part){0};
    out->what = about ? (struct part){next, subject_end(text, next, limit)}
                      : (struct part){out->word, behind};
    return about || timed;
}

static bool read_report(str text, struct part clause, isize at, bool timed,
                        struct duty *out) {
    isize behind = cue_at(text, at, STR("báo cáo"));
    if (behind < 0 || cue_at(text, at, STR("báo cáo viên")) > 0 || is_mention(text, at))
        return false;
    isize next = behind, before;
    while (next < clause.to && text.p[next] == ' ')
        next++;
    *out = (struct duty){.word = at};
    bool starts = begins_clause(text, clause.from, at);
    if (read_direct(text, behind, clause.to, timed || starts, out) ||
        (out->to.to && read_summary(text, clause, out)))
        return true;
    isize subject = cue_at(text, next, str_from_c(subjects));
    bool about = cue_at(text, next, STR("về")) > 0 &&
                 !address_at(text, next + STR("về").n, clause.to, false).to;
    if (out->to.to || (subject < 0 && !about && !starts))
        return false;
    isize end = subject_end(text, subject > 0 ? subject : behind, clause.to);
    out->to = find_address(text, behind, clause.to, false, &before);
    out->what = (struct part){at, before < end ? subject_end(text, at, before) : end};
    if (out->what.to <= at)
        out->what.to = behind;
    return true;
}

/* The last "báo cáo" before `at`, else the first thing that can be sent. */
static isize find_object(str text, isize from, isize at) {
    isize object = -1, first = -1;
    for (isize i = from; i < at; i++) {
        if (i && text.p[i - 1] != ' ' && i != from)
            continue;
        if (cue_at(text, i, STR("báo cáo")) > 0)
            object = i;
        else if (first < 0 &&
                 cue_at(text, i,
                        STR("tổng hợp|kế hoạch|danh sách|đăng ký|kết quả|hồ sơ|số "
                            "liệu|văn bản|chương trình|bài viết")) > 0)
            first = i;
    }
    return object >= 0 ? object : first;
}

/* "… gửi về X", "gửi báo cáo … về X". */
static bool read_sending(str text, struct part clause, isize at, bool timed,
                         struct duty *out) {
    isize behind = cue_at(text, at, STR("gửi|nộp")), before;
    if (behind < 0)
        return false;
    isize next = behind;
    while (next < clause.to && text.p[next] == ' ')
        next++;
    *out =
        (struct duty){.word = at, .to = find_address(text, at, clause.to, true, &before)};
    bool direct = cue_at(text, next,
                         STR("báo cáo|kế hoạch|kết quả|danh sách|hồ sơ|bản "
                             "đăng ký|số liệu|văn bản")) > 0;
    isize object = direct ? next : find_object(text, clause.from, at);
    bool report = object >= 0 && cue_at(text, object, STR("báo cáo")) > 0;
    bool inward =
        out->to.to && cue_find(str_sub(text, 0, out->to.from), at, STR("về")) >= 0;
    if (object < 0 || !(out->to.to || (report && timed)) || !(inward || report || timed))
        return false;
    isize limit = direct ? (before < clause.to ? before : clause.to) : at;
    out->what = (struct part){object, subject_end(text, object + 1, limit)};
    return out->what.to > object;
}

/* "đăng ký … về X". */
static bool read_registration(str text, struct part clause, isize at, struct duty *out) {
    isize behind = cue_at(text, at, STR("đăng ký")), before;
    if (behind < 0)
        return false;
    *out = (struct duty){.word = at,
                         .to = find_address(text, behind, clause.to, false, &before)};
    bool inward = out->to.to && cue_at(text, before, STR("về|gửi về|gửi")) > 0;
    out->what = (struct part){at, subject_end(text, behind, before)};
    return inward;
}

bool duty_find(str text, isize from, isize to, bool timed, struct duty *out) {
    int tries = 0;
    if (is_request(str_sub(text, from, to)))
        return false;
    for (isize at = from; at < to && tries < TRIES; at++) {
        bool word = at == from || is_space(text.p[at - 1]) || text.p[at - 1] == '(';
        if (!word || cue_at(text, at, STR("báo cáo|gửi|nộp|đăng ký")) < 0)
            continue;
        struct part clause = {from > at - REACH ? from : at - REACH,
                              to < at + REACH ? to : at + REACH};
        tries++;
        if (read_report(text, clause, at, timed, out) ||
            read_sending(text, clause, at, timed, out) ||
            read_registration(text, clause, at, out))
            return true;
    }
    return false;
}
