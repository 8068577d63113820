/*
 * Sections that say who and when for those beside them: "1. Nội dung", "2. Cơ quan chủ
 * trì, phối hợp", "3. Thời gian thực hiện: …".
 *
 * Their titles are labels, and nothing but units or times is below them. A run of such
 * sections is for the sections before it, of the same level and below the same title,
 * since the run before; at the beginning, for those after it; as the first sections below
 * a title, for what that title holds itself.
 */
#include "extract/task_part.h"

#include "extract/section.h"
#include "viet/plan_word.h"

enum { LEVELS = 7 };

/* One heading, while its neighbours are looked at. */
struct section {
    struct node *heading, *end; /* end: the next heading; NULL for none */
    bool aside;                 /* its title is a label about something else */
    bool label;
    struct label_list says; /* if `label` */
    int run;                /* whose labels are for it; -1 */
    int direct;             /* the same for what is before the next heading; -1 */
};

/* Neighbouring sections that say who and when, in the order of the text. */
struct run {
    struct label_list labels;
    bool used;
};

struct places {
    struct task_walk *walk;
    VEC(struct section) at;
    VEC(struct run) runs;
};

static struct node *next_heading(struct node *node) {
    while (node && node->kind != NODE_HEADING)
        node = node->next;
    return node;
}

/* The title up to its colon, and what follows that. */
static struct word_list split_title(struct word_list title, struct word_list *value) {
    isize colon = 0;
    while (colon < title.n && title.at[colon].kind != WORD_COLON)
        colon++;
    *value = passage_part(title, colon + (colon < title.n), title.n);
    return passage_part(title, 0, colon);
}

static void read_place(struct task_walk *w, struct section *section) {
    struct word_list value,
        words = section_title(prose_words(w->prose, section->heading));
    struct word_list title = split_title(words, &value);
    enum column column;
    section->run = section->direct = -1;
    if (!title.n || word_phrase(title.at, DOMAIN_PLAN, PLAN_HOLDS) ||
        !task_label_words(title, &column) || column == COLUMN_TASK)
        return;
    section->aside = column == COLUMN_OTHER;
    if (value.n)
        *vec_push(w->scratch, &section->says) =
            (struct label){.column = column, .value = value};
    bool deeper = section->end && section->end->level > section->heading->level;
    section->label = !section->aside && !deeper &&
                     task_labels_of_section(w, section->heading->next, section->end,
                                            column, &section->says) &&
                     section->says.n;
}

static void read_places(struct places *p, struct node *root) {
    struct arena *a = p->walk->scratch;
    for (struct node *node = next_heading(root->first), *end; node; node = end) {
        end = next_heading(node->next);
        struct section *section = vec_push(a, &p->at);
        *section = (struct section){.heading = node, .end = end};
        read_place(p->walk, section);
    }
}

static void join_labels(struct places *p, struct run *run,
                        const struct section *section) {
    for (isize i = 0; i < section->says.n; i++)
        *vec_push(p->walk->scratch, &run->labels) = section->says.at[i];
}

/* Numbers the runs: a heading that is a label has that of its neighbours as `run`. */
static void number_runs(struct places *p) {
    int open[LEVELS]; /* the run that goes on at a level; -1 */
    for (int level = 0; level < LEVELS; level++)
        open[level] = -1;
    for (isize i = 0; i < p->at.n; i++) {
        struct section *section = &p->at.at[i];
        int level = section->heading->level;
        for (int deeper = level + 1; deeper < LEVELS; deeper++)
            open[deeper] = -1;
        if (section->label && open[level] < 0) {
            open[level] = (int)p->runs.n;
            *vec_push(p->walk->scratch, &p->runs) = (struct run){0};
        }
        if (section->label)
            join_labels(p, &p->runs.at[open[level]], section);
        else if (!section->aside)
            open[level] = -1;
        section->run = section->label ? open[level] : -1;
    }
}

/* Gives each run to the sections before it. */
static void look_back(struct places *p) {
    int next[LEVELS];
    for (int level = 0; level < LEVELS; level++)
        next[level] = -1;
    for (isize i = p->at.n - 1; i >= 0; i--) {
        struct section *section = &p->at.at[i];
        int level = section->heading->level;
        if (section->label)
            next[level] = section->run;
        else if (!section->aside) {
            const struct section *first = i + 1 < p->at.n ? section + 1 : NULL;
            section->run = next[level];
            if (first && first->label && first->heading->level > level)
                section->direct = first->run;
        }
        for (int deeper = level + 1; deeper < LEVELS; deeper++)
            next[deeper] = -1;
    }
}

/* Gives the runs that come first to the sections after them. */
static void look_ahead(struct places *p) {
    int first[LEVELS];
    bool passed[LEVELS] = {0}; /* a section of the level that is no label */
    for (int level = 0; level < LEVELS; level++)
        first[level] = -1;
    for (isize i = 0; i < p->at.n; i++) {
        struct section *section = &p->at.at[i];
        int level = section->heading->level;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            first[deeper] = -1;
            passed[deeper] = false;
        }
        if (section->label && !passed[level])
            first[level] = section->run;
        else if (!section->label && !section->aside) {
            passed[level] = true;
            section->run = section->run < 0 ? first[level] : section->run;
        }
    }
}

static const struct label_list *labels_of(struct places *p, int run) {
    if (run < 0)
        return NULL;
    p->runs.at[run].used = true;
    return &p->runs.at[run].labels;
}

struct section_labels *task_sections_read(struct task_walk *w, struct node *root) {
    struct places p = {.walk = w};
    read_places(&p, root);
    number_runs(&p);
    look_back(&p);
    look_ahead(&p);
    struct section_labels *sections = new (w->scratch, struct section_labels, p.at.n);
    for (isize i = 0; i < p.runs.n; i++)
        task_labels_write(w, &p.runs.at[i].labels);
    for (isize i = 0; i < p.at.n; i++)
        if (!p.at.at[i].label) {
            sections[i].labels = labels_of(&p, p.at.at[i].run);
            sections[i].direct = labels_of(&p, p.at.at[i].direct);
        }
    for (isize i = 0; i < p.at.n; i++)
        sections[i].says = p.at.at[i].label && p.runs.at[p.at.at[i].run].used;
    return sections;
}
