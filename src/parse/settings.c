#include "parse/settings.h"

#include "base/near.h"
#include "parse/schema.h"
#include "parse/yaml_stamps.h"

#define SITE(member)      offsetof(struct input, member)
#define UNIT(member)      offsetof(struct unit, member)
#define UNIT_NAME(member) offsetof(struct unit_name, member)
#define EVENT(member)     offsetof(struct unit_event, member)
#define DAY(member)       offsetof(struct calendar_day, member)
#define LISTED(member)    offsetof(struct listed_directive, member)

static const char *const languages[] = {"en", "vi", NULL}; /* as enum lang */

static const struct field term_fields[] = {
    {"issuer", FIELD_TEXT, offsetof(struct term, issuer), .required = true,
     .example_en = "TW", .example_vi = "TW"},
    {"name", FIELD_TEXT, offsetof(struct term, name)},
    {"from", FIELD_DATE, offsetof(struct term, from), .required = true,
     .example_en = "2021-01-31", .example_vi = "2021-01-31"},
};
static const struct schema term_schema = {term_fields, countof(term_fields),
                                          sizeof(struct term), SCHEMA_NO_SPAN};
static const struct field section_fields[] = {
    {"tasks", FIELD_TEXT_LIST, SITE(task_sections)},
    {"other", FIELD_TEXT_LIST, SITE(other_sections)},
};
static const struct schema section_schema = {section_fields, countof(section_fields),
                                             sizeof(struct input), SCHEMA_NO_SPAN};
static const struct field site_fields[] = {
    {"title", FIELD_TEXT, SITE(title)},
    {"organisation", FIELD_TEXT, SITE(organisation)},
    {"language", FIELD_CHOICE, SITE(language), .choices = languages},
    {"source", FIELD_URL, SITE(source)},
    {"history", FIELD_URL, SITE(history)},
    {"address", FIELD_URL, SITE(address)},
    {"inventories", FIELD_TEXT_LIST, SITE(inventories)},
    {"due_soon", FIELD_COUNT, SITE(due_soon)},
    {"ranking", FIELD_FLAG, SITE(ranking)},
    {"sections", FIELD_MAP, 0, .item = &section_schema}, /* of the site itself */
    {"terms", FIELD_LIST, SITE(terms), .item = &term_schema},
};
static const struct schema site_schema = {site_fields, countof(site_fields),
                                          sizeof(struct input), SCHEMA_NO_SPAN};

static const struct field unit_name_fields[] = {
    {"name", FIELD_TEXT, UNIT_NAME(name), .required = true, .example_en = "Sở Nội vụ",
     .example_vi = "Sở Nội vụ"},
    {"short", FIELD_TEXT, UNIT_NAME(short_name)},
    {"symbols", FIELD_TEXT_LIST, UNIT_NAME(symbols)},
    {"aliases", FIELD_TEXT_LIST, UNIT_NAME(aliases)},
    {"from", FIELD_DATE, UNIT_NAME(from)},
    {"to", FIELD_DATE, UNIT_NAME(to)},
};
static const struct schema unit_name_schema = {unit_name_fields,
                                               countof(unit_name_fields),
                                               sizeof(struct unit_name), SCHEMA_NO_SPAN};
static const struct field unit_fields[] = {
    {"id", FIELD_TEXT, UNIT(id), .required = true, .example_en = "so-noi-vu",
     .example_vi = "so-noi-vu"},
    {"name", FIELD_TEXT, UNIT(name), .required = true, .example_en = "Sở Nội vụ",
     .example_vi = "Sở Nội vụ"},
    {"short", FIELD_TEXT, UNIT(short_name)},
    {"symbols", FIELD_TEXT_LIST, UNIT(symbols)},
    {"aliases", FIELD_TEXT_LIST, UNIT(aliases)},
    {"parent", FIELD_TEXT, UNIT(parent)},
    {"from", FIELD_DATE, UNIT(from)},
    {"to", FIELD_DATE, UNIT(to)},
    {"names", FIELD_LIST, UNIT(names), .item = &unit_name_schema},
};
static const struct schema unit_schema = {unit_fields, countof(unit_fields),
                                          sizeof(struct unit), SCHEMA_NO_SPAN};
