/*
 * renderer: data shared by all pages; const once made.
 */
#ifndef PAGE_RENDERER_H
#define PAGE_RENDERER_H

#include "link/derived.h"
#include "template/set.h"

struct renderer {
    const struct site *site;
    const struct derived *derived;
    const struct template_set *templates;
    const struct fact *texts; /* {{t.*}} */
    const struct fact *about; /* {{site.*}} */
    struct index_list menu;   /* documents: the first of those at the top of pages/ */
};

/* The arguments must live as long as the renderer. */
void renderer_init(struct renderer *r, struct arena *a, const struct derived *derived,
                   const struct template_set *templates);

#endif
