/*
 * run_citations DIR: holds cite_scan to DIR/citations.txt, where its grammar is written
 * down.
 *
 * An example has a text and the citations expected in it, one a line:
 *
 *     [words of the mention] number | kind | date or year | issuer | rule
 *
 * with "-" for what is missing, and "none" for no citation at all. A line of three
 * hyphens parts the text into blocks, which are scanned one after the other as those of a
 * document.
 */
#include "hold.h"

#include "extract/cite.h"
#include "viet/nfc.h"

static void put_field(struct buf *out, str field) {
    buf_put(out, STR(" | "));
    buf_put(out, field.n ? field : STR("-"));
}

static void put_folded(struct buf *out, str s) {
    for (isize i = 0; i < s.n; i++)
        buf_char(out, s.p[i] == '\n' ? ' ' : s.p[i]);
}

static str date_of_cite(struct arena *a, const struct cite *c) {
    struct buf out = {0};
    if (c->date.year)
        date_put_iso(&out, c->date);
    else if (c->year)
        buf_int(&out, c->year);
    str date = buf_take(a, &out);
    buf_release(&out);
    return date;
}

static void put_cite(struct arena *a, struct buf *out, str text, const struct cite *c) {
    buf_char(out, '[');
    put_folded(out, span_text(text, c->mention));
    buf_put(out, STR("] "));
    buf_put(out, c->num.text);
    put_field(out, c->kind);
    put_field(out, date_of_cite(a, c));
    put_field(out, c->issuer);
    put_field(out, c->rule);
    buf_char(out, '\n');
}

static str scan_example(struct arena *a, const struct example *e) {
    struct buf out = {0};
    struct cite_list list = {0};
    for (str rest = viet_nfc(a, e->markdown); rest.p;) {
        isize at = str_find(rest, STR("\n---\n"));
        str block = at < 0 ? rest : str_sub(rest, 0, at);
        rest = at < 0 ? (str){0} : str_skip(rest, at + 5);
        isize first = list.n;
        cite_scan(a, word_cut(a, block), &list);
        for (isize i = first; i < list.n; i++)
            put_cite(a, &out, block, &list.at[i]);
    }
    if (!list.n)
        buf_put(&out, STR("none\n"));
    str found = buf_take(a, &out);
    buf_release(&out);
    return found;
}

int main(int argc, char **argv) {
    return hold_examples(argc, argv, "citations.txt", scan_example);
}
