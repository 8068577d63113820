#include "link/identity.h"

#include "link/unit_index.h"
#include "viet/fold.h"

/* A key taken apart: KIND|ISSUER|NUMBER|YEAR. */
struct key_parts {
    str kind, issuer, number, year;
};

static struct key_parts parts_of(str key) {
    struct key_parts p;
    p.kind = str_cut(&key, '|');
    p.issuer = str_cut(&key, '|');
    p.number = str_cut(&key, '|');
    p.year = key;
    return p;
}

/* People leave out the drafting unit: candidates are looked up by the issuer's first
 * token. */
static str bucket_of(struct arena *a, str key) {
    struct key_parts p = parts_of(key);
    str token = str_cut(&p.issuer, '-');
    return str_concat(a, p.kind, STR("|"), token, STR("|"), p.number, STR("|"), p.year);
}

/* Equal, or one list of tokens begins the other: SGDĐT and SGDĐT-VP. */
static bool issuers_match(str a, str b) {
    str longer = a.n > b.n ? a : b, shorter = a.n > b.n ? b : a;
    return str_starts(longer, shorter) &&
           (longer.n == shorter.n || longer.p[shorter.n] == '-');
}

static str day_of(struct arena *a, str bucket, struct date date) {
    return str_concat(a, bucket, STR("|"), date_iso(a, date));
}

void identity_add(struct site *site, int index) {
    struct arena *a = &site->arena;
    struct directive *d = &site->directives.at[index];
    str bucket = bucket_of(a, d->key);
    int first = map_put(a, &site->directive_buckets, bucket, index);
    d->next_same = d->next_same_day = -1;
    if (first != index) {
        d->next_same = site->directives.at[first].next_same;
        site->directives.at[first].next_same = index;
    }
    if (!d->date.year)
        return;
    first = map_put(a, &site->directive_days, day_of(a, bucket, d->date), index);
    if (first != index) {
        d->next_same_day = site->directives.at[first].next_same_day;
        site->directives.at[first].next_same_day = index;
    }
}

static bool ends_with_number(str token, str name) {
    if (!str_starts(token, name) || token.n == name.n)
        return false;
    for (isize i = name.n; i < token.n; i++)
        if (!is_digit(token.p[i]))
            return false;
    return true;
}

str identity_issuer(str key) {
    return parts_of(key).issuer;
}

bool identity_is_central(str key) {
    static const char *const bodies[] = {
        "TW",    "CP",    "TTG",     "VPCP",  "CTN",     "TANDTC", "VKSNDTC", "BNV",
        "BTC",   "BTP",   "BCT",     "BYT",   "BGDĐT",   "BXD",    "BCA",     "BQP",
        "BNG",   "BKHCN", "BNNMT",   "BTTTT", "BVHTTDL", "BDTTG",  "BLĐTBXH", "BTNMT",
        "BGTVT", "BKHĐT", "BNNPTNT", "TLĐ",   "NHNN"};
    str issuer = parts_of(key).issuer;
    str token = str_cut(&issuer, '-');
    for (isize i = 0; i < countof(bodies); i++)
        if (str_eq(token, str_from_c(bodies[i])))
            return true;
    return str_ends(token, STR("TW")) || ends_with_number(token, STR("QH")) ||
           ends_with_number(token, STR("UBTVQH"));
}

/* The number of the term that a date falls in, by site.yaml; -1 if that does not say. */
static int term_of(const struct site *site, str key, struct date date) {
    str issuer = parts_of(key).issuer;
    int term = -1;
    for (int i = 0; i < site->input->terms.n; i++) {
        const struct term *t = &site->input->terms.at[i];
        if (str_eq(t->issuer.text, issuer) && date_cmp(t->from, date) <= 0 &&
            (term < 0 || date_cmp(site->input->terms.at[term].from, t->from) < 0))
            term = i;
    }
    return term;
}

bool identity_same_series(const struct site *site, str key, enum docnum_form form,
                          struct date a, struct date b) {
    if (!a.year || !b.year)
        return false;
    if (form != DOCNUM_DG)
        return a.year == b.year;
    int x = term_of(site, key, a), y = term_of(site, key, b);
    return x >= 0 && y >= 0 ? x == y : a.year == b.year;
}

