/*
 * Where things of a Markdown text are in the source, and what the parser refuses. What
 * they look like as HTML is tested with the examples in tests/spec.
 */
#include "harness.h"

#include "base/pool.h"
#include "parse/md.c"
#include "body/html.c"

#include "../spec/spans.h"

static struct arena arena;
static struct diags diags;

static struct node *parse(str source) {
    diags = (struct diags){.arena = &arena};
    return md_parse(&arena, source, 0, &diags);
}

static void put_texts(struct buf *out, str source, const struct node *n) {
    if (n->kind == NODE_TEXT) {
        buf_put(out, out->n ? STR(" | ") : (str){0});
        buf_put(out, span_text(source, n->span));
    }
    for (const struct node *child = n->first; child; child = child->next)
        put_texts(out, source, child);
}

/* The source bytes of all texts, in order. */
static str texts(str source) {
    struct buf out = {0};
    struct node *root = parse(source);
    CHECK(root && !misplaced(source, root));
    if (root)
        put_texts(&out, source, root);
    str result = buf_take(&arena, &out);
    buf_release(&out);
    return result;
}

static const struct node *find(const struct node *n, enum node_kind kind) {
    const struct node *found = n->kind == kind ? n : NULL;
    for (const struct node *child = n->first; child && !found; child = child->next)
        found = find(child, kind);
    return found;
}

/* The source bytes of the first node of that kind. */
static str bytes_of(str source, enum node_kind kind) {
    struct node *root = parse(source);
    CHECK(root && !misplaced(source, root));
    const struct node *n = root ? find(root, kind) : NULL;
    return n ? span_text(source, n->span) : STR("(none)");
}

TEST(plain_text_is_one_node_and_not_copied) {
    str source = STR("Kế hoạch & số 5\n");
    const struct node *text = parse(source)->first->first;
    CHECK_STR(text->text, STR("Kế hoạch & số 5"));
    CHECK(text->text.p == source.p);
    CHECK(!text->next);
}

TEST(escapes_and_entities_are_nodes_of_their_own) {
    CHECK_STR(texts(STR("a\\*b \\\\ c\\d")), STR("a | \\* | b  | \\\\ |  c\\d"));
    CHECK_STR(texts(STR("&lt;x&amp;&#272;&#x1EC7; & &khong; &amp;amp;")),
              STR("&lt; | x | &amp; | &#272; | &#x1EC7; |  & &khong;  | &amp; | amp;"));
    CHECK_STR(texts(STR("&ngE;\u0338 &copy;&#0;&#1234567;")),
              STR("&ngE; | \u0338  | &copy; | &#0; | &#1234567;"));
    CHECK_STR(parse(STR("a &ngE; b"))->first->first->next->text, STR("≧̸"));
    CHECK_STR(texts(STR("<http://a.vn/?b=1&amp;c\\_d>")),
              STR("http://a.vn/?b=1 | &amp; | c\\_d"));
}

TEST(stray_marks_are_plain) {
    CHECK_STR(texts(STR("2 * 3 ** [4] _5 `6 <7> !8 & 9")),
              STR("2 * 3 ** [4] _5 `6 <7> !8 & 9"));
    CHECK_STR(texts(STR("***a** b")), STR("* | a |  b"));
}

TEST(emphasis_covers_its_marks) {
    CHECK_STR(bytes_of(STR("x *a **b** c* y"), NODE_EMPH), STR("*a **b** c*"));
    CHECK_STR(bytes_of(STR("x *a **b** c* y"), NODE_STRONG), STR("**b**"));
    CHECK_STR(bytes_of(STR("_____a_____"), NODE_EMPH), STR("_____a_____"));
    CHECK_STR(texts(STR("*a*_b_*c\nd*")), STR("a | b | c | d"));
}

