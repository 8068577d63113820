/*
 * The words are searched for digits, and only where a number is found is anything else
 * read: the lead before it (cite_lead.c), the tail after it (cite_tail.c). Most of a
 * document is prose without digits and is passed over word by word.
 *
 * The number comes first because it survives what words do not: scans that misspell "Nghị
 * định", registers without any words. Words then say how far it is to be believed, and
 * what kind, date and issuer go with it.
 */
#include "extract/cite.h"

#include "extract/cite_part.h"
#include "viet/symbol.h"

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
    struct word_list words;
    struct cite_list *list;
    struct cite_memo *memo;
    const struct word *from;  /* the first word that no citation has */
    const struct word *limit; /* the end of the cell, or an object, after the number */
    const struct kind *chain; /* named before it, for the members of a list */
    str chain_issuer; /* named with it: "các Quyết định của UBND tỉnh: số …" */
    int run;          /* first of the citations joined to the last; -1: none */
};

static bool is_letters(const struct word *w) {
    return w->kind == WORD_LETTERS;
}

static bool is_glued(const struct word *w) {
    return w->gap == GAP_NONE && w[-1].kind != WORD_END;
}

/* The first word that ends after byte `at`, from `w` on. */
static const struct word *word_after(const struct word *w, isize at) {
    while ((w->kind != WORD_END || w->border) && (isize)w->to <= at)
        w++;
    return w;
}

/*
 * A word glued to the digits leads them if it would with a blank between: "số581/BNV",
 * "Nghị quyết18-NQ/TW". In "QL1A", "H5N1" or "quý1/2024" the digits belong to the word.
 */
static bool is_glued_lead(const struct word *w) {
    return word_phrase_before(w, DOMAIN_CITE, CITE_NUMBER | CITE_LABEL | CITE_KIND);
}

/* Whether a number may begin after a mark glued to it: no address, ratio or fraction. */
static bool may_begin_after(const struct word *mark) {
    static const char refused[] = "/%&?_@#";
    for (isize i = 0; i < countof(refused) - 1; i++)
        if (cite_is(mark, refused[i]))
            return false;
    bool glued = is_glued(mark), digits = mark[-1].kind == WORD_DIGITS;
    if (mark->kind == WORD_DASH || mark->kind == WORD_SLASH)
        return !glued || !(digits || is_letters(&mark[-1]));
    if (cite_is(mark, '.') || cite_is(mark, ',') || cite_is(mark, '+'))
        return !glued || !digits;
    return true;
}

/* Whether a number may begin at `w`: no part of an address, date or ratio. */
static bool may_begin(const struct word *w) {
    const struct word *before = &w[-1];
    if (before->kind == WORD_END)
        return true;
    if (cite_is(before, '=') ||
        (cite_is(before, ':') && is_glued(before) && before[-1].kind == WORD_DIGITS))
        return false;
    if (!is_glued(w))
        return true;
    return is_letters(before) ? is_glued_lead(w) : may_begin_after(before);
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
    const struct word *at;  /* its digits */
    const struct word *end; /* the first word that ends after the number */
    bool cell;              /* a line or cell begins with it */
};

/* A whole line, as the head of a document has it; not the first one of the text. */
static bool fills_line(const struct scan *sc, const struct found *f) {
    return f->at > sc->words.at && cite_begins_line(f->at) && f->end->gap == GAP_LINE &&
           (isize)f->end->from >= f->scan.end;
}

