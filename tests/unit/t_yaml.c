#include "parse/yaml.c"

#include "harness.h"

#include "base/buf.h"

static struct arena arena;
static struct diags diags;

static struct yaml *parse(str text) {
    diags = (struct diags){.arena = &arena};
    return yaml_parse(&arena, text, 0, text.n, &diags);
}

static void dump(struct buf *out, const struct yaml *node) {
    if (node->kind == YAML_SCALAR) {
        buf_put(out, node->text);
        return;
    }
    buf_char(out, node->kind == YAML_LIST ? '[' : '{');
    for (const struct yaml *item = node->first; item; item = item->next) {
        buf_put(out, item == node->first ? STR("") : STR(", "));
        if (node->kind == YAML_MAP) {
            buf_put(out, item->key);
            buf_put(out, STR(": "));
        }
        dump(out, item);
    }
    buf_char(out, node->kind == YAML_LIST ? ']' : '}');
}

/* The tree on one line. */
static str tree(str text) {
    struct buf out = {0};
    struct yaml *root = parse(text);
    CHECK_INT(diags.n, 0);
    if (root)
        dump(&out, root);
    str result = buf_take(&arena, &out);
    buf_release(&out);
    return result;
}

/* The first diag as "id@line:column", where the column counts bytes. */
static str fault(str text) {
    struct buf out = {0};
    CHECK(parse(text) == NULL);
    CHECK_INT(diags.n, 1);
    if (diags.n) {
        isize at = (isize)diags.at[0].detail.span.start, line = 1, start = 0;
        CHECK(at <= text.n);
        for (isize i = 0; i < at; i++)
            if (text.p[i] == '\n') {
                line++;
                start = i + 1;
            }
        buf_put(&out, diag_name(&arena, diags.at[0].id));
        buf_char(&out, '@');
        buf_int(&out, (long)line);
        buf_char(&out, ':');
        buf_int(&out, (long)(at - start + 1));
    }
    str result = buf_take(&arena, &out);
    buf_release(&out);
    return result;
}

/* The bytes that the value of a key spans, and those of the key itself. */
static str value_span(str text, str key) {
    struct yaml *root = parse(text);
    for (struct yaml *value = root ? root->first : NULL; value; value = value->next)
        if (str_eq(value->key, key))
            return span_text(text, value->span);
    return STR("?");
}

static str key_span(str text, str key) {
    struct yaml *root = parse(text);
    for (struct yaml *value = root ? root->first : NULL; value; value = value->next)
        if (str_eq(value->key, key))
            return span_text(text, value->key_span);
    return STR("?");
}

TEST(reads_maps_lists_and_texts) {
    CHECK_STR(tree(STR("title: Việc làng\ndate: 2020-03-19\n")),
              STR("{title: Việc làng, date: 2020-03-19}"));
    CHECK_STR(tree(STR("a:\n- b\n- c: d\n  e: f\n-\n  - g\n")),
              STR("{a: [b, {c: d, e: f}, [g]]}"));
    CHECK_STR(tree(STR("[a, {b: c, d: [e, f]}, [], {}]")),
              STR("[a, {b: c, d: [e, f]}, [], {}]"));
    CHECK_STR(tree(STR("một mình")), STR("một mình"));
}

TEST(guesses_nothing) {
    CHECK_STR(tree(STR("[no, 08, 1:30, ~, null, 0x1F, 1e3, 2020-02-31, true]")),
              STR("[no, 08, 1:30, ~, null, 0x1F, 1e3, 2020-02-31, true]"));
    CHECK_STR(tree(STR("a: '08'\nb: \"no\\u0301\"\n")), STR("{a: 08, b: no\xCC\x81}"));
    CHECK_STR(tree(STR("a: !!int 3\n")), STR("{a: 3}"));
}

TEST(knows_empty_values) {
    CHECK_STR(tree(STR("a:\nb: ''\nc:   # nothing\nd: x\n")),
              STR("{a: , b: , c: , d: x}"));
    CHECK_STR(tree(STR("")), STR("{}"));
    CHECK_STR(tree(STR("# only a comment\n\n")), STR("{}"));
    CHECK_STR(tree(STR("---\n...\n")), STR(""));
    CHECK_STR(tree(STR("a: x # but\nb: x#y\n")), STR("{a: x, b: x#y}"));
}

