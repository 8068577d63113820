#include "extract/sentence.c"

#include "harness.h"
#include "base/buf.h"

static struct arena arena;

/* The parts of a text with bars between them. */
static str parts_of(str text, bool clauses) {
    struct buf out = {0};
    struct word_list words = word_cut(&arena, text);
    for (isize from = 0; from < words.n;) {
        isize to = clauses ? clause_next(words, from) : sentence_next(words, from);
        buf_put(&out, out.n ? STR("|") : STR(""));
        buf_put(&out, str_trim(str_sub(text, words.at[from].from, words.at[to].from)));
        from = to;
    }
    str parts = buf_take(&arena, &out);
    buf_release(&out);
    return parts;
}

#define CHECK_PARTS(text, clauses, want)                                                 \
    CHECK_STR(parts_of(STR(text), clauses), STR(want))
#define CHECK_SENTENCES(text, want) CHECK_PARTS(text, false, want)
#define CHECK_CLAUSES(text, want)   CHECK_PARTS(text, true, want)

TEST(a_full_stop_before_a_capital_ends) {
    CHECK_SENTENCES("Trồng cây. Tưới cây! Rào lại", "Trồng cây.|Tưới cây!|Rào lại");
    CHECK_SENTENCES("Trồng cây./.", "Trồng cây./.");
    CHECK_SENTENCES("Trồng cây. (tháng 3). Tưới", "Trồng cây.|(tháng 3).|Tưới");
}

TEST(numbers_and_abbreviations_go_on) {
    CHECK_SENTENCES("Trồng 1.800 cây ở TP. Vinh và Q. Bình",
                    "Trồng 1.800 cây ở TP. Vinh và Q. Bình");
    CHECK_SENTENCES("2. Tưới cây. Rào", "2. Tưới cây.|Rào");
    CHECK_SENTENCES("ThS. Đỗ Ba trồng v.v. rồi tưới", "ThS. Đỗ Ba trồng v.v. rồi tưới");
    CHECK_SENTENCES("gửi về UBND. Trước đó", "gửi về UBND.|Trước đó");
}

TEST(a_semicolon_ends_a_clause_outside_of_brackets) {
    CHECK_CLAUSES("Trồng (cây me; cây sấu); tưới; rào.",
                  "Trồng (cây me; cây sấu);|tưới;|rào.");
    CHECK_SENTENCES("Trồng; tưới. Rào", "Trồng; tưới.|Rào");
}

TEST(odd_texts_do_no_harm) {
    CHECK_SENTENCES("", "");
    CHECK_SENTENCES(".", ".");
    CHECK_CLAUSES(";;)", ";|;|)");
    CHECK_SENTENCES("a. \xE1", "a. \xE1");
}

int main(void) {
    RUN(a_full_stop_before_a_capital_ends);
    RUN(numbers_and_abbreviations_go_on);
    RUN(a_semicolon_ends_a_clause_outside_of_brackets);
    RUN(odd_texts_do_no_harm);
    arena_release(&arena);
    return DONE();
}
