/*
 * Who acts in the sentences of a task.
 *
 * A unit acts where it is the subject: at the beginning of the task, of a later sentence,
 * of a clause after "qua đó", or after the comma that ends an introduction ("Căn cứ kế
 * hoạch này, các phòng Sở …"). A verb must follow it. Everywhere else units are only
 * mentioned (reported to, watched, strengthened, advised), so nothing else of a sentence
 * is read.
 */
#include "link/assign_part.h"

/* How subjects are joined to what they do. */
enum subject_form { SUBJECT_PLAIN, SUBJECT_COLON, SUBJECT_CHARGED };

struct sentences {
    struct reader *r;
    const struct claim *claim;
    struct given_list *out;
    str rule;        /* of the first unit */
    bool leads;      /* the task begins with "Chủ trì" */
    bool introduced; /* the sentence began with an introduction */
    bool found;      /* its subject */
    bool leading;    /* the subject leads */
    isize read;      /* words read as names: a comma among them begins nothing */
};

static void set_rule(struct sentences *s, str rule) {
    if (!s->rule.n)
        s->rule = rule;
}

static void give_all(struct sentences *s, enum task_role role,
                     const struct named_list *names) {
    for (isize i = 0; i < names->n; i++)
        give(s->r, s->out, role, &names->at[i], s->claim);
}

/* "Cấp ủy, tổ chức đảng" at the beginning: a list of groups says enough. */
static bool opens_several(const struct reader *r, const struct named_list *names) {
    return names->n > 1 && names->at[0].many && reader_word(r, names->at[0].from)->upper;
}

/* Whether the names say who is meant and may be the subject of a sentence. */
static bool are_units(const struct reader *r, const struct named_list *names) {
    for (isize i = 0; i < names->n; i++) {
        const struct named *name = &names->at[i];
        bool place = name->marks & UNITWORD_PLACE && !name->many;
        if (name->unit < 0 &&
            (place || name->loose || (name->bare && !opens_several(r, names))))
            return false;
    }
    return names->n > 0;
}

/* "phối hợp với tổ": which one is not said. */
static bool says_nobody(const struct named_list *names) {
    const struct named *name = names->at;
    return names->n == 1 && name->unit < 0 && name->whole && name->implied &&
           name->to - name->from == 1;
}

/* "phối hợp với X, Y" at word i: they help. */
static bool read_support(struct sentences *s, isize i) {
    struct named_list names = {0};
    isize n;
    if (!(reader_marks(s->r, i, &n) & UNITWORD_SUPPORT))
        return false;
    s->r->after_with = true;
    isize end = names_read(s->r, i + n, &names);
    s->r->after_with = false;
    if (!are_units(s->r, &names) || says_nobody(&names))
        return false;
    s->read = end > s->read ? end : s->read;
    give_all(s, ROLE_SUPPORT, &names);
    return true;
}

/* "chủ trì, phối hợp với X", from after "chủ trì" on. */
static void read_support_after(struct sentences *s, isize i) {
    isize n;
    if (reader_word(s->r, i)->kind == WORD_COMMA)
        i++;
    if (reader_marks(s->r, i, &n) & UNITWORD_AND)
        i += n;
    s->r->semicolons = true; /* what they do is not said yet */
    read_support(s, i);
    s->r->semicolons = false;
}

static isize skip_duty(const struct reader *r, isize i) {
    isize n;
    while (reader_marks(r, i, &n) & UNITWORD_DUTY)
        i += n;
    return i;
}

/* Gives the subjects what the verb at word i says. Who does something together with
 * others leads, unless a colon parts it from what it does. */
static void take_subjects(struct sentences *s, const struct named_list *names, isize i,
                          enum subject_form form) {
    isize n, first = s->out->n;
    i = skip_duty(s->r, i);
    uint64_t marks = reader_marks(s->r, i, &n);
    s->found = true;
    s->leading = (marks & UNITWORD_LEAD) != 0;
    give_all(s, s->leading ? ROLE_LEAD : ROLE_ASSIGNED, names);
    isize owners = s->out->n;
    set_rule(s, form == SUBJECT_CHARGED ? STR("charge")
                : s->leading            ? STR("lead-phrase")
                                        : STR("subject"));
    if (s->leading)
        read_support_after(s, i + n);
    else if (marks & UNITWORD_SUPPORT && read_support(s, i) && form == SUBJECT_PLAIN)
        for (; first < owners; first++)
            s->out->at[first].role = ROLE_LEAD;
}

/* The word where a verb begins, perhaps after a parenthesis or a comma; -1: none. */
static isize verb_after(const struct reader *r, const struct named_list *names,
                        isize end) {
    isize n;
    end = reader_skip_note(r, end);
    const struct named *last = &names->at[names->n - 1];
    bool comma = reader_word(r, end)->kind == WORD_COMMA;
    if (comma && last->unit < 0 && last->whole)
        return -1; /* "Thanh tra, kiểm tra …" */
    end += comma;
    const struct word *word = reader_word(r, end);
    uint64_t marks = reader_marks(r, end, &n);
    if (marks & UNITWORD_VERB)
        return end;
    uint64_t other = UNITWORD_STOP | UNITWORD_HEAD | UNITWORD_PLURAL | UNITWORD_AND |
                     UNITWORD_INTRO | UNITWORD_NOT | UNITWORD_PLAIN;
    bool lower = word->kind == WORD_LETTERS && !word->upper && !(marks & other);
    bool sure = last->unit >= 0 && (!last->many || last->to - last->from >= LONG_NAME);
    return !comma && lower && sure ? end : -1;
}

static bool read_charge(struct sentences *s, isize i);