/* The words of an issuer without case and tones, abbreviations written out. */
static str plain_issuer(struct arena *a, str words) {
    static const char *const short_forms[][2] = {
        {"ubnd", "uy ban nhan dan"},  {"hdnd", "hoi dong nhan dan"},
        {"btv", "ban thuong vu"},     {"bch", "ban chap hanh"},
        {"mttq", "mat tran to quoc"}, {"tp", "thanh pho"},
    };
    struct buf folded = {0}, out = {0};
    viet_fold(&folded, words);
    for (str rest = buf_str(&folded); rest.n;) {
        str word = str_cut(&rest, ' ');
        for (isize i = 0; i < countof(short_forms); i++)
            if (str_eq(word, str_from_c(short_forms[i][0])))
                word = str_from_c(short_forms[i][1]);
        if (out.n)
            buf_char(&out, ' ');
        buf_put(&out, word);
    }
    str plain = buf_take(a, &out);
    buf_release(&folded);
    buf_release(&out);
    return plain;
}

static bool same_issuer(const struct site *site, struct arena *a, str x, str y) {
    int unit = units_find(site, x), other = units_find(site, y);
    if (unit >= 0 && other >= 0)
        return unit == other;
    return str_eq(plain_issuer(a, x), plain_issuer(a, y));
}

typedef bool candidate_test(const struct site *site, const struct quote *q,
                            struct arena *scratch, const struct directive *d);

static bool not_from_the_future(const struct site *site, const struct quote *q,
                                struct arena *scratch, const struct directive *d) {
    (void)site, (void)scratch;
    return !q->citing.year || !d->date.year || date_cmp(d->date, q->citing) <= 0;
}

static bool has_the_date(const struct site *site, const struct quote *q,
                         struct arena *scratch, const struct directive *d) {
    (void)site, (void)scratch;
    return date_cmp(d->date, q->date) == 0;
}

static int year_of(const struct directive *d) {
    return d->date.year ? d->date.year : d->year;
}

static bool has_the_year(const struct site *site, const struct quote *q,
                         struct arena *scratch, const struct directive *d) {
    (void)site, (void)scratch;
    return !year_of(d) || year_of(d) == q->year;
}

static bool has_the_issuer(const struct site *site, const struct quote *q,
                           struct arena *scratch, const struct directive *d) {
    return same_issuer(site, scratch, d->issuer, q->issuer);
}

static bool is_of_the_time(const struct site *site, const struct quote *q,
                           struct arena *scratch, const struct directive *d) {
    (void)scratch;
    if (q->form == DOCNUM_DG)
        return identity_same_series(site, q->key, q->form, d->date, q->citing);
    return year_of(d) && year_of(d) == q->citing_year;
}

/* Drops every candidate that fails the test; returns how many are left. */
static int keep(struct weighing *w, const struct site *site, const struct quote *q,
                struct arena *scratch, enum identity_step step, candidate_test *test) {
    int kept = 0;
    for (int i = 0; i < w->n; i++) {
        if (w->step[i] != STEP_KEPT)
            continue;
        if (test(site, q, scratch, &site->directives.at[w->directive[i]]))
            kept++;
        else
            w->step[i] = step;
    }
    return kept;
}

static void take_back(struct weighing *w, enum identity_step step) {
    for (int i = 0; i < w->n; i++)
        if (w->step[i] == step)
            w->step[i] = STEP_KEPT;
}

/* Adds a directive of the bucket; false when there is no room for it. */
static bool weigh(struct weighing *w, const struct site *site, str issuer, int index) {
    if (!issuers_match(parts_of(site->directives.at[index].key).issuer, issuer))
        return true;
    if (w->n == IDENTITY_CANDIDATES)
        return false;
    w->directive[w->n] = index;
    w->step[w->n++] = STEP_KEPT;
    return true;
}

/*
 * Those of the date are looked up, so that none of them is missed among hundreds of other
 * dates. Returns how many are left when those of the future are put aside.
 */
static int find_candidates(const struct site *site, const struct quote *q,
                           struct arena *scratch, struct weighing *w) {
    const struct directive *all = site->directives.at;
    str issuer = parts_of(q->key).issuer, bucket = bucket_of(scratch, q->key);
    bool room = true;
    int i = q->date.year
                ? map_get(&site->directive_days, day_of(scratch, bucket, q->date))
                : -1;
    w->n = 0;
    for (; i >= 0 && room; i = all[i].next_same_day)
        room = weigh(w, site, issuer, i);
    w->cut = !room;
    i = map_get(&site->directive_buckets, bucket);
    for (; i >= 0 && room; i = all[i].next_same)
        if (!q->date.year || date_cmp(all[i].date, q->date) != 0)
            room = weigh(w, site, issuer, i);
    w->cut |= !room && !q->date.year;
    return keep(w, site, q, scratch, STEP_FUTURE, not_from_the_future);
}

