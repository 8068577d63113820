/*
 * The file is a list without a key above it, so that an entry can be added as a line at
 * the end. So it is walked here: a schema would need a map at the top.
 */
#include "parse/progress.h"

#include "parse/schema.h"
#include "parse/yaml_stamps.h"

#define PROGRESS(member) offsetof(struct progress, member)

static const struct field progress_fields[] = {
    {"task", FIELD_TEXT, PROGRESS(task), .required = true, .example_en = "II.2-1",
     .example_vi = "II.2-1"},
    {"occurrence", FIELD_TEXT, PROGRESS(occurrence)},
    {"done", FIELD_DAY, PROGRESS(done)},
    {"moved", FIELD_DAY, PROGRESS(moved)},
    {"cancelled", FIELD_DAY, PROGRESS(cancelled)},
    {"basis", FIELD_TEXT, PROGRESS(basis)},
    {"evidence", FIELD_TEXT, PROGRESS(evidence)},
    {"note", FIELD_TEXT, PROGRESS(note)},
};
static const struct schema progress_schema = {progress_fields, countof(progress_fields),
                                              sizeof(struct progress), PROGRESS(span)};

static bool is_empty(const struct yaml *list) {
    return list->kind == YAML_MAP && !list->first;
}

bool progress_read(struct doc *doc, struct arena *scratch, struct stamps *stamps) {
    struct settings_file *file = doc->progress_file;
    const struct yaml *list =
        yaml_parse(scratch, file->source, 0, file->source.n, &file->diags);
    if (!list)
        return false;
    yaml_stamps(scratch, list, stamps);
    if (is_empty(list))
        return true;
    if (list->kind != YAML_LIST) {
        diag(&file->diags, DIAG_type_wrong, list->span, STR("progress"), STR("a list"),
             STR("một danh sách"));
        return true;
    }
    for (const struct yaml *item = list->first; item; item = item->next) {
        if (item->kind == YAML_MAP)
            schema_read(&doc->arena, &progress_schema, item,
                        vec_push(&doc->arena, &doc->progress), &file->diags);
        else
            diag(&file->diags, DIAG_yaml_map, item->span);
    }
    return true;
}
