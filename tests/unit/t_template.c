#include "harness.h"

#include "template/facts.c"
#include "template/template.c"

#include <limits.h>

static struct arena arena;
static struct diags diags;
static struct template_set set;
static struct fact *facts;
static struct buf out;

static const struct template *parse(str source) {
    return template_parse(&arena, STR("page"), source, &diags);
}

/* Adds a partial to the set of this test. */
static void partial(str name, str source) {
    template_set_add(&arena, &set, template_parse(&arena, name, source, &diags));
}

/* What `source` makes of the facts of this test; the result lives until the next call. */
static str render(str source) {
    buf_clear(&out);
    CHECK(template_render(&out, parse(source), &set, facts));
    return buf_str(&out);
}

static void setup(void) {
    arena_release(&arena);
    diags = (struct diags){.arena = &arena};
    set = (struct template_set){0};
    facts = fact_root(&arena);
    out.max = 0;
}

static void text(const char *key, const char *value) {
    fact_text(&arena, facts, str_from_c(key), str_from_c(value));
}

/* A list "name" of texts, one for each letter. */
static void letters(const char *name, str each) {
    struct fact *list = fact_list(&arena, facts, str_from_c(name));
    for (isize i = 0; i < each.n; i++)
        fact_add_text(&arena, list, str_sub(each, i, i + 1));
}

static void check_diag(isize i, enum diag_id id, isize start, isize end, str arg) {
    CHECK(i < diags.n);
    if (i >= diags.n)
        return;
    CHECK_INT(diags.at[i].id, id);
    CHECK_INT(diags.at[i].detail.span.start, start);
    CHECK_INT(diags.at[i].detail.span.end, end);
    CHECK_STR(diags.at[i].detail.arg0, arg);
}

/* Facts. */

static bool has(const struct fact *object, str key, str value) {
    struct fact_key name = fact_key_of(key);
    const struct fact *f = fact_find(object, &name);
    return f && f->kind == FACT_TEXT && str_eq(f->text, value);
}

TEST(facts_are_found_by_key) {
    setup();
    text("", "none");
    text("a", "one");
    text("aa", "two");
    text("eight888", "exact");
    text("eighteen-letters!!", "long");
    text("đơn vị", "tiếng Việt");
    CHECK(has(facts, STR(""), STR("none")));
    CHECK(has(facts, STR("a"), STR("one")));
    CHECK(has(facts, STR("aa"), STR("two")));
    CHECK(has(facts, STR("eight888"), STR("exact")));
    CHECK(has(facts, STR("eighteen-letters!!"), STR("long")));
    CHECK(has(facts, STR("đơn vị"), STR("tiếng Việt")));
    CHECK(!has(facts, STR("b"), STR("one")));
    CHECK(!has(facts, STR("eighteen-letters!?"), STR("long")));
}

TEST(keys_with_the_same_ends_differ) {
    setup();
    text("12345678-a-12345678", "a");
    text("12345678-b-12345678", "b");
    str nul = STR("a\0");
    text("a", "short");
    fact_text(&arena, facts, nul, STR("with NUL"));
    CHECK(has(facts, STR("12345678-a-12345678"), STR("a")));
    CHECK(has(facts, STR("12345678-b-12345678"), STR("b")));
    CHECK(has(facts, STR("a"), STR("short")));
    CHECK(has(facts, nul, STR("with NUL")));
    CHECK(!has(facts, STR("\0a"), STR("short")));
}

TEST(later_facts_hide_earlier_ones) {
    setup();
    text("title", "first");
    text("title", "second");
    CHECK_STR(render(STR("{{title}}")), STR("second"));
}

TEST(many_keys_in_one_object) {
    setup();
    char keys[1000][4];
    for (int i = 0; i < 1000; i++) {
        keys[i][0] = 'k';
        for (int digit = 3, rest = i; digit; digit--, rest /= 10)
            keys[i][digit] = (char)('0' + rest % 10);
        fact_number(&arena, facts, (str){keys[i], 4}, i - 500);
    }
    CHECK_STR(render(STR("{{k000}} {{k500}} {{k999}} [{{k-01}}]")), STR("-500 0 499 []"));
}

TEST(numbers_become_text) {
    setup();
    fact_number(&arena, facts, STR("none"), 0);
    fact_number(&arena, facts, STR("least"), LONG_MIN);
    CHECK_STR(render(STR("{{none}} {{least}} {{#none}}counted{{/none}}")),
              STR("0 -9223372036854775808 counted"));
}

