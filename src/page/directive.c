/*
 * The page of a directive that is not a plan of this site, and the parts that plan pages
 * share with it: relations in both directions, the chain up and down, and the documents
 * that cite it, with the sentence.
 */
#include "body/excerpt.h"
#include "page/task.h"

enum {
    CHAIN_DEPTH = 5,
    CHAIN_WIDTH = 25,
    CHAIN_MOST = 120,
    CITING_PART = 100,
    PLAN_CITING = 20
};

static const struct directive *directive_at(const struct page_maker *m, int index) {
    return &m->site->directives.at[index];
}

/* "Nghị quyết 25-NQ/TW", or the subject of a plan without a number. */
static str name_of(const struct page_maker *m, const struct directive *d) {
    if (!d->number.n)
        return d->title;
    return d->kind.n ? str_concat(m->arena, d->kind, STR(" "), d->number) : d->number;
}

/* The end of every chain: the tasks that a plan sets. */
static void add_tasks(const struct page_maker *m, struct fact *entry,
                      const struct directive *d) {
    const struct site_doc *doc = d->doc >= 0 ? &m->site->docs.at[d->doc] : NULL;
    bool any = doc && doc->totals.all > 0;
    str open = any ? str_number(m->arena, page_open_tasks(&doc->totals)) : (str){0};
    fact_text(m->arena, entry, STR("task_count"),
              any ? str_number(m->arena, doc->totals.all) : (str){0});
    fact_text(m->arena, entry, STR("open_count"), open);
    fact_text(m->arena, entry, STR("tasks_href"),
              any ? page_href(m, str_concat(m->arena, doc->address, STR("#k-tasks")))
                  : (str){0});
}

/* A directive in a list: all keys are set, so that none is found in an outer object. */
static struct fact *add_entry(const struct page_maker *m, struct fact *list, int index) {
    const struct directive *d = directive_at(m, index);
    struct fact *entry = fact_add(m->arena, list);
    fact_text(m->arena, entry, STR("text"), name_of(m, d));
    fact_text(m->arena, entry, STR("href"), page_href(m, d->address));
    fact_text(m->arena, entry, STR("date"), date_short(m->arena, d->date));
    fact_text(m->arena, entry, STR("subject"), d->number.n ? d->title : (str){0});
    fact_flag(m->arena, entry, STR("ended"), d->successor >= 0);
    add_tasks(m, entry, d);
    return entry;
}

void page_directive_entry(const struct page_maker *m, struct fact *list, int directive) {
    struct fact *entry = add_entry(m, list, directive);
    fact_number(m->arena, entry, STR("count"), directive_at(m, directive)->citing_docs);
}

/* The relations of one kind in one direction. */
static void add_relations(const struct page_maker *m, struct fact *groups, int self,
                          enum relation_kind kind, bool outward, str label) {
    const struct directive *d = directive_at(m, self);
    struct fact *items = NULL;
    for (isize i = 0; i < d->relations.n; i++) {
        const struct relation *r = &m->site->relations.at[d->relations.at[i]];
        int mine = outward ? r->from : r->to, other = outward ? r->to : r->from;
        if (r->kind != kind || mine != self)
            continue;
        if (!items) {
            struct fact *group = fact_add(m->arena, groups);
            fact_text(m->arena, group, STR("label"), page_text(m, label));
            items = fact_list(m->arena, group, STR("items"));
        }
        add_entry(m, items, other);
    }
}

void page_relations(const struct page_maker *m, int self) {
    static const struct {
        enum relation_kind kind;
        const char *outward, *inward; /* keys of the labels */
    } rows[] = {
        {RELATION_IMPLEMENTS, "implements", "implemented_by"},
        {RELATION_GUIDES, "guides", "guided_by"},
        {RELATION_AMENDS, "amends", "amended_by"},
        {RELATION_REPLACES, "replaces", "replaced_by"},
        {RELATION_REPEALS, "repeals", "repealed_by"},
    };
    struct fact *groups = fact_list(m->arena, m->facts, STR("relations"));
    for (isize i = 0; i < countof(rows); i++) {
        add_relations(m, groups, self, rows[i].kind, true, str_from_c(rows[i].outward));
        add_relations(m, groups, self, rows[i].kind, false, str_from_c(rows[i].inward));
    }
    page_has(m, m->facts, STR("has_relations"), groups);
}

