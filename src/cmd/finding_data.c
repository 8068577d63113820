/* Findings for programs: our own small JSON, and SARIF for tools that read it. */
#include "cmd/finding.h"

#include "base/json.h"

static str severity_name(enum severity severity) {
    return severity == SEVERITY_ERROR     ? STR("error")
           : severity == SEVERITY_WARNING ? STR("warning")
                                          : STR("note");
}

static void put_member(struct buf *out, str key, str text) {
    json_key(out, key);
    json_text(out, text);
}

static void put_number(struct buf *out, str key, int number) {
    buf_put(out, STR(", "));
    json_key(out, key);
    buf_int(out, number);
}

static void put_hint(struct buf *out, str hint) {
    buf_put(out, STR(", "));
    json_key(out, STR("hint"));
    if (hint.n)
        json_text(out, hint);
    else
        buf_put(out, STR("null"));
}

void finding_object(struct buf *out, const struct finding *f, enum lang lang,
                    struct arena *scratch) {
    buf_char(out, '{');
    put_member(out, STR("id"), diag_name(scratch, f->diag->id));
    buf_put(out, STR(", "));
    put_member(out, STR("severity"), severity_name(diag_severity(f->diag->id)));
    if (f->path.n) {
        buf_put(out, STR(", "));
        put_member(out, STR("file"), f->path);
    }
    put_number(out, STR("line"), f->place.line);
    put_number(out, STR("column"), f->place.column);
    buf_put(out, STR(", "));
    put_member(out, STR("message"), diag_message(scratch, f->diag, lang));
    if (f->path.n)
        put_hint(out, diag_hint(scratch, f->diag, lang));
    buf_char(out, '}');
}

void finding_json(struct buf *out, const struct finding_list *all, enum lang lang) {
    struct arena scratch = {0};
    buf_put(out, STR("{\"diagnostics\": ["));
    for (isize i = 0; i < all->n; i++) {
        buf_put(out, i ? STR(",\n  ") : STR("\n  "));
        finding_object(out, &all->at[i], lang, &scratch);
    }
    buf_put(out, all->n ? STR("\n]}\n") : STR("]}\n"));
    arena_release(&scratch);
}

/* A path as a reference of RFC 3986: file names may contain anything. */
static void put_uri(struct buf *out, str path, struct arena *scratch) {
    static const char digits[] = "0123456789ABCDEF";
    struct buf uri = {0};
    for (isize i = 0; i < path.n; i++) {
        unsigned char c = (unsigned char)path.p[i];
        if (is_ascii_alpha((char)c) || is_digit((char)c) ||
            str_find_byte(STR("-._~/"), (char)c) >= 0) {
            buf_char(&uri, (char)c);
        } else {
            buf_char(&uri, '%');
            buf_char(&uri, digits[c >> 4]);
            buf_char(&uri, digits[c & 15]);
        }
    }
    put_member(out, STR("uri"), buf_take(scratch, &uri));
    buf_release(&uri);
}

static void put_sarif(struct buf *out, const struct finding *f, enum lang lang,
                      struct arena *scratch) {
    buf_char(out, '{');
    put_member(out, STR("ruleId"), diag_name(scratch, f->diag->id));
    buf_put(out, STR(", "));
    put_member(out, STR("level"), severity_name(diag_severity(f->diag->id)));
    buf_put(out, STR(", \"message\": {"));
    put_member(out, STR("text"), diag_message(scratch, f->diag, lang));
    buf_put(out, STR("}, \"locations\": [{\"physicalLocation\": "
                     "{\"artifactLocation\": {"));
    put_uri(out, f->path, scratch);
    buf_put(out, STR("}, \"region\": {\"startLine\": "));
    buf_int(out, f->place.line);
    put_number(out, STR("startColumn"), f->place.column);
    put_number(out, STR("endColumn"), f->place.column + f->width);
    buf_put(out, STR("}}}]}"));
}

void finding_sarif(struct buf *out, const struct finding_list *all, enum lang lang) {
    struct arena scratch = {0};
    buf_put(out, STR("{\"version\": \"2.1.0\", \"runs\": [{\"columnKind\": "
                     "\"unicodeCodePoints\", \"tool\": {\"driver\": {\"name\": "
                     "\"kehoach\"}}, \"results\": ["));
    for (isize i = 0; i < all->n; i++) {
        buf_put(out, i ? STR(",\n  ") : STR("\n  "));
        put_sarif(out, &all->at[i], lang, &scratch);
    }
    buf_put(out, STR("\n]}]}\n"));
    arena_release(&scratch);
}
