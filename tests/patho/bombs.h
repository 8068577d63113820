/*
 * bombs: texts that make a naive Markdown parser slow or large, each of them `n` bytes
 * long.
 *
 * A bomb is a piece said over and over; some of them need a beginning, another piece for
 * the second half, or are made by a function because no two pieces are the same.
 */
#ifndef TESTS_BOMBS_H
#define TESTS_BOMBS_H

#include "base/buf.h"

struct bomb {
    const char *name, *start, *piece;
    const char *second; /* said over and over in the second half */
    void (*make)(struct buf *out, isize n);
    bool ordinary; /* not a bomb at all: must be parsed */
};

static void staircase_with(struct buf *out, isize n, const char *step) {
    for (int steps = 0; out->n < n; steps++) {
        for (int i = 0; i < steps; i++)
            buf_put(out, str_from_c(step));
        buf_put(out, STR("- a\n"));
    }
}

static void make_staircase(struct buf *out, isize n) {
    staircase_with(out, n, "  ");
}

static void make_tab_staircase(struct buf *out, isize n) {
    staircase_with(out, n, "\t");
}

/* As deep as is allowed, and then nothing but marks in lines that belong there lazily. */
static void make_deep_marks(struct buf *out, isize n) {
    for (int i = 0; i < 99; i++)
        buf_put(out, STR("- "));
    while (out->n < n)
        buf_put(out, out->n % 100 ? STR("*a* ") : STR("*a*\n"));
}

static void make_deep_quotes(struct buf *out, isize n) {
    while (out->n < n) {
        for (int i = 0; i < 100; i++)
            buf_char(out, '>');
        buf_put(out, STR("*a*\n"));
    }
}

static void make_deep_items(struct buf *out, isize n) {
    while (out->n < n) {
        for (int i = 0; i < 100; i++)
            buf_put(out, STR("* "));
        buf_put(out, STR("a\n"));
    }
}

static void make_ticks(struct buf *out, isize n) {
    for (int ticks = 1; out->n < n; ticks++) {
        for (int i = 0; i < ticks; i++)
            buf_char(out, '`');
        buf_put(out, STR("a "));
    }
}

static void make_definitions(struct buf *out, isize n) {
    for (long i = 0; out->n < n; i++) {
        buf_put(out, STR("[x"));
        buf_int(out, i);
        buf_put(out, STR("]: y\n"));
    }
}

/* One long address, and as many links to it as fit. */
static void make_long_target(struct buf *out, isize n) {
    buf_put(out, STR("[a]: http://"));
    while (out->n < n / 2)
        buf_char(out, 'x');
    buf_put(out, STR("\n\n"));
    while (out->n < n)
        buf_put(out, STR("[a] "));
}

static void make_entities(struct buf *out, isize n) {
    for (long i = 0; out->n < n; i++) {
        buf_put(out, STR("&e"));
        buf_int(out, i);
        buf_put(out, STR("; &#"));
        buf_int(out, i);
        buf_put(out, STR("; ngh\xC4\xA9 "));
    }
}

static void put_row(struct buf *out, const char *cell, int columns) {
    for (int i = 0; i < columns; i++)
        buf_put(out, str_from_c(cell));
    buf_put(out, STR("|\n"));
}

/* The widest header, and rows of one cell that are filled up to its width. */
static void make_wide_table(struct buf *out, isize n) {
    put_row(out, "|a", 100);
    put_row(out, "|-", 100);
    while (out->n < n)
        buf_put(out, STR("|a\n"));
}

static void make_too_wide_table(struct buf *out, isize n) {
    put_row(out, "|a", (int)n / 4);
    put_row(out, "|-", (int)n / 4);
}

static void make_deep_table(struct buf *out, isize n) {
    for (int line = 0; out->n < n; line++) {
        for (int i = 0; i < 100; i++)
            buf_put(out, STR(">   "));
        put_row(out, line == 1 ? "|-" : "|a", 50);
    }
}

