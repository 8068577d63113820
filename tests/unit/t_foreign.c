#include "extract/foreign.c"

#include "harness.h"
#include "base/buf.h"
#include "extract/mention.h"
#include "parse/md.h"

static struct arena scratch;

/* The words of a text that are its own. */
static str own_words(const char *text) {
    struct doc doc = {.path = STR("plans/a.md"), .diags.arena = &scratch};
    struct node *root = md_parse(&scratch, str_from_c(text), 0, &doc.diags);
    CHECK(root != NULL);
    struct reading reading = {.doc = &doc,
                              .scratch = &scratch,
                              .root = root,
                              .prose = prose_read(&scratch, root)};
    mention_find(&reading);
    foreign_mark(&reading);
    const struct word_list *words = &reading.prose.words;
    struct buf out = {0};
    for (isize i = 0; i < words->n; i++) {
        if (words->at[i].foreign || words->at[i].kind == WORD_END)
            continue;
        buf_put(&out, out.n ? STR(" ") : STR(""));
        buf_put(&out, word_text(words, &words->at[i]));
    }
    str own = buf_take(&scratch, &out);
    buf_release(&out);
    arena_release(&doc.arena);
    return own;
}

#define CHECK_OWN(text, want) CHECK_STR(own_words(text), STR(want))

TEST(a_citation_takes_its_title_along) {
    CHECK_OWN("Theo Kế hoạch số 12/KH-UBND ngày 05/6/2020 về trồng cây; tưới.\n",
              "Theo ; tưới .");
    CHECK_OWN("Theo Kế hoạch số 12/KH-UBND về trồng cây. Tưới\n", "Theo . Tưới");
    CHECK_OWN("Theo Kế hoạch số 12/KH-UBND về cây (có me)\n", "Theo ( có me )");
}

TEST(a_time_of_the_plan_ends_a_title) {
    CHECK_OWN("Theo Kế hoạch số 12/KH-UBND về cây, hoàn thành trước ngày 15/6\n",
              "Theo hoàn thành trước ngày 15 / 6");
}

TEST(a_title_ends_with_its_block) {
    CHECK_OWN("Theo Kế hoạch số 12/KH-UBND về cây\n\nTưới\n", "Theo Tưới");
}

TEST(quotes_are_not_the_plan_s_own) {
    CHECK_OWN("Hội thi “Cây “me” xanh” năm 2020\n", "Hội thi năm 2020");
    CHECK_OWN("Đợt “cây trong tháng 3”\n", "Đợt “ cây trong tháng 3 ”");
}

TEST(a_quote_that_is_not_closed_is_none) {
    CHECK_OWN("Hội thi “Cây me\n\nxanh”, “cây sấu” và “mít\n",
              "Hội thi “ Cây me xanh ” , và “ mít");
    CHECK_OWN("Hội thi “Cây “me” xanh\n", "Hội thi “ Cây “ me ” xanh");
}

int main(void) {
    RUN(a_citation_takes_its_title_along);
    RUN(a_time_of_the_plan_ends_a_title);
    RUN(a_title_ends_with_its_block);
    RUN(quotes_are_not_the_plan_s_own);
    RUN(a_quote_that_is_not_closed_is_none);
    arena_release(&scratch);
    return DONE();
}
