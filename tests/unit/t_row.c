#include "harness.h"

#include "extract/column.c"
#include "extract/row.c"
#include "model/doc.h"
#include "parse/md.h"

static struct arena scratch;

/* One letter for each row of the only table: d f t T(orn). */
static str kinds_of(const char *text) {
    struct doc doc = {0};
    struct buf out = {0};
    doc.diags.arena = &scratch;
    struct node *root = md_parse(&scratch, str_from_c(text), 0, &doc.diags);
    CHECK(root && root->first && root->first->kind == NODE_TABLE);
    struct prose prose = prose_read(&scratch, root);
    struct table_rows rows = rows_of(&scratch, &prose, root->first);
    for (struct node *row = root->first->first->next; row; row = row->next)
        buf_char(&out, "dft~"[rows_next(&rows, row)]);
    str kinds = buf_take(&scratch, &out);
    buf_release(&out);
    return kinds;
}

#define CHECK_KINDS(text, kinds) CHECK_STR(kinds_of(text), STR(kinds))
#define HEAD                                                                             \
    "| TT | Nhiệm vụ | Đơn vị | Thời gian |\n"                                 \
    "|---|---|---|---|\n"

static enum column column_in(str header) {
    return column_of(word_cut(&scratch, header));
}

TEST(headers_are_told_by_their_words) {
    CHECK_INT(column_in(STR("STT")), COLUMN_NUMBER);
    CHECK_INT(column_in(STR("NỘI DUNG, NHIỆM VỤ")), COLUMN_TASK);
    CHECK_INT(column_in(STR("Nhiệm vụ chủ trì")), COLUMN_TASK);
    CHECK_INT(column_in(STR("Đơn vị phối hợp (nếu có)")), COLUMN_SUPPORT);
    CHECK_INT(column_in(STR("Cơ quan/ đơn vị chủ trì")), COLUMN_LEAD);
    CHECK_INT(column_in(STR("Đơn vị")), COLUMN_ASSIGNED);
    CHECK_INT(column_in(STR("ĐƠN VỊ THỰC HIỆN")), COLUMN_ASSIGNED);
    CHECK_INT(column_in(STR("Hạn hoàn thành")), COLUMN_TIME);
    CHECK_INT(column_in(STR("Tiến độ\nthực hiện")), COLUMN_TIME);
    CHECK_INT(column_in(STR("Sản phẩm/kết quả")), COLUMN_PRODUCT);
}

TEST(other_headers_are_about_something_else) {
    CHECK_INT(column_in(STR("Ghi chú")), COLUMN_OTHER);
    CHECK_INT(column_in(STR("Hạng mục")), COLUMN_OTHER);
    CHECK_INT(column_in(STR("Đơn vị tính")), COLUMN_OTHER);
    CHECK_INT(column_in(STR("")), COLUMN_OTHER);
}

TEST(decomposed_headers_are_the_same) {
    CHECK_INT(column_in(STR("Nhie\xCC\xA3\xCC\x82m vu\xCC\xA3")), COLUMN_TASK);
}

TEST(the_paper_s_own_rows_say_nothing) {
    CHECK_KINDS(HEAD "| (1) | (2) | (3) | (4) |\n| 1 | A | B | C |\n"
                     "| TT | NHIỆM VỤ | đơn vị | Thời gian |\n| 2 | A | B | C |\n",
                "fdfd");
}

TEST(titles_have_roman_numbers_or_numbers_below_them) {
    CHECK_KINDS(HEAD "| I | Nhóm một | | |\n| 1 | A | B | |\n| II. | Nhóm hai | | |\n",
                "tdt");
    CHECK_KINDS(HEAD "| 1 | Nhóm một | | |\n| 1.1 | A | B | |\n| 2 | A | | |\n", "tdd");
    CHECK_KINDS(HEAD "| Nhóm của ô gộp | | | |\n| 1 | A | B | |\n", "td");
}

TEST(a_row_is_torn_in_the_middle_of_a_sentence) {
    CHECK_KINDS(HEAD "| 1 | Sửa | Tổ | |\n| | mái nhà | một | |\n| | | hai | |\n", "d~~");
    CHECK_KINDS(HEAD "| 1 | Sửa | Tổ | |\n| TT | Nhiệm vụ | Đơn vị | Thời gian |\n"
                     "| | mái nhà | | |\n",
                "df~");
    CHECK_KINDS(HEAD "| 1 | Sửa | Tổ | |\n| | Mua ngói | Tổ | |\n", "dd");
    CHECK_KINDS(HEAD "| | mái nhà | Tổ | |\n", "d");
}

TEST(tables_without_tasks_have_rows_of_data_alone) {
    CHECK_KINDS("| Họ tên | Xóm |\n|---|---|\n| I | |\n| a | b |\n", "dd");
}

int main(void) {
    RUN(headers_are_told_by_their_words);
    RUN(other_headers_are_about_something_else);
    RUN(decomposed_headers_are_the_same);
    RUN(the_paper_s_own_rows_say_nothing);
    RUN(titles_have_roman_numbers_or_numbers_below_them);
    RUN(a_row_is_torn_in_the_middle_of_a_sentence);
    RUN(tables_without_tasks_have_rows_of_data_alone);
    arena_release(&scratch);
    return DONE();
}
