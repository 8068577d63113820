/*
 * cases FILE.tsv: runs a table of cases against the functions of src/.
 *
 * Columns: id, section, function, context, input, expected, note. \uXXXX in input and
 * expected is one code point, "-" expects no result, a line that begins with # is a
 * comment. Prints one line for each row that fails, one for each function that is not in
 * the table below, and the sums last; exit 1 if a row failed, 2 if the file cannot be
 * read.
 *
 * To add a function: one line in `functions`, and a runner that turns input and context
 * into the text that the column "expected" holds.
 */
#include "base/buf.h"
#include "base/utf8.h"
#include "extract/cite.h"
#include "index/token.h"
#include "link/identity.h"
#include "link/state.h"
#include "viet/calendar.h"
#include "viet/abbreviation.h"
#include "viet/collate.h"
#include "viet/date.h"
#include "viet/docnum.h"
#include "viet/fold.h"
#include "viet/legacy.h"
#include "viet/nfc.h"
#include "viet/personal.h"
#include "viet/report_window.h"
#include "viet/secrecy.h"
#include "viet/when.h"
#include "viet/succession.h"

#include "lunar.h"
#include "numbers.h"
#include "telex.h"

#include <stdio.h>
#include <stdlib.h>

/* The result in `a`, empty for none. */
typedef str run_fn(struct arena *a, str context, str input);

/* Runs a function that appends to a buf. */
static str run_buf(struct arena *a, void (*fn)(struct buf *out, str s), str input) {
    struct buf out = {0};
    fn(&out, input);
    str result = buf_take(a, &out);
    buf_release(&out);
    return result;
}

static str run_fold(struct arena *a, str context, str input) {
    (void)context;
    return run_buf(a, viet_fold, input);
}

static str run_tonekey(struct arena *a, str context, str input) {
    (void)context;
    return run_buf(a, viet_tonekey, input);
}

static str run_varkey(struct arena *a, str context, str input) {
    (void)context;
    return run_buf(a, viet_varkey, input);
}

/* Context "key": the tone key, as the browser has it. */
static str run_telex(struct arena *a, str context, str input) {
    str syllable = telex_read(a, input);
    return context.n ? run_buf(a, viet_tonekey, syllable) : syllable;
}

static str run_vni(struct arena *a, str context, str input) {
    str syllable = vni_read(a, input);
    return context.n ? run_buf(a, viet_tonekey, syllable) : syllable;
}

/* Under what the search index files a number. */
static str run_numberkey(struct arena *a, str context, str input) {
    (void)context;
    struct token_list tokens = {0};
    struct docnum number = docnum_parse(a, viet_nfc(a, input));
    token_read(a, number.text, 0, &tokens);
    isize words = tokens.n ? token_number(&tokens, 0) : 0;
    return words ? token_number_key(a, tokens.at, words) : (str){0};
}

static str run_expand(struct arena *a, str context, str input) {
    (void)a;
    (void)context;
    return abbreviation_expand(input);
}

static str run_nfc(struct arena *a, str context, str input) {
    (void)context;
    return viet_nfc(a, input);
}

static void put_long(struct buf *out, str s) {
    date_put_long(out, date_parse_iso(s));
}

static str run_longdate(struct arena *a, str context, str input) {
    (void)context;
    return run_buf(a, put_long, input);
}

static void put_short(struct buf *out, str s) {
    date_put_short(out, date_parse_iso(s));
}

static str run_shortdate(struct arena *a, str context, str input) {
    (void)context;
    return run_buf(a, put_short, input);
}

static str run_secret(struct arena *a, str context, str input) {
    (void)a;
    (void)context;
    switch (viet_stamp_line(input).secrecy) {
    case SECRECY_MAT:
        return STR("MẬT");
    case SECRECY_TOI_MAT:
        return STR("TỐI MẬT");
    case SECRECY_TUYET_MAT:
        return STR("TUYỆT MẬT");
    case SECRECY_NONE:
        break;
    }
    return (str){0};
}

static str run_docnum(struct arena *a, str context, str input) {
    (void)context;
    struct docnum number = docnum_parse(a, viet_nfc(a, input));
    return number.form ? number_key(a, &number) : (str){0};
}

static str run_kindname(struct arena *a, str context, str input) {
    struct kind_set kinds = kind_of_symbol(input, str_eq(context, STR("dg")));
    str names = kinds.n ? kinds.at[0]->name : (str){0};
    return kinds.n < 2 ? names : str_concat(a, names, STR("|"), kinds.at[1]->name);
}

