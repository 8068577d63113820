#include "extract/passage.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "viet/letter.h"

/* The mark as it is written: other dashes are not "-". */
static bool is_mark(struct word_list words, isize at, char mark) {
    str text = at >= 0 && at < words.n ? word_text(&words, &words.at[at]) : (str){0};
    return text.n == 1 && text.p[0] == mark;
}

bool passage_begins(struct word_list words, char mark) {
    return is_mark(words, 0, mark);
}

bool passage_ends(struct word_list words, char mark) {
    return is_mark(words, words.n - 1, mark);
}

struct word_list passage_part(struct word_list words, isize from, isize to) {
    return (struct word_list){words.text, words.at + from,
                              (to < 0 ? words.n + to : to) - from};
}

struct word_list passage_between(struct word_list words, isize from, isize to) {
    isize first = 0, last = words.n;
    while (first < last && (isize)words.at[first].from < from)
        first++;
    while (first < last && (isize)words.at[last - 1].to > to)
        last--;
    return passage_part(words, first, last);
}

static struct word_list without_dash(struct word_list words) {
    while (passage_begins(words, '-') || passage_begins(words, '+'))
        words = passage_part(words, 1, words.n);
    return words;
}

/* Appends words and the WORD_END after them; the list may have moved. */
static void append(struct passage *p, struct word_list words) {
    isize first = p->copy.n;
    for (isize i = 0; i <= words.n; i++)
        *vec_push(p->arena, &p->copy) = words.at[i];
    p->copy.at[first].gap = GAP_LINE;
}

static void add_block(struct passage *p, struct word_list block) {
    if (!p->words.n) {
        p->words = without_dash(block);
        return;
    }
    if (!block.n)
        return;
    if (!p->copy.n) {
        *vec_push(p->arena, &p->copy) = p->words.at[-1];
        append(p, p->words);
    }
    uint16_t ended = p->copy.at[--p->copy.n].ended;
    isize first = p->copy.n;
    append(p, block);
    p->copy.at[first].ended |= ended;
    p->words.at = p->copy.at + 1;
    p->words.n = p->copy.n - 2;
}

static bool is_block(const struct node *node) {
    return node->kind == NODE_PARAGRAPH || node->kind == NODE_HEADING ||
           node->kind == NODE_CELL;
}

void passage_add(struct passage *passage, const struct node *node) {
    if (is_block(node)) {
        add_block(passage, prose_words(passage->prose, node));
        return;
    }
    for (const struct node *child = node->first; child; child = child->next)
        passage_add(passage, child);
}

void passage_clear(struct passage *passage) {
    const struct word_list *all = &passage->prose->words;
    passage->words = (struct word_list){all->text, all->at + all->n, 0};
    passage->copy.at = NULL; /* others may still have the words */
    passage->copy.n = passage->copy.cap = 0;
}

struct word_list passage_of(struct arena *a, const struct prose *prose,
                            const struct node *node) {
    struct passage passage = {.arena = a, .prose = prose};
    passage_clear(&passage);
    passage_add(&passage, node);
    return passage.words;
}

bool passage_after_star(struct word_list words) {
    if (!words.n)
        return false;
    str gap = str_sub(words.text, (isize)words.at[-1].to, (isize)words.at[0].from);
    while (gap.n && is_space(gap.p[0]))
        gap = str_skip(gap, 1);
    return gap.n > 1 && gap.p[0] == '*' && gap.p[1] != '*';
}

/* Where the words begin and end in the text, with what cannot be seen beside them. */
static isize start_of(struct word_list words) {
    bool whole = words.at[-1].kind == WORD_END && !passage_after_star(words);
    return whole ? (isize)words.at[-1].to : (isize)words.at[0].from;
}

static isize end_of(struct word_list words) {
    return words.at[words.n].from;
}

/* Writes what is between two words: one blank at most, and what cannot be seen. */
static void put_gap(struct buf *out, str gap) {
    for (isize at = 0; at < gap.n;) {
        isize from = at;
        uint32_t c = utf8_next(gap, &at);
        bool blank = letter_is_blank(c) || c == WORD_BLOCK_END || c == WORD_CELL_END;
        if (!blank)
            buf_put(out, str_sub(gap, from, at));
        else if (out->n && out->p[out->n - 1] != ' ')
            buf_char(out, ' ');
        if (c == WORD_BLOCK_END || c == WORD_CELL_END)
            break; /* other blocks may follow that are not part of the passage */
    }
}

static bool is_blank_text(str gap) {
    for (isize i = 0; i < gap.n; i++)
        if (gap.p[i] != ' ')
            return false;
    return true;
}

/* Whether no gap has to be changed: nearly always so. */
static bool is_plain(struct word_list words) {
    const struct word *first = words.at, *last = words.at + words.n - 1;
    for (const struct word *w = first + 1; w <= last; w++)
        if (w->from != w[-1].to &&
            (w->from != w[-1].to + 1 || words.text.p[w[-1].to] != ' '))
            return false;
    return start_of(words) == (isize)first->from &&
           is_blank_text(str_sub(words.text, (isize)last->to, end_of(words)));
}

str passage_text(struct arena *a, struct word_list words) {
    if (!words.n)
        return (str){0};
    isize start = start_of(words), end = end_of(words);
    if (is_plain(words))
        return str_dup(a, str_sub(words.text, start, (isize)words.at[words.n - 1].to));
    struct buf out = {0};
    for (isize i = 0; i < words.n; i++) {
        const struct word *w = &words.at[i];
        put_gap(&out, str_sub(words.text, start, (isize)w->from));
        buf_put(&out, word_text(&words, w));
        start = (isize)w->to;
    }
    put_gap(&out, str_sub(words.text, start, end));
    str text = str_dup(a, str_trim(buf_str(&out)));
    buf_release(&out);
    return text;
}

bool passage_has_words(struct word_list words) {
    for (isize i = 0; i < words.n; i++)
        if (words.at[i].kind == WORD_LETTERS || words.at[i].kind == WORD_DIGITS)
            return true;
    return false;
}

bool passage_is_capitals(struct word_list words) {
    int capitals = 0;
    for (isize i = 0; i < words.n; i++) {
        const struct word *w = &words.at[i];
        if (w->kind != WORD_LETTERS)
            continue;
        if (!w->upper || (w->letters > 1 && !w->capitals))
            return false;
        capitals += w->letters;
    }
    return capitals > 1;
}
