#include "load/scan.h"

#include "base/utf8.h"
#include "viet/nfc.h"

#include <stdlib.h>

static const str settings_names[] = {
    {"site.yaml", 9}, {"units.yaml", 10}, {"directives.yaml", 15}, {"calendar.yaml", 13}};
static const str progress_end = {".progress.yaml", 14};

struct settings_file *settings_file(struct input *input, str path) {
    int next = (int)input->settings.n;
    int index = map_put(&input->arena, &input->settings_by_path, path, next);
    if (index < next)
        return input->settings.at[index];
    struct settings_file *file = new (&input->arena, struct settings_file, 1);
    file->path = path;
    file->diags.arena = &input->arena;
    *vec_push(&input->arena, &input->settings) = file;
    return file;
}

static bool is_settings(str path) {
    for (isize i = 0; i < countof(settings_names); i++)
        if (str_eq(path, settings_names[i]))
            return true;
    return false;
}

static struct diags *diags_of(struct input *input, str path) {
    return &settings_file(input, str_concat(&input->arena, STR("content/"), path))->diags;
}

static void add_doc(struct input *input, str path, str file) {
    bool page = str_starts(path, STR("pages/"));
    *vec_push(&input->arena, &input->docs) =
        (struct doc){.path = path, .file = file, .kind = page ? DOC_PAGE : DOC_PLAN};
}

static void add_file(struct input *input, str path, const struct fs_entry *entry) {
    *vec_push(&input->arena, &input->files) =
        (struct other_file){.path = path, .file = entry->path, .size = entry->size};
}

/* Its plan is looked up when all plans are known. */
static void add_progress(struct input *input, str path, str name) {
    struct settings_file *file =
        settings_file(input, str_concat(&input->arena, STR("content/"), path));
    if (file->file.n)
        diag(&file->diags, DIAG_name_taken, span_of(0, 0), path);
    else
        file->file = name;
}

/* Pages show names: invalid UTF-8 becomes U+FFFD. */
static str mend_name(struct arena *a, str name) {
    struct buf out = {0};
    if (utf8_valid(name) == name.n)
        return name;
    for (isize at = 0; at < name.n;)
        buf_utf8(&out, utf8_next(name, &at));
    str mended = buf_take(a, &out);
    buf_release(&out);
    return mended;
}

static void add_entry(struct input *input, const struct fs_entry *entry) {
    str path = mend_name(&input->arena, entry->path);
    if (!viet_is_nfc(path)) {
        path = viet_nfc(&input->arena, path);
        diag(diags_of(input, path), DIAG_name_not_nfc, span_of(0, 0), path);
    }
    if (entry->kind == FS_LINK)
        diag(diags_of(input, path), DIAG_link_file, span_of(0, 0), path);
    else if (entry->kind == FS_FILE && str_ends(path, STR(".md")))
        add_doc(input, path, entry->path);
    else if (entry->kind == FS_FILE && str_ends(path, progress_end))
        add_progress(input, path, entry->path);
    else if (entry->kind == FS_FILE && !is_settings(path))
        add_file(input, path, entry);
}

static int docs_by_path(const void *x, const void *y) {
    const struct doc *a = x, *b = y;
    int order = str_cmp(a->path, b->path);
    return order ? order : str_cmp(a->file, b->file);
}

static int files_by_path(const void *x, const void *y) {
    const struct other_file *a = x, *b = y;
    int order = str_cmp(a->path, b->path);
    return order ? order : str_cmp(a->file, b->file);
}

/* Composing the names may have changed their order, or made two of them equal. */
static void index_paths(struct input *input) {
    if (input->docs.n)
        qsort(input->docs.at, (size_t)input->docs.n, sizeof *input->docs.at,
              docs_by_path);
    if (input->files.n)
        qsort(input->files.at, (size_t)input->files.n, sizeof *input->files.at,
              files_by_path);
    for (int i = 0; i < input->docs.n; i++) {
        str path = input->docs.at[i].path;
        if (map_put(&input->arena, &input->doc_by_path, path, i) != i)
            diag(diags_of(input, path), DIAG_name_taken, span_of(0, 0), path);
    }
    for (int i = 0; i < input->files.n; i++) {
        str path = input->files.at[i].path;
        if (map_put(&input->arena, &input->file_by_path, path, i) != i)
            diag(diags_of(input, path), DIAG_name_taken, span_of(0, 0), path);
    }
}

/* NAME.progress.yaml joins the plan NAME.md, whose worker then owns its diags. */
static void join_progress(struct input *input) {
    for (isize i = 0; i < input->settings.n; i++) {
        struct settings_file *file = input->settings.at[i];
        if (!file->file.n)
            continue;
        str path = str_skip(file->path, STR("content/").n);
        str name = str_sub(path, 0, path.n - progress_end.n);
        int plan =
            map_get(&input->doc_by_path, str_concat(&input->arena, name, STR(".md")));
        if (plan < 0 || input->docs.at[plan].kind != DOC_PLAN) {
            diag(&file->diags, DIAG_progress_orphan, span_of(0, 0),
                 str_concat(&input->arena, name, STR(".md")));
            continue;
        }
        input->docs.at[plan].progress_file = file;
        file->diags.arena = &input->docs.at[plan].arena;
    }
}

int scan_content(struct input *input, int content, struct fault *fault) {
    struct fs_list entries = {0};
    if (fs_walk(&input->arena, content, false, &entries, fault) < 0)
        return -1;
    for (isize i = 0; i < entries.n; i++)
        add_entry(input, &entries.at[i]);
    index_paths(input);
    for (isize i = 0; i < input->docs.n; i++) {
        struct doc *doc = &input->docs.at[i]; /* its arena must not move from here on */
        doc->diags.arena = &doc->arena;
    }
    join_progress(input);
    return 0;
}
