/*
 * One task, from the words of its place: what its lines, its closing notes, its sentence
 * and its attributes say, and what the headings above it add.
 *
 * Of several times the one closest to the task counts: an attribute, a column, a line, a
 * note, the sentence, the heading. Words that may name units are all kept, the surest
 * first, because only the list of units can tell which of them do.
 */
#include "extract/task_part.h"

enum { LABEL_MAX = 80, PREFIX_MAX = 240, NOTES_MAX = 4 };

struct when_context task_when_context(const struct task_walk *w,
                                      const struct scope *scope) {
    const struct plan *plan = &w->doc->front;
    struct period span = plan->period.period;
    int year = scope->year       ? scope->year
               : w->title_year   ? w->title_year
               : span.start.year ? span.start.year
                                 : plan->date.year;
    return (struct when_context){year, span, plan->date};
}

void task_claim(struct task_walk *w, struct task *task, enum claim_form form,
                enum task_role role, str text, struct span span) {
    text = str_trim(text);
    if (!text.n)
        return;
    struct claim *claim = vec_push(w->scratch, &task->claims);
    *claim = (struct claim){form, role, str_fold_blanks(&w->doc->arena, text), span};
}

static void take_time(struct task *task, struct when when, str words, str rule) {
    task->when = when;
    task->when_text = words;
    task->when_rule = rule;
}

void task_set_time(struct task_walk *w, struct task *task, const struct scope *scope,
                   str words, str rule) {
    words = str_trim(words);
    if (!words.n || task->when_text.n)
        return;
    struct arena *a = &w->doc->arena;
    struct when_context context = task_when_context(w, scope);
    struct when when = {0};
    str kept = str_fold_blanks(a, words);
    if (!when_parse(a, kept, &context, &when) &&
        !when_find_text(a, kept, NULL, 0, &context, &when))
        when = (struct when){0};
    take_time(task, when, kept, rule);
}

enum column task_line(struct arena *scratch, str line, str *value) {
    line = task_title_words(scratch, str_trim(line));
    isize colon = str_find_byte(str_sub(line, 0, LABEL_MAX), ':');
    if (colon <= 0)
        return COLUMN_OTHER;
    enum column column = column_of(scratch, str_sub(line, 0, colon));
    *value = str_trim(str_skip(line, colon + 1));
    return column == COLUMN_NUMBER || column == COLUMN_TASK ? COLUMN_OTHER : column;
}

static void take_line(struct task_walk *w, struct task *task, const struct scope *scope,
                      enum column column, str value) {
    while (str_ends(value, STR(".")) || str_ends(value, STR(";")))
        value.n--;
    switch (column) {
    case COLUMN_LEAD:
        task_claim(w, task, CLAIM_LINE, ROLE_LEAD, value, task->span);
        break;
    case COLUMN_SUPPORT:
        task_claim(w, task, CLAIM_LINE, ROLE_SUPPORT, value, task->span);
        break;
    case COLUMN_ASSIGNED:
        task_claim(w, task, CLAIM_LINE, ROLE_ASSIGNED, value, task->span);
        break;
    case COLUMN_TIME:
        task_set_time(w, task, scope, value, STR("line"));
        break;
    case COLUMN_PRODUCT:
        if (!task->product.n)
            task->product = str_fold_blanks(&w->doc->arena, value);
        break;
    default:
        break;
    }
}

/* "… Đơn vị chủ trì: Sở A. Thời gian: Quý IV": such a line may stand behind another
 * sentence. Where the next one begins, or the end. */
static isize next_line(const struct words *w, isize line, isize from, isize *next) {
    str text = buf_str(&w->text);
    isize end = line < w->lines.n ? w->lines.at[line] : text.n;
    for (isize at = from; at + 2 < end; at++)
        if ((text.p[at] == '.' || text.p[at] == ';') && text.p[at + 1] == ' ') {
            *next = line;
            return at + 2;
        }
    *next = line + 1;
    return end;
}

/* The lines of w->words from the first that says what it is about; returns where that
 * one begins, which is the end of the text proper. */
static isize take_lines(struct task_walk *w, struct task *task,
                        const struct scope *scope) {
    str text = buf_str(&w->words.text);
    isize proper = text.n, line = 0;
    for (isize from = 0, to; from < text.n; from = to) {
        str value;
        to = next_line(&w->words, line, from, &line);
        if (from == 0)
            continue;
        enum column column = task_line(w->scratch, str_sub(text, from, to), &value);
        if (column == COLUMN_OTHER)
            continue;
        take_line(w, task, scope, column, value);
        if (from < proper)
            proper = from;
    }
    return proper;
}

/* The bracket that opens the one before `end`; -1 if there is none. */
static isize opening_bracket(str text, isize end) {
    int depth = 0;
    for (isize at = end - 1; at >= 0; at--) {
        depth += (text.p[at] == ')') - (text.p[at] == '(');
        if (depth == 0)
            return at;
    }
    return -1;
}

