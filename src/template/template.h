/*
 * template: the Mustache templates of pages.
 *
 * Implements the core modules of the Mustache specification: values, sections, inverted
 * sections, comments, partials and set delimiters, with their rules for lines that hold
 * only a tag. There are no lambdas. Two points that the specification leaves open: an
 * empty text is false, and a flag, list or object used as a value shows nothing.
 * kehoach-templates(5) describes the language.
 *
 * A template is parsed once, lives in the arena it was parsed into and is const from then
 * on, as is a filled set: any number of threads may render with them.
 */
#ifndef TEMPLATE_TEMPLATE_H
#define TEMPLATE_TEMPLATE_H

#include "base/map.h"
#include "model/diag.h"
#include "template/facts.h"

/* How deep templates may be nested; sections may be four times as deep. */
enum { TEMPLATE_DEPTH = 64 };

struct template;

struct template_entry {
    const struct template *t;
};

/* Templates by name; zero-initialised, all in one arena. */
struct template_set {
    struct map names; /* to indices of `all` */
    VEC(struct template_entry) all;
};

/*
 * Parses a template; name and source must outlive it. Errors go to `diags`, and the
 * result is usable all the same: an unreadable tag shows nothing, and an unclosed section
 * ends with the template.
 */
const struct template *template_parse(struct arena *a, str name, str source,
                                      struct diags *diags);

/* Adds a template, replacing an earlier one of the same name. */
void template_set_add(struct arena *a, struct template_set *set,
                      const struct template *t);

/* The template of that name, or NULL. */
const struct template *template_set_find(const struct template_set *set, str name);

/* Reports the partials of `t` that are not in the set; they show nothing. */
void template_set_check(const struct template_set *set, const struct template *t,
                        struct diags *diags);

/*
 * Renders `t` with the facts. Returns false if templates include each other without end
 * (DIAG_template_deep): the output is then no page. A page that does not fit is cut, with
 * out->full set.
 */
bool template_render(struct buf *out, const struct template *t,
                     const struct template_set *set, const struct fact *facts);

#endif
