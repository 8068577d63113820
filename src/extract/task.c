/*
 * The walk over the blocks of a plan. A heading opens a scope, which its sections inherit
 * from; an item that only introduces others ("1. Quý I", "2. Sở Nội vụ:") opens one, too.
 * Everything else that stands in a scope that holds tasks is a task.
 */
#include "extract/task.h"

#include "extract/task_part.h"

#include "extract/section.h"
#include "base/utf8.h"
#include "viet/fold.h"
#include "viet/letter.h"

enum { LEVELS = 7 };

bool task_has_class(const struct node *place, str name) {
    for (const struct node_attr *attr = place->attrs; attr; attr = attr->next)
        if (!attr->value.n && str_eq(attr->key, name))
            return true;
    return false;
}

str task_title_words(struct arena *a, str text) {
    str label = section_label(a, text);
    bool verbatim = label.n && str_starts(text, label); /* not "phu-luc-1" */
    text = verbatim ? str_skip(text, label.n) : text;
    while (text.n && (text.p[0] == '.' || text.p[0] == ')' || text.p[0] == '/' ||
                      text.p[0] == '-' || is_space(text.p[0])))
        text = str_skip(text, 1);
    while (text.n && (text.p[text.n - 1] == ':' || is_space(text.p[text.n - 1])))
        text.n--;
    return text;
}

/* A paragraph with a number of its own: "a) …", "(1) …". */
static bool is_numbered(const struct node *block) {
    return block->kind == NODE_PARAGRAPH && block->id.n > 0;
}

static bool is_body(const struct node *block) {
    return block->kind == NODE_PARAGRAPH && !is_numbered(block) && block->first;
}

/* A list all of whose items are lines such as "Thời hạn: …" belongs to what it follows.
 */
static bool is_lines(struct task_walk *w, const struct node *list) {
    if (list->kind != NODE_LIST)
        return false;
    struct arena_mark mark = arena_mark(w->scratch);
    bool lines = true;
    for (const struct node *item = list->first; item && lines; item = item->next) {
        struct words words = {.arena = w->scratch};
        str value;
        words_add(&words, item);
        lines = task_line(w->scratch, buf_str(&words.text), &value) != COLUMN_OTHER;
        buf_release(&words.text);
    }
    arena_rewind(w->scratch, mark);
    return lines;
}

static bool opens_tasks(struct task_walk *w, const struct node *block) {
    return block->kind == NODE_TABLE || is_numbered(block) ||
           (block->kind == NODE_LIST && !is_lines(w, block));
}

/* Whether what the words say is said to the end. */
static bool ends_sentence(str text) {
    return str_ends(text, STR(".")) || str_ends(text, STR(";")) ||
           str_ends(text, STR("!")) || str_ends(text, STR(")"));
}

struct scope task_scope_of(struct task_walk *w, const struct scope *outer, str words) {
    str title = task_title_words(w->scratch, words);
    int year = when_year(title);
    struct scope scope = *outer;
    scope.outer = outer;
    scope.title = title;
    scope.year = year ? year : outer->year;
    struct when_context context = task_when_context(w, &scope);
    struct when when;
    if (when_of_heading(&w->doc->arena, title, &context, &when)) {
        scope.timed = true;
        scope.when = when;
        scope.when_text = str_sub(title, when.from, when.to);
    }
    return scope;
}

/* The scope of a heading or of an introducing item, whose words are in w->words. */
static struct scope open_scope(struct task_walk *w, const struct node *place,
                               const struct scope *outer) {
    str words = str_dup(w->scratch, str_trim(buf_str(&w->words.text)));
    struct scope scope = task_scope_of(w, outer, words);
    scope.id = place->id;
    scope.span = place->span;
    if (task_has_class(place, STR("tasks")))
        scope.holds = HOLDS_TASKS;
    if (task_has_class(place, STR("no-tasks")))
        scope.holds = HOLDS_OTHER;
    return scope;
}

static struct task new_task(const struct node *place, const struct scope *scope,
                            enum task_form form) {
    return (struct task){
        .id = place->id, .heading = scope->heading, .form = form, .span = place->span};
}

/* "II.2-1" is the first item of II.2; what joins with a dot is a section of its own. */
static void place_task(struct task *task, const struct scope *scope) {
    str own =
        str_starts(task->id, scope->id) ? str_skip(task->id, scope->id.n) : task->id;
    isize n = 1;
    while (n < own.n && is_digit(own.p[n]))
        n++;
    bool counted = own.n > 1 && own.p[0] == '-' && n > 1;
    task->section = counted ? scope->id : task->id;
    task->item = counted ? str_to_int(str_sub(own, 1, n)) : 0;
}

static void read_blocks(struct task_walk *w, struct node *first, const struct node *end,
                        const struct scope *scope);