/* "number@date@issuer" as a directive that a citation may mean. */
static void add_candidate(struct site *site, str text) {
    struct arena *a = &site->arena;
    struct docnum number = docnum_parse(a, str_cut(&text, '@'));
    struct directive d = {.number = number.text,
                          .key = docnum_identity(a, &number),
                          .form = (uint8_t)number.form,
                          .successor = -1};
    d.date = date_parse_iso(str_cut(&text, '@'));
    d.issuer = text;
    *vec_push(a, &site->directives) = d;
    identity_add(site, (int)site->directives.n - 1);
}

static void add_term(struct input *input, str issuer, str name, struct date from) {
    *vec_push(&input->arena, &input->terms) =
        (struct term){.issuer = {.text = issuer}, .name = {.text = name}, .from = from};
}

/* The mention as a citation of a document of that day. */
static struct quote read_quote(struct arena *a, str input, struct date citing) {
    struct cite_list list = {0};
    struct quote q = {.citing = citing, .citing_year = citing.year};
    cite_scan(a, word_cut(a, viet_nfc(a, input)), &list);
    if (!list.n)
        return q;
    q.key = docnum_identity(a, &list.at[0].num);
    q.form = list.at[0].num.form;
    q.date = list.at[0].date;
    q.year = q.date.year ? 0 : list.at[0].year;
    q.issuer = list.at[0].issuer;
    return q;
}

/* Context: citing=day;ID=number@date@issuer;… The result is an ID, "?" or "!date". */
static str run_resolve(struct arena *a, str context, str input) {
    struct input settings = {0};
    struct site site = {.input = &settings};
    struct date citing = {0};
    struct arena scratch = {0};
    VEC(str) ids = {0};
    int one, rival;
    add_term(&settings, STR("TW"), STR("XIII"), date_of(2021, 1, 31));
    add_term(&settings, STR("TW"), STR("XIV"), date_of(2026, 1, 23));
    while (context.n) {
        str value = str_cut(&context, ';'), name = str_cut(&value, '=');
        if (str_eq(name, STR("citing"))) {
            citing = date_parse_iso(value);
            continue;
        }
        add_candidate(&site, value);
        *vec_push(a, &ids) = name;
    }
    struct quote q = read_quote(a, input, citing);
    enum verdict verdict =
        q.key.n ? identity_find(&site, &q, &scratch, &one, &rival) : VERDICT_NONE;
    arena_release(&scratch);
    arena_release(&site.arena);
    arena_release(&settings.arena);
    switch (verdict) {
    case VERDICT_ONE:
        return ids.at[one];
    case VERDICT_UNSURE:
        return STR("?");
    case VERDICT_OTHER_DATE:
        return STR("!date");
    case VERDICT_NONE:
        break;
    }
    return (str){0};
}

/* Context: warn=days. Input: the due day, the day it was done, the reference
 * day. */
static str run_status(struct arena *a, str context, str input) {
    static const char *const codes[STATES] = {
        [STATE_OVERDUE] = "qua-han",       [STATE_SOON] = "sap-den-han",
        [STATE_WITHIN] = "trong-han",      [STATE_ONGOING] = "thuong-xuyen",
        [STATE_NO_DEADLINE] = "khong-han", [STATE_DONE_ON_TIME] = "xong-dung-han",
        [STATE_DONE_LATE] = "xong-tre",    [STATE_DONE] = "xong",
        [STATE_CANCELLED] = "da-huy",
    };
    (void)a;
    str_cut(&context, '=');
    int soon = str_to_int(context);
    str due = str_cut(&input, ' ');
    struct occurrence o = {.due = date_parse_iso(due)};
    o.done = date_parse_iso(str_cut(&input, ' '));
    return str_from_c(codes[state_of(&o, str_eq(due, STR("open")), date_parse_iso(input),
                                     soon < 0 ? DUE_SOON : soon)]);
}

static const struct calendar law = {NULL, 0};

/* Input: the day before the first one counted, and how many working days. */
static str run_workdays(struct arena *a, str context, str input) {
    (void)context;
    struct date from = date_parse_iso(str_cut(&input, ' '));
    return date_iso(a, calendar_after(&law, from, str_to_int(input)));
}

static str run_rollwork(struct arena *a, str context, str input) {
    (void)context;
    return date_iso(a, calendar_roll(&law, date_parse_iso(input)));
}

static str run_tet(struct arena *a, str context, str input) {
    (void)context;
    return date_iso(a, lunar_tet(str_to_int(input)));
}

static str run_hungking(struct arena *a, str context, str input) {
    (void)context;
    return date_iso(a, lunar_hungking(str_to_int(input)));
}