TEST(finished_trees_are_shared) {
    setup();
    struct fact *site = fact_root(&arena), *list = fact_list(&arena, site, STR("list"));
    fact_text(&arena, site, STR("title"), STR("Trang"));
    fact_add_text(&arena, list, STR("x"));
    fact_add_text(&arena, list, STR("y"));
    struct fact *other = facts;
    fact_share(&arena, other, STR("site"), site);
    facts = fact_root(&arena);
    fact_share(&arena, facts, STR("trang"), site);
    str source =
        STR("{{site.title}}{{trang.title}}{{#trang}}{{#list}}{{.}}{{/list}}{{/trang}}");
    CHECK_STR(render(source), STR("Trangxy"));
    facts = other;
    CHECK_STR(render(source), STR("Trang"));
}

/* Values. */

static void write_body(struct buf *page, const void *ctx) {
    const str *body = ctx;
    buf_put(page, STR("<p>"));
    buf_put(page, *body);
    buf_put(page, STR("</p>"));
}

TEST(texts_are_escaped_and_html_is_not) {
    setup();
    str body = STR("a & b");
    text("text", "<i>\"&'đ</i>");
    fact_html(&arena, facts, STR("html"), STR("<b>&amp;</b>"));
    fact_write(&arena, facts, STR("body"), write_body, &body);
    CHECK_STR(render(STR("{{text}}")), STR("&lt;i&gt;&quot;&amp;'đ&lt;/i&gt;"));
    CHECK_STR(render(STR("{{{text}}}{{&text}}")), STR("<i>\"&'đ</i><i>\"&'đ</i>"));
    CHECK_STR(render(STR("{{html}}|{{{html}}}")), STR("<b>&amp;</b>|<b>&amp;</b>"));
    CHECK_STR(render(STR("{{body}}|{{{ body }}}|{{#body}}{{&.}}{{/body}}")),
              STR("<p>a & b</p>|<p>a & b</p>|<p>a & b</p>"));
}

TEST(what_is_no_text_shows_nothing) {
    setup();
    fact_flag(&arena, facts, STR("flag"), true);
    fact_object(&arena, facts, STR("object"));
    letters("list", STR("ab"));
    CHECK_STR(render(STR("[{{flag}}{{object}}{{list}}{{missing}}{{.}}{{{list}}}]")),
              STR("[]"));
}

TEST(first_part_of_a_name_is_found_outwards) {
    setup();
    struct fact *person = fact_object(&arena, facts, STR("person"));
    struct fact *unit = fact_object(&arena, person, STR("unit"));
    text("name", "outer");
    fact_text(&arena, unit, STR("name"), STR("inner"));
    fact_text(&arena, fact_object(&arena, facts, STR("only")), STR("outer"), STR("kept"));
    CHECK_STR(render(STR("{{person.unit.name}} {{person.name}}")), STR("inner "));
    CHECK_STR(render(STR("{{#person}}{{name}} {{unit.name}} {{only.outer}}{{/person}}")),
              STR("outer inner kept"));
    CHECK_STR(render(STR("{{name.length}}{{person.unit.name.more}}")), STR(""));
}

TEST(inner_falsehood_hides_outer_truth) {
    setup();
    struct fact *item = fact_object(&arena, facts, STR("item"));
    text("due", "2020");
    fact_text(&arena, item, STR("due"), STR(""));
    CHECK_STR(render(STR("{{#item}}{{#due}}late{{/due}}{{^due}}never{{/due}}{{/item}}")),
              STR("never"));
}

/* Sections. */

TEST(empty_text_is_false) {
    setup();
    text("empty", "");
    text("zero", "0");
    text("blank", " ");
    fact_html(&arena, facts, STR("html"), STR(""));
    str source = STR("{{#empty}}1{{/empty}}{{^empty}}2{{/empty}}{{^html}}3{{/html}}"
                     "{{#zero}}4{{/zero}}{{#blank}}5{{/blank}}");
    CHECK_STR(render(source), STR("2345"));
}

TEST(lists_may_hold_lists_of_their_own) {
    setup();
    struct fact *rows = fact_list(&arena, facts, STR("rows"));
    for (int i = 1; i <= 2; i++) {
        struct fact *row = fact_add(&arena, rows);
        fact_number(&arena, row, STR("n"), i);
        struct fact *cells = fact_list(&arena, row, STR("cells"));
        fact_add_text(&arena, cells, STR("<"));
        fact_add_text(&arena, cells, STR("b"));
    }
    CHECK_STR(render(STR("{{#rows}}{{#cells}}{{n}}{{.}} {{/cells}}{{/rows}}")),
              STR("1&lt; 1b 2&lt; 2b "));
    CHECK_STR(render(STR("{{#rows}}{{#missing}}x{{/missing}}.{{/rows}}")), STR(".."));
}

