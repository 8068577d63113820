/*
 * Whole sites for tests of link/: files are written, loaded and read as the program does
 * it; what is linked then is up to the test. Include temp.h before.
 */
#ifndef TESTS_SITES_H
#define TESTS_SITES_H

#include "model/site.h"
#include "site_read.h"

static struct input input;
static struct site site; /* of the input, to be linked */

/* A file of the content, with a front matter that has at least a title. */
static inline void plan_file(const char *path, const char *front, const char *body) {
    temp_file(str_from_c(path),
              str_concat(&temp_arena, STR("---\ntitle: T\n"), str_from_c(front),
                         STR("---\n"), str_from_c(body)));
}

/* Loads and reads all of temp_dir. */
static inline void read_site(void) {
    struct fault fault = {0};
    CHECK_INT(site_load(&input, temp_dir, -1, &fault), 0);
    CHECK_INT(site_read_documents(&input, temp_dir, 1, &fault), 0);
    site_start(&site, &input);
}

/* A new site begins in an empty folder. */
static inline void site_open(void) {
    temp_open();
    input = (struct input){.language = LANG_EN};
}

/* Lets go of all that was read and linked. */
static inline void drop_site(void) {
    site_release(&site);
    site = (struct site){.input = &input};
    for (isize i = 0; i < input.docs.n; i++)
        arena_release(&input.docs.at[i].arena);
    arena_release(&input.arena);
    input = (struct input){.language = LANG_EN};
}

static inline void site_close(void) {
    drop_site();
    temp_close();
}

static inline struct site_doc *doc_at(const char *path) {
    int index = site_find_doc(&site, str_from_c(path));
    CHECK(index >= 0);
    return &site.docs.at[index < 0 ? 0 : index];
}

/* The diags of a document: "id arg0 arg1, id arg0 arg1". */
static inline str diags_text(const struct diags *diags) {
    str all = {0};
    for (isize i = 0; i < diags->n; i++) {
        const struct diag *d = &diags->at[i];
        const struct diag_detail *detail = &d->detail;
        all = str_concat(&temp_arena, all, i ? STR(", ") : STR(""),
                         diag_name(&temp_arena, d->id), STR(" "), detail->arg0, STR(" "),
                         detail->arg1);
    }
    return all;
}

#endif
