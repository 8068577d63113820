#include "load/text.c"

#include "harness.h"
#include "temp.h"

static struct diags diags;

static str cleaned(str bytes) {
    str text = {0};
    diags = (struct diags){.arena = &temp_arena};
    return text_clean(&temp_arena, bytes, &text, &diags) ? text : STR("-");
}

TEST(clean_text_stays_where_it_is) {
    str text = STR("Kế hoạch 中 𝄞 \x01\r\n");
    CHECK(cleaned(text).p == text.p);
    CHECK_INT(diags.n, 0);
    CHECK_STR(cleaned((str){0}), STR(""));
    CHECK_INT(diags.n, 0);
    arena_release(&temp_arena);
}

TEST(drops_one_byte_order_mark) {
    CHECK_STR(cleaned(STR("\xEF\xBB\xBF---\n")), STR("---\n"));
    CHECK_STR(cleaned(STR("\xEF\xBB\xBF\xEF\xBB\xBF")), STR("\xEF\xBB\xBF"));
    CHECK_STR(cleaned(STR("\xEF\xBB\xBF")), STR(""));
    CHECK_INT(diags.n, 0);
    arena_release(&temp_arena);
}

TEST(composes_letters) {
    CHECK_STR(cleaned(STR("Ke\xCC\x82\xCC\x81 hoa\xCC\xA3"
                          "ch")),
              STR("Kế hoạch"));
    CHECK_INT(diags.n, 1);
    CHECK_INT(diags.at[0].id, DIAG_text_not_nfc);
    CHECK_STR(cleaned(STR("\xC3\x90\xE1\xBB\x80 ÁN")), STR("ĐỀ ÁN")); /* Icelandic Ð */
    arena_release(&temp_arena);
}

TEST(refuses_other_encodings) {
    static const str bad[] = {
        {"K\xEA ho\xA1n", 7},
        {"\xFF\xFEK\0", 4},
        {"abc\xE1\xBB", 5},
        {"\xC0\xAF", 2},
    };
    static const isize at[] = {1, 0, 3, 0};
    for (isize i = 0; i < countof(bad); i++) {
        CHECK_STR(cleaned(bad[i]), STR("-"));
        CHECK_INT(diags.n, 1);
        CHECK_INT(diags.at[0].id, DIAG_encoding_invalid);
        CHECK_INT(diags.at[0].detail.span.start, at[i]);
    }
    arena_release(&temp_arena);
}

TEST(refuses_text_of_old_fonts) {
    CHECK_STR(cleaned(STR("Một dòng đúng.\nThöïc hieän nhieäm vuï\n")), STR("-"));
    CHECK_INT(diags.n, 1);
    CHECK_INT(diags.at[0].id, DIAG_text_encoding);
    CHECK_INT(diags.at[0].detail.span.start, STR("Một dòng đúng.\n").n);
    CHECK_STR(diags.at[0].detail.arg0, STR("VNI"));
    CHECK_STR(diags.at[0].detail.arg1, STR("Thực hiện nhiệm vụ"));
    arena_release(&temp_arena);
}

/* The place is one of the text without the mark, as all places are. */
TEST(places_do_not_count_the_mark) {
    CHECK_STR(cleaned(STR("\xEF\xBB\xBF"
                          "ab\xFF")),
              STR("-"));
    CHECK_INT(diags.at[0].detail.span.start, 2);
    arena_release(&temp_arena);
}

TEST(loads_files_up_to_a_size) {
    temp_open();
    struct fault fault = {0};
    str text;
    temp_file(STR("a.md"), STR("\xEF\xBB\xBFđá"));
    temp_file(STR("big.md"), STR(""));
    diags = (struct diags){.arena = &temp_arena};
    CHECK(text_load(&temp_arena, temp_dir, STR("a.md"), &text, &diags, &fault));
    CHECK_STR(text, STR("đá"));
    char *big = str_c(&temp_arena, temp_path(STR("big.md")));
    CHECK_INT(truncate(big, TEXT_MAX_BYTES), 0);
    CHECK(text_load(&temp_arena, temp_dir, STR("big.md"), &text, &diags, &fault));
    CHECK_INT(diags.n, 0);
    CHECK_INT(truncate(big, TEXT_MAX_BYTES + 1), 0);
    CHECK(!text_load(&temp_arena, temp_dir, STR("big.md"), &text, &diags, &fault));
    CHECK_INT(diags.n, 1);
    CHECK_INT(diags.at[0].id, DIAG_file_too_large);
    CHECK(!fault.doing);
    CHECK(!text_load(&temp_arena, temp_dir, STR("nix.md"), &text, &diags, &fault));
    CHECK_INT(diags.n, 1);
    CHECK_STR(str_from_c(fault.path), STR("nix.md"));
    temp_close();
}

int main(void) {
    RUN(clean_text_stays_where_it_is);
    RUN(drops_one_byte_order_mark);
    RUN(composes_letters);
    RUN(refuses_other_encodings);
    RUN(refuses_text_of_old_fonts);
    RUN(places_do_not_count_the_mark);
    RUN(loads_files_up_to_a_size);
    return DONE();
}