/* A paragraph of many lines whose last one is the header of a table, which ends at once.
 */
static void make_joined_tables(struct buf *out, isize n) {
    while (out->n < n) {
        for (int i = 0; i < 1000; i++)
            buf_put(out, STR("|ch\xE1\xBB\xAF s\xE1\xBB\x91|\n"));
        buf_put(out, STR("|-\n|\n"));
    }
}

static void make_attributes(struct buf *out, isize n) {
    buf_put(out, STR("a {"));
    while (out->n < n)
        buf_put(out, STR(".tasks .task "));
    buf_char(out, '}');
}

static void make_prose(struct buf *out, isize n) {
    for (long i = 1; out->n < n; i++) {
        buf_put(out, STR("T\xE1\xBB\x95 ch\xE1\xBB\xA9"
                         "c **h\xE1\xBB\x99i ngh\xE1\xBB\x8B** "
                         "theo [v\xC4\x83n b\xE1\xBA\xA3n](a/b.html) *s\xE1\xBB\x91 "));
        buf_int(out, i);
        buf_put(out, STR("* trong qu\xC3\xBD"));
        buf_put(out, i % 6 ? STR(" ") : i % 60 ? STR("\n") : STR("\n\n- "));
    }
}

static void make_plans(struct buf *out, isize n) {
    while (out->n < n) {
        buf_put(out, STR("## II. NHI\xE1\xBB\x86M V\xE1\xBB\xA4\n\n| TT | Vi\xE1\xBB\x87"
                         "c | "
                         "H\xE1\xBA\xA1n |\n|---|:--|--:|\n"));
        for (int i = 0; i < 4; i++)
            buf_put(out, STR("| 1 | R\xC3\xA0 so\xC3\xA1t | **qu\xC3\xBD I** |\n"));
        for (int i = 0; i < 99; i++)
            buf_put(out,
                    STR("- Ho\xC3\xA0n th\xC3\xA0nh b\xC3\xA1o c\xC3\xA1o *tr\xC6\xB0\xE1"
                        "\xBB\x9B"
                        "c ng\xC3\xA0y 15/6/2023* v\xC3\xA0 g\xE1\xBB\xADi.\n"));
        buf_put(out, STR("\n"));
    }
}

