/*
 * The page of a plan: the document as it was signed, and beside it what helps readers
 * find their way in it.
 */
#include "page/parts.h"

#include "viet/fold.h"
#include "viet/secrecy.h"

static void add_issuer(const struct page_maker *m, const struct site_doc *doc) {
    const struct issuer *issuer =
        doc->issuer >= 0 ? &m->site->issuers.at[doc->issuer] : NULL;
    fact_text(m->arena, m->facts, STR("issuer"), doc->read->front.issuer.text);
    if (issuer)
        fact_text(m->arena, m->facts, STR("issuer_href"),
                  page_href(m, page_part_address(m->arena,
                                                 page_issuer_stem(m->arena, issuer), 0)));
}

/* "820 kB", "1,4 MB": one decimal is enough to judge a download. */
static str size_text(struct arena *a, isize bytes) {
    struct buf out = {0};
    if (bytes < 1000 * 1000) {
        buf_int(&out, (long)((bytes + 999) / 1000));
        buf_put(&out, STR(" kB"));
    } else {
        isize tenths = (bytes + 50 * 1000) / (100 * 1000);
        buf_int(&out, (long)(tenths / 10));
        buf_char(&out, ',');
        buf_int(&out, (long)(tenths % 10));
        buf_put(&out, STR(" MB"));
    }
    str text = buf_take(a, &out);
    buf_release(&out);
    return text;
}

static void add_attachments(const struct page_maker *m, const struct site_doc *doc) {
    struct fact *list = fact_list(m->arena, m->facts, STR("attachments"));
    for (isize i = 0; i < doc->attachments.n; i++) {
        const struct site_file *file = &m->site->files.at[doc->attachments.at[i]];
        struct fact *item = fact_add(m->arena, list);
        isize slash = str_rfind_byte(file->read->path, '/');
        fact_text(m->arena, item, STR("href"), page_href(m, file->address));
        fact_text(m->arena, item, STR("name"), str_skip(file->read->path, slash + 1));
        fact_text(m->arena, item, STR("size"), size_text(m->arena, file->read->size));
    }
    page_has(m, m->facts, STR("has_attachments"), list);
}

/* The address of a file by site.yaml's `source: https://git…/{path}`. */
static str address_of(const struct page_maker *m, str pattern, str path) {
    isize at = str_find(pattern, STR("{path}"));
    if (at < 0)
        return (str){0};
    return str_concat(m->arena, str_sub(pattern, 0, at), path,
                      str_skip(pattern, at + STR("{path}").n));
}

/* The file, its last change in git, and where both can be seen. */
static void add_source(const struct page_maker *m, const struct site_doc *doc) {
    struct arena *a = m->arena;
    str path = str_concat(a, STR("content/"), doc->read->path);
    fact_text(a, m->facts, STR("source"), path);
    fact_text(a, m->facts, STR("source_href"),
              address_of(m, m->site->input->source.text, path));
    fact_text(a, m->facts, STR("changed"), date_short(a, doc->read->git.last));
    fact_text(a, m->facts, STR("history_href"),
              address_of(m, m->site->input->history.text, path));
}

void page_plan(const struct page_maker *m) {
    const struct site_doc *doc = &m->site->docs.at[m->page->index];
    const struct plan *plan = &doc->read->front;
    struct arena *a = m->arena;
    str name = plan->number.text.n ? plan->number.text : plan->title.text;
    page_crumb(m, page_text(m, STR("plans")), STR("ke-hoach/index.html"));
    page_crumb(m, name, (str){0});
    fact_text(a, m->facts, STR("title"),
              plan->number.text.n
                  ? str_concat(a, plan->number.text, STR(" "), plan->title.text)
                  : plan->title.text);
    page_sheet(m, doc);
    add_issuer(m, doc);
    fact_text(a, m->facts, STR("number"), plan->number.text);
    fact_text(a, m->facts, STR("symbol"), plan->symbol.text);
    fact_text(a, m->facts, STR("place"), plan->place.text);
    fact_text(a, m->facts, STR("date_long"), date_long(a, plan->date));
    fact_text(a, m->facts, STR("kind_upper"), viet_upper(a, plan->kind.text));
    fact_text(a, m->facts, STR("subject"), plan->title.text);
    fact_text(a, m->facts, STR("period"), plan->period.written.text);
    fact_flag(a, m->facts, STR("draft"), plan->draft);
    fact_flag(a, m->facts, STR("internal"), plan->circulation != 0);
    fact_text(a, m->facts, STR("urgency"),
              viet_urgency_name((enum urgency)plan->urgency));
    page_toc(m, doc);
    page_body(m, doc);
    add_attachments(m, doc);
    page_plan_tasks(m, doc);
    page_relations(m, doc->directive);
    page_chains(m, doc->directive);
    page_cited_by(m, doc->directive);
    page_ended_bases(m, doc->directive);
    add_source(m, doc);
}
