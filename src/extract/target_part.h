/*
 * target_part: what the files of extract/target*.c share. For them only.
 */
#ifndef EXTRACT_TARGET_PART_H
#define EXTRACT_TARGET_PART_H

#include "extract/target.h"
#include "extract/trace.h"
#include "extract/words.h"
#include "viet/quantity.h"

/* What amounts are, where they stand. */
enum aim {
    AIM_NONE,    /* a target only if the sentence says so */
    AIM_PAST,    /* what was reached */
    AIM_GOALS,   /* targets, if they are bounded or behind a word that strives */
    AIM_FIGURES, /* targets */
};

/* By when, and how often. */
struct aimed {
    struct date by;
    unsigned recurs;
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
    str source;
    struct words words; /* of the block that is read */
    struct when_ranges foreign;
    struct when_context context;
};

/* The words of a block, in w->words. */
str target_words(struct target_walk *w, const struct node *block);

/* The targets of the block whose words target_words gave. */
void target_read(struct target_walk *w, const struct node *block, struct spot *spot);

void target_keep(struct target_walk *w, struct spot *spot, str text,
                 const struct quantity *q, str quantity, struct aimed time,
                 struct span span);

/* What a stretch of text says about time; nothing in the ranges [from, to) is looked at.
 */
struct aimed target_time(struct target_walk *w, str text, isize from, isize to);

bool target_has_time(struct aimed time);

/* The rows of a table that has a column for targets. */
void target_read_table(struct target_walk *w, const struct node *table,
                       const struct spot *outer);

#endif
