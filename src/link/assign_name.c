/*
 * Names of units, one after the other.
 *
 * A registered name is taken as it is. Any other begins with a word for a kind of body
 * and goes on to something that cannot be part of it. Commas, dashes and "và" are the
 * hard part, because they separate names and occur within them: what follows is another
 * name if it begins like one, unless the name before is incomplete without it ("các chi
 * bộ, đảng bộ cơ sở": whose, is said at the end).
 */
#include "link/assign_part.h"

enum { NAME_WORDS = 32, TAIL_ONE = 4, TAIL_MANY = 16, MEMBER_WORDS = 2 };

static bool is_word(const struct word *word) {
    return word->kind == WORD_LETTERS || word->kind == WORD_DIGITS;
}

/* A capital says something unless all letters are capitals. */
static bool is_capital(const struct reader *r, const struct word *word) {
    return is_word(word) && word->upper && !r->shouting;
}

/* Whether the name of a registered unit goes on after *end, and so is another's. A kind
 * of place alone ("Sở Nội vụ tỉnh") belongs to the name: *end moves past it. */
static bool goes_on(const struct reader *r, int unit, isize from, isize *end) {
    isize i = *end, n;
    uint64_t marks = reader_marks(r, from, &n), at = reader_marks(r, i, &n);
    const struct word *word = reader_word(r, i), *next = reader_word(r, i + n);
    if (word->kind == WORD_DIGITS || word->key == word_mark('&'))
        return true;
    if (word->kind == WORD_DASH)
        return is_word(next) && !(reader_marks(r, i + 1, &n) & UNITWORD_HEAD);
    if (word->kind != WORD_LETTERS)
        return false;
    if (is_capital(r, word) && !(at & UNITWORD_PLACE))
        return true;
    bool named = is_capital(r, next) || next->kind == WORD_DIGITS;
    isize after = i + n;
    if (at & UNITWORD_PLACE && !(marks & UNITWORD_COUNCIL) && !named &&
        !(reader_marks(r, after, &n) & UNITWORD_PLURAL)) {
        *end = after;
        return false;
    }
    if (at & (UNITWORD_PLURAL | UNITWORD_PLACE | UNITWORD_UNDER))
        return true;
    uint64_t ends = UNITWORD_VERB | UNITWORD_STOP | UNITWORD_AND | UNITWORD_INTRO;
    return r->site->units.at[unit].group && i - from < LONG_NAME && !(at & ends);
}

static void finish(const struct reader *r, struct named *name) {
    name->begin = reader_word(r, name->from)->from;
    name->end = reader_word(r, name->to - 1)->to;
}

static bool read_registered(const struct reader *r, isize i, struct named *name) {
    isize n, end, end_plural;
    uint64_t marks = reader_marks(r, i, &n);
    int unit = reader_unit(r, i, &end);
    if (unit >= 0 && goes_on(r, unit, i, &end))
        unit = -1;
    if (marks & UNITWORD_PLURAL) {
        int group = reader_unit(r, i + n, &end_plural);
        if (group >= 0 && r->site->units.at[group].group &&
            (unit < 0 || end_plural > end) && !goes_on(r, group, i, &end_plural)) {
            unit = group;
            end = end_plural;
        }
    }
    if (unit < 0)
        return false;
    *name = (struct named){.unit = unit,
                           .from = i,
                           .to = end,
                           .many = r->site->units.at[unit].group,
                           .marks = marks};
    finish(r, name);
    return true;
}

/* A name while its words are taken, one after the other. */
struct naming {
    const struct reader *r;
    struct named *name;
    isize at;      /* the next word */
    isize head;    /* the word after the kind of body */
    bool open;     /* ends with a kind of body, and whose is not said yet */
    bool council;  /* Văn phòng HĐND …: UBND may follow */
    uint64_t last; /* marks of the last phrase */
    bool office;   /* begins with "Văn phòng" */
    isize tail;    /* words since the last one with a capital */
};