TEST(links_cover_their_targets) {
    CHECK_STR(bytes_of(STR("x [a *b*](c \"d)\") y"), NODE_LINK),
              STR("[a *b*](c \"d)\")"));
    CHECK_STR(bytes_of(STR("- x [a\n  b](<c d>\n  'e\n  f') y"), NODE_LINK),
              STR("[a\n  b](<c d>\n  'e\n  f')"));
    CHECK_STR(bytes_of(STR("[A][ b ] c\n\n[b]: /d"), NODE_LINK), STR("[A][ b ]"));
    CHECK_STR(bytes_of(STR("[b][] c\n\n[b]: /d"), NODE_LINK), STR("[b][]"));
    CHECK_STR(bytes_of(STR("[b](c d) e\n\n[b]: /d"), NODE_LINK), STR("[b]"));
    CHECK_STR(bytes_of(STR("a ![b [c](d) e](f(g)h) i"), NODE_IMAGE),
              STR("![b [c](d) e](f(g)h)"));
    CHECK_STR(texts(STR("[a](b \"c\\\") d\") e \\[f](g)")), STR("a |  e  | \\[ | f](g)"));
}

TEST(code_and_tags_are_passed_whole) {
    CHECK_STR(bytes_of(STR("> a ``b ` \\\n> c`` d"), NODE_CODE), STR("``b ` \\\n> c``"));
    CHECK_STR(texts(STR("> a ``b ` \\\n> c`` d")), STR("a  |  d"));
    CHECK_STR(bytes_of(STR("- a <b\n  c=\"d\ne\"> f"), NODE_HTML),
              STR("<b\n  c=\"d\ne\">"));
}

TEST(texts_of_further_lines_are_found_behind_the_marks_of_containers) {
    CHECK_STR(texts(STR("> a\n> a\n>> a\na")), STR("a | a | a | a"));
    CHECK_STR(texts(STR("> a\n       > a > a")), STR("a | > a > a"));
    CHECK_STR(texts(STR("-\ta\n\n\tb\n\tc\nd\n")), STR("a | b | c | d"));
    CHECK_STR(texts(STR("1. a\n   - 1. b\n     1. c\n        d\n     e")),
              STR("a | b | c | d | e"));
    CHECK_STR(texts(STR("   -    a\n        b\n   c")), STR("a | b | c"));
    CHECK_STR(texts(STR("> 1. a\\\n>\tb")), STR("a | \t | b"));
}

TEST(line_ends_of_all_kinds) {
    CHECK_STR(texts(STR("a\r\nb\rc  \r\nd\\\r\n- e\r\n  f")),
              STR("a | b | c | d\\ | e | f"));
    CHECK_STR(bytes_of(STR("a  \r\n  b"), NODE_LINE_BREAK), STR("  \r\n  "));
    CHECK_STR(bytes_of(STR("> a\\\r> b"), NODE_LINE_BREAK), STR("\\\r> "));
    CHECK_STR(bytes_of(STR("> a \n>  b"), NODE_SOFT_BREAK), STR(" \n>  "));
}

TEST(nul_bytes_are_shown_and_found) {
    CHECK_STR(texts(STR("a\0b\n- c\n  \0*d*")), STR("a | \0 | b | c | \0 | d"));
    CHECK_STR(parse(STR("a\0b"))->first->first->next->text, STR("\uFFFD"));
    CHECK_STR(texts(STR("|\0|b\\|c|\n|-|-|\n|d\0\0|`\0`|")),
              STR("\0 | b | \\| | c | d | \0 | \0"));
}

TEST(a_byte_order_mark_is_no_text) {
    CHECK_STR(texts(STR("\uFEFF# a\n\n- b")), STR("a | b"));
    CHECK_STR(bytes_of(STR("\uFEFFa\nb"), NODE_PARAGRAPH), STR("a\nb"));
}

