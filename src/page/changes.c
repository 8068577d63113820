/*
 * The changes of the last twelve months, newest first, by month. Older ones are found
 * through the lists of plans; a list of all changes would grow without end.
 */
#include "page/task.h"

enum { CHANGES_PART = 100, DIRECTIVES_MOST = 5 };

static const str stem = {"co-gi-moi", 9};

/* How many of the changes the pages show. */
static isize shown(const struct derived *d) {
    struct date today = d->site->input->today;
    struct date since = date_of(today.year - 1, today.month, today.day);
    if (!since.year) /* 29 February */
        since = date_of(today.year - 1, today.month, today.day - 1);
    return changes_since(&d->changes.all, since);
}

static int count_parts(const struct derived *d) {
    isize n = shown(d);
    return n > CHANGES_PART ? (int)((n + CHANGES_PART - 1) / CHANGES_PART) : 1;
}

void page_list_changes(struct arena *a, const struct derived *d, struct page_list *out) {
    page_add_parts(a, out, PAGE_CHANGES, 0, stem, count_parts(d));
}

str page_changes_stem(void) {
    return stem;
}

/* "Kế hoạch 12/KH-UBND", or just the title if there is no number yet. */
static void add_name(const struct page_maker *m, struct fact *entry,
                     const struct plan *plan) {
    struct arena *a = m->arena;
    str number = plan->number.text;
    bool kind = number.n && plan->kind.text.n;
    fact_text(a, entry, STR("name"),
              kind       ? str_concat(a, plan->kind.text, STR(" "), number)
              : number.n ? number
                         : plan->title.text);
    fact_text(a, entry, STR("title"), number.n ? plan->title.text : (str){0});
}

static void add_plan(const struct page_maker *m, struct fact *list, int index) {
    struct arena *a = m->arena;
    const struct site_doc *doc = &m->site->docs.at[index];
    struct fact *entry = fact_add(a, list);
    struct index_list first =
        changes_new_directives(a, m->site, &m->derived->changes, index);
    fact_flag(a, entry, STR("is_plan"), true);
    fact_text(a, entry, STR("label"), page_text(m, STR("change_plan")));
    add_name(m, entry, &doc->read->front);
    fact_text(a, entry, STR("href"), page_href(m, doc->address));
    fact_text(a, entry, STR("issuer"),
              doc->issuer >= 0 ? m->site->issuers.at[doc->issuer].name : (str){0});
    fact_text(a, entry, STR("date"), date_short(a, doc->read->front.date));
    struct fact *directives = fact_list(a, entry, STR("directives"));
    for (isize i = 0; i < first.n && i < DIRECTIVES_MOST; i++)
        page_directive_entry(m, directives, first.at[i]);
    page_has(m, entry, STR("has_directives"), directives);
    fact_text(a, entry, STR("more"),
              first.n > DIRECTIVES_MOST ? str_number(a, (long)(first.n - DIRECTIVES_MOST))
                                        : (str){0});
}

static void add_task(const struct page_maker *m, struct fact *list,
                     const struct change *change) {
    const struct site_doc *doc = &m->site->docs.at[change->doc];
    const struct occurrence *o = change_occurrence(m->site, change);
    struct fact *entry = page_occurrence(m, list, doc, &doc->tasks.at[change->task], o);
    fact_flag(m->arena, entry, STR("is_plan"), false);
    fact_text(m->arena, entry, STR("label"),
              change->kind == CHANGE_MOVED ? page_text(m, STR("change_moved"))
                                           : page_state_text(m, o->state));
}

static struct fact *add_month(const struct page_maker *m, struct fact *groups,
                              struct date day) {
    struct arena *a = m->arena;
    struct fact *group = fact_add(a, groups);
    str month = str_number(a, day.month), year = str_number(a, day.year);
    fact_text(a, group, STR("heading"),
              str_concat(a, page_text(m, STR("month")), STR(" "), month, STR("/"), year));
    fact_text(a, group, STR("id"), str_concat(a, STR("k-thang-"), month, STR("-"), year));
    return fact_list(a, group, STR("changes"));
}

/* Sets the day of the entry just added to the list. */
static void add_day(const struct page_maker *m, const struct fact *list,
                    struct date day) {
    fact_text(m->arena, list->items.last, STR("day"), date_short(m->arena, day));
}

void page_changes(const struct page_maker *m) {
    const struct change_list *all = &m->derived->changes.all;
    struct fact *groups = fact_list(m->arena, m->facts, STR("groups")), *list = NULL;
    isize n = shown(m->derived), from = (isize)m->page->part * CHANGES_PART;
    struct date month = {0};
    page_heading(m, (str){0}, page_text(m, STR("changes")));
    page_crumb(m, page_text(m, STR("changes")), (str){0});
    for (isize i = from; i < n && i < from + CHANGES_PART; i++) {
        const struct change *change = &all->at[i];
        if (change->day.year != month.year || change->day.month != month.month) {
            month = change->day;
            list = add_month(m, groups, month);
        }
        if (change->kind == CHANGE_PLAN)
            add_plan(m, list, change->doc);
        else
            add_task(m, list, change);
        add_day(m, list, change->day);
    }
    page_part_ways(m, stem, count_parts(m->derived));
}
