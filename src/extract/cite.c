/*
 * The text is searched for digits, and only where a number stands is anything else read:
 * the lead before it (cite_lead.c), the tail behind it (cite_tail.c). Most of a document
 * is prose without digits and is passed over byte by byte.
 *
 * The number comes first because it survives what words do not: scans that misspell "Nghị
 * định", registers without any words. Words then say how far it is to be believed, and
 * what kind, date and issuer go with it.
 */
#include "extract/cite.h"

#include "base/utf8.h"
#include "extract/cite_part.h"
#include "viet/letter.h"
#include "viet/symbol.h"

#define S(text)                                                                          \
    { text, sizeof(text) - 1 }

/* The full mentions of one name ("Nghị quyết|57"): what a shortened one may mean. */
struct cite_name {
    int latest; /* index in the list */
    bool many;  /* of different documents */
};

struct cite_memo {
    struct map names;   /* kind|number → index in `name` */
    struct map numbers; /* identity → index in `dated` */
    VEC(struct cite_name) name;
    VEC(struct date) dated; /* the date last given with that number */
};

struct scan {
    struct arena *arena;
    str s;
    struct cite_list *list;
    struct cite_memo *memo;
    isize from;               /* behind the last citation */
    const struct kind *chain; /* named before it, for the members of a list */
    str chain_issuer; /* named with it: "các Quyết định của UBND tỉnh: số …" */
    int run;          /* first of the citations joined to the last; -1: none */
};

static isize skip_digits(str s, isize at) {
    while (at < s.n && is_digit(s.p[at]))
        at++;
    return at;
}

static isize skip_word(str s, isize at) {
    while (at < s.n && !is_space(s.p[at]))
        at++;
    return at;
}

static bool digit_before(str s, isize at) {
    return at > 0 && is_digit(s.p[at - 1]);
}

/* "số581/BNV", "Số hiệu279/2002": the only words a number may be glued to. */
static bool glued_to_lead(str s, isize at) {
    static const str words[] = {S("số"), S("hiệu"), S("sô")};
    str word = cite_word_back(s, at);
    return word.n && cite_any(word, 0, words, countof(words)) >= 0;
}

/* Whether a number may begin behind what stands there: no address, date or ratio. */
static bool may_begin(str s, isize at) {
    isize back = cite_blanks_back(s, at);
    if (back == 0)
        return true;
    char c = s.p[back - 1];
    if (c == '=' || (c == ':' && digit_before(s, back - 1)))
        return false;
    if (back < at)
        return true;
    if (str_find_byte(STR("/%&?_@#"), c) >= 0)
        return false;
    isize before = cite_before(s, at), end = before;
    if (c == '.' || c == ',' || c == '+')
        return !digit_before(s, before);
    if (symbol_separator(s, &end))
        return before == 0 ||
               !(digit_before(s, before) || cite_is_letter(s, cite_before(s, before)));
    return !cite_is_letter(s, before) || glued_to_lead(s, at);
}

/* A table cell or the whole text begins at `at`. */
static bool begins_cell(str s, isize at) {
    at = cite_line_blanks_back(s, at);
    return at == 0 || s.p[at - 1] == '|' || s.p[at - 1] == '\n';
}

static bool ends_cell(str s, isize at) {
    at = cite_blanks(s, at);
    return at == s.n || s.p[at] == '|';
}

/* A line of its own, as the head of a document has it. */
static bool fills_line(str s, isize at, isize end) {
    end = cite_line_blanks(s, end);
    return at > 0 && begins_cell(s, at) && end < s.n && s.p[end] == '\n';
}

static bool is_law(const struct kind *kind) {
    return kind && (kind->flags & KIND_LAW);
}

/* Laws are named before their number; of numbers with a kind only an ordinance is one. */
static bool named_as_law(const struct cite_lead *lead, const struct docnum *num) {
    if (!lead->law)
        return false;
    if (num->form == DOCNUM_QH)
        return !lead->kind || is_law(lead->kind) || !str_eq(lead->kind->state, STR("NQ"));
    return num->kinds.n && is_law(num->kinds.at[0]) && !is_law(lead->kind);
}

/* Whether a document of that kind can bear a number that looks so. */
static bool may_bear(const struct kind *kind, enum docnum_form form,
                     struct kind_set kinds) {
    if (form == DOCNUM_QH)
        return is_law(kind) || str_eq(kind->state, STR("NQ"));
    for (int i = 0; i < kinds.n; i++)
        if (kind_agrees(kind, kinds.at[i]))
            return true;
    return false;
}

