/*
 * arena: memory that is freed all at once.
 *
 * One arena per document, one for the site, one scratch arena per worker. An allocating
 * function takes the arena first, and its result lives as long as that arena (or until a
 * rewind past it). Memory is zeroed. There is no failure value: out of memory, the
 * program ends in one place (log.h, die_out_of_memory). Not shared between threads. Under
 * AddressSanitizer, unused and rewound memory is poisoned.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/str.h"

struct arena_chunk;

struct arena {
    struct arena_chunk *chunk; /* newest chunk, NULL before the first allocation */
    isize total;               /* bytes obtained from the system */
};

struct arena_mark {
    struct arena_chunk *chunk;
    isize used;
};

void arena_release(struct arena *a);

/* Zeroed memory for `count` items of `size` bytes, aligned for any type. */
void *arena_alloc(struct arena *a, isize size, isize count);
/* clang-format takes the name for the C++ operator. */
/* clang-format off */
#define new(arena, type, count) ((type *)arena_alloc((arena), (isize)sizeof(type), (count)))
/* clang-format on */

/* Rewinding to a mark frees everything allocated since; the largest chunk is kept. */
struct arena_mark arena_mark(const struct arena *a);
void arena_rewind(struct arena *a, struct arena_mark mark);

/* Copies in the arena. str_join concatenates `count` parts; str_c adds a NUL for a
 * library. */
str str_dup(struct arena *a, str s);
str str_join(struct arena *a, const str *parts, isize count);
char *str_c(struct arena *a, str s);
/*
 * The text on one line: leading blanks go, runs of blanks and line ends become one blank.
 */
str str_fold_blanks(struct arena *a, str s);
#define str_concat(arena, ...)                                                           \
    str_join((arena), (const str[]){__VA_ARGS__}, countof(((const str[]){__VA_ARGS__})))

/*
 * Growable arrays in an arena: struct { T *at; isize n, cap; }.
 *     VEC(str) names = {0};
 *     *vec_push(arena, &names) = name;
 */
#define VEC(type)                                                                        \
    struct {                                                                             \
        type *at;                                                                        \
        isize n, cap;                                                                    \
    }
#define vec_push(arena, v)                                                               \
    ((v)->n < (v)->cap ? (void)0                                                         \
                       : vec_grow((arena), (void *)(v), (isize)sizeof(*(v)->at)),        \
     &(v)->at[(v)->n++])
void vec_grow(struct arena *a, void *vec, isize size);

/* Moves a finished array into another arena, without spare capacity. */
#define vec_pack(arena, v) vec_move((arena), (void *)(v), (isize)sizeof(*(v)->at))
void vec_move(struct arena *a, void *vec, isize size);

#endif