/* "trung tâm trực thuộc Sở", and not "Trung tâm Phục vụ hành chính công". */
static bool is_common(const struct reader *r, isize i) {
    isize n;
    reader_marks(r, i, &n);
    const struct word *next = reader_word(r, i + n);
    return !is_capital(r, next) || (reader_marks(r, i + n, &n) & UNITWORD_HEAD) != 0;
}

/* "các cơ quan báo chí, phát thanh, truyền hình": after a comma, one or two small words
 * that end where the next part of the list begins. */
static bool is_member(const struct reader *r, isize i) {
    const uint64_t other = UNITWORD_VERB | UNITWORD_STOP | UNITWORD_INTRO | UNITWORD_NOT |
                           UNITWORD_HEAD | UNITWORD_PLURAL | UNITWORD_LINK;
    isize n, from = i;
    while (i - from <= MEMBER_WORDS) {
        const struct word *word = reader_word(r, i);
        uint64_t marks = reader_marks(r, i, &n);
        if (word->kind != WORD_LETTERS || marks & UNITWORD_AND)
            return i > from && word->kind != WORD_OBJECT;
        if (word->upper || marks & other)
            return false;
        i += n;
    }
    return false;
}

/* "Ban Quản lý Khu kinh tế … và các khu công nghiệp": what is managed may be several. */
static bool is_managed(const struct naming *w, isize i) {
    isize n, managing;
    reader_marks(w->r, i, &n);
    uint64_t first = reader_marks(w->r, w->name->from + 1, &managing);
    uint64_t what = reader_marks(w->r, i + n, &managing);
    return first & UNITWORD_TOPIC && !w->name->many &&
           !(what & (UNITWORD_HEAD | UNITWORD_POST | UNITWORD_PERSON)) &&
           is_word(reader_word(w->r, i + n));
}

/* "cơ quan Trung ương, địa phương": of both levels. */
static bool is_level(const struct naming *w, uint64_t marks, const struct word *word) {
    const uint64_t local = UNITWORD_MANY | UNITWORD_AFTER;
    return w->last & UNITWORD_NATIONAL && w->name->many && !word->upper &&
           (marks & local) == local && !(marks & UNITWORD_VERB);
}

/* "tổ chức" before its object is what somebody does. */
static bool is_doing(const struct reader *r, isize i, uint64_t marks, isize n) {
    const struct word *follows = reader_word(r, i + n);
    isize next;
    uint64_t after = reader_marks(r, i + n, &next);
    return marks & UNITWORD_VERB && !reader_word(r, i)->upper &&
           follows->kind == WORD_LETTERS &&
           !(after & (UNITWORD_AND | UNITWORD_PLAIN | UNITWORD_UNDER));
}

/* Whether word i, after a comma or "và", still belongs to the name. */
static bool joins(const struct naming *w, isize i, bool comma) {
    const struct reader *r = w->r;
    isize n, end;
    uint64_t marks = reader_marks(r, i, &n);
    const struct word *word = reader_word(r, i), *follows = reader_word(r, i + n);
    if (!comma && marks & UNITWORD_PLURAL && is_managed(w, i))
        return true;
    if (!is_word(word) || (is_person(r, i) && !w->name->local) ||
        marks & (UNITWORD_PLURAL | UNITWORD_POST | UNITWORD_NOT))
        return false;
    if (w->last & UNITWORD_PLACE && marks & UNITWORD_PLACE && !is_capital(r, follows))
        return true;
    if (reader_unit(r, i, &end) >= 0)
        return false;
    if (is_level(w, marks, word))
        return true;
    if (marks & UNITWORD_HEAD)
        return (w->open && marks & UNITWORD_MEMBER && is_common(r, i) &&
                !is_doing(r, i, marks, n)) ||
               (!comma && w->council && marks & UNITWORD_COUNCIL);
    bool verb = (marks & UNITWORD_VERB) != 0;
    if (w->name->many)
        return comma ? is_member(r, i) : !verb && !(marks & UNITWORD_STOP);
    if (r->shouting)
        return !verb && w->at > w->head;
    return is_capital(r, word) && w->at > w->head && (!comma || !verb);
}

