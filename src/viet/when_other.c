/*
 * Times that belong to something else: "số liệu tính đến ngày", "hợp đồng ký trước ngày".
 *
 * Only whole phrases tell. Most syllables also end an ordinary noun or verb ("giới tính",
 * "học sinh", "đăng ký", "học kỳ"), whose deadline must not be lost. Where a syllable is
 * a word by itself (sinh, tính), it is looked up whether it ends a longer one.
 */
#include "viet/when_part.h"

/* Whether the `words` before the cursor are one of the phrases. */
static bool follows(struct cursor c, int words, str phrases) {
    while (words-- > 0 && c.at->kind != WORD_END)
        c.at--;
    return when_stands(c, phrases);
}

/* What is so or happened by then, and is not to be done by then. */
static bool is_of_fact(struct cursor c) {
    return follows(c, 2, STR("hiệu lực|đã ký|được ký|phát sinh")) ||
           follows(c, 3,
                   STR("được ban hành|đã ban hành|đã ký kết|được ký kết|trong giai đoạn|"
                       "trong thời kỳ|đã được cấp|hợp đồng ký|thỏa thuận ký|"
                       "thoả thuận ký|biên bản ký|văn bản ký|cam kết ký")) ||
           follows(c, 4,
                   STR("hiệu lực thi hành|văn bản ban hành|hợp đồng ký kết|"
                       "thỏa thuận ký kết|thoả thuận ký kết|văn bản ký kết"));
}

/* "sinh trước ngày 01/01/2005", said of people; "học sinh" and "tuyển sinh" are others.
 */
static bool is_of_birth(struct cursor c) {
    const str longer =
        STR("an sinh|bẩm sinh|chúng sinh|dân sinh|giáng sinh|giáo sinh|hi sinh|hộ sinh|"
            "hy sinh|học sinh|kháng sinh|khai sinh|ký sinh|mưu sinh|môn sinh|nảy sinh|"
            "nữ sinh|phục sinh|sơ sinh|tái sinh|thí sinh|tuyển sinh|vệ sinh|cứu sinh");
    return follows(c, 1, STR("sinh")) &&
           (!follows(c, 2, longer) ||
            follows(c, 3, STR("công dân sinh|người dân sinh|phụ nữ sinh")));
}

/* "tính đến ngày", "kể từ ngày": how things were, or from when one counts. */
static bool is_counted(struct cursor c) {
    const str longer =
        STR("bản tính|bảng tính|cá tính|cảm tính|cấp tính|dược tính|dương tính|đặc tính|"
            "độc tính|đức tính|giới tính|hoạt tính|lý tính|mãn tính|máy tính|mạn tính|"
            "nam tính|nhân tính|nữ tính|quán tính|tâm tính|thuộc tính|trung tính|"
            "tuyến tính|ác tính|âm tính");
    if (follows(c, 1, STR("kể")))
        return when_stands(c, STR("từ"));
    return when_stands(c, STR("đến|tới|cho đến|từ|trước")) &&
           follows(c, 1, STR("tính")) && !follows(c, 2, longer);
}

/* "nhiệm kỳ từ năm 2020 đến năm 2025", "số liệu đến ngày 30/6": what it covers. */
static bool is_covered(struct cursor c, const struct time_part *time) {
    bool year = time->unit == UNIT_YEAR;
    bool spans = when_stands(c, STR("từ|đến|tới|cho đến"));
    return ((spans || year) && follows(c, 2, STR("nhiệm kỳ|giai đoạn|thời kỳ"))) ||
           (year && follows(c, 1, STR("khóa|khoá"))) ||
           (spans && follows(c, 2, STR("số liệu|dữ liệu")));
}

bool when_of_other(struct cursor first, const struct time_part *time, bool strong) {
    return is_of_fact(first) || is_of_birth(first) || is_counted(first) ||
           (!strong && is_covered(first, time));
}
