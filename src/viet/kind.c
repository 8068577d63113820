/*
 * Names are found by their bare words, without marks: "KẾT LỦẬN" of a scan then passes,
 * and no two names become equal by it. The vocabulary has each name without its marks too
 * (UNMARKED), and what it says of it is the row of the table, counted from one.
 */
#include "viet/kind.h"

#include "viet/cite_word.h"
#include "viet/vocabulary.h"

#define S(text)                                                                          \
    { text, sizeof(text) - 1 }
#define KIND(name, state, party, aliases, flags)                                         \
    {S(name), S(state), S(party), S(aliases), flags},
static const struct kind kinds[] = {
#include "viet/vocabulary/kinds.def"
};

/* Symbols are ASCII letters and Đ, whose cases differ in the last bit of two bytes. */
static bool same_letter(char a, char b) {
    if (a == b)
        return true;
    if (is_ascii_alpha(a))
        return (a ^ b) == 0x20;
    return (a == '\x90' && b == '\x91') || (a == '\x91' && b == '\x90');
}

static bool same_symbol(str a, str b) {
    if (a.n != b.n)
        return false;
    for (isize i = 0; i < a.n; i++)
        if (!same_letter(a.p[i], b.p[i]))
            return false;
    return true;
}

static bool has_symbol(const struct kind *k, str symbol, bool party) {
    str own = party ? k->party : k->state;
    if (!own.n)
        return false;
    if (same_symbol(own, symbol))
        return true;
    str aliases = k->aliases;
    for (isize at = 0, end; at < aliases.n; at = end + 1) {
        for (end = at; end < aliases.n && aliases.p[end] != ' ';)
            end++;
        if (same_symbol((str){aliases.p + at, end - at}, symbol))
            return true;
    }
    return false;
}

struct kind_set kind_of_symbol(str symbol, bool party) {
    struct kind_set set = {0};
    if (!symbol.n)
        return set;
    for (isize i = 0; i < countof(kinds) && set.n < KIND_READINGS; i++)
        if (!(kinds[i].flags & KIND_NARROW) && has_symbol(&kinds[i], symbol, party))
            set.at[set.n++] = &kinds[i];
    return set;
}

str kind_symbol(const struct kind_set *set, bool party) {
    if (!set->n)
        return (str){0};
    return party ? set->at[0]->party : set->at[0]->state;
}

const struct kind *kind_at(str text, const struct word *w, int *length) {
    const struct kind *longest = NULL;
    uint32_t node = 0;
    for (int i = 0; w[i].kind == WORD_LETTERS; i++) {
        node = vocabulary_step(node, word_bare(text, &w[i]));
        if (!node)
            break;
        uint64_t marks = vocabulary_meanings[vocabulary_meaning(node)].marks[DOMAIN_CITE];
        if (marks & CITE_KIND) {
            longest = &kinds[(marks & CITE_KIND) - 1];
            *length = i + 1;
        }
    }
    return longest;
}

const struct kind *kind_scan(str s, isize *at) {
    enum { WORDS = 8 };
    struct word words[WORDS + 1] = {{0}};
    int n = 0, length = 0;
    for (isize next = *at; n < WORDS && word_next(s, &next, &words[n]);)
        n++;
    words[n].kind = WORD_END;
    const struct kind *kind = kind_at(s, words, &length);
    if (kind)
        *at = words[length - 1].to;
    return kind;
}

const struct kind *kind_of_name(str name) {
    isize at = 0;
    struct word after;
    const struct kind *kind = kind_scan(name, &at);
    return kind && !word_next(name, &at, &after) ? kind : NULL;
}

bool kind_agrees(const struct kind *name, const struct kind *reading) {
    if (name == reading || (name->flags & KIND_GENERIC))
        return true;
    return (name->flags & KIND_NARROW) && str_eq(name->state, reading->state);
}

/* Kinds are called by the beginning of their name too: Chương trình (hành động). */
static bool may_be_called(const struct kind *name, const struct kind *reading) {
    return kind_agrees(name, reading) || str_starts(name->name, reading->name) ||
           str_starts(reading->name, name->name);
}

/* In whatever system: practice mixes QĐ and QyĐ. Any document may be sent as a letter. */
bool kind_may_bear(const struct kind *name, str symbol) {
    bool fits = str_eq(name->name, STR("Công văn")) || has_symbol(name, symbol, false) ||
                has_symbol(name, symbol, true);
    for (int party = 0; party < 2 && !fits; party++) {
        struct kind_set readings = kind_of_symbol(symbol, party);
        for (int i = 0; i < readings.n; i++)
            fits |= may_be_called(name, readings.at[i]);
    }
    return fits;
}
