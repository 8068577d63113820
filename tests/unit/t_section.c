#include "harness.h"

#include "extract/section.c"
#include "parse/md.h"

static struct arena scratch;
static struct doc doc;

static void number(str text) {
    doc = (struct doc){.path = STR("plans/a.md")};
    doc.diags.arena = &doc.arena;
    struct node *root = md_parse(&scratch, text, 0, &doc.diags);
    CHECK(root != NULL);
    if (!root)
        return;
    md_attributes(&scratch, root, text, &doc.diags);
    struct reading reading = {.doc = &doc,
                              .scratch = &scratch,
                              .root = root,
                              .prose = prose_read(&scratch, root)};
    section_number(&reading);
}

static str label_of(str heading) {
    return section_label(&scratch, word_cut(&scratch, heading));
}

/* The ids of all places, in order, with blanks between. */
static str ids_of(str text) {
    struct buf out = {0};
    number(text);
    for (isize i = 0; i < doc.anchors.n; i++) {
        buf_put(&out, i ? STR(" ") : STR(""));
        buf_put(&out, doc.anchors.at[i].id);
    }
    str ids = buf_take(&scratch, &out);
    buf_release(&out);
    arena_release(&doc.arena);
    return ids;
}

#define CHECK_IDS(text, ids) CHECK_STR(ids_of(STR(text)), STR(ids))

TEST(numbers_of_headings_join) {
    CHECK_IDS("## I. MỤC ĐÍCH\n\n## II. NỘI DUNG\n\n### 1. Chung\n\n### 2. Riêng\n\n"
              "#### 2.1. Cây\n\n#### 2.2 Hoa\n\n## III. THỰC HIỆN\n",
              "I II II.1 II.2 II.2.1 II.2.2 III");
    CHECK_IDS("## 1. A\n\n### 1.1. B\n\n#### 1.1.2. C\n\n#### 2.1. D\n",
              "1 1.1 1.1.2 1.1.2.1");
}

TEST(letters_are_numbers_with_their_stop) {
    CHECK_IDS("## II. N\n\n### 1. M\n\n#### a) A\n\n#### b) B\n\n#### c. C\n",
              "II II.1 II.1.a II.1.b II.1.c");
    CHECK_IDS("## A. PHẦN CHUNG\n\n## B. PHẦN RIÊNG\n", "A B");
    CHECK_IDS("## II. N\n\na. Cây\n\nb. Hoa\n\nA. Nguyễn Văn B\n\nv.v. và cây\n",
              "II II.a II.b");
    CHECK_IDS("## A và B\n", "a-va-b");
}

TEST(the_letter_with_a_stroke_is_a_number) {
    CHECK_IDS("## II. N\n\n### c) C\n\n### d) D\n\n### đ) Đ\n\n- x\n\n### e) E\n",
              "II II.c II.d II.da II.da-1 II.e");
    CHECK_IDS("## II. N\n\n### đ) Đ\n", "II II.d");
    CHECK_IDS("## Đ. PHẦN CUỐI\n", "d");
}

TEST(labels_need_what_ends_them) {
    CHECK_STR(label_of(STR("II. NHIỆM VỤ")), STR("II"));
    CHECK_STR(label_of(STR("IV/ NHIỆM VỤ")), STR("IV"));
    CHECK_STR(label_of(STR("X- NHIỆM VỤ")), STR("X"));
    CHECK_STR(label_of(STR("2: Nhiệm vụ")), STR("2"));
    CHECK_STR(label_of(STR("2.1 Nhiệm vụ")), STR("2.1"));
    CHECK_STR(label_of(STR("2.1.3. Nhiệm vụ")), STR("2.1.3"));
    CHECK_STR(label_of(STR("đ) Khác")), STR("đ"));
    CHECK_STR(label_of(STR("III.")), STR("III"));
    CHECK_STR(label_of(STR("Vườn ươm")), (str){0});
    CHECK_STR(label_of(STR("I am")), (str){0});
    CHECK_STR(label_of(STR("2024 là năm")), (str){0});
    CHECK_STR(label_of(STR("2.Nhiệm vụ")), (str){0});
    CHECK_STR(label_of(STR("3-5 tuổi")), (str){0});
    CHECK_STR(label_of((str){0}), (str){0});
}

