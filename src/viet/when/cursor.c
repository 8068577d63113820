#include "viet/when/cursor.h"

/* Whether nothing between the words of a phrase makes it none of this text. */
static bool is_whole(const struct word *w, int words) {
    for (int i = 0; i < words; i++)
        if (w[i].foreign || w[i].kind == WORD_END)
            return false;
    return true;
}

struct phrase_found when_phrase_here(struct cursor c, enum domain domain,
                                     uint64_t marks) {
    for (int i = c.at->hit_count - 1; i >= 0; i--) {
        const struct hit *hit = &c.at->hits[i];
        uint64_t found = vocabulary_meanings[hit->meaning].marks[domain];
        if (found & marks && is_whole(c.at, hit->words))
            return (struct phrase_found){found, hit->words};
    }
    return (struct phrase_found){0};
}

uint64_t when_meaning(struct cursor c, enum domain domain) {
    uint64_t all = 0;
    for (int i = 0; word_begins(c.at, domain) && i < c.at->hit_count; i++) {
        const struct hit *hit = &c.at->hits[i];
        uint64_t marks = vocabulary_meanings[hit->meaning].marks[domain];
        if (marks && is_whole(c.at, hit->words))
            all |= marks;
    }
    return all;
}

struct phrase_found when_phrase_before(struct cursor c, enum domain domain,
                                       uint64_t marks) {
    struct phrase_found found = {0};
    int words = word_phrase_before(c.at, domain, marks);
    if (words && is_whole(c.at - words, words)) {
        c.at -= words;
        for (int i = 0; i < c.at->hit_count; i++)
            if (c.at->hits[i].words == words)
                found.marks |= vocabulary_meanings[c.at->hits[i].meaning].marks[domain];
        found.words = words;
    }
    return found;
}

int when_value(struct cursor *c, uint64_t marks) {
    struct phrase_found found = when_phrase(*c, DOMAIN_TIME, marks);
    c->at += found.words;
    return found.words ? (int)(found.marks >> TIME_VALUE_BIT) : -1;
}

int when_number(struct cursor *c, int least, int most) {
    const struct word *w = c->at;
    if (!at_kind(*c, IS_DIGITS) || w->letters < least || w->letters > most)
        return -1;
    c->at++;
    return w->number;
}

struct cursor when_back(struct cursor c, int words) {
    while (words-- > 0 && c.at->kind != WORD_END) {
        c.at--;
        while (c.at->foreign && c.at[-1].foreign)
            c.at--;
    }
    return c;
}

struct bounded_words when_bound_words(struct word_list words) {
    struct word *before = words.at - 1, *after = words.at + words.n;
    struct bounded_words bounded = {before, after, before->kind, after->kind};
    before->kind = after->kind = WORD_END;
    return bounded;
}

void when_unbound_words(const struct bounded_words *bounded) {
    bounded->before->kind = bounded->kind_before;
    bounded->after->kind = bounded->kind_after;
}
