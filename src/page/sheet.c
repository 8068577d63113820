/*
 * The sheet of a plan: its head, its signature, and the form of both.
 *
 * The form (viet/sheet.h) is that of the issuer's system on the day of the document, and
 * the head names bodies as they were called on that day. What the text itself already
 * has at its end is not repeated from the front matter.
 */
#include "page/parts.h"

#include "viet/docnum.h"
#include "viet/sheet.h"

/* The form of the number, or of its symbol while the number is not yet assigned. */
static enum docnum_form form_of(const struct page_maker *m, const struct plan *plan) {
    if (plan->number.text.n)
        return docnum_parse(m->arena, plan->number.text).form;
    if (!plan->symbol.text.n)
        return DOCNUM_NONE;
    return str_find_byte(plan->symbol.text, '/') >= 0 ? DOCNUM_DG : DOCNUM_HC;
}

static int unit_of(const struct page_maker *m, const struct site_doc *doc) {
    return doc->issuer >= 0 ? m->site->issuers.at[doc->issuer].unit : -1;
}

/* The issuer's own name decides before those of its parent bodies. */
static enum sheet_system system_of_issuer(const struct page_maker *m,
                                          const struct site_doc *doc) {
    const struct plan *plan = &doc->read->front;
    enum sheet_system system = sheet_system_named(plan->issuer.text);
    for (int unit = unit_of(m, doc); unit >= 0 && system == SHEET_UNKNOWN;
         unit = m->site->units.at[unit].parent_index)
        system = sheet_system_named(m->site->units.at[unit].name.text);
    if (system == SHEET_UNKNOWN)
        system = sheet_system_named(plan->number.text.n ? plan->number.text
                                                        : plan->symbol.text);
    return system;
}

static void add_sizes(const struct page_maker *m, struct fact *sheet,
                      const struct sheet_sizes *size) {
    const struct {
        str key;
        int points;
    } sizes[] = {
        {STR("motto"), size->motto},         {STR("motto_below"), size->motto_below},
        {STR("agency"), size->agency},       {STR("number"), size->number},
        {STR("date"), size->date},           {STR("kind"), size->kind},
        {STR("subject"), size->subject},     {STR("text"), size->text},
        {STR("signature"), size->signature}, {STR("to"), size->to},
        {STR("to_list"), size->to_list},
    };
    struct fact *facts = fact_object(m->arena, sheet, STR("size"));
    for (isize i = 0; i < countof(sizes); i++)
        fact_number(m->arena, facts, sizes[i].key, sizes[i].points);
}

static void add_sheet(const struct page_maker *m, const struct sheet *sheet) {
    static const char *const bases[] = {"slanted", "upright", "dashed"};
    struct fact *facts = fact_object(m->arena, m->facts, STR("sheet"));
    fact_text(m->arena, facts, STR("name"), sheet->name);
    fact_text(m->arena, facts, STR("motto"), sheet->motto);
    fact_text(m->arena, facts, STR("motto_below"), sheet->motto_below);
    fact_text(m->arena, facts, STR("number"), sheet->number);
    fact_text(m->arena, facts, STR("issuer_mark"), sheet->issuer_mark);
    fact_text(m->arena, facts, STR("subject_mark"), sheet->subject_mark);
    fact_text(m->arena, facts, STR("bases"), str_from_c(bases[sheet->bases]));
    fact_flag(m->arena, facts, STR("underlined_to"), sheet->underlined_to);
    add_sizes(m, facts, &sheet->size);
}

/* The unit's name on that day. */
static str name_on(const struct unit *unit, struct date day) {
    for (isize i = 0; day.year && i < unit->names.n; i++) {
        const struct unit_name *name = &unit->names.at[i];
        if (date_cmp(name->from, day) <= 0 &&
            (!name->to.year || date_cmp(day, name->to) <= 0))
            return name->name.text;
    }
    return unit->name.text;
}

/* "Ban Thường vụ Huyện ủy X" signs, but the head names "Huyện ủy X". */
static str committee_of(const struct page_maker *m, const struct site_doc *doc,
                        int *unit) {
    str name = doc->read->front.issuer.text;
    isize behind = sheet_bureau(name);
    int parent = *unit >= 0 ? m->site->units.at[*unit].parent_index : -1;
    if (behind < 0)
        return name;
    if (parent >= 0 && sheet_is_committee(m->site->units.at[parent].name.text)) {
        *unit = parent;
        return name_on(&m->site->units.at[parent], doc->read->front.date);
    }
    return sheet_is_committee(str_skip(name, behind)) ? str_skip(name, behind) : name;
}

static void add_head(const struct page_maker *m, const struct site_doc *doc,
                     const struct sheet *sheet) {
    int unit = unit_of(m, doc);
    str issuer =
        sheet->joined ? committee_of(m, doc, &unit) : doc->read->front.issuer.text;
    int parent = unit >= 0 ? m->site->units.at[unit].parent_index : -1;
    fact_text(m->arena, m->facts, STR("head_issuer"), issuer);
    fact_text(m->arena, m->facts, STR("parent"),
              parent >= 0 ? name_on(&m->site->units.at[parent], doc->read->front.date)
                          : (str){0});
}

static void add_role(const struct page_maker *m, struct fact *roles,
                     const struct sheet *sheet, str line) {
    struct fact *role = fact_add(m->arena, roles);
    fact_text(m->arena, role, STR("text"), line);
    fact_flag(m->arena, role, STR("upright"),
              sheet->upright_posts && !sheet_is_right(line));
}

/* "KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC" is set on two lines. */
static void add_signers(const struct page_maker *m, const struct site_doc *doc,
                        const struct sheet *sheet) {
    struct fact *signers = fact_list(m->arena, m->facts, STR("signers"));
    for (isize i = 0; !doc->read->shows_signers && i < doc->read->front.signers.n; i++) {
        const struct signer *given = &doc->read->front.signers.at[i];
        struct fact *signer = fact_add(m->arena, signers);
        struct fact *roles = fact_list(m->arena, signer, STR("roles"));
        str rest = given->role.text;
        for (isize cut; (cut = str_find(rest, STR(" - "))) >= 0;
             rest = str_skip(rest, cut + 3))
            add_role(m, roles, sheet, str_sub(rest, 0, cut));
        if (rest.n)
            add_role(m, roles, sheet, rest);
        fact_text(m->arena, signer, STR("name"), given->name.text);
    }
    page_has(m, m->facts, STR("has_signers"), signers);
}

static void add_recipients(const struct page_maker *m, const struct site_doc *doc) {
    struct fact *list = fact_list(m->arena, m->facts, STR("recipients"));
    for (isize i = 0; !doc->read->shows_recipients && i < doc->read->front.recipients.n;
         i++) {
        str name = doc->read->front.recipients.at[i].text;
        while (str_ends(name, STR(";")) || str_ends(name, STR(".")))
            name.n--; /* the style sheet sets them */
        fact_add_text(m->arena, list, name);
    }
    page_has(m, m->facts, STR("has_recipients"), list);
}

void page_sheet(const struct page_maker *m, const struct site_doc *doc) {
    const struct plan *plan = &doc->read->front;
    enum docnum_form form = form_of(m, plan);
    const struct sheet *sheet =
        sheet_on(sheet_system_of(form, system_of_issuer(m, doc)), plan->date);
    add_sheet(m, sheet);
    add_head(m, doc, sheet);
    fact_text(m->arena, m->facts, STR("joint"), form == DOCNUM_DG ? STR("-") : STR("/"));
    add_signers(m, doc, sheet);
    add_recipients(m, doc);
}
