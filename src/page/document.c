/*
 * A document on its page and in lists: its card, its table of contents, and its body
 * with the holes of its links filled in.
 */
#include "page/task.h"

#include "viet/plan_word.h"
#include "viet/vocabulary.h"

void page_card(const struct page_maker *m, struct fact *list,
               const struct site_doc *doc) {
    struct arena *a = m->arena;
    struct fact *card = fact_add(a, list);
    str issuer = doc->issuer >= 0 ? m->site->issuers.at[doc->issuer].name : (str){0};
    fact_text(a, card, STR("href"), page_href(m, doc->address));
    fact_text(a, card, STR("number"), doc->read->front.number.text);
    fact_text(a, card, STR("kind"), doc->read->front.kind.text);
    fact_text(a, card, STR("title"), doc->read->front.title.text);
    fact_text(a, card, STR("issuer"), issuer);
    fact_text(a, card, STR("date"), date_short(a, doc->read->front.date));
    fact_text(a, card, STR("period"), doc->read->front.period.written.text);
    fact_flag(a, card, STR("draft"), doc->read->front.draft);
}

static int top_level(const struct site_doc *doc) {
    int top = 7;
    for (isize i = 0; i < doc->read->headings.n; i++)
        if (doc->read->headings.at[i].level < top)
            top = doc->read->headings.at[i].level;
    return top;
}

static struct fact *toc_entry(const struct page_maker *m, struct fact *list,
                              const struct heading *heading) {
    struct fact *entry = fact_add(m->arena, list);
    fact_text(m->arena, entry, STR("href"), str_concat(m->arena, STR("#"), heading->id));
    fact_text(m->arena, entry, STR("text"), heading->text);
    return entry;
}

void page_toc(const struct page_maker *m, const struct site_doc *doc) {
    struct fact *toc = fact_list(m->arena, m->facts, STR("toc"));
    struct fact *entry = NULL, *items = NULL;
    int top = top_level(doc);
    for (isize i = 0; i < doc->read->headings.n; i++) {
        const struct heading *heading = &doc->read->headings.at[i];
        if (heading->level == top) {
            if (entry)
                page_has(m, entry, STR("has_items"), items);
            entry = toc_entry(m, toc, heading);
            items = fact_list(m->arena, entry, STR("items"));
        } else if (heading->level == top + 1 && items) {
            toc_entry(m, items, heading);
        }
    }
    if (entry)
        page_has(m, entry, STR("has_items"), items);
    page_has(m, m->facts, STR("has_toc"), toc);
}

/* Part of a document's HTML. */
struct body {
    const struct site_doc *doc;
    isize from, to;
    struct page_maker maker; /* a copy from when the facts were collected */
};

static void put_address(struct buf *out, str attribute, str root, str address) {
    buf_put(out, attribute);
    buf_put(out, root);
    buf_html(out, address);
    buf_char(out, '"');
}

/* Number, date and subject, so that the reader need not leave the page. */
static void put_title(struct buf *out, const struct page_maker *m,
                      const struct directive *d) {
    buf_put(out, STR(" title=\""));
    buf_html(out, d->number);
    if (d->date.year) {
        buf_put(out, STR(", "));
        page_put_day(m, out, d->date);
    }
    if (d->title.n) {
        buf_put(out, STR(": "));
        buf_html(out, d->title);
    }
    if (d->successor >= 0) {
        buf_put(out, STR(" ("));
        buf_html(out, page_text(m, STR("ended")));
        buf_char(out, ')');
    }
    buf_char(out, '"');
}

static void put_citation(struct buf *out, const struct body *body, int citation) {
    int directive = body->doc->citations.at[citation].directive;
    if (directive < 0)
        return;
    const struct directive *d = &body->maker.site->directives.at[directive];
    if (d->elsewhere && d->url.n)
        put_address(out, STR(" href=\""), (str){0}, d->url);
    else
        put_address(out, STR(" href=\""), body->maker.root, d->address);
    put_title(out, &body->maker, d);
}

/* A link without a target keeps its words and loses its address. */
static void put_target(struct buf *out, const struct body *body,
                       const struct site_link *link) {
    if (link->read->kind == HOLE_CITATION)
        put_citation(out, body, link->read->citation);
    else if (link->read->kind == HOLE_TASK)
        page_chips_put(out, &body->maker, &body->doc->tasks.at[link->read->citation]);
    else if (link->target.n)
        put_address(out,
                    link->read->kind == HOLE_IMAGE ? STR(" src=\"") : STR(" href=\""),
                    body->maker.root, link->target);
}

static void write_body(struct buf *out, const void *ctx) {
    const struct body *body = ctx;
    isize at = body->from;
    for (isize i = 0; i < body->doc->links.n; i++) {
        const struct site_link *link = &body->doc->links.at[i];
        if (link->read->hole < at || link->read->hole >= body->to)
            continue;
        buf_put(out, str_sub(body->doc->read->body, at, link->read->hole));
        put_target(out, body, link);
        at = link->read->hole;
    }
    buf_put(out, str_sub(body->doc->read->body, at, body->to));
}

static void add_body(const struct page_maker *m, str key, const struct site_doc *doc,
                     isize from, isize to) {
    struct body *body = new (m->arena, struct body, 1);
    *body = (struct body){doc, from, to, *m};
    if (from < to)
        fact_write(m->arena, m->facts, key, write_body, body);
}

/* Where the first "Phụ lục" of a plan begins, or the end of the body. */
static isize annex_start(const struct page_maker *m, const struct site_doc *doc) {
    int top = top_level(doc);
    for (isize i = 0; doc->read->kind == DOC_PLAN && i < doc->read->headings.n; i++) {
        const struct heading *heading = &doc->read->headings.at[i];
        if (heading->level > top || !text_phrase(heading->text, DOMAIN_PLAN, PLAN_ANNEX))
            continue;
        isize at = str_find(doc->read->body,
                            str_concat(m->arena, STR(" id=\""), heading->id, STR("\"")));
        return at < 0 ? doc->read->body.n
                      : str_rfind_byte(str_sub(doc->read->body, 0, at), '<');
    }
    return doc->read->body.n;
}

void page_body(const struct page_maker *m, const struct site_doc *doc) {
    isize annex = annex_start(m, doc);
    add_body(m, STR("body"), doc, 0, annex);
    add_body(m, STR("annexes"), doc, annex, doc->read->body.n);
}
