#include "viet/secrecy.c"

#include "harness.h"

#include <stdlib.h>
#include <string.h>

static void check_secret(int line, const char *text, enum secrecy want) {
    harness_int(__FILE__, line, viet_stamp_line(str_from_c(text)).secrecy, want);
}
#define SECRET(text, want) check_secret(__LINE__, (text), (want))

TEST(finds_each_degree) {
    SECRET("MẬT", SECRECY_MAT);
    SECRET("Tối mật", SECRECY_TOI_MAT);
    SECRET("tuyệt MẬT", SECRECY_TUYET_MAT);
    SECRET("Độ mật: Tối mật", SECRECY_TOI_MAT);
    SECRET("ĐỘ MẬT – TUYỆT MẬT", SECRECY_TUYET_MAT);
    SECRET("\xC3\x90ộ mật: mật", SECRECY_MAT);
}

TEST(reads_any_composition) {
    SECRET("MA\xCC\x82\xCC\xA3T", SECRECY_MAT);
    SECRET("MA\xCC\xA3\xCC\x82T", SECRECY_MAT);
    SECRET("TÔ\xCC\x81I MÂ\xCC\xA3T", SECRECY_TOI_MAT);
    SECRET("Tuỵêt mật", SECRECY_TUYET_MAT);
}

TEST(looks_through_markdown_and_punctuation) {
    SECRET("**MẬT**", SECRECY_MAT);
    SECRET("> TỐI MẬT", SECRECY_TOI_MAT);
    SECRET("| MẬT |", SECRECY_MAT);
    SECRET("|  | **MẬT** |   |", SECRECY_MAT);
    SECRET("## *Tuyệt mật*", SECRECY_TUYET_MAT);
    SECRET("- [ ] `MẬT`", SECRECY_MAT);
    SECRET("2) MẬT.", SECRECY_MAT);
    SECRET("1.2. MẬT", SECRECY_MAT);
    SECRET("(MẬT)", SECRECY_MAT);
    SECRET("<MẬT>", SECRECY_MAT);
    SECRET("{TỐI MẬT}", SECRECY_TOI_MAT);
    SECRET("\xEF\xBB\xBF“MẬT”\xC2\xA0…", SECRECY_MAT);
    SECRET("\xF0\x9F\x94\x92 TỐI\xC2\xA0 MẬT \xE2\x98\x85", SECRECY_TOI_MAT);
    SECRET("**Độ mật:** | TỐI MẬT", SECRECY_TOI_MAT);
    SECRET("<p align=\"right\"><b>MẬT</b></p>", SECRECY_MAT);
    SECRET("&nbsp;&nbsp;MẬT<br>", SECRECY_MAT);
    SECRET("MẬT {.no-tasks}", SECRECY_MAT);
}

TEST(leaves_other_lines_alone) {
    SECRET("", SECRECY_NONE);
    SECRET("   ", SECRECY_NONE);
    SECRET("|---|:-:|", SECRECY_NONE);
    SECRET("MAT", SECRECY_NONE);
    SECRET("MÂT", SECRECY_NONE);
    SECRET("MẶT TRẬN", SECRECY_NONE);
    SECRET("mật khẩu", SECRECY_NONE);
    SECRET("Giữ bí mật nhà nước", SECRECY_NONE);
    SECRET("Tối mật thư", SECRECY_NONE);
    SECRET("Mật 2", SECRECY_NONE);
    SECRET("2 mật", SECRECY_NONE);
    SECRET("12.", SECRECY_NONE);
    SECRET("12", SECRECY_NONE);
    SECRET("Tối", SECRECY_NONE);
    SECRET("Độ mật", SECRECY_NONE);
    SECRET("Độ mật: thường", SECRECY_NONE);
    SECRET("Mật và tối mật", SECRECY_NONE);
    SECRET("MẬTT", SECRECY_NONE);
    SECRET("MẬTЖ", SECRECY_NONE);
    SECRET("MẬT\xE1", SECRECY_NONE);
    SECRET("\xE1\xBA", SECRECY_NONE);
    SECRET("Thực hiện công khai, minh bạch", SECRECY_NONE);
    SECRET("<b title=\"MẬT", SECRECY_NONE);
}

