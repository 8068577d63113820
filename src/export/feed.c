/*
 * An entry is identified by an address: that of the plan, or of a task's place in it plus
 * its outcome. Moving a deadline again makes a new entry; correcting a note keeps the old
 * one. A site without a known address has ids in a domain that nobody can own, and links
 * relative to the feed.
 *
 * Pages show days without hours, so a change happens when its day begins in Vietnam.
 */
#include "export/feed.h"

#include "base/utf8.h"
#include "export/parts.h"
#include "viet/fold.h"

enum { ENTRIES_MOST = 50, TITLE_MOST = 120, DIRECTIVES_MOST = 20 };

/* A feed being written. */
struct feed {
    struct export e;
    const struct changes *changes;
    str site, root; /* prefix of ids; path from the feed to the top of the site */
};

static const struct {
    str term, key; /* of the category; key of its interface text */
} kinds[] = {
    [CHANGE_PLAN] = {{"ke-hoach-moi", 12}, {"change_plan", 11}},
    [CHANGE_DONE] = {{"hoan-thanh", 10}, {"change_done", 11}},
    [CHANGE_MOVED] = {{"doi-thoi-han", 12}, {"change_moved", 12}},
    [CHANGE_CANCELLED] = {{"huy", 3}, {"change_cancelled", 16}},
};

/* Characters that XML cannot represent are left out. */
static void put_text(struct buf *out, str text) {
    isize plain = 0;
    for (isize at = 0; at < text.n;) {
        isize before = at;
        uint32_t c = utf8_next(text, &at);
        bool control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        if (!control && c != 0xFFFE && c != 0xFFFF)
            continue;
        buf_html(out, str_sub(text, plain, before));
        plain = at;
    }
    buf_html(out, str_skip(text, plain));
}

static void put_element(struct feed *f, str name, str text) {
    buf_char(f->e.out, '<');
    buf_put(f->e.out, name);
    buf_char(f->e.out, '>');
    put_text(f->e.out, text);
    buf_put(f->e.out, STR("</"));
    buf_put(f->e.out, name);
    buf_put(f->e.out, STR(">\n"));
}

static void put_id(struct feed *f, str place) {
    struct buf uri = {0};
    export_put_uri(&uri, str_concat(f->e.arena, f->site, place));
    put_element(f, STR("id"), buf_str(&uri));
    buf_release(&uri);
}

static void put_updated(struct feed *f, struct date day) {
    put_element(
        f, STR("updated"),
        str_concat(f->e.arena, date_iso(f->e.arena, day), STR("T00:00:00+07:00")));
}

static void put_link(struct feed *f, str rel, str type, str address) {
    struct arena *a = f->e.arena;
    struct buf uri = {0};
    str whole = export_url(a, f->e.site, address);
    export_put_uri(&uri, whole.n ? whole : str_concat(a, f->root, address));
    buf_put(f->e.out, STR("<link rel=\""));
    buf_put(f->e.out, rel);
    buf_put(f->e.out, STR("\" type=\""));
    buf_put(f->e.out, type);
    buf_put(f->e.out, STR("\" href=\""));
    put_text(f->e.out, buf_str(&uri));
    buf_put(f->e.out, STR("\"/>\n"));
    buf_release(&uri);
}

static void put_category(struct feed *f, enum change_kind kind) {
    buf_put(f->e.out, STR("<category term=\""));
    buf_put(f->e.out, kinds[kind].term);
    buf_put(f->e.out, STR("\" label=\""));
    put_text(f->e.out, export_text(&f->e, kinds[kind].key));
    buf_put(f->e.out, STR("\"/>\n"));
}

/* "Kế hoạch 12/KH-UBND Sửa đường" */
static str plan_name(struct arena *a, const struct site_doc *doc) {
    str number = doc->read->front.number.text, kind = doc->read->front.kind.text;
    return str_fold_blanks(a, str_concat(a, number.n ? kind : STR(""), STR(" "), number,
                                         STR(" "), doc->read->front.title.text));
}

/* A line of the summary. */
static void add_line(struct buf *out, str name, str value) {
    if (!value.n)
        return;
    buf_put(out, out->n ? STR("\n") : STR(""));
    buf_put(out, name);
    buf_put(out, name.n ? STR(": ") : STR(""));
    buf_put(out, value);
}

static void add_key(struct feed *f, struct buf *out, str key, str value) {
    if (value.n)
        add_line(out, export_text(&f->e, key), value);
}

