#include "base/arena.h"

#include "base/log.h"

#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_ASAN 1
#endif
#endif

#ifdef ARENA_ASAN
#include <sanitizer/asan_interface.h>
#define POISON(p, n)   ASAN_POISON_MEMORY_REGION((p), (size_t)(n))
#define UNPOISON(p, n) ASAN_UNPOISON_MEMORY_REGION((p), (size_t)(n))
#define REDZONE        16 /* unused gap after each allocation, to catch overruns */
#else
#define POISON(p, n)   ((void)(p), (void)(n))
#define UNPOISON(p, n) ((void)(p), (void)(n))
#define REDZONE        0
#endif

enum { FIRST_CHUNK = 4096, MAX_CHUNK = 1 << 20, ALIGN = 16 };

struct arena_chunk {
    struct arena_chunk *older;
    isize used;
    isize size; /* bytes after this header */
    isize spare;
};

_Static_assert(sizeof(struct arena_chunk) % ALIGN == 0, "chunk data must be aligned");

static char *chunk_data(struct arena_chunk *c) {
    return (char *)(c + 1);
}

static void chunk_free(struct arena *a, struct arena_chunk *c) {
    a->total -= c->size;
    UNPOISON(chunk_data(c), c->size);
    free(c);
}

/*
 * Chunks grow slowly with the size of the arena: there may be ten thousand document
 * arenas, and each wastes what its last chunk leaves unused.
 */
static struct arena_chunk *chunk_new(struct arena *a, isize need) {
    isize size = a->total / 4;
    if (size < FIRST_CHUNK)
        size = FIRST_CHUNK;
    if (size > MAX_CHUNK)
        size = MAX_CHUNK;
    if (size < need)
        size = need;
    struct arena_chunk *c = malloc(sizeof *c + (size_t)size);
    if (!c)
        die_out_of_memory();
    *c = (struct arena_chunk){.older = a->chunk, .size = size};
    POISON(chunk_data(c), size);
    a->chunk = c;
    a->total += size;
    return c;
}

/* Whether the product is more than any memory; a division is needed for huge ones only.
 */
static bool is_too_much(isize size, isize count) {
    enum { COMMON = 1 << 30 };
    if (size < 0 || count < 0)
        return true;
    return (size > COMMON || count > COMMON) && size && count > PTRDIFF_MAX / 4 / size;
}

/* Memory that the caller writes at once, not zeroed. */
static void *take(struct arena *a, isize size, isize count) {
    if (is_too_much(size, count))
        die_out_of_memory();
    isize bytes = (size * count + ALIGN - 1) / ALIGN * ALIGN;
    isize need = bytes + REDZONE;
    struct arena_chunk *c = a->chunk;
    if (!c || c->size - c->used < need)
        c = chunk_new(a, need);
    char *p = chunk_data(c) + c->used;
    c->used += need;
    UNPOISON(p, size * count);
    return p;
}

void *arena_alloc(struct arena *a, isize size, isize count) {
    void *p = take(a, size, count);
    return size && count ? memset(p, 0, (size_t)(size * count)) : p;
}

void arena_release(struct arena *a) {
    while (a->chunk) {
        struct arena_chunk *older = a->chunk->older;
        chunk_free(a, a->chunk);
        a->chunk = older;
    }
}

/* The mark of an unused arena names no chunk, even if the arena keeps one. */
struct arena_mark arena_mark(const struct arena *a) {
    const struct arena_chunk *c = a->chunk;
    if (!c || (!c->used && !c->older))
        return (struct arena_mark){NULL, 0};
    return (struct arena_mark){a->chunk, c->used};
}

/*
 * An arena rewound to the start keeps one chunk as large as all it needed, so a scratch
 * arena settles on one chunk and stops allocating.
 */
static void rewind_to_start(struct arena *a) {
    isize total = a->total;
    bool scattered = a->chunk->older != NULL;
    if (scattered) {
        arena_release(a);
        chunk_new(a, total);
    }
    a->chunk->used = 0;
    POISON(chunk_data(a->chunk), a->chunk->size);
}

void arena_rewind(struct arena *a, struct arena_mark mark) {
    if (!a->chunk)
        return;
    if (!mark.chunk) {
        rewind_to_start(a);
        return;
    }
    while (a->chunk != mark.chunk) {
        struct arena_chunk *older = a->chunk->older;
        chunk_free(a, a->chunk);
        a->chunk = older;
    }
    a->chunk->used = mark.used;
    POISON(chunk_data(a->chunk) + mark.used, a->chunk->size - mark.used);
}

str str_dup(struct arena *a, str s) {
    return str_join(a, &s, 1);
}

str str_join(struct arena *a, const str *parts, isize count) {
    isize n = 0;
    for (isize i = 0; i < count; i++)
        n += parts[i].n;
    if (n == 0)
        return (str){0};
    char *p = take(a, 1, n);
    isize at = 0;
    for (isize i = 0; i < count; i++) {
        if (parts[i].n)
            memcpy(p + at, parts[i].p, (size_t)parts[i].n);
        at += parts[i].n;
    }
    return (str){p, n};
}

char *str_c(struct arena *a, str s) {
    char *c = new (a, char, s.n + 1);
    if (s.n)
        memcpy(c, s.p, (size_t)s.n);
    return c;
}

str str_fold_blanks(struct arena *a, str s) {
    char *p = take(a, 1, s.n);
    isize n = 0;
    for (isize i = 0; i < s.n; i++) {
        bool blank = is_space(s.p[i]);
        if (!blank)
            p[n++] = s.p[i];
        else if (n && p[n - 1] != ' ')
            p[n++] = ' ';
    }
    return (str){p, n};
}

/* All VECs are laid out like this one. */
struct any_vec {
    void *at;
    isize n, cap;
};

static void vec_resize(struct arena *a, void *vec, isize size, isize cap) {
    struct any_vec v;
    memcpy(&v, vec, sizeof v);
    char *at = cap ? take(a, size, cap) : NULL;
    if (at && v.n)
        memcpy(at, v.at, (size_t)(v.n * size));
    if (at && cap > v.n)
        memset(at + v.n * size, 0, (size_t)((cap - v.n) * size));
    v.at = at;
    v.cap = cap;
    memcpy(vec, &v, sizeof v);
}

void vec_grow(struct arena *a, void *vec, isize size) {
    struct any_vec v;
    memcpy(&v, vec, sizeof v);
    vec_resize(a, vec, size, v.cap ? v.cap * 2 : 8);
}

void vec_move(struct arena *a, void *vec, isize size) {
    struct any_vec v;
    memcpy(&v, vec, sizeof v);
    vec_resize(a, vec, size, v.n);
}