/* Sets kind, rule and start of the mention, and what the next of a list inherits. */
static void settle_kind(struct scan *sc, const struct found *f, struct cite *c) {
    const struct cite_lead *lead = &f->lead;
    const struct kind *kind = NULL;
    c->rule = STR("number");
    if (named_as_law(lead, &c->num)) {
        kind = lead->law;
        c->mention.start = lead->law_start->from;
        c->rule = STR("law");
    } else if (lead->kind) {
        kind = lead->kind;
        c->mention.start = (lead->apart ? lead->start : lead->kind_start)->from;
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
    bool head = lead->heading || lead->label ||
                (!lead->kind && !lead->number_word && fills_line(sc, f));
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
        c->date =
            cite_head_date(&sc->words, sc->from, f->at, word_after(f->end, f->tail.end));
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
        isize start = lead->ints[i]->from, end = lead->ints[i]->to;
        scan.number = word_text(&sc->words, lead->ints[i]);
        push(sc, (struct cite){
                     .mention = span_of(i ? start : (isize)lead->kind_start->from, end),
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
           (f->cell && f->end->kind == WORD_END);
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

/*
 * A word that only begins with the end of the number, "CPcủa", goes on after it as a word
 * in its own right.
 */
static struct cite_tail tail_of(struct scan *sc, const struct found *f) {
    if (f->end->kind == WORD_END || (isize)f->end->from >= f->scan.end)
        return cite_tail(&sc->words, f->end, &f->scan);
    enum { TAIL_WORDS = 256 };
    struct word_list rest =
        word_split(sc->arena, &sc->words, f->end, f->scan.end, TAIL_WORDS);
    return cite_tail(&rest, rest.at, &f->scan);
}

/* Appends the citation of the number in `f`; where reading goes on. */
static const struct word *add(struct scan *sc, struct found *f) {
    int first = (int)sc->list->n;
    f->tail = tail_of(sc, f);
    bool ints = settle_ints(f);
    if (ints)
        push_ints(sc, f);
    struct cite c = {
        .mention = span_of(f->lead.start->from, f->tail.date_end),
        .number = span_of(f->at->from, f->scan.end),
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
    return sc->from = word_after(f->end, f->tail.end);
}

/* What may follow a shortened mention that does not say "số": no unit of measure. */
static bool may_follow_short(const struct word *w) {
    if (w->gap == GAP_NONE &&
        (cite_is(w, '%') || w->kind == WORD_SLASH || w->kind == WORD_DASH))
        return false;
    if (w->gap == GAP_NONE && (cite_is(w, '.') || cite_is(w, ',')) &&
        w[1].gap == GAP_NONE && w[1].kind == WORD_DIGITS)
        return false;
    return !is_letters(w) || cite_phrase(w, CITE_AFTER);
}

/* Whether the integer at `w` may be the number of a shortened mention. */
static bool may_be_short(const struct scan *sc, const struct word *w) {
    return sc->list->n && w->letters <= 4 && is_letters(&w[-1]) &&
           !(is_letters(&w[1]) && w[1].gap == GAP_NONE) &&
           word_phrase_before(w, DOMAIN_CITE, CITE_NUMBER | CITE_KIND);
}

/*
 * "Nghị quyết 57", "Pháp lệnh số 34": taken only for a number that this document has
 * given in full, and only if that is one. Where reading goes on.
 */
static const struct word *add_short(struct scan *sc, const struct word *w) {
    if (!may_be_short(sc, w))
        return w + 1;
    struct cite_lead lead = cite_lead(&sc->words, sc->from, w);
    if (!lead.kind || lead.ints_n || lead.issuer.n ||
        !(lead.number_word || lead.kind_start->upper) || !may_follow_short(w + 1))
        return w + 1;
    struct docnum_scan bare = {.number = word_text(&sc->words, w), .end = w->to};
    struct docnum integer = docnum_make(sc->arena, &bare);
    str name = str_concat(sc->arena, lead.kind->name, STR("|"), integer.number);
    int i = map_get(&sc->memo->names, name);
    if (i < 0 || sc->memo->name.at[i].many)
        return w + 1;
    int full = sc->memo->name.at[i].latest;
    struct cite_tail tail = cite_tail(&sc->words, w + 1, &bare);
    struct date known = known_date(sc, &sc->list->at[full]);
    if (tail.date.year && known.year && date_cmp(tail.date, known) != 0)
        return w + 1;
    push(sc, (struct cite){
                 .mention = span_of(lead.kind_start->from, tail.date_end),
                 .number = span_of(w->from, w->to),
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
    return sc->from = word_after(w + 1, tail.end);
}

/* No number goes over the border of a cell, or over code or a link. */
static void find_limit(struct scan *sc, const struct word *w) {
    if (sc->limit > w)
        return;
    while (w->kind != WORD_END && w->kind != WORD_OBJECT)
        w++;
    sc->limit = w;
}

static const struct word *step_digits(struct scan *sc, const struct word *w) {
    if (!may_begin(w))
        return w + 1;
    find_limit(sc, w);
    struct found f = {.at = w};
    str text = str_sub(sc->words.text, 0, sc->limit->from);
    f.cell = cite_begins_line(w) && sc->limit->kind == WORD_END;
    if (!docnum_scan(text, w->from, f.cell, &f.scan))
        return add_short(sc, w);
    f.end = word_after(w, f.scan.end);
    f.lead = cite_lead(&sc->words, sc->from, w);
    return is_trusted(sc, &f) ? add(sc, &f) : w + 1;
}

/* An address is passed over as a whole: numbers in it are names of files. */
static bool begins_address(const struct word *w) {
    if (w->kind == WORD_COLON)
        return w[1].kind == WORD_SLASH && w[1].gap == GAP_NONE &&
               w[2].kind == WORD_SLASH && w[2].gap == GAP_NONE;
    return cite_is(&w[1], '.') && w[1].gap == GAP_NONE && cite_phrase(w, CITE_ADDRESS);
}

static const struct word *skip_address(const struct word *w) {
    do
        w++;
    while (w->kind != WORD_END && w->gap == GAP_NONE);
    return w;
}

static void scan_words(struct scan *sc) {
    const struct word *end = sc->words.at + sc->words.n;
    for (const struct word *w = sc->words.at; w < end;) {
        if (w->kind == WORD_DIGITS)
            w = step_digits(sc, w);
        else if (begins_address(w))
            w = skip_address(w);
        else
            w++;
    }
}

/* What may be in a text and is never part of a number, and whether it has one at all. */
static void look_over(const struct word_list *words, bool *digits, bool *others) {
    for (isize i = 0; i < words->n; i++) {
        const struct word *w = &words->at[i];
        if (w->kind == WORD_LETTERS && !w->closed)
            continue;
        *digits |= w->kind == WORD_DIGITS && !w->closed;
        *others |= w->closed || cite_is(w, '|');
    }
}

/* Phrases that go on over the word at `at` are none any more. */
static void cut_phrases(struct word *at) {
    enum { LONGEST = 16 };
    for (int n = 1; n <= LONGEST && at[-n].kind != WORD_END; n++)
        while (at[-n].hit_count && at[-n].hits[at[-n].hit_count - 1].words > n)
            at[-n].hit_count--;
}

/*
 * A copy of the words in which a run of closed ones is one object, and a bar the border
 * of a cell.
 */
static struct word_list simplify(struct arena *a, const struct word_list *words) {
    struct word *list = new (a, struct word, words->n + 2);
    isize n = 0;
    list[n++] = words->at[-1];
    for (isize i = 0; i <= words->n; i++) {
        const struct word *w = &words->at[i];
        if (w->closed && w[-1].closed && list[n - 1].kind == WORD_OBJECT)
            continue;
        list[n] = *w;
        if (w->closed || cite_is(w, '|')) {
            list[n] = (struct word){.from = w->from,
                                    .to = w->to,
                                    .number = -1,
                                    .gap = w->gap,
                                    .border = !w->closed,
                                    .kind = w->closed ? WORD_OBJECT : WORD_END};
            cut_phrases(&list[n]);
        }
        n++;
    }
    return (struct word_list){words->text, list + 1, n - 2};
}

void cite_scan(struct arena *a, struct word_list words, struct cite_list *doc) {
    bool digits = false, others = false;
    look_over(&words, &digits, &others);
    if (!digits)
        return;
    if (others)
        words = simplify(a, &words);
    if (!doc->memo)
        doc->memo = new (a, struct cite_memo, 1);
    struct scan sc = {.arena = a,
                      .words = words,
                      .list = doc,
                      .memo = doc->memo,
                      .from = words.at,
                      .limit = words.at,
                      .run = -1};
    scan_words(&sc);
}