struct found {
    struct docnum_scan scan;
    struct cite_lead lead;
    struct cite_tail tail;
    isize at; /* of the number */
    bool cell;
};

/* Sets kind, rule and start of the mention, and what the next of a list inherits. */
static void settle_kind(struct scan *sc, const struct found *f, struct cite *c) {
    const struct cite_lead *lead = &f->lead;
    const struct kind *kind = NULL;
    c->rule = STR("number");
    if (named_as_law(lead, &c->num)) {
        kind = lead->law;
        c->mention.start = (uint32_t)lead->law_start;
        c->rule = STR("law");
    } else if (lead->kind) {
        kind = lead->kind;
        c->mention.start = (uint32_t)(lead->apart ? lead->start : lead->kind_start);
        c->rule = lead->issuer.n ? STR("issuer-first") : STR("kind");
    }
    if (kind) {
        sc->chain = kind;
        sc->chain_issuer = lead->issuer;
    } else if ((lead->joined || (lead->same_sentence && lead->number_word)) &&
               sc->chain && may_bear(sc->chain, c->num.form, c->num.kinds)) {
        kind = sc->chain;
        c->rule = STR("list");
    } else if (c->num.form == DOCNUM_CV && lead->number_word && !lead->heading) {
        kind = lead->near; /* whatever it is, perhaps no letter */
    } else if (c->num.kinds.n == 1) {
        kind = c->num.kinds.at[0];
    }
    if (kind)
        c->kind = kind->name;
}

static void settle_date(const struct scan *sc, const struct found *f, struct cite *c) {
    const struct cite_lead *lead = &f->lead;
    bool head =
        lead->heading || lead->label ||
        (!lead->kind && !lead->number_word && fills_line(sc->s, f->at, f->scan.end));
    c->date = f->tail.date;
    str issuer = f->tail.issuer.n ? f->tail.issuer : lead->issuer;
    if (!issuer.n && str_eq(c->rule, STR("list")))
        issuer = sc->chain_issuer;
    if (!c->date.year && lead->date.year) {
        c->date = lead->date;
        c->rule = STR("date-first");
        if (!issuer.n)
            issuer = lead->actor;
    } else if (!c->date.year && head) {
        c->date = cite_head_date(sc->s, sc->from, f->at, f->tail.end);
        if (c->date.year)
            c->rule = STR("head");
    }
    c->issuer = str_fold_blanks(sc->arena, issuer);
    c->year = c->num.year ? c->num.year : c->date.year ? c->date.year : f->tail.year;
}

/* The date that an earlier mention gave the number of `c`; none if none did. */
static struct date known_date(const struct scan *sc, const struct cite *c) {
    int i = map_get(&sc->memo->numbers, docnum_identity(sc->arena, &c->num));
    return i < 0 ? (struct date){0} : sc->memo->dated.at[i];
}

static bool may_share(const struct scan *sc, const struct cite *c,
                      const struct cite *last) {
    if (!str_eq(c->num.kind, last->num.kind) ||
        !str_eq(c->num.issuer, last->num.issuer) || !str_eq(c->kind, last->kind) ||
        c->num.form != last->num.form)
        return false;
    if (c->num.year && last->date.year && c->num.year != last->date.year)
        return false;
    struct date known = known_date(sc, c);
    return !known.year || !last->date.year || date_cmp(known, last->date) == 0;
}

/* "số 18-NQ/TW, số 19-NQ/TW ngày …": the date is of all that are like the last. */
static void share_tail(struct scan *sc, int last_index) {
    const struct cite *last = &sc->list->at[last_index];
    if (!last->date.year && !last->issuer.n)
        return;
    for (int i = sc->run; i < last_index; i++) {
        struct cite *c = &sc->list->at[i];
        if (c->date.year || !may_share(sc, c, last))
            continue;
        if (!c->issuer.n)
            c->issuer = last->issuer;
        else if (!str_eq(c->issuer, last->issuer))
            continue;
        if (!last->date.year)
            continue;
        c->date = last->date;
        c->year = last->date.year;
        c->rule = STR("shared-date");
    }
    sc->run = last_index;
}

