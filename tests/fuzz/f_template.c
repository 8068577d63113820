/*
 * Any bytes are a template: nothing crashes, spans stay inside, pages within their
 * maximum, and text without a tag is the page. What follows a NUL is the partial "p", so
 * that partials, their indentation and their recursion are reached. "l", "o", "t", "f"
 * are facts.
 */
#include "base/log.h"
#include "template/facts.h"
#include "template/template.h"

enum { PAGE_MAX = 1 << 16 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void write_text(struct buf *out, const void *ctx) {
    buf_put(out, *(const str *)ctx);
}

static const struct fact *make_facts(struct arena *a, const str *body) {
    struct fact *facts = fact_root(a), *list = fact_list(a, facts, STR("l"));
    fact_text(a, fact_add(a, list), STR("t"), STR("<li>"));
    fact_add_text(a, list, STR("two\nlines"));
    fact_list(a, fact_add(a, list), STR("l"));
    fact_text(a, fact_object(a, facts, STR("o")), STR("o"), STR("o\r\n"));
    fact_html(a, facts, STR("t"), STR("<b>t</b>"));
    fact_flag(a, facts, STR("f"), false);
    fact_write(a, facts, STR("w"), write_text, body);
    return facts;
}

static const struct template *parse(struct arena *a, str name, str source) {
    struct diags diags = {.arena = a};
    const struct template *t = template_parse(a, name, source, &diags);
    for (isize i = 0; i < diags.n; i++) {
        struct span span = diags.at[i].detail.span;
        if (span.start >= span.end || (isize)span.end > source.n)
            BUG("a span lies outside of the template");
    }
    return t;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    str rest = {(const char *)bytes, (isize)size}, body = STR("<p>");
    str source = str_cut(&rest, '\0');
    struct arena a = {0};
    struct buf out = {.max = PAGE_MAX};
    struct template_set set = {0};
    const struct template *t = parse(&a, STR("page"), source);
    template_set_add(&a, &set, parse(&a, STR("p"), rest));
    template_render(&out, t, &set, make_facts(&a, &body));
    if (out.n > PAGE_MAX)
        BUG("a page is larger than its maximum");
    if (source.n <= PAGE_MAX && str_find(source, STR("{{")) < 0 &&
        !str_eq(buf_str(&out), source))
        BUG("text without a tag is not the page");
    buf_release(&out);
    arena_release(&a);
    return 0;
}
