/*
 * A link is written as in the folder of sources: relative to the document's own file,
 * with or without "#place". It is taken apart (percent signs decoded, letters composed),
 * joined with the document's folder, and looked up among documents and files; what leaves
 * content/ is distinguished from what is not there. Nothing is looked up on the disk.
 *
 * A text may hold a hundred thousand links, to as many places and all of them wrong: what
 * a link is looked up in is indexed, and the search for what was meant has a budget in
 * each document.
 */
#include "link/links.h"

#include "base/near.h"
#include "link/address.h"
#include "viet/fold.h"
#include "viet/nfc.h"

/* One folder of content/: what is in it. */
struct folder {
    VEC(str) names; /* paths of its documents and files */
    int plan;       /* the only plan in it; -1: none, or several */
    int plans;
};

struct linker {
    struct site *site;
    struct arena index;   /* lives as long as the linker */
    struct arena scratch; /* for one link */
    struct map folder_by_path;
    VEC(struct folder) folders;
    struct map *anchors; /* of each document, made when a link asks for them */
    struct map taken;    /* addresses of files */
    isize budget;        /* of near_name_within, for one document */
};

struct destination {
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
static bool step(struct buf *path, str part) {
    if (part.n == 0 || str_eq(part, STR(".")))
        return true;
    if (!str_eq(part, STR(".."))) {
        if (path->n)
            buf_char(path, '/');
        buf_put(path, part);
        return true;
    }
    isize slash = str_rfind_byte(buf_str(path), '/');
    bool inside = path->n > 0;
    path->n = slash < 0 ? 0 : slash;
    return inside;
}

static str folder_of(str path) {
    isize slash = str_rfind_byte(path, '/');
    return str_sub(path, 0, slash < 0 ? 0 : slash);
}

static struct destination target_of(struct arena *a, const struct site_doc *doc,
                                    str url) {
    struct destination t = {0};
    struct buf path = {0};
    str rest = url;
    str file = str_cut(&rest, '#');
    file = str_cut(&file, '?');
    t.anchor = percent_decode(a, rest);
    if (file.n == 0) {
        t.path = doc->read->path;
        return t;
    }
    if (file.p[0] != '/')
        buf_put(&path, folder_of(doc->read->path));
    for (str parts = percent_decode(a, file); parts.n;)
        t.outside |= !step(&path, str_cut(&parts, '/'));
    t.path = buf_take(a, &path);
    buf_release(&path);
    return t;
}

static const struct folder *find_folder(const struct linker *l, str path) {
    int index = map_get(&l->folder_by_path, path);
    return index < 0 ? NULL : &l->folders.at[index];
}

/* The path of a document or file that is nearly the one meant, seen from the link's
 * folder. */
static str suggestion(struct linker *l, str path, str url) {
    str folder = folder_of(path), written = folder_of(url);
    const struct folder *around = find_folder(l, folder);
    if (!around)
        return (str){0};
    str near = near_name_within(&l->budget, path, around->names.at, around->names.n);
    str name = str_skip(near, folder.n ? folder.n + 1 : 0);
    return near.n && written.n ? str_concat(&l->site->arena, written, STR("/"), name)
                               : name;
}

static bool has_anchor(struct linker *l, const struct site_doc *doc, str anchor) {
    struct map *known = &l->anchors[doc - l->site->docs.at];
    if (!known->n)
        for (int i = 0; i < doc->read->anchors.n; i++)
            map_put(&l->index, known, doc->read->anchors.at[i].id, i);
    return map_get(known, anchor) >= 0;
}

static str near_anchor(struct linker *l, const struct site_doc *doc, str anchor) {
    VEC(str) ids = {0};
    for (isize i = 0; doc->read->anchors.n <= l->budget && i < doc->read->anchors.n; i++)
        *vec_push(&l->scratch, &ids) = doc->read->anchors.at[i].id;
    return near_name_within(&l->budget, anchor, ids.at, ids.n);
}

/*
 * The anchor that is there now, for one that once was; the title, where it was typed as a
 * heading, is the top of the page.
 */
static str anchor_now(struct linker *l, struct site_doc *doc,
                      const struct site_link *link, const struct site_doc *to,
                      str anchor) {
    struct arena *a = &l->site->arena;
    if (!anchor.n || has_anchor(l, to, anchor))
        return anchor;
    str now = doc_id_now(a, to->read, anchor);
    if ((now.n && has_anchor(l, to, now)) || doc_has_title(to->read, anchor)) {
        diag(&doc->diags, DIAG_id_old, link->read->span, str_dup(a, anchor),
             str_dup(a, now));
        return str_dup(a, now);
    }
    diag(&doc->diags, DIAG_anchor_missing, link->read->span, to->read->path,
         str_dup(a, anchor), near_anchor(l, to, anchor));
    return anchor;
}

static void link_to_doc(struct linker *l, struct site_doc *doc, struct site_link *link,
                        const struct site_doc *to, str anchor) {
    struct arena *a = &l->site->arena;
    if (to->publication == LEFT_OUT && to != doc) {
        diag(&doc->diags, DIAG_link_unpublished, link->read->span, link->read->url);
        return;
    }
    if (to->publication == REFUSED)
        return; /* nothing of it may be spoken of, and no site will come of this */
    anchor = anchor_now(l, doc, link, to, anchor);
    link->target = anchor.n ? str_concat(a, to->address, STR("#"), anchor) : to->address;
}

/* "plans/2020/Bản quét.pdf" → "tep/plans/2020/ban-quet.pdf" */
static str file_address(struct arena *a, str path) {
    str rest = path, address = STR("tep");
    isize dot = str_rfind_byte(path, '.');
    str ending = str_skip(path, dot);
    rest.n = dot;
    while (rest.n)
        address = str_concat(a, address, STR("/"),
                             address_part(a, str_cut(&rest, '/'), STR("tep")));
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
static bool publish_file(struct linker *l, struct site_doc *doc, struct span span,
                         int index) {
    struct site *site = l->site;
    struct site_file *file = &site->files.at[index];
    if (file->address.n)
        return true;
    str address = file_address(&site->arena, file->read->path);
    int owner = map_put(&site->arena, &l->taken, address, index);
    if (owner == index)
        file->address = address;
    else
        diag(&doc->diags, DIAG_address_taken, span, address,
             site->files.at[owner].read->path);
    return owner == index;
}

/* Of "plans/a.HTML" ".HTML", of "plans/Makefile" the name. */
static str kind_of_file(str path) {
    str name = str_skip(path, str_rfind_byte(path, '/') + 1);
    isize dot = str_rfind_byte(name, '.');
    return str_skip(name, dot < 0 ? 0 : dot);
}

static void link_to_file(struct linker *l, struct site_doc *doc, struct site_link *link,
                         int index) {
    str path = l->site->files.at[index].read->path;
    l->site->files.at[index].linked = l->site->files.at[index].wanted = true;
    if (doc->publication == LEFT_OUT)
        return; /* it is there, but what only a draft shows stays unpublished */
    if (!is_publishable(&l->scratch, path))
        diag(&doc->diags, DIAG_file_refused, link->read->span, kind_of_file(path));
    else if (publish_file(l, doc, link->read->span, index))
        link->target = l->site->files.at[index].address;
}

static void resolve(struct linker *l, struct site_doc *doc, struct site_link *link) {
    const struct site *site = l->site;
    struct destination t = target_of(&l->scratch, doc, link->read->url);
    if (t.outside) {
        diag(&doc->diags, DIAG_link_outside, link->read->span, link->read->url);
        return;
    }
    int to = site_find_doc(site, t.path);
    int file = map_get(&site->input->file_by_path, t.path);
    if (to >= 0)
        link_to_doc(l, doc, link, &site->docs.at[to], t.anchor);
    else if (file >= 0)
        link_to_file(l, doc, link, file);
    else
        diag(&doc->diags,
             link->read->kind == HOLE_IMAGE ? DIAG_image_missing : DIAG_link_missing,
             link->read->span, link->read->url, suggestion(l, t.path, link->read->url));
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
        int doc = site_find_doc(site, name);
        if (doc >= 0)
            return doc;
    }
    return -1;
}

static struct folder *folder_at(struct linker *l, str path) {
    int next = (int)l->folders.n;
    int index = map_put(&l->index, &l->folder_by_path, path, next);
    if (index == next)
        *vec_push(&l->index, &l->folders) = (struct folder){.plan = -1};
    return &l->folders.at[index];
}

static void index_folders(struct linker *l) {
    const struct site *site = l->site;
    for (int i = 0; i < site->docs.n; i++) {
        const struct site_doc *doc = &site->docs.at[i];
        struct folder *folder = folder_at(l, folder_of(doc->read->path));
        *vec_push(&l->index, &folder->names) = doc->read->path;
        if (doc->read->kind == DOC_PLAN)
            folder->plan = folder->plans++ ? -1 : i;
    }
    for (isize i = 0; i < site->files.n; i++) {
        str path = site->files.at[i].read->path;
        struct folder *folder = folder_at(l, folder_of(path));
        *vec_push(&l->index, &folder->names) = path;
    }
}

static void attach(struct linker *l, int index, int file) {
    struct site_doc *doc = &l->site->docs.at[index];
    l->site->files.at[file].wanted |= doc->read->kind == DOC_PLAN;
    if (doc_is_public_plan(doc) &&
        is_publishable(&l->scratch, l->site->files.at[file].read->path) &&
        publish_file(l, doc, span_of(0, 0), file))
        *vec_push(&l->site->arena, &doc->attachments) = file;
}

/*
 * A file is attached to the plan beside it that has the same name, or to the only plan
 * of its folder.
 */
static void attach_files(struct linker *l) {
    for (int i = 0; i < l->site->files.n; i++) {
        struct arena_mark mark = arena_mark(&l->scratch);
        str path = l->site->files.at[i].read->path;
        int doc = doc_named_by(l->site, &l->scratch, path);
        if (doc < 0)
            doc = find_folder(l, folder_of(path))->plan;
        if (doc >= 0)
            attach(l, doc, i);
        arena_rewind(&l->scratch, mark);
    }
}

static void resolve_links(struct linker *l, struct site_doc *doc) {
    l->budget = NEAR_BUDGET;
    for (isize i = 0; doc->publication != REFUSED && i < doc->links.n; i++) {
        struct arena_mark mark = arena_mark(&l->scratch);
        if (doc->links.at[i].read->kind != HOLE_CITATION)
            resolve(l, doc, &doc->links.at[i]);
        arena_rewind(&l->scratch, mark);
    }
}

void links_resolve(struct site *site) {
    site_begin(site, STAGE_LINKS);
    struct linker l = {.site = site};
    l.anchors = new (&l.index, struct map, site->docs.n);
    index_folders(&l);
    attach_files(&l);
    for (isize i = 0; i < site->docs.n; i++)
        resolve_links(&l, &site->docs.at[i]);
    arena_release(&l.scratch);
    arena_release(&l.index);
}
