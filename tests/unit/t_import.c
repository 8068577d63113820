#include "import/import.c"

#include "harness.h"

#include <stdlib.h>

static struct arena a;
static struct import_text text;

static enum import_result result_of(str bytes) {
    return import_read(&a, bytes, &text);
}

TEST(formats_are_told_by_their_bytes) {
    CHECK_INT(result_of(STR("Một dòng")), IMPORT_DONE);
    CHECK(!text.paragraphs);
    CHECK_INT(result_of(STR(" <HTML><p>Một dòng")), IMPORT_DONE);
    CHECK(text.paragraphs);
    CHECK_INT(result_of(STR("\xFF\xFE<\0p\0>\0a\0")), IMPORT_DONE);
    CHECK_STR(text.text, STR("a\n"));
    CHECK_INT(result_of(STR("")), IMPORT_EMPTY);
    CHECK_INT(result_of(STR(" \n\t")), IMPORT_EMPTY);
    CHECK_INT(result_of(STR("<p> </p>")), IMPORT_EMPTY);
    CHECK_INT(result_of(STR("---\ntitle: a\n---\nb")), IMPORT_IS_PLAN);
    CHECK_INT(result_of(STR("---\nkhông phải")), IMPORT_DONE);
    CHECK_INT(result_of(STR("GIF89a\1\0\2\0\3\4\5\0\0")), IMPORT_NO_TEXT);
}

TEST(a_password_is_told_from_damage) {
    str ole = STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....E\0n\0c\0r\0y\0p\0t\0"
                  "e\0d\0P\0a\0c\0k\0a\0g\0e\0");
    CHECK_INT(result_of(ole), IMPORT_LOCKED);
}

/* With an empty PATH there are no programs. */
TEST(formats_that_other_programs_read) {
    char *path = str_c(&a, str_from_c(getenv("PATH")));
    setenv("PATH", "", 1);
    CHECK_INT(result_of(STR("{\\rtf1 a}")), IMPORT_NO_SOFFICE);
    CHECK_INT(result_of(STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 a")), IMPORT_NO_SOFFICE);
    CHECK_INT(result_of(STR("%PDF-1.4 a")), IMPORT_NO_PDFTOTEXT);
    setenv("PATH", path, 1);
}

TEST(text_in_bold_as_a_whole_is_plain) {
    CHECK_INT(result_of(STR("**KẾ HOẠCH**\n\n**I. NHIỆM\nVỤ**\n\na **b** c\n\n**a** "
                            "và **b**\n")),
              IMPORT_DONE);
    CHECK_STR(text.text,
              STR("KẾ HOẠCH\n\nI. NHIỆM\nVỤ\n\na **b** c\n\n**a** và **b**\n"));
}

TEST(stamps_are_found_wherever_they_are) {
    struct import_text t = {.text = STR("a\n| 1 | x<br>Tối mật |\n")};
    CHECK_INT(import_stamp(&t).secrecy, SECRECY_TOI_MAT);
    t = (struct import_text){.text = STR("a\tMẬT\nthư mật\n"), .aside = STR("HỎA TỐC\n")};
    CHECK_INT(import_stamp(&t).secrecy, SECRECY_MAT);
    CHECK_INT(import_stamp(&t).urgency, URGENCY_HOA_TOC);
    t = (struct import_text){.text = STR("Bảo mật thông tin\n")};
    CHECK_INT(import_stamp(&t).secrecy, SECRECY_NONE);
}

int main(void) {
    RUN(formats_are_told_by_their_bytes);
    RUN(a_password_is_told_from_damage);
    RUN(formats_that_other_programs_read);
    RUN(text_in_bold_as_a_whole_is_plain);
    RUN(stamps_are_found_wherever_they_are);
    arena_release(&a);
    return DONE();
}
