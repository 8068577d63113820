#include "link/assign_part.h"

enum { NOTE_WORDS = 24 };

static bool has_small_letter(const struct word *w) {
    return w->kind == WORD_LETTERS && !w->capitals && !(w->upper && w->letters == 1);
}

/* A title in capitals. */
static bool is_shouted(const struct word_list *words) {
    for (isize i = 0; i < words->n; i++)
        if (has_small_letter(&words->at[i]))
            return false;
    return true;
}

void reader_open(struct reader *r, str text) {
    r->words = word_cut(r->scratch, text);
    r->shouting = is_shouted(&r->words);
}

uint64_t reader_marks(const struct reader *r, isize i, isize *words) {
    int n = 1;
    uint64_t marks = word_marks(reader_word(r, i), DOMAIN_UNIT, &n);
    *words = n;
    return marks;
}

int reader_unit(const struct reader *r, isize i, isize *end) {
    const struct name_tree *names = &r->site->unit_index->names;
    int found = -1;
    for (int node = 0; i < r->words.n; i++) {
        node = name_tree_step(names, node, reader_word(r, i));
        if (node < 0)
            break;
        int unit = unit_index_find(r->site, node, &r->scope);
        if (unit >= 0) {
            found = unit;
            *end = i + 1;
        }
    }
    return found;
}

bool is_label(const struct reader *r, isize i) {
    const struct word *word = reader_word(r, i), *next = reader_word(r, i + 1);
    bool counts =
        word->kind == WORD_DIGITS || (word->kind == WORD_LETTERS && word->letters == 1);
    return counts && (next->kind == WORD_FULL_STOP || next->kind == WORD_CLOSE);
}

isize reader_skip_note(const struct reader *r, isize i) {
    if (reader_word(r, i)->kind != WORD_OPEN)
        return i;
    for (isize k = i + 1; k < i + NOTE_WORDS; k++) {
        const struct word *word = reader_word(r, k);
        if (word->kind == WORD_END)
            break;
        if (word->kind == WORD_CLOSE)
            return k + 1;
    }
    return i;
}
