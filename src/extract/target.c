#include "extract/target.h"

/*
 * The walk carries what is known of a place: whether amounts are targets there, and by
 * when. Headings say it, and so do titles that were typed as paragraphs or items, for
 * what follows them. How a sentence is read is the business of target_text.c.
 */
#include "extract/target_part.h"

#include "extract/column.h"
#include "extract/context.h"

enum { LEVELS = 7, TITLE_MAX = 160, LABEL_WORDS = 8 };

/*** What a heading says ***/

/* "Chương trình mục tiêu quốc gia" is the name of something. */
static isize find_goal(const struct word_list *title) {
    isize at = target_find_phrase(title, 0, TARGET_GOAL);
    bool name = at >= 0 && (target_phrase_before(title, at, TARGET_PROGRAMME) ||
                            target_phrase(title, at, TARGET_NATIONAL));
    return name ? -1 : at;
}

/* What amounts are below a title; without a word for it, what they are around it. */
static enum aim aim_of(const struct word_list *title, enum aim outer) {
    isize figures = target_find_phrase(title, 0, TARGET_INDICATOR);
    isize goal = find_goal(title);
    isize first = figures >= 0 && (goal < 0 || figures < goal) ? figures : goal;
    isize task = target_find_phrase(title, 0, TARGET_WORK);
    isize reached = target_find_phrase(title, 0, TARGET_REVIEW);
    if (target_find_phrase(title, 0, TARGET_GENERAL) >= 0)
        return AIM_NONE;
    if (reached >= 0 && (first < 0 || reached < first) && (task < 0 || reached < task))
        return AIM_PAST;
    if (first >= 0 && (task < 0 || first < task))
        return figures >= 0 ? AIM_FIGURES : AIM_GOALS;
    return task >= 0 ? AIM_NONE : outer;
}

/*** Blocks ***/

/* "2. Chỉ tiêu:" typed as a paragraph or an item; text that is no heading to Markdown. */
static bool is_title(const struct word_list *words) {
    if (!words->n)
        return false;
    const struct word *first = &words->at[0], *last = &words->at[words->n - 1];
    return last->to - first->from <= TITLE_MAX && last->kind != WORD_SEMICOLON &&
           last->kind != WORD_COMMA && last->key != word_mark('.');
}

/* A title in a paragraph holds for what follows it, up to the next one. */
static void read_title(struct target_walk *w, bool numbered, struct spot *spot) {
    const struct word_list *all = &w->words;
    isize label = target_label_end(all);
    struct word_list title = {all->text, all->at + label, all->n - label};
    bool names = target_phrase(&title, 0, TARGET_TITLE);
    bool strives = target_phrase(&title, 0, TARGET_STRIVING);
    bool colon = all->at[all->n - 1].kind == WORD_COLON;
    if ((names || strives) && colon)
        spot->aim = aim_of(&title, AIM_FIGURES);
    else if (names)
        spot->aim = aim_of(&title, spot->aim);
    else if (numbered || label)
        spot->aim = aim_of(&title, spot->section_aim);
    struct aimed time = colon ? target_time(w, all, 0, all->n) : (struct aimed){0};
    if (target_has_time(time))
        spot->time = time;
}

static void read_block(struct target_walk *w, const struct node *block,
                       struct spot *spot);

static struct spot spot_in(const struct node *node, const struct spot *outer) {
    return (struct spot){.id = node->id,
                         .aim = outer->aim,
                         .section_aim = outer->section_aim,
                         .time = outer->time};
}

/* "Sản phẩm: 05 lớp", "Chỉ tiêu: 90%": what the words after such a label are. */
static enum aim aim_of_label(const struct word_list *words, enum aim aim) {
    isize from = target_label_end(words), colon = from;
    while (colon < words->n && colon < from + LABEL_WORDS &&
           words->at[colon].kind != WORD_COLON)
        colon++;
    if (aim == AIM_PAST || colon + 1 >= words->n || words->at[colon].kind != WORD_COLON)
        return aim;
    struct word_list label = {words->text, words->at + from, colon - from};
    if (column_of(label) == COLUMN_PRODUCT)
        return AIM_PRODUCTS;
    return target_phrase(&label, 0, TARGET_INDICATOR) ? AIM_FIGURES : aim;
}

