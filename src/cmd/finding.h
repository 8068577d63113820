/* finding: one diagnostic as it is shown, and its output formats. */
#ifndef CMD_FINDING_H
#define CMD_FINDING_H

#include "base/buf.h"
#include "model/diag.h"

struct finding {
    str path; /* as shown: "content/plans/a.md" */
    const struct diag *diag;
    struct place place; /* place.text.p is NULL if there is no line to show */
    int width;          /* characters of the line that the span covers, at least 1 */
};

struct finding_list {
    struct finding *at;
    isize n, cap;
};

/* The order of output: by path, then by place. */
int finding_compare(const struct finding *a, const struct finding *b);

/* Fills place and width; `finder` belongs to the source, which may be empty. */
void finding_locate(struct finding *f, struct place_finder *finder, str source);

/*
 * The line of the place, as much of it as fits, with a caret under `width` characters, in
 * `colour` (a terminal code) unless that is NULL.
 */
void finding_excerpt(struct buf *out, const struct place *place, int width,
                     const char *colour);

/* Position, message, line, caret and hint, with colours for a terminal. */
void finding_text(struct buf *out, const struct finding *f, enum lang lang, bool colour);

/* One finding as a JSON object; without "file" and "hint" if it has no path. */
void finding_object(struct buf *out, const struct finding *f, enum lang lang,
                    struct arena *scratch);

/* All of them as {"diagnostics": […]}, and as a SARIF 2.1.0 log. */
void finding_json(struct buf *out, const struct finding_list *all, enum lang lang);
void finding_sarif(struct buf *out, const struct finding_list *all, enum lang lang);

#endif
