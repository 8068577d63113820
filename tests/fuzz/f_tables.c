/*
 * Tables and task boxes of a small grammar: our HTML is what cmark-gfm writes.
 *
 * The bytes of the input choose lines, containers and cells; when they run out, a
 * generator goes on that starts from them, so that short inputs make long texts, too.
 *
 * Sanitizers can't load cmark-gfm beside cmark: with them only our own rules are checked.
 *
 * Left out, because cmark-gfm 0.29 differs there without being right or better:
 *   - task boxes but at the start of a line: it looks for them from the first column on,
 *     finds none behind other marks, and finds one in the middle of a paragraph; nor one
 *     before a table or in a heading, where GFM asks for a paragraph
 *   - in a paragraph that ends in a table: link definitions, which it shows; protected
 *     pipes, which it unprotects; blanks at the start of lazy lines, which it keeps
 *   - what follows a table without rows in a list: it takes the table for a blank line
 *   - stray marks of emphasis, which it matches by rules of its own
 *   - raw HTML, which it leaves out; [X], which it does not know
 */
#include "../spec/gfm.h"
#include "../spec/spans.h"

#include "parse/md.h"
#include "body/html.h"

#include "choices.h"

#include <stdio.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void put_one(struct choices *c, struct buf *out, const char *const *of,
                    uint32_t n) {
    buf_put(out, str_from_c(of[choose(c, n)]));
}

#define PUT_ONE(c, out, ...)                                                             \
    put_one((c), (out), (const char *const[]){__VA_ARGS__},                              \
            countof(((const char *const[]){__VA_ARGS__})))

static void put_cell(struct choices *c, struct buf *out) {
    for (uint32_t words = choose(c, 4); words > 0; words--)
        PUT_ONE(c, out, "b\xC3\xA1o", " c\xC3\xA1o ", " *x* ", " **y** ", "`k`", "\\|",
                "\\\\|", "`\\|`", "[l](u)", "[ref]", "&amp;", "\\#", " # ", "\\", "`",
                "![i](j)", "  ", "{.tasks}", "<http://a>", "-", ":", "1.");
}

static void put_row(struct choices *c, struct buf *out) {
    if (choose(c, 4))
        buf_char(out, '|');
    for (uint32_t cells = 1 + choose(c, 4); cells > 0; cells--) {
        put_cell(c, out);
        if (cells > 1 || choose(c, 4))
            buf_char(out, '|');
    }
}

static void put_delimiters(struct choices *c, struct buf *out) {
    if (choose(c, 4))
        buf_char(out, '|');
    for (uint32_t cells = 1 + choose(c, 4); cells > 0; cells--) {
        PUT_ONE(c, out, "-", "---", " --- ", ":-:", "-:", " :- ", ":", "- -");
        if (cells > 1 || choose(c, 4))
            buf_char(out, '|');
    }
}

static void put_other(struct choices *c, struct buf *out) {
    PUT_ONE(c, out, "v\xC4\x83n", "", "", "---", "===", "# h", "## h #", "> q", "- i",
            "* i", "+", "1. i", "2. i", "```", "~~~", "    k", "\tk", "[ref]: /r", "***",
            "|", "||", "a\\", "b  ", "- [ ] v", "- [x] v", "x|y", "|-", ":-", "  z");
}

static void put_line(struct choices *c, struct buf *out) {
    PUT_ONE(c, out, "", "", "", "", "> ", "- ", "  ", "   ", ">", "> > ", "- > ", "  > ",
            "1. ", "> - ", ">   ", "    ", "\t");
    switch (choose(c, 6)) {
    case 0:
        put_other(c, out);
        break;
    case 1:
    case 2:
        put_delimiters(c, out);
        break;
    default:
        put_row(c, out);
    }
    buf_char(out, '\n');
}

/* Whether a table was part of a paragraph that has protected pipes or indented lines. */
static bool has_joined(str text, const struct node *n) {
    for (const struct node *child = n->first; child; child = child->next) {
        const struct node *next = child->next;
        str lines = span_text(text, child->span);
        bool joined = child->kind == NODE_PARAGRAPH && next && next->kind == NODE_TABLE;
        if (joined &&
            (str_find(lines, STR("\\|")) >= 0 || str_find(lines, STR("\n ")) >= 0 ||
             str_find(lines, STR("\n\t")) >= 0))
            return true;
        if (has_joined(text, child))
            return true;
    }
    return false;
}

/* Whether the text has what is left out, as said above. */
static bool is_left_out(str text, str html) {
    bool definition = false, box = false;
    for (str rest = text; rest.p;) {
        str line = str_cut_line(&rest), content = str_trim(line);
        definition |= str_find(line, STR("[ref]:")) >= 0;
        box |= str_find(line, STR("[ ]")) > 2 || str_find(line, STR("[x]")) > 2;
        box |= content.n > 2 && content.p[0] == '-' && content.p[2] == '[' &&
               line.p[0] != '-';
    }
    bool no_rows = str_find(html, STR("</thead>\n</table>")) >= 0;
    if (no_rows && str_find(html, STR("<li>")) >= 0)
        return true;
    if (str_find(html, STR("disabled=\"\" /> \n<t")) >= 0 ||
        str_find(html, STR("disabled=\"\" /> \n<h")) >= 0)
        return true;
    return box ||
           (definition && str_find(html, STR("<table>")) >= 0 &&
            (str_find(html, STR("[ref]:")) >= 0 || str_find(html, STR("ref</a>:")) >= 0));
}

static void compare(const struct gfm *gfm, struct arena *a, str text) {
    struct diags diags = {.arena = a};
    struct buf out = {0};
    struct node *root = md_parse(a, text, 0, &diags);
    if (!root)
        abort();
    html_write(&out, root, NULL);
    str want = gfm->render ? gfm_html(gfm, a, text) : buf_str(&out);
    bool same =
        str_eq(buf_str(&out), want) || is_left_out(text, want) || has_joined(text, root);
    if (!same || misplaced(text, root)) {
        fprintf(stderr, "--- text\n%.*s--- got\n%.*s--- want\n%.*s", (int)text.n, text.p,
                (int)out.n, out.p, (int)want.n, want.p);
        abort();
    }
    buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    static struct gfm gfm;
    static bool tried;
    if (!tried)
        gfm_load(&gfm);
    tried = true;
    struct choices c = {bytes, n, 0, 88172645463325252u};
    for (size_t i = 0; i < n; i++)
        c.state = (c.state ^ bytes[i]) * 1099511628211u;
    struct arena arena = {0};
    struct buf text = {0};
    for (uint32_t lines = 2 + choose(&c, 12); lines > 0; lines--)
        put_line(&c, &text);
    compare(&gfm, &arena, buf_str(&text));
    buf_release(&text);
    arena_release(&arena);
    return 0;
}
