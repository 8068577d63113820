#include "link/address.h"

#include "viet/fold.h"
#include "viet/secrecy.h"

static enum publication publication_of(const struct site *site, const struct doc *doc) {
    bool draft = doc->front.draft && !site->drafts;
    bool internal =
        doc->front.circulation == CIRCULATION_INTERNAL && site->profile == PROFILE_PUBLIC;
    if (doc->secret || doc->unread)
        return REFUSED;
    return draft || internal ? LEFT_OUT : PUBLISHED;
}

static int year_of(const struct doc *doc) {
    return doc->front.date.year ? doc->front.date.year
                                : doc->front.period.period.start.year;
}

/* The last part of the path without its ending. */
static str stem_of(str path) {
    isize slash = str_rfind_byte(path, '/');
    return str_sub(path, slash + 1, path.n - 3);
}

static str year_suffix(struct arena *a, int year) {
    struct buf out = {0};
    if (year) {
        buf_char(&out, '-');
        buf_int(&out, year);
    }
    str suffix = buf_take(a, &out);
    buf_release(&out);
    return suffix;
}

/* 04/2015/NĐ-CP prints its year: it is not said twice. */
static bool prints_year(str number, str year) {
    return year.n && str_find(number, str_skip(year, 1)) >= 0;
}

static str plan_slug(struct arena *a, const struct doc *doc) {
    str number = doc->front.number.text;
    str slug = viet_slug(a, number.n ? number : stem_of(doc->path));
    str year = year_suffix(a, number.n ? doc->year : 0);
    return prints_year(number, year) ? slug : str_concat(a, slug, year);
}

static str date_suffix(struct arena *a, struct date date) {
    struct buf out = {0};
    if (date.year) {
        buf_char(&out, '-');
        date_put_iso(&out, date);
    }
    str suffix = buf_take(a, &out);
    buf_release(&out);
    return suffix;
}

static str plan_address(struct arena *a, str slug, str suffix) {
    return str_concat(a, STR("ke-hoach/"), slug.n ? slug : STR("khong-ten"), suffix,
                      STR(".html"));
}

/* "pages/huong-dan/Số hiệu.md" → "trang/huong-dan/so-hieu.html" */
static str page_address(struct arena *a, str path) {
    str rest = str_sub(path, STR("pages/").n, path.n - 3);
    str address = STR("trang");
    while (rest.n)
        address = str_concat(a, address, STR("/"), viet_slug(a, str_cut(&rest, '/')));
    return str_concat(a, address, STR(".html"));
}

/* True when the address was free. */
static bool take(struct site *site, struct map *taken, int doc, str address) {
    site->docs.at[doc].address = address;
    return map_put(&site->arena, taken, address, doc) == doc;
}

static void give_plan_address(struct site *site, struct map *taken, int index) {
    struct arena *a = &site->arena;
    const struct doc *doc = &site->docs.at[index];
    str slug = plan_slug(a, doc);
    str date = date_suffix(a, doc->front.date);
    str issuer = viet_slug(a, doc->front.issuer.text);
    if (take(site, taken, index, plan_address(a, slug, (str){0})))
        return;
    if (date.n && take(site, taken, index, plan_address(a, slug, date)))
        return;
    if (issuer.n && take(site, taken, index,
                         plan_address(a, slug, str_concat(a, date, STR("-"), issuer))))
        return;
    str address = plan_address(a, slug, (str){0});
    const struct doc *other = &site->docs.at[map_get(taken, address)];
    diag(&site->docs.at[index].diags, DIAG_address_taken, doc->front.number.span, address,
         other->path);
}

static void give_page_address(struct site *site, struct map *taken, int index) {
    struct doc *doc = &site->docs.at[index];
    str address = page_address(&site->arena, doc->path);
    if (take(site, taken, index, address))
        return;
    diag(&doc->diags, DIAG_address_taken, span_of(0, 0), address,
         site->docs.at[map_get(taken, address)].path);
}

void address_give(struct site *site) {
    struct map taken = {0};
    for (int i = 0; i < site->docs.n; i++) {
        struct doc *doc = &site->docs.at[i];
        doc->publication = publication_of(site, doc);
        doc->year = year_of(doc);
        if (doc->publication != PUBLISHED)
            continue;
        if (doc->kind == DOC_PLAN)
            give_plan_address(site, &taken, i);
        else
            give_page_address(site, &taken, i);
    }
}
