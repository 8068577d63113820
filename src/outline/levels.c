#include "outline/levels.h"

#include "outline/look.h"
#include "viet/plan_word.h"

enum {
    DEPTH = 24,
    TITLE_WIDTH = 120,
    LONG_TITLE = 200, /* without a stop at its end */
    DIVISION_WIDTH = 250,
    TOP_LEVEL = 2,
    LEAF_LEVEL = 6,
};

/* A sequence that is being counted. */
struct sequence {
    enum marker_kind kind;
    int parts; /* of dotted numbers */
    int value;
    int typed; /* columns of blanks before it in the source */
    bool heading;
    int indent;  /* the column where its items begin */
    int content; /* and where what belongs to them does */
    int group;
    isize entry; /* the last of it */
    isize
        ahead; /* the next entry that is counted with it or above it, once looked for, */
    bool goes_on; /* and whether that one goes on with it */
};

struct finder {
    struct entries *entries;
    struct place *places;
    struct arena *arena;
    struct sequence open[DEPTH];
    int depth;
    int *groups;      /* of each entry: those of one sequence have the same */
    VEC(bool) titled; /* of each group: one of it must be a heading */
    bool attached;    /* the entry before is an item, or belongs to one */
    int base;         /* the level of the styled heading above, from 1; 0: none */
};

static bool is_dotted(enum marker_kind kind) {
    return kind == MARKER_DOTTED;
}

/* The open sequence that the marker goes on; -1: it begins one. */
static int find_sequence(const struct finder *f, const struct entry *e) {
    const struct marker *m = &e->marker;
    int deeper = -1;
    for (int i = f->depth - 1; i >= 0; i--) {
        const struct sequence *s = &f->open[i];
        if (s->kind < m->kind && !marker_is_bullet(m->kind))
            return -1; /* what is counted below another kind begins anew */
        if (s->kind != m->kind || (is_dotted(m->kind) && s->parts != m->parts))
            continue;
        if (!marker_is_bullet(m->kind))
            return i;
        if (e->indent >= s->typed + 2)
            return deeper;
        if (e->indent > s->typed - 2)
            return i;
        deeper = i; /* bullets further out may go on with those before */
    }
    return deeper;
}

static bool has_stop(const struct entry *e) {
    uint32_t last = look_last(e->text);
    return last == '.' || last == ';' || last == ',';
}

/* Something stands below the entry before its sequence goes on. */
static bool has_content(const struct finder *f, isize i) {
    const struct entry *e = &f->entries->at[i];
    if (i + 1 >= f->entries->n)
        return false;
    const struct entry *next = e + 1;
    if (!next->marker.kind)
        return true;
    if (next->marker.kind == e->marker.kind)
        return next->marker.parts > e->marker.parts;
    return next->marker.kind > e->marker.kind;
}

static bool has_items(const struct finder *f, isize i) {
    return has_content(f, i) && f->entries->at[i + 1].marker.kind;
}

/* "a) Cơ quan chủ trì" says whose list is below it, and is no title. */
static bool is_label(const struct finder *f, const struct entry *e) {
    const uint64_t labels = PLAN_LEAD | PLAN_SUPPORT | PLAN_ASSIGNED | PLAN_TIME;
    return e->marker.kind == MARKER_LETTER &&
           look_label(f->arena, str_skip(e->text, e->marker.end), labels);
}

static bool is_title(const struct finder *f, isize i) {
    const struct entry *e = &f->entries->at[i];
    if (has_stop(e) || e->marker.end >= e->text.n || is_label(f, e))
        return false;
    return (e->width <= TITLE_WIDTH && has_content(f, i)) ||
           (e->width <= LONG_TITLE && has_items(f, i));
}

/* One sentence: no full stop but at its end. */
static bool is_sentence(const struct entry *e) {
    isize stop = str_find(str_skip(e->text, e->marker.end), STR(". "));
    return stop < 0;
}

