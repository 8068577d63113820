/*
 * diag: what we tell an editor about a file.
 *
 * A diag is an id, a span and up to three texts; diag.def holds for each id its severity,
 * its message and its hint in both languages. Stages add diags to the list of the
 * document they work on and go on with a stated recovery; cmd/report sorts and prints
 * them at the end, all of a run together. A list belongs to one document and so to one
 * thread.
 */
#ifndef MODEL_DIAG_H
#define MODEL_DIAG_H

#include "base/arena.h"
#include "model/span.h"

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

enum lang { LANG_EN, LANG_VI };

enum diag_id {
#define DIAG(id, severity, en, vi, en_hint, vi_hint) DIAG_##id,
#include "model/diag.def"
#undef DIAG
    DIAG_COUNT
};

/* The span and the texts {0}, {1}, {2} of the message; texts must outlive the list. */
struct diag_detail {
    struct span span;
    str arg0, arg1, arg2;
};

struct diag {
    enum diag_id id;
    uint8_t stage; /* that found it */
    struct diag_detail detail;
};

/* In the order of the stages that found them. */
struct diags {
    struct diag *at;
    isize n, cap;
    struct arena *arena; /* where the list grows */
    uint8_t stage;       /* that adds to it now */
};

/* diag(&doc->diags, DIAG_key_unknown, span, key, suggestion); */
#define diag(list, id, ...) diag_add((list), (id), (struct diag_detail){__VA_ARGS__})
void diag_add(struct diags *list, enum diag_id id, struct diag_detail detail);

/* From now on `stage` adds to the list. What it added before is dropped, so a stage that
 * runs again says nothing twice. */
void diags_begin(struct diags *list, uint8_t stage);

enum severity diag_severity(enum diag_id id);
/* "key-unknown": what is printed, documented and tested. */
str diag_name(struct arena *a, enum diag_id id);
/* The message and the hint with their texts filled in; a hint whose text is empty is
 * none. */
str diag_message(struct arena *a, const struct diag *d, enum lang lang);
str diag_hint(struct arena *a, const struct diag *d, enum lang lang);

bool diags_have_errors(const struct diags *list);

/* Where a span is for a person: line and column from 1, the column in characters. */
struct place {
    int line, column;
    str text; /* the line, without its end */
    isize at; /* the column within it, in bytes */
};

/* Zeroed to begin with. Spans of one source in rising order are found in one run over it.
 */
struct place_finder {
    struct place last;
    str rest; /* after the line of the last place */
};

struct place place_find(struct place_finder *finder, str source, struct span span);

#endif