/* Words that tell a time without a day ("sau khi có …") yield to a heading that has one.
 */
static bool tells_day(const struct when *when) {
    return when->start.year || when->end.year || when->recurs || when->term.days;
}

/* A part of a note: a time, or words that may be units, perhaps with a time behind them.
 */
static void take_note(struct task_walk *w, struct task *task, const struct scope *scope,
                      str note) {
    struct arena *a = &w->doc->arena;
    struct when_context context = task_when_context(w, scope);
    struct when when = {0};
    note = str_fold_blanks(a, str_trim(note));
    if (when_parse(a, note, &context, &when)) {
        if (!task->when_text.n)
            take_time(task, when, note, STR("note"));
        return;
    }
    if (when_find_text(a, note, NULL, 0, &context, &when) && tells_day(&when) &&
        !task->when_text.n) {
        take_time(task, when, str_sub(note, when.from, when.to), STR("note"));
        note = str_sub(note, 0, when.from);
    }
    while (note.n && str_find_byte(STR(",-: "), note.p[note.n - 1]) >= 0)
        note.n--;
    task_claim(w, task, CLAIM_NOTE, ROLE_ASSIGNED, note, task->span);
}

/* The parentheses at the end of the text, from the last to the first; returns what stands
 * before them. */
static str take_notes(struct task_walk *w, struct task *task, const struct scope *scope,
                      str text) {
    for (int n = 0; n < NOTES_MAX; n++) {
        str open = text;
        while (open.n && str_find_byte(STR("./;, "), open.p[open.n - 1]) >= 0)
            open.n--;
        if (!str_ends(open, STR(")")))
            break;
        isize at = opening_bracket(open, open.n);
        if (at <= 0)
            break;
        for (str rest = str_sub(open, at + 1, open.n - 1); rest.n;)
            take_note(w, task, scope, str_cut(&rest, ';'));
        text = str_sub(text, 0, at);
    }
    return str_trim(text);
}

/* What a sentence at the head of w->words says, without titles of other documents. */
static bool find_when(struct task_walk *w, const struct scope *scope, str sentence,
                      struct when *when) {
    struct when_context context = task_when_context(w, scope);
    struct when_ranges foreign = words_foreign(w->scratch, &w->words);
    while (foreign.n && foreign.at[foreign.n - 1].from >= sentence.n)
        foreign.n--;
    return when_find_text(&w->doc->arena, sentence, foreign.at, foreign.n, &context,
                          when);
}

bool task_has_day(struct task_walk *w, const struct scope *scope) {
    struct when when;
    return find_when(w, scope, buf_str(&w->words.text), &when) && tells_day(&when);
}

static void find_time(struct task_walk *w, struct task *task, const struct scope *scope,
                      str sentence) {
    if (task->when_text.n)
        return;
    struct when when = {0};
    if (find_when(w, scope, sentence, &when) && (tells_day(&when) || !scope->timed)) {
        str words = str_sub(sentence, when.from, when.to);
        take_time(task, when, str_dup(&w->doc->arena, words), STR("sentence"));
    } else if (scope->timed) {
        take_time(task, scope->when, str_dup(&w->doc->arena, scope->when_text),
                  STR("heading"));
    }
}

static void claim_sentence(struct task_walk *w, struct task *task, str sentence) {
    isize colon = str_find_byte(str_sub(sentence, 0, PREFIX_MAX), ':');
    task_claim(w, task, CLAIM_PREFIX, ROLE_ASSIGNED, str_sub(sentence, 0, colon),
               task->span);
    task_claim(w, task, CLAIM_SENTENCE, ROLE_ASSIGNED, sentence, task->span);
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
        if (str_eq(attr->key, STR("lead")))
            task_claim(w, task, CLAIM_ATTRIBUTE, ROLE_LEAD, attr->value, attr->span);
        else if (str_eq(attr->key, STR("support")))
            task_claim(w, task, CLAIM_ATTRIBUTE, ROLE_SUPPORT, attr->value, attr->span);
        else if (str_eq(attr->key, STR("due")))
            task_set_time(w, task, scope, attr->value, STR("attribute"));
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

void task_keep(struct task_walk *w, struct task *task, const struct node *place,
               const struct scope *scope) {
    struct arena *a = &w->doc->arena;
    take_attributes(w, task, place, scope);
    isize proper = take_lines(w, task, scope);
    str text = str_trim(str_sub(buf_str(&w->words.text), 0, proper));
    task->text = str_dup(a, text);
    str sentence = take_notes(w, task, scope, text);
    find_time(w, task, scope, sentence);
    claim_sentence(w, task, sentence);
    claim_titles(w, task, scope);
    task->id = str_dup(a, task->id);
    task->section = str_dup(a, task->section);
    sort_claims(task);
    vec_pack(a, &task->claims);
    *vec_push(w->scratch, &w->doc->tasks) = *task;
}
