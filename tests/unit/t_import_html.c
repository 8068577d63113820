#include "import/html.c"

#include "harness.h"

static struct arena a;
static struct import_text text;

static str read_page(str html) {
    text = (struct import_text){0};
    return html_read(&a, html, &text) == IMPORT_DONE ? text.text : STR("(refused)");
}

static bool has_note(enum import_doubt doubt) {
    for (isize i = 0; i < text.notes.n; i++)
        if (text.notes.at[i].doubt == doubt)
            return true;
    return false;
}

TEST(paragraphs_breaks_and_entities) {
    CHECK_STR(read_page(STR("<title>x</title><style>p {}</style><p>Gi&#7919;\n  "
                            "n&#x1B0;&#7899;c <b>cho</b>\tl&uacute;a<br>m\xC3\xB9"
                            "a&nbsp;&nbsp;xu&acirc;n<p>2 &lt; 3 &unknown; &amp;amp; AT&T"
                            "<script>document.write('<p>y')</script>")),
              STR("Giữ nước cho lúa\n\nmùa xuân\n\n2 < 3 \\&unknown; \\&amp; AT\\&T\n"));
    CHECK_STR(read_page(STR("a<div>b<span>c</span></div>d")), STR("a\n\nbc\n\nd\n"));
    CHECK_STR(read_page(STR("<pre>a\nb</pre>")), STR("a\n\nb\n"));
}

TEST(lists_count) {
    CHECK_STR(read_page(STR("<ol><li>a<li value=5>b<ul><li>c<ul><li>d</ul></ul><li>e</ol>"
                            "<ol type=I start=3><li><p>f</p><p>g</p></ol>"
                            "<ol style='list-style-type: lower-alpha'><li>h</ol>"
                            "<ul style='list-style-type:none'><li>i</ul>")),
              STR("1. a\n5. b\n  - c\n    - d\n6. e\n\nIII. f\n\ng\n\na. h\n\ni\n"));
}

TEST(lists_of_words_clipboard) {
    CHECK_STR(
        read_page(STR(
            "Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:o='x'><!--[if gte mso 9]>"
            "<xml><o:p>no</o:p></xml><![endif]--><body><!--StartFragment-->"
            "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 "
            "lfo1'>"
            "<![if !supportLists]><span lang=VI style='mso-list:Ignore'>1.<span "
            "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>"
            "Chở đất<o:p></o:p></p>"
            "<p style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span "
            "style='font-family:Symbol'><span "
            "style='mso-list:Ignore'>·<span>&nbsp;</span>"
            "</span></span><!--[endif]-->Một</p>"
            "<p style='mso-list:l0 level1 lfo1'><span "
            "style='mso-list:Ignore'>-<span>&nbsp;"
            "</span></span>Hai</p>")),
        STR("1. Chở đất\n  • Một\n- Hai\n"));
}

TEST(tables_with_joined_cells) {
    CHECK_STR(read_page(STR("<table><thead><tr><th rowspan=2>TT<th rowspan=2>Việc<th "
                            "colspan=2>Đơn vị<tr><th>chủ trì<th>phối hợp<tbody><tr><td>1"
                            "<td>A<p>a|b</p><td rowspan=2>Thôn Đông<td rowspan=2>Thôn Tây"
                            "<tr><td>2<td>B</table>sau")),
              STR("| TT | Việc | Đơn vị chủ trì | Đơn vị phối hợp |\n|---|---|---|---|\n"
                  "| 1 | A<br>a\\|b | Thôn Đông | Thôn Tây |\n"
                  "| 2 | B | Thôn Đông | Thôn Tây |\n\nsau\n"));
    CHECK(has_note(DOUBT_JOINED));
}

TEST(what_is_left_out) {
    CHECK_STR(
        read_page(STR("<p>a<span style='display:none'>ẩn</span><del>cũ</del>"
                      "<ins>mới</ins><img alt=hình></p><div title=header><p>MẬT</div>"
                      "<div style='mso-element:footnote'><p>[1] chú thích</div>")),
        STR("amới\n"));
    CHECK(has_note(DOUBT_HIDDEN) && has_note(DOUBT_CHANGES) && has_note(DOUBT_PICTURE));
    CHECK_STR(text.notes_text, STR("[1] chú thích\n\n"));
    CHECK_INT(import_stamp(&text).secrecy, SECRECY_MAT);
}

TEST(old_encodings) {
    CHECK_STR(read_page(STR("<p><font face='.VnTime'>x©y dùng kÕ ho¹ch</font>")),
              STR("xây dựng kế hoạch\n"));
    CHECK_STR(read_page(STR("<p>x\xE2y d\xFD\xF2ng k\xEA\xEC hoa\xF2"
                            "ch c\xF4ng t\xE1"
                            "c")),
              STR("xây dựng kế hoạch công tác\n"));
    CHECK_STR(read_page(STR("\xFF\xFE<\0p\0>\0\x10\x01\xAF\x1E")), STR("Đắ\n"));
}

TEST(anything_else_is_read_somehow) {
    CHECK_STR(read_page(STR("<")), STR("<\n"));
    CHECK_STR(read_page(STR("<p")), STR(""));
    CHECK_STR(read_page(STR("</p></td></table><td>a</td><li>b")), STR("a\n\nb\n"));
    CHECK_STR(read_page(STR("<table></table><tr><td>a<table><td>b")), STR("a\n\nb\n"));
    CHECK_STR(read_page(STR("<table><tr><td colspan=99999 rowspan=99999>a<tr></table>b")),
              STR("a\n\nb\n"));
    CHECK_STR(read_page(STR("<!-- <p>a")), STR(""));
    CHECK_STR(read_page(STR("a\0b")), STR("(refused)"));
    struct buf deep = {0};
    for (int i = 0; i < 5000; i++)
        buf_put(&deep, STR("<div><table><tr><td>x<ul><li>"));
    read_page(buf_str(&deep));
    buf_release(&deep);
}

int main(void) {
    RUN(paragraphs_breaks_and_entities);
    RUN(lists_count);
    RUN(lists_of_words_clipboard);
    RUN(tables_with_joined_cells);
    RUN(what_is_left_out);
    RUN(old_encodings);
    RUN(anything_else_is_read_somehow);
    arena_release(&a);
    return DONE();
}
