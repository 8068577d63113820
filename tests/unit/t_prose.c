#include "extract/prose.c"

#include "harness.h"
#include "parse/md.h"

static struct arena arena;

static struct node *parse(const char *text) {
    struct diags diags = {.arena = &arena};
    return md_parse(&arena, str_from_c(text), 0, &diags);
}

static str block_text(const struct prose *prose, isize block) {
    struct word_list words = prose_words(prose, prose->blocks.at[block].node);
    if (!words.n)
        return (str){0};
    return str_sub(words.text, words.at[0].from, words.at[words.n - 1].to);
}

TEST(blocks_stand_between_ends) {
    struct prose prose =
        prose_read(&arena, parse("# Một\n\nHai **ba**\nbốn.\n\n- năm\n"));
    CHECK_INT(prose.blocks.n, 3);
    CHECK_STR(block_text(&prose, 0), STR("Một"));
    CHECK_STR(block_text(&prose, 1), STR("Hai ba\nbốn."));
    CHECK_STR(block_text(&prose, 2), STR("năm"));
    for (isize i = 0; i < prose.blocks.n; i++) {
        struct word_list words = prose_words(&prose, prose.blocks.at[i].node);
        CHECK_INT(words.at[-1].kind, WORD_END);
        CHECK_INT(words.at[words.n].kind, WORD_END);
        CHECK(!words.at[words.n].border);
    }
    arena_release(&arena);
}

TEST(a_row_holds_its_cells) {
    struct prose prose = prose_read(&arena, parse("| a | |\n|---|---|\n| b c | d |\n"));
    CHECK_INT(prose.blocks.n, 6); /* two rows, four cells */
    CHECK_STR(block_text(&prose, 1), STR("a"));
    CHECK_STR(block_text(&prose, 2), STR(""));
    struct word_list row = prose_words(&prose, prose.blocks.at[3].node);
    CHECK_INT(row.n, 4);
    CHECK(row.at[2].kind == WORD_END && row.at[2].border);
    CHECK_STR(block_text(&prose, 5), STR("d"));
    arena_release(&arena);
}

TEST(words_lead_back_to_the_source) {
    const char *source = "Sở **Y** t&#7871; `mã` [liên kết](a.md)\n";
    struct prose prose = prose_read(&arena, parse(source));
    struct word_list words = prose_words(&prose, prose.blocks.at[0].node);
    struct span span = prose_span(&prose, &words.at[1], &words.at[1]);
    CHECK_STR(span_text(str_from_c(source), span), STR("Y"));
    CHECK(!words.at[2].closed && words.at[3].closed && words.at[4].closed);
    arena_release(&arena);
}

TEST(an_image_without_words_is_an_object) {
    struct prose prose = prose_read(&arena, parse("12![](a.png)/KH\n"));
    struct word_list words = prose_words(&prose, prose.blocks.at[0].node);
    CHECK_INT(words.n, 4);
    CHECK(words.at[1].kind == WORD_OBJECT && words.at[1].closed);
    arena_release(&arena);
}

TEST(a_text_cannot_fake_a_border) {
    struct prose prose = prose_read(&arena, parse("a&#29;b&#30;c\n"));
    CHECK_INT(prose_words(&prose, prose.blocks.at[0].node).n, 3);
    arena_release(&arena);
}

int main(void) {
    RUN(blocks_stand_between_ends);
    RUN(a_row_holds_its_cells);
    RUN(words_lead_back_to_the_source);
    RUN(an_image_without_words_is_an_object);
    RUN(a_text_cannot_fake_a_border);
    return DONE();
}