static int report_cycle(str name) {
    static const struct {
        const char *name;
        enum report_cycle cycle;
    } cycles[] = {{"thang", REPORT_MONTH},
                  {"quy", REPORT_QUARTER},
                  {"6t", REPORT_HALF_YEAR},
                  {"9t", REPORT_NINE_MONTHS},
                  {"nam", REPORT_YEAR}};
    for (isize i = 0; i < countof(cycles); i++)
        if (str_eq(name, str_from_c(cycles[i].name)))
            return (int)cycles[i].cycle;
    return 0;
}

/* Input: cycle, year and which one of the year. */
static str run_report(struct arena *a, str context, str input) {
    (void)context;
    int cycle = report_cycle(str_cut(&input, ' '));
    int year = str_to_int(str_cut(&input, ' '));
    int number = input.n ? str_to_int(input) : 1;
    if (!cycle)
        return (str){0};
    struct period p = report_window((enum report_cycle)cycle, year, number);
    return p.start.year
               ? str_concat(a, date_iso(a, p.start), STR("/"), date_iso(a, p.end))
               : (str){0};
}

/* Context: date=day. */
static str run_successor(struct arena *a, str context, str input) {
    (void)a;
    str_cut(&context, '=');
    str name = succession_of(input, date_parse_iso(context)).name;
    return name.n ? name : input;
}

static str run_pii(struct arena *a, str context, str input) {
    (void)context;
    struct word_list words = word_cut(a, input);
    struct personal_found found;
    isize at = 0;
    return personal_next(&words, 0, &at, &found) ? personal_name(found.kind) : (str){0};
}

static str run_urgent(struct arena *a, str context, str input) {
    (void)a;
    (void)context;
    return viet_urgency_name(viet_stamp_line(input).urgency);
}

static const char *const legacy_codes[LEGACY_COUNT] = {
    [LEGACY_NONE] = "ok",
    [LEGACY_UNKNOWN] = "unknown",
    [LEGACY_UTF8] = "utf8-as-cp1252",
    [LEGACY_TCVN3] = "tcvn3",
    [LEGACY_VNI] = "vni",
    [LEGACY_VISCII] = "viscii",
    [LEGACY_CP1258] = "cp1258",
};

static str run_detect(struct arena *a, str context, str input) {
    (void)a;
    (void)context;
    return str_from_c(legacy_codes[legacy_of_line(input)]);
}

/* Context: the code of an encoding. */
static str run_decode(struct arena *a, str context, str input) {
    for (enum legacy i = LEGACY_UTF8; i < LEGACY_COUNT; i++)
        if (str_eq(context, str_from_c(legacy_codes[i])))
            return legacy_decode(a, i, input);
    return (str){0};
}

static int compare_str(const void *a, const void *b) {
    return viet_compare(*(const str *)a, *(const str *)b);
}

static str run_sort(struct arena *a, str context, str input) {
    (void)context;
    VEC(str) items = {0};
    while (input.p)
        *vec_push(a, &items) = str_cut(&input, '|');
    if (items.n)
        qsort(items.at, (size_t)items.n, sizeof *items.at, compare_str);
    struct buf out = {0};
    for (isize i = 0; i < items.n; i++) {
        if (i)
            buf_char(&out, '|');
        buf_put(&out, items.at[i]);
    }
    str joined = buf_take(a, &out);
    buf_release(&out);
    return joined;
}

static void put_end(struct buf *out, struct date d) {
    if (d.year)
        date_put_iso(out, d);
    else
        buf_put(out, STR(".."));
}

/* Context: year=2025. start/end of a time, ../day for each day of one that recurs, open
 * for what never ends. */
static str run_period(struct arena *a, str context, str input) {
    struct when_context against = {0};
    struct when when;
    struct buf out = {0};
    str year = context;
    if (str_eq(str_cut(&year, '='), STR("year")))
        against.year = str_to_int(year);
    if (!when_parse(a, input, &against, &when))
        return (str){0};
    for (isize i = 0; i < when.dates.n && when.dates.n > 1; i++) {
        buf_put(&out, i ? STR(" ../") : STR("../"));
        date_put_iso(&out, when.dates.at[i]);
    }
    if (when.dates.n <= 1 && (when.start.year || when.end.year)) {
        put_end(&out, when.start);
        buf_char(&out, '/');
        put_end(&out, when.end);
    } else if (when.dates.n == 0) {
        buf_put(&out, STR("open"));
    }
    str found = buf_take(a, &out);
    buf_release(&out);
    return found;
}