static str first_cited(struct feed *f, int doc) {
    const struct site *site = f->e.site;
    struct index_list list = changes_new_directives(f->e.arena, site, f->changes, doc);
    struct buf all = {0};
    for (isize i = 0; i < list.n && i <= DIRECTIVES_MOST; i++) {
        buf_put(&all, i ? STR(", ") : STR(""));
        buf_put(&all,
                i == DIRECTIVES_MOST ? STR("…") : site->directives.at[list.at[i]].number);
    }
    str text = buf_take(f->e.arena, &all);
    buf_release(&all);
    return text;
}

static void add_plan(struct feed *f, struct buf *out, const struct change *change) {
    const struct site_doc *doc = &f->e.site->docs.at[change->doc];
    str issuer = doc->issuer >= 0 ? f->e.site->issuers.at[doc->issuer].name : (str){0};
    add_line(out, (str){0}, plan_name(f->e.arena, doc));
    add_key(f, out, STR("issuer"), issuer);
    add_key(f, out, STR("date"), date_short(f->e.arena, doc->read->front.date));
    add_key(f, out, STR("first_cited"), first_cited(f, change->doc));
}

static void add_task(struct feed *f, struct buf *out, const struct change *change) {
    struct arena *a = f->e.arena;
    const struct site_doc *doc = &f->e.site->docs.at[change->doc];
    const struct site_task *task = &doc->tasks.at[change->task];
    const struct occurrence *o = change_occurrence(f->e.site, change);
    add_line(out, (str){0}, task->read->text);
    for (int role = 0; role < ROLES; role++)
        add_line(out, f->e.roles[role],
                 export_assignees(&f->e, task, (enum task_role)role));
    add_key(f, out, STR("due"), date_short(a, o->due));
    add_key(f, out, STR("moved_from"), date_short(a, o->moved_from));
    if (change->kind == CHANGE_DONE)
        add_key(f, out, STR("task_state"), f->e.states[o->state]);
    add_key(f, out, STR("evidence"), o->evidence);
    add_key(f, out, STR("basis"), o->basis);
    add_key(f, out, STR("note"), o->note);
    add_line(out, (str){0}, str_concat(a, task->read->id, STR(", "), plan_name(a, doc)));
}

/* Where the entry links to; if `whole`, with what distinguishes entries there. */
static str place_of(struct feed *f, const struct change *change, bool whole) {
    struct arena *a = f->e.arena;
    const struct site_doc *doc = &f->e.site->docs.at[change->doc];
    if (change->kind == CHANGE_PLAN)
        return doc->address;
    const struct occurrence *o = change_occurrence(f->e.site, change);
    str place = export_place(a, doc, doc->tasks.at[change->task].read->id);
    if (!whole)
        return place;
    if (o->label.n)
        place = str_concat(a, place, STR("/"), o->label);
    place = str_concat(a, place, STR("/"), kinds[change->kind].term);
    return change->kind == CHANGE_MOVED
               ? str_concat(a, place, STR("/"), date_iso(a, o->due))
               : place;
}

static void put_entry(struct feed *f, const struct change *change) {
    struct arena *a = f->e.arena;
    const struct site_doc *doc = &f->e.site->docs.at[change->doc];
    bool plan = change->kind == CHANGE_PLAN;
    str name = plan ? plan_name(a, doc) : doc->tasks.at[change->task].read->text;
    str title = export_first_words(name, TITLE_MOST);
    struct buf summary = {0};
    if (plan)
        add_plan(f, &summary, change);
    else
        add_task(f, &summary, change);
    buf_put(f->e.out, STR("<entry>\n"));
    put_element(f, STR("title"),
                str_concat(a,
                           plan ? STR("") : export_text(&f->e, kinds[change->kind].key),
                           plan ? STR("") : STR(": "), title,
                           title.n < name.n ? STR(" …") : STR("")));
    put_id(f, place_of(f, change, true));
    put_updated(f, change->day);
    put_link(f, STR("alternate"), STR("text/html"), place_of(f, change, false));
    put_category(f, change->kind);
    put_element(f, STR("summary"), buf_str(&summary));
    buf_put(f->e.out, STR("</entry>\n"));
    buf_release(&summary);
}

/* The changes of the unit or directive, else those of the site. */
static struct change_list list_of(struct arena *a, const struct derived *d,
                                  enum page_kind kind, int index, isize most) {
    struct change_list list = d->changes.all;
    if (kind == PAGE_FEED_UNIT)
        return changes_of_unit(a, d->site, index, most);
    if (kind == PAGE_FEED_DIRECTIVE)
        return changes_of_directive(a, d->site, index, most);
    list.n = list.n < most ? list.n : most;
    return list;
}

