/*
 * gfm: what cmark-gfm writes of tables and task boxes, with our classes for the
 * alignment.
 *
 * Its library has the names of cmark's own, which the tests are linked with, so it is
 * loaded at run time into a scope of its own. Sanitizers can't do that: then, and where
 * the library is not installed, there is no oracle. Raw HTML is not shown as we show it;
 * what has any can't be compared.
 */
#ifndef TESTS_GFM_H
#define TESTS_GFM_H

#include "base/buf.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define NO_GFM 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define NO_GFM 1
#endif
#endif

struct gfm {
    void *(*parser_new)(int options);
    void (*parser_feed)(void *parser, const char *text, size_t n);
    void *(*parser_finish)(void *parser);
    void (*parser_free)(void *parser);
    void *(*find)(const char *extension);
    int (*attach)(void *parser, void *extension);
    void *(*extensions)(void *parser);
    char *(*render)(void *root, int options, void *extensions);
    void (*node_free)(void *root);
};

#ifdef NO_GFM
static bool gfm_load(struct gfm *gfm) {
    *gfm = (struct gfm){0};
    return false;
}
#else
/* A function for a pointer to it: POSIX has dlsym return an object's pointer. */
static void load(void *library, const char *name, void *pointer) {
    void *symbol = dlsym(library, name);
    memcpy(pointer, &symbol, sizeof symbol);
}

static bool gfm_load(struct gfm *gfm) {
    void *core = dlopen("libcmark-gfm.so", RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
    void *more =
        dlopen("libcmark-gfm-extensions.so", RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
    *gfm = (struct gfm){0};
    if (!core || !more)
        return false;
    void (*ready)(void);
    load(more, "cmark_gfm_core_extensions_ensure_registered", &ready);
    load(core, "cmark_parser_new", &gfm->parser_new);
    load(core, "cmark_parser_feed", &gfm->parser_feed);
    load(core, "cmark_parser_finish", &gfm->parser_finish);
    load(core, "cmark_parser_free", &gfm->parser_free);
    load(core, "cmark_find_syntax_extension", &gfm->find);
    load(core, "cmark_parser_attach_syntax_extension", &gfm->attach);
    load(core, "cmark_parser_get_syntax_extensions", &gfm->extensions);
    load(core, "cmark_render_html", &gfm->render);
    load(core, "cmark_node_free", &gfm->node_free);
    ready();
    return true;
}
#endif

static str replace_all(struct arena *a, str text, str from, str to) {
    struct buf out = {0};
    for (isize at; (at = str_find(text, from)) >= 0; text = str_skip(text, at + from.n)) {
        buf_put(&out, str_sub(text, 0, at));
        buf_put(&out, to);
    }
    buf_put(&out, text);
    str result = buf_take(a, &out);
    buf_release(&out);
    return result;
}

/* Our classes in place of the attribute `align`. */
static str with_classes(struct arena *a, str html) {
    html = replace_all(a, html, STR(" align=\"left\""), (str){0});
    html = replace_all(a, html, STR(" align=\"center\""), STR(" class=\"c\""));
    return replace_all(a, html, STR(" align=\"right\""), STR(" class=\"r\""));
}

static str gfm_html(const struct gfm *gfm, struct arena *a, str markdown) {
    void *parser = gfm->parser_new(0);
    gfm->attach(parser, gfm->find("table"));
    gfm->attach(parser, gfm->find("tasklist"));
    gfm->parser_feed(parser, markdown.p, (size_t)markdown.n);
    void *root = gfm->parser_finish(parser);
    char *html = gfm->render(root, 0, gfm->extensions(parser));
    str result = with_classes(a, str_from_c(html));
    free(html);
    gfm->node_free(root);
    gfm->parser_free(parser);
    return result;
}

#endif
