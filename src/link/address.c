#include "link/address.h"

#include "viet/fold.h"
#include "viet/secrecy.h"

static enum publication publication_of(const struct site *site,
                                       const struct site_doc *doc) {
    bool draft = doc->read->front.draft && !site->input->drafts;
    bool internal = doc->read->front.circulation == CIRCULATION_INTERNAL &&
                    site->input->profile == PROFILE_PUBLIC;
    if (doc->read->secret || doc->read->unread)
        return REFUSED;
    return draft || internal ? LEFT_OUT : PUBLISHED;
}

static int year_of(const struct site_doc *doc) {
    return doc->read->front.date.year ? doc->read->front.date.year
                                      : doc->read->front.period.period.start.year;
}

/* The last part of the path without its ending. */
static str stem_of(str path) {
    isize slash = str_rfind_byte(path, '/');
    return str_sub(path, slash + 1, path.n - 3);
}

str address_part(struct arena *a, str text, str nameless) {
    str slug = viet_slug(a, text);
    return slug.n ? str_sub(slug, 0, ADDRESS_PART_MAX) : nameless;
}

str address_unique(struct arena *a, struct address_names *names, str name) {
    int next = (int)names->repeats.n;
    int first = map_put(a, &names->taken, name, next), owner = first;
    str unique = name;
    while (owner != next) {
        unique = str_concat(a, name, STR("-"), str_number(a, ++names->repeats.at[first]));
        owner = map_put(a, &names->taken, unique, next);
    }
    *vec_push(a, &names->repeats) = 1;
    return unique;
}

/* Of the number, or of the file's name; "index" is the list of all plans. */
static str plan_slug(struct arena *a, const struct site_doc *doc) {
    str number = doc->read->front.number.text;
    str slug =
        address_part(a, number.n ? number : stem_of(doc->read->path), STR("khong-ten"));
    return str_eq(slug, STR("index")) ? STR("khong-ten") : slug;
}

/* 04/2015/NĐ-CP prints its year: it is not said twice. A file's name says what it must.
 */
static str year_suffix(struct arena *a, const struct site_doc *doc) {
    str number = doc->read->front.number.text;
    str year = number.n && doc->year ? str_number(a, doc->year) : (str){0};
    return !year.n || str_find(number, year) >= 0 ? (str){0}
                                                  : str_concat(a, STR("-"), year);
}

static str date_suffix(struct arena *a, struct date date) {
    return date.year ? str_concat(a, STR("-"), date_iso(a, date)) : (str){0};
}

static str plan_address(struct arena *a, str slug, str suffix) {
    str name = str_sub(str_concat(a, slug, suffix), 0, ADDRESS_PART_MAX);
    return str_concat(a, STR("ke-hoach/"), name, STR(".html"));
}

/* "pages/huong-dan/Số hiệu.md" → "trang/huong-dan/so-hieu.html" */
static str page_address(struct arena *a, str path) {
    str rest = str_sub(path, STR("pages/").n, path.n - 3);
    str address = STR("trang");
    while (rest.n)
        address = str_concat(a, address, STR("/"),
                             address_part(a, str_cut(&rest, '/'), STR("khong-ten")));
    return str_concat(a, address, STR(".html"));
}

/* True when the address was free. */
static bool take(struct site *site, struct map *taken, int doc, str address) {
    site->docs.at[doc].address = address;
    return map_put(&site->arena, taken, address, doc) == doc;
}

/* Same number, date and issuer: a duplicate plan, or a mistake in one of the two. */
static bool is_copy(const struct site_doc *a, const struct site_doc *b) {
    return date_cmp(a->read->front.date, b->read->front.date) == 0 &&
           str_eq(a->read->front.number.text, b->read->front.number.text) &&
           str_eq(a->read->front.issuer.text, b->read->front.issuer.text);
}

static void give_plan_address(struct site *site, struct map *taken, int index) {
    struct arena *a = &site->arena;
    const struct site_doc *doc = &site->docs.at[index], *other = NULL;
    str slug = plan_slug(a, doc), address;
    str date = date_suffix(a, doc->read->front.date);
    str issuer = viet_slug(a, doc->read->front.issuer.text);
    if (issuer.n)
        issuer = str_concat(a, date, STR("-"), issuer);
    const str suffixes[] = {year_suffix(a, doc), date, issuer};
    for (isize i = 0; i < countof(suffixes); i++) {
        if ((i && !suffixes[i].n) || (other && is_copy(other, doc)))
            continue;
        address = plan_address(a, slug, suffixes[i]);
        if (take(site, taken, index, address))
            return;
        other = &site->docs.at[map_get(taken, address)];
    }
    if (!str_eq(other->read->path,
                doc->read->path)) /* else it is the file's name that is taken */
        diag(&site->docs.at[index].diags, DIAG_address_taken,
             doc->read->front.number.span, address, other->read->path);
}

static void give_page_address(struct site *site, struct map *taken, int index) {
    struct site_doc *doc = &site->docs.at[index];
    str address = page_address(&site->arena, doc->read->path);
    if (take(site, taken, index, address))
        return;
    diag(&doc->diags, DIAG_address_taken, span_of(0, 0), address,
         site->docs.at[map_get(taken, address)].read->path);
}

void address_give(struct site *site) {
    site_begin(site, STAGE_ADDRESSES);
    struct map taken = {0};
    for (int i = 0; i < site->docs.n; i++) {
        struct site_doc *doc = &site->docs.at[i];
        doc->publication = publication_of(site, doc);
        doc->year = year_of(doc);
        if (doc->publication != PUBLISHED)
            continue;
        if (doc->read->kind == DOC_PLAN)
            give_plan_address(site, &taken, i);
        else
            give_page_address(site, &taken, i);
    }
}
