/*
 * Texts that are lists of units: cells, closing notes, the words before a colon, titles.
 *
 * In a cell everything is a unit, because its column says so; what cannot be read as a
 * name is one as written. A note or a title must consist of names to its end, or it is
 * about something else.
 */
#include "link/assign_part.h"

enum { RAW_WORDS = 16, TAIL_WORDS = 5, NAME_WORDS = 8, OWNER_WORDS = 3, GIVEN_MAX = 256 };

struct listing {
    const struct reader *r;
    const struct claim *claim;
    enum list_kind kind;
    struct given_list *out;
    enum task_role role; /* of the part that is being read */
    isize before;        /* the length of *out when the list began */
    bool helped;         /* "phối hợp với …" was read: those before it lead */
};

void give(const struct reader *r, struct given_list *out, enum task_role role,
          const struct named *name, const struct claim *claim) {
    struct span span = claim->span;
    str wording = str_sub(claim->text, name->begin, name->end);
    if (span.end - span.start == (size_t)claim->text.n) /* nothing was folded */
        span = span_of((isize)span.start + name->begin, (isize)span.start + name->end);
    if (out->n < GIVEN_MAX)
        *vec_push(r->scratch, out) =
            (struct given){role, claim->form, *name, wording, span};
}

static bool separates(const struct word *w) {
    unsigned kind = w->kind;
    return kind == WORD_COMMA || kind == WORD_SEMICOLON || kind == WORD_LINE ||
           kind == WORD_FULL_STOP || kind == WORD_DASH || is_other_mark(w);
}

/* The word after marks and numbers of a list: "- ", "1. ", "(2) ", "a) ". */
static isize skip_label(const struct reader *r, isize i) {
    for (;;) {
        const struct word *word = reader_word(r, i), *next = reader_word(r, i + 1);
        if (separates(word))
            i++;
        else if (is_label(r, i))
            i += 2;
        else if (word->kind == WORD_OPEN && next->kind == WORD_DIGITS &&
                 reader_word(r, i + 2)->kind == WORD_CLOSE)
            i += 3;
        else
            return i;
    }
}

/* "Chủ trì: Văn phòng Sở; phối hợp: các phòng Sở" within a cell, and "Văn phòng Sở chủ
 * trì, phối hợp với các phòng Sở". Returns the word where the names begin. */
static isize read_role(struct listing *l, isize i) {
    isize n;
    uint64_t marks = reader_marks(l->r, i, &n);
    bool colon = reader_word(l->r, i + n)->kind == WORD_COLON;
    if (!(marks & UNITWORD_VERB))
        return i;
    if (marks & UNITWORD_SUPPORT && !colon && l->out->n > l->before) {
        l->role = ROLE_SUPPORT;
        l->helped = true;
        return i + n;
    }
    if (!colon)
        return i;
    l->role = marks & UNITWORD_LEAD      ? ROLE_LEAD
              : marks & UNITWORD_SUPPORT ? ROLE_SUPPORT
                                         : ROLE_ASSIGNED;
    return i + n + 1;
}

/* "như trên", "không": words in place of units. */
static bool says_nothing(const struct reader *r, isize i, isize end) {
    isize n;
    if (reader_word(r, i)->kind != WORD_LETTERS || end - i > RAW_WORDS)
        return true;
    return reader_marks(r, i, &n) & UNITWORD_NOBODY && i + n == end;
}

static bool ends_part(unsigned kind) {
    return kind == WORD_END || kind == WORD_COMMA || kind == WORD_SEMICOLON ||
           kind == WORD_LINE || kind == WORD_FULL_STOP;
}

/* What is not a name, in a cell: a unit as written, unless it is a person. */
static isize read_raw(struct listing *l, isize i) {
    const struct reader *r = l->r;
    isize end = i, n;
    while (!ends_part(reader_word(r, end)->kind))
        end++;
    uint64_t marks = reader_marks(r, i, &n);
    bool person = marks & UNITWORD_PERSON ||
                  (marks & UNITWORD_SURNAME && end - i >= 2 && end - i <= 5);
    if (end > i && !person && !(marks & UNITWORD_VERB) && !says_nothing(r, i, end)) {
        struct named name = {.unit = -1, .from = i, .to = end, .marks = marks};
        name.begin = reader_word(r, i)->from;
        name.end = reader_word(r, end - 1)->to;
        give(r, l->out, l->role, &name, l->claim);
    }
    return end > i ? end : i + 1;
}

/* A title "Trưởng thôn", whose items are the duties of the post. */
static bool is_lone_post(const struct listing *l, const struct named *name) {
    const uint64_t other = UNITWORD_HEAD | UNITWORD_VERB | UNITWORD_MANY;
    return l->kind == LIST_OF_TITLE && name->marks & UNITWORD_POST &&
           !(name->marks & other) && reader_word(l->r, name->from)->upper &&
           name->to - name->from > 1;
}

