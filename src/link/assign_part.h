/*
 * assign_part: what the files of link/assign*.c share. For them only.
 */
#ifndef LINK_ASSIGN_PART_H
#define LINK_ASSIGN_PART_H

#include "link/assign.h"
#include "link/unit_index.h"
#include "viet/unitword.h"
#include "viet/vocabulary.h"

/* A text that is read for names of units, and who wrote it. */
struct reader {
    const struct site *site;
    struct unit_scope scope;
    struct arena *scratch;
    struct word_list words;
    bool shouting; /* no small letters: capitals say nothing */
    bool after_with; /* names follow "phối hợp với": "ngành giáo dục" is one, too */
    bool semicolons; /* part names as commas do */
    bool outer;      /* a title above the nearest one: only names count */
};

/* Cuts the text into words, which live in r->scratch. */
void reader_open(struct reader *r, str text);

/* The i-th word; WORD_END from the end of the text on. */
static inline const struct word *reader_word(const struct reader *r, isize i) {
    return &r->words.at[i < r->words.n ? i : r->words.n];
}

/* The marks of the longest phrase at word i, and its length in words; 0, and one word,
 * when there is none. */
uint64_t reader_marks(const struct reader *r, isize i, isize *words);

/* The unit of the longest registered name at word i, and the word after it; -1. */
int reader_unit(const struct reader *r, isize i, isize *end);

/* The word after the parenthesis that opens at word i; `i` when none does, or a long
 * one. */
isize reader_skip_note(const struct reader *r, isize i);

/* "1." or "a)": the number of an item begins at word i. */
bool is_label(const struct reader *r, isize i);

/* A mark that is neither punctuation nor a bracket: "/", "+", "•". */
static inline bool is_other_mark(const struct word *w) {
    return w->kind == WORD_SLASH || w->kind == WORD_MARK || w->kind == WORD_OBJECT;
}

/* Two to five words with capitals at word i, the first a surname; or a word that is said
 * before names of persons. */
bool is_person(const struct reader *r, isize i);

/*
 * The word after the name of a place, whose kind ends before word i; `i` when there is no
 * name. The name of a body in which it is found begins at word `first`; after a post
 * ("Chủ tịch UBND huyện Nguyễn Văn A") what looks like a person is one.
 */
isize place_end(const struct reader *r, isize first, isize i, bool post);

/* A unit in a text: a registered one, or words that must be the name of one. */
struct named {
    int unit;         /* -1: not registered */
    isize from, to;   /* words */
    isize begin, end; /* bytes of the text */
    bool many;        /* several units: "các phòng Sở" */
    bool bare;        /* only the kind of body, not which one: "Phòng" */
    bool implied;     /* several only because "phối hợp với" comes before it */
    bool whole;       /* nothing after the kind of body: "Đảng ủy" */
    bool local;       /* "UBND các xã" */
    bool loose;       /* ends with so many small words that one may be a verb */
    uint64_t marks;   /* of its first word */
};

/* A group's name of so many words is complete; "Các phòng" may go on. */
enum { LONG_NAME = 5 };

struct named_list {
    struct named *at;
    isize n, cap;
};

/* Reads units from word i on, joined by commas and "và". Returns the word after the
 * last of them, or `i` when there is none. */
isize names_read(const struct reader *r, isize i, struct named_list *out);

/* Units, each with what it has to do. */
struct given {
    enum task_role role;
    enum claim_form form;
    struct named name;
    str wording;
    struct span span;
};

struct given_list {
    struct given *at;
    isize n, cap;
};

/* Adds one, up to a limit that no real list reaches. */
void give(const struct reader *r, struct given_list *out, enum task_role role,
          const struct named *name, const struct claim *claim);

/* How sure a list of units must be to be one. */
enum list_kind {
    LIST_OF_CELL,  /* certainly units: a column says so, or an editor */
    LIST_OF_NOTE,  /* units, or a remark */
    LIST_OF_TITLE, /* units and nothing else */
};

/* The units of a claim that is a list of them; false, with nothing given, if it is not.
 */
bool assign_list(struct reader *r, const struct claim *claim, enum list_kind kind,
                 struct given_list *out);

/*
 * The units that are the subjects of a claim's sentences, are charged in them, or are to
 * be worked with. Returns the rule that found the first one, empty if there is none.
 * *leads is set when the task begins with "Chủ trì": whoever has it leads.
 */
str assign_sentence(struct reader *r, const struct claim *claim, struct given_list *out,
                    bool *leads);

/* A unit that is not listed, as a document writes it. */
struct fresh {
    str key, wording;
    bool many;
    struct span span;
};

struct fresh_list {
    struct fresh *at;
    isize n, cap;
};

/*
 * Makes the units that are not listed: units[doc][i] becomes that of fresh[doc].at[i].
 * Gives all units their addresses and successors.
 */
void assign_make_units(struct site *site, const struct fresh_list *fresh, int **units);

#endif
