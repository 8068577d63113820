/*
 * set: all templates of a site; its own replace built-in ones.
 */
#ifndef TEMPLATE_SET_H
#define TEMPLATE_SET_H

#include "model/input.h"
#include "template/template.h"

/* Parses the templates; errors go to the diagnostics lists of their files. */
void template_set_read(struct arena *a, struct template_set *set,
                       const struct input *input);

#endif