/* The place's own paragraphs, and the lines that follow them. */
static struct node *read_own_words(struct task_walk *w, struct node *item) {
    struct node *last = NULL;
    words_clear(&w->words);
    for (struct node *block = item->first; block; block = block->next) {
        if (is_body(block))
            last = block;
        if (is_body(block) || is_lines(w, block))
            words_add(&w->words, block);
    }
    return last;
}

static bool has_tasks_inside(struct task_walk *w, const struct node *item) {
    for (const struct node *block = item->first; block; block = block->next)
        if (opens_tasks(w, block))
            return true;
    return false;
}

static void read_inside(struct task_walk *w, struct node *item,
                        const struct scope *scope) {
    for (struct node *block = item->first; block; block = block->next)
        if (opens_tasks(w, block))
            read_blocks(w, block, block->next, scope);
}

/* Lines of dots in a form, and a number with nothing after it, are no words. */
static bool has_words(struct task_walk *w, str text) {
    str words = task_title_words(w->scratch, text);
    for (isize at = 0; at < words.n;)
        if (!letter_is_separator(utf8_next(words, &at)))
            return true;
    return false;
}

static void read_item(struct task_walk *w, struct node *item, const struct scope *outer) {
    if (task_has_class(item, STR("no-tasks")))
        return;
    bool inside = has_tasks_inside(w, item);
    struct node *end = read_own_words(w, item);
    str text = str_trim(buf_str(&w->words.text));
    bool introduces = inside && !ends_sentence(text);
    struct scope scope = introduces ? open_scope(w, item, outer) : *outer;
    scope.id = item->id;
    if (!introduces && task_has_class(item, STR("tasks")))
        scope.holds = HOLDS_TASKS;
    if (!introduces && end && scope.holds == HOLDS_TASKS && has_words(w, text)) {
        struct task task = new_task(item, outer, TASK_FROM_ITEM);
        place_task(&task, outer);
        task_keep(w, &task, item, outer);
        end->ends = (int)w->doc->tasks.n;
    }
    if (inside)
        read_inside(w, item, &scope);
}

/* What closes a plan is addressed to its readers and gives nobody anything to do. */
static bool closes_plan(struct task_walk *w, str text, const struct scope *scope) {
    static const char *const openings[] = {"trên đây", "trên là", "trong quá trình",
                                           "kế hoạch này"};
    for (isize i = 0; i < countof(openings); i++)
        if (viet_match(text, 0, str_from_c(openings[i])) >= 0)
            return true;
    return viet_match(text, 0, STR("đề nghị các")) >= 0 && !task_has_day(w, scope);
}

/* Whether a paragraph is work to do; its words are then in w->words. */
static bool says_task(struct task_walk *w, const struct node *block,
                      const struct scope *scope) {
    words_begin(&w->words, block);
    str text = str_trim(buf_str(&w->words.text));
    return scope->holds == HOLDS_TASKS && !task_has_class(block, STR("no-tasks")) &&
           has_words(w, text) && !str_ends(text, STR(":")) &&
           !closes_plan(w, text, scope);
}

static void keep_paragraph(struct task_walk *w, struct node *block,
                           const struct scope *scope, enum task_form form, str id) {
    struct task task = new_task(block, scope, form);
    str text = buf_str(&w->words.text);
    str words = is_numbered(block) ? task_title_words(w->scratch, text) : text;
    words_cut(&w->words, words.p - text.p); /* "a)" is its number, and no word */
    task.id = id;
    place_task(&task, scope);
    task_keep(w, &task, block, scope);
    block->ends = (int)w->doc->tasks.n;
}

/* Paragraphs that no list or table stands beside are what the section says to do. */
static int count_paragraphs(struct task_walk *w, const struct node *first,
                            const struct node *end, const struct scope *scope) {
    int count = 0;
    for (const struct node *block = first; block != end; block = block->next) {
        if (block->kind != NODE_PARAGRAPH || is_numbered(block))
            return 0;
        count += says_task(w, block, scope);
    }
    return count;
}

/* A paragraph without a number is counted, as an item would be. */
static str count_id(struct task_walk *w, struct node *block, const struct scope *scope,
                    int nth) {
    struct arena *a = &w->doc->arena;
    str section = scope->id.n ? scope->id : STR("0");
    block->id = str_concat(a, section, STR("-"), str_number(w->scratch, nth));
    *vec_push(w->scratch, &w->doc->anchors) = (struct anchor){block->id, block->span};
    return block->id;
}

/* False if the section has more than paragraphs. */
static bool read_paragraphs(struct task_walk *w, struct node *first,
                            const struct node *end, const struct scope *scope) {
    int count = count_paragraphs(w, first, end, scope), nth = 0;
    for (struct node *block = first; count && block != end; block = block->next) {
        if (!says_task(w, block, scope))
            continue;
        if (count == 1)
            keep_paragraph(w, block, scope, TASK_FROM_SECTION, scope->id);
        else
            keep_paragraph(w, block, scope, TASK_FROM_PARAGRAPH,
                           count_id(w, block, scope, ++nth));
    }
    return count > 0;
}

