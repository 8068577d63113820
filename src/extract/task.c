/*
 * The walk over the blocks of a plan. A heading opens a scope, which its sections inherit
 * from; an item that only introduces others ("1. Quý I", "2. Sở Nội vụ:") opens one, too.
 * Everything else in a scope that holds tasks is a task.
 */
#include "extract/task.h"

#include "extract/task_part.h"

#include "extract/context.h"
#include "extract/section.h"
#include "extract/sentence.h"
#include "viet/plan_word.h"

enum { LEVELS = 7, TITLE_WORDS = 40 };

/* A paragraph that has a number: "a) …", "(1) …". */
static bool is_numbered(const struct node *block) {
    return block->kind == NODE_PARAGRAPH && block->id.n > 0;
}

static bool is_body(const struct node *block) {
    return block->kind == NODE_PARAGRAPH && !is_numbered(block) && block->first;
}

static bool opens_tasks(struct task_walk *w, const struct node *block) {
    return block->kind == NODE_TABLE || is_numbered(block) ||
           (block->kind == NODE_LIST && !task_is_lines(w, block));
}

static bool ends_sentence(struct word_list words) {
    return passage_ends(words, '.') || passage_ends(words, ';') ||
           passage_ends(words, '!') || passage_ends(words, ')');
}

static struct word_list words_of(struct task_walk *w, const struct node *block) {
    return passage_of(w->scratch, w->prose, block);
}

