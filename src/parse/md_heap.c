/*
 * cmark allocates some 500 small blocks for a plan and, left alone, frees each of them again:
 * a third of its time. Here it gets them from slabs of the document's arena, frees nothing,
 * and all of it goes when the arena is rewound.
 *
 * A block is preceded by its size, because realloc is not told it. The last block grows in
 * place, which is what cmark's string buffers do most of the time. Slabs come zeroed, so that
 * calloc has nothing to do. Small slabs keep what is zeroed in vain small.
 */
#include "parse/md_parts.h"

#include "base/log.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>
#include <string.h>

enum { ALIGN = 16, SLAB = 32 << 10 };

static _Thread_local struct md_heap *current;

static size_t round_up(size_t n) {
    return (n + ALIGN - 1) / ALIGN * ALIGN;
}

static size_t *size_of(void *block) {
    return (size_t *)(void *)((char *)block - ALIGN);
}

/* A large block has memory of its own: the slab would be lost on it. */
static char *reserve(struct md_heap *heap, size_t n) {
    if (n > SLAB / 4)
        return new (heap->arena, char, (isize)n);
    if ((size_t)(heap->end - heap->slab) < n) {
        heap->slab = new (heap->arena, char, SLAB);
        heap->end = heap->slab + SLAB;
    }
    heap->slab += n;
    return heap->slab - n;
}

static void *take(size_t n) {
    struct md_heap *heap = current;
    if (!heap)
        BUG("cmark asks for memory outside of md_parse");
    if (n > PTRDIFF_MAX / 2)
        die_out_of_memory();
    void *block = reserve(heap, round_up(n) + ALIGN) + ALIGN;
    *size_of(block) = n;
    if (heap->asked < 2 && ++heap->asked == 2)
        heap->second = block;
    return block;
}

static void *heap_calloc(size_t count, size_t size) {
    if (size && count > PTRDIFF_MAX / size)
        die_out_of_memory();
    return take(count * size);
}

/* Whether the block is the last one and its slab has room for it to become `n` bytes long. */
static bool grows_in_place(void *block, size_t n) {
    char *end = (char *)block + round_up(*size_of(block));
    return end == current->slab && (size_t)(current->end - (char *)block) >= round_up(n);
}

static void *heap_realloc(void *block, size_t n) {
    if (!block)
        return take(n);
    size_t old = *size_of(block);
    if (n <= old)
        return block;
    if (grows_in_place(block, n)) {
        *size_of(block) = n;
        current->slab = (char *)block + round_up(n);
        return block;
    }
    return memcpy(take(n), block, old);
}

static void heap_free(void *block) {
    (void)block;
}

void md_heap_enter(struct md_heap *heap, struct arena *a) {
    *heap = (struct md_heap){.arena = a};
    current = heap;
}

void md_heap_leave(void) {
    current = NULL;
}

cmark_mem *md_heap_mem(void) {
    static const cmark_mem mem = {heap_calloc, heap_realloc, heap_free};
    return (cmark_mem *)&mem; /* not const for cmark, which only reads it */
}
