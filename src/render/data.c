#include "render/data.h"

#include "base/json.h"

static void put_member(struct buf *out, str key, str text, bool first) {
    if (!text.n)
        return;
    buf_put(out, first ? STR("{") : STR(", "));
    json_key(out, key);
    json_text(out, text);
}

static void put_date(struct buf *out, struct date date) {
    if (!date.year)
        return;
    buf_put(out, STR(", \"date\": \""));
    date_put_iso(out, date);
    buf_char(out, '"');
}

static void put_url(struct buf *out, const struct site *site, const struct directive *d) {
    struct buf url = {0};
    if (!site->address.text.n)
        return;
    buf_put(&url, site->address.text);
    if (!str_ends(site->address.text, STR("/")))
        buf_char(&url, '/');
    buf_put(&url, d->address);
    put_member(out, STR("url"), buf_str(&url), false);
    buf_release(&url);
}

static void put_directive(struct buf *out, const struct site *site,
                          const struct directive *d) {
    put_member(out, STR("number"), d->number, true);
    put_member(out, STR("kind"), d->kind, false);
    put_date(out, d->date);
    put_member(out, STR("issuer"), d->issuer, false);
    put_member(out, STR("title"), d->title, false);
    put_url(out, site, d);
    buf_char(out, '}');
}

/* What is only cited here, or belongs to another site, is not ours to tell. */
static bool is_ours(const struct directive *d) {
    return d->number.n && d->source != DIRECTIVE_CITED && !d->elsewhere;
}

void data_directives(struct buf *out, const struct site *site) {
    bool any = false;
    buf_put(out, STR("{\"kehoach\": \"1\", \"directives\": ["));
    for (isize i = 0; i < site->directives.n; i++) {
        if (!is_ours(&site->directives.at[i]))
            continue;
        buf_put(out, any ? STR(",\n  ") : STR("\n  "));
        put_directive(out, site, &site->directives.at[i]);
        any = true;
    }
    buf_put(out, STR("\n]}\n"));
}