/* "a) Sở Nội vụ:" with a list behind it introduces that list, as an item would. */
static bool introduces(const struct node *paragraph, const struct node *end) {
    const struct node *next = paragraph->next;
    return next && next != end && next->kind == NODE_LIST;
}

static void read_numbered(struct task_walk *w, struct node **block,
                          const struct node *end, const struct scope *scope) {
    words_begin(&w->words, *block);
    str text = str_trim(buf_str(&w->words.text));
    if (introduces(*block, end) && !ends_sentence(text)) {
        struct scope inner = open_scope(w, *block, scope);
        *block = (*block)->next;
        read_blocks(w, *block, (*block)->next, &inner);
    } else if (says_task(w, *block, scope)) {
        keep_paragraph(w, *block, scope, TASK_FROM_PARAGRAPH, (*block)->id);
    }
}

static void read_blocks(struct task_walk *w, struct node *first, const struct node *end,
                        const struct scope *scope) {
    for (struct node *block = first; block && block != end; block = block->next) {
        if (block->kind == NODE_LIST)
            for (struct node *item = block->first; item; item = item->next)
                read_item(w, item, scope);
        else if (block->kind == NODE_TABLE)
            task_find_rows(w, block, scope);
        else if (is_numbered(block))
            read_numbered(w, &block, end, scope);
    }
}

/* A heading followed by nothing but lines such as "Thời hạn: …" is the task itself. */
static bool read_heading_task(struct task_walk *w, struct node *heading,
                              struct node *first, const struct node *end,
                              const struct scope *scope) {
    if (!heading || !first || first == end || first->next != end || !is_lines(w, first) ||
        scope->holds != HOLDS_TASKS)
        return false;
    words_begin(&w->words, heading);
    words_add(&w->words, first);
    struct task task = new_task(heading, scope, TASK_FROM_SECTION);
    place_task(&task, scope);
    task_keep(w, &task, heading, scope->outer);
    return true;
}

static void read_section(struct task_walk *w, struct node *heading, struct node *first,
                         const struct node *end, const struct scope *scope) {
    if (read_heading_task(w, heading, first, end, scope))
        return;
    if (!scope->id.n || !read_paragraphs(w, first, end, scope))
        read_blocks(w, first, end, scope);
}

/* The same without the recipients and signatures that stand among its blocks. */
static void read_section_text(struct task_walk *w, struct node *heading,
                              struct node *first, const struct node *end,
                              const struct scope *scope) {
    while (first && first != end) {
        struct node *stop = first;
        while (stop != end && !stop->ending)
            stop = stop->next;
        if (stop != first)
            read_section(w, heading, first, stop, scope);
        while (stop != end && stop->ending)
            stop = stop->next;
        first = stop;
    }
}

static int find_heading(struct task_walk *w, const struct node *node) {
    while (w->headings < w->doc->headings.n &&
           !str_eq(w->doc->headings.at[w->headings].id, node->id))
        w->headings++;
    return w->headings < w->doc->headings.n ? w->headings : -1;
}

static struct scope heading_scope(struct task_walk *w, struct node *heading,
                                  const struct scope *outer) {
    words_begin(&w->words, heading);
    struct scope scope = open_scope(w, heading, outer);
    scope.heading = find_heading(w, heading);
    if (!task_has_class(heading, STR("tasks")) &&
        !task_has_class(heading, STR("no-tasks")))
        scope.holds = section_holds(w->site, w->scratch, scope.title, outer->holds);
    return scope;
}

static struct node *next_heading(struct node *node) {
    while (node && node->kind != NODE_HEADING)
        node = node->next;
    return node;
}

static void walk(struct task_walk *w, struct node *root) {
    struct scope scopes[LEVELS] = {{.heading = -1}}; /* by level; [0]: before any */
    struct node *end = next_heading(root->first);
    read_section_text(w, NULL, root->first, end, &scopes[0]);
    while (end) {
        struct node *heading = end;
        int outer = heading->level - 1;
        while (outer > 0 && !scopes[outer].outer)
            outer--;
        struct scope scope = heading_scope(w, heading, &scopes[outer]);
        for (int deeper = heading->level; deeper < LEVELS; deeper++)
            scopes[deeper] = (struct scope){0};
        scopes[heading->level] = scope;
        end = next_heading(heading->next);
        read_section_text(w, heading, heading->next, end, &scopes[heading->level]);
    }
    task_apply_front(w, &scopes[0]);
}

void task_find(const struct reading *reading) {
    struct task_walk w = {
        .doc = reading->doc, .site = reading->site, .scratch = reading->scratch};
    w.words.arena = reading->scratch;
    w.title_year = when_year(w.doc->front.title.text);
    walk(&w, reading->root);
    buf_release(&w.words.text);
}
