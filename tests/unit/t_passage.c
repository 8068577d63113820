#include "extract/passage.c"

#include "harness.h"
#include "model/doc.h"
#include "parse/md.h"

static struct arena arena;

/* A text's tree, and its words. */
static struct node *parse(const char *text, struct prose *prose) {
    struct doc doc = {.diags.arena = &arena};
    struct node *root = md_parse(&arena, str_from_c(text), 0, &doc.diags);
    CHECK(root && root->first);
    *prose = prose_read(&arena, root);
    return root;
}

/* All words of a text. */
static struct word_list words_of(const char *text) {
    static struct prose prose;
    return passage_of(&arena, &prose, parse(text, &prose));
}

static str text_of_part(const char *text, isize from, isize to) {
    return passage_text(&arena, passage_part(words_of(text), from, to));
}

TEST(one_block_is_not_copied) {
    struct prose prose;
    struct node *root = parse("Trồng cây.\n", &prose);
    struct word_list words = passage_of(&arena, &prose, root);
    CHECK(words.at == prose.words.at);
    CHECK_INT(words.n, 3);
    CHECK(words.at[words.n].kind == WORD_END);
}

TEST(each_further_block_begins_a_line) {
    struct word_list words = words_of("Trồng cây\n\n- Thời hạn: Quý I\n\n  Tưới\n");
    CHECK_INT(words.n, 8);
    CHECK(words.at[-1].kind == WORD_END && words.at[8].kind == WORD_END);
    CHECK(words.at[2].gap == GAP_LINE && words.at[7].gap == GAP_LINE);
    CHECK_STR(passage_text(&arena, words), STR("Trồng cây Thời hạn: Quý I Tưới"));
}

TEST(blocks_between_are_left_out) {
    struct prose prose;
    struct node *root = parse("Một\n\nhai\n\nba *bốn*\n", &prose);
    struct passage passage = {.arena = &arena, .prose = &prose};
    passage_clear(&passage);
    CHECK_STR(passage_text(&arena, passage.words), (str){0});
    passage_add(&passage, root->first);
    passage_add(&passage, root->last);
    CHECK_STR(passage_text(&arena, passage.words), STR("Một ba bốn"));
}

TEST(texts_have_one_kind_of_blank) {
    CHECK_STR(text_of_part("Trồng\ncây\u00A0\u00A0me &nbsp; \\*xanh\\*\n", 0, 4),
              STR("Trồng cây me *xanh*"));
    CHECK_STR(text_of_part("Trồng cây (quý I).\n", 0, 2), STR("Trồng cây"));
    CHECK_STR(text_of_part("Trồng cây (quý I).\n", 3, -2), STR("quý I"));
    CHECK_STR(text_of_part("Trồng cây\n", 2, 2), (str){0});
}

TEST(a_typed_dash_is_no_word) {
    CHECK_STR(passage_text(&arena, words_of("\\- \\+ Trồng - tưới\n")),
              STR("Trồng - tưới"));
    CHECK_STR(passage_text(&arena, words_of("– Trồng\n")), STR("– Trồng"));
    CHECK_STR(passage_text(&arena, words_of("\\* Trồng\n")), STR("Trồng"));
    CHECK_STR(passage_text(&arena, words_of("\\*Trồng\n")), STR("*Trồng"));
}

int main(void) {
    RUN(one_block_is_not_copied);
    RUN(each_further_block_begins_a_line);
    RUN(blocks_between_are_left_out);
    RUN(texts_have_one_kind_of_blank);
    RUN(a_typed_dash_is_no_word);
    arena_release(&arena);
    return DONE();
}
