/*
 * run_structure DIR: holds the reading of typed and scanned plans to DIR/structure.txt.
 *
 * Each example is a text and the Markdown that it becomes; lines "@ key: value" before it
 * are what its head block says. "as it is" stands for a text that nothing is done to.
 */
#include "hold.h"

#include "outline/outline.h"

static void put_field(struct buf *out, const char *key, str text) {
    if (!text.n)
        return;
    buf_put(out, STR("@ "));
    buf_put(out, str_from_c(key));
    buf_put(out, STR(": "));
    buf_put(out, text);
    buf_char(out, '\n');
}

static void put_head(struct arena *a, struct buf *out, const struct head *head) {
    put_field(out, "issuer", head->issuer.text);
    put_field(out, "number", head->number.text);
    put_field(out, "place", head->place.text);
    put_field(out, "date", date_iso(a, head->date));
    put_field(out, "kind", head->kind.text);
    put_field(out, "title", head->title.text);
}

/* Every byte that is the source's leads back to the same byte there. */
static void check_map(str source, const struct outline *outline) {
    if (!outline->steps)
        return;
    const struct rewrite_map *last = &outline->maps[outline->steps - 1];
    for (isize i = 0; i < last->n; i++)
        for (isize k = 0; k < last->at[i].n; k++) {
            isize at = last->at[i].at + k;
            CHECK(source.p[outline_source(outline, at)] == outline->text.p[at] ||
                  str_find_byte(STR("#->|*\\ \n"), outline->text.p[at]) >= 0 ||
                  is_digit(outline->text.p[at]));
        }
}

static str read_example(struct arena *a, const struct example *e) {
    struct buf out = {0};
    struct outline outline = outline_read(a, e->markdown, 0);
    put_head(a, &out, &outline.head);
    if (outline.changed)
        buf_put(&out, str_trim(outline.text));
    else
        buf_put(&out, STR("as it is"));
    buf_char(&out, '\n');
    check_map(e->markdown, &outline);
    str found = buf_take(a, &out);
    buf_release(&out);
    return found;
}

int main(int argc, char **argv) {
    return hold_examples(argc, argv, "structure.txt", read_example);
}
