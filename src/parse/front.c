#include "parse/front.h"

#include "base/utf8.h"
#include "parse/key.h"
#include "parse/schema.h"
#include "parse/yaml_stamps.h"
#include "viet/fold.h"

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

static const struct field doubt_fields[] = {
    {"line", FIELD_COUNT, offsetof(struct open_doubt, line)},
    {"what", FIELD_TEXT, offsetof(struct open_doubt, what), .required = true,
     .example_en = "what is to be looked at", .example_vi = "điều cần xem lại"},
};
static const struct schema doubt_schema = {doubt_fields, countof(doubt_fields),
                                           sizeof(struct open_doubt), SCHEMA_NO_SPAN};

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
    {"import", FIELD_LIST, PLAN(import), .item = &doubt_schema},
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

/* "—", "–––", "___", "- - -": what is typed, or made by a word processor, instead. */
static bool is_like_fence(str line) {
    isize marks = 0, at = 0;
    for (line = str_trim(line); at < line.n; marks++) {
        uint32_t c = utf8_next(line, &at);
        bool dash = c >= 0x2010 && c <= 0x2015;
        if (!dash && c != 0x2212 &&
            (c >= 0x80 || str_find_byte(STR("-_=*~+ "), (char)c) < 0))
            return false;
    }
    return marks > 1 || line.n > 1;
}

/* The key of "key: value"; empty if the line is no such. */
static str key_of(str line) {
    isize colon = str_find_byte(line, ':');
    bool alone = colon + 1 == line.n || (colon >= 0 && is_blank(line.p[colon + 1]));
    return colon > 0 && alone ? str_sub(line, 0, colon) : (str){0};
}

static bool is_key(str key) {
    for (isize i = 0; i < plan_schema.count; i++)
        if (str_eq(str_from_c(plan_fields[i].key), key))
            return true;
    return false;
}

static bool is_vietnamese_key(struct arena *scratch, str key) {
    isize at = 0;
    str slug = viet_slug(scratch, key);
    for (str meant; (meant = key_of_word(slug, &at)).n;)
        if (is_key(meant))
            return true;
    return false;
}

/* The line like a fence that ends the lines with keys, before any empty line. */
static str next_like_fence(str rest) {
    while (rest.n) {
        str line = str_cut_line(&rest);
        if (is_like_fence(line))
            return line;
        if (!str_trim(line).n)
            break;
    }
    return (str){0};
}

static void report_fence(str source, str line, struct diags *diags) {
    isize at = line.p - source.p;
    if (is_fence(str_trim(line)))
        diag(diags, DIAG_front_unopened, span_of(at, at + line.n));
    else
        diag(diags, DIAG_front_fence, span_of(at, at + line.n),
             str_dup(diags->arena, line));
}

/*
 * Reports front matter whose first line is not "---". Keys are what it is known by; "Số:
 * 12/KH-UBND" may also begin a head block, and counts only with a line like a fence.
 */
static bool report_unopened(str source, struct diags *diags) {
    str rest = source, line = {0};
    while (rest.n && !str_trim(line).n)
        line = str_cut_line(&rest);
    bool fence = is_like_fence(line);
    str key = key_of(fence ? str_cut_line(&rest) : line);
    bool framed = fence || next_like_fence(rest).n;
    if (!is_key(key) && !(framed && is_vietnamese_key(diags->arena, key)))
        return false;
    if (fence)
        report_fence(source, line, diags);
    else
        diag(diags, DIAG_front_unopened,
             span_of(line.p - source.p, line.p - source.p + line.n));
    return true;
}

/* At the line that was meant to close it, if there is one. */
static void report_unclosed(str source, isize opened, struct diags *diags) {
    str line = next_like_fence(str_skip(source, opened));
    if (line.n)
        report_fence(source, line, diags);
    else
        diag(diags, DIAG_front_unclosed, span_of(0, 3));
}

bool front_split(str source, struct front *out, struct diags *diags) {
    str rest = source;
    *out = (struct front){0};
    if (!is_fence(str_cut_line(&rest)))
        return !report_unopened(source, diags);
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
    report_unclosed(source, opened, diags);
    return false;
}

/* The text of the line, counted from 1; an empty span if there is no such line. */
static struct span line_span(str source, int line) {
    str rest = source, text = {0};
    for (; line > 0 && rest.n; line--)
        text = str_trim(str_cut_line(&rest));
    isize start = !line && text.n ? text.p - source.p : 0;
    return span_of(start, start ? start + text.n : 0);
}

/* A plan is a draft while there is something to look at. */
static void report_doubts(struct doc *doc, str source) {
    struct plan *plan = &doc->front;
    for (isize i = 0; i < plan->import.n; i++) {
        const struct open_doubt *doubt = &plan->import.at[i];
        struct span span = line_span(source, doubt->line);
        diag(&doc->diags, DIAG_import_open, span.end ? span : doubt->what.span,
             doubt->what.text);
    }
    plan->draft |= plan->import.n > 0;
}

bool front_read(struct doc *doc, struct arena *scratch, str source,
                const struct front *front, struct stamps *stamps) {
    struct yaml *map = yaml_parse(scratch, source, front->from, front->to, &doc->diags);
    if (!map)
        return false;
    if (map->kind != YAML_MAP) {
        diag(&doc->diags, DIAG_yaml_map, map->span);
        return false;
    }
    const struct schema *schema = doc->kind == DOC_PLAN ? &plan_schema : &page_schema;
    schema_read(&doc->arena, schema, map, &doc->front, &doc->diags);
    report_doubts(doc, source);
    yaml_stamps(scratch, map, stamps);
    return true;
}
