#include "parse/settings.h"

#include "base/near.h"
#include "parse/schema.h"

#define SITE(member)      offsetof(struct site, member)
#define UNIT(member)      offsetof(struct unit, member)
#define DIRECTIVE(member) offsetof(struct directive, member)

static const char *const languages[] = {"en", "vi", NULL}; /* as enum lang */

static const struct field site_fields[] = {
    {"title", FIELD_TEXT, SITE(title)},
    {"organisation", FIELD_TEXT, SITE(organisation)},
    {"language", FIELD_CHOICE, SITE(language), .choices = languages},
    {"source", FIELD_TEXT, SITE(source)},
    {"address", FIELD_TEXT, SITE(address)},
};
static const struct schema site_schema = {site_fields, countof(site_fields),
                                          sizeof(struct site), SCHEMA_NO_SPAN};

static const struct field unit_fields[] = {
    {"id", FIELD_TEXT, UNIT(id), .required = true, .example_en = "so-noi-vu",
     .example_vi = "so-noi-vu"},
    {"name", FIELD_TEXT, UNIT(name), .required = true, .example_en = "Sở Nội vụ",
     .example_vi = "Sở Nội vụ"},
    {"short", FIELD_TEXT, UNIT(short_name)},
    {"symbols", FIELD_TEXT_LIST, UNIT(symbols)},
    {"aliases", FIELD_TEXT_LIST, UNIT(aliases)},
    {"parent", FIELD_TEXT, UNIT(parent)},
};
static const struct schema unit_schema = {unit_fields, countof(unit_fields),
                                          sizeof(struct unit), SCHEMA_NO_SPAN};
static const struct field units_fields[] = {
    {"units", FIELD_LIST, SITE(units), .item = &unit_schema}};
static const struct schema units_schema = {units_fields, countof(units_fields),
                                           sizeof(struct site), SCHEMA_NO_SPAN};

static const struct field directive_fields[] = {
    {"number", FIELD_NUMBER, DIRECTIVE(number), .required = true,
     .example_en = "25-NQ/TW", .example_vi = "25-NQ/TW"},
    {"kind", FIELD_TEXT, DIRECTIVE(kind)},
    {"date", FIELD_DATE, DIRECTIVE(date)},
    {"issuer", FIELD_TEXT, DIRECTIVE(issuer)},
    {"title", FIELD_TEXT, DIRECTIVE(title)},
    {"url", FIELD_TEXT, DIRECTIVE(url)},
};
static const struct schema directive_schema = {directive_fields,
                                               countof(directive_fields),
                                               sizeof(struct directive), DIRECTIVE(span)};
static const struct field directives_fields[] = {
    {"directives", FIELD_LIST, SITE(directives), .item = &directive_schema}};
static const struct schema directives_schema = {
    directives_fields, countof(directives_fields), sizeof(struct site), SCHEMA_NO_SPAN};

static void read_file(struct site *site, struct settings_file *file,
                      const struct schema *schema) {
    struct yaml *map =
        yaml_parse(&site->arena, file->source, 0, file->source.n, &file->diags);
    if (!map)
        return;
    if (map->kind == YAML_MAP)
        schema_read(&site->arena, schema, map, site, &file->diags);
    else
        diag(&file->diags, DIAG_yaml_map, map->span);
}

void settings_read_site(struct site *site, struct settings_file *file) {
    read_file(site, file, &site_schema);
}

void settings_read_units(struct site *site, struct settings_file *file) {
    read_file(site, file, &units_schema);
}

void settings_read_directives(struct site *site, struct settings_file *file) {
    read_file(site, file, &directives_schema);
}

static str *find_text(struct site *site, str key) {
    for (isize i = 0; i < site->texts.n; i++)
        if (str_eq(site->texts.at[i].key, key))
            return &site->texts.at[i].text;
    return NULL;
}

static void report_unknown_text(struct site *site, struct settings_file *file,
                                const struct yaml *value) {
    VEC(str) keys = {0};
    for (isize i = 0; i < site->texts.n; i++)
        *vec_push(&site->arena, &keys) = site->texts.at[i].key;
    diag(&file->diags, DIAG_key_unknown, value->key_span, value->key,
         near_name(value->key, keys.at, keys.n));
}

void settings_read_texts(struct site *site, struct settings_file *file, bool known_only) {
    struct yaml *map =
        yaml_parse(&site->arena, file->source, 0, file->source.n, &file->diags);
    if (map && map->kind != YAML_MAP)
        diag(&file->diags, DIAG_yaml_map, map->span);
    for (struct yaml *value = map ? map->first : NULL; value; value = value->next) {
        str *text = find_text(site, value->key);
        if (value->kind != YAML_SCALAR)
            diag(&file->diags, DIAG_type_wrong, value->span, value->key, STR("a text"),
                 STR("một đoạn văn bản"));
        else if (text)
            *text = value->text;
        else if (known_only)
            report_unknown_text(site, file, value);
        else
            *vec_push(&site->arena, &site->texts) =
                (struct interface_text){value->key, value->text};
    }
}