/* The subject of the feed: its name and its page. */
static str subject_of(const struct feed *f, const struct page *page, str *html) {
    const struct site *site = f->e.site;
    if (page->kind == PAGE_FEED_UNIT) {
        *html = site->units.at[page->index].address;
        return site->units.at[page->index].name.text;
    }
    if (page->kind == PAGE_FEED_DIRECTIVE) {
        const struct directive *d = &site->directives.at[page->index];
        *html = d->address;
        return d->number.n ? d->number : d->title;
    }
    *html = STR("co-gi-moi.html");
    return export_text(&f->e, STR("changes"));
}

static void put_head(struct feed *f, const struct page *page, struct date newest) {
    const struct site *site = f->e.site;
    str html, subject = subject_of(f, page, &html);
    bool named = site->input->organisation.text.n > 0;
    buf_put(f->e.out, STR("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                          "<feed xmlns=\"http://www.w3.org/2005/Atom\" "
                          "xml:lang=\"vi\">\n"));
    put_element(f, STR("title"),
                str_concat(f->e.arena, site->input->title.text, STR(" – "), subject));
    put_id(f, page->address);
    put_updated(f, newest.year ? newest : site->input->today);
    buf_put(f->e.out, STR("<author>\n"));
    put_element(f, STR("name"),
                named ? site->input->organisation.text : site->input->title.text);
    buf_put(f->e.out, STR("</author>\n"));
    put_link(f, STR("alternate"), STR("text/html"), html);
    if (site->input->address.text.n)
        put_link(f, STR("self"), STR("application/atom+xml"), page->address);
}

/* "https://kehoach.example.vn/", or without an address a name made from the title. */
static str site_id(struct arena *a, const struct site *site) {
    str top = export_url(a, site, STR(""));
    str slug = viet_slug(a, site->input->title.text);
    return top.n ? top
                 : str_concat(a, STR("tag:kehoach.invalid,2000:"),
                              slug.n ? slug : STR("kehoach"), STR("/"));
}

void feed_write(struct buf *out, struct arena *scratch, const struct derived *d,
                const struct page *page) {
    struct feed f = {.e = {.out = out, .arena = scratch, .site = d->site},
                     .changes = &d->changes,
                     .site = site_id(scratch, d->site),
                     .root = page_root(scratch, page->address)};
    struct change_list list = list_of(scratch, d, page->kind, page->index, ENTRIES_MOST);
    export_name_words(&f.e);
    put_head(&f, page, list.n ? list.at[0].day : (struct date){0});
    for (isize i = 0; i < list.n; i++)
        put_entry(&f, &list.at[i]);
    buf_put(out, STR("</feed>\n"));
}

/*
 * The address of the feed beside a page; empty if the feed would have no entry. Nobody
 * follows units that are in no list.
 */
static str beside(struct arena *a, const struct derived *d, enum page_kind kind,
                  int index, str page) {
    bool named = kind == PAGE_FEED_UNIT && !d->site->units.at[index].registered;
    if (!page.n || named || list_of(a, d, kind, index, 1).n == 0)
        return (str){0};
    return str_concat(a, str_sub(page, 0, page.n - STR(".html").n), STR(".xml"));
}

str feed_address(struct arena *a, const struct derived *d, const struct page *page) {
    const struct site *site = d->site;
    int directive = page->kind == PAGE_PLAN        ? site->docs.at[page->index].directive
                    : page->kind == PAGE_DIRECTIVE ? page->index
                                                   : -1;
    if (page->kind == PAGE_UNIT)
        return beside(a, d, PAGE_FEED_UNIT, page->index,
                      site->units.at[page->index].address);
    if (directive >= 0)
        return beside(a, d, PAGE_FEED_DIRECTIVE, directive,
                      site->directives.at[directive].address);
    return page->kind == PAGE_PLAN ? (str){0} : STR("feed.xml");
}

static void add_feed(struct arena *a, const struct derived *d, struct page_list *out,
                     enum page_kind kind, int index, str page) {
    str address = beside(a, d, kind, index, page);
    if (address.n)
        page_add(a, out, kind, index, address);
}

void feed_list_units(struct arena *a, const struct derived *d, struct page_list *out) {
    for (int i = 0; i < d->site->units.n; i++)
        add_feed(a, d, out, PAGE_FEED_UNIT, i, d->site->units.at[i].address);
}

void feed_list_directives(struct arena *a, const struct derived *d,
                          struct page_list *out) {
    for (int i = 0; i < d->site->directives.n; i++)
        add_feed(a, d, out, PAGE_FEED_DIRECTIVE, i, d->site->directives.at[i].address);
}
