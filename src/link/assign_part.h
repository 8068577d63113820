/*
 * assign_part: what the files of link/assign*.c share. For them only.
 */
#ifndef LINK_ASSIGN_PART_H
#define LINK_ASSIGN_PART_H

#include "link/assign.h"
#include "link/unit_index.h"
#include "viet/unitword.h"

/*
 * A text that is read token by token, only as far as anybody asks: most sentences show
 * with their first word that they begin with no unit.
 */
struct reader {
    const struct site *site;
    struct unit_scope scope;
    struct arena *scratch;
    struct buf key;
    str text;
    isize next;    /* where the next token begins */
    bool shouting; /* no small letters: capitals say nothing */
    VEC(struct token) tokens;
};

/* Begins at byte `from` of the text; tokens are counted from there. */
void reader_begin(struct reader *r, str text, isize from);

/* The i-th token; behind the last one TOKEN_END. */
struct token reader_token(struct reader *r, isize i);

/* The marks of the longest phrase at token i, and how many tokens it has; 0, and one
 * token, when there is none. */
unsigned reader_marks(struct reader *r, isize i, isize *tokens);

/* The unit of the longest registered name at token i, and the token behind it; -1. */
int reader_unit(struct reader *r, isize i, isize *end);

/* Behind the parenthesis that opens at token i, if one does and it is a short one. */
isize reader_skip_note(struct reader *r, isize i);

/* A unit in a text: a registered one, or words that must be the name of one. */
struct named {
    int unit;         /* -1: not registered */
    isize from, to;   /* tokens */
    isize begin, end; /* bytes of the text */
    bool many;        /* several units: "các phòng Sở" */
    bool bare;        /* only the kind of body, and of which is not said: "Phòng" */
    bool whole;       /* nothing behind the kind of body: "Đảng ủy" */
    bool local;       /* "UBND các xã" */
    bool loose;       /* so many small letters at its end that a verb may be among them */
    unsigned marks;   /* of its first word */
};

/* Tokens of a group's name that no word can add to: "Các phòng" has fewer. */
enum { LONG_NAME = 5 };

struct named_list {
    struct named *at;
    isize n, cap;
};

/* Reads units from token i on, joined by commas and "và": the token behind the last of
 * them, or `i` when there is none. */
isize names_read(struct reader *r, isize i, struct named_list *out);

/* Units that are given, each with what it has to do. */
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

/* Adds one, unless there are more than anybody would name. */
void give(struct reader *r, struct given_list *out, enum task_role role,
          const struct named *name, const struct claim *claim);

/* How sure a list of units must be to be one. */
enum list_kind {
    LIST_OF_CELL,  /* what stands there are units: a column says so, or an editor */
    LIST_OF_NOTE,  /* units, or a remark */
    LIST_OF_TITLE, /* units and nothing else */
};

/* The units of a claim that is a list of them; false, with nothing given, if it is none.
 */
bool assign_list(struct reader *r, const struct claim *claim, enum list_kind kind,
                 struct given_list *out);

/*
 * The units that are the subjects of a claim's sentences, are charged in them, or are to
 * be worked with. The rule that found the first one; empty if there is none. *leads is
 * set when the task itself begins with "Chủ trì": whoever has it leads.
 */
str assign_sentence(struct reader *r, const struct claim *claim, struct given_list *out,
                    bool *leads);

/* A unit that is in no list, as a document writes it. */
struct fresh {
    str key, wording;
    bool many;
    struct span span;
};

struct fresh_list {
    struct fresh *at;
    isize n, cap;
};

/* The key of a wording: equal for those that differ in case, in blanks, or in what makes
 * a group of it ("các", "mỗi"). */
str assign_key(struct arena *a, const struct phrase_book *book, str wording, bool many);

/*
 * Makes the units of all documents' lists, in their order: units[doc][i] is that of
 * fresh[doc].at[i]. Gives all units their addresses and their successors.
 */
void assign_make_units(struct site *site, const struct fresh_list *fresh, int **units);

#endif