/* In a sequence of titles a longer one is a title too, and a short one without text. */
static bool is_among_titles(const struct finder *f, isize i) {
    const struct entry *e = &f->entries->at[i];
    return f->titled.at[f->groups[i]] && !is_label(f, e) &&
           ((has_items(f, i) && e->width <= 2 * DIVISION_WIDTH && is_sentence(e)) ||
            (has_content(f, i) && e->width <= DIVISION_WIDTH && !has_stop(e)) ||
            (!has_content(f, i) && e->width <= TITLE_WIDTH && is_sentence(e)));
}

static bool is_heading(const struct finder *f, isize i) {
    const struct entry *e = &f->entries->at[i];
    switch (e->marker.kind) {
    case MARKER_ANNEX:
    case MARKER_PART:
    case MARKER_CHAPTER:
    case MARKER_ROMAN:
        return e->width <= DIVISION_WIDTH;
    case MARKER_CAPITAL:
    case MARKER_ARTICLE:
        return e->width <= DIVISION_WIDTH && !has_stop(e) && has_content(f, i);
    case MARKER_NUMBER:
    case MARKER_DOTTED:
    case MARKER_LETTER:
        return f->places[i].role == ROLE_HEADING || is_title(f, i) ||
               is_among_titles(f, i);
    default:
        return false;
    }
}

/* i) is the letter after h), and the number before ii). */
static void settle_roman(struct finder *f, struct entry *e) {
    if (!e->marker.letter_or_roman)
        return;
    struct marker letter = marker_as_letter(e->marker);
    for (int i = f->depth - 1; letter.value && i >= 0; i--) {
        const struct sequence *s = &f->open[i];
        if (s->kind == MARKER_SMALL_ROMAN && s->value + 1 == e->marker.value)
            return;
        if (s->kind == MARKER_LETTER && s->value + 1 == letter.value) {
            e->marker = letter;
            return;
        }
    }
    if (e->marker.value != 1)
        e->marker = letter.value ? letter : e->marker;
}

static int heading_level(const struct finder *f, int at) {
    int level = TOP_LEVEL + f->base;
    for (int i = 0; i < at; i++)
        level += f->open[i].heading;
    return level < LEAF_LEVEL ? level : LEAF_LEVEL;
}

/* Where an item below the sequences before `at` is to begin. */
static int item_indent(const struct finder *f, int at) {
    if (!f->attached)
        return 0;
    for (int i = at - 1; i >= 0; i--)
        if (!f->open[i].heading)
            return f->open[i].content;
    return 0;
}

/* Letters and dotted numbers are no markers of Markdown. */
static bool is_list_marker(enum marker_kind kind) {
    return kind == MARKER_NUMBER || marker_is_bullet(kind);
}

/* Opens the sequence of the entry, or goes on with it; true: it goes on. */
static bool enter_sequence(struct finder *f, struct entry *e) {
    settle_roman(f, e);
    int at = find_sequence(f, e);
    bool sibling = at >= 0;
    if (!sibling) {
        while (f->depth > 0 && f->open[f->depth - 1].kind > e->marker.kind)
            f->depth--;
        at = f->depth < DEPTH ? f->depth : DEPTH - 1;
        f->open[at] = (struct sequence){.kind = e->marker.kind, .parts = e->marker.parts};
    }
    f->depth = at + 1;
    f->open[at].entry = e - f->entries->at;
    f->open[at].value = e->marker.value;
    f->open[at].ahead = 0;
    f->open[at].typed = e->indent;
    return sibling;
}

/* What stands above a title is one, however long. */
static void note_title(struct finder *f) {
    f->titled.at[f->open[f->depth - 1].group] = true;
    for (int i = 0; i < f->depth - 1; i++)
        f->places[f->open[i].entry].role = ROLE_HEADING;
}

