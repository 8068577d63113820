/*
 * Common to all kinds of pages: texts, links, breadcrumbs, the heading, and the parts of
 * long lists.
 */
#include "page/parts.h"

str page_text(const struct page_maker *m, str key) {
    struct fact_key name = fact_key_of(key);
    const struct fact *text = fact_find(m->r->texts, &name);
    return text ? text->text : (str){0};
}

void page_put_day(const struct page_maker *m, struct buf *out, struct date day) {
    if (m->site->input->language == LANG_VI)
        date_put_long(out, day);
    else
        date_put_iso(out, day);
}

str page_href(const struct page_maker *m, str address) {
    return str_concat(m->arena, m->root, address);
}

str page_directive_href(const struct page_maker *m, const struct directive *d) {
    return d->elsewhere && d->url.n ? d->url : page_href(m, d->address);
}

void page_has(const struct page_maker *m, struct fact *object, str has,
              const struct fact *list) {
    fact_flag(m->arena, object, has, fact_holds(list));
}

struct fact *page_group(const struct page_maker *m, struct fact *groups, str heading,
                        str id, str key) {
    struct fact *group = fact_add(m->arena, groups);
    fact_text(m->arena, group, STR("heading"), heading);
    fact_text(m->arena, group, STR("id"), id);
    return fact_list(m->arena, group, key);
}

void page_crumb(const struct page_maker *m, str text, str address) {
    struct fact *crumb = fact_add(m->arena, m->path);
    fact_text(m->arena, crumb, STR("text"), text);
    fact_text(m->arena, crumb, STR("href"), address.n ? page_href(m, address) : (str){0});
}

str page_part_address(struct arena *a, str stem, int part) {
    struct buf out = {0};
    buf_put(&out, stem);
    if (part > 0) {
        buf_put(&out, STR("-trang-"));
        buf_int(&out, part + 1);
    }
    buf_put(&out, STR(".html"));
    str address = buf_take(a, &out);
    buf_release(&out);
    return address;
}

void page_add_parts(struct arena *a, struct page_list *out, enum page_kind kind,
                    isize index, str stem, int parts) {
    for (int part = 0; part < parts; part++)
        page_add(a, out, kind, index, page_part_address(a, stem, part))->part = part;
}

int page_parts_of(isize items) {
    return items > LIST_PART ? (int)((items + LIST_PART - 1) / LIST_PART) : 1;
}

void page_part_ways(const struct page_maker *m, str stem, int parts) {
    struct fact *list = fact_list(m->arena, m->facts, STR("parts"));
    for (int i = 0; parts > 1 && i < parts; i++) {
        struct fact *way = fact_add(m->arena, list);
        fact_number(m->arena, way, STR("text"), i + 1);
        fact_text(m->arena, way, STR("href"),
                  page_href(m, page_part_address(m->arena, stem, i)));
        fact_flag(m->arena, way, STR("current"), i == m->page->part);
    }
    page_has(m, m->facts, STR("has_parts"), list);
}

void page_heading(const struct page_maker *m, str which, str heading) {
    struct arena *a = m->arena;
    str title = which.n ? str_concat(a, heading, STR(" – "), which) : heading;
    if (m->page->part > 0)
        title =
            str_concat(a, title, STR(" ("), str_number(a, m->page->part + 1), STR(")"));
    fact_text(a, m->facts, STR("heading"), heading);
    fact_text(a, m->facts, STR("title"), title);
}