/* The same words, as a block, a cell or a value has them. */
TEST(a_text_that_is_cut_may_be_a_stamp) {
    static struct arena arena;
    static const struct {
        const char *text;
        enum secrecy want;
    } rows[] = {
        {"MẬT", SECRECY_MAT},
        {"Độ mật: Tối mật", SECRECY_TOI_MAT},
        {"1) “TUYỆT MẬT”.", SECRECY_TUYET_MAT},
        {"M\xE2\x80\x8BẬT", SECRECY_MAT},
        {"\x1E\x1EMẬT\x1E", SECRECY_MAT},
        {"Tối\nmật", SECRECY_TOI_MAT},
        {"", SECRECY_NONE},
        {"12.", SECRECY_NONE},
        {"2 mật", SECRECY_NONE},
        {"Mật 2", SECRECY_NONE},
        {"Tối", SECRECY_NONE},
        {"MAT", SECRECY_NONE},
        {"Mật và tối mật", SECRECY_NONE},
    };
    for (isize i = 0; i < countof(rows); i++) {
        struct word_list words = word_cut(&arena, str_from_c(rows[i].text));
        CHECK_INT(viet_stamp(&words).secrecy, rows[i].want);
    }
    struct word_list words = word_cut(&arena, STR("Tài liệu lưu hành nội bộ"));
    CHECK_INT(viet_stamp(&words).circulation, CIRCULATION_INTERNAL);
    words = word_cut(&arena, STR("(HỎA TỐC)"));
    CHECK_INT(viet_stamp(&words).urgency, URGENCY_HOA_TOC);
    arena_release(&arena);
}

TEST(finds_limits_of_circulation) {
    CHECK_INT(viet_stamp_line(STR("LƯU HÀNH NỘI BỘ")).circulation, CIRCULATION_INTERNAL);
    CHECK_INT(viet_stamp_line(STR("*(Tài liệu lưu hành nội bộ)*")).circulation,
              CIRCULATION_INTERNAL);
    CHECK_INT(viet_stamp_line(STR("> Xem xong trả lại!")).circulation,
              CIRCULATION_RETURN);
    CHECK_INT(viet_stamp_line(STR("Không phổ biến")).circulation, CIRCULATION_WITHHELD);
    CHECK_INT(viet_stamp_line(STR("TÀI LIỆU THU HỒI")).circulation, CIRCULATION_RECALLED);
    CHECK_INT(viet_stamp_line(STR("Tài liệu hội nghị")).circulation,
              CIRCULATION_CONFERENCE);
    CHECK_INT(viet_stamp_line(STR("Tài liệu hội nghị gồm có:")).circulation,
              CIRCULATION_FREE);
    CHECK_INT(viet_stamp_line(STR("Không phổ biến cho trẻ em")).circulation,
              CIRCULATION_FREE);
    CHECK_INT(viet_stamp_line(STR("luu hanh noi bo")).circulation, CIRCULATION_FREE);
    CHECK_INT(viet_stamp_line(STR("MẬT")).circulation, CIRCULATION_FREE);
}

/* Lines of a megabyte: all noise, all one word, or all opened and never closed. */
TEST(stays_linear) {
    static const char *const fillers[] = {"<", "{", "&", "m", "*", "1.", "ậ", "\xCC\x81"};
    isize n = 1 << 20;
    char *text = malloc((size_t)n);
    for (isize i = 0; i < countof(fillers); i++) {
        str filler = str_from_c(fillers[i]);
        for (isize at = 0; at < n; at++)
            text[at] = filler.p[at % filler.n];
        CHECK_INT(viet_stamp_line((str){text, n}).secrecy, SECRECY_NONE);
    }
    memset(text, '-', (size_t)n);
    memcpy(text + n / 2, "MẬT", sizeof "MẬT" - 1);
    CHECK_INT(viet_stamp_line((str){text, n}).secrecy, SECRECY_MAT);
    free(text);
}

int main(void) {
    RUN(finds_each_degree);
    RUN(reads_any_composition);
    RUN(looks_through_markdown_and_punctuation);
    RUN(leaves_other_lines_alone);
    RUN(a_text_that_is_cut_may_be_a_stamp);
    RUN(finds_limits_of_circulation);
    RUN(stays_linear);
    return DONE();
}