static const struct function {
    const char *name;
    run_fn *run;
} functions[] = {
    {"docnum", run_docnum},     {"kindname", run_kindname},
    {"fold", run_fold},         {"longdate", run_longdate},
    {"nfc", run_nfc},           {"resolve", run_resolve},
    {"secret", run_secret},     {"shortdate", run_shortdate},
    {"sort", run_sort},         {"tonekey", run_tonekey},
    {"status", run_status},     {"varkey", run_varkey},
    {"telex", run_telex},       {"vni", run_vni},
    {"expand", run_expand},     {"numberkey", run_numberkey},
    {"decode", run_decode},     {"detect", run_detect},
    {"hungking", run_hungking}, {"period", run_period},
    {"pii", run_pii},           {"report", run_report},
    {"rollwork", run_rollwork}, {"successor", run_successor},
    {"tet", run_tet},           {"urgent", run_urgent},
    {"workdays", run_workdays},
};

/* A function of the file that is not built, with its rows. */
struct skipped {
    str name;
    int rows;
};

struct score {
    int passed, failed;
    VEC(struct skipped) skipped;
};

enum { ID, SECTION, FUNCTION, CONTEXT, INPUT, EXPECTED, COLUMNS };

/* The value of four hexadecimal digits, or -1. */
static int hex4(str s) {
    int value = 0;
    if (s.n != 4)
        return -1;
    for (isize i = 0; i < 4; i++) {
        isize digit = str_find_byte(STR("0123456789abcdef"), (char)(s.p[i] | 0x20));
        if (digit < 0)
            return -1;
        value = value * 16 + (int)digit;
    }
    return value;
}

/* Appends `s` with every \uXXXX as its code point. */
static void put_decoded(struct buf *out, str s) {
    for (isize at = 0; at < s.n;) {
        int c = str_starts(str_skip(s, at), STR("\\u")) ? hex4(str_sub(s, at + 2, at + 6))
                                                        : -1;
        if (c >= 0)
            buf_utf8(out, (uint32_t)c);
        else
            buf_char(out, s.p[at]);
        at += c >= 0 ? 6 : 1;
    }
}

static const struct function *find_function(str name) {
    for (isize i = 0; i < countof(functions); i++)
        if (str_eq(str_from_c(functions[i].name), name))
            return &functions[i];
    return NULL;
}

static void count_skipped(struct arena *a, struct score *totals, str name) {
    for (isize i = 0; i < totals->skipped.n; i++) {
        if (str_eq(totals->skipped.at[i].name, name)) {
            totals->skipped.at[i].rows++;
            return;
        }
    }
    *vec_push(a, &totals->skipped) = (struct skipped){name, 1};
}

static void print_field(const char *before, str s) {
    printf("%s%.*s", before, (int)s.n, s.p ? s.p : "");
}

static void run_row(struct arena *a, struct score *totals, const str *row) {
    const struct function *function = find_function(row[FUNCTION]);
    if (!function) {
        count_skipped(a, totals, row[FUNCTION]);
        return;
    }
    str input = run_buf(a, put_decoded, row[INPUT]);
    str want = run_buf(a, put_decoded, row[EXPECTED]);
    str got = function->run(a, row[CONTEXT], input);
    if (got.n == 0)
        got = STR("-");
    if (str_eq(got, want)) {
        totals->passed++;
        return;
    }
    totals->failed++;
    print_field("", row[ID]);
    print_field(" ", row[FUNCTION]);
    print_field(" '", row[INPUT]);
    print_field("': got '", got);
    print_field("', want '", want);
    printf("'\n");
}

static void run_table(struct arena *a, struct score *totals, str text) {
    while (text.p) {
        str line = str_cut_line(&text);
        if (line.n == 0 || line.p[0] == '#')
            continue;
        str row[COLUMNS] = {{0}};
        for (int i = 0; i < COLUMNS; i++)
            row[i] = str_cut(&line, '\t');
        run_row(a, totals, row);
    }
}

/* The whole file; false if it cannot be read. */
static bool read_file(struct buf *out, const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    char block[1 << 14];
    size_t n;
    while ((n = fread(block, 1, sizeof block, file)) > 0)
        buf_put(out, (str){block, (isize)n});
    bool good = !ferror(file);
    fclose(file);
    return good;
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: cases FILE.tsv\n");
        return 2;
    }
    struct arena arena = {0};
    struct buf text = {0};
    if (!read_file(&text, argv[1])) {
        fprintf(stderr, "cases: cannot read %s\n", argv[1]);
        return 2;
    }
    struct score totals = {0};
    run_table(&arena, &totals, buf_str(&text));
    for (isize i = 0; i < totals.skipped.n; i++) {
        print_field("skipped ", totals.skipped.at[i].name);
        printf(": %d rows\n", totals.skipped.at[i].rows);
    }
    printf("%d passed, %d failed\n", totals.passed, totals.failed);
    buf_release(&text);
    arena_release(&arena);
    return totals.failed ? 1 : 0;
}
