/*
 * set: all templates of a site, its own in the place of built-in ones.
 */
#ifndef TEMPLATE_SET_H
#define TEMPLATE_SET_H

#include "model/input.h"
#include "template/template.h"

/* Parses the templates; what is wrong with them goes to the lists of their files. */
void template_set_read(struct arena *a, struct template_set *set,
                       const struct input *input);

#endif
