#include "import/docx.c"

#include "harness.h"

#ifdef KEHOACH_OFFICE

#include <stdlib.h>
#include <zip.h>

static struct arena a;
static struct import_text text;

struct part {
    const char *name, *content;
};

/* The bytes of an archive with these files. */
static str packed(const struct part *parts, int n) {
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
    zip_t *archive = zip_open_from_source(source, ZIP_CREATE, NULL);
    zip_source_keep(source);
    for (int i = 0; i < n; i++)
        zip_file_add(
            archive, parts[i].name,
            zip_source_buffer(archive, parts[i].content, strlen(parts[i].content), 0), 0);
    CHECK_INT(zip_close(archive), 0);
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    char *bytes = new (&a, char, (isize)stat.size);
    zip_source_open(source);
    CHECK_INT(zip_source_read(source, bytes, stat.size), (long long)stat.size);
    zip_source_close(source);
    zip_source_free(source);
    return (str){bytes, (isize)stat.size};
}

#define DOCUMENT(body)                                                                   \
    "<w:document xmlns:w='w' xmlns:mc='mc' xmlns:wps='wps' xmlns:v='v' xmlns:pic='pic' " \
    "xmlns:m='m'><w:body>" body "</w:body></w:document>"
#define P(content) "<w:p><w:r><w:t>" content "</w:t></w:r></w:p>"
#define R(text)    "<w:r><w:t xml:space='preserve'>" text "</w:t></w:r>"
#define NUM(id, l)                                                                       \
    "<w:pPr><w:numPr><w:ilvl w:val='" l "'/><w:numId w:val='" id "'/></w:numPr></w:pPr>"
#define READ(...)                                                                        \
    read_parts_of((const struct part[]){__VA_ARGS__},                                    \
                  (int)countof(((const struct part[]){__VA_ARGS__})))

static enum import_result read_parts_of(const struct part *parts, int n) {
    text = (struct import_text){0};
    return docx_read(&a, packed(parts, n), &text);
}

static str body(const char *document) {
    CHECK_INT(READ({"word/document.xml", document}), IMPORT_DONE);
    return text.text;
}

static bool has_note(enum import_doubt doubt, int line) {
    for (isize i = 0; i < text.notes.n; i++)
        if (text.notes.at[i].doubt == doubt && (!line || text.notes.at[i].line == line))
            return true;
    return false;
}

TEST(runs_breaks_and_signs) {
    str s = body(DOCUMENT(
        "<w:p><w:r><w:t>Giữ </w:t><w:t>nước</w:t><w:br/><w:t>cho lúa</w:t>"
        "<w:br w:type='page'/></w:r></w:p>"
        "<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/>"
        "<w:sym w:font='Symbol' w:char='F0B7'/><w:sym w:font='Arial' w:char='2192'/>"
        "</w:r></w:p>"
        "<w:p><w:hyperlink>" R(
            "trang") "</w:hyperlink><w:r><w:fldChar "
                     "w:fldCharType='begin'/></w:r><w:r><w:instrText> REF x "
                     "</w:instrText></w:r>"
                     "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" R(
                         " mục 2") "<w:r><w:fldChar "
                                   "w:fldCharType='end'/></w:r></w:p><w:p/>"));
    CHECK_STR(s, STR("Giữ nước\n\ncho lúa\n\nA-B•→\n\ntrang mục 2\n"));
}

TEST(text_is_no_markdown) {
    CHECK_STR(
        body(DOCUMENT(P("# a *b* _c_ d_e `f` &lt;g&gt; [h](i) j|k {l} &amp;lt;"))),
        STR("\\# a \\*b\\* \\_c\\_ d_e \\`f\\` \\<g> [h\\](i) j\\|k \\{l} \\&lt;\n"));
    CHECK_STR(body(DOCUMENT(P("_____") P("-----") P("……………") P("a"))),
              STR("……………\n\na\n"));
}

TEST(tracked_changes) {
    str s = body(DOCUMENT("<w:p>" R(
        "Trước ") "<w:del><w:r><w:delText>15</w:delText></w:r></"
                  "w:del><w:ins>" R("20") "</w:ins><w:moveFrom>" R(
                      "x") "</w:moveFrom><w:moveTo>" R("/4") "</w:moveTo>"
                                                             "</w:p>"
                                                             "<w:p><w:pPr><w:rPr><w:del/"
                                                             "></w:rPr></"
                                                             "w:pPr>" R(
                                                                 "Một ") "</"
                                                                         "w:p><w:"
                                                                         "p>" R(
                                                                             "đ"
                                                                             "o"
                                                                             "ạ"
                                                                             "n") "</"
                                                                                  "w:"
                                                                                  "p>" P(
                                                                                      "Sa"
                                                                                      "u")));
    CHECK_STR(s, STR("Trước 20/4\n\nMột đoạn\n\nSau\n"));
    CHECK(has_note(DOUBT_CHANGES, 1));
    CHECK(str_find(text.aside, STR("15")) >= 0);
}

