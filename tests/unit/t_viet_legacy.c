#include "viet/legacy.c"

#include "harness.h"

#include <stdlib.h>

#define PLAIN "Tổ chức kiểm tra, đôn đốc việc thực hiện ở cơ sở"

/* The same sentence in each encoding, as it looks when it is pasted. */
static const char *const pasted[LEGACY_COUNT] = {
    [LEGACY_UTF8] =
        "Tá»• chá»©c kiá»ƒm tra, Ä‘Ã´n Ä‘á»‘c viá»‡c thá»±c hiá»‡n á»Ÿ cÆ¡ sá»Ÿ",
    [LEGACY_TCVN3] = "Tæ chøc kiÓm tra, ®«n ®èc viÖc thùc hiÖn ë c¬ së",
    [LEGACY_VNI] = "Toå chöùc kieåm tra, ñoân ñoác vieäc thöïc hieän ôû cô sôû",
    [LEGACY_VISCII] = "T± chÑc ki¬m tra, ðôn ð¯c vi®c thñc hi®n · c½ s·",
    [LEGACY_CP1258] = "TôÒ chýìc kiêÒm tra, ðôn ðôìc viêòc thýòc hiêòn õÒ cõ sõÒ",
};

static enum legacy of(const char *line) {
    return legacy_of_line(str_from_c(line));
}

TEST(tells_the_encodings_apart) {
    struct arena a = {0};
    for (enum legacy i = LEGACY_UTF8; i < LEGACY_COUNT; i++) {
        CHECK_INT(of(pasted[i]), i);
        CHECK_STR(legacy_decode(&a, i, str_from_c(pasted[i])), STR(PLAIN));
        CHECK(legacy_name(i).n > 0);
    }
    arena_release(&a);
}

/* What cleaning of text has done to Ð and ð is undone. */
TEST(reads_mended_text) {
    struct arena a = {0};
    str text = STR("T± chÑc ki¬m tra, đôn đ¯c vi®c thñc hi®n");
    CHECK_INT(legacy_of_line(text), LEGACY_VISCII);
    CHECK_STR(legacy_decode(&a, LEGACY_VISCII, text),
              STR("Tổ chức kiểm tra, đôn đốc việc thực hiện"));
    CHECK_STR(legacy_decode(&a, LEGACY_TCVN3, STR("Đ c Đp")), STR("é c ép"));
    CHECK_STR(legacy_decode(&a, LEGACY_VNI, STR("UYÛ BAN ÑOAØN TÆNH, vaên, Naêm, tuoåi")),
              STR("UỶ BAN ĐOÀN TỈNH, văn, Năm, tuổi"));
    CHECK_STR(legacy_decode(&a, LEGACY_UTF8, STR("á»")), (str){0});
    CHECK_STR(legacy_decode(&a, LEGACY_UTF8, STR("Ủy")), (str){0});
    CHECK_STR(legacy_decode(&a, LEGACY_TCVN3, STR("")), (str){0});
    arena_release(&a);
}

TEST(leaves_proper_text_alone) {
    CHECK_INT(of(PLAIN), LEGACY_NONE);
    CHECK_INT(of("UBND TỈNH, ĐẢNG ỦY, CÁC SỞ, BAN, NGÀNH"), LEGACY_NONE);
    CHECK_INT(of("Báo cáo, “thông báo”, «giám sát»"), LEGACY_NONE);
    CHECK_INT(of("Kế hoạch số 12/KH-UBND"), LEGACY_NONE);
    CHECK_INT(of("plain words only"), LEGACY_NONE);
    CHECK_INT(of(""), LEGACY_NONE);
}

TEST(does_not_guess) {
    CHECK_INT(of("café résumé naïve"), LEGACY_UNKNOWN);
    CHECK_INT(of("≥ 95%"), LEGACY_UNKNOWN);
    CHECK_INT(of("Les activités générales à l'étranger, le théâtre, déjà"),
              LEGACY_UNKNOWN);
    CHECK_INT(of("Größe, Maß, über, für, schön, Fußgänger"), LEGACY_UNKNOWN);
    CHECK_INT(of("25°C, 30°C, 35°C"), LEGACY_UNKNOWN);
}

/* A paragraph is longer than the sample, which ends within a letter of three. */
TEST(judges_long_lines) {
    str once = str_from_c(pasted[LEGACY_UTF8]);
    for (int shift = 0; shift < 8; shift++) {
        struct arena a = {0};
        str line = str_sub(STR("aaaaaaaa"), 0, shift);
        for (int i = 0; i < 8; i++)
            line = str_concat(&a, line, STR(" "), once);
        CHECK_INT(legacy_of_line(line), LEGACY_UTF8);
        arena_release(&a);
    }
}

TEST(finds_the_first_line) {
    str line;
    str text = STR(PLAIN "\n\nBáo cáo tháng\n" /* all of it Latin-1 */
                         "Thöïc hieän nhieäm vuï\nThùc hiÖn nhiÖm vô\n");
    CHECK_INT(legacy_find(text, &line), LEGACY_VNI);
    CHECK_STR(line, STR("Thöïc hieän nhieäm vuï"));
    CHECK_INT(legacy_find(STR(PLAIN "\ncafé résumé naïve"), &line), LEGACY_NONE);
    CHECK_INT(legacy_find(STR(""), &line), LEGACY_NONE);
}

/* One line of a megabyte, all of it suspect: only its beginning is judged. */
TEST(looks_at_a_sample) {
    static const char *const fillers[] = {"é ", "a\xC3\xA4", "\xC2\xA9", "\xE2\x80\x9C",
                                          "d©n "};
    isize n = 1 << 20;
    char *text = malloc((size_t)n);
    for (isize i = 0; i < countof(fillers); i++) {
        str filler = str_from_c(fillers[i]), line;
        isize whole = n - n % filler.n;
        for (isize at = 0; at < whole; at++)
            text[at] = filler.p[at % filler.n];
        enum legacy legacy = legacy_find((str){text, whole}, &line);
        CHECK_INT(legacy, i == 4 ? LEGACY_TCVN3 : LEGACY_NONE);
    }
    free(text);
}

int main(void) {
    RUN(tells_the_encodings_apart);
    RUN(reads_mended_text);
    RUN(leaves_proper_text_alone);
    RUN(does_not_guess);
    RUN(judges_long_lines);
    RUN(finds_the_first_line);
    RUN(looks_at_a_sample);
    return DONE();
}