TEST(texts_are_values_of_their_section) {
    setup();
    text("due", "19/3");
    CHECK_STR(render(STR("{{#due}}{{.}} = {{due}}{{/due}}")), STR("19/3 = 19/3"));
}

TEST(sections_of_one_name_may_nest) {
    setup();
    fact_flag(&arena, facts, STR("a"), true);
    CHECK_STR(render(STR("{{#a}}1{{#a}}2{{/a}}3{{/a}}{{^a}}4{{^a}}5{{/a}}6{{/a}}7")),
              STR("1237"));
    CHECK_INT(diags.n, 0);
}

/* White space. */

TEST(lines_with_only_a_tag_vanish) {
    setup();
    letters("l", STR("ab"));
    CHECK_STR(render(STR("<ul>\r\n\t{{# l }} \r\n <li>{{.}}\r\n {{/l}}\r\n</ul>")),
              STR("<ul>\r\n <li>a\r\n <li>b\r\n</ul>"));
    CHECK_STR(
        render(STR(" {{! only }}\n{{! here }}\t\n{{!\nthere\n}}\nx{{!\n}}\n {{!}}")),
        STR("x\n"));
    CHECK_STR(render(STR("{{=| |=}}\n|={{ }}=|\n{{! done }}\n")), STR(""));
}

TEST(lines_with_two_tags_stay) {
    setup();
    letters("l", STR("ab"));
    CHECK_STR(render(STR("{{#l}}{{/l}}\n")), STR("\n"));
    CHECK_STR(render(STR(" {{!}} {{!}} \n")), STR("   \n"));
    CHECK_STR(render(STR("{{! over\nlines }} {{!}}\n.")), STR(" \n."));
    CHECK_STR(render(STR(" {{l}} \n {{{l}}} \n")), STR("  \n  \n"));
}

TEST(partials_are_indented_line_by_line) {
    setup();
    text("two", "1\n2");
    partial(STR("p"), STR("<\n{{two}}\n\n\r\n {{! gone }}\n{{!}}.\n>\n"));
    CHECK_STR(render(STR("a\n\t{{> p }}\nb")), STR("a\n\t<\n\t1\n2\n\n\r\n\t.\n\t>\nb"));
}

TEST(indentation_adds_up) {
    setup();
    letters("l", STR("ab"));
    partial(STR("outer"), STR("o\n {{>inner}}\n{{>inner}}\n{{#l}}\n{{.}}{{/l}}"));
    partial(STR("inner"), STR("i\n"));
    CHECK_STR(render(STR("  {{>outer}}\n|")), STR("  o\n   i\n  i\n  a  b|"));
}

TEST(partials_within_a_line_are_not_indented) {
    setup();
    partial(STR("outer"), STR("o {{>inner}}\n"));
    partial(STR("inner"), STR("i\ni"));
    CHECK_STR(render(STR("  {{>outer}}\n")), STR("  o i\ni\n"));
    CHECK_STR(render(STR("  {{>inner}} {{>inner}}\n")), STR("  i\ni i\ni\n"));
}

/* Delimiters. */

TEST(delimiters_change_until_the_end) {
    setup();
    text("a", "<");
    partial(STR("p"), STR("{{a}}<%a%>"));
    CHECK_STR(render(STR("{{=<% %>=}}<%a%>{{a}}<%&a%><%{a}%><%>p%>")),
              STR("&lt;{{a}}<<&lt;<%a%>"));
    CHECK_STR(render(STR("{{= | | =}}|a||={{ }}=|{{a}}|a|")), STR("&lt;&lt;|a|"));
    CHECK_STR(render(STR("{{={{ }}=}}{{a}}{{={{{ }}}=}}{{{a}}}")), STR("&lt;&lt;"));
    CHECK_STR(render(STR("{{=# #=}}#a#")), STR("&lt;"));
    CHECK_INT(diags.n, 0);
}

/* What is wrong with a template. */

TEST(unclosed_tags_are_reported) {
    setup();
    text("a", "x");
    CHECK_STR(render(STR("b {{a}} {{a} {{a")), STR("b x {{a} {{a"));
    CHECK_INT(diags.n, 1);
    check_diag(0, DIAG_template_unclosed, 8, 10, STR("}}"));
    setup();
    text("a", "x");
    CHECK_STR(render(STR("[{{{a}}{{a}}]{{")), STR("[x]{{"));
    CHECK_INT(diags.n, 2);
    check_diag(0, DIAG_template_unclosed, 1, 7, STR("}}}"));
    check_diag(1, DIAG_template_unclosed, 13, 15, STR("}}"));
}