TEST(spans_count_from_the_start_of_the_source) {
    str source = STR("---\ntitle: x\n---\n# a\n\n| b |\n|---|\n| c |\n");
    diags = (struct diags){.arena = &arena};
    struct node *root = md_parse(&arena, source, 17, &diags);
    CHECK_STR(span_text(source, find(root, NODE_HEADING)->span), STR("# a"));
    CHECK_STR(span_text(source, find(root, NODE_TABLE)->span),
              STR("| b |\n|---|\n| c |"));
    CHECK(!misplaced(source, root));
}

TEST(blocks_cover_their_lines) {
    str setext = STR("> a *b*\n> c\n> ---\n> d\n"),
        code = STR("- ```x\n  a\n  ```\n  b\n");
    CHECK_STR(bytes_of(setext, NODE_HEADING), STR("a *b*\n> c\n> ---"));
    CHECK_STR(bytes_of(STR("a\n==="), NODE_HEADING), STR("a\n==="));
    CHECK_STR(bytes_of(STR("## a ## \nb"), NODE_HEADING), STR("## a ## "));
    CHECK_STR(bytes_of(code, NODE_CODE_BLOCK), STR("```x\n  a\n  ```"));
    CHECK_STR(bytes_of(STR("> ```\n> a\n```"), NODE_CODE_BLOCK), STR("```\n> a"));
    CHECK_STR(bytes_of(STR("    a\n\n    b\n\nc"), NODE_CODE_BLOCK), STR("a\n\n    b"));
    CHECK_STR(bytes_of(STR("<!-- a\n\nb --> c\nd"), NODE_HTML_BLOCK),
              STR("<!-- a\n\nb --> c"));
    CHECK_STR(bytes_of(STR("a\n\n* b\n\n  c\n\n\nd"), NODE_LIST), STR("* b\n\n  c"));
    CHECK_STR(bytes_of(STR("a\n***\nb"), NODE_RULE), STR("***"));
}

TEST(link_definitions_are_passed) {
    CHECK_STR(texts(STR("[a]: b\n[c]:\nd 'e\nf'\n[g] h")), STR("[g] h"));
    CHECK_STR(texts(STR("> [a]: b\n> [c]: d 'e\n> ===\n")), STR("[c]: d 'e"));
    CHECK_STR(texts(STR("[a]:\n===\n")), STR("[a]:"));
    CHECK_STR(texts(STR("[a]: b \"c\\\"\nd")), STR("d"));
}

TEST(cells_and_their_texts) {
    str source = STR("x\n> | a\\|b | `c\\|d` |e\n> |:-:|--|-\n> | *f*|| g \\\\| h");
    struct node *root = parse(source);
    const struct node *table = find(root, NODE_TABLE);
    CHECK_STR(texts(source), STR("x | a | \\| | b | e | f | g  | \\\\| |  h"));
    CHECK_STR(span_text(source, table->first->span), STR("| a\\|b | `c\\|d` |e"));
    CHECK_STR(span_text(source, table->first->first->span), STR("a\\|b"));
    CHECK_STR(find(table, NODE_CODE)->text, STR("c|d"));
    CHECK_INT(table->first->first->align, ALIGN_CENTER);
    CHECK_STR(table->first->next->first->next->next->last->text, STR(" h"));
}

TEST(a_tag_for_a_line_break_is_one_in_cells_only) {
    CHECK_STR(bytes_of(STR("|a|\n|-|\n|b<br />c|"), NODE_LINE_BREAK), STR("<br />"));
    CHECK_STR(bytes_of(STR("|a|\n|-|\n|b<BR>c|"), NODE_LINE_BREAK), STR("<BR>"));
    CHECK_STR(bytes_of(STR("a<br>b"), NODE_LINE_BREAK), STR("(none)"));
    CHECK_STR(bytes_of(STR("|a|\n|-|\n|b<br c=d>|"), NODE_LINE_BREAK), STR("(none)"));
}