/* Enters a full mention into what later ones may refer to. */
static void remember(struct scan *sc, int index) {
    const struct cite *c = &sc->list->at[index];
    struct cite_memo *memo = sc->memo;
    if (c->date.year) {
        str identity = docnum_identity(sc->arena, &c->num);
        int at = map_put(sc->arena, &memo->numbers, identity, (int)memo->dated.n);
        if (at == memo->dated.n)
            vec_push(sc->arena, &memo->dated);
        memo->dated.at[at] = c->date;
    }
    if (!c->kind.n)
        return;
    str name = str_concat(sc->arena, c->kind, STR("|"), c->num.number);
    int at = map_put(sc->arena, &memo->names, name, (int)memo->name.n);
    if (at == memo->name.n) {
        *vec_push(sc->arena, &memo->name) = (struct cite_name){.latest = index};
        return;
    }
    struct cite_name *entry = &memo->name.at[at];
    const struct docnum *other = &sc->list->at[entry->latest].num;
    entry->many |= other->year != c->num.year || !str_eq(other->kind, c->num.kind) ||
                   !str_eq(other->issuer, c->num.issuer);
    entry->latest = index;
}

static void push(struct scan *sc, struct cite c) {
    *vec_push(sc->arena, sc->list) = c;
}

/* "các Nghị quyết số 18, 19-NQ/TW": the integers as numbers of their own. */
static void push_ints(struct scan *sc, const struct found *f) {
    const struct cite_lead *lead = &f->lead;
    for (int i = 0; i < lead->ints_n; i++) {
        struct docnum_scan scan = f->scan;
        isize start = lead->ints[i].start, end = lead->ints[i].end;
        scan.number = str_sub(sc->s, start, end);
        push(sc, (struct cite){
                     .mention = span_of(i ? start : lead->kind_start, end),
                     .number = span_of(start, end),
                     .num = docnum_make(sc->arena, &scan),
                     .kind = lead->kind->name,
                     .year = scan.year,
                     .rule = STR("shared-symbol"),
                     .antecedent = -1,
                 });
    }
}

static bool names_known_body(const struct docnum_scan *n) {
    for (int i = 0; i < n->tokens; i++)
        if (symbol_is_known(n->token[i]))
            return true;
    return false;
}

/*
 * Whether the words before the number vouch for it. "số" alone does not for a letter of
 * an unknown body: "hồ sơ số 12/HS" is no document of ours.
 */
static bool is_led(const struct scan *sc, const struct found *f) {
    const struct cite_lead *lead = &f->lead;
    if (!f->scan.tokens)
        return lead->kind;
    if (lead->kind || lead->near || lead->heading || (lead->joined && sc->run >= 0))
        return true;
    return lead->number_word && (f->scan.form != DOCNUM_CV || names_known_body(&f->scan));
}

static bool is_trusted(const struct scan *sc, const struct found *f) {
    if (f->lead.form_word && !f->scan.year)
        return false;
    return f->scan.trust == DOCNUM_SURE ||
           (f->scan.trust == DOCNUM_LED && is_led(sc, f)) ||
           (f->cell && ends_cell(sc->s, f->scan.end));
}

/*
 * Settles whether integers before the number share its symbol; the lead is then that of
 * the first of them. "Chương trình số 135, 30a/2008/NQ-CP" are two documents of different
 * kinds.
 */
static bool settle_ints(struct found *f) {
    struct cite_lead *lead = &f->lead;
    if (!lead->ints_n)
        return false;
    lead->start = f->at;
    if (lead->kind && may_bear(lead->kind, f->scan.form, f->scan.kinds))
        return true;
    lead->kind = NULL;
    return false;
}

/* Appends the citation of the number in `f`; the offset behind it. */
static isize add(struct scan *sc, struct found *f) {
    int first = (int)sc->list->n;
    f->tail = cite_tail(sc->s, &f->scan);
    bool ints = settle_ints(f);
    if (ints)
        push_ints(sc, f);
    struct cite c = {
        .mention = span_of(f->lead.start, f->tail.date_end),
        .number = span_of(f->at, f->scan.end),
        .num = docnum_make(sc->arena, &f->scan),
        .antecedent = -1,
    };
    settle_kind(sc, f, &c);
    if (ints)
        c.mention.start = c.number.start;
    settle_date(sc, f, &c);
    int index = (int)sc->list->n;
    push(sc, c);
    if (!f->lead.joined || f->lead.semicolon || sc->run < 0)
        sc->run = first;
    share_tail(sc, index);
    if (f->tail.partial)
        sc->run = index + 1;
    for (int i = first; i <= index; i++)
        remember(sc, i);
    return sc->from = f->tail.end;
}

