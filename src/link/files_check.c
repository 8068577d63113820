/*
 * A file may be published only because a document has it attached or links to it, so most
 * files that are read by nothing are scans on the way to a plan: a note. What must be a
 * mistake is a name that nearly means something, and a Word file among the plans: its
 * editor thinks that it is on the site.
 */
#include "link/files_check.h"

#include "base/near.h"
#include "viet/fold.h"

struct dead_folder {
    str path;
    int files;
};

struct checking {
    struct site *site;
    struct arena scratch;
    struct map alive; /* folders in which something is read */
    struct map dead;  /* folders that were reported: index into `folders` */
    VEC(struct dead_folder) folders;
    bool complete; /* all documents were read, and so all links */
};

static bool ends_with(str s, const char *const *endings, isize n) {
    for (isize i = 0; i < n; i++)
        if (str_ends(s, str_from_c(endings[i])))
            return true;
    return false;
}

static str name_of(str path) {
    return str_skip(path, str_rfind_byte(path, '/') + 1);
}

/* Files that systems and programs leave, not editors. */
static bool is_litter(str lower) {
    static const char *const endings[] = {"~", ".tmp", ".bak", ".swp", ".lnk", ".lock"};
    str name = name_of(lower);
    return str_eq(name, STR("thumbs.db")) || str_eq(name, STR("desktop.ini")) ||
           str_starts(name, STR("~$")) || str_starts(lower, STR("__macosx/")) ||
           ends_with(name, endings, countof(endings));
}

static bool is_word_file(str lower) {
    static const char *const endings[] = {".docx", ".doc", ".odt", ".rtf"};
    return ends_with(lower, endings, countof(endings));
}

/* The path without the ending, if it has it. */
static bool cut_ending(str *path, str *lower, str ending) {
    if (!str_ends(*lower, ending))
        return false;
    path->n -= ending.n;
    lower->n -= ending.n;
    return true;
}

/* "plans/a.md.txt" and "plans/a.MD" were meant to be plans/a.md; empty if not. */
static str document_meant(struct arena *a, str path, str lower) {
    cut_ending(&path, &lower, STR(".txt"));
    if (!cut_ending(&path, &lower, STR(".md")) &&
        !cut_ending(&path, &lower, STR(".markdown")))
        return (str){0};
    return str_concat(a, path, STR(".md"));
}

/* "units.yml", "plans/site.yaml" and "plans/a.progress.yml" have a better name, too. */
static str settings_meant(struct arena *a, str path, str lower) {
    static const str names[] = {{"site.yaml", 9},
                                {"units.yaml", 10},
                                {"directives.yaml", 15},
                                {"calendar.yaml", 13}};
    cut_ending(&path, &lower, STR(".txt"));
    if (!cut_ending(&path, &lower, STR(".yaml")) &&
        !cut_ending(&path, &lower, STR(".yml")))
        return (str){0};
    if (cut_ending(&path, &lower, STR(".progress")))
        return str_concat(a, path, STR(".progress.yaml"));
    return near_name(str_concat(a, name_of(lower), STR(".yaml")), names, countof(names));
}

static str shown(struct checking *c, str path) {
    return str_concat(&c->site->arena, STR("content/"), path);
}

/* True, after a diag, if the file has nearly the name of one that is read. */
static bool report_name(struct checking *c, const struct site_file *file, str lower) {
    struct arena *a = &c->site->arena;
    str path = file->read->path;
    str meant = document_meant(a, path, lower);
    if (!meant.n)
        meant = settings_meant(a, path, lower);
    if (!meant.n)
        return false;
    diag(site_diags(c->site, shown(c, path)), DIAG_file_misnamed, span_of(0, 0),
         name_of(path), shown(c, meant));
    return true;
}

static void mark_alive(struct checking *c, str path) {
    for (isize slash; (slash = str_rfind_byte(path, '/')) > 0;) {
        path.n = slash;
        if (map_put(&c->scratch, &c->alive, path, 0) != 0)
            return;
    }
}

/* The topmost folder of the path in which nothing is read; empty if there is none. */
static str dead_folder(struct checking *c, str path) {
    str dead = {0};
    for (isize slash; (slash = str_rfind_byte(path, '/')) > 0;) {
        path.n = slash;
        if (map_get(&c->alive, path) >= 0)
            break;
        dead = path;
    }
    return dead;
}

static void report_file(struct checking *c, str path) {
    bool word = is_word_file(viet_lower(&c->scratch, path));
    if (word || c->complete)
        diag(site_diags(c->site, shown(c, path)),
             word ? DIAG_file_to_import : DIAG_file_unused, span_of(0, 0), name_of(path),
             shown(c, path));
}

static struct dead_folder *count_in(struct checking *c, str folder) {
    int next = (int)c->folders.n;
    int index = map_put(&c->scratch, &c->dead, folder, next);
    if (index == next)
        *vec_push(&c->scratch, &c->folders) = (struct dead_folder){folder, 0};
    c->folders.at[index].files++;
    return &c->folders.at[index];
}

static bool is_inventory(const struct site *site, str path) {
    for (isize i = 0; i < site->input->inventories.n; i++)
        if (str_eq(site->input->inventories.at[i].text, path))
            return true;
    return false;
}

static void mark_folders(struct checking *c) {
    const struct site *site = c->site;
    c->complete = true;
    for (isize i = 0; i < site->docs.n; i++) {
        mark_alive(c, site->docs.at[i].read->path);
        c->complete &= site->docs.at[i].publication != REFUSED;
    }
    for (isize i = 0; i < site->files.n; i++)
        if (site->files.at[i].wanted)
            mark_alive(c, site->files.at[i].read->path);
}

/* The unread files that have no better name, in `unread`. */
static void check_names(struct checking *c, struct index_list *unread) {
    const struct site *site = c->site;
    for (int i = 0; i < site->files.n; i++) {
        const struct site_file *file = &site->files.at[i];
        str path = file->read->path, lower = viet_lower(&c->scratch, path);
        if (file->linked || is_litter(lower) || is_inventory(site, path) ||
            report_name(c, file, lower) || file->wanted)
            continue;
        *vec_push(&c->scratch, unread) = i;
    }
}

static void report_unread(struct checking *c, const struct index_list *unread) {
    for (isize i = 0; i < unread->n; i++) {
        str folder = dead_folder(c, c->site->files.at[unread->at[i]].read->path);
        if (folder.n)
            count_in(c, folder);
    }
    for (isize i = 0; i < unread->n; i++) {
        str path = c->site->files.at[unread->at[i]].read->path;
        str folder = dead_folder(c, path);
        int dead = folder.n ? map_get(&c->dead, folder) : -1;
        if (dead < 0 || c->folders.at[dead].files == 1)
            report_file(c, path);
    }
}

static void report_folders(struct checking *c) {
    struct arena *a = &c->site->arena;
    for (isize i = 0; i < c->folders.n && c->complete; i++) {
        const struct dead_folder *folder = &c->folders.at[i];
        str path = str_concat(a, shown(c, folder->path), STR("/"));
        if (folder->files > 1)
            diag(site_diags(c->site, path), DIAG_folder_unused, span_of(0, 0), path,
                 str_number(a, folder->files));
    }
}

void files_check(struct site *site) {
    struct checking c = {.site = site};
    struct index_list unread = {0};
    mark_folders(&c);
    check_names(&c, &unread);
    report_unread(&c, &unread);
    report_folders(&c);
    if (!site->docs.n)
        diag(site_diags(site, STR("content/")), DIAG_content_empty, span_of(0, 0),
             str_number(&site->arena, site->input->today.year));
    arena_release(&c.scratch);
}