TEST(named_divisions_are_told_by_their_words) {
    CHECK_STR(label_of(STR("Phụ lục 1")), STR("phu-luc-1"));
    CHECK_STR(label_of(STR("PHỤ LỤC II: Biểu mẫu")), STR("phu-luc-ii"));
    CHECK_STR(label_of(STR("Phụ lục số 02")), STR("phu-luc-02"));
    CHECK_STR(label_of(STR("PHỤ LỤC")), STR("phu-luc"));
    CHECK_STR(label_of(STR("Phụ lục: Danh mục máy bơm")), STR("phu-luc"));
    CHECK_STR(label_of(STR("Chương 3. Chung")), STR("chuong-3"));
    CHECK_STR(label_of(STR("Mục IV")), STR("muc-iv"));
    CHECK_STR(label_of(STR("Điều 5. Hiệu lực")), STR("dieu-5"));
    CHECK_STR(label_of(STR("\u0110ie\u0302\u0300u 5")), STR("dieu-5"));
    CHECK_STR(label_of(STR("Mục đích")), (str){0});
    CHECK_STR(label_of(STR("Phần chung")), (str){0});
    CHECK_STR(label_of(STR("Mục tiêu 3 năm")), (str){0});
}

TEST(parts_are_counted_as_if_their_name_were_not_there) {
    CHECK_STR(label_of(STR("Phần I")), STR("I"));
    CHECK_STR(label_of(STR("PHẦN C. VƯỜN CÂY")), STR("C"));
    CHECK_STR(label_of(STR("Phần 2: Vườn cây")), STR("phan-2"));
    CHECK_STR(label_of(STR("PHẦN THỨ NHẤT")), STR("phan-1"));
    CHECK_STR(label_of(STR("Phần thứ tư. Vườn cây")), STR("phan-4"));
    CHECK_STR(label_of(STR("Phần cứng")), (str){0});
    CHECK_IDS("## Phần A. ĐẤT\n\n## Phần B. CÂY\n\n### I. Cây ăn quả\n\n1. Tỉa cành\n",
              "A B B.I B.I.1");
}

TEST(phases_are_told_by_their_word_and_number) {
    CHECK_STR(label_of(STR("Bước 1. Làm đất")), STR("buoc-1"));
    CHECK_STR(label_of(STR("GIAI ĐOẠN 2 (2026 - 2030)")), STR("giai-doan-2"));
    CHECK_STR(label_of(STR("Giai đoạn thứ hai")), STR("giai-doan-2"));
    CHECK_STR(label_of(STR("Đợt 1: gieo hạt")), STR("dot-1"));
    CHECK_STR(label_of(STR("Quý I/2026")), STR("quy-i"));
    CHECK_STR(label_of(STR("Tháng 3, tháng 4")), STR("thang-3"));
    CHECK_STR(label_of(STR("Học kỳ II")), STR("hoc-ky-ii"));
    CHECK_STR(label_of(STR("1. Tháng 3")), STR("1"));
    CHECK_STR(label_of(STR("Bước đầu")), (str){0});
    CHECK_STR(label_of(STR("Đợt cao điểm")), (str){0});
    CHECK_STR(label_of(STR("Quý vị")), (str){0});
    CHECK_STR(label_of(STR("Tháng hành động")), (str){0});
    CHECK_IDS("## III. LỊCH\n\n### Tháng 3\n\n- Cày\n\n### Tháng 4\n\n- Gieo\n",
              "III III.thang-3 III.thang-3-1 III.thang-4 III.thang-4-1");
}

TEST(appendices_and_articles_stand_alone) {
    CHECK_IDS("## Phần I\n\n### Chương 2\n\n#### Điều 5. Cây\n\n1. Một\n\n"
              "#### Điều 6. Hoa\n\n## Phụ lục 1\n\n### 1. Biểu\n",
              "I I.chuong-2 dieu-5 dieu-5.1 dieu-6 phu-luc-1 phu-luc-1.1");
}

TEST(headings_without_a_number_take_their_words) {
    CHECK_IDS("## Lời nói đầu\n\n- a\n\n### 1. Chung\n",
              "loi-noi-dau loi-noi-dau-1 loi-noi-dau.1");
    CHECK_IDS("## Một đề mục rất dài không có số mà lại còn kể lể thêm nhiều điều nữa\n",
              "mot-de-muc-rat-dai-khong-co-so-ma-lai-con-ke-le-them-nhieu");
    CHECK_IDS("## ***\n", "0");
    CHECK_IDS("## K-main\n", "muc-k-main"); /* the templates' own ids begin so */
}

TEST(items_join_and_bullets_count) {
    CHECK_IDS("## I. A\n\n1. x\n2. y\n\n## II. B\n\n- x\n- y\n",
              "I I.1 I.2 II II-1 II-2");
    CHECK_IDS("## I. A\n\n4. x\n5. y\n", "I I.4 I.5");
    CHECK_IDS("- x\n- y\n\n3. z\n\n## I. A\n\n- x\n", "0-1 0-2 3 I I-1");
}