static const struct bomb bombs[] = {
    {"prose with links and emphasis", .make = make_prose, .ordinary = true},
    {"many sections with tables and lists", .make = make_plans, .ordinary = true},
    {"words without a line end", 0, "l\xE1\xBB\x9Di n\xC3\xB3i ", .ordinary = true},
    {"pictures in one paragraph", 0,
     "![h\xC3\xACnh \xE1\xBA\xA3nh](anh/h.png) v\xC3\xA0\n"},
    {"images open, links closed", 0, "![[]()"},
    {"images open, then links", 0, "![", "[](a)"},
    {"images open on lines like headings", 0, "![![\n#a\n", "![\n#a [](b)"},
    {"brackets", 0, "["},
    {"brackets closed", 0, "]"},
    {"brackets open, then closed", 0, "[", "]"},
    {"nested images", 0, "![", "](a)"},
    {"nested images of a reference", "[a]: b\n\n", "![", "][a]"},
    {"links without an end", 0, "[a]("},
    {"links with a pointy target", 0, "[a](<b"},
    {"links with a title", 0, "[a](b \""},
    {"links with blanks", 0, "[a](   "},
    {"references without an end", 0, "[a][b"},
    {"escaped brackets", 0, "[\\]"},
    {"emphasis", 0, "*a **a "},
    {"emphasis of two marks", 0, "*a_ "},
    {"emphasis inside words", 0, "a**b", "c* "},
    {"emphasis in rows", 0, "*a**a_a__a"},
    {"underscores", 0, "_a __a "},
    {"emphasis closed", 0, "a* ", "a** "},
    {"nested emphasis", 0, "*a ", " a*"},
    {"nested strong emphasis", 0, "*", "a"},
    {"short emphasis", 0, "*a* "},
    {"angle brackets", 0, "<"},
    {"tags", 0, "<a "},
    {"tags with values", 0, "<a x=\""},
    {"comments", 0, "<!--a "},
    {"instructions", 0, "<?"},
    {"declarations", 0, "<!A "},
    {"character data", 0, "<![CDATA["},
    {"mail addresses", 0, "<a@"},
    {"web addresses", 0, "<http:"},
    {"web addresses closed", 0, "<ab:>"},
    {"line breaks", 0, "<br>"},
    {"runs of backticks", .make = make_ticks},
    {"backticks", 0, "`"},
    {"code", 0, "`a`"},
    {"definitions", .make = make_definitions},
    {"one definition", 0, "[a]: b\n"},
    {"definitions without an end", 0, "[a]:\n"},
    {"definitions with titles", 0, "[a]: b \"\n"},
    {"a long target", .make = make_long_target},
    {"ampersands", 0, "&"},
    {"entities", 0, "&lt;"},
    {"entities of all names", .make = make_entities},
    {"backslashes", 0, "\\"},
    {"escapes", 0, "\\*"},
    {"hard breaks", 0, "a\\\n"},
    {"nothing", "a", "\0"},
    {"quotes in one line", 0, ">"},
    {"items in one line", 0, "- "},
    {"numbers in one line", 0, "1. "},
    {"a rule", 0, "- - "},
    {"hundred quotes a line", .make = make_deep_quotes},
    {"hundred items a line", .make = make_deep_items},
    {"a staircase", .make = make_staircase},
    {"a staircase of tabs", .make = make_tab_staircase},
    {"emphasis deep down", .make = make_deep_marks},
    {"empty items", 0, "-\n"},
    {"items", 0, "- a\n"},
    {"lists", 0, "- a\n* a\n"},
    {"empty quotes", 0, ">\n"},
    {"quotes, lazily", "> > > > > > > > a\n", "a\n"},
    {"paragraphs", 0, "a\n\n"},
    {"lines", 0, "a\n"},
    {"lines of carriage returns", 0, "a\r"},
    {"no lines", 0, "\n"},
    {"headings", 0, "#\n"},
    {"underlined headings", 0, "a\n=\n"},
    {"fences", 0, "```\n"},
    {"code blocks", 0, "    a\n\nb\n\n"},
    {"blocks of HTML", 0, "<p>\n\n"},
    {"pipes", 0, "|"},
    {"delimiter rows", 0, "|-\n"},
    {"one-line tables", 0, "|a\n|-\n"},
    {"tables", 0, "|a\n|-\n\n"},
    {"tables ended by a tag", 0, "|a\n|-\n<p>\n\n"},
    {"tables of one row", 0, "a\n:-\n", "<a\n"},
    {"protected pipes", "a|b\n-|-\n", "\\|"},
    {"a wide table", .make = make_wide_table},
    {"a table that is too wide", .make = make_too_wide_table},
    {"a table deep down", .make = make_deep_table},
    {"tables at the end of paragraphs", .make = make_joined_tables},
    {"task boxes", 0, "- [x] a\n"},
    {"attribute blocks", 0, "- a {lead=\"b\" due=c}\n"},
    {"attribute blocks without an end", 0, "{lead= ", "}"},
    {"attributes", .make = make_attributes},
};

static void bomb_make(struct buf *out, const struct bomb *bomb, isize n) {
    if (bomb->make) {
        bomb->make(out, n);
        return;
    }
    str piece = str_from_c(bomb->piece), second = str_from_c(bomb->second);
    if (!piece.n)
        piece = STR("\0");
    buf_put(out, str_from_c(bomb->start));
    while (out->n < (second.n ? n / 2 : n))
        buf_put(out, piece);
    while (out->n < n)
        buf_put(out, second);
}

#endif
