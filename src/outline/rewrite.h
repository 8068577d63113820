/*
 * rewrite: a text that is made of another one, and the map between the two.
 *
 * What is copied is found again in the source; what is added belongs to what was copied
 * before it.
 */
#ifndef OUTLINE_REWRITE_H
#define OUTLINE_REWRITE_H

#include "base/arena.h"
#include "base/buf.h"

/* A stretch of the new text that is the source's; what lies between two was added. */
struct rewrite_stretch {
    isize at, source, n;
};

struct rewrite_map {
    struct rewrite_stretch *at;
    isize n, cap;
};

/* Starts as {.arena = …, .source = …}. */
struct rewrite {
    struct arena *arena;
    str source;
    struct buf text;
    struct rewrite_map map;
};

void rewrite_add(struct rewrite *w, str text);
void rewrite_copy(struct rewrite *w, isize from, isize n);

/* The new text, in the arena; frees what it was written in. */
str rewrite_take(struct rewrite *w);

/* The byte of the source that byte `at` of the new text comes from; of an added byte, the
 * end of what was copied before it. */
isize rewrite_source(const struct rewrite_map *map, isize at);

/* The same of something that begins at `at`: of an added byte, what was copied after it.
 */
isize rewrite_source_begin(const struct rewrite_map *map, isize at);

/* Where the source's byte, or the next that was kept, is in the new text; -1: none was.
 */
isize rewrite_place(const struct rewrite_map *map, isize source);

#endif
