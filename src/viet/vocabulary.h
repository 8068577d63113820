/*
 * vocabulary: the phrases of Vietnamese paperwork that the rules know, as data.
 *
 * viet/vocabulary/NAME.def lists phrases, one a line with what it means. A domain is one
 * view of the language: what a phrase means for names of bodies is no business of the
 * rules of times, so each domain has 64 marks of its own, and the longest phrase is asked
 * for within a domain. All domains share one tree of words, which is made into constant
 * tables when the program is built (vocabulary_make.c): nothing is set up at start, and
 * any thread may read it.
 */
#ifndef VIET_VOCABULARY_H
#define VIET_VOCABULARY_H

#include "viet/word.h"

enum domain {
    DOMAIN_UNIT,    /* bodies, posts and what they do: viet/unitword.h */
    DOMAIN_TIME,    /* the words of times: viet/when_word.h */
    DOMAIN_RECUR,   /* what comes again: viet/when_word.h */
    DOMAIN_BESIDE,  /* words beside a time that change what it is: viet/when_word.h */
    DOMAIN_CITE,    /* words around numbers of documents: extract/cite_word.h */
    DOMAIN_PLAN,    /* titles of sections, labels, headers of columns, the ending */
    DOMAIN_FIGURE,  /* amounts: viet/figure_word.h */
    DOMAIN_TARGET,  /* words around targets: viet/target_word.h */
    DOMAIN_REPORT,  /* duties to report: viet/report_word.h */
    DOMAIN_STAMP,   /* stamps: viet/secrecy.h */
    DOMAIN_SHEET,   /* whose form a document on paper has: viet/sheet.c */
    DOMAIN_PERSON,  /* beside numbers of persons: viet/personal_word.h */
    DOMAIN_OUTLINE, /* divisions and the head of documents: viet/outline_word.h */
    DOMAIN_NUMERAL, /* numbers in words; the marks are the number itself */
    DOMAINS
};

/* One of the 64 marks of a domain. */
#define MARK(n) ((uint64_t)1 << (n))

/* What a phrase means, by domain. */
struct meaning {
    uint64_t marks[DOMAINS];
};

/* A phrase of the vocabulary that begins at a word. */
struct hit {
    uint16_t words;
    uint16_t meaning; /* index into vocabulary_meanings */
};

extern const struct meaning vocabulary_meanings[];

/* Sets the hits of all words of the list; for word_cut and word_split alone. */
void vocabulary_find(struct arena *a, struct word_list *words);

/* The node that `key` leads to from `node` in the tree of phrases; 0 when none goes on
 * so. The tree begins at node 0. */
uint32_t vocabulary_step(uint32_t node, uint64_t key);

/* The meaning of the phrase that ends at `node`; 0 when none does. */
uint16_t vocabulary_meaning(uint32_t node);

/* Whether any phrase of the domain ends at `node` or goes on from it. */
bool vocabulary_leads(uint32_t node, enum domain domain);

/* Whether a phrase of the domain may begin at `w`: what rules ask of every word first. */
static inline bool word_begins(const struct word *w, enum domain domain) {
    return w->domains >> domain & 1;
}

/* The same for any of some domains, of which each is a bit. */
static inline bool word_begins_any(const struct word *w, unsigned domains) {
    return w->domains & domains;
}

/* The marks of the longest phrase of the domain that begins at `w`; *length, if wanted,
 * becomes its length in words. 0 when there is none. */
static inline uint64_t word_marks(const struct word *w, enum domain domain, int *length) {
    for (int i = word_begins(w, domain) ? w->hit_count - 1 : -1; i >= 0; i--) {
        uint64_t marks = vocabulary_meanings[w->hits[i].meaning].marks[domain];
        if (marks) {
            if (length)
                *length = w->hits[i].words;
            return marks;
        }
    }
    return 0;
}

/* The length in words of the longest phrase at `w` with any of the marks; 0: none. */
static inline int word_phrase(const struct word *w, enum domain domain, uint64_t marks) {
    for (int i = word_begins(w, domain) ? w->hit_count - 1 : -1; i >= 0; i--)
        if (vocabulary_meanings[w->hits[i].meaning].marks[domain] & marks)
            return w->hits[i].words;
    return 0;
}

/* The same looking back: the length of the longest such phrase that ends just before
 * `w`, of at most eight words; 0: none. */
int word_phrase_before(const struct word *w, enum domain domain, uint64_t marks);

/* The length in bytes of the longest phrase with any of the marks that the text begins
 * with; 0: none. For texts too short to be cut. */
isize text_phrase(str text, enum domain domain, uint64_t marks);

/* The first word of [from, to) at which such a phrase begins that ends before `to`; -1:
 * none. */
isize word_find(const struct word_list *words, isize from, isize to, enum domain domain,
                uint64_t marks);

#endif