TEST(a_text_box_is_there_once) {
    str s =
        body(DOCUMENT("<w:p>" R(
            "Trước ") "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:"
                      "txbxContent>" P("Trong hộp")
                          P("Dòng hai") "</w:txbxContent></wps:txbx></w:drawing></"
                                        "mc:Choice><mc:Fallback><w:pict>"
                                        "<v:textbox><w:txbxContent>" P(
                                            "Trong hộp") "</w:txbxContent></v:textbox></"
                                                         "w:pict>"
                                                         "</mc:Fallback></"
                                                         "mc:AlternateContent></w:r>" R(
                                                             "sau") "</w:p>"));
    CHECK_STR(s, STR("Trước sau\n\nTrong hộp\n\nDòng hai\n"));
    CHECK(has_note(DOUBT_BOX, 0));
}

TEST(hidden_text_capitals_and_old_fonts) {
    str s = body(DOCUMENT(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:caps/>"
        "</w:rPr><w:t>kế hoạch</w:t></w:r></w:p>"
        "<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>x©y dùng kÕ "
        "ho¹ch</w:t></w:r></w:p>"
        "<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTimeH'/></w:rPr><w:t>kÕ ho¹ch</w:t></w:r>"
        "</w:p>"
        "<w:p><w:r><w:rPr><w:rFonts w:ascii='VNI-Times'/></w:rPr><w:t>xaây döïng keá "
        "hoaïch</w:t></w:r></w:p>"
        "<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>nước sạch cho "
        "đồng</w:t></w:r></w:p>"));
    CHECK_STR(s, STR("KẾ HOẠCH\n\nxây dựng kế hoạch\n\nKẾ HOẠCH\n\nxây dựng kế hoạch\n\n"
                     "nước sạch cho đồng\n"));
    CHECK(has_note(DOUBT_HIDDEN, 1));
    CHECK(has_note(DOUBT_ENCODING, 0));
}

#define LVL(l, format, pattern, more)                                                    \
    "<w:lvl w:ilvl='" l "'><w:start w:val='1'/><w:numFmt w:val='" format                 \
    "'/><w:lvlText w:val='" pattern "'/>" more "</w:lvl>"

static const char numbering[] =
    "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>" LVL(
        "0", "upperRoman", "%1.", "<w:pStyle w:val='H1'/>") LVL("1", "decimal", "%2.", "")
        LVL("2", "decimal", "%2.%3.",
            "") "</w:abstractNum><w:abstractNum "
                "w:abstractNumId='8'>" LVL("0", "lowerLetter", "%1)", "")
                    LVL("1", "bullet", "-",
                        "") "</w:abstractNum><w:abstractNum "
                            "w:abstractNumId='9'><w:numStyleLink w:val='L'/>"
                            "</w:abstractNum>"
                            "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
                            "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>"
                            "<w:num w:numId='3'><w:abstractNumId "
                            "w:val='8'/><w:lvlOverride w:ilvl='0'>"
                            "<w:startOverride w:val='1'/></w:lvlOverride></w:num>"
                            "<w:num w:numId='4'><w:abstractNumId "
                            "w:val='9'/></w:num></w:numbering>";

static const char styles[] =
    "<w:styles xmlns:w='w'><w:style w:type='paragraph' w:default='1' w:styleId='N'>"
    "<w:name w:val='Normal'/></w:style><w:style w:type='paragraph' w:styleId='H1'>"
    "<w:name w:val='heading 1'/><w:basedOn w:val='N'/><w:pPr><w:numPr><w:numId "
    "w:val='1'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='H1b'><w:basedOn w:val='H1'/></w:style>"
    "<w:style w:type='numbering' w:styleId='L'><w:pPr><w:numPr><w:numId w:val='2'/>"
    "</w:numPr></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='T1'><w:name w:val='toc 1'/></w:style>"
    "</w:styles>";

