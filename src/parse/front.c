#include "parse/front.h"

#include "parse/schema.h"

#define PLAN(member) offsetof(struct plan, member)

static const struct field signer_fields[] = {
    {"name", FIELD_TEXT, offsetof(struct signer, name)},
    {"role", FIELD_TEXT, offsetof(struct signer, role)},
};
static const struct schema signer_schema = {signer_fields, countof(signer_fields),
                                            sizeof(struct signer), SCHEMA_NO_SPAN};

static const struct field task_fields[] = {
    {"id", FIELD_TEXT, offsetof(struct given_task, id), .required = true,
     .example_en = "II.2-1", .example_vi = "II.2-1"},
    {"text", FIELD_TEXT, offsetof(struct given_task, text)},
    {"lead", FIELD_TEXT, offsetof(struct given_task, lead)},
    {"support", FIELD_TEXT_LIST, offsetof(struct given_task, support)},
    {"due", FIELD_TEXT, offsetof(struct given_task, due)},
    {"product", FIELD_TEXT, offsetof(struct given_task, product)},
};
static const struct schema task_schema = {task_fields, countof(task_fields),
                                          sizeof(struct given_task), SCHEMA_NO_SPAN};

static const char *const structures[] = {"numbering", "markdown", NULL};
static const char *const circulations[] = {"open", "internal", NULL};

static const struct field plan_fields[] = {
    {"number", FIELD_NUMBER, PLAN(number)},
    {"symbol", FIELD_TEXT, PLAN(symbol)},
    {"kind", FIELD_TEXT, PLAN(kind)},
    {"title", FIELD_TEXT, PLAN(title)},
    {"issuer", FIELD_TEXT, PLAN(issuer)},
    {"place", FIELD_TEXT, PLAN(place)},
    {"date", FIELD_DATE, PLAN(date)},
    {"period", FIELD_PERIOD, PLAN(period)},
    {"signers", FIELD_LIST, PLAN(signers), .item = &signer_schema},
    {"recipients", FIELD_TEXT_LIST, PLAN(recipients)},
    {"implements", FIELD_NUMBERS, PLAN(relations[RELATION_IMPLEMENTS])},
    {"amends", FIELD_NUMBERS, PLAN(relations[RELATION_AMENDS])},
    {"replaces", FIELD_NUMBERS, PLAN(relations[RELATION_REPLACES])},
    {"repeals", FIELD_NUMBERS, PLAN(relations[RELATION_REPEALS])},
    {"guides", FIELD_NUMBERS, PLAN(relations[RELATION_GUIDES])},
    {"tasks", FIELD_LIST, PLAN(tasks), .item = &task_schema},
    {"structure", FIELD_CHOICE, PLAN(structure), .choices = structures},
    {"draft", FIELD_FLAG, PLAN(draft)},
    {"circulation", FIELD_CHOICE, PLAN(circulation), .choices = circulations},
};
static const struct schema plan_schema = {plan_fields, countof(plan_fields),
                                          sizeof(struct plan), SCHEMA_NO_SPAN};

static const struct field page_fields[] = {
    {"title", FIELD_TEXT, PLAN(title), .required = true,
     .example_en = "followed by the heading of the page",
     .example_vi = "rồi đến tiêu đề của trang"},
    {"draft", FIELD_FLAG, PLAN(draft)},
    {"circulation", FIELD_CHOICE, PLAN(circulation), .choices = circulations},
};
static const struct schema page_schema = {page_fields, countof(page_fields),
                                          sizeof(struct plan), SCHEMA_NO_SPAN};

static bool is_fence(str line) {
    while (line.n && is_blank(line.p[line.n - 1]))
        line.n--;
    return str_eq(line, STR("---"));
}

bool front_split(str source, struct front *out, struct diags *diags) {
    str rest = source;
    *out = (struct front){0};
    if (!is_fence(str_cut_line(&rest)))
        return true;
    isize opened = rest.p ? rest.p - source.p : source.n;
    while (rest.n) {
        isize at = rest.p - source.p;
        if (!is_fence(str_cut_line(&rest)))
            continue;
        *out = (struct front){opened, at, rest.p ? rest.p - source.p : source.n};
        if (at - opened <= FRONT_MAX_BYTES)
            return true;
        diag(diags, DIAG_front_too_large, span_of(0, 3), STR("64 KiB"));
        return false;
    }
    diag(diags, DIAG_front_unclosed, span_of(0, 3));
    return false;
}

bool front_read(struct doc *doc, struct arena *scratch, str source,
                const struct front *front) {
    struct yaml *map = yaml_parse(scratch, source, front->from, front->to, &doc->diags);
    if (!map)
        return false;
    if (map->kind != YAML_MAP) {
        diag(&doc->diags, DIAG_yaml_map, map->span);
        return false;
    }
    const struct schema *schema = doc->kind == DOC_PLAN ? &plan_schema : &page_schema;
    schema_read(&doc->arena, schema, map, &doc->front, &doc->diags);
    return true;
}