/* "UBND tỉnh yêu cầu các sở thực hiện các việc sau:": those who are charged act. */
static bool charges(struct sentences *s, isize i) {
    isize n;
    return reader_marks(s->r, i, &n) & UNITWORD_CHARGE && read_charge(s, i + n);
}

static bool read_subjects(struct sentences *s, isize i, bool first) {
    struct named_list names = {0};
    isize n;
    uint64_t verbs = UNITWORD_POST | UNITWORD_VERB;
    if ((reader_marks(s->r, i, &n) & verbs) == verbs)
        return false; /* "Lãnh đạo các đoàn thể …" */
    s->r->semicolons = true;
    isize end = names_read(s->r, i, &names);
    s->r->semicolons = false;
    s->read = end;
    if (!are_units(s->r, &names))
        return false;
    if (first && reader_word(s->r, end)->kind == WORD_COLON) {
        take_subjects(s, &names, end + 1, SUBJECT_COLON);
        return true;
    }
    if (s->claim->form == CLAIM_TITLE && charges(s, end))
        return true;
    isize verb = verb_after(s->r, &names, end);
    if (verb < 0)
        return false;
    take_subjects(s, &names, verb, SUBJECT_PLAIN);
    return true;
}

/* "Giao Văn phòng Sở …": whoever is named there has to do it. */
static bool read_charge(struct sentences *s, isize i) {
    struct named_list names = {0};
    isize end = names_read(s->r, i, &names);
    if (!are_units(s->r, &names))
        return false;
    take_subjects(s, &names, reader_skip_note(s->r, end), SUBJECT_CHARGED);
    return true;
}

/* The word after a dash or a number that begins the sentence at word i. */
static isize skip_label(const struct reader *r, isize i) {
    const struct word *word = reader_word(r, i);
    if (word->kind == WORD_DASH || is_other_mark(word))
        return i + 1;
    return is_label(r, i) ? i + 2 : i;
}

static void read_opening(struct sentences *s, isize i, bool first) {
    const struct reader *r = s->r;
    isize n;
    i = skip_label(r, i);
    uint64_t marks = reader_marks(r, i, &n);
    s->introduced = s->found = s->leading = false;
    if (marks & UNITWORD_CHARGE && read_charge(s, i + n))
        return;
    if (marks & UNITWORD_LINK && read_subjects(s, i + n, false))
        return;
    if (first && marks & UNITWORD_LEAD) {
        s->leads = true;
        isize before = s->out->n;
        read_support_after(s, i + n);
        if (s->out->n > before)
            set_rule(s, STR("lead-phrase"));
    } else if (first && marks & UNITWORD_SUPPORT) {
        if (read_support(s, i))
            set_rule(s, STR("support-phrase"));
    } else if (!first && marks & UNITWORD_SUPPORT) {
        read_support(s, i);
    } else if (!read_subjects(s, i, first)) {
        s->introduced = marks & UNITWORD_INTRO;
    }
}

/* A small word alone goes on with what precedes the comma: "các cơ quan, đơn vị". */
static bool begins_subject(const struct reader *r, isize i) {
    isize n, end;
    uint64_t marks = reader_marks(r, i, &n);
    for (isize k = i; k <= i + n; k++)
        if (reader_word(r, k)->upper)
            return true;
    return marks & (UNITWORD_PLURAL | UNITWORD_POST) || reader_unit(r, i, &end) >= 0;
}

/* What follows a comma, from word i on. */
static void read_comma(struct sentences *s, isize i) {
    isize n;
    uint64_t marks = reader_marks(s->r, i, &n);
    if (marks & UNITWORD_LINK && read_subjects(s, i + n, false))
        return;
    if (s->found && marks & UNITWORD_SUPPORT)
        read_support(s, i);
    else if (s->introduced && !s->found && marks & UNITWORD_CHARGE)
        read_charge(s, i + n);
    else if (s->introduced && !s->found && marks & UNITWORD_SUPPORT)
        read_support(s, i);
    else if (s->introduced && !s->found && begins_subject(s->r, i))
        read_subjects(s, i, false);
}

static int quote_depth(const struct word *w) {
    return w->kind == WORD_QUOTE_OPEN ? 1 : w->kind == WORD_QUOTE_CLOSE ? -1 : 0;
}

/* Quotations are skipped if all of them are closed. */
static bool quotes_close(const struct word_list *words) {
    int depth = 0;
    for (isize i = 0; i < words->n && depth >= 0; i++)
        depth += quote_depth(&words->at[i]);
    return depth == 0;
}

/* A full stop ends a sentence before a blank, unless it ends its number or "TP.". */
static bool ends_sentence(const struct reader *r, isize i) {
    const struct word *w = reader_word(r, i), *before = w - 1, *next = w + 1;
    if (w->kind == WORD_SEMICOLON || w->kind == WORD_COLON)
        return true;
    bool capitals = before->capitals || (before->upper && before->letters == 1);
    return w->key == word_mark('.') && next->gap != GAP_NONE && w->from > 2 &&
           !(capitals && w->gap == GAP_NONE);
}

str assign_sentence(struct reader *r, const struct claim *claim, struct given_list *out,
                    bool *leads) {
    struct sentences s = {.r = r, .claim = claim, .out = out};
    reader_open(r, claim->text);
    bool quotes = quotes_close(&r->words);
    int depth = 0;
    read_opening(&s, 0, true);
    for (isize i = 0; i < r->words.n; i++) {
        const struct word *w = reader_word(r, i);
        if (quotes)
            depth += quote_depth(w);
        if (depth > 0)
            continue;
        if (w->kind == WORD_COMMA && i >= s.read)
            read_comma(&s, i + 1);
        else if (ends_sentence(r, i) && i >= s.read)
            read_opening(&s, i + 1, false);
    }
    *leads = s.leads;
    return s.rule;
}