/* The first two that are kept, or were put aside by `step` only. */
static void name_two(const struct weighing *w, enum identity_step step, int *one,
                     int *rival) {
    *one = *rival = -1;
    for (int i = 0; i < w->n; i++) {
        if (w->step[i] != STEP_KEPT && w->step[i] != step)
            continue;
        if (*one >= 0) {
            *rival = w->directive[i];
            return;
        }
        *one = w->directive[i];
    }
}

/* None has the date: *one is then one whose series cannot hold both, if there is such. */
static enum verdict other_date(const struct site *site, const struct quote *q,
                               const struct weighing *w, int *one) {
    for (int i = 0; i < w->n && *one < 0; i++) {
        struct date date = site->directives.at[w->directive[i]].date;
        if (w->step[i] == STEP_DATE &&
            identity_same_series(site, q->key, q->form, date, q->date))
            *one = w->directive[i];
    }
    return VERDICT_OTHER_DATE;
}

enum verdict identity_weigh(const struct site *site, const struct quote *q,
                            struct arena *scratch, struct weighing *w, int *one,
                            int *rival) {
    int left = find_candidates(site, q, scratch, w);
    bool dated = q->date.year || q->year;
    *one = *rival = -1;
    if (left && q->date.year) {
        left = keep(w, site, q, scratch, STEP_DATE, has_the_date);
        if (!left)
            return other_date(site, q, w, one);
    } else if (left && q->year) {
        left = keep(w, site, q, scratch, STEP_YEAR, has_the_year);
    }
    if (!left && !w->cut)
        return VERDICT_NONE;
    if (left > 1 && q->issuer.n) {
        int named = keep(w, site, q, scratch, STEP_ISSUER, has_the_issuer);
        left = named ? named : left;
        if (!named)
            take_back(w, STEP_ISSUER);
    }
    if (!dated)
        left = keep(w, site, q, scratch, STEP_TIME, is_of_the_time);
    bool sure = left == 1 && !w->cut;
    name_two(w, sure ? STEP_KEPT : STEP_TIME, one, rival);
    return sure ? VERDICT_ONE : VERDICT_UNSURE;
}

enum verdict identity_find(const struct site *site, const struct quote *q,
                           struct arena *scratch, int *one, int *rival) {
    struct weighing w;
    return identity_weigh(site, q, scratch, &w, one, rival);
}

struct quote identity_read(struct arena *a, str text, struct docnum *number) {
    str words = text;
    struct quote q = {0};
    for (isize i = 0; i < text.n; i++) {
        isize at = i;
        struct date date = date_scan(text, &at);
        if (!date.year || (i > 0 && !is_space(text.p[i - 1]) && text.p[i - 1] != ','))
            continue;
        q.date = date;
        words = str_trim(str_sub(text, 0, i));
        while (words.n && (words.p[words.n - 1] == ',' || is_space(words.p[words.n - 1])))
            words.n--;
        break;
    }
    *number = docnum_parse(a, words);
    q.form = number->form;
    q.year = number->year;
    q.key = number->form ? docnum_identity(a, number) : (str){0};
    return q;
}

int identity_find_named(const struct site *site, const struct quote *q, bool *unsure) {
    struct arena scratch = {0};
    int one, rival;
    enum verdict verdict = identity_find(site, q, &scratch, &one, &rival);
    arena_release(&scratch);
    *unsure = verdict == VERDICT_UNSURE && (one < 0 || rival >= 0);
    return verdict == VERDICT_ONE || (verdict == VERDICT_UNSURE && rival < 0) ? one : -1;
}

/* The year was mistaken when day and month agree, otherwise the day within the series. */
static bool is_slip(const struct site *site, const struct quote *q, int known) {
    struct date date = known < 0 ? (struct date){0} : site->directives.at[known].date;
    if (!date.year)
        return false;
    return (date.day == q->date.day && date.month == q->date.month) ||
           identity_same_series(site, q->key, q->form, date, q->date);
}

int identity_find_slip(const struct site *site, const struct quote *q,
                       struct arena *scratch) {
    struct quote undated = {.key = q->key, .form = q->form};
    int one, rival;
    if (!q->date.year || !identity_is_central(q->key))
        return -1;
    identity_find(site, &undated, scratch, &one, &rival);
    if (is_slip(site, q, one))
        return one;
    return is_slip(site, q, rival) ? rival : -1;
}
