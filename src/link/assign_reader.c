#include "link/assign_part.h"

#include "viet/letter.h"
#include "viet/nfc.h"

enum { NOTE_TOKENS = 24 };

/* A title in capitals. */
static bool has_no_small_letter(str text) {
    for (isize at = 0; at < text.n;) {
        struct letter letter = letter_of(viet_next(text, &at));
        if (letter.rank && !letter.upper)
            return false;
    }
    return true;
}

void reader_begin(struct reader *r, str text, isize from) {
    if (text.p != r->text.p || text.n != r->text.n) {
        r->text = text;
        r->shouting = has_no_small_letter(text);
    }
    r->next = from;
    r->tokens.n = 0;
}

struct token reader_token(struct reader *r, isize i) {
    const struct phrase_book *book = &r->site->unit_index->book;
    while (r->tokens.n <= i) {
        if (r->tokens.n && r->tokens.at[r->tokens.n - 1].kind == TOKEN_END)
            return r->tokens.at[r->tokens.n - 1];
        *vec_push(r->scratch, &r->tokens) = token_next(book, &r->key, r->text, &r->next);
    }
    return r->tokens.at[i];
}

unsigned reader_marks(struct reader *r, isize i, isize *tokens) {
    const struct phrase_book *book = &r->site->unit_index->book;
    unsigned marks = 0;
    isize first = i;
    *tokens = 1;
    for (int node = 0; i - first < PHRASE_MAX; i++) {
        struct token token = reader_token(r, i);
        node = phrase_step(book, node, &token);
        if (node < 0)
            break;
        if (book->nodes.at[node].marks) {
            marks = book->nodes.at[node].marks;
            *tokens = i + 1 - first;
        }
    }
    return marks;
}

int reader_unit(struct reader *r, isize i, isize *end) {
    const struct phrase_book *book = &r->site->unit_index->book;
    isize first = i;
    int found = -1;
    for (int node = 0; i - first < PHRASE_MAX; i++) {
        struct token token = reader_token(r, i);
        node = phrase_step(book, node, &token);
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

isize reader_skip_note(struct reader *r, isize i) {
    if (reader_token(r, i).kind != TOKEN_OPEN)
        return i;
    for (isize k = i + 1; k < i + NOTE_TOKENS; k++) {
        struct token token = reader_token(r, k);
        if (token.kind == TOKEN_END)
            break;
        if (token.kind == TOKEN_CLOSE)
            return k + 1;
    }
    return i;
}
