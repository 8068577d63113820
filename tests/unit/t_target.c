#include "extract/target.c"

#include "extract/foreign.h"
#include "extract/mention.h"
#include "harness.h"
#include "extract/ending.h"
#include "extract/section.h"
#include "parse/md.h"

static struct arena scratch;
static struct doc doc;

static void clear(void) {
    arena_release(&doc.arena);
    doc = (struct doc){0};
}

static void find(str text) {
    doc.diags.arena = &doc.arena;
    struct node *root = md_parse(&scratch, text, 0, &doc.diags);
    CHECK(root != NULL);
    if (!root)
        return;
    md_attributes(&scratch, root, text, &doc.diags);
    struct reading reading = {.doc = &doc,
                              .scratch = &scratch,
                              .source = text,
                              .root = root,
                              .prose = prose_read(&scratch, root)};
    section_number(&reading);
    mention_find(&reading);
    foreign_mark(&reading);
    ending_find(&reading);
    target_find(&reading);
}

/* "id quantity", with bars between. */
static str read_text(str text) {
    struct buf out = {0};
    find(text);
    for (isize i = 0; i < doc.targets.n; i++) {
        buf_put(&out, i ? STR(" | ") : STR(""));
        buf_put(&out, doc.targets.at[i].id);
        buf_put(&out, STR(" "));
        buf_put(&out, doc.targets.at[i].quantity);
    }
    str read = buf_take(&scratch, &out);
    buf_release(&out);
    clear();
    return read;
}

#define CHECK_READ(text, want) CHECK_STR(read_text(STR(text)), STR(want))

TEST(the_span_is_that_of_the_quantity) {
    str text = STR("## I. CHỈ TIÊU\n\n- Rào lại vườn;\n  **ít nhất\n  65%** vườn.\n");
    find(text);
    CHECK_INT(doc.targets.n, 1);
    if (doc.targets.n) {
        CHECK_STR(span_text(text, doc.targets.at[0].span), STR("ít nhất\n  65%"));
        CHECK_STR(doc.targets.at[0].quantity, STR("ít nhất 65%"));
        CHECK_STR(doc.targets.at[0].text, STR("Rào lại vườn; ít nhất 65% vườn."));
    }
    clear();
}

TEST(ids_are_those_of_the_place) {
    CHECK_READ("## I. CHỈ TIÊU\n\nĐạt 80%. Đạt 85%.\n\n- Đạt 90%, rồi 95%.\n\nĐạt 99%.\n",
               "I 80% | Ib 85% | I-1 90% | I-1b 95% | Ic 99%");
    CHECK_READ("## I. CHỈ TIÊU\n\n1. Cây:\n   - Sống 80%.\n   - Chết 5%.\n",
               "I.1-1 80% | I.1-2 5%");
}

TEST(headings_tell_what_amounts_are) {
    CHECK_READ("## I. MỤC ĐÍCH, YÊU CẦU\n\n- Đạt 80%.\n", "");
    CHECK_READ("## I. MỤC TIÊU, CHỈ TIÊU\n\n### 1. Cây\n\n- Đạt 80%.\n", "I.1-1 80%");
    CHECK_READ("## I. MỤC TIÊU\n\n### 1. Mục tiêu chung\n\n- Đạt 80%.\n\n### 2. Khác\n\n"
               "- Đạt 90%.\n",
               "I.2-1 90%");
    CHECK_READ("## I. GIẢI PHÁP THỰC HIỆN MỤC TIÊU\n\n- Đạt 80%.\n", "");
    CHECK_READ("## I. VỐN CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA\n\n- Đạt 80%.\n", "");
    CHECK_READ("## I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n\n- Phấn đấu đạt 80%.\n", "");
    CHECK_READ("## I. NHIỆM VỤ ĐÁNH GIÁ\n\n- Phấn đấu đạt 80%.\n", "I-1 80%");
    CHECK_READ("Đạt 80%.\n", "");
}

TEST(titles_need_not_be_headings) {
    CHECK_READ("I. MỤC TIÊU\n\n2. Chỉ tiêu chủ yếu:\n\n(1) Đạt 80%.\n\n(2) Rào vườn.\n\n"
               "II. NHIỆM VỤ\n\n1. Triển khai:\n\n- Gửi 100% văn bản.\n",
               "1 80%");
}

TEST(an_ending_holds_no_targets) {
    CHECK_READ(
        "## I. CHỈ TIÊU\n\n- Đạt 80%.\n\nNơi nhận:\n\n- 100% các tổ;\n- Lưu: VT.\n",
        "I-1 80%");
}

TEST(tables_without_targets_are_left_alone) {
    CHECK_READ("## I. CHỈ TIÊU\n\n| Tổ | Cây |\n|---|---|\n| 1 | 50% |\n", "");
    CHECK_READ("## I. A\n\n| Chỉ tiêu |\n|---|\n| Đạt 50% |\n| |\n| Khác |\n", "I-1 50%");
    CHECK_READ("## I. A\n\n| Chỉ tiêu | Năm 2030 |\n|---|---|\n| Cây | x 5 |\n| | 5 |\n",
               "");
}

/* Nothing here may take more than one look at a text. */
TEST(long_texts_are_read_in_one_run) {
    static const char *const parts[] = {"đạt 5% ",
                                        "đạt tỷ lệ 5 cây; ",
                                        "“đạt 5% ",
                                        "(1 - 2% ",
                                        "từ 5 đến ",
                                        "ít nhất ",
                                        "Nghị quyết số 05-NQ/TU đạt 5% "};
    for (isize i = 0; i < countof(parts); i++) {
        struct buf text = {0};
        buf_put(&text,
                i % 2 ? STR("## I. CHỈ TIÊU\n\n") : STR("## I. NHIỆM VỤ\n\nphấn đấu "));
        while (text.n < 200000)
            buf_put(&text, str_from_c(parts[i]));
        find(buf_str(&text));
        clear();
        buf_release(&text);
        arena_release(&scratch);
    }
}

/* A sentence of n amounts would be written n times. */
TEST(texts_of_a_sentence_without_end_are_short) {
    struct buf text = {0};
    buf_put(&text, STR("## I. CHỈ TIÊU\n\n"));
    for (int i = 0; i < 2000; i++)
        buf_put(&text, STR("đạt 95% số hộ, "));
    find(buf_str(&text));
    CHECK_INT(doc.targets.n, 2000);
    for (isize i = 0; i < doc.targets.n; i++)
        CHECK(doc.targets.at[i].text.n < 1000);
    clear();
    buf_release(&text);
}

int main(void) {
    RUN(the_span_is_that_of_the_quantity);
    RUN(ids_are_those_of_the_place);
    RUN(headings_tell_what_amounts_are);
    RUN(titles_need_not_be_headings);
    RUN(an_ending_holds_no_targets);
    RUN(tables_without_targets_are_left_alone);
    RUN(long_texts_are_read_in_one_run);
    RUN(texts_of_a_sentence_without_end_are_short);
    arena_release(&scratch);
    return DONE();
}