TEST(unclosed_sections_are_reported) {
    setup();
    fact_flag(&arena, facts, STR("a"), true);
    CHECK_STR(render(STR("{{#a}}1{{^b}}2{{#a}}3{{/b}}4")), STR("1234"));
    CHECK_INT(diags.n, 2);
    check_diag(0, DIAG_template_section, 14, 20, STR("a"));
    check_diag(1, DIAG_template_section, 0, 6, STR("a"));
    str hint = diag_hint(&arena, &diags.at[0], LANG_EN);
    CHECK_STR(hint, STR("write {{/a}}"));
}

TEST(stray_ends_are_reported) {
    setup();
    CHECK_STR(render(STR("{{/x}}1{{^b}}2{{/c}}3{{/b}}{{/b}}{{/}}")), STR("123"));
    CHECK_INT(diags.n, 4);
    check_diag(0, DIAG_template_stray, 0, 6, STR("x"));
    check_diag(1, DIAG_template_stray, 14, 20, STR("c"));
    check_diag(2, DIAG_template_stray, 27, 33, STR("b"));
    check_diag(3, DIAG_template_stray, 33, 38, STR(""));
}

TEST(unreadable_tags_are_reported) {
    static const char *const wrong[] = {
        "{{}}",     "{{ }}",       "{{a b}}",  "{{ #a }}",  "{{a..b}}",
        "{{.a}}",   "{{a.}}",      "{{..}}",   "{{#}}",     "{{&}}",
        "{{{}}}",   "{{>}}",       "{{>a b}}", "{{=}}",     "{{= =}}",
        "{{=| =}}", "{{=| | |=}}", "{{=| |}}", "{{{{a}}}}", "{{a\n}b}}",
    };
    for (isize i = 0; i < countof(wrong); i++) {
        setup();
        text("a", "x");
        str tag = str_from_c(wrong[i]);
        isize rest = i == 18 ? 1 : 0; /* the fourth brace */
        CHECK_STR(render(str_concat(&arena, STR("<"), tag, STR(">{{a}}"))),
                  rest ? STR("<}>x") : STR("<>x"));
        CHECK_INT(diags.n, 1);
        check_diag(0, DIAG_template_tag, 1, 1 + tag.n - rest, (str){0});
    }
}

TEST(unknown_partials_are_reported) {
    setup();
    partial(STR("card"), STR("[{{>crad}}]"));
    const struct template *t = parse(STR("{{>card}}\n{{> head }}{{>card}}"));
    template_set_check(&set, t, &diags);
    template_set_check(&set, template_set_find(&set, STR("card")), &diags);
    CHECK_INT(diags.n, 2);
    check_diag(0, DIAG_template_partial, 10, 21, STR("head"));
    check_diag(1, DIAG_template_partial, 1, 10, STR("crad"));
    CHECK_STR(render(STR("{{>card}}{{>head}}")), STR("[]"));
}

TEST(later_templates_replace_earlier_ones) {
    setup();
    partial(STR("a"), STR("built in"));
    partial(STR("b"), STR("other"));
    partial(STR("a"), STR("own"));
    CHECK_STR(render(STR("{{>a}} {{>b}}")), STR("own other"));
    CHECK_INT(set.all.n, 2);
}

/* Limits. */

/* A list of one object that holds a list of one object, and so on. */
static void grow_tree(int depth) {
    struct fact *at = facts;
    for (int i = 0; i < depth; i++)
        at = fact_add(&arena, fact_list(&arena, at, STR("below")));
    fact_list(&arena, at, STR("below"));
}

TEST(recursion_follows_the_facts) {
    setup();
    partial(STR("tree"), STR("({{#below}}{{>tree}}{{/below}})"));
    grow_tree(3);
    CHECK_STR(render(STR("{{>tree}}")), STR("(((())))"));
    setup();
    partial(STR("tree"), STR("({{#below}}{{>tree}}{{/below}})"));
    grow_tree(TEMPLATE_DEPTH - 2);
    CHECK_INT(render(STR("{{>tree}}")).n, 2 * (TEMPLATE_DEPTH - 1));
    grow_tree(TEMPLATE_DEPTH - 1);
    CHECK(!template_render(&out, parse(STR("{{>tree}}")), &set, facts));
}

TEST(recursion_without_end_stops) {
    setup();
    partial(STR("a"), STR("{{>b}}{{>b}}"));
    partial(STR("b"), STR(" {{>a}}{{>a}}"));
    CHECK(!template_render(&out, parse(STR("{{>a}}")), &set, facts));
}

