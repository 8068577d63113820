/*
 * Who acts in the sentences of a task.
 *
 * A unit is meant to act where it is the subject: at the beginning of the task, of a
 * later sentence, of a clause after "qua đó", or behind the comma that ends an
 * introduction ("Căn cứ kế hoạch này, các phòng Sở …"). It must be followed by a verb.
 * Everywhere else units are only mentioned: those that are reported to, watched,
 * strengthened or advised; so nothing else of a sentence is looked at.
 */
#include "link/assign_part.h"

/* Where a clause may begin. */
enum clause_kind { CLAUSE_FIRST, CLAUSE_SENTENCE, CLAUSE_COMMA };

struct sentences {
    struct reader *r;
    const struct claim *claim;
    struct given_list *out;
    str rule;        /* of the first unit */
    bool leads;      /* the task begins with "Chủ trì" */
    bool introduced; /* the sentence began with an introduction */
    bool found;      /* it has its subject */
    bool leading;    /* which leads */
    isize read;      /* bytes that were read as names: a comma in them begins nothing */
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

/* "Cấp ủy, tổ chức đảng" at the beginning: of several that is enough. */
static bool opens_several(struct reader *r, const struct named_list *names) {
    return names->n > 1 && names->at[0].many && reader_token(r, names->at[0].from).upper;
}

/* Names that a sentence may be about and that say who is meant. */
static bool are_units(struct reader *r, const struct named_list *names) {
    for (isize i = 0; i < names->n; i++) {
        const struct named *name = &names->at[i];
        bool place = name->marks & UNITWORD_PLACE && !name->many;
        if (name->unit < 0 &&
            (place || name->loose || (name->bare && !opens_several(r, names))))
            return false;
    }
    return names->n > 0;
}

/* "phối hợp với X, Y" at token i: they help. */
static bool read_support(struct sentences *s, isize i) {
    struct named_list names = {0};
    isize n;
    if (!(reader_marks(s->r, i, &n) & UNITWORD_SUPPORT))
        return false;
    names_read(s->r, i + n, &names);
    if (!are_units(s->r, &names))
        return false;
    give_all(s, ROLE_SUPPORT, &names);
    return true;
}

/* "chủ trì, phối hợp với X" from behind "chủ trì" on. */
static void read_support_behind(struct sentences *s, isize i) {
    isize n;
    if (reader_token(s->r, i).kind == TOKEN_COMMA)
        i++;
    if (reader_marks(s->r, i, &n) & UNITWORD_AND)
        i += n;
    read_support(s, i);
}

static isize skip_duty(struct reader *r, isize i) {
    isize n;
    while (reader_marks(r, i, &n) & UNITWORD_DUTY)
        i += n;
    return i;
}

/* What the subjects whose verb is at token i have to do. */
static void take_subjects(struct sentences *s, const struct named_list *names, isize i,
                          bool charged) {
    isize n;
    i = skip_duty(s->r, i);
    unsigned marks = reader_marks(s->r, i, &n);
    s->found = true;
    s->leading = (marks & UNITWORD_LEAD) != 0;
    give_all(s, s->leading ? ROLE_LEAD : ROLE_ASSIGNED, names);
    set_rule(s, charged      ? STR("charge")
                : s->leading ? STR("lead-phrase")
                             : STR("subject"));
    if (s->leading)
        read_support_behind(s, i + n);
    else if (marks & UNITWORD_SUPPORT)
        read_support(s, i);
}

/* A verb, perhaps behind a parenthesis or a comma: the token it begins at, -1 without. */
static isize verb_behind(struct reader *r, const struct named_list *names, isize end) {
    isize n;
    end = reader_skip_note(r, end);
    const struct named *last = &names->at[names->n - 1];
    bool comma = reader_token(r, end).kind == TOKEN_COMMA;
    if (comma && last->unit < 0 && last->whole)
        return -1; /* "Thanh tra, kiểm tra …" */
    end += comma;
    struct token token = reader_token(r, end);
    unsigned marks = reader_marks(r, end, &n);
    if (marks & UNITWORD_VERB)
        return end;
    unsigned other = UNITWORD_STOP | UNITWORD_HEAD | UNITWORD_PLURAL | UNITWORD_AND |
                     UNITWORD_INTRO | UNITWORD_NOT | UNITWORD_PLAIN;
    bool lower = token.kind == TOKEN_WORD && !token.upper && !(marks & other);
    bool sure = last->unit >= 0 && (!last->many || last->to - last->from >= LONG_NAME);
    return !comma && lower && sure ? end : -1;
}

static bool read_subjects(struct sentences *s, isize i, bool first) {
    struct named_list names = {0};
    isize n;
    unsigned verbs = UNITWORD_POST | UNITWORD_VERB;
    if ((reader_marks(s->r, i, &n) & verbs) == verbs)
        return false; /* "Lãnh đạo các đoàn thể …" */
    isize end = names_read(s->r, i, &names);
    s->read = reader_token(s->r, end).from;
    if (!are_units(s->r, &names))
        return false;
    if (first && reader_token(s->r, end).kind == TOKEN_COLON) {
        take_subjects(s, &names, end + 1, false);
        return true;
    }
    isize verb = verb_behind(s->r, &names, end);
    if (verb < 0)
        return false;
    take_subjects(s, &names, verb, false);
    return true;
}

/* "Giao Văn phòng Sở …": whoever is named there has to do it. */
static bool read_charge(struct sentences *s, isize i) {
    struct named_list names = {0};
    isize end = names_read(s->r, i, &names);
    if (!are_units(s->r, &names))
        return false;
    take_subjects(s, &names, reader_skip_note(s->r, end), true);
    return true;
}

/* Behind a dash or a number that begins the words. */
static isize skip_label(struct reader *r) {
    isize i = 0;
    struct token token = reader_token(r, 0), next = reader_token(r, 1);
    if (token.kind == TOKEN_DASH || token.kind == TOKEN_OTHER)
        i = 1;
    else if ((token.kind == TOKEN_NUMBER || token.to - token.from == 1) &&
             (next.kind == TOKEN_FULL_STOP || next.kind == TOKEN_CLOSE))
        i = 2;
    return i;
}

static void read_opening(struct sentences *s, bool first) {
    struct reader *r = s->r;
    isize i = skip_label(r), n;
    unsigned marks = reader_marks(r, i, &n);
    s->introduced = s->found = s->leading = false;
    if (marks & UNITWORD_CHARGE && read_charge(s, i + n))
        return;
    if (marks & UNITWORD_LINK && read_subjects(s, i + n, false))
        return;
    if (first && marks & UNITWORD_LEAD) {
        s->leads = true;
        isize before = s->out->n;
        read_support_behind(s, i + n);
        if (s->out->n > before)
            set_rule(s, STR("lead-phrase"));
    } else if (first && marks & UNITWORD_SUPPORT) {
        if (read_support(s, i))
            set_rule(s, STR("support-phrase"));
    } else if (!read_subjects(s, i, first)) {
        s->introduced = marks & UNITWORD_INTRO;
    }
}

static void read_comma(struct sentences *s) {
    isize n;
    unsigned marks = reader_marks(s->r, 0, &n);
    if (marks & UNITWORD_LINK && read_subjects(s, n, false))
        return;
    if (s->found && s->leading && marks & UNITWORD_SUPPORT)
        read_support(s, 0);
    else if (s->introduced && !s->found && marks & UNITWORD_CHARGE)
        read_charge(s, n);
    else if (s->introduced && !s->found)
        read_subjects(s, 0, false);
}

/* Quotation marks, by their first byte; 0 for none. */
static int quote_at(str text, isize at) {
    if (str_starts(str_skip(text, at), STR("“")))
        return 1;
    return str_starts(str_skip(text, at), STR("”")) ? -1 : 0;
}

/* Quotations are passed over if all of them are closed. */
static bool quotes_close(str text) {
    int depth = 0;
    for (isize i = 0; i < text.n && depth >= 0; i++)
        if ((unsigned char)text.p[i] == 0xE2)
            depth += quote_at(text, i);
    return depth == 0;
}

/* A full stop ends a sentence before a blank and a capital, and not behind "TP". */
static bool ends_sentence(str text, isize at) {
    isize next = at + 1;
    if (text.p[at] == ';' || text.p[at] == ':')
        return true;
    return next < text.n && is_space(text.p[next]) && at > 2 &&
           !(text.p[at - 1] >= 'A' && text.p[at - 1] <= 'Z');
}

static void read_clause(struct sentences *s, enum clause_kind kind, isize at) {
    reader_begin(s->r, s->claim->text, at);
    if (kind == CLAUSE_COMMA)
        read_comma(s);
    else
        read_opening(s, kind == CLAUSE_FIRST);
}

str assign_sentence(struct reader *r, const struct claim *claim, struct given_list *out,
                    bool *leads) {
    struct sentences s = {.r = r, .claim = claim, .out = out};
    str text = claim->text;
    bool quotes = quotes_close(text);
    int depth = 0;
    read_clause(&s, CLAUSE_FIRST, 0);
    for (isize i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (quotes && (unsigned char)c == 0xE2)
            depth += quote_at(text, i);
        if (depth > 0)
            continue;
        if (c == ',' && i >= s.read)
            read_clause(&s, CLAUSE_COMMA, i + 1);
        else if ((c == '.' || c == ';' || c == ':') && ends_sentence(text, i))
            read_clause(&s, CLAUSE_SENTENCE, i + 1);
    }
    *leads = s.leads;
    return s.rule;
}