TEST(numbers_that_word_makes) {
    CHECK_INT(
        READ(
            {"word/numbering.xml", numbering}, {"word/styles.xml", styles},
            {"word/document.xml",
             DOCUMENT("<w:p><w:pPr><w:pStyle w:val='T1'/></w:pPr>" R(
                 "Mục lục") "</w:p><w:p><w:pPr><w:pStyle "
                            "w:val='H1'/></w:pPr>" R("MỘT") "</w:p><w:p>" NUM("1", "1")
                                R("Hai") "</w:p><w:p>" NUM("1", "2")
                                    R("Ba") "</w:p><w:p>" NUM("2", "0")
                                        R("bốn") "</w:p><w:p>" NUM("2", "0")
                                            R("năm") "</w:p><w:p>" NUM("2", "1") R(
                                                "sáu") "</w:p><w:p>" NUM("4", "0")
                                                R("bảy") "</w:p><w:p>" NUM("3", "0") R(
                                                    "tám") "</w:p><w:p>" NUM("3", "0")
                                                    R("chín") "</w:p><w:p>" NUM("0", "0")
                                                        R("không") "</w:p><w:p>" NUM("66",
                                                                                     "0")
                                                            R("mất") "</"
                                                                     "w:p><w:p><w:pPr>"
                                                                     "<w:pStyle "
                                                                     "w:val='H1b'/></"
                                                                     "w:pPr>" R("MƯỜI") "</w:p><w:p>" NUM(
                                                                         "1",
                                                                         "1") "</"
                                                                              "w:p><w:"
                                                                              "p>" NUM(
                                                                                  "1",
                                                                                  "1")
                                                                                  R("Ha"
                                                                                    "i") "<"
                                                                                         "/"
                                                                                         "w"
                                                                                         ":"
                                                                                         "p"
                                                                                         ">")}),
        IMPORT_DONE);
    CHECK_STR(
        text.text,
        STR("I. MỘT\n\n1. Hai\n\n1.1. Ba\n\na) bốn\n\nb) năm\n\n  - sáu\n\nc) bảy\n\n"
            "a) tám\n\nb) chín\n\nkhông\n\nmất\n\nII. MƯỜI\n\n1. Hai\n"));
    CHECK(has_note(DOUBT_NUMBERING, 0));
    CHECK_INT(text.headings.n, 2);
}

#define TC(content)         "<w:tc><w:tcPr/>" P(content) "</w:tc>"
#define TC_TO(merge, text_) "<w:tc><w:tcPr>" merge "</w:tcPr>" P(text_) "</w:tc>"
#define DOWN                "<w:vMerge w:val='restart'/>"
#define BELOW               "<w:vMerge/>"
#define WIDE                "<w:gridSpan w:val='2'/>"

TEST(joined_cells) {
    str s = body(DOCUMENT(
        "<w:tbl><w:tr>" TC_TO(DOWN, "TT") TC_TO(DOWN, "Nội dung")
            TC_TO(WIDE, "Đơn vị") "</w:tr><w:tr>" TC_TO(BELOW, "") TC_TO(BELOW, "")
                TC("chủ trì") TC("phối hợp") "</w:tr><w:tr>" TC_TO(
                    "<w:gridSpan w:val='4'/>", "I. ĐỢT MỘT") "</w:tr><w:tr>" TC("1")
                    TC_TO(DOWN, "Làm đất") TC_TO(DOWN, "Thôn Đông")
                        TC("Thôn Tây") "</w:tr><w:tr>" TC("2") TC_TO(BELOW, "")
                            TC_TO(BELOW, "") TC("Thôn Nam") "</w:tr></w:tbl>"));
    CHECK_STR(s, STR("| TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp |\n"
                     "|---|---|---|---|\n"
                     "| I. ĐỢT MỘT |  |  |  |\n"
                     "| 1 | Làm đất | Thôn Đông | Thôn Tây |\n"
                     "| 2 |  | Thôn Đông | Thôn Nam |\n"));
    CHECK(has_note(DOUBT_JOINED, 0));
}

