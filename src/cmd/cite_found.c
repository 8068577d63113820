#include "cmd/cite.h"

#include "base/utf8.h"
#include "cmd/columns.h"
#include "cmd/finding.h"

struct sheet {
    struct columns rows;
    struct arena *arena;
    const struct site *site;
    const struct options *o;
};

static void add_fact(struct sheet *s, const char *en, const char *vi, str value) {
    columns_fact(&s->rows, cmd_words(s->o, en, vi), value);
}

/* "Nghị quyết 25-NQ/TW", its date and page; a plan without a number is shown by title. */
static void add_other(struct sheet *s, str label, int directive) {
    struct arena *a = s->arena;
    const struct directive *d = &s->site->directives.at[directive];
    str kind = d->kind.n ? str_concat(a, d->kind, STR(" ")) : (str){0};
    str name = d->number.n ? str_concat(a, kind, d->number) : d->title;
    columns_add(&s->rows, label, name, date_short(a, d->date), d->address);
}

static str source_text(const struct options *o, const struct directive *d) {
    switch (d->source) {
    case DIRECTIVE_PLAN:
        return cmd_words(o, "a plan of this site", "văn bản trên trang này");
    case DIRECTIVE_LISTED:
        return cmd_words(o, "listed", "có trong danh mục");
    case DIRECTIVE_CITED:
        break;
    }
    return cmd_words(o, "known from citations only", "chỉ biết qua viện dẫn");
}

static void add_facts(struct sheet *s, const struct directive *d) {
    add_fact(s, "number", "số, ký hiệu", d->number);
    add_fact(s, "kind", "tên loại", d->kind);
    add_fact(s, "title", "trích yếu", d->title);
    add_fact(s, "issuer", "cơ quan ban hành", d->issuer);
    add_fact(s, "date", "ngày ban hành", date_short(s->arena, d->date));
    for (isize i = 0; i < d->other_dates.n; i++)
        add_fact(s, "also cited with the date", "còn được viện dẫn với ngày",
                 date_short(s->arena, d->other_dates.at[i]));
    add_fact(s, "source", "nguồn", source_text(s->o, d));
    add_fact(s, "address", "địa chỉ trang", d->address);
    add_fact(s, "full text", "toàn văn", d->url);
}

static const struct {
    const char *outward[2], *inward[2]; /* by enum lang */
} relation_labels[RELATION_KINDS] = {
    [RELATION_IMPLEMENTS] = {{"implements", "căn cứ"},
                             {"implemented by", "được cụ thể hóa bởi"}},
    [RELATION_GUIDES] = {{"guides", "hướng dẫn"}, {"guided by", "được hướng dẫn bởi"}},
    [RELATION_AMENDS] = {{"amends", "sửa đổi, bổ sung"},
                         {"amended by", "được sửa đổi, bổ sung bởi"}},
    [RELATION_REPLACES] = {{"replaces", "thay thế"},
                           {"replaced by", "được thay thế bởi"}},
    [RELATION_REPEALS] = {{"repeals", "bãi bỏ"}, {"repealed by", "bị bãi bỏ bởi"}},
};

static void add_relations(struct sheet *s, const struct directive *d, int self) {
    if (d->successor >= 0)
        add_other(s,
                  cmd_words(s->o, "no longer in force, see", "hết hiệu lực, nay áp dụng"),
                  d->successor);
    for (isize i = 0; i < d->relations.n; i++) {
        const struct relation *r = &s->site->relations.at[d->relations.at[i]];
        bool outward = r->from == self;
        const char *const *label =
            outward ? relation_labels[r->kind].outward : relation_labels[r->kind].inward;
        add_other(s, str_from_c(label[s->o->lang]), outward ? r->to : r->from);
    }
}

void cite_put_directive(struct buf *out, const struct site *site, const struct options *o,
                        int directive) {
    struct arena arena = {0};
    struct sheet s = {.rows = {.arena = &arena}, .arena = &arena, .site = site, .o = o};
    const struct directive *d = &site->directives.at[directive];
    add_facts(&s, d);
    columns_print(out, &s.rows);
    add_relations(&s, d, directive);
    if (s.rows.n)
        buf_put(out, cmd_words(o, "\nrelations\n", "\nlược đồ văn bản\n"));
    columns_print(out, &s.rows);
    arena_release(&arena);
}

static void put_place(struct buf *out, const struct pipeline *p, struct citing by,
                      str source, struct place_finder *finder) {
    const struct site_doc *doc = &p->site.docs.at[by.doc];
    struct span span = doc->citations.at[by.citation].read->span;
    struct place place = place_find(finder, source, span);
    buf_put(out, STR("content/"));
    columns_put(out, doc->read->path);
    buf_char(out, ':');
    buf_int(out, place.line);
    buf_char(out, ':');
    buf_int(out, place.column);
    buf_char(out, '\n');
    str words = span_text(source, span);
    words = str_cut_line(&words);
    if (words.n)
        finding_excerpt(out, &place, (int)utf8_count(words), NULL);
}

static void put_count(struct buf *out, const struct options *o,
                      const struct directive *d) {
    buf_put(out, cmd_words(o, "\nciting documents: ", "\nsố văn bản viện dẫn: "));
    buf_int(out, d->citing_docs);
    buf_put(out, cmd_words(o, ", places: ", ", số chỗ: "));
    buf_int(out, d->cited_by.n);
    buf_char(out, '\n');
}

void cite_put_citing(struct buf *out, const struct pipeline *p, const struct options *o,
                     int directive) {
    const struct directive *d = &p->site.directives.at[directive];
    struct arena arena = {0};
    struct arena_mark mark = arena_mark(&arena);
    struct place_finder finder = {0};
    str source = {0};
    put_count(out, o, d);
    for (isize i = 0; i < d->cited_by.n; i++) {
        struct citing by = d->cited_by.at[i];
        if (!i || by.doc != d->cited_by.at[i - 1].doc) {
            arena_rewind(&arena, mark);
            source = cmd_source(&arena, p, p->site.docs.at[by.doc].read->file);
            finder = (struct place_finder){0};
        }
        put_place(out, p, by, source, &finder);
        cmd_print_long(out);
    }
    arena_release(&arena);
}
