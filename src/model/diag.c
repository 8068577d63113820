#include "model/diag.h"

#include "base/utf8.h"

struct entry {
    const char *name;
    enum severity severity;
    const char *message[2], *hint[2]; /* by enum lang */
};

static const struct entry entries[] = {
#define DIAG(id, severity, en, vi, en_hint, vi_hint)                                     \
    {#id, SEVERITY_##severity, {en, vi}, {en_hint, vi_hint}},
#include "model/diag.def"
#undef DIAG
};

void diag_add(struct diags *list, enum diag_id id, struct diag_detail detail) {
    isize at = list->n;
    vec_push(list->arena, list);
    for (; at > 0 && list->at[at - 1].stage > list->stage; at--)
        list->at[at] = list->at[at - 1];
    list->at[at] = (struct diag){id, list->stage, detail};
}

void diags_begin(struct diags *list, uint8_t stage) {
    isize kept = 0;
    for (isize i = 0; i < list->n; i++)
        if (list->at[i].stage != stage)
            list->at[kept++] = list->at[i];
    list->n = kept;
    list->stage = stage;
}

enum severity diag_severity(enum diag_id id) {
    return entries[id].severity;
}

str diag_name(struct arena *a, enum diag_id id) {
    str name = str_dup(a, str_from_c(entries[id].name));
    for (isize i = 0; i < name.n; i++)
        if (name.p[i] == '_')
            ((char *)name.p)[i] = '-';
    return name;
}

/* User text must not reach the terminal raw: control bytes become U+FFFD, as do line
 * ends. */
static void put_text(struct buf *out, str text) {
    for (isize at = 0; at < text.n;) {
        uint32_t c = utf8_next(text, &at);
        buf_utf8(out, c < 0x20 || (c >= 0x7F && c < 0xA0) ? 0xFFFD : c);
    }
}

/* Fills {0} {1} {2}; "{{" is a brace. An empty str if a needed text is empty and must not
 * be. */
static str fill(struct arena *a, const char *pattern, const struct diag_detail *detail,
                bool needs_all) {
    const str args[] = {detail->arg0, detail->arg1, detail->arg2};
    struct buf out = {0};
    bool lacking = false;
    for (const char *p = pattern; *p; p++) {
        if (p[0] == '{' && p[1] >= '0' && p[1] <= '2' && p[2] == '}') {
            str arg = args[p[1] - '0'];
            lacking |= arg.n == 0;
            put_text(&out, arg);
            p += 2;
        } else {
            p += p[0] == '{' && p[1] == '{';
            buf_char(&out, *p);
        }
    }
    str filled = needs_all && lacking ? (str){0} : str_dup(a, buf_str(&out));
    buf_release(&out);
    return filled;
}

str diag_message(struct arena *a, const struct diag *d, enum lang lang) {
    return fill(a, entries[d->id].message[lang], &d->detail, false);
}

str diag_hint(struct arena *a, const struct diag *d, enum lang lang) {
    return fill(a, entries[d->id].hint[lang], &d->detail, true);
}

bool diags_have_errors(const struct diags *list) {
    for (isize i = 0; i < list->n; i++)
        if (diag_severity(list->at[i].id) == SEVERITY_ERROR)
            return true;
    return false;
}

/* The offset in the source at which the last place was found. */
static isize offset_of_last(const struct place_finder *finder, str source) {
    return finder->last.text.p - source.p + finder->last.at;
}

static void next_line(struct place_finder *finder) {
    str text = str_cut_line(&finder->rest);
    finder->last =
        (struct place){.line = finder->last.line + 1, .column = 1, .text = text};
}

struct place place_find(struct place_finder *finder, str source, struct span span) {
    isize start = (isize)span.start < source.n ? (isize)span.start : source.n;
    struct place *place = &finder->last;
    if (!source.n)
        return (struct place){.line = 1, .column = 1};
    if (!place->line || start < offset_of_last(finder, source)) {
        *finder = (struct place_finder){.rest = source};
        next_line(finder);
    }
    while (finder->rest.p && finder->rest.p <= source.p + start)
        next_line(finder);
    isize at = start - (place->text.p - source.p);
    at = at < place->text.n ? at : place->text.n;
    place->column += (int)utf8_count(str_sub(place->text, place->at, at));
    place->at = at;
    return *place;
}