TEST(tables_that_only_place_lines) {
    str s = body(DOCUMENT("<w:tbl><w:tr>" TC("XÃ ĐỒI") TC(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") "</w:tr>"
                                              "<w:tr>" TC("Số: 1/KH") TC(
                                                  "Xóm Đồi, ngày 1") "</w:tr></w:tbl>"
                                                                     "<w:tbl><w:tr>" TC("Một") TC(
                                                                         "ô") "</w:tr></"
                                                                              "w:tbl>"
                                                                              "<w:tbl><w:"
                                                                              "tr>" TC("A") TC("B") "</w:tr><w:tr>" TC(
                                                                                  "1")
                                                                                  TC("2") "</w:tr><w:tr>" TC(
                                                                                      "Nơ"
                                                                                      "i "
                                                                                      "nh"
                                                                                      "ận"
                                                                                      ":")
                                                                                      TC("CHỦ TỊCH") "</w:tr></w:tbl>"));
    CHECK_STR(s, STR("XÃ ĐỒI\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 1/KH\n\n"
                     "Xóm Đồi, ngày 1\n\nMột\n\nô\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n"
                     "Nơi nhận:\n\nCHỦ TỊCH\n"));
}

TEST(a_table_in_a_table) {
    str s = body(
        DOCUMENT("<w:tbl><w:tr>" TC("A") TC("B") "</w:tr><w:tr><w:tc>" P(
            "x") "<w:tbl><w:tr>" TC("1") TC("2") "</w:tr><w:tr>" TC("3")
                     TC("4") "</w:tr></w:tbl><w:p/></w:tc>" TC("y") "</w:tr></w:tbl>"));
    CHECK_STR(s, STR("| A | B |\n|---|---|\n| x<br>1 – 2<br>3 – 4 | y |\n"));
    CHECK(has_note(DOUBT_NESTED, 0));
}

TEST(what_is_beside_the_text) {
    CHECK_INT(
        READ({"word/document.xml",
              DOCUMENT("<w:p>" R("Một") "<w:r><w:footnoteReference w:id='2'/></w:r>"
                                        "</w:p>")},
             {"word/footnotes.xml",
              "<w:footnotes xmlns:w='w'><w:footnote w:id='0'>" P(
                  "") "</w:footnote><w:footnote w:id='2'>" P("Ghi chú") "</w:footnote></"
                                                                        "w:footnotes>"},
             {"word/header1.xml", "<w:hdr xmlns:w='w'>" P("TỐI MẬT") "</w:hdr>"},
             {"word/footer1.xml", "<w:ftr xmlns:w='w'>" P("12") "</w:ftr>"},
             {"word/comments.xml",
              "<w:comments xmlns:w='w'><w:comment>" P("Xem lại") "</w:comment>"
                                                                 "</w:comments>"}),
        IMPORT_DONE);
    CHECK_STR(text.text, STR("Một[1]\n"));
    CHECK_STR(text.notes_text, STR("[1] Ghi chú\n\n"));
    CHECK_STR(text.aside, STR("TỐI MẬT\nXem lại\n"));
    CHECK_INT(text.notes.n, 3);
    CHECK_INT(import_stamp(&text).secrecy, SECRECY_TOI_MAT);
}

TEST(a_subject_on_several_lines) {
    str s = body(DOCUMENT("<w:p><w:pPr><w:jc w:val='center'/></w:pPr>" R(
        "KẾ HOẠCH") "</"
                    "w:p><w:p><w:pPr><w:"
                    "jc "
                    "w:val='center'/></"
                    "w:pPr>" R("Đắp bờ") "<w:r><w:br/></w:r>" R(
                        "kênh") "</"
                                "w:p><w:p>"
                                "<w:pPr><"
                                "w:jc "
                                "w:val='"
                                "center'/"
                                "></"
                                "w:pPr>" R("năm 2024") "</w:p>" P("Căn "
                                                                  "c"
                                                                  "ứ")));
    CHECK_STR(s, STR("KẾ HOẠCH\n\nĐắp bờ kênh năm 2024\n\nCăn cứ\n"));
}

TEST(what_cannot_be_read_is_refused) {
    str whole = packed((const struct part[]){{"word/document.xml", DOCUMENT(P("a"))}}, 1);
    CHECK_INT(docx_read(&a, str_sub(whole, 0, whole.n - 30), &text), IMPORT_BROKEN);
    CHECK_INT(docx_read(&a, STR("PK\3\4"), &text), IMPORT_BROKEN);
    CHECK_INT(READ({"word/other.xml", "<a/>"}), IMPORT_BROKEN);
    CHECK_INT(READ({"word/document.xml", "<w:document xmlns:w='w'><w:body>"}),
              IMPORT_BROKEN);
    CHECK_INT(READ({"word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}),
              IMPORT_BROKEN);
    struct buf deep = {0};
    for (int i = 0; i < 1000; i++)
        buf_put(&deep, STR("<a>"));
    char *nested = str_c(&a, buf_take(&a, &deep));
    CHECK_INT(READ({"word/document.xml", nested}), IMPORT_TOO_LARGE);
    buf_release(&deep);
}

TEST(a_bomb_is_not_unpacked) {
    isize size = 80 << 20;
    char *blanks = malloc((size_t)size + 1);
    memset(blanks, ' ', (size_t)size);
    blanks[size] = 0;
    CHECK_INT(READ({"word/document.xml", blanks}), IMPORT_TOO_LARGE);
    free(blanks);
}

int main(void) {
    RUN(runs_breaks_and_signs);
    RUN(text_is_no_markdown);
    RUN(tracked_changes);
    RUN(a_text_box_is_there_once);
    RUN(hidden_text_capitals_and_old_fonts);
    RUN(numbers_that_word_makes);
    RUN(joined_cells);
    RUN(tables_that_only_place_lines);
    RUN(a_table_in_a_table);
    RUN(what_is_beside_the_text);
    RUN(a_subject_on_several_lines);
    RUN(what_cannot_be_read_is_refused);
    RUN(a_bomb_is_not_unpacked);
    arena_release(&a);
    return DONE();
}

#else

int main(void) {
    printf("1..1\nok 1 - docx # SKIP built without libzip and expat\n");
    return 0;
}

#endif