TEST(task_boxes_are_no_text) {
    str source = STR("1. [x]  a *b*\n2. [ ] c\n3. [X] &lt;\n4. [y] d");
    const struct node *item = find(parse(source), NODE_ITEM);
    CHECK_INT(item->task, TASK_DONE);
    CHECK_INT(item->next->task, TASK_OPEN);
    CHECK_INT(item->next->next->task, TASK_DONE);
    CHECK_INT(item->next->next->next->task, TASK_NONE);
    CHECK_STR(texts(source), STR("a  | b | c | &lt; | [y] d"));
}

static str repeat(str piece, isize n) {
    struct buf out = {0};
    for (isize i = 0; i < n; i++)
        buf_put(&out, piece);
    str result = buf_take(&arena, &out);
    buf_release(&out);
    return result;
}

static int refused_with(str source) {
    return !parse(source) && diags.n == 1 ? (int)diags.at[0].id : -1;
}

TEST(nesting_has_a_limit) {
    CHECK(parse(repeat(STR("> "), 100)));
    CHECK_INT(refused_with(repeat(STR("> "), 101)), DIAG_nesting_too_deep);
    CHECK(parse(repeat(STR("- "), 100)));
    CHECK_INT(refused_with(repeat(STR("1. "), 101)), DIAG_nesting_too_deep);
    str inside = repeat(STR("- "), 60), deeper = repeat(STR("  "), 60);
    str both = str_concat(&arena, inside, STR("a\n"), deeper, inside, STR("b"));
    CHECK_INT(refused_with(both), DIAG_nesting_too_deep);
    CHECK_STR(span_text(both, diags.at[0].detail.span),
              str_concat(&arena, deeper, inside, STR("b")));
    CHECK_INT(
        refused_with(str_concat(&arena, repeat(STR("*a "), 101), repeat(STR("b*"), 101))),
        DIAG_nesting_too_deep);
}

TEST(what_only_looks_deep_is_not_refused) {
    CHECK_STR(bytes_of(repeat(STR("- "), 500), NODE_RULE), repeat(STR("- "), 500));
    CHECK(parse(str_concat(&arena, repeat(STR(" "), 4000), STR("a"))));
    CHECK(parse(repeat(STR("*a* "), 3000)));
}

TEST(tables_have_limits) {
    str row = repeat(STR("|a"), 101), delimiters = repeat(STR("|-"), 101);
    str wide = str_concat(&arena, row, STR("\n"), delimiters, STR("\n"), row);
    CHECK_STR(bytes_of(wide, NODE_TABLE), STR("(none)"));
    CHECK_INT(diags.n, 1);
    CHECK_INT(diags.at[0].id, DIAG_table_too_wide);
    CHECK_STR(span_text(wide, diags.at[0].detail.span), row);
    str most =
        str_concat(&arena, str_sub(row, 2, 202), STR("\n"), str_sub(delimiters, 2, 202));
    CHECK_STR(bytes_of(most, NODE_TABLE), str_sub(row, 2, 202));
}

TEST(all_tables_together_have_a_limit) {
    str table =
        str_concat(&arena, STR("|a|b|\n|-|-|\n"), repeat(STR("|c|\n"), 9998), STR("\n"));
    str source = str_concat(&arena, table, STR("|d|\n|-|\n|e|\n|f|\n\n|g|\n|-|\n"));
    struct node *root = parse(source);
    CHECK_INT(diags.n, 1);
    CHECK_INT(diags.at[0].id, DIAG_table_too_large);
    CHECK_STR(span_text(source, diags.at[0].detail.span), STR("|f|"));
    CHECK_INT(root->first->next->kind, NODE_TABLE);
    CHECK_INT(root->first->next->next->kind, NODE_PARAGRAPH);
    CHECK_STR(span_text(source, root->last->span), STR("|g|\n|-|"));
}