TEST(reads_block_texts) {
    CHECK_STR(tree(STR("a: |\n  một\n  hai\nb: >-\n  ba\n  bốn\n\n")),
              STR("{a: một\nhai\n, b: ba bốn}"));
    CHECK_STR(tree(STR("a: một\n  hai\nb: c")), STR("{a: một hai, b: c}"));
}

TEST(spans_are_the_written_bytes) {
    str text = STR("số: 5\ntiêu đề: \"Kế \\\"hoạch\\\"\"   # ghi chú\nlist: [một, hai]\n"
                   "block: |\n  một\n  hai\n\nlast: đá  \n");
    CHECK_STR(value_span(text, STR("số")), STR("5"));
    CHECK_STR(key_span(text, STR("tiêu đề")), STR("tiêu đề"));
    CHECK_STR(value_span(text, STR("tiêu đề")), STR("\"Kế \\\"hoạch\\\"\""));
    CHECK_STR(value_span(text, STR("list")), STR("["));
    CHECK_STR(value_span(text, STR("block")), STR("|\n  một\n  hai"));
    CHECK_STR(key_span(text, STR("last")), STR("last"));
    CHECK_STR(value_span(text, STR("last")), STR("đá"));
}

TEST(spans_hold_with_any_line_end) {
    str crlf = STR("# á\r\nmột: đá\r\n\r\nhai: |\r\n  đê\r\n  đò\r\nba: ộ\r\n");
    CHECK_STR(key_span(crlf, STR("một")), STR("một"));
    CHECK_STR(value_span(crlf, STR("một")), STR("đá"));
    CHECK_STR(value_span(crlf, STR("hai")), STR("|\r\n  đê\r\n  đò"));
    CHECK_STR(value_span(crlf, STR("ba")), STR("ộ"));
    CHECK_STR(tree(crlf), STR("{một: đá, hai: đê\nđò\n, ba: ộ}"));
    str cr = STR("một: đá\rhai: đê\r");
    CHECK_STR(value_span(cr, STR("hai")), STR("đê"));
    /* libyaml ends a line at these, nobody else does */
    str odd = STR("a: 'x\xE2\x80\xA8y\xC2\x85z'\nsau: đá\n");
    CHECK_STR(value_span(odd, STR("sau")), STR("đá"));
    CHECK_STR(key_span(odd, STR("sau")), STR("sau"));
}

TEST(a_part_of_a_file_has_the_spans_of_the_file) {
    str file = STR("---\ntên: đá\n---\nkhác: việc\n");
    diags = (struct diags){.arena = &arena};
    struct yaml *root = yaml_parse(&arena, file, 4, 14, &diags);
    CHECK(root && root->first && !root->first->next);
    CHECK_STR(span_text(file, root->first->span), STR("đá"));
    CHECK_STR(span_text(file, root->first->key_span), STR("tên"));
    root = yaml_parse(&arena, file, 4, 4, &diags);
    CHECK(root && !root->first && root->span.start == 4 && root->span.end == 4);
}

TEST(the_first_of_two_keys_stays) {
    struct yaml *root = parse(STR("a: 1\nb:\n  a: 2\na: {c: [3]}\nd: 4\n"));
    CHECK_INT(diags.n, 1);
    CHECK_INT(diags.at[0].id, DIAG_key_duplicate);
    CHECK_INT(diags.at[0].detail.span.start, 15);
    CHECK_STR(diags.at[0].detail.arg0, STR("a"));
    struct buf out = {0};
    dump(&out, root);
    CHECK_STR(buf_str(&out), STR("{a: 1, b: {a: 2}, d: 4}"));
    buf_release(&out);
}