TEST(bullets_and_rows_of_a_section_count_together) {
    CHECK_IDS("## I. A\n\n- x\n\nLời.\n\n* y\n\n| a |\n| - |\n| 1 |\n| 2 |\n\n- z\n\n"
              "### 1. B\n\n- x\n\n## II. C\n\n| a |\n| - |\n| 1 |\n",
              "I I-1 I-2 I-3 I-4 I-5 I.1 I.1-1 II II-1");
}

TEST(lists_in_lists_number_within_their_item) {
    CHECK_IDS(
        "## I. A\n\n1. x\n   - x1\n   - x2\n     1. x21\n2. y\n   1. y1\n\n- z\n  - z1\n",
        "I I.1 I.1-1 I.1-2 I.1-2.1 I.2 I.2.1 I-1 I-1-1");
}

TEST(quotes_are_transparent) {
    CHECK_IDS("## I. A\n\n> - x\n>\n> > 2. y\n\n- z\n", "I I-1 I.2 I-2");
}

TEST(a_repeated_id_gets_a_letter) {
    CHECK_IDS("## I. A\n\n## I. B\n\n- x\n\n## I. C\n", "I Ia Ia-1 Ib");
    CHECK_IDS("## I. A\n\n1. x\n\nLời.\n\n1. y\n", "I I.1 I.1a");
}

TEST(letters_go_on_after_z) {
    struct buf text = {0};
    for (int i = 0; i < 60; i++)
        buf_put(&text, STR("## I. A\n\n"));
    str ids = ids_of(buf_str(&text));
    CHECK(str_starts(ids, STR("I Ia Ib Ic ")));
    CHECK(str_find(ids, STR(" Iz Iza Izb ")) > 0);
    CHECK(str_ends(ids, STR(" Izag")));
    buf_release(&text);
}

TEST(many_equal_headings_take_linear_time) {
    struct buf text = {0};
    for (int i = 0; i < 20000; i++)
        buf_put(&text, STR("## I. A\n\n"));
    number(buf_str(&text));
    CHECK_INT(doc.anchors.n, 20000);
    arena_release(&doc.arena);
    buf_release(&text);
}

TEST(a_given_id_overrules) {
    CHECK_IDS("## I. A {id=dau}\n\n- x {id=\"Đợt 1\"}\n- y\n\n### 1. B\n",
              "dau dot-1 dau-2 dau.1");
    CHECK_IDS("| a |\n| - |\n| 1 {id=hang} |\n", "0-1"); /* of a cell, not of its row */
}

TEST(a_given_id_that_is_taken_is_reported) {
    number(STR("## I. A\n\n- x {id=I}\n- y {id=z}\n- w {id=z}\n"));
    CHECK_INT(doc.diags.n, 2);
    CHECK_INT(doc.diags.at[0].id, DIAG_id_taken);
    CHECK_STR(doc.diags.at[1].detail.arg0, STR("z"));
    CHECK_STR(doc.anchors.at[1].id, STR("I-1"));
    arena_release(&doc.arena);
}

TEST(headings_are_listed_with_their_words) {
    number(STR("# Đầu *đề*\n\n### 2. `mã` và **đậm**\n"));
    CHECK_INT(doc.headings.n, 2);
    CHECK_STR(doc.headings.at[0].text, STR("Đầu đề"));
    CHECK_INT(doc.headings.at[1].level, 3);
    CHECK_STR(doc.headings.at[1].text, STR("2. mã và đậm"));
    CHECK_STR(doc.headings.at[1].id, STR("dau-de.2"));
    arena_release(&doc.arena);
}

TEST(an_empty_text_has_no_places) {
    CHECK_IDS("", "");
    CHECK_IDS("Chỉ có lời.\n", "");
}

int main(void) {
    RUN(numbers_of_headings_join);
    RUN(letters_are_numbers_with_their_stop);
    RUN(the_letter_with_a_stroke_is_a_number);
    RUN(labels_need_what_ends_them);
    RUN(named_divisions_are_told_by_their_words);
    RUN(parts_are_counted_as_if_their_name_were_not_there);
    RUN(phases_are_told_by_their_word_and_number);
    RUN(appendices_and_articles_stand_alone);
    RUN(headings_without_a_number_take_their_words);
    RUN(items_join_and_bullets_count);
    RUN(bullets_and_rows_of_a_section_count_together);
    RUN(lists_in_lists_number_within_their_item);
    RUN(quotes_are_transparent);
    RUN(a_repeated_id_gets_a_letter);
    RUN(letters_go_on_after_z);
    RUN(many_equal_headings_take_linear_time);
    RUN(a_given_id_overrules);
    RUN(a_given_id_that_is_taken_is_reported);
    RUN(headings_are_listed_with_their_words);
    RUN(an_empty_text_has_no_places);
    arena_release(&scratch);
    return DONE();
}