static void advance(struct naming *w, isize n) {
    isize after;
    w->last = reader_marks(w->r, w->at, &after);
    for (; n > 0; n--, w->at++) {
        const struct word *word = reader_word(w->r, w->at);
        w->tail = word->upper ? 0 : w->tail + (word->kind == WORD_LETTERS);
    }
    if (w->last & UNITWORD_PLURAL)
        w->tail = 0; /* "Ban Quản lý các khu công nghiệp" */
    else if (w->last & UNITWORD_PLACE && w->tail)
        w->tail--;
}

static isize end_of_place(const struct naming *w, isize i) {
    return place_end(w->r, w->name->from, i, (w->name->marks & UNITWORD_POST) != 0);
}

static bool has_place(const struct naming *w, isize i) {
    return end_of_place(w, i) > i;
}

/* The name of the place whose kind the phrase just taken is. */
static void take_place(struct naming *w, uint64_t marks) {
    isize end = end_of_place(w, w->at);
    if (!(marks & (UNITWORD_PLACE | UNITWORD_SEAT)) || end == w->at)
        return;
    advance(w, end - w->at);
    w->tail = 0; /* a number is a name as well */
}

/* A phrase of the name, and a place's name after it. */
static void take_phrase(struct naming *w, uint64_t marks, isize n) {
    const struct word *word = reader_word(w->r, w->at);
    advance(w, n);
    if ((marks & UNITWORD_TOPIC && word->upper) || marks & UNITWORD_POST)
        w->tail = 0; /* a business, or what somebody is in charge of */
    take_place(w, marks);
}

/* "các đơn vị trong ngành": a group may be said to be somewhere. */
static bool takes_place(const struct naming *w, isize n) {
    const struct word *next = reader_word(w->r, w->at + n);
    uint64_t ends = UNITWORD_VERB | UNITWORD_STOP | UNITWORD_INTRO;
    return w->name->many && next->kind == WORD_LETTERS &&
           !(reader_marks(w->r, w->at + n, &n) & ends);
}

/* "Sở Tài chính Sở Y tế": the line end between two names is lost. */
static bool begins_again(const struct naming *w, const struct word *word) {
    const struct word *first = reader_word(w->r, w->name->from);
    return w->at > w->head && word->upper && first->upper && word->key == first->key;
}

/* "Phòng quản lý đô thị": after a kind of body, its business, though a verb. */
static bool is_topic(const struct naming *w, uint64_t marks, isize n) {
    const struct word *first = reader_word(w->r, w->name->from),
                      *next = reader_word(w->r, w->at + n);
    uint64_t other =
        UNITWORD_PLURAL | UNITWORD_HEAD | UNITWORD_VERB | UNITWORD_STOP | UNITWORD_NOT;
    return marks & UNITWORD_TOPIC && w->at == w->head && first->upper &&
           w->name->marks & UNITWORD_SHORT && next->kind == WORD_LETTERS &&
           !(reader_marks(w->r, w->at + n, &n) & other);
}