TEST(refuses_anchors_and_aliases) {
    CHECK_STR(fault(STR("a: &x 1\nb: 2\n")), STR("yaml-alias@1:4"));
    CHECK_STR(fault(STR("a: 1\nb: *x\n")), STR("yaml-alias@2:4"));
    CHECK_STR(fault(STR("a: &x [1]\n")), STR("yaml-alias@1:4"));
    CHECK_STR(fault(STR("a: &x\n  b: 1\n")), STR("yaml-alias@1:4"));
}

TEST(refuses_depth) {
    CHECK_STR(tree(STR("[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]")),
              STR("[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]"));
    CHECK_STR(fault(STR("[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]")), STR("yaml-depth@1:17"));
    static char deep[60000];
    for (isize i = 0; i < countof(deep); i++)
        deep[i] = '[';
    CHECK_STR(fault((str){deep, countof(deep)}), STR("yaml-depth@1:17"));
}

TEST(places_of_mistakes) {
    CHECK_STR(fault(STR("tiêu đề: Phần 1: đất\n")), STR("yaml-colon@1:22"));
    CHECK_STR(fault(STR("a: 1\n\tb: 2\n")), STR("yaml-tab@2:1"));
    CHECK_STR(fault(STR("á: 1\nb: @x\n")), STR("yaml-tab@2:4"));
    CHECK_STR(fault(STR("á: 1\nb: \"chưa đóng\nc: 2\n")), STR("yaml-open@2:4"));
    CHECK_STR(fault(STR("á: 'chưa")), STR("yaml-open@1:5"));
    CHECK_STR(fault(STR("á: [một,\n  hai\nc: 2\n")), STR("yaml-open@1:5"));
    CHECK_STR(fault(STR("a:\n  b: 1\n c: 2\n")), STR("yaml-open@3:2"));
    CHECK_STR(fault(STR("- a\nb: 1\n")), STR("yaml-open@2:1"));
    CHECK_STR(fault(STR("a: 1\n? [b]\n: 2\n")), STR("yaml-syntax@2:3"));
    CHECK_STR(fault(STR("a: \"\\q\"\n")), STR("yaml-syntax@1:5"));
}

TEST(refuses_control_characters) {
    CHECK_STR(fault(STR("ấ: 1\nbấ: x\x01y\n")), STR("yaml-syntax@2:8"));
    CHECK_STR(fault(STR("a: 1\n\0")), STR("yaml-syntax@2:1"));
    CHECK_STR(fault(STR("a: \x1B[2J\n")), STR("yaml-syntax@1:4"));
}

TEST(refuses_a_second_document) {
    CHECK_STR(fault(STR("a: 1\n---\nb: 2\n")), STR("yaml-syntax@2:1"));
    CHECK_STR(fault(STR("a: 1\n...\n---\n")), STR("yaml-syntax@3:1"));
}

/* One line of many items: each is as quick to place as the first. */
TEST(long_lines_stay_quick) {
    enum { ITEMS = 600000 };
    static char text[3 + 3 * ITEMS];
    isize n = 0;
    text[n++] = '[';
    for (int i = 0; i < ITEMS; i++) {
        text[n++] = 'a';
        text[n++] = ',';
        text[n++] = ' ';
    }
    text[n++] = ']';
    struct yaml *root = parse((str){text, n});
    CHECK(root != NULL);
    isize count = 0;
    for (struct yaml *item = root ? root->first : NULL; item; item = item->next)
        CHECK_INT(item->span.start, 1 + 3 * count++);
    CHECK_INT(count, ITEMS);
}

int main(void) {
    RUN(reads_maps_lists_and_texts);
    RUN(guesses_nothing);
    RUN(knows_empty_values);
    RUN(reads_block_texts);
    RUN(spans_are_the_written_bytes);
    RUN(spans_hold_with_any_line_end);
    RUN(a_part_of_a_file_has_the_spans_of_the_file);
    RUN(the_first_of_two_keys_stays);
    RUN(refuses_anchors_and_aliases);
    RUN(refuses_depth);
    RUN(places_of_mistakes);
    RUN(refuses_control_characters);
    RUN(refuses_a_second_document);
    RUN(long_lines_stay_quick);
    arena_release(&arena);
    return DONE();
}
