/*
 * What was found in a document, for people: the facts of its front matter, one a line;
 * the citations, each with its text and its target; the tasks; the findings.
 */
#include "cmd/inspect_sheet.h"

static void add_fact(struct sheet *s, const char *en, const char *vi, str value) {
    columns_fact(&s->rows, cmd_words(s->o, en, vi), value);
}

static str period_text(struct arena *a, struct period period) {
    if (!period.start.year)
        return (str){0};
    return str_concat(a, date_short(a, period.start), STR(" - "),
                      date_short(a, period.end));
}

static void add_people(struct sheet *s, const struct site_doc *doc) {
    for (isize i = 0; i < doc->read->signers.n; i++) {
        str role = doc->read->signers.at[i].role.text,
            name = doc->read->signers.at[i].name.text;
        str comma = role.n && name.n ? STR(", ") : STR("");
        add_fact(s, i ? "" : "signer", i ? "" : "người ký",
                 str_concat(s->arena, role, comma, name));
    }
    for (isize i = 0; i < doc->read->recipients.n; i++)
        add_fact(s, i ? "" : "recipients", i ? "" : "nơi nhận",
                 doc->read->recipients.at[i].text);
}

static void add_facts(struct sheet *s, const struct site_doc *doc) {
    const struct plan *front = &doc->read->front;
    add_fact(s, "address", "địa chỉ trang", doc->address);
    add_fact(s, "number", "số, ký hiệu", front->number.text);
    add_fact(s, "symbol", "ký hiệu", front->symbol.text);
    add_fact(s, "kind", "tên loại", front->kind.text);
    add_fact(s, "title", "trích yếu", front->title.text);
    add_fact(s, "issuer", "cơ quan ban hành", front->issuer.text);
    add_fact(s, "place", "nơi ban hành", front->place.text);
    add_fact(s, "date", "ngày ban hành", date_short(s->arena, front->date));
    add_fact(s, "period", "thời gian thực hiện",
             period_text(s->arena, front->period.period));
    add_people(s, doc);
}

static str status_text(const struct options *o, const struct site_citation *c) {
    switch (c->status) {
    case CITATION_PLAN:
        return cmd_words(o, "a plan of this site", "văn bản trên trang này");
    case CITATION_LISTED:
        return cmd_words(o, "listed", "có trong danh mục");
    case CITATION_AMBIGUOUS:
        return cmd_words(o, "may be more than one, not linked",
                         "có thể là nhiều văn bản, không tạo liên kết");
    case CITATION_MISMATCH:
        return cmd_words(o, "contradicts what is known, not linked",
                         "không khớp với thông tin đã biết, không tạo liên kết");
    case CITATION_UNLISTED:
        break;
    }
    return c->directive >= 0
               ? cmd_words(o, "not listed", "chưa có trong danh mục")
               : cmd_words(o, "not listed and without a date, not linked",
                           "chưa có trong danh mục, không ghi ngày, không tạo liên kết");
}

static str date_text(struct arena *a, const struct site_citation *c) {
    if (c->read->date.year)
        return date_short(a, c->read->date);
    return c->read->year ? str_number(a, c->read->year) : STR("-");
}

/*
 * Its target, or why it has none; empty in an unpublished document, which is not
 * resolved.
 */
static str outcome_text(const struct sheet *s, const struct inspected *i,
                        const struct site_citation *c) {
    str target = inspect_target(i->site, c), status = status_text(s->o, c);
    if (i->doc->publication != PUBLISHED)
        return (str){0};
    return target.n
               ? str_concat(s->arena, STR("→ "), target, STR(" ("), status, STR(") "))
               : str_concat(s->arena, status, STR(" "));
}

static void add_citation(struct sheet *s, const struct inspected *i, isize index) {
    struct arena *a = s->arena;
    const struct site_citation *c = &i->doc->citations.at[index];
    const struct place *place = &i->citations[index];
    str at =
        str_concat(a, str_number(a, place->line), STR(":"), str_number(a, place->column));
    str name = c->read->kind.n ? str_concat(a, c->read->kind, STR(" "), c->read->number)
                               : c->read->number;
    columns_add(&s->rows, at, name, date_text(a, c), c->read->issuer);
    columns_add(&s->rows, STR(""),
                str_concat(a, outcome_text(s, i, c), STR("["), c->read->rule, STR("]")));
}

static void put_citations(struct buf *out, struct sheet *s, const struct inspected *i) {
    buf_put(out, cmd_words(s->o, "\ncitations: ", "\nviện dẫn: "));
    buf_int(out, i->doc->citations.n);
    buf_char(out, '\n');
    for (isize k = 0; k < i->doc->citations.n; k++)
        add_citation(s, i, k);
    columns_print(out, &s->rows);
}

str inspect_place(struct arena *a, const struct place *place) {
    return str_concat(a, str_number(a, place->line), STR(":"),
                      str_number(a, place->column));
}

/* "hằng năm", "đến 31/12/2025". */
static str target_time(const struct sheet *s, const struct target *t) {
    static const struct {
        unsigned recurs;
        const char *en, *vi;
    } names[] = {
        {RECURS_WEEK, "every week", "hằng tuần"},
        {RECURS_MONTH, "every month", "hằng tháng"},
        {RECURS_QUARTER, "every quarter", "hằng quý"},
        {RECURS_HALF_YEAR, "every half-year", "6 tháng một lần"},
        {RECURS_YEAR, "every year", "hằng năm"},
        {RECURS_SCHOOL_YEAR, "every school year", "mỗi năm học"},
        {RECURS_PERIODIC, "periodically", "định kỳ"},
    };
    str text = {0};
    if (t->by.year)
        text = str_concat(s->arena, cmd_words(s->o, "by ", "đến "),
                          date_short(s->arena, t->by));
    for (isize i = 0; i < countof(names); i++)
        if (t->recurs & names[i].recurs)
            text = str_concat(s->arena, text, text.n ? STR(", ") : STR(""),
                              cmd_words(s->o, names[i].en, names[i].vi));
    return text;
}