TEST(endless_work_stops) {
    setup();
    static char names[TEMPLATE_DEPTH][2];
    for (int i = 0; i < TEMPLATE_DEPTH; i++) {
        names[i][0] = 'p';
        names[i][1] = (char)('0' + i);
    }
    for (int i = 0; i + 2 < TEMPLATE_DEPTH; i++) {
        str next = {names[i + 1], 2};
        partial((str){names[i], 2},
                str_concat(&arena, STR("{{>"), next, STR("}}{{>"), next, STR("}}")));
    }
    CHECK(!template_render(&out, parse(STR("{{>p0}}")), &set, facts));
}

TEST(sections_nest_only_so_deep) {
    setup();
    fact_flag(&arena, facts, STR("a"), true);
    struct buf source = {0};
    for (int i = 0; i < SCOPE_MAX - 1; i++)
        buf_put(&source, STR("{{#a}}"));
    buf_char(&source, '.');
    for (int i = 0; i < SCOPE_MAX - 1; i++)
        buf_put(&source, STR("{{/a}}"));
    CHECK_STR(render(buf_str(&source)), STR("."));
    str deeper = str_concat(&arena, STR("{{#a}}"), buf_str(&source), STR("{{/a}}"));
    CHECK(!template_render(&out, parse(deeper), &set, facts));
    CHECK_INT(diags.n, 0);
    buf_release(&source);
}

TEST(pages_are_cut_at_their_maximum) {
    setup();
    letters("l", STR("abcdefghij"));
    buf_clear(&out);
    out.max = 1024;
    str source = STR("{{#l}}{{#l}}{{#l}}{{#l}}{{#l}}{{#l}}0123456{{/l}}{{/l}}{{/l}}"
                     "{{/l}}{{/l}}{{/l}}");
    CHECK(template_render(&out, parse(source), &set, facts));
    CHECK(out.full);
    CHECK(out.n <= 1024 && out.n > 1000);
}

TEST(odd_templates_are_harmless) {
    static const char *const odd[] = {
        "",
        "{",
        "{{",
        "{{{",
        "}}",
        "{{!",
        "{{!}}",
        "\n",
        "{{=",
        "{{=a",
        "{{=a b=",
        "{{=a b=}}",
        "{{=a b=}}a",
        "{{=a b=}}ab",
        "{{=a b=}}a{}b",
        "{{#",
        "{{#a",
        "{{/",
        "{{=} }=}}}}}",
        "{{=! !=}}!!!",
        "\xC3",
        "{{\xC3}}",
        "{{#\xE1\xBA}}\xA1{{/\xE1\xBA}}",
    };
    for (isize i = 0; i < countof(odd); i++) {
        setup();
        render(str_dup(&arena, str_from_c(odd[i])));
    }
    setup();
    CHECK_STR(render((str){0}), STR(""));
    CHECK_STR(render(STR("a\0{{\0}}b")), STR("a\0b"));
}

int main(void) {
    RUN(facts_are_found_by_key);
    RUN(keys_with_the_same_ends_differ);
    RUN(later_facts_hide_earlier_ones);
    RUN(many_keys_in_one_object);
    RUN(numbers_become_text);
    RUN(finished_trees_are_shared);
    RUN(texts_are_escaped_and_html_is_not);
    RUN(what_is_no_text_shows_nothing);
    RUN(first_part_of_a_name_is_found_outwards);
    RUN(inner_falsehood_hides_outer_truth);
    RUN(empty_text_is_false);
    RUN(lists_may_hold_lists_of_their_own);
    RUN(texts_are_values_of_their_section);
    RUN(sections_of_one_name_may_nest);
    RUN(lines_with_only_a_tag_vanish);
    RUN(lines_with_two_tags_stay);
    RUN(partials_are_indented_line_by_line);
    RUN(indentation_adds_up);
    RUN(partials_within_a_line_are_not_indented);
    RUN(delimiters_change_until_the_end);
    RUN(unclosed_tags_are_reported);
    RUN(unclosed_sections_are_reported);
    RUN(stray_ends_are_reported);
    RUN(unreadable_tags_are_reported);
    RUN(unknown_partials_are_reported);
    RUN(later_templates_replace_earlier_ones);
    RUN(recursion_follows_the_facts);
    RUN(recursion_without_end_stops);
    RUN(endless_work_stops);
    RUN(sections_nest_only_so_deep);
    RUN(pages_are_cut_at_their_maximum);
    RUN(odd_templates_are_harmless);
    arena_release(&arena);
    buf_release(&out);
    return DONE();
}