/* Takes a word; false when it cannot be part of the name. */
static bool take_word(struct naming *w) {
    const struct reader *r = w->r;
    isize n, next;
    const struct word *word = reader_word(r, w->at);
    uint64_t marks = reader_marks(r, w->at, &n);
    if (marks & UNITWORD_HEAD && begins_again(w, word))
        return false;
    if (marks & UNITWORD_AND) {
        if (!joins(w, w->at + n, false))
            return false;
        advance(w, n);
        w->tail = 0;
        marks = reader_marks(r, w->at, &n);
        take_phrase(w, marks, n);
        return true;
    }
    if (marks & UNITWORD_PLACE && !(marks & UNITWORD_HEAD) && !has_place(w, w->at + n)) {
        marks = 0; /* "p." is short for a kind of place only before a name */
        n = 1;
    }
    bool proper = r->shouting ? w->at == w->head : word->upper || is_topic(w, marks, n);
    uint64_t ends = UNITWORD_VERB | UNITWORD_STOP;
    if (!proper && (marks & ends || (marks & UNITWORD_INTRO && !takes_place(w, n))))
        return false;
    if (is_person(r, w->at))
        return false;
    if (marks & UNITWORD_PLURAL && reader_marks(r, w->at + n, &next) & UNITWORD_PLACE)
        w->name->local = true;
    w->open = w->name->many && marks & UNITWORD_MEMBER && !(marks & UNITWORD_PLACE) &&
              !word->upper;
    w->council =
        w->council || (w->office && w->at == w->head && marks & UNITWORD_COUNCIL);
    take_phrase(w, marks, n);
    return true;
}

/* "Ban Chỉ đạo quốc gia 1237 chỉ đạo …": a number at the end of the name. */
static bool is_last_number(const struct naming *w) {
    const struct word *number = reader_word(w->r, w->at), *next = number + 1;
    isize n;
    bool end = next->kind == WORD_END || next->kind == WORD_COMMA ||
               next->kind == WORD_OPEN || next->kind == WORD_SEMICOLON ||
               reader_marks(w->r, w->at + 1, &n) & UNITWORD_VERB;
    return end && number->letters >= 2 && !w->name->many;
}

static bool take_number(struct naming *w) {
    const struct word *before = reader_word(w->r, w->at - 1),
                      *next = reader_word(w->r, w->at + 1);
    bool label = next->kind == WORD_FULL_STOP || next->kind == WORD_CLOSE;
    if (label || (w->at > w->head && !before->upper && !is_last_number(w)))
        return false;
    advance(w, 1);
    return true;
}

static bool take_comma(struct naming *w) {
    isize n;
    if (!joins(w, w->at + 1, true))
        return false;
    bool place = (w->last & UNITWORD_PLACE) != 0;
    advance(w, 1);
    uint64_t marks = reader_marks(w->r, w->at, &n);
    w->open = marks & UNITWORD_MEMBER && !place;
    take_phrase(w, marks, n);
    return true;
}

/* "TP. Hồ Chí Minh", "UB. MTTQ". */
static bool take_stop(struct naming *w) {
    const struct word *before = reader_word(w->r, w->at - 1),
                      *next = reader_word(w->r, w->at + 1);
    bool short_form = before->upper && before->letters <= 2 &&
                      reader_word(w->r, w->at)->gap == GAP_NONE;
    if (!short_form || next->kind != WORD_LETTERS || !next->upper)
        return false;
    advance(w, 1);
    return true;
}

static bool take_dash(struct naming *w) {
    const struct word *next = reader_word(w->r, w->at + 1);
    isize n;
    uint64_t marks = reader_marks(w->r, w->at + 1, &n);
    if (next->upper && marks & UNITWORD_HEAD && marks & UNITWORD_MANY)
        return false; /* "Sở Nội vụ - Cơ quan thường trực" */
    if (!is_word(next) || (w->at == w->head && !w->name->many))
        return false;
    advance(w, 1);
    return true;
}

static bool take_other(struct naming *w) {
    const struct word *next = reader_word(w->r, w->at + 1);
    if (!is_word(next) || next->gap != GAP_NONE)
        return false;
    advance(w, 1);
    return true;
}

static bool take_next(struct naming *w) {
    switch (reader_word(w->r, w->at)->kind) {
    case WORD_LETTERS:
        return take_word(w);
    case WORD_DIGITS:
        return take_number(w);
    case WORD_COMMA:
        return take_comma(w);
    case WORD_FULL_STOP:
        return take_stop(w);
    case WORD_DASH:
        return take_dash(w);
    case WORD_SLASH:
    case WORD_MARK:
    case WORD_OBJECT:
        return take_other(w);
    default:
        return false;
    }
}