/* Whether the name says enough to be a unit where no column says that it is one. */
static bool is_unit(const struct listing *l, const struct named *name) {
    if (l->kind == LIST_OF_CELL || name->unit >= 0)
        return true;
    if ((name->bare && !is_lone_post(l, name)) ||
        (name->marks & UNITWORD_PLACE && !name->many && !(name->marks & UNITWORD_POST)))
        return false;
    uint64_t counted = UNITWORD_PLURAL | UNITWORD_POST;
    bool verb = name->whole && name->marks & UNITWORD_VERB;
    bool matter = name->marks & UNITWORD_AFTER && !(name->marks & counted);
    return l->kind == LIST_OF_NOTE || !(verb || matter);
}

static enum task_role role_after(enum task_role role, uint64_t marks) {
    return marks & UNITWORD_LEAD      ? ROLE_LEAD
           : marks & UNITWORD_SUPPORT ? ROLE_SUPPORT
                                      : role;
}

/* "Sở Tài chính (cơ quan chủ trì)". */
static bool leads_by_note(const struct reader *r, isize i, isize end) {
    isize n;
    for (isize k = i; k < end && end - i <= TAIL_WORDS + 2; k++)
        if (reader_marks(r, k, &n) & UNITWORD_LEAD)
            return true;
    return false;
}

static bool begins_name(const struct reader *r, isize i) {
    const uint64_t begins = UNITWORD_HEAD | UNITWORD_PLURAL | UNITWORD_POST;
    isize n;
    return (reader_marks(r, i, &n) & begins) != 0;
}

/* "UBND các xã có rừng": in a cell, words that follow a name and are nothing to do. */
static void take_tail(const struct listing *l, struct named *name, isize *end) {
    const struct reader *r = l->r;
    isize i = *end, n;
    if (l->kind != LIST_OF_CELL || name->unit >= 0 ||
        reader_word(r, i)->kind != WORD_LETTERS)
        return;
    for (; reader_word(r, i)->kind == WORD_LETTERS; i++) {
        uint64_t marks = reader_marks(r, i, &n);
        if (marks & UNITWORD_AND && begins_name(r, i + n))
            break;
        bool name_goes_on = marks & UNITWORD_INTRO ||
                            (marks & UNITWORD_TOPIC && i - name->from < NAME_WORDS);
        if (i - *end == TAIL_WORDS || (marks & UNITWORD_VERB && !name_goes_on))
            return;
    }
    if (i == *end)
        return;
    *end = name->to = i;
    name->end = reader_word(r, i - 1)->to;
}

/* The word after "và", where another name begins. */
static isize skip_and(const struct listing *l, isize i) {
    isize n;
    bool and = l->kind != LIST_OF_TITLE && reader_marks(l->r, i, &n) & UNITWORD_AND;
    return and&&begins_name(l->r, i + n) ? i + n : i;
}

/* "Sở Nội vụ - Cơ quan thường trực Ban Chỉ đạo": what the body is, and no other. */
static bool is_function(const struct reader *r, isize i) {
    const uint64_t body = UNITWORD_HEAD | UNITWORD_MANY;
    isize n;
    return reader_word(r, i)->kind == WORD_DASH && reader_word(r, i + 1)->upper &&
           (reader_marks(r, i + 1, &n) & body) == body;
}

/* Whether what a body does ends at word i: at a comma only before another body. */
static bool ends_doing(const struct listing *l, isize i) {
    isize n;
    unsigned kind = reader_word(l->r, i)->kind;
    bool names = begins_name(l->r, i + 1) ||
                 reader_marks(l->r, i + 1, &n) & (UNITWORD_SUPPORT | UNITWORD_LEAD);
    return kind == WORD_END || kind == WORD_SEMICOLON || kind == WORD_LINE ||
           (l->kind == LIST_OF_CELL && names &&
            (kind == WORD_COMMA || kind == WORD_FULL_STOP));
}

/* Gives the names if what follows them fits a list. Returns the word to go on with, -1
 * when this is not a list after all. */