/* The last syllables of the names of kinds, and "số": what a shortened mention needs. */
static bool kind_may_precede(str s, isize at) {
    static const str last[] = {S("số"),    S("quyết"), S("định"), S("thị"),   S("luận"),
                               S("hoạch"), S("chế"),   S("dẫn"),  S("trình"), S("động"),
                               S("báo"),   S("tư"),    S("tri"),  S("cáo"),   S("văn"),
                               S("điện"),  S("lệnh"),  S("luật"), S("án"),    S("hợp")};
    str word = cite_word_back(s, cite_blanks_back(s, at));
    return word.n && cite_any(word, 0, last, countof(last)) >= 0;
}

/* What may follow a shortened mention that does not say "số": no unit of measure. */
static bool may_follow_short(str s, isize at) {
    static const str words[] = {S("của"),  S("về"),  S("ngày"), S("và"), S("nêu"),
                                S("trên"), S("này"), S("là"),   S("đã"), S("khóa")};
    if (at < s.n && str_find_byte(STR("%/-"), s.p[at]) >= 0)
        return false;
    if (at + 1 < s.n && (s.p[at] == '.' || s.p[at] == ',') && is_digit(s.p[at + 1]))
        return false;
    isize next = cite_blanks(s, at);
    return !cite_is_letter(s, next) || cite_any(s, next, words, countof(words)) >= 0;
}

/*
 * "Nghị quyết 57", "Pháp lệnh số 34": taken only for a number that this document has
 * given in full, and only if that is one. The offset behind it.
 */
static isize add_short(struct scan *sc, isize at, isize end) {
    if (!sc->list->n || end - at > 4 || !kind_may_precede(sc->s, at) ||
        cite_is_letter(sc->s, end))
        return end;
    struct cite_lead lead = cite_lead(sc->s, sc->from, at);
    if (!lead.kind || lead.ints_n || lead.issuer.n ||
        !(lead.number_word || cite_is_upper(sc->s, lead.kind_start)) ||
        !may_follow_short(sc->s, end))
        return end;
    struct docnum_scan bare = {.number = str_sub(sc->s, at, end), .end = end};
    struct docnum integer = docnum_make(sc->arena, &bare);
    str name = str_concat(sc->arena, lead.kind->name, STR("|"), integer.number);
    int i = map_get(&sc->memo->names, name);
    if (i < 0 || sc->memo->name.at[i].many)
        return end;
    int full = sc->memo->name.at[i].latest;
    struct cite_tail tail = cite_tail(sc->s, &bare);
    struct date known = known_date(sc, &sc->list->at[full]);
    if (tail.date.year && known.year && date_cmp(tail.date, known) != 0)
        return end;
    push(sc, (struct cite){
                 .mention = span_of(lead.kind_start, tail.date_end),
                 .number = span_of(at, end),
                 .num = sc->list->at[full].num,
                 .kind = lead.kind->name,
                 .date = tail.date,
                 .year = tail.date.year ? tail.date.year : tail.year,
                 .issuer = str_fold_blanks(sc->arena, tail.issuer),
                 .rule = STR("short"),
                 .antecedent = full,
             });
    sc->chain = lead.kind;
    sc->run = -1;
    return sc->from = tail.end;
}

static isize step_digits(struct scan *sc, isize at) {
    isize end = skip_digits(sc->s, at);
    if (!may_begin(sc->s, at))
        return end;
    struct found f = {.at = at, .cell = begins_cell(sc->s, at)};
    if (!docnum_scan(sc->s, at, f.cell, &f.scan))
        return add_short(sc, at, end);
    f.lead = cite_lead(sc->s, sc->from, at);
    return is_trusted(sc, &f) ? add(sc, &f) : end;
}

/* An address is passed over as a whole: numbers in it are names of files. */
static bool begins_address(str s, isize at) {
    return (s.p[at] == ':' && str_starts(str_skip(s, at), STR("://"))) ||
           (s.p[at] == 'w' && str_starts(str_skip(s, at), STR("www.")));
}

void cite_scan(struct arena *a, str text, struct cite_list *doc) {
    if (!doc->memo)
        doc->memo = new (a, struct cite_memo, 1);
    struct scan sc = {.arena = a, .s = text, .list = doc, .memo = doc->memo, .run = -1};
    for (isize at = 0; at < text.n;) {
        if (is_digit(text.p[at]))
            at = step_digits(&sc, at);
        else if (begins_address(text, at))
            at = skip_word(text, at);
        else
            at++;
    }
}