static const struct field group_fields[] = {
    {"id", FIELD_TEXT, UNIT(id), .required = true, .example_en = "cac-phong-so",
     .example_vi = "cac-phong-so"},
    {"name", FIELD_TEXT, UNIT(name), .required = true, .example_en = "Các phòng Sở",
     .example_vi = "Các phòng Sở"},
    {"short", FIELD_TEXT, UNIT(short_name)},
    {"aliases", FIELD_TEXT_LIST, UNIT(aliases)},
    {"parent", FIELD_TEXT, UNIT(parent)},
    {"of", FIELD_TEXT, UNIT(of)},
    {"members", FIELD_TEXT_LIST, UNIT(members)},
};
static const struct schema group_schema = {group_fields, countof(group_fields),
                                           sizeof(struct unit), SCHEMA_NO_SPAN};
static const char *const unit_changes[] = {"rename",   "merge",    "split",
                                           "dissolve", "transfer", NULL};
static const struct field event_fields[] = {
    {"date", FIELD_DATE, EVENT(date), .required = true, .example_en = "2025-03-01",
     .example_vi = "2025-03-01"},
    {"kind", FIELD_CHOICE, EVENT(change), .required = true, .choices = unit_changes,
     .example_en = "merge", .example_vi = "merge"},
    {"from", FIELD_TEXT_LIST, EVENT(from), .required = true, .example_en = "[so-noi-vu]",
     .example_vi = "[so-noi-vu]"},
    {"to", FIELD_TEXT_LIST, EVENT(to)},
    {"basis", FIELD_TEXT, EVENT(basis)},
};
static const struct schema event_schema = {event_fields, countof(event_fields),
                                           sizeof(struct unit_event), EVENT(span)};
static const struct field units_fields[] = {
    {"units", FIELD_LIST, SITE(units), .item = &unit_schema},
    {"groups", FIELD_LIST, SITE(groups), .item = &group_schema},
    {"events", FIELD_LIST, SITE(events), .item = &event_schema},
};
static const struct schema units_schema = {units_fields, countof(units_fields),
                                           sizeof(struct input), SCHEMA_NO_SPAN};

static const struct field day_fields[] = {
    {"date", FIELD_DATE, DAY(date), .required = true, .example_en = "2026-08-22",
     .example_vi = "2026-08-22"},
    {"name", FIELD_TEXT, DAY(name)},
    {"working", FIELD_FLAG, DAY(working)},
};
static const struct schema day_schema = {day_fields, countof(day_fields),
                                         sizeof(struct calendar_day), SCHEMA_NO_SPAN};
static const struct field calendar_fields[] = {
    {"days", FIELD_LIST, SITE(calendar), .item = &day_schema}};
static const struct schema calendar_schema = {calendar_fields, countof(calendar_fields),
                                              sizeof(struct input), SCHEMA_NO_SPAN};

static const struct field directive_fields[] = {
    {"number", FIELD_NUMBER, LISTED(number), .required = true, .example_en = "25-NQ/TW",
     .example_vi = "25-NQ/TW"},
    {"kind", FIELD_TEXT, LISTED(kind)},
    {"date", FIELD_DATE, LISTED(date)},
    {"issuer", FIELD_TEXT, LISTED(issuer)},
    {"title", FIELD_TEXT, LISTED(title)},
    {"url", FIELD_URL, LISTED(url)},
    {"implements", FIELD_NUMBERS, LISTED(relations[RELATION_IMPLEMENTS])},
    {"guides", FIELD_NUMBERS, LISTED(relations[RELATION_GUIDES])},
    {"amends", FIELD_NUMBERS, LISTED(relations[RELATION_AMENDS])},
    {"replaces", FIELD_NUMBERS, LISTED(relations[RELATION_REPLACES])},
    {"repeals", FIELD_NUMBERS, LISTED(relations[RELATION_REPEALS])},
};
static const struct schema directive_schema = {
    directive_fields, countof(directive_fields), sizeof(struct listed_directive),
    LISTED(span)};