static isize take_names(struct listing *l, struct named_list *names, isize end) {
    const struct reader *r = l->r;
    isize n, note = end;
    end = reader_skip_note(r, end);
    enum task_role role = leads_by_note(r, note, end) ? ROLE_LEAD : l->role;
    take_tail(l, &names->at[names->n - 1], &end);
    uint64_t marks = reader_marks(r, end, &n);
    const struct word *follows = reader_word(r, end);
    isize next = skip_and(l, end);
    bool ended = follows->kind == WORD_END || skip_label(r, end) > end || next > end;
    bool counted = marks & UNITWORD_VERB && l->kind != LIST_OF_TITLE;
    if (l->kind != LIST_OF_CELL && !ended && !counted)
        return -1;
    if (is_function(r, end))
        end = next = r->words.n;
    bool helped = l->kind == LIST_OF_CELL && marks & UNITWORD_SUPPORT &&
                  begins_name(r, end + n); /* "Sở A phối hợp với Sở B" */
    for (isize i = 0; i < names->n; i++) {
        if (!is_unit(l, &names->at[i]))
            return -1;
        give(r, l->out, helped ? role : role_after(role, marks), &names->at[i], l->claim);
    }
    if (helped)
        return read_role(l, end);
    if (next > end)
        return next;
    while (!ended)
        ended = ends_doing(l, ++end);
    return end;
}

/* One part of the list; -1 when this is not a list. */
static isize read_part(struct listing *l, isize i) {
    struct named_list names = {0};
    if (l->kind == LIST_OF_CELL)
        i = read_role(l, i);
    if (reader_word(l->r, i)->kind == WORD_END)
        return i;
    isize end = names_read(l->r, i, &names);
    if (names.n)
        return take_names(l, &names, end);
    if (l->kind == LIST_OF_CELL)
        return read_raw(l, i);
    return l->kind == LIST_OF_NOTE && l->out->n > l->before
               ? -2 /* units, and something else after them */
               : -1;
}

/* "Trách nhiệm của các phòng Sở", "Đối với Văn phòng Sở". */
static isize skip_owner(const struct reader *r, isize i) {
    isize n;
    return reader_marks(r, i, &n) & UNITWORD_OWNER ? i + n : i;
}

/* "Trách nhiệm của đối tượng kiểm kê": whoever is named so has it, in whatever words. */
static void give_owner(struct listing *l, isize i) {
    const struct reader *r = l->r;
    isize end = i;
    while (reader_word(r, end)->kind == WORD_LETTERS)
        end++;
    unsigned kind = reader_word(r, end)->kind;
    bool ended = kind == WORD_END || kind == WORD_OPEN || kind == WORD_COLON;
    if (i < OWNER_WORDS || end - i < 2 || end - i > RAW_WORDS || !ended)
        return;
    struct named name = {.unit = -1, .from = i, .to = end};
    name.begin = reader_word(r, i)->from;
    name.end = reader_word(r, end - 1)->to;
    give(r, l->out, l->role, &name, l->claim);
}

/* "(Giao Công an tỉnh chủ trì)". */
static isize skip_charge(const struct reader *r, isize i) {
    isize n;
    return reader_marks(r, i, &n) & UNITWORD_CHARGE ? i + n : i;
}

/* What an editor gives may be an id as well. */
static bool give_id(struct listing *l) {
    const struct reader *r = l->r;
    str text = l->claim->text;
    if (l->claim->form != CLAIM_FRONT && l->claim->form != CLAIM_ATTRIBUTE)
        return false;
    int node = name_tree_find(&r->site->unit_index->names, text);
    int unit = node ? unit_index_find(r->site, node, &r->scope) : -1;
    if (unit < 0 && node)
        unit = unit_index_named(r->site->unit_index, text, r->scope.day);
    struct named name = {.unit = unit, .end = text.n};
    if (unit >= 0)
        give(r, l->out, l->role, &name, l->claim);
    return unit >= 0;
}

static str without_colon(str text) {
    while (str_ends(text, STR(":")))
        text.n--;
    return text;
}

bool assign_list(struct reader *r, const struct claim *claim, enum list_kind kind,
                 struct given_list *out) {
    struct listing l = {r, claim, kind, out, claim->role, out->n, false};
    reader_open(r, kind == LIST_OF_TITLE ? without_colon(claim->text) : claim->text);
    if (give_id(&l))
        return true;
    isize i = skip_label(r, 0);
    if (kind == LIST_OF_TITLE)
        i = skip_owner(r, i);
    if (kind == LIST_OF_NOTE)
        i = skip_charge(r, i);
    isize owner = i;
    while (i >= 0 && reader_word(r, i)->kind != WORD_END) {
        i = read_part(&l, i);
        if (i >= 0)
            i = skip_label(r, i);
    }
    if (i == -1) {
        out->n = l.before;
        if (kind == LIST_OF_TITLE && !r->outer)
            give_owner(&l, owner);
    }
    for (isize k = l.before; l.helped && k < out->n; k++)
        if (out->at[k].role == ROLE_ASSIGNED)
            out->at[k].role = ROLE_LEAD;
    return out->n > l.before;
}
