/*
 * cmark allocates some 500 small blocks for a plan and by default frees each of them: a
 * third of its time. Here they come from slabs in the document's arena, and all go when
 * the arena is rewound.
 *
 * A block is preceded by its size, which realloc does not pass. The last block grows in
 * place, which serves most of cmark's string buffers. Slabs come zeroed, so calloc has
 * nothing to do; small slabs limit wasted zeroing. Freed small blocks are reused: in a
 * text full of marks that halves the memory.
 */
#include "parse/md_parts.h"

#include "base/log.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>
#include <cmark_version.h>
#include <string.h>

enum { ALIGN = 8, SLAB = 32 << 10 }; /* cmark stores nothing wider than a pointer */

/*
 * Which allocation of cmark is its document. No function returns the root of an
 * unfinished tree: cmark_parser_new_with_mem_into_root, new in 0.31, needs an open node,
 * and cmark_node_new makes closed ones. 0.30 allocates the parser and then the document,
 * 0.31 the other way round. (md_feed checks the block's type.)
 */
#if CMARK_VERSION >= (30 << 8) && CMARK_VERSION < (31 << 8)
enum { DOCUMENT_NTH = 2 };
#elif CMARK_VERSION >= (31 << 8) && CMARK_VERSION < (32 << 8)
enum { DOCUMENT_NTH = 1 };
#else
#error "cmark 0.30 or 0.31 is needed: look up in cmark_parser_new_with_mem of this \
version which block is the document, add it here, and run the tests of Markdown"
#endif

static _Thread_local struct md_heap *current;

static size_t round_up(size_t n) {
    return (n + ALIGN - 1) / ALIGN * ALIGN;
}

static size_t *size_of(void *block) {
    return (size_t *)(void *)((char *)block - ALIGN);
}

/* A large block is allocated separately: it would waste the slab. */
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

/* The free list of blocks of `size` bytes; NULL for large ones, which are not kept. */
static struct md_spare **spares_of(size_t size) {
    return size && size <= MD_SPARE_MAX ? &current->spares[size / ALIGN - 1] : NULL;
}

static void *take(size_t n, bool zeroed) {
    if (!current)
        BUG("cmark asks for memory outside of md_parse");
    if (n > PTRDIFF_MAX / 2)
        die_out_of_memory();
    size_t size = round_up(n);
    struct md_spare **spares = spares_of(size);
    void *block;
    if (spares && *spares) {
        block = *spares;
        *spares = (*spares)->next;
        if (zeroed)
            memset(block, 0, size);
    } else {
        block = reserve(current, size + ALIGN) + ALIGN;
    }
    *size_of(block) = size;
    if (current->asked < DOCUMENT_NTH && ++current->asked == DOCUMENT_NTH)
        current->document = block;
    return block;
}

static void *heap_calloc(size_t count, size_t size) {
    if (size && count > PTRDIFF_MAX / size)
        die_out_of_memory();
    return take(count * size, true);
}

static void heap_free(void *block) {
    struct md_spare **spares = block ? spares_of(*size_of(block)) : NULL;
    if (!spares)
        return;
    struct md_spare *spare = block;
    spare->next = *spares;
    *spares = spare;
}

/* Grows the block to `size` bytes if it is the last one and its slab has room. */
static bool grow_in_place(void *block, size_t size) {
    char *end = (char *)block + *size_of(block);
    if (end != current->slab || (size_t)(current->end - (char *)block) < size)
        return false;
    *size_of(block) = size;
    current->slab = (char *)block + size;
    return true;
}

static void *heap_realloc(void *block, size_t n) {
    if (!block)
        return take(n, false);
    size_t old = *size_of(block);
    if (n <= old || (n <= PTRDIFF_MAX / 2 && grow_in_place(block, round_up(n))))
        return block;
    void *larger = memcpy(take(n, false), block, old);
    heap_free(block);
    return larger;
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
    return (cmark_mem *)&mem; /* cmark takes it non-const, but only reads it */
}
