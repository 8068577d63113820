/*
 * choices: random texts for fuzzers. Each choice takes one byte of the input, and comes
 * from a generator once they are used up.
 */
#ifndef TESTS_CHOICES_H
#define TESTS_CHOICES_H

#include <stddef.h>
#include <stdint.h>

struct choices {
    const uint8_t *bytes;
    size_t n, at;
    uint64_t state;
};

static uint32_t choose(struct choices *c, uint32_t limit) {
    if (c->at < c->n)
        return c->bytes[c->at++] % limit;
    c->state ^= c->state << 13;
    c->state ^= c->state >> 7;
    c->state ^= c->state << 17;
    return (uint32_t)(c->state >> 32) % limit;
}

#endif
