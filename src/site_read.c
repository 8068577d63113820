#include "site_read.h"

#include "base/workers.h"
#include "document.h"
#include "load/layouts.h"
#include "load/scan.h"
#include "load/text.h"
#include "parse/settings.h"

typedef void settings_reader(struct site *, struct settings_file *);

/* A missing settings file sets nothing. */
static int read_settings(struct site *site, int content, str name, settings_reader *read,
                         struct fault *fault) {
    if (fs_kind_of(content, name) != FS_FILE)
        return 0;
    struct settings_file *file =
        settings_file(site, str_concat(&site->arena, STR("content/"), name));
    if (text_load(&site->arena, content, name, &file->source, &file->diags, fault))
        read(site, file);
    return fault->doing ? -1 : 0;
}

/* First the built-in texts, which define the keys, then the site's own. */
static void read_texts(struct site *site) {
    bool vietnamese = site->language == LANG_VI;
    str name = vietnamese ? STR("strings.vi.yaml") : STR("strings.en.yaml");
    struct settings_file builtin = {.source = layouts_builtin(name),
                                    .diags = {.arena = &site->arena}};
    settings_read_texts(site, &builtin, false);
    const struct layout *own = layouts_find(site, name);
    if (own->file)
        settings_read_texts(site, own->file, true);
}

/* A site without a title is named after its organisation or, failing that, "plans". */
static void complete_title(struct site *site) {
    if (!site->title.text.n)
        site->title = site->organisation;
    for (isize i = 0; i < site->texts.n && !site->title.text.n; i++)
        if (str_eq(site->texts.at[i].key, STR("plans")))
            site->title.text = site->texts.at[i].text;
}

/* Inventories are files below content/ that site.yaml names; a missing one is a mistake.
 */
static int read_inventories(struct site *site, int content, struct fault *fault) {
    for (isize i = 0; i < site->inventories.n; i++) {
        const struct written *path = &site->inventories.at[i];
        if (map_get(&site->file_by_path, path->text) < 0) {
            struct settings_file *file = settings_file(site, STR("content/site.yaml"));
            diag(&file->diags, DIAG_link_missing, path->span, path->text);
        } else if (read_settings(site, content, path->text, settings_read_inventory,
                                 fault) < 0) {
            return -1;
        }
    }
    return 0;
}

int site_load(struct site *site, int content, int layouts, struct fault *fault) {
    site->due_soon = DUE_SOON;
    site->ranking = true;
    if (scan_content(site, content, fault) < 0 ||
        read_settings(site, content, STR("site.yaml"), settings_read_site, fault) < 0 ||
        read_settings(site, content, STR("units.yaml"), settings_read_units, fault) < 0 ||
        read_settings(site, content, STR("calendar.yaml"), settings_read_calendar,
                      fault) < 0 ||
        read_settings(site, content, STR("directives.yaml"), settings_read_directives,
                      fault) < 0 ||
        read_inventories(site, content, fault) < 0 ||
        layouts_load(site, layouts, fault) < 0)
        return -1;
    read_texts(site);
    complete_title(site);
    return 0;
}

struct reading {
    struct site *site;
    int content;
};

static void read_one(void *ctx, isize i, struct bench *bench) {
    struct reading *reading = ctx;
    document_read(&reading->site->docs.at[i], reading->site, reading->content,
                  &bench->scratch, &bench->page, &bench->fault);
}

int site_read_documents(struct site *site, int content, int workers,
                        struct fault *fault) {
    struct reading reading = {site, content};
    return workers_run(workers, site->docs.n, read_one, &reading, fault);
}
