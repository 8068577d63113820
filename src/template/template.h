/*
 * template: Mustache, as the pages of a site are written in it.
 *
 * The core modules of the Mustache specification: values, sections, inverted sections,
 * comments, partials and set delimiters, with their rules for lines that hold only a tag.
 * There are no lambdas. Two points that the specification leaves open: an empty text is
 * false, and a flag, a list or an object in the place of a value shows nothing. The whole
 * language is described in kehoach-templates(5).
 *
 * A template is parsed once, lives in the arena it was parsed into and is const from then
 * on, as is a filled set: any number of threads render with them.
 */
#ifndef TEMPLATE_TEMPLATE_H
#define TEMPLATE_TEMPLATE_H

#include "base/map.h"
#include "model/diag.h"
#include "template/facts.h"

/* How many templates may stand in one another, and four times as many sections. */
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
 * Reads a template; name and source must outlive it. What is wrong goes to `diags`, and
 * the result is usable all the same: an unreadable tag shows nothing, an unclosed section
 * ends with the template.
 */
const struct template *template_parse(struct arena *a, str name, str source,
                                      struct diags *diags);

/* Adds a template, in the place of an earlier one of the same name. */
void template_set_add(struct arena *a, struct template_set *set,
                      const struct template *t);

/* The template of that name, or NULL. */
const struct template *template_set_find(const struct template_set *set, str name);

/* Reports the partials of `t` that are not in the set; they show nothing. */
void template_set_check(const struct template_set *set, const struct template *t,
                        struct diags *diags);

/*
 * Writes the page that `t` and the facts make. Returns false if templates that include
 * themselves never came to an end (DIAG_template_deep): what was written is then no page.
 * A page that does not fit is cut, with out->full set.
 */
bool template_render(struct buf *out, const struct template *t,
                     const struct template_set *set, const struct fact *facts);

#endif
