#include "load/layouts.h"

#include "load/builtin.h"
#include "load/scan.h"
#include "load/text.h"

str layouts_builtin(str name) {
    for (isize i = 0; i < builtin_count; i++)
        if (str_eq(builtins[i].name, name))
            return builtins[i].text;
    return (str){0};
}

const struct layout *layouts_find(const struct input *input, str name) {
    for (isize i = 0; i < input->layouts.n; i++)
        if (str_eq(input->layouts.at[i].name, name))
            return &input->layouts.at[i];
    return NULL;
}

static struct layout *slot(struct input *input, str name) {
    for (isize i = 0; i < input->layouts.n; i++)
        if (str_eq(input->layouts.at[i].name, name))
            return &input->layouts.at[i];
    struct layout *layout = vec_push(&input->arena, &input->layouts);
    *layout = (struct layout){.name = name};
    return layout;
}

static bool is_layout(str name) {
    return str_ends(name, STR(".html")) || layouts_builtin(name).p;
}

static int load_own(struct input *input, int dir, const struct fs_entry *entry,
                    struct fault *fault) {
    if (entry->kind == FS_FOLDER)
        return 0; /* its contents come next */
    str path = str_concat(&input->arena, STR("layouts/"), entry->path);
    struct settings_file *file = settings_file(input, path);
    if (entry->kind != FS_FILE || !is_layout(entry->path)) {
        diag(&file->diags, DIAG_file_unknown, span_of(0, 0), path);
        return 0;
    }
    if (text_load(&input->arena, dir, entry->path, &file->source, &file->diags, fault))
        *slot(input, entry->path) = (struct layout){entry->path, file->source, file};
    return fault->doing ? -1 : 0;
}

int layouts_load(struct input *input, int dir, struct fault *fault) {
    struct fs_list entries = {0};
    for (isize i = 0; i < builtin_count; i++)
        *slot(input, builtins[i].name) =
            (struct layout){builtins[i].name, builtins[i].text, NULL};
    if (dir < 0)
        return 0;
    if (fs_walk(&input->arena, dir, false, &entries, fault) < 0)
        return -1;
    for (isize i = 0; i < entries.n; i++)
        if (load_own(input, dir, &entries.at[i], fault) < 0)
            return -1;
    return 0;
}
