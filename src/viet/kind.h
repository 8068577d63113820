/*
 * kind: the kinds of documents, their symbols, and their names in running text.
 *
 * One table knows that "Kế hoạch" is KH, that a Party TT is a Thông tri and a state TT a
 * Thông tư, and that the Party numbers a Quy định with the QĐ of its decisions. Numbers,
 * citations and the front matter all ask it; nothing else may list kinds. Constant data,
 * any thread.
 */
#ifndef VIET_KIND_H
#define VIET_KIND_H

#include "base/str.h"

struct word;

enum kind_flag {
    KIND_GENERIC = 1, /* "Văn bản": may be said of any document */
    KIND_LAW = 2,     /* cited by name, the number after the name */
    KIND_NARROW = 4,  /* a narrower kind that shares another row's symbol */
};

struct kind {
    str name;         /* as written within a sentence that begins with it */
    str state, party; /* symbols; empty where that system has none */
    str aliases;      /* other spellings of the symbol, with blanks between */
    uint8_t flags;    /* enum kind_flag */
};

/* What a symbol may mean, the usual reading first; n is 0 for an unknown symbol. */
enum { KIND_READINGS = 2 };
struct kind_set {
    const struct kind *at[KIND_READINGS];
    int n;
};

/* The readings of a symbol, in any case and spelling of the table. */
struct kind_set kind_of_symbol(str symbol, bool party);

/* The spelling to store of the symbol that was read so (CTHĐ: CTrHĐ); empty for none. */
str kind_symbol(const struct kind_set *set, bool party);

/* The kind of that name, in any case and with blanks around; NULL if there is none. */
const struct kind *kind_of_name(str name);

/*
 * The longest name of a kind at `w`, `text` being that of the list; *length becomes its
 * length in words. NULL if there is none. Case, tones and other marks do not matter, so
 * that scanned and unaccented text is read too. What is before `w` is not looked at.
 */
const struct kind *kind_at(str text, const struct word *w, int *length);

/* The same in a text that comes alone, from byte *at on, which moves past the name. */
const struct kind *kind_scan(str s, isize *at);

/* True when a document called `name` can bear a symbol that is read as `reading`. */
bool kind_agrees(const struct kind *name, const struct kind *reading);

/*
 * True when a document called by that name may bear the symbol, in whatever system and by
 * the habits of practice; false means a slip in one of the two.
 */
bool kind_may_bear(const struct kind *name, str symbol);

#endif
