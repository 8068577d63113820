/*
 * Lines with labels: "Đơn vị chủ trì: …", "Thời gian hoàn thành: …".
 *
 * A label is made of the words of labels alone, so a sentence that begins with such words
 * and goes on is none. It says what it is about, or that it is about something that no
 * task has ("Địa điểm: …"), which is passed over. What an empty label is about is in the
 * lines below it.
 */
#include "extract/task_part.h"

#include "extract/section.h"
#include "viet/plan_word.h"
#include "viet/unitword.h"

enum { LABEL_BYTES = 80 };

/* The columns of all words of a label; false if other words are among them. */
static bool read_label(struct word_list words, uint64_t *first, uint64_t *all) {
    const uint64_t known = PLAN_COLUMN | PLAN_LABEL | PLAN_ASIDE;
    *first = *all = 0;
    for (isize i = 0, n; i < words.n; i += n) {
        const struct word *w = &words.at[i];
        n = 1;
        if (w->kind != WORD_LETTERS && w->kind != WORD_DIGITS)
            continue;
        uint64_t marks =
            plan_word_loosely(passage_part(words, i, words.n), known, &n) & known;
        if (!marks)
            return false;
        bool goes_on = *first && marks & PLAN_LABEL; /* "Kết quả thực hiện" */
        *first = *first ? *first : marks;
        *all |= goes_on ? PLAN_LABEL : marks;
    }
    return *first != 0;
}

/* Units and their roles, of all that the label names. */
static enum column role_of(uint64_t all) {
    bool lead = all & PLAN_LEAD, support = all & PLAN_SUPPORT;
    return lead && support       ? COLUMN_ASSIGNED /* the value tells who does what */
           : lead                ? COLUMN_LEAD
           : support             ? COLUMN_SUPPORT
           : all & PLAN_ASSIGNED ? COLUMN_ASSIGNED
                                 : COLUMN_OTHER;
}

bool task_label_words(struct word_list words, enum column *column) {
    const uint64_t units = PLAN_LEAD | PLAN_SUPPORT | PLAN_ASSIGNED;
    uint64_t first, all;
    if (!read_label(words, &first, &all))
        return false;
    *column = COLUMN_OTHER;
    if (first & PLAN_ASIDE)
        return true;
    if (first & PLAN_TASK)
        *column = COLUMN_TASK;
    else if (first & PLAN_PRODUCT)
        *column = COLUMN_PRODUCT;
    else if (first & PLAN_TIME && !(all & units))
        *column = COLUMN_TIME;
    else if (!(all & (PLAN_TIME | PLAN_TASK | PLAN_PRODUCT)))
        *column = role_of(all);
    return *column != COLUMN_OTHER;
}

/* The first colon near the beginning of a line, or -1. */
static isize find_colon(struct word_list words) {
    for (isize i = 0; i < words.n && words.at[i].from - words.at[0].from < LABEL_BYTES;
         i++)
        if (words.at[i].kind == WORD_COLON)
            return i;
    return -1;
}

/* Without the number before it; a title would lose the colon of an empty label, too. */
static struct word_list without_number(struct word_list line) {
    const struct word *end = line.at + line.n;
    line = section_title(line);
    line.n = end - line.at;
    return line;
}

bool task_label(struct word_list line, struct label *label) {
    line = without_number(line);
    isize colon = find_colon(line);
    *label = (struct label){0};
    if (colon <= 0 || !task_label_words(passage_part(line, 0, colon), &label->column))
        return false;
    label->value = passage_part(line, colon + 1, line.n);
    return true;
}

/* "… Đơn vị chủ trì: Sở A. Thời gian: Quý IV": such a line may follow another sentence.
 * Where the next one begins, or the end. */
static isize next_line(struct word_list words, isize from) {
    for (isize at = from + 1; at < words.n; at++) {
        const struct word *w = &words.at[at];
        bool stop = w[-1].key == word_mark('.') || w[-1].kind == WORD_SEMICOLON;
        if (w->gap == GAP_LINE || (stop && w->gap != GAP_NONE))
            return at;
    }
    return words.n;
}

/* The value before word `from` goes on: after a semicolon, or on a wrapped line. */
static bool goes_on(struct word_list words, isize from) {
    const struct word *w = &words.at[from];
    const uint64_t begins = UNITWORD_HEAD | UNITWORD_POST | UNITWORD_PLURAL;
    if (w[-1].kind == WORD_SEMICOLON)
        return true;
    return w[-1].kind != WORD_FULL_STOP && w->kind == WORD_LETTERS &&
           (!w->upper || word_phrase(w, DOMAIN_UNIT, begins));
}

static bool is_empty(struct word_list words) {
    for (isize i = 0; i < words.n; i++)
        if (words.at[i].kind == WORD_LETTERS || words.at[i].kind == WORD_DIGITS)
            return false;
    return true;
}

/* What is read while the lines of a place are passed. */
struct labelling {
    struct label_list *out;
    isize last; /* of out->at, which the next line may go on with; -1: none */
    bool open;  /* its label is empty: every line below is its value */
};

static struct label *keep_label(struct arena *a, struct labelling *l,
                                const struct label *label) {
    struct label *kept = vec_push(a, l->out);
    *kept = *label;
    l->last = l->out->n - 1;
    return kept;
}

/* A line below an empty label, or the rest of a value. */
static void add_value(struct arena *a, struct labelling *l, struct word_list words,
                      isize from, isize to) {
    struct label *last = l->last < 0 ? NULL : &l->out->at[l->last];
    struct word_list line = passage_part(words, from, to);
    if (!last)
        return;
    if (l->open && is_empty(last->value))
        last->value = line;
    else if (goes_on(words, from))
        last->value.n = &words.at[to] - last->value.at;
    else if (l->open)
        keep_label(a, l, &(struct label){last->column, line, {0}});
    else
        l->last = -1;
}

isize task_labels_in(struct arena *a, struct word_list words, bool after_text,
                     struct label_list *out) {
    struct labelling l = {.out = out, .last = -1};
    isize proper = words.n;
    for (isize from = after_text ? next_line(words, 0) : 0, to; from < words.n;
         from = to) {
        struct label label;
        to = next_line(words, from);
        bool labelled = task_label(passage_part(words, from, to), &label);
        if (!labelled) {
            add_value(a, &l, words, from, to);
        } else if (label.column == COLUMN_TASK || label.column == COLUMN_OTHER) {
            l.last = -1; /* a part of the text, or about something else */
        } else {
            l.open = is_empty(label.value);
            keep_label(a, &l, &label);
            proper = from < proper ? from : proper;
        }
    }
    return proper;
}
