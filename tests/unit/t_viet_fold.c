#include "viet/fold.c"

#include "harness.h"

static struct arena arena;

static str with(void (*fn)(struct buf *out, str s), str s) {
    struct buf out = {0};
    buf_put(&out, STR("|"));
    fn(&out, s);
    str result = str_skip(buf_take(&arena, &out), 1);
    buf_release(&out);
    return result;
}

TEST(folds_letters) {
    CHECK_STR(with(viet_fold, STR("Đường SỮA Ổi ỵ")), STR("duong sua oi y"));
    CHECK_STR(with(viet_fold, STR("\xC3\x90i \xC6\x89o")), STR("di do"));
    CHECK_STR(with(viet_fold, STR("U\xCC\x9B\xCC\x80ng")), STR("ung"));
    CHECK_STR(with(viet_fold, STR("n\xCC\x83")), STR("n"));
    CHECK_STR(with(viet_fold, STR("95% ₫ Ж")), STR("95% ₫ Ж"));
}

TEST(squeezes_blanks) {
    CHECK_STR(with(viet_fold, STR("  một \t\r\n hai\xC2\xA0\xE3\x80\x80 ")),
              STR("mot hai"));
    CHECK_STR(with(viet_fold, STR("mộ\xE2\x80\x8Bt\xC2\xAD")), STR("mot"));
    CHECK_STR(with(viet_fold, STR(" \n ")), STR(""));
    CHECK_STR(with(viet_fold, STR("")), STR(""));
}

/* Longer than the block that output is collected in, with blanks where it is flushed. */
TEST(folds_long_text) {
    for (isize n = 250; n < 262; n++) {
        char text[300];
        for (isize i = 0; i < countof(text); i++)
            text[i] = i < n ? 'B' : ' ';
        str folded = with(viet_fold, (str){text, countof(text)});
        CHECK_INT(folded.n, n);
        CHECK(folded.p[n - 1] == 'b');
    }
}

TEST(copes_with_broken_text) {
    CHECK_STR(with(viet_fold, STR("a\xE1\xBB")), STR("a\xEF\xBF\xBD\xEF\xBF\xBD"));
    CHECK_STR(with(viet_tonekey, STR("\xC4")), STR("\xEF\xBF\xBD"));
    CHECK_STR(viet_slug(&arena, STR("a\xC4"
                                    "b")),
              STR("a-b"));
    CHECK_STR(viet_upper(&arena, STR("a\xC4")), STR("A\xC4"));
}

TEST(makes_slugs) {
    CHECK_STR(viet_slug(&arena, STR("27-KH/ĐUK")), STR("27-kh-duk"));
    CHECK_STR(viet_slug(&arena, STR(" “Họp  tổ” – lần 2! ")), STR("hop-to-lan-2"));
    CHECK_STR(viet_slug(&arena, STR("U\xCC\x9Bu tiên")), STR("uu-tien"));
    CHECK_STR(viet_slug(&arena, STR("...")), STR(""));
    CHECK_STR(viet_slug(&arena, STR("")), STR(""));
}

TEST(changes_case) {
    CHECK_STR(viet_upper(&arena, STR("ưu tiên đặc biệt, ß")), STR("ƯU TIÊN ĐẶC BIỆT, ß"));
    CHECK_STR(viet_lower(&arena, STR("ƯU TIÊN ĐẶC BIỆT 5")), STR("ưu tiên đặc biệt 5"));
    CHECK_STR(viet_lower(&arena, STR("E\xCC\x81")), STR("e\xCC\x81"));
    CHECK_STR(viet_upper(&arena, (str){0}), STR(""));
}

TEST(makes_tone_keys) {
    CHECK_STR(with(viet_tonekey, STR("Khỏe")), STR("khoe2"));
    CHECK_STR(with(viet_tonekey, STR("khoẻ")), STR("khoe2"));
    CHECK_STR(with(viet_tonekey, STR("ngu\xCC\x9Bo\xCC\x9B\xCC\x80i")), STR("ngươi1"));
    CHECK_STR(with(viet_tonekey, STR("ĐI")), STR("đi"));
    CHECK_STR(with(viet_tonekey, STR("")), STR(""));
}

TEST(makes_variant_keys) {
    CHECK_STR(with(viet_varkey, STR("Mỹ")), STR("mi3"));
    CHECK_STR(with(viet_varkey, STR("hy")), STR("hi"));
    CHECK_STR(with(viet_varkey, STR("quít")), STR("quyt4"));
    CHECK_STR(with(viet_varkey, STR("tay")), STR("tay"));
    CHECK_STR(with(viet_varkey, STR("quy")), STR("quy"));
    CHECK_STR(with(viet_varkey, STR("thy")), STR("thy"));
    CHECK_STR(with(viet_varkey, STR("ý")), STR("y4"));
    CHECK_STR(with(viet_varkey, STR("")), STR(""));
}

TEST(matches_words) {
    CHECK_INT(viet_match(STR("hết NGÀY 5"), 6, STR("ngày")), 11);
    CHECK_INT(viet_match(STR("Nga\xCC\x80y"), 0, STR("ngày")), 6);
    CHECK_INT(viet_match(STR("ngay"), 0, STR("ngày")), -1);
    CHECK_INT(viet_match(STR("ngà"), 0, STR("ngày")), -1);
    CHECK_INT(viet_match(STR("ngà"), 9, STR("n")), -1);
    CHECK_INT(viet_match(STR(""), 0, STR("")), 0);
}

int main(void) {
    RUN(folds_letters);
    RUN(squeezes_blanks);
    RUN(folds_long_text);
    RUN(copes_with_broken_text);
    RUN(makes_slugs);
    RUN(changes_case);
    RUN(makes_tone_keys);
    RUN(makes_variant_keys);
    RUN(matches_words);
    arena_release(&arena);
    return DONE();
}
