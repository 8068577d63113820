#include "site_read.h"

#include "base/workers.h"
#include "document.h"
#include "load/layouts.h"
#include "load/scan.h"
#include "load/text.h"
#include "parse/settings.h"

typedef void settings_reader(struct input *, struct settings_file *);

/* The message about a text that cannot be read must not quote a marked one. */
static void forbid_unread(struct settings_file *file) {
    struct stamps stamps = {0};
    stamps_of_lines(file->source, 0, file->source.n, true, &stamps);
    stamps_forbid(&stamps, &file->diags);
}

/* A missing settings file sets nothing. */
static int read_settings(struct input *input, int content, str name,
                         settings_reader *read, struct fault *fault) {
    if (fs_kind_of(content, name) != FS_FILE)
        return 0;
    struct settings_file *file =
        settings_file(input, str_concat(&input->arena, STR("content/"), name));
    if (text_load(&input->arena, content, name, &file->source, &file->diags, fault))
        read(input, file);
    else
        forbid_unread(file);
    return fault->doing ? -1 : 0;
}

/* First the built-in texts, which define the keys, then the site's own. */
static void read_texts(struct input *input) {
    bool vietnamese = input->language == LANG_VI;
    str name = vietnamese ? STR("strings.vi.yaml") : STR("strings.en.yaml");
    struct settings_file builtin = {.source = layouts_builtin(name),
                                    .diags = {.arena = &input->arena}};
    settings_read_texts(input, &builtin, false);
    const struct layout *own = layouts_find(input, name);
    if (own->file)
        settings_read_texts(input, own->file, true);
}

/* A site without a title is named after its organisation or, failing that, "plans". */
static void complete_title(struct input *input) {
    if (!input->title.text.n)
        input->title = input->organisation;
    for (isize i = 0; i < input->texts.n && !input->title.text.n; i++)
        if (str_eq(input->texts.at[i].key, STR("plans")))
            input->title.text = input->texts.at[i].text;
}

/* Inventories are files below content/ that site.yaml names; a missing one is a mistake.
 */
static int read_inventories(struct input *input, int content, struct fault *fault) {
    for (isize i = 0; i < input->inventories.n; i++) {
        const struct written *path = &input->inventories.at[i];
        if (map_get(&input->file_by_path, path->text) < 0) {
            struct settings_file *file = settings_file(input, STR("content/site.yaml"));
            diag(&file->diags, DIAG_link_missing, path->span, path->text);
        } else if (read_settings(input, content, path->text, settings_read_inventory,
                                 fault) < 0) {
            return -1;
        }
    }
    return 0;
}

int site_load(struct input *input, int content, int layouts, struct fault *fault) {
    input->due_soon = DUE_SOON;
    input->ranking = true;
    if (scan_content(input, content, fault) < 0 ||
        read_settings(input, content, STR("site.yaml"), settings_read_site, fault) < 0 ||
        read_settings(input, content, STR("units.yaml"), settings_read_units, fault) <
            0 ||
        read_settings(input, content, STR("calendar.yaml"), settings_read_calendar,
                      fault) < 0 ||
        read_settings(input, content, STR("directives.yaml"), settings_read_directives,
                      fault) < 0 ||
        read_inventories(input, content, fault) < 0 ||
        layouts_load(input, layouts, fault) < 0)
        return -1;
    read_texts(input);
    complete_title(input);
    return 0;
}

struct reading {
    struct input *input;
    int content;
};

static void read_one(void *ctx, isize i, struct bench *bench) {
    struct reading *reading = ctx;
    document_read(&reading->input->docs.at[i], reading->input, reading->content,
                  &bench->scratch, &bench->page, &bench->fault);
}

/*** Files that are copied as they are ***/

enum { ATTACHMENT_READ = 64 << 20 };

static bool is_text(str path) {
    static const char *const endings[] = {".txt", ".csv", ".tsv", ".htm",  ".html",
                                          ".xml", ".svg", ".ics", ".json", ".log"};
    for (isize i = 0; i < countof(endings); i++)
        if (str_ends(path, str_from_c(endings[i])))
            return true;
    return false;
}

/* A text that is attached to a plan may be marked as plans are. */
static void read_attachment(void *ctx, isize i, struct bench *bench) {
    struct reading *reading = ctx;
    struct other_file *file = &reading->input->files.at[i];
    str text;
    if (is_text(file->path) && fs_read(&bench->scratch, reading->content, file->file,
                                       ATTACHMENT_READ, &text, &bench->fault) == 0)
        stamps_of_lines(text, 0, text.n, false, &file->stamps);
}

/* Of a marked file the text is kept, to show the line of the mark. */
static int forbid_attachments(struct input *input, int content, struct fault *fault) {
    for (isize i = 0; i < input->files.n; i++) {
        struct other_file *file = &input->files.at[i];
        if (!file->stamps.secret.end && !file->stamps.refused.end)
            continue;
        struct settings_file *said =
            settings_file(input, str_concat(&input->arena, STR("content/"), file->path));
        if (fs_read(&input->arena, content, file->file, ATTACHMENT_READ, &said->source,
                    fault) < 0)
            return -1;
        stamps_forbid(&file->stamps, &said->diags);
    }
    return 0;
}

int site_read_documents(struct input *input, int content, int workers,
                        struct fault *fault) {
    struct reading reading = {input, content};
    if (workers_run(workers, input->docs.n, read_one, &reading, fault) < 0 ||
        workers_run(workers, input->files.n, read_attachment, &reading, fault) < 0)
        return -1;
    return forbid_attachments(input, content, fault);
}

enum lang site_language(str root) {
    struct input input = {.language = LANG_VI};
    struct fault fault = {0};
    str path = str_concat(&input.arena, root, STR("/content"));
    int content = fs_open_dir(-1, path, &fault);
    if (content >= 0)
        read_settings(&input, content, STR("site.yaml"), settings_read_site, &fault);
    fs_close_dir(content);
    enum lang language = (enum lang)input.language;
    arena_release(&input.arena);
    return language;
}
