#include "page/renderer.h"

static void make_shared_facts(struct renderer *r, struct arena *a) {
    const struct site *site = r->site;
    struct fact *texts = fact_root(a), *about = fact_root(a);
    for (isize i = 0; i < site->input->texts.n; i++)
        fact_text(a, texts, site->input->texts.at[i].key, site->input->texts.at[i].text);
    fact_text(a, about, STR("title"), site->input->title.text);
    fact_text(a, about, STR("organisation"), site->input->organisation.text);
    r->texts = texts;
    r->about = about;
}

enum { MENU_MOST = 12 };

/* Bounded: every page shows the menu, so it must not grow with the site. */
static void make_menu(struct renderer *r, struct arena *a) {
    const struct index_list *pages = &r->site->pages;
    for (isize i = 0; i < pages->n && r->menu.n < MENU_MOST; i++) {
        str path = str_skip(r->site->docs.at[pages->at[i]].read->path, STR("pages/").n);
        if (str_find_byte(path, '/') < 0)
            *vec_push(a, &r->menu) = pages->at[i];
    }
}

void renderer_init(struct renderer *r, struct arena *a, const struct derived *derived,
                   const struct template_set *templates) {
    *r = (struct renderer){
        .site = derived->site, .derived = derived, .templates = templates};
    make_shared_facts(r, a);
    make_menu(r, a);
}