/* Takes "các", "thủ trưởng các" before the kind of body; their marks. */
static uint64_t take_quantity(struct naming *w) {
    isize n;
    uint64_t all = 0, marks = reader_marks(w->r, w->at, &n);
    uint64_t wanted = UNITWORD_PLURAL | UNITWORD_POST;
    for (int steps = 0; steps < 3 && marks & wanted; steps++) {
        all |= marks & (wanted | UNITWORD_MANY);
        w->name->marks |= marks;
        advance(w, n);
        marks = reader_marks(w->r, w->at, &n);
    }
    return all;
}

/* Whether the word at w->at, of `n` words, is a body without "các" before it. Verbs are
 * not, unless a body or a name follows: "Thanh tra Sở", "Thanh tra việc chấp hành". */
static bool is_body(const struct naming *w, uint64_t marks, isize n) {
    const struct reader *r = w->r;
    const struct word *first = reader_word(r, w->at),
                      *follows = reader_word(r, w->at + n);
    isize next;
    uint64_t after = UNITWORD_AFTER, place = UNITWORD_HEAD | UNITWORD_PLACE;
    bool verb = (marks & UNITWORD_VERB) != 0;
    if (marks & after && (verb || !is_capital(r, first)))
        return false;
    return !verb || !is_word(follows) || is_capital(r, follows) || r->shouting ||
           reader_marks(r, w->at + n, &next) & place;
}

/* "Phụ trách dân vận": a post with its field. */
static bool is_post(const struct naming *w, uint64_t marks) {
    const struct word *first = reader_word(w->r, w->at);
    return first->kind != WORD_LETTERS ||
           (!is_capital(w->r, first) && !(marks & (UNITWORD_VERB | UNITWORD_STOP)));
}

/* Takes the kind of body and what precedes it; false when there is none. `several`: as
 * if "các" preceded it. */
static bool take_head(struct naming *w, bool several) {
    const struct reader *r = w->r;
    isize n;
    uint64_t quantity = take_quantity(w), marks = reader_marks(r, w->at, &n);
    if (several && !quantity && !(marks & UNITWORD_PLACE) &&
        marks & (UNITWORD_AFTER | UNITWORD_MEMBER) &&
        !is_capital(r, reader_word(r, w->at)) && !is_doing(r, w->at, marks, n)) {
        w->name->marks |= quantity = UNITWORD_PLURAL;
        w->name->implied = true;
    }
    bool heads = quantity & UNITWORD_POST && quantity & UNITWORD_MANY;
    w->head = w->at;
    w->name->many = (quantity & (UNITWORD_PLURAL | UNITWORD_MANY)) != 0;
    if (marks & UNITWORD_NOT || is_person(r, w->at))
        return false;
    if (!(marks & UNITWORD_HEAD))
        return quantity & UNITWORD_POST && is_post(w, marks);
    if (!quantity && !is_body(w, marks, n))
        return false;
    w->office = (marks & UNITWORD_OFFICE) != 0;
    w->name->marks |= marks;
    w->name->many = w->name->many || marks & UNITWORD_MANY;
    w->open = (quantity & UNITWORD_PLURAL || heads) && marks & UNITWORD_MEMBER;
    advance(w, n);
    w->head = w->at;
    w->tail = 0;
    take_place(w, marks);
    return true;
}

/* "phòng Sở": several, though only the first of the list has "các". */
static bool is_several(struct naming *w) {
    isize n;
    const struct word *first = reader_word(w->r, w->name->from),
                      *second = reader_word(w->r, w->head);
    return w->name->marks & UNITWORD_MEMBER && !first->upper && w->at > w->head &&
           (!second->upper || reader_marks(w->r, w->head, &n) & UNITWORD_DEPARTMENT);
}

