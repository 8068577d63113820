/*
 * One task, from the words of its place: what its lines, its closing notes, its sentence
 * and its attributes say, and what the headings above it add.
 *
 * Of several times the one closest to the task counts: an attribute, a column, a line, a
 * note, the sentence, the heading. Words that may name units are all kept, the surest
 * first, because only the list of units can tell which of them do.
 */
#include "extract/task_part.h"

#include "extract/section.h"

enum { PREFIX_MAX = 240, NOTES_MAX = 4 };

void task_claim(struct task_walk *w, struct task *task, enum claim_form form,
                enum task_role role, str text, struct span span) {
    text = str_trim(text);
    if (text.n)
        *vec_push(w->scratch, &task->claims) = (struct claim){form, role, text, span};
}

/* The same of words of the text. */
static void claim_words(struct task_walk *w, struct task *task, enum claim_form form,
                        enum task_role role, struct word_list words) {
    task_claim(w, task, form, role, passage_text(&w->doc->arena, words), task->span);
}

static void take_time(struct task *task, struct when when, str words,
                      enum when_source source) {
    task->when = when;
    task->when_text = words;
    task->when_source = source;
}

/* Words that tell a time without a day ("sau khi có …") yield to a heading that has one.
 */
static bool tells_day(const struct when *when) {
    return when->start.year || when->end.year || when->recurs || when->term.days;
}

/* A column of hours yields to the one of days beside it. */
static bool may_yield(const struct task *task, enum when_source source) {
    return source == WHEN_FROM_COLUMN && task->when_source == source &&
           !tells_day(&task->when);
}

void task_set_time(struct task_walk *w, struct task *task, const struct scope *scope,
                   struct word_list words, enum when_source source) {
    if (!words.n || (task->when_text.n && !may_yield(task, source)))
        return;
    struct arena *a = &w->doc->arena;
    struct when when;
    task_read_time(w, scope, words, &when);
    if (task->when_text.n && !tells_day(&when))
        return;
    take_time(task, when, passage_text(a, words), source);
}

/* The first colon of a line within the bytes; -1 if there is none. */
static isize find_colon(struct word_list words, isize bytes) {
    for (isize i = 0; i < words.n && words.at[i].from - words.at[0].from < bytes; i++)
        if (words.at[i].kind == WORD_COLON)
            return i;
    return -1;
}

static enum task_role role_of(enum column column) {
    return column == COLUMN_LEAD      ? ROLE_LEAD
           : column == COLUMN_SUPPORT ? ROLE_SUPPORT
                                      : ROLE_ASSIGNED;
}

static void take_line(struct task_walk *w, struct task *task, const struct scope *scope,
                      enum column column, struct word_list value) {
    task_take_value(w, value);
    while (passage_ends(value, '.') || passage_ends(value, ';'))
        value.n--;
    if (column == COLUMN_TIME)
        task_set_time(w, task, scope, value, WHEN_FROM_LINE);
    else if (column != COLUMN_PRODUCT)
        claim_words(w, task, CLAIM_LINE, role_of(column), value);
    else if (!task->product.n)
        task->product = passage_text(&w->doc->arena, value);
}

/* Takes the lines from the first that says what it is about; returns the words before
 * it, which are the text proper. */
static struct word_list take_lines(struct task_walk *w, struct task *task,
                                   struct word_list words, const struct scope *scope) {
    struct label_list labels = {0};
    isize proper = words.n ? task_labels_in(w->scratch, words, true, &labels) : 0;
    for (isize i = 0; i < labels.n; i++)
        take_line(w, task, scope, labels.at[i].column, labels.at[i].value);
    return passage_part(words, 0, proper);
}

/* The lines below the task, and what it shares with others. */
static void take_labels(struct task_walk *w, struct task *task,
                        const struct scope *scope) {
    for (isize i = 0; scope->own && i < scope->own->n; i++)
        take_line(w, task, scope, scope->own->at[i].column, scope->own->at[i].value);
    for (isize i = 0; scope->shared && i < scope->shared->n; i++) {
        const struct label *label = &scope->shared->at[i];
        task_take_value(w, label->value);
        if (scope->shared != scope->own)
            task_claim(w, task, CLAIM_SHARED, role_of(label->column), label->text,
                       label->span);
    }
}

/* The bracket that opens the one that the words end with; -1 if there is none. */
static isize opening_bracket(struct word_list words) {
    int depth = 0;
    for (isize at = words.n - 1; at >= 0; at--) {
        depth +=
            (words.at[at].key == word_mark(')')) - (words.at[at].key == word_mark('('));
        if (depth == 0)
            return at;
    }
    return -1;
}

/* Whether the time after the words is that of an observance; that of a campaign is the
 * task's, and due on no day. */
static bool is_named(struct word_list before, struct when *when) {
    bool day = when->start.year && date_cmp(when->start, when->end) == 0;
    if (!when->start.year || when->recurs)
        return false;
    enum when_named named = when_names(before);
    if (named == WHEN_CAMPAIGN && !day)
        when->dates.n = 0;
    return named != WHEN_UNNAMED && day;
}

/* A part of a note after other words: a time, or words that may be units, perhaps with a
 * time after them.
 */