/* One citing document: the places in its text, and each sentence. */
static struct fact *add_citing(const struct page_maker *m, struct fact *list,
                               const struct site_doc *doc) {
    struct fact *entry = fact_add(m->arena, list);
    str number = doc->read->front.number.text;
    fact_text(m->arena, entry, STR("number"), number);
    fact_text(m->arena, entry, STR("title"), doc->read->front.title.text);
    fact_text(m->arena, entry, STR("href"), page_href(m, doc->address));
    fact_text(m->arena, entry, STR("date"), date_short(m->arena, doc->read->front.date));
    return fact_list(m->arena, entry, STR("places"));
}

static void add_place(const struct page_maker *m, struct fact *places,
                      const struct site_doc *doc, int citation) {
    struct buf out = {0};
    struct fact *place = fact_add(m->arena, places);
    str anchor = str_concat(m->arena, STR("#vd-"), str_number(m->arena, citation + 1));
    fact_text(m->arena, place, STR("href"),
              page_href(m, str_concat(m->arena, doc->address, anchor)));
    excerpt_write(&out, doc->read, citation);
    fact_html(m->arena, place, STR("sentence"), buf_take(m->arena, &out));
    buf_release(&out);
}

/* The citing documents [from, to) in order, with a limited number of sentences each. */
static void add_cited_by(const struct page_maker *m, int self, int from, int to) {
    const struct directive *d = directive_at(m, self);
    struct fact *list = fact_list(m->arena, m->facts, STR("cited_by")), *places = NULL;
    int number = -1, last = -1;
    for (isize i = 0; i < d->cited_by.n && number < to; i++) {
        struct citing by = d->cited_by.at[i];
        const struct site_doc *doc = &m->site->docs.at[by.doc];
        if (by.doc != last) {
            last = by.doc;
            if (++number >= to)
                break;
            if (number >= from)
                places = add_citing(m, list, doc);
        }
        if (number >= from)
            add_place(m, places, doc, by.citation);
    }
    fact_number(m->arena, m->facts, STR("citing_count"), d->citing_docs);
    page_has(m, m->facts, STR("has_cited_by"), list);
}

void page_cited_by(const struct page_maker *m, int self) {
    add_cited_by(m, self, 0, PLAN_CITING);
}

/* The chain below a directive (documents based on it) or above it (its own bases). */
struct chain {
    const struct page_maker *m;
    bool down;
    int path[CHAIN_DEPTH + 1]; /* no directive twice on a path */
    int depth, total;
};

static bool is_on_path(const struct chain *c, int index) {
    for (int i = 0; i < c->depth; i++)
        if (c->path[i] == index)
            return true;
    return false;
}

static void add_chain(struct chain *c, struct fact *object, int self) {
    const struct page_maker *m = c->m;
    const struct directive *d = directive_at(m, self);
    struct fact *items = fact_list(m->arena, object, STR("items"));
    int more = 0, shown = 0;
    c->path[c->depth++] = self;
    for (isize i = 0; i < d->relations.n; i++) {
        const struct relation *r = &m->site->relations.at[d->relations.at[i]];
        int mine = c->down ? r->to : r->from, other = c->down ? r->from : r->to;
        bool rests = r->kind == RELATION_IMPLEMENTS || r->kind == RELATION_GUIDES;
        if (!rests || mine != self || is_on_path(c, other) || c->depth > CHAIN_DEPTH)
            continue;
        if (shown == CHAIN_WIDTH || c->total == CHAIN_MOST) {
            more++;
            continue;
        }
        shown++;
        c->total++;
        add_chain(c, add_entry(m, items, other), other);
    }
    c->depth--;
    page_has(m, object, STR("has_items"), items);
    fact_text(m->arena, object, STR("more"),
              more ? str_number(m->arena, more) : (str){0});
}