TEST(heavy_texts_are_refused) {
    CHECK_INT(refused_with(repeat(STR("![[]()"), 60000)), DIAG_text_too_heavy);
    CHECK_INT(refused_with(repeat(STR("a\n"), 1000000)), DIAG_text_too_heavy);
    CHECK(parse(repeat(STR("![a](b) và [c](d)\n\n"), 10000)));
    CHECK(parse(repeat(STR("- ![a](b) và [c](d)\n"), 10000)));
}

TEST(nothing_is_a_text_too) {
    CHECK(!parse((str){0})->first);
    CHECK(!parse(STR("\n\n"))->first);
    CHECK(!parse(STR("\uFEFF"))->first);
    CHECK(!md_parse(&arena, STR("---\n---\n"), 8, &diags)->first);
}

TEST(hooks_change_what_they_say) {
    struct buf out = {0};
    struct html_hooks hooks = {.min_level = 2};
    struct node *root =
        parse(STR("# a\n### b\n[c](javascript:d) [e](<DATA:f>) ![g](h'&i)"));
    root->first->id = STR("I.\"1\"");
    html_write(&out, root, &hooks);
    CHECK_STR(buf_str(&out), STR("<h2 id=\"I.&quot;1&quot;\">a</h2>\n<h3>b</h3>\n"
                                 "<p><a href=\"\">c</a> <a href=\"\">e</a> "
                                 "<img src=\"h&#x27;&amp;i\" alt=\"g\" /></p>\n"));
    buf_release(&out);
}

enum { TEXTS = 64 };

struct results {
    str html[TEXTS];
    struct arena arenas[TEXTS];
};

static void parse_one(void *ctx, isize i, int worker) {
    struct results *results = ctx;
    struct arena *a = &results->arenas[i];
    struct diags found = {.arena = a};
    struct buf text = {0}, out = {0};
    (void)worker;
    for (isize k = 0; k < 20 + i; k++)
        buf_put(&text, STR("- *a* &copy; [b]\n\n|c|d|\n|-|-|\n|`e`|<b>|\n\n[b]: f\n\n"));
    html_write(&out, md_parse(a, buf_str(&text), 0, &found), NULL);
    results->html[i] = buf_take(a, &out);
    buf_release(&text);
    buf_release(&out);
}

TEST(threads_do_not_disturb_each_other) {
    static struct results one, many;
    pool_for(1, TEXTS, parse_one, &one);
    pool_for(4, TEXTS, parse_one, &many);
    for (isize i = 0; i < TEXTS; i++) {
        CHECK(one.html[i].n > 0);
        CHECK(str_eq(one.html[i], many.html[i]));
        arena_release(&one.arenas[i]);
        arena_release(&many.arenas[i]);
    }
}

int main(void) {
    RUN(plain_text_is_one_node_and_not_copied);
    RUN(escapes_and_entities_are_nodes_of_their_own);
    RUN(stray_marks_are_plain);
    RUN(emphasis_covers_its_marks);
    RUN(links_cover_their_targets);
    RUN(code_and_tags_are_passed_whole);
    RUN(texts_of_further_lines_are_found_behind_the_marks_of_containers);
    RUN(line_ends_of_all_kinds);
    RUN(nul_bytes_are_shown_and_found);
    RUN(a_byte_order_mark_is_no_text);
    RUN(spans_count_from_the_start_of_the_source);
    RUN(blocks_cover_their_lines);
    RUN(link_definitions_are_passed);
    RUN(cells_and_their_texts);
    RUN(a_tag_for_a_line_break_is_one_in_cells_only);
    RUN(task_boxes_are_no_text);
    RUN(nesting_has_a_limit);
    RUN(what_only_looks_deep_is_not_refused);
    RUN(tables_have_limits);
    RUN(all_tables_together_have_a_limit);
    RUN(heavy_texts_are_refused);
    RUN(nothing_is_a_text_too);
    RUN(hooks_change_what_they_say);
    RUN(threads_do_not_disturb_each_other);
    arena_release(&arena);
    return DONE();
}