static const struct field directives_fields[] = {
    {"directives", FIELD_LIST, SITE(listed), .item = &directive_schema}};
static const struct schema directives_schema = {
    directives_fields, countof(directives_fields), sizeof(struct input), SCHEMA_NO_SPAN};

/* The data/directives.json that another site wrote: JSON is YAML, too. */
static const struct field inventory_fields[] = {
    {"kehoach", FIELD_TEXT, SITE(inventory_version)},
    {"directives", FIELD_LIST, SITE(listed), .item = &directive_schema}};
static const struct schema inventory_schema = {
    inventory_fields, countof(inventory_fields), sizeof(struct input), SCHEMA_NO_SPAN};

/* Settings are published too: their texts are on pages and in data. */
static void check_stamps(struct input *input, struct settings_file *file,
                         const struct yaml *map) {
    struct stamps stamps = {0};
    if (map)
        yaml_stamps(&input->arena, map, &stamps);
    else
        stamps_of_lines(file->source, 0, file->source.n, true, &stamps);
    stamps_forbid(&stamps, &file->diags);
}

static void read_file(struct input *input, struct settings_file *file,
                      const struct schema *schema) {
    struct yaml *map =
        yaml_parse(&input->arena, file->source, 0, file->source.n, &file->diags);
    if (map && map->kind == YAML_MAP)
        schema_read(&input->arena, schema, map, input, &file->diags);
    else if (map)
        diag(&file->diags, DIAG_yaml_map, map->span);
    check_stamps(input, file, map);
}

void settings_read_site(struct input *input, struct settings_file *file) {
    read_file(input, file, &site_schema);
}

void settings_read_units(struct input *input, struct settings_file *file) {
    read_file(input, file, &units_schema);
}

void settings_read_calendar(struct input *input, struct settings_file *file) {
    read_file(input, file, &calendar_schema);
}

static void read_listed(struct input *input, struct settings_file *file, bool inventory) {
    isize before = input->listed.n;
    read_file(input, file, inventory ? &inventory_schema : &directives_schema);
    for (isize i = before; i < input->listed.n; i++) {
        input->listed.at[i].file = file;
        input->listed.at[i].inventory = inventory;
    }
}

void settings_read_directives(struct input *input, struct settings_file *file) {
    read_listed(input, file, false);
}

void settings_read_inventory(struct input *input, struct settings_file *file) {
    read_listed(input, file, true);
}

static str *find_text(struct input *input, str key) {
    for (isize i = 0; i < input->texts.n; i++)
        if (str_eq(input->texts.at[i].key, key))
            return &input->texts.at[i].text;
    return NULL;
}

/* The keys of all texts, for suggestions. */
static str *text_keys(struct arena *a, const struct input *input) {
    str *keys = new (a, str, input->texts.n);
    for (isize i = 0; i < input->texts.n; i++)
        keys[i] = input->texts.at[i].key;
    return keys;
}

void settings_read_texts(struct input *input, struct settings_file *file,
                         bool known_only) {
    struct yaml *map =
        yaml_parse(&input->arena, file->source, 0, file->source.n, &file->diags);
    const str *keys = text_keys(&input->arena, input);
    if (map && map->kind != YAML_MAP)
        diag(&file->diags, DIAG_yaml_map, map->span);
    for (struct yaml *value = map ? map->first : NULL; value; value = value->next) {
        str *text = find_text(input, value->key);
        if (value->kind != YAML_SCALAR)
            diag(&file->diags, DIAG_type_wrong, value->span, value->key, STR("a text"),
                 STR("một đoạn chữ"));
        else if (text)
            *text = value->text;
        else if (known_only)
            diag(&file->diags, DIAG_key_unknown, value->key_span, value->key,
                 near_name(value->key, keys, input->texts.n));
        else
            *vec_push(&input->arena, &input->texts) =
                (struct interface_text){value->key, value->text};
    }
}