void page_chains(const struct page_maker *m, int self) {
    struct chain up = {.m = m}, down = {.m = m, .down = true};
    add_chain(&up, fact_object(m->arena, m->facts, STR("chain_up")), self);
    add_chain(&down, fact_object(m->arena, m->facts, STR("chain_down")), self);
}

/* Bases of a plan that are no longer in force, with their replacements. */
void page_ended_bases(const struct page_maker *m, int self) {
    const struct directive *d = directive_at(m, self);
    struct fact *list = fact_list(m->arena, m->facts, STR("ended_bases"));
    for (isize i = 0; i < d->relations.n; i++) {
        const struct relation *r = &m->site->relations.at[d->relations.at[i]];
        const struct directive *basis = directive_at(m, r->to);
        if (r->from != self || r->kind != RELATION_IMPLEMENTS || basis->successor < 0)
            continue;
        struct fact *entry = add_entry(m, list, r->to);
        const struct directive *by = directive_at(m, basis->successor);
        fact_text(m->arena, entry, STR("by"), name_of(m, by));
        fact_text(m->arena, entry, STR("by_href"), page_href(m, by->address));
    }
    page_has(m, m->facts, STR("has_ended_bases"), list);
}

static void add_identity(const struct page_maker *m, const struct directive *d) {
    struct arena *a = m->arena;
    fact_text(a, m->facts, STR("number"), d->number);
    fact_text(a, m->facts, STR("document_kind"), d->kind);
    fact_text(a, m->facts, STR("date_long"), date_long(a, d->date));
    fact_text(a, m->facts, STR("issuer"), d->issuer);
    fact_text(a, m->facts, STR("subject"), d->title);
    fact_text(a, m->facts, STR("url"), d->url);
    fact_flag(a, m->facts, STR("is_listed"), d->source == DIRECTIVE_LISTED);
    struct fact *dates = fact_list(a, m->facts, STR("other_dates"));
    for (isize i = 0; i < d->other_dates.n; i++)
        fact_add_text(a, dates, date_short(a, d->other_dates.at[i]));
    page_has(m, m->facts, STR("has_other_dates"), dates);
    struct fact *successor = fact_list(a, m->facts, STR("successor"));
    if (d->successor >= 0)
        add_entry(m, successor, d->successor);
}

static int count_parts(const struct directive *d) {
    int parts = (d->citing_docs + CITING_PART - 1) / CITING_PART;
    return parts > 1 ? parts : 1;
}

static str stem_of(const struct directive *d) {
    return str_sub(d->address, 0, d->address.n - STR(".html").n);
}

void page_list_directive(struct arena *a, const struct derived *d,
                         struct page_list *out) {
    for (isize i = 0; i < d->site->directives.n; i++) {
        const struct directive *directive = &d->site->directives.at[i];
        if (directive->source != DIRECTIVE_PLAN)
            page_add_parts(a, out, PAGE_DIRECTIVE, i, stem_of(directive),
                           count_parts(directive));
    }
}

void page_directive(const struct page_maker *m) {
    int self = m->page->index, from = m->page->part * CITING_PART;
    const struct directive *d = directive_at(m, self);
    str name = name_of(m, d);
    page_heading(m, date_short(m->arena, d->date), name);
    page_crumb(m, page_text(m, STR("directives")), STR("van-ban/index.html"));
    page_crumb(m, d->number, (str){0});
    add_identity(m, d);
    page_relations(m, self);
    page_chains(m, self);
    add_cited_by(m, self, from, from + CITING_PART);
    page_part_ways(m, stem_of(d), count_parts(d));
}