/* The scope of a heading or of an item that introduces others. */
static struct scope open_scope(struct task_walk *w, const struct node *place,
                               const struct scope *outer, struct word_list words) {
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

/* "II.2-1" is the first item of II.2; what joins with a dot is another section. */
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

/* The item's own paragraphs, and the lines that follow them, in w->passage. */
static struct node *read_own_words(struct task_walk *w, struct node *item) {
    struct node *last = NULL;
    passage_clear(&w->passage);
    for (struct node *block = item->first; block; block = block->next) {
        if (is_body(block))
            last = block;
        if (is_body(block) || task_is_lines(w, block))
            passage_add(&w->passage, block);
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

/* A number with nothing after it is no words, either. */
static bool has_words(struct word_list words) {
    return passage_has_words(section_title(words));
}

/* Whether words below the scope may be work to do. */
static bool may_do(const struct scope *scope, struct word_list words) {
    bool holds = scope->holds == HOLDS_TASKS ||
                 (scope->holds == HOLDS_DUTIES && task_is_duty(words));
    return holds && has_words(words) && !task_is_none(words);
}

/* "… các xã chuẩn bị. Trong đó:": what introduces others may be a task as well. */
static bool says_more(struct word_list words) {
    return passage_ends(words, ':') && sentence_next(words, 0) < words.n;
}

/* Whether the block is below the place by its number: "2.a" below "2". */
static bool is_below(const struct node *block, const struct node *place) {
    const struct node *first = block->kind == NODE_LIST ? block->first : block;
    str rest = first ? str_skip(first->id, place->id.n) : (str){0};
    return rest.n && str_starts(first->id, place->id) &&
           (rest.p[0] == '.' || rest.p[0] == '-') &&
           (block->kind == NODE_LIST || block->kind == NODE_PARAGRAPH);
}

/* The last of the blocks from `block` on that are below the place. */
static struct node *last_below(struct node *block, const struct node *end,
                               const struct node *place) {
    while (block->next && block->next != end && is_below(block->next, place))
        block = block->next;
    return block;
}

/* Reads an item, with what follows its list up to `stop` and is below it, too. */
static void read_item(struct task_walk *w, struct node *item, struct node *after,
                      const struct node *stop, const struct scope *outer) {
    if (task_has_class(item, STR("no-tasks")))
        return;
    bool inside = has_tasks_inside(w, item) || after != stop;
    struct node *end = read_own_words(w, item);
    struct word_list words = w->passage.words;
    bool introduces = inside && !ends_sentence(words);
    struct scope scope = introduces ? open_scope(w, item, outer, words) : *outer;
    scope.id = item->id;
    if (!introduces && task_has_class(item, STR("tasks")))
        scope.holds = HOLDS_TASKS;
    bool does = task_is_given(item)
                    ? !introduces && has_words(words)
                    : (!introduces || says_more(words)) && may_do(&scope, words);
    if (end && does) {
        struct task task = new_task(item, outer, TASK_FROM_ITEM);
        place_task(&task, outer);
        task_keep(w, &task, words, item, outer);
        end->ends = (int)w->doc->tasks.n;
    }
    if (inside)
        read_inside(w, item, &scope);
    if (after != stop)
        read_blocks(w, after, stop, &scope);
}

/* What closes a plan is addressed to its readers and gives nobody anything to do. */
static bool closes_plan(struct task_walk *w, struct word_list words,
                        const struct scope *scope) {
    return word_phrase(words.at, DOMAIN_PLAN, PLAN_CLOSING) ||
           (word_phrase(words.at, DOMAIN_PLAN, PLAN_APPEAL) &&
            !task_has_day(w, words, scope));
}

/* Whether a paragraph is work to do. */
static bool says_task(struct task_walk *w, const struct node *block,
                      const struct scope *scope, struct word_list words) {
    struct word_list article = task_article(w->scratch, words);
    if (task_has_class(block, STR("no-tasks")) || !has_words(words))
        return false;
    return task_is_given(block) || (may_do(scope, words) && !passage_ends(words, ':') &&
                                    !closes_plan(w, words, scope) &&
                                    (!article.n || task_article_charges(article)));
}

static isize number_length(struct word_list words) {
    struct word_list number = section_number_of(words);
    bool bracketed = number.n && number.at != words.at;
    return bracketed ? number.n + 2 : section_title(words).at - words.at;
}

static void keep_paragraph(struct task_walk *w, struct node *block,
                           const struct scope *scope, enum task_form form, str id) {
    struct task task = new_task(block, scope, form);
    struct word_list words = words_of(w, block);
    if (is_numbered(block)) /* "a)" and "(1)" are its number, and no word */
        words = passage_part(words, number_length(words), words.n);
    task.id = id;
    place_task(&task, scope);
    task_keep(w, &task, words, block, scope);
    block->ends = (int)w->doc->tasks.n;
}

static struct pieces pieces_of(struct task_walk *w, const struct node *end,
                               const struct scope *scope) {
    return (struct pieces){.walk = w, .end = end, .outer = scope};
}

/* Paragraphs without a list or table beside them are what the section says to do. */
static int count_paragraphs(struct task_walk *w, struct node *first,
                            const struct node *end, const struct scope *scope) {
    struct pieces pieces = pieces_of(w, end, scope);
    int count = 0;
    while (task_pieces_next(&pieces, first)) {
        struct node *block = pieces.at.block;
        if (block->kind != NODE_PARAGRAPH || is_numbered(block))
            return 0;
        count += says_task(w, block, scope, words_of(w, block));
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
    struct pieces pieces = pieces_of(w, end, scope);
    int count = count_paragraphs(w, first, end, scope), nth = 0;
    while (count && task_pieces_next(&pieces, first)) {
        struct node *block = pieces.at.block;
        if (!says_task(w, block, scope, words_of(w, block)))
            continue;
        if (count == 1)
            keep_paragraph(w, block, &pieces.scope, TASK_FROM_SECTION, scope->id);
        else
            keep_paragraph(w, block, &pieces.scope, TASK_FROM_PARAGRAPH,
                           count_id(w, block, scope, ++nth));
    }
    return count > 0;
}

/* The first number that neither a list nor a table of the section has. */
static int free_number(struct task_walk *w, const struct scope *scope) {
    str section = scope->id.n ? scope->id : STR("0");
    for (isize i = w->anchors.n; i < w->doc->anchors.n; i++)
        map_put(w->scratch, &w->anchors, w->doc->anchors.at[i].id, (int)i);
    int n = 1;
    while (map_get(&w->anchors, str_concat(w->scratch, section, STR("-"),
                                           str_number(w->scratch, n))) >= 0)
        n++;
    return n;
}

/* A paragraph among lists and tables, which only its attributes make a task. */
static void read_given(struct task_walk *w, struct node *block,
                       const struct scope *scope) {
    if (is_body(block) && task_is_given(block) &&
        says_task(w, block, scope, words_of(w, block)))
        keep_paragraph(w, block, scope, TASK_FROM_PARAGRAPH,
                       count_id(w, block, scope, free_number(w, scope)));
}

/* "a) Sở Nội vụ:" with a list after it introduces that list, as an item would. */
static bool introduces(const struct node *paragraph, const struct node *end) {
    const struct node *next = paragraph->next;
    return next && next != end && next->kind == NODE_LIST;
}

/* Returns the last block that was read: blocks may be below the last item of a list. */
static struct node *read_one_item(struct task_walk *w, struct piece p,
                                  const struct node *end, const struct scope *scope) {
    if (p.item->next) {
        read_item(w, p.item, NULL, NULL, scope);
        return NULL;
    }
    struct node *last = last_below(p.block, end, p.item);
    read_item(w, p.item, p.block->next, last->next, scope);
    return last;
}

/* The same for a paragraph. */
static struct node *read_numbered(struct task_walk *w, struct node *block,
                                  const struct node *end, const struct scope *scope) {
    struct word_list words = words_of(w, block);
    bool leads = introduces(block, end) && !task_titles_lines(w, block);
    struct node *last = last_below(leads ? block->next : block, end, block);
    if (last != block && !ends_sentence(words)) {
        struct scope inner = open_scope(w, block, scope, words);
        read_blocks(w, block->next, last->next, &inner);
        return last;
    }
    if (says_task(w, block, scope, words))
        keep_paragraph(w, block, scope, TASK_FROM_PARAGRAPH, block->id);
    return block;
}

/* "Các trường thực hiện những việc sau:", "Bước 1. Sơ loại" before a list. */
static bool leads_in(struct task_walk *w, const struct node *block,
                     const struct node *end) {
    return is_body(block) && introduces(block, end) && task_leads_in(words_of(w, block));
}

/* "1. Phòng Tài chính" is an item for Markdown; the bullets after its list are below it.
 */
static bool titles_list(struct task_walk *w, struct piece p, const struct node *end) {
    const struct node *list = p.block, *next = list->next;
    if (!p.item || p.item->next || !list->ordered || !next || next == end ||
        next->kind != NODE_LIST || next->ordered || task_is_lines(w, next) ||
        p.item->first != p.item->last || !is_body(p.item->first))
        return false;
    struct word_list words = words_of(w, p.item);
    return !ends_sentence(words) && !passage_ends(words, ',') && has_words(words) &&
           words.n <= TITLE_WORDS;
}

static bool is_line(struct task_walk *w, const struct node *block, bool content) {
    struct label label;
    return block->kind == NODE_PARAGRAPH && task_label(words_of(w, block), &label) &&
           (!content || label.column == COLUMN_TASK);
}

/* "1. Hòa giải" and below it "a) Nội dung: …", "b) Đơn vị chủ trì: …" is one task.
 * Returns the last block of it; NULL if it is none. */
static struct node *read_titled_lines(struct task_walk *w, struct piece p,
                                      const struct node *end, const struct scope *scope) {
    struct node *next = p.block->next;
    if (!p.item || p.item->next || !p.block->ordered || !next || next == end ||
        p.item->first != p.item->last || !is_body(p.item->first) ||
        !is_line(w, next, true) || scope->holds != HOLDS_TASKS)
        return NULL;
    passage_clear(&w->passage);
    passage_add(&w->passage, p.item);
    struct node *last = next;
    for (; next && next != end && is_line(w, next, false); next = next->next) {
        passage_add(&w->passage, next);
        last = next;
    }
    struct task task = new_task(p.item, scope, TASK_FROM_ITEM);
    place_task(&task, scope);
    task_keep(w, &task, w->passage.words, p.item, scope);
    return last;
}

/* What the words say is for the list after them. */
static void lead_list(struct pieces *pieces, const struct node *place) {
    struct task_walk *w = pieces->walk;
    struct scope lead = open_scope(w, place, &pieces->scope, words_of(w, place));
    lead.id = pieces->outer->id;
    lead.outer = pieces->outer;
    pieces->lead = lead;
    pieces->led = pieces->at.block->next;
}

static void read_blocks(struct task_walk *w, struct node *first, const struct node *end,
                        const struct scope *scope) {
    struct pieces pieces = pieces_of(w, end, scope);
    isize read_to = 0; /* what is before it was read together with another block */
    while (task_pieces_next(&pieces, first)) {
        struct node *block = pieces.at.block, *item = pieces.at.item;
        if ((isize)block->span.start < read_to)
            continue;
        struct node *after = read_titled_lines(w, pieces.at, end, &pieces.scope);
        if (!after && leads_in(w, block, end))
            lead_list(&pieces, block);
        else if (!after && titles_list(w, pieces.at, end))
            lead_list(&pieces, item);
        else if (!after && item)
            after = read_one_item(w, pieces.at, end, &pieces.scope);
        else if (block->kind == NODE_TABLE)
            task_find_rows(w, block, &pieces.scope);
        else if (is_numbered(block))
            after = read_numbered(w, block, end, &pieces.scope);
        else if (!after)
            read_given(w, block, &pieces.scope);
        if (after)
            read_to = (isize)after->span.end;
    }
}

/* A heading followed by nothing but lines with labels is the task itself. */
static bool read_heading_task(struct task_walk *w, struct node *heading,
                              struct node *first, const struct node *end,
                              const struct scope *scope) {
    if (!heading || (scope->holds != HOLDS_TASKS && !task_is_given(heading)) ||
        !task_are_lines(w, first, end))
        return false;
    passage_clear(&w->passage);
    passage_add(&w->passage, heading);
    isize number = section_title(w->passage.words).at - w->passage.words.at;
    for (struct node *block = first; block != end; block = block->next)
        passage_add(&w->passage, block);
    struct task task = new_task(heading, scope, TASK_FROM_SECTION);
    place_task(&task, scope);
    task_keep(w, &task, passage_part(w->passage.words, number, w->passage.words.n),
              heading, scope->outer);
    return true;
}

/* What a titled section says before its list, unless it only introduces that. */
static void read_first_paragraph(struct task_walk *w, struct node *first,
                                 const struct node *end, const struct scope *scope) {
    if (!first || first == end || !is_body(first) || !introduces(first, end) ||
        task_is_lines(w, first->next) || !scope->outer ||
        scope->outer->holds != HOLDS_TASKS)
        return;
    struct word_list words = words_of(w, first);
    if (passage_ends(words, '.') && says_task(w, first, scope, words) &&
        !word_phrase(&words.at[words.n - 2], DOMAIN_PLAN, PLAN_BELOW))
        keep_paragraph(w, first, scope, TASK_FROM_SECTION, scope->id);
}

/* Articles of a decision that charge somebody, or hold the plan itself. */
static void read_articles(struct task_walk *w, struct node *first, const struct node *end,
                          const struct scope *scope) {
    struct scope inside = *scope;
    inside.holds = HOLDS_TASKS;
    int nth = 0;
    for (struct node *block = first; block && block != end; block = block->next) {
        if (!is_body(block))
            continue;
        struct word_list article = task_article(w->scratch, words_of(w, block));
        if (task_article_charges(article) && !introduces(block, end))
            keep_paragraph(w, block, &inside, TASK_FROM_PARAGRAPH,
                           count_id(w, block, scope, ++nth));
        else if (introduces(block, end) &&
                 (task_article_charges(article) || task_article_enacts(article))) {
            struct scope lead = open_scope(w, block, &inside, article);
            lead.id = scope->id;
            read_blocks(w, block->next, block->next->next, &lead);
        }
    }
}

/* "Điều 2. Giao Giám đốc Sở Tài chính bố trí kinh phí." and nothing below it. */
static bool read_lone_article(struct task_walk *w, struct node *heading,
                              const struct node *first, const struct node *end,
                              const struct scope *scope) {
    struct word_list article = {0};
    if (heading && first == end)
        article = task_article(w->scratch, words_of(w, heading));
    if (!article.n || !task_article_charges(article))
        return false;
    struct task task = new_task(heading, scope, TASK_FROM_SECTION);
    place_task(&task, scope);
    task_keep(w, &task, article, heading, scope->outer);
    return true;
}

/* So is one with attributes, if nothing below it is a task. */
static void read_given_heading(struct task_walk *w, struct node *heading,
                               const struct node *next, const struct scope *scope) {
    bool divided = next && next->level > heading->level;
    if (!task_is_given(heading) || divided)
        return;
    struct word_list words = words_of(w, heading);
    struct task task = new_task(heading, scope, TASK_FROM_SECTION);
    place_task(&task, scope);
    task_keep(w, &task, section_title(words), heading, scope->outer);
}

static void read_section(struct task_walk *w, struct node *heading, struct node *first,
                         const struct node *end, const struct scope *scope) {
    if (read_heading_task(w, heading, first, end, scope))
        return;
    if (scope->id.n && scope->holds == HOLDS_UNSAID)
        read_articles(w, first, end, scope);
    if (scope->id.n && read_paragraphs(w, first, end, scope))
        return;
    if (scope->id.n)
        read_first_paragraph(w, first, end, scope);
    read_blocks(w, first, end, scope);
    if (scope->holds == HOLDS_TASKS && str_starts(scope->id, STR("dieu-")))
        read_articles(w, first, end, scope);
}

/* The same without the recipients and signatures among its blocks. */
static void read_section_text(struct task_walk *w, struct node *heading,
                              struct node *first, const struct node *end,
                              const struct scope *scope) {
    if (read_lone_article(w, heading, first, end, scope))
        return;
    while (first && first != end) {
        struct node *stop = first;
        while (stop != end && !stop->ending)
            stop = stop->next;
        if (stop != first)
            read_section(w, heading, first, stop, scope);
        if (stop != first && scope->holds == HOLDS_TASKS)
            task_find_labels(w, first, stop);
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

/* An article that charges somebody, or holds the plan. */
static void open_article(struct task_walk *w, struct scope *scope,
                         struct word_list words) {
    struct word_list article = task_article(w->scratch, words);
    if (!article.n)
        return;
    scope->title = passage_text(&w->doc->arena, article);
    if (task_article_charges(article) || task_article_enacts(article))
        scope->holds = HOLDS_TASKS;
}

/* What the sections beside it say is as if the title above it had said it. */
static struct scope heading_scope(struct task_walk *w, struct node *heading,
                                  const struct scope *outer,
                                  const struct section_labels *said) {
    struct word_list words = words_of(w, heading);
    struct scope above = *outer;
    if (said->labels)
        task_scope_label(w, &above, said->labels);
    struct scope scope = open_scope(w, heading, &above, words);
    scope.outer = outer;
    scope.heading = find_heading(w, heading);
    if (!task_has_class(heading, STR("tasks")) &&
        !task_has_class(heading, STR("no-tasks")))
        scope.holds = task_section_holds(w, section_title(words), scope.holds);
    open_article(w, &scope, words);
    bool filled = heading->next && heading->next->kind != NODE_HEADING;
    if (!w->promising && filled &&
        task_section_holds(w, section_title(words), HOLDS_UNSAID) == HOLDS_TASKS)
        w->promising = heading;
    return scope;
}

static struct node *next_heading(struct node *node) {
    while (node && node->kind != NODE_HEADING)
        node = node->next;
    return node;
}

static void walk(struct task_walk *w, struct node *root) {
    struct scope scopes[LEVELS] = {{.heading = -1}}; /* by level; [0]: before any */
    const struct section_labels *said = task_sections_read(w, root);
    struct node *end = next_heading(root->first);
    read_section_text(w, NULL, root->first, end, &scopes[0]);
    while (end) {
        struct node *heading = end;
        int outer = heading->level - 1;
        while (outer > 0 && !scopes[outer].outer)
            outer--;
        struct scope scope = heading_scope(w, heading, &scopes[outer], said);
        for (int deeper = heading->level; deeper < LEVELS; deeper++)
            scopes[deeper] = (struct scope){0};
        scopes[heading->level] = scope;
        end = next_heading(heading->next);
        if (said->direct)
            task_scope_label(w, &scope, said->direct);
        isize before = w->doc->tasks.n;
        if (!said->says)
            read_section_text(w, heading, heading->next, end, &scope);
        if (w->doc->tasks.n == before)
            read_given_heading(w, heading, end, &scope);
        if (outer > 0 && scope.holds != HOLDS_TASKS)
            task_scope_beside(w, &scopes[outer], heading->next, end);
        said++;
    }
    task_apply_front(w, &scopes[0]);
    task_report_unread(w);
}

void task_find(struct reading *reading) {
    struct task_walk w = {
        .reading = reading,
        .doc = reading->doc,
        .scratch = reading->scratch,
        .prose = &reading->prose,
        .passage = {.arena = reading->scratch, .prose = &reading->prose},
        .holding = task_titles(reading->scratch, &reading->input->task_sections),
        .other = task_titles(reading->scratch, &reading->input->other_sections),
        .context = context_of(reading->doc),
    };
    walk(&w, reading->root);
}