static void take_note(struct task_walk *w, struct task *task, const struct scope *scope,
                      struct word_list before, struct word_list note) {
    struct arena *a = &w->doc->arena;
    struct when_context context = task_when_context(w, scope);
    bool timed = task->when_text.n > 0;
    struct when when = {0};
    if (when_parse_words(a, note, &context, &when)) {
        if (!timed && !is_named(before, &when))
            take_time(task, when, passage_text(a, note), WHEN_FROM_NOTE);
        return;
    }
    if (!timed && when_find(a, note, &context, &when) && tells_day(&when)) {
        struct word_list time = passage_between(note, when.from, when.to);
        take_time(task, when, passage_text(a, time), WHEN_FROM_NOTE);
        note = passage_part(note, 0, time.at - note.at);
    }
    while (passage_ends(note, ',') || passage_ends(note, '-') || passage_ends(note, ':'))
        note.n--;
    claim_words(w, task, CLAIM_NOTE, ROLE_ASSIGNED, note);
}

/* The parts of a note in parentheses. */
static void take_parts(struct task_walk *w, struct task *task, const struct scope *scope,
                       struct word_list before, struct word_list note) {
    for (isize from = 0, to; from < note.n; from = to + 1) {
        for (to = from; to < note.n && note.at[to].kind != WORD_SEMICOLON;)
            to++;
        take_note(w, task, scope, before, passage_part(note, from, to));
    }
}

static struct word_list without_stops(struct word_list words) {
    while (passage_ends(words, '.') || passage_ends(words, '/') ||
           passage_ends(words, ';') || passage_ends(words, ','))
        words.n--;
    return words;
}

/* The parentheses at the end of the text, from the last to the first; returns what is
 * before them. */
static struct word_list take_notes(struct task_walk *w, struct task *task,
                                   const struct scope *scope, struct word_list words) {
    for (int n = 0; n < NOTES_MAX; n++) {
        struct word_list open = without_stops(words);
        isize at = passage_ends(open, ')') ? opening_bracket(open) : -1;
        if (at <= 0)
            break;
        words = passage_part(words, 0, at);
        take_parts(w, task, scope, words, passage_part(open, at + 1, -1));
    }
    return words;
}

/* What a sentence says, without titles of other documents. */
static bool find_when(struct task_walk *w, const struct scope *scope,
                      struct word_list sentence, struct when *when) {
    struct when_context context = task_when_context(w, scope);
    return when_find(&w->doc->arena, sentence, &context, when);
}

bool task_has_day(struct task_walk *w, struct word_list words,
                  const struct scope *scope) {
    struct when when;
    return find_when(w, scope, words, &when) && tells_day(&when);
}

static void find_time(struct task_walk *w, struct task *task, const struct scope *scope,
                      struct word_list sentence) {
    if (task->when_text.n)
        return;
    struct when when = {0};
    if (find_when(w, scope, sentence, &when) && (tells_day(&when) || !scope->timed))
        take_time(
            task, when,
            passage_text(&w->doc->arena, passage_between(sentence, when.from, when.to)),
            WHEN_FROM_SENTENCE);
    else if (scope->timed)
        take_time(task, scope->when, scope->when_text, scope->when_source);
}

static void claim_sentence(struct task_walk *w, struct task *task,
                           struct word_list sentence) {
    isize colon = find_colon(sentence, PREFIX_MAX);
    if (colon > 0)
        claim_words(w, task, CLAIM_PREFIX, ROLE_ASSIGNED,
                    passage_part(sentence, 0, colon));
    claim_words(w, task, CLAIM_SENTENCE, ROLE_ASSIGNED, sentence);
}

/* The nearest title first. */
static void claim_titles(struct task_walk *w, struct task *task,
                         const struct scope *scope) {
    for (; scope; scope = scope->outer)
        task_claim(w, task, CLAIM_TITLE, ROLE_ASSIGNED, scope->title, scope->span);
}

static void take_attributes(struct task_walk *w, struct task *task,
                            const struct node *place, const struct scope *scope) {
    for (const struct node_attr *attr = place->attrs; attr; attr = attr->next) {
        str value = str_fold_blanks(&w->doc->arena, attr->value);
        if (str_eq(attr->key, STR("lead")))
            task_claim(w, task, CLAIM_ATTRIBUTE, ROLE_LEAD, value, attr->span);
        else if (str_eq(attr->key, STR("support")))
            task_claim(w, task, CLAIM_ATTRIBUTE, ROLE_SUPPORT, value, attr->span);
        else if (str_eq(attr->key, STR("due")))
            task_set_time(w, task, scope, word_cut(w->scratch, value),
                          WHEN_FROM_ATTRIBUTE);
        else if (str_eq(attr->key, STR("product")))
            task->product = str_dup(&w->doc->arena, attr->value);
    }
}

/* The surest first; those of one form stay as they were made. */
static void sort_claims(struct task *task) {
    for (isize i = 1; i < task->claims.n; i++) {
        struct claim claim = task->claims.at[i];
        isize at = i;
        for (; at > 0 && task->claims.at[at - 1].form > claim.form; at--)
            task->claims.at[at] = task->claims.at[at - 1];
        task->claims.at[at] = claim;
    }
}

struct task *task_add(struct task_walk *w, const struct task *task,
                      struct word_list words) {
    *vec_push(w->scratch, &w->reading->tasks) = words;
    struct task *added = vec_push(w->scratch, &w->doc->tasks);
    *added = *task;
    return added;
}

void task_keep(struct task_walk *w, struct task *task, struct word_list words,
               const struct node *place, const struct scope *scope) {
    struct arena *a = &w->doc->arena;
    take_attributes(w, task, place, scope);
    words = take_lines(w, task, words, scope);
    take_labels(w, task, scope);
    task->text = passage_text(a, words);
    struct word_list sentence = take_notes(w, task, scope, words);
    find_time(w, task, scope, sentence);
    claim_sentence(w, task, sentence);
    claim_titles(w, task, scope);
    task->id = str_dup(a, task->id);
    task->section = str_dup(a, task->section);
    sort_claims(task);
    vec_pack(a, &task->claims);
    task_add(w, task, words);
}