static void read_paragraph(struct target_walk *w, const struct node *block,
                           struct spot *spot) {
    bool ordered = block->parent && block->parent->kind == NODE_ITEM &&
                   block->parent->parent->ordered;
    struct spot own = spot_in(block, spot);
    target_words(w, block);
    struct spot *at = block->id.n ? &own : spot;
    enum aim aim = at->aim;
    at->aim = aim_of_label(&w->words, aim);
    target_read(w, block, at);
    at->aim = aim;
    if (is_title(&w->words))
        read_title(w, ordered, spot);
}

/* What the last item of a list is the title of may follow the list. */
static void read_list(struct target_walk *w, const struct node *list, struct spot *spot) {
    struct spot outer = *spot;
    for (const struct node *item = list->first; item; item = item->next) {
        struct spot own = spot_in(item, &outer);
        for (const struct node *block = item->first; block; block = block->next)
            read_block(w, block, &own);
        if (!item->next && list->ordered && item->first == item->last) {
            spot->aim = own.aim;
            spot->time = own.time;
        }
    }
}

static void read_block(struct target_walk *w, const struct node *block,
                       struct spot *spot) {
    switch (block->kind) {
    case NODE_PARAGRAPH:
        read_paragraph(w, block, spot);
        break;
    case NODE_LIST:
        read_list(w, block, spot);
        break;
    case NODE_TABLE:
        target_read_table(w, block, spot);
        break;
    case NODE_QUOTE:
        for (const struct node *child = block->first; child; child = child->next)
            read_block(w, child, spot);
        break;
    default:
        break;
    }
}

/* A heading's own time is that of its sections: "2. Mục tiêu đến năm 2030". */
static struct spot open_section(struct target_walk *w, const struct node *heading,
                                const struct spot *outer) {
    target_words(w, heading);
    struct spot spot = spot_in(heading, outer);
    spot.aim = spot.section_aim = aim_of(&w->words, outer->section_aim);
    if (target_find_phrase(&w->words, 0, TARGET_SPAN) >= 0) {
        struct aimed time = target_time(w, &w->words, 0, w->words.n);
        if (target_has_time(time))
            spot.time = time;
    } else if (target_find_phrase(&w->words, 0, TARGET_INDICATOR) >= 0 &&
               spot.aim == AIM_FIGURES && when_year_words(w->words)) {
        spot.time = (struct aimed){.by = date_of(when_year_words(w->words), 12, 31)};
    }
    return spot;
}

/* The section of a heading, inside the nearest one above it; deeper ones are closed. */
static void enter_section(struct target_walk *w, const struct node *heading,
                          struct spot *sections) {
    static const struct spot top = {.aim = AIM_NONE};
    int outer = heading->level - 1;
    while (outer > 0 && !sections[outer].id.n)
        outer--;
    struct spot spot = open_section(w, heading, outer ? &sections[outer] : &top);
    for (int deeper = heading->level; deeper < LEVELS; deeper++)
        sections[deeper] = (struct spot){0};
    sections[heading->level] = spot;
}

void target_find(const struct reading *reading) {
    struct target_walk w = {.doc = reading->doc,
                            .scratch = reading->scratch,
                            .prose = &reading->prose,
                            .context = context_of(reading->doc)};
    /* Before the first heading a plan says what was, and why it is made. */
    struct spot sections[LEVELS] = {{.aim = AIM_PAST, .section_aim = AIM_PAST}};
    int level = 0;
    for (const struct node *block = reading->root->first; block; block = block->next) {
        if (block->ending)
            continue;
        if (block->kind == NODE_HEADING) {
            enter_section(&w, block, sections);
            level = block->level;
        } else {
            read_block(&w, block, &sections[level]);
        }
    }
}