static void put_targets(struct buf *out, struct sheet *s, const struct inspected *i) {
    if (!i->doc->read->targets.n)
        return;
    buf_put(out, cmd_words(s->o, "\ntargets: ", "\nchỉ tiêu: "));
    buf_int(out, i->doc->read->targets.n);
    buf_char(out, '\n');
    for (isize k = 0; k < i->doc->read->targets.n; k++) {
        const struct target *t = &i->doc->read->targets.at[k];
        columns_add(&s->rows, inspect_place(s->arena, &i->targets[k]), t->quantity,
                    target_time(s, t));
        columns_add(&s->rows, STR(""), t->text);
    }
    columns_print(out, &s->rows);
}

/* The words, and the days that they mean. */
static str report_time(struct arena *a, const struct when *when, str words) {
    str text = words;
    for (isize i = 0; inspect_has_days(when) && i < when->dates.n; i++)
        text = str_concat(a, text, i ? STR(", ") : STR(" → "),
                          date_short(a, when->dates.at[i]));
    return text;
}

/* "từ 01/7/2025", "01/7/2025 - 31/12/2025"; one end may be open. */
static str between_days(const struct sheet *s, const struct when *when) {
    str start = date_short(s->arena, when->start), end = date_short(s->arena, when->end);
    if (start.n && end.n)
        return str_concat(s->arena, start, STR(" - "), end);
    return start.n ? str_concat(s->arena, cmd_words(s->o, "from ", "từ "), start)
                   : str_concat(s->arena, cmd_words(s->o, "by ", "đến "), end);
}

str inspect_time(const struct sheet *s, const struct when *when, str words) {
    bool days = when->dates.n && (when->recurs || !when->start.year);
    if (days || date_cmp(when->start, when->end) == 0)
        return report_time(s->arena, when, words);
    return str_concat(s->arena, words, STR(" → "), between_days(s, when));
}

static void put_reports(struct buf *out, struct sheet *s, const struct inspected *i) {
    if (!i->doc->reports.n)
        return;
    buf_put(out, cmd_words(s->o, "\nreports: ", "\nbáo cáo phải gửi: "));
    buf_int(out, i->doc->reports.n);
    buf_char(out, '\n');
    for (isize k = 0; k < i->doc->reports.n; k++) {
        const struct site_reporting *r = &i->doc->reports.at[k];
        str to = r->read->to.n ? str_concat(s->arena, STR("→ "), r->read->to) : (str){0};
        columns_add(&s->rows, inspect_place(s->arena, &i->reports[k]), r->read->what);
        columns_add(&s->rows, STR(""), to,
                    report_time(s->arena, &r->when, r->read->when_text));
    }
    columns_print(out, &s->rows);
}

static str personal_text(const struct options *o, enum personal_kind kind) {
    switch (kind) {
    case PERSONAL_MOBILE:
        return cmd_words(o, "mobile number", "số điện thoại di động");
    case PERSONAL_LANDLINE:
        return cmd_words(o, "landline", "số máy cố định");
    case PERSONAL_EMAIL_OFFICIAL:
        return cmd_words(o, "address of an agency", "thư điện tử công vụ");
    case PERSONAL_EMAIL_OTHER:
        return cmd_words(o, "private address", "thư điện tử cá nhân");
    case PERSONAL_IDENTITY:
        return cmd_words(o, "identity number", "số định danh cá nhân");
    case PERSONAL_NONE:
        break;
    }
    return (str){0};
}

static void put_personal(struct buf *out, struct sheet *s, const struct inspected *i) {
    if (!i->doc->read->personal.n)
        return;
    buf_put(out, cmd_words(s->o, "\npersonal data: ", "\ndữ liệu cá nhân: "));
    buf_int(out, i->doc->read->personal.n);
    buf_char(out, '\n');
    for (isize k = 0; k < i->doc->read->personal.n; k++) {
        const struct place *place = &i->personal[k];
        columns_add(&s->rows,
                    str_concat(s->arena, str_number(s->arena, place->line), STR(":"),
                               str_number(s->arena, place->column)),
                    personal_text(s->o, i->doc->read->personal.at[k].kind));
    }
    columns_print(out, &s->rows);
}

void inspect_text(struct buf *out, const struct inspected *i, const struct options *o) {
    struct arena scratch = {0};
    struct sheet s = {.rows = {.arena = &scratch}, .arena = &scratch, .o = o};
    buf_put(out, STR("content/"));
    columns_put(out, i->doc->read->path);
    buf_char(out, '\n');
    if (!i->doc->read->secret) {
        add_facts(&s, i->doc);
        columns_print(out, &s.rows);
        put_citations(out, &s, i);
        inspect_list_tasks(out, &s, i);
        put_targets(out, &s, i);
        put_reports(out, &s, i);
        put_personal(out, &s, i);
    }
    if (i->findings.n)
        buf_char(out, '\n');
    for (isize k = 0; k < i->findings.n; k++)
        finding_text(out, &i->findings.at[k], o->lang, false);
    arena_release(&scratch);
}