/* First of all, which entries are counted together, and whether titles are among them. */
static void group_entries(struct finder *f) {
    for (isize i = 0; i < f->entries->n; i++) {
        struct entry *e = &f->entries->at[i];
        if (!e->marker.kind)
            continue;
        bool sibling = enter_sequence(f, e);
        struct sequence *s = &f->open[f->depth - 1];
        if (!sibling) {
            s->group = (int)f->titled.n;
            *vec_push(f->arena, &f->titled) = false;
        }
        f->groups[i] = s->group;
        if (is_title(f, i))
            note_title(f);
    }
    f->depth = 0;
}

static void place_numbered(struct finder *f, isize i) {
    struct entry *e = &f->entries->at[i];
    struct place *place = &f->places[i];
    if (e->styled && e->styled <= f->base) {
        f->base = e->styled - 1;
        f->depth = 0;
    }
    bool sibling = enter_sequence(f, e), heading = is_heading(f, i);
    int at = f->depth - 1;
    struct sequence *s = &f->open[at];
    bool beside = sibling && f->attached && !s->heading;
    s->indent = heading ? 0 : beside ? s->indent : item_indent(f, at);
    s->heading = heading;
    s->content = -1;
    place->indent = s->indent;
    f->attached = !heading;
    if (heading) {
        place->role = ROLE_HEADING;
        place->level = heading_level(f, at);
        return;
    }
    bool listed = is_list_marker(e->marker.kind);
    place->role = listed ? ROLE_ITEM : ROLE_LABELED;
    int width = !listed                           ? 0
                : e->marker.kind != MARKER_NUMBER ? 2
                : e->marker.value > 9             ? 4
                                                  : 3;
    s->content = s->indent + width;
}

/* The innermost numbered item that is open; NULL: none is. */
static struct sequence *numbered_item(struct finder *f) {
    for (int i = f->depth - 1; i >= 0 && !f->open[i].heading; i--)
        if (f->open[i].kind == MARKER_NUMBER)
            return &f->open[i];
    return NULL;
}

/* Looks for the next entry that is counted with the sequence or above it. */
static void look_ahead(const struct finder *f, isize i, struct sequence *s) {
    for (; i < f->entries->n; i++) {
        const struct marker *m = &f->entries->at[i].marker;
        if (m->kind && m->kind <= s->kind)
            break;
    }
    s->ahead = i;
    s->goes_on = i < f->entries->n && f->entries->at[i].marker.kind == s->kind &&
                 f->entries->at[i].marker.value == s->value + 1;
}

/* A paragraph between two numbers of a sequence belongs to the first. */
static bool sequence_goes_on(const struct finder *f, isize i, struct sequence *s) {
    if (s->ahead <= i)
        look_ahead(f, i, s);
    return s->goes_on;
}

/* Below a heading without a number, counting begins anew. */
static void place_styled(struct finder *f, isize i) {
    struct place *place = &f->places[i];
    int level = f->entries->at[i].styled;
    f->base = level;
    f->depth = 0;
    f->attached = false;
    level += TOP_LEVEL - 1;
    *place = (struct place){ROLE_HEADING, level < LEAF_LEVEL ? level : LEAF_LEVEL, 0};
}

static void place_text(struct finder *f, isize i) {
    const struct entry *e = &f->entries->at[i];
    if (e->styled && e->form == ENTRY_TEXT) {
        place_styled(f, i);
        return;
    }
    struct sequence *s = numbered_item(f);
    struct place *place = &f->places[i];
    place->role = e->form == ENTRY_ROW        ? ROLE_ROW
                  : e->form == ENTRY_VERBATIM ? ROLE_AS_IS
                                              : ROLE_PARAGRAPH;
    f->attached = place->role == ROLE_PARAGRAPH && s && sequence_goes_on(f, i, s);
    place->indent = f->attached ? s->content : 0;
}

struct place *levels_find(struct arena *a, struct entries *entries) {
    struct place *places = new (a, struct place, entries->n);
    struct finder f = {.entries = entries, .places = places, .arena = a};
    f.groups = new (a, int, entries->n);
    group_entries(&f);
    for (isize i = 0; i < entries->n; i++) {
        if (entries->at[i].marker.kind)
            place_numbered(&f, i);
        else
            place_text(&f, i);
    }
    return places;
}