static bool read_unregistered(const struct reader *r, isize i, bool several,
                              struct named *name) {
    *name = (struct named){.unit = -1, .from = i};
    struct naming w = {.r = r, .name = name, .at = i};
    if (is_person(r, i) || !take_head(&w, several))
        return false;
    while (w.at - i < NAME_WORDS && take_next(&w))
        ;
    name->to = w.at;
    name->whole = w.at == w.head;
    name->many = name->many || name->local || is_several(&w);
    uint64_t counted = UNITWORD_PLURAL | UNITWORD_POST;
    bool lone_post = name->marks & UNITWORD_POST && !(name->marks & UNITWORD_HEAD);
    name->bare =
        name->whole &&
        (lone_post || (name->marks & UNITWORD_SHORT && !(name->marks & counted)));
    name->loose = w.tail > (name->many ? TAIL_MANY : TAIL_ONE);
    finish(r, name);
    return true;
}

/* "Đảng ủy, UBND các xã": the places after the second are the first one's too. */
static bool shares_places(const struct named *first, const struct named *second) {
    return first->unit < 0 && second->unit < 0 && first->whole && !first->many &&
           second->local;
}

/* "Ban Thường vụ hoặc Thường trực Quận ủy": whose the first is, only the second says. It
 * is the listed unit of that name, if there is one. */
static void complete(const struct reader *r, struct named *first,
                     const struct named *second) {
    isize n;
    reader_marks(r, second->from, &n);
    if (first->unit >= 0 || !first->whole || first->many ||
        second->from + n >= second->to)
        return;
    isize tail = reader_word(r, second->from + n)->from;
    str name = str_concat(r->scratch, str_sub(r->words.text, first->begin, first->end),
                          STR(" "), str_sub(r->words.text, tail, second->end));
    int node = name_tree_find(&r->site->unit_index->names, name);
    if (node)
        first->unit = unit_index_find(r->site, node, &r->scope);
}

static void keep_name(const struct reader *r, struct named_list *out, isize before,
                      const struct named *name) {
    if (out->n > before && shares_places(&out->at[out->n - 1], name)) {
        struct named *last = &out->at[out->n - 1];
        last->to = name->to;
        last->end = name->end;
        last->many = last->local = true;
        last->whole = false;
    } else {
        if (out->n > before)
            complete(r, &out->at[out->n - 1], name);
        *vec_push(r->scratch, out) = *name;
    }
}

/* Whether a semicolon at word i goes on with the list. */
static bool lists_on(const struct reader *r, isize i) {
    const uint64_t begins =
        UNITWORD_HEAD | UNITWORD_PLURAL | UNITWORD_POST | UNITWORD_AND;
    isize n;
    return r->semicolons && reader_word(r, i)->kind == WORD_SEMICOLON &&
           reader_marks(r, i + 1, &n) & begins;
}

/* The word after a comma, "và" or both; `i` if there is neither. */
static isize skip_separator(const struct reader *r, isize i) {
    isize n;
    if (reader_word(r, i)->kind == WORD_COMMA || lists_on(r, i))
        i++;
    return reader_marks(r, i, &n) & UNITWORD_AND ? i + n : i;
}

isize names_read(const struct reader *r, isize i, struct named_list *out) {
    isize end = i, before = out->n;
    bool several = r->after_with;
    struct named name;
    while (read_registered(r, i, &name) || read_unregistered(r, i, several, &name)) {
        keep_name(r, out, before, &name);
        end = name.to;
        i = skip_separator(r, end);
        isize n;
        bool again = name.unit < 0 && reader_marks(r, i, &n) & UNITWORD_HEAD &&
                     reader_word(r, i)->upper;
        if (i == end && !again)
            break;
        several = r->after_with || name.many;
    }
    return end;
}
