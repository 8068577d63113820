/*
 * target_part: what the files of extract/target*.c share. For them only. Each of
 * target_time, target_text, target_table and target uses those before it.
 */
#ifndef EXTRACT_TARGET_PART_H
#define EXTRACT_TARGET_PART_H

#include "extract/target.h"
#include "extract/passage.h"
#include "viet/quantity.h"
#include "viet/target_word.h"

/* What amounts are at a place. */
enum aim {
    AIM_NONE,     /* a target only if the sentence says so */
    AIM_PRODUCTS, /* targets, but for documents to be written */
    AIM_PAST,     /* what was reached */
    AIM_GOALS,    /* targets, if they are bounded or follow a word that strives */
    AIM_FIGURES,  /* targets */
};

/* By when, and how often; `open` from some day on, so by none. */
struct aimed {
    struct date by;
    unsigned recurs;
    bool open;
};

/* A section, an item or a row, with what it hands on to the places in it. */
struct spot {
    str id;
    int used; /* targets that have this id, but for their letters */
    enum aim aim, section_aim;
    struct aimed time;
};

struct target_walk {
    struct doc *doc;
    struct arena *scratch;
    const struct prose *prose;
    struct word_list words;  /* of the block that is read */
    isize run_at, run_start; /* the foreign words asked for last, and where they begin */
    struct when_context context;
};

static inline int target_phrase(const struct word_list *words, isize at, uint64_t marks) {
    return at < words->n ? word_phrase(&words->at[at], DOMAIN_TARGET, marks) : 0;
}

/* Whether such a phrase ends before `at`: its length. */
static inline int target_phrase_before(const struct word_list *words, isize at,
                                       uint64_t marks) {
    return word_phrase_before(&words->at[at], DOMAIN_TARGET, marks);
}

/* The first such phrase from `from` on; -1: none. */
static inline isize target_find_phrase(const struct word_list *words, isize from,
                                       uint64_t marks) {
    return word_find(words, from, words->n, DOMAIN_TARGET, marks);
}

/*** target_time.c ***/

/* What the words [from, to) say about time. */
struct aimed target_time(struct target_walk *w, const struct word_list *words, isize from,
                         isize to);

bool target_has_time(struct aimed time);

/* How often, where the words [from, to) of an amount end with "/năm". */
unsigned target_rate(const struct word_list *words, isize from, isize to);

/*** target_text.c ***/

/* Makes the words of the block those that are read. */
void target_words(struct target_walk *w, const struct node *block);

/* The first word after the number that a title or an item begins with. */
isize target_label_end(const struct word_list *words);

/* The targets of the block whose words target_words made. */
void target_read(struct target_walk *w, const struct node *block, struct spot *spot);

/* Keeps one, which was read in `words`. */
void target_keep(struct target_walk *w, struct spot *spot, str text,
                 const struct word_list *words, const struct quantity *q,
                 struct aimed time, struct span span);

/*** target_table.c ***/

/* The rows of a table that has a column for targets. */
void target_read_table(struct target_walk *w, const struct node *table,
                       const struct spot *outer);

#endif
