/*
 * A link is written as in the folder of sources: relative to the document's own file,
 * with or without "#place". It is taken apart (percent signs decoded, letters composed),
 * joined with the document's folder, and looked up among documents and files; what leaves
 * content/ is told apart from what is not there. Nothing is looked up on the disk.
 */
#include "link/links.h"

#include "base/near.h"
#include "viet/fold.h"
#include "viet/nfc.h"

struct target {
    str path, anchor;
    bool outside; /* leads above content/ */
};

static int hex_value(char c) {
    if (is_digit(c))
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static str percent_decode(struct arena *a, str s) {
    struct buf out = {0};
    for (isize i = 0; i < s.n; i++) {
        int high = s.p[i] == '%' && i + 2 < s.n ? hex_value(s.p[i + 1]) : -1;
        int low = high >= 0 ? hex_value(s.p[i + 2]) : -1;
        if (low < 0) {
            buf_char(&out, s.p[i]);
            continue;
        }
        buf_char(&out, (char)(high * 16 + low));
        i += 2;
    }
    str decoded = viet_nfc(a, str_dup(a, buf_str(&out)));
    buf_release(&out);
    return decoded;
}

/* Adds one component to a path; ".." takes one away. False when it would leave the top.
 */
static bool step(struct arena *a, str *path, str part) {
    if (part.n == 0 || str_eq(part, STR(".")))
        return true;
    if (!str_eq(part, STR(".."))) {
        *path = path->n ? str_concat(a, *path, STR("/"), part) : part;
        return true;
    }
    if (path->n == 0)
        return false;
    isize slash = str_rfind_byte(*path, '/');
    *path = str_sub(*path, 0, slash < 0 ? 0 : slash);
    return true;
}

static str folder_of(str path) {
    isize slash = str_rfind_byte(path, '/');
    return str_sub(path, 0, slash < 0 ? 0 : slash);
}

static struct target target_of(struct arena *a, const struct doc *doc, str url) {
    struct target t = {0};
    str rest = url;
    str file = str_cut(&rest, '#');
    file = str_cut(&file, '?');
    t.anchor = percent_decode(a, rest);
    if (file.n == 0) {
        t.path = doc->path;
        return t;
    }
    str path = file.p[0] == '/' ? (str){0} : folder_of(doc->path);
    str decoded = percent_decode(a, file);
    while (decoded.n)
        if (!step(a, &path, str_cut(&decoded, '/')))
            t.outside = true;
    t.path = path;
    return t;
}

/* The path of a document or file that is nearly the one meant, seen from the link's
 * folder. */
static str suggestion(const struct site *site, struct arena *a, str path) {
    VEC(str) names = {0};
    str folder = folder_of(path);
    for (isize i = 0; i < site->docs.n; i++)
        if (str_eq(folder_of(site->docs.at[i].path), folder))
            *vec_push(a, &names) = site->docs.at[i].path;
    for (isize i = 0; i < site->files.n; i++)
        if (str_eq(folder_of(site->files.at[i].path), folder))
            *vec_push(a, &names) = site->files.at[i].path;
    str near = near_name(path, names.at, names.n);
    return near.n ? str_skip(near, folder.n ? folder.n + 1 : 0) : near;
}

static bool has_anchor(const struct doc *doc, str anchor) {
    for (isize i = 0; i < doc->anchors.n; i++)
        if (str_eq(doc->anchors.at[i].id, anchor))
            return true;
    return false;
}

static void report_anchor(struct site *site, struct doc *doc, const struct doc_link *link,
                          const struct doc *to, str anchor) {
    VEC(str) ids = {0};
    struct arena scratch = {0};
    for (isize i = 0; i < to->anchors.n; i++)
        *vec_push(&scratch, &ids) = to->anchors.at[i].id;
    diag(&doc->diags, DIAG_anchor_missing, link->span, to->path,
         str_dup(&site->arena, anchor), near_name(anchor, ids.at, ids.n));
    arena_release(&scratch);
}

static void link_to_doc(struct site *site, struct doc *doc, struct doc_link *link,
                        const struct doc *to, str anchor) {
    if (to->publication == LEFT_OUT && to != doc) {
        diag(&doc->diags, DIAG_link_unpublished, link->span, link->url);
        return;
    }
    if (anchor.n && !has_anchor(to, anchor))
        report_anchor(site, doc, link, to, anchor);
    link->target =
        anchor.n ? str_concat(&site->arena, to->address, STR("#"), anchor) : to->address;
}

/* "plans/2020/Bản quét.pdf" → "tep/plans/2020/ban-quet.pdf" */
static str file_address(struct arena *a, str path) {
    str rest = path, address = STR("tep");
    isize dot = str_rfind_byte(path, '.');
    str ending = str_skip(path, dot);
    rest.n = dot;
    while (rest.n) {
        str slug = viet_slug(a, str_cut(&rest, '/'));
        address = str_concat(a, address, STR("/"), slug.n ? slug : STR("tep"));
    }
    return str_concat(a, address, viet_lower(a, ending));
}

/* What a browser opens without running anything of it, and what an office works with. */
static bool is_publishable(struct arena *a, str path) {
    static const char *const endings[] = {
        ".pdf", ".doc",  ".docx", ".xls",  ".xlsx", ".ppt", ".pptx",
        ".odt", ".ods",  ".odp",  ".rtf",  ".txt",  ".csv", ".png",
        ".jpg", ".jpeg", ".gif",  ".webp", ".zip",  ".rar", ".7z"};
    isize dot = str_rfind_byte(path, '.');
    str ending = viet_lower(a, str_skip(path, dot < 0 ? path.n : dot));
    for (isize i = 0; i < countof(endings); i++)
        if (str_eq(ending, str_from_c(endings[i])))
            return true;
    return false;
}

/* Gives the file its address when it is first needed. */
static bool publish_file(struct site *site, struct map *taken, int index, str *other) {
    struct site_file *file = &site->files.at[index];
    if (file->address.n)
        return true;
    str address = file_address(&site->arena, file->path);
    int owner = map_put(&site->arena, taken, address, index);
    if (owner == index)
        file->address = address;
    else
        *other = site->files.at[owner].path;
    return owner == index;
}

static void link_to_file(struct site *site, struct map *taken, struct doc *doc,
                         struct doc_link *link, int index) {
    str path = site->files.at[index].path, other;
    if (doc->publication == LEFT_OUT)
        return; /* it is there, but what only a draft shows stays unpublished */
    if (!is_publishable(&site->arena, path)) {
        diag(&doc->diags, DIAG_file_refused, link->span,
             str_skip(path, str_rfind_byte(path, '.')));
        return;
    }
    if (publish_file(site, taken, index, &other))
        link->target = site->files.at[index].address;
    else
        diag(&doc->diags, DIAG_address_taken, link->span,
             file_address(&site->arena, path), other);
}

static void resolve(struct site *site, struct map *taken, struct doc *doc,
                    struct doc_link *link) {
    struct target t = target_of(&site->arena, doc, link->url);
    if (t.outside) {
        diag(&doc->diags, DIAG_link_outside, link->span, link->url);
        return;
    }
    int to = map_get(&site->doc_by_path, t.path);
    int file = map_get(&site->file_by_path, t.path);
    if (to >= 0)
        link_to_doc(site, doc, link, &site->docs.at[to], t.anchor);
    else if (file >= 0)
        link_to_file(site, taken, doc, link, file);
    else
        diag(&doc->diags, link->image ? DIAG_image_missing : DIAG_link_missing,
             link->span, link->url, suggestion(site, &site->arena, t.path));
}

static bool is_name_break(char c) {
    return c == '.' || c == '-' || c == '_' || c == ' ';
}

/* The document whose name the file's begins with, the longest such:
 * 27-kh-duk-phu-luc.pdf. */
static int doc_named_by(const struct site *site, struct arena *scratch, str path) {
    isize folder = folder_of(path).n;
    for (isize i = path.n - 1; i > folder; i--) {
        if (!is_name_break(path.p[i]))
            continue;
        str name = str_concat(scratch, str_sub(path, 0, i), STR(".md"));
        int doc = map_get(&site->doc_by_path, name);
        if (doc >= 0)
            return doc;
    }
    return -1;
}

/* The only plan of each folder; a folder with several is in `crowded`. */
static void find_lone_plans(const struct site *site, struct arena *scratch,
                            struct map *lone, struct map *crowded) {
    for (int i = 0; i < site->docs.n; i++) {
        str folder = folder_of(site->docs.at[i].path);
        if (site->docs.at[i].kind == DOC_PLAN && map_put(scratch, lone, folder, i) != i)
            map_put(scratch, crowded, folder, 0);
    }
}

static void attach(struct site *site, struct map *taken, int doc, int file) {
    struct doc *plan = &site->docs.at[doc];
    str other;
    if (plan->kind == DOC_PLAN && plan->publication == PUBLISHED &&
        is_publishable(&site->arena, site->files.at[file].path) &&
        publish_file(site, taken, file, &other))
        *vec_push(&site->arena, &plan->attachments) = file;
}

/*
 * A file is attached to the plan beside it that bears the same name, or to the only plan
 * of its folder.
 */
static void attach_files(struct site *site, struct map *taken) {
    struct arena scratch = {0};
    struct map lone = {0}, crowded = {0};
    find_lone_plans(site, &scratch, &lone, &crowded);
    for (int i = 0; i < site->files.n; i++) {
        str path = site->files.at[i].path, folder = folder_of(path);
        int doc = doc_named_by(site, &scratch, path);
        if (doc < 0 && map_get(&crowded, folder) < 0)
            doc = map_get(&lone, folder);
        if (doc >= 0)
            attach(site, taken, doc, i);
    }
    arena_release(&scratch);
}

void links_resolve(struct site *site) {
    struct map taken = {0};
    attach_files(site, &taken);
    for (isize i = 0; i < site->docs.n; i++) {
        struct doc *doc = &site->docs.at[i];
        for (isize k = 0; doc->publication != REFUSED && k < doc->links.n; k++)
            resolve(site, &taken, doc, &doc->links.at[k]);
    }
}
