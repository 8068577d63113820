/*
 * What a title says for the tasks below it. Whether there are any, its words tell, and a
 * heading without such words is as the one above it. A heading that begins with a word of
 * the other kind holds none, because "Mục đích, yêu cầu, nội dung" opens a plan with
 * reasons; the same word later in it may be what the work is about ("Nắm tình hình nhân
 * dân").
 */
#include "extract/task_part.h"

#include "extract/section.h"
#include "viet/plan_word.h"

bool task_has_class(const struct node *place, str name) {
    for (const struct node_attr *attr = place->attrs; attr; attr = attr->next)
        if (!attr->value.n && str_eq(attr->key, name))
            return true;
    return false;
}

bool task_is_given(const struct node *place) {
    for (const struct node_attr *attr = place->attrs; attr; attr = attr->next)
        if (str_eq(attr->key, STR("lead")) || str_eq(attr->key, STR("support")) ||
            str_eq(attr->key, STR("due")) || str_eq(attr->key, STR("product")))
            return true;
    return false;
}

struct title_list task_titles(struct arena *scratch, const struct written_list *list) {
    struct title_list titles = {0};
    for (isize i = 0; i < list->n; i++)
        *vec_push(scratch, &titles) = word_cut(scratch, list->at[i].text);
    return titles;
}

static bool begins_with(struct word_list words, struct word_list title) {
    isize n = 0;
    while (n < title.n && n < words.n && words.at[n].key == title.at[n].key)
        n++;
    return title.n && n == title.n;
}

/* Whether the words begin with a title of the list, or else with one of the usual ones.
 */
static bool is_title(struct word_list words, const struct title_list *titles,
                     uint64_t usual) {
    for (isize i = 0; i < titles->n; i++)
        if (begins_with(words, titles->at[i]))
            return true;
    return !titles->n && word_phrase(words.at, DOMAIN_PLAN, usual);
}

enum section_holds task_section_holds(const struct task_walk *w, struct word_list title,
                                      enum section_holds outer) {
    isize opening = title.n ? word_phrase(title.at, DOMAIN_PLAN, PLAN_OPENING) : 0;
    title = passage_part(title, opening, title.n);
    if (title.n && !w->other.n && is_title(title, &w->other, PLAN_DUTIES))
        return HOLDS_DUTIES;
    if (title.n && is_title(title, &w->other, PLAN_REASONS))
        return HOLDS_OTHER;
    while (title.n && !is_title(title, &w->holding, PLAN_HOLDS))
        /* A mere mention does not open again what holds none. */
        title = passage_part(title, outer >= HOLDS_DUTIES ? title.n : 1, title.n);
    return title.n ? HOLDS_TASKS : outer;
}

struct when_context task_when_context(const struct task_walk *w,
                                      const struct scope *scope) {
    struct when_context context = w->context;
    if (scope->year)
        context.year = scope->year;
    return context;
}

bool task_read_time(struct task_walk *w, const struct scope *scope,
                    struct word_list words, struct when *when) {
    struct arena *a = &w->doc->arena;
    struct when_context context = task_when_context(w, scope);
    bool read = words.n && (when_parse_words(a, words, &context, when) ||
                            when_find(a, words, &context, when) ||
                            when_parse_loosely(a, words, &context, when));
    if (!read)
        *when = (struct when){0};
    return read;
}

bool task_leads_in(struct word_list words) {
    bool title = !passage_ends(words, '.') && !passage_ends(words, ';');
    return passage_ends(words, ':') || (title && section_is_phase(section_title(words)));
}

/* Whether a title above speaks of rules, prizes or facts. */
static bool is_below_rules(struct task_walk *w, const struct scope *scope) {
    for (; scope && scope->id.n; scope = scope->outer) {
        struct word_list title = word_cut(w->scratch, scope->title);
        for (isize i = 0; i < title.n; i++)
            if (word_phrase(&title.at[i], DOMAIN_PLAN, PLAN_RULES))
                return true;
    }
    return false;
}

/* What is below "Bước 1: …" is work, even in a section whose title does not say so. */
static enum section_holds phase_holds(struct task_walk *w, struct word_list title,
                                      const struct scope *outer) {
    bool unsaid = outer->holds == HOLDS_UNSAID && outer->id.n;
    return unsaid && section_is_phase(title) && !is_below_rules(w, outer) ? HOLDS_TASKS
                                                                          : outer->holds;
}

struct scope task_scope_of(struct task_walk *w, const struct scope *outer,
                           struct word_list title) {
    struct scope scope = *outer;
    scope.outer = outer;
    scope.own = NULL;
    struct word_list all = title;
    title = section_title(title);
    bool numbered = title.n < all.n;
    isize number = title.at - all.at;
    scope.holds = phase_holds(w, title, outer);
    scope.title =
        passage_text(&w->doc->arena,
                     passage_ends(all, ':') ? passage_part(all, number, all.n) : title);
    int year = when_year_words(title);
    scope.year = year ? year : outer->year;
    struct when_context context = task_when_context(w, &scope);
    struct when when;
    if (when_heading_words(&w->doc->arena, title, &context, &when) ||
        (numbered && when_heading_ending(&w->doc->arena, title, &context, &when))) {
        scope.timed = true;
        scope.when = when;
        scope.when_source = WHEN_FROM_HEADING;
        scope.when_text =
            passage_text(&w->doc->arena, passage_between(title, when.from, when.to));
    }
    return scope;
}
