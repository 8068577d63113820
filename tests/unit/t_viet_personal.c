#include "viet/personal.c"

#include "base/buf.h"
#include "harness.h"

#include <stdlib.h>

/* All that is found: its kind, and the text in brackets. */
static str found_in(struct arena *a, uint64_t column, const char *text) {
    struct buf out = {0};
    struct word_list words = word_cut(a, str_from_c(text));
    struct personal_found found;
    isize at = 0;
    while (personal_next(&words, column, &at, &found)) {
        buf_put(&out, personal_name(found.kind));
        buf_char(&out, '[');
        buf_put(&out, str_sub(words.text, found.from, found.to));
        buf_char(&out, ']');
    }
    CHECK_INT(at, words.n);
    str result = buf_take(a, &out);
    buf_release(&out);
    return result;
}

static void check_found(int line, const char *text, const char *want) {
    struct arena a = {0};
    harness_str(__FILE__, line, found_in(&a, 0, text), str_from_c(want));
    arena_release(&a);
}
#define FOUND(text, want) check_found(__LINE__, (text), (want))

TEST(finds_mobile_numbers) {
    FOUND("0912345678", "mobile[0912345678]");
    FOUND("ĐT: 0912 345 678.", "mobile[0912 345 678]");
    FOUND("(0912.345.678)", "mobile[0912.345.678]");
    FOUND("(0912 345 678", "mobile[0912 345 678]");
    FOUND("098-765-4321", "mobile[098-765-4321]");
    FOUND("+84 912 345 678", "mobile[+84 912 345 678]");
    FOUND("(+84) 0912345678", "mobile[(+84) 0912345678]");
    FOUND("0912\xC2\xA0"
          "345\xC2\xA0"
          "678",
          "mobile[0912\xC2\xA0"
          "345\xC2\xA0"
          "678]");
    FOUND("0912345678 30 người", "mobile[0912345678]");
}

TEST(finds_several) {
    FOUND("0912345678/0987654321", "mobile[0912345678]mobile[0987654321]");
    FOUND("0912 345 678 - 0987 654 321", "mobile[0912 345 678]mobile[0987 654 321]");
    FOUND("0912345678,0987654321", "mobile[0912345678]mobile[0987654321]");
    FOUND("an@a.vn;b@so.gov.vn", "email-other[an@a.vn]email-official[b@so.gov.vn]");
}

TEST(finds_landlines) {
    FOUND("(0263) 3822 123", "landline[(0263) 3822 123]");
    FOUND("024.3822.1234", "landline[024.3822.1234]");
    FOUND("02633822123", "landline[02633822123]");
    FOUND("+84 263 3822 123", "landline[+84 263 3822 123]");
}

TEST(finds_identity_numbers) {
    FOUND("CCCD 001085012345", "cccd[001085012345]");
    FOUND("Số định danh: 084201000123;", "cccd[084201000123]");
    FOUND("097085012345", "");
    FOUND("000085012345", "");
    FOUND("001985012345", "");
    FOUND("tài khoản 001085012345", "");
    FOUND("0010850123456", "");
}

TEST(finds_addresses) {
    FOUND("vanphong@lamdong.gov.vn", "email-official[vanphong@lamdong.gov.vn]");
    FOUND("A.B@TRAVINH.DCS.VN.", "email-official[A.B@TRAVINH.DCS.VN]");
    FOUND("Thư: nguyen.an-1@gmail.com, gửi", "email-other[nguyen.an-1@gmail.com]");
    FOUND("0912345678@gmail.com", "email-other[0912345678@gmail.com]");
    FOUND("x@evilgov.vn", "email-other[x@evilgov.vn]");
    FOUND("x@gov.vn.example.com", "email-other[x@gov.vn.example.com]");
    FOUND("a@b", "");
    FOUND("@a.vn", "");
    FOUND("a@.vn", "");
    FOUND("a@b.1", "");
    FOUND("...@a.vn", "");
    FOUND("a@b.vn@c.vn", "email-other[a@b.vn]");
}

TEST(leaves_other_numbers_alone) {
    FOUND("1.234.567.890 đồng", "");
    FOUND("từ ngày 01/01/2025 đến 31/12/2025", "");
    FOUND("Tổng đài 1022, 1900 1234, 1800.6789", "");
    FOUND("05.03.2020 10 giờ", "");
    FOUND("05-03-2020 0912", "");
    FOUND("0912345678/QĐ-UBND", "");
    FOUND("0912345678-ĐA/TU", "");
    FOUND("Mã số thuế: 0987654321", "");
    FOUND("MST 0912345678", "");
    FOUND("0.912345678", "");
    FOUND("tăng 0912345678%", "");
    FOUND("10912345678", "");
    FOUND("09123456789", "");
    FOUND("0912.345.678.901", "");
    FOUND("ABC0912345678", "");
    FOUND("2021-0912345678", "");
    FOUND("0812", "");
    FOUND("2020 - 2025, 2026 - 2030", "");
    FOUND("074.3855.123", "");
    FOUND("+", "");
    FOUND("", "");
}

static void check_mask(int line, const char *text, const char *want) {
    struct arena a = {0};
    struct word_list words = word_cut(&a, str_from_c(text));
    struct personal_found found = {0};
    isize at = 0;
    personal_next(&words, 0, &at, &found);
    str got = personal_mask(&a, found.kind, str_sub(words.text, found.from, found.to));
    harness_str(__FILE__, line, got, str_from_c(want));
    arena_release(&a);
}
#define MASK(text, want) check_mask(__LINE__, (text), (want))

TEST(masks_what_is_private) {
    MASK("0912345678", "09•• ••• •78");
    MASK("+84 35 234 5 61 7", "03•• ••• •17");
    MASK("090 1234567", "09•• ••• •67");
    MASK("nguyenvan.an@example.com", "n•••@example.com");
    MASK("(0263) 3822 123", "(0263) 3822 123");
    MASK("vanphong@lamdong.gov.vn", "vanphong@lamdong.gov.vn");
}

TEST(stays_linear) {
    static const char *const fillers[] = {"0",     "(",   "@",  "a@",
                                          "0912 ", "+84", "a.", "0912345678,"};
    isize n = 1 << 20;
    char *text = malloc((size_t)n);
    for (isize i = 0; i < countof(fillers); i++) {
        str filler = str_from_c(fillers[i]);
        isize at = 0, count = 0;
        struct arena a = {0};
        struct personal_found one;
        for (isize k = 0; k < n; k++)
            text[k] = filler.p[k % filler.n];
        struct word_list words = word_cut(&a, (str){text, n});
        while (personal_next(&words, 0, &at, &one))
            count++;
        arena_release(&a);
        CHECK_INT(count, i == 7 ? n / 11 : 0);
    }
    free(text);
}

int main(void) {
    RUN(finds_mobile_numbers);
    RUN(finds_several);
    RUN(finds_landlines);
    RUN(finds_identity_numbers);
    RUN(finds_addresses);
    RUN(leaves_other_numbers_alone);
    RUN(masks_what_is_private);
    RUN(stays_linear);
    return DONE();
}
