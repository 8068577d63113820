#include "publish/stage.h"

#include <stdlib.h>

/* The list of our files. It is in the site itself, so that it is exchanged with them. */
static const str list_name = {".kehoach", 8};
static const str list_head = {"kehoach 1\n", 10};
enum { LIST_MAX = 256 << 20 };

/* A list without our header is somebody else's file. */
static int read_list(struct stage *s, struct fault *fault) {
    str text = {0};
    if (fs_kind_of(s->old, list_name) != FS_FILE)
        return 0;
    if (fs_read(s->arena, s->old, list_name, LIST_MAX, &text, fault) < 0)
        return -1;
    if (!str_starts(text, list_head))
        return 0;
    text = str_skip(text, list_head.n);
    map_put(s->arena, &s->ours, list_name, 0);
    while (text.n) {
        str address = str_cut_line(&text);
        map_put(s->arena, &s->ours, address, 0);
        for (isize i = 0; i < address.n; i++)
            if (address.p[i] == '/')
                map_put(s->arena, &s->our_folders, str_sub(address, 0, i), 0);
    }
    return 0;
}

/* Absolute, without trailing slashes, links resolved as far as the path exists. */
static str place_of_output(struct arena *a, str out, struct fault *fault) {
    while (out.n > 1 && out.p[out.n - 1] == '/')
        out.n--;
    str real = fs_real_path(a, out);
    if (real.p)
        return real;
    isize slash = str_rfind_byte(out, '/');
    str folder = slash < 0 ? STR(".") : slash == 0 ? STR("/") : str_sub(out, 0, slash);
    real = fs_real_path(a, folder);
    if (!real.p) {
        fs_open_dir(-1, folder, fault); /* sets the fault */
        return (str){0};
    }
    return str_concat(a, real, STR("/"), str_skip(out, slash + 1));
}

/*
 * Restores the old site that a build killed between the renames of take_place left aside.
 */
static int repair(struct stage *s, struct fault *fault) {
    if (fs_kind_of(s->parent, s->aside_name) < 0)
        return 0;
    if (fs_kind_of(s->parent, s->name) < 0)
        return fs_rename(s->parent, s->aside_name, s->name, fault);
    return fs_remove_tree(s->parent, s->aside_name, fault);
}

static int open_folders(struct stage *s, str place, struct fault *fault) {
    isize slash = str_rfind_byte(place, '/');
    s->name = str_skip(place, slash + 1);
    s->fresh_name = str_concat(s->arena, STR("."), s->name, STR(".kehoach"));
    s->aside_name = str_concat(s->arena, s->fresh_name, STR("-old"));
    str folder = slash == 0 ? STR("/") : str_sub(place, 0, slash);
    if (!s->name.n)
        return fs_mkdir(-1, place, fault); /* "/" already exists */
    s->parent = fs_open_dir(-1, folder, fault);
    if (s->parent < 0 || fs_lock(s->parent, fault) < 0 || repair(s, fault) < 0)
        return -1;
    if (fs_kind_of(s->parent, s->name) < 0)
        return 0;
    s->old = fs_open_dir(s->parent, s->name, fault);
    return s->old < 0 ? -1 : read_list(s, fault);
}

int stage_open(struct stage *s, struct arena *a, str out, struct fault *fault) {
    *s = (struct stage){.arena = a, .parent = -1, .fresh = -1, .old = -1};
    str place = place_of_output(a, out, fault);
    if (!place.p || open_folders(s, place, fault) < 0)
        goto fail;
    if (fs_remove_tree(s->parent, s->fresh_name, fault) < 0 ||
        fs_mkdir(s->parent, s->fresh_name, fault) < 0)
        goto fail;
    s->fresh = fs_open_dir(s->parent, s->fresh_name, fault);
    if (s->fresh >= 0)
        return 0;
    fs_remove_tree(s->parent, s->fresh_name, fault);
fail:
    stage_abandon(s);
    return -1;
}

static int make_folders(struct stage *s, str address, struct fault *fault) {
    for (isize i = 0; i < address.n; i++) {
        str folder = str_sub(address, 0, i);
        if (address.p[i] != '/' || map_get(&s->folders, folder) >= 0)
            continue;
        if (fs_mkdir(s->fresh, folder, fault) < 0)
            return -1;
        map_put(s->arena, &s->folders, folder, 0);
        *vec_push(s->arena, &s->made) = folder;
    }
    return 0;
}

int stage_add(struct stage *s, str address, struct fault *fault) {
    int index = (int)s->written.n;
    if (map_put(s->arena, &s->addresses, address, index) < index)
        return 1;
    *vec_push(s->arena, &s->written) = address;
    return make_folders(s, address, fault);
}

int stage_put(const struct stage *s, str address, str bytes, struct fault *fault) {
    struct fault ignored = {0};
    if (s->old >= 0 && map_get(&s->ours, address) >= 0 &&
        fs_same(s->old, address, bytes) &&
        fs_link(s->old, address, s->fresh, address, &ignored) == 0)
        return 0;
    return fs_write(s->fresh, address, bytes, fault);
}

int stage_copy(const struct stage *s, int from, str file, str address,
               struct fault *fault) {
    return fs_copy(from, file, s->fresh, address, fault);
}

/*
 * Whether the old folder has something in our way; where we need a folder, any will do.
 */
static bool is_in_the_way(const struct stage *s, str address, bool folder) {
    int kind = fs_kind_of(s->old, address);
    if (folder)
        return kind >= 0 && kind != FS_FOLDER;
    return kind == FS_FOLDER || (kind >= 0 && map_get(&s->ours, address) < 0);
}

str stage_foreign(const struct stage *s) {
    if (s->old < 0)
        return (str){0};
    for (isize i = 0; i < s->made.n; i++)
        if (is_in_the_way(s, s->made.at[i], true))
            return s->made.at[i];
    for (isize i = 0; i < s->written.n; i++)
        if (is_in_the_way(s, s->written.at[i], false))
            return s->written.at[i];
    return is_in_the_way(s, list_name, false) ? list_name : (str){0};
}

static bool is_ours(const struct stage *s, const struct fs_entry *e) {
    if (e->kind == FS_FOLDER)
        return map_get(&s->our_folders, e->path) >= 0;
    return map_get(&s->ours, e->path) >= 0;
}

static int carry_one(struct stage *s, const struct fs_entry *e, struct fault *fault) {
    if (e->kind == FS_FOLDER)
        return make_folders(s, str_concat(s->arena, e->path, STR("/")), fault);
    if (make_folders(s, e->path, fault) < 0)
        return -1;
    return fs_clone(s->old, e->path, s->fresh, e->path, fault);
}

/* Files that others put into the output folder stay, with their permissions. */
static int carry_over(struct stage *s, struct fault *fault) {
    struct fs_list all = {0};
    if (s->old < 0)
        return 0;
    if (fs_walk(s->arena, s->old, true, &all, fault) < 0)
        return -1;
    for (isize i = 0; i < all.n; i++)
        if (!is_ours(s, &all.at[i]) && carry_one(s, &all.at[i], fault) < 0)
            return -1;
    for (isize i = all.n - 1; i >= 0; i--) { /* once nothing more goes into them */
        str path = all.at[i].path;
        if (all.at[i].kind == FS_FOLDER && !is_ours(s, &all.at[i]) &&
            fs_copy_mode(s->old, path, s->fresh, path, fault) < 0)
            return -1;
    }
    return 0;
}

static int by_bytes(const void *a, const void *b) {
    return str_cmp(*(const str *)a, *(const str *)b);
}

static int write_list(struct stage *s, struct fault *fault) {
    struct buf text = {0};
    buf_put(&text, list_head);
    if (s->written.n)
        qsort(s->written.at, (size_t)s->written.n, sizeof(str), by_bytes);
    for (isize i = 0; i < s->written.n; i++) {
        buf_put(&text, s->written.at[i]);
        buf_char(&text, '\n');
    }
    int result = fs_write(s->fresh, list_name, buf_str(&text), fault);
    buf_release(&text);
    return result;
}

/* The output folder keeps its owner and permissions. */
static int keep_mode(struct stage *s, struct fault *fault) {
    return s->old < 0 ? 0
                      : fs_copy_mode(s->parent, s->name, s->parent, s->fresh_name, fault);
}

/* Where folders cannot be exchanged, two renames do, with a short gap between them. */
static int take_place(struct stage *s, struct fault *fault) {
    if (s->old < 0)
        return fs_rename(s->parent, s->fresh_name, s->name, fault);
    int result = fs_exchange(s->parent, s->fresh_name, s->name, fault);
    if (result <= 0)
        return result;
    if (fs_rename(s->parent, s->name, s->aside_name, fault) < 0)
        return -1;
    if (fs_rename(s->parent, s->fresh_name, s->name, fault) == 0)
        return fs_rename(s->parent, s->aside_name, s->fresh_name, fault);
    struct fault ignored = {0};
    fs_rename(s->parent, s->aside_name, s->name, &ignored);
    return -1;
}

int stage_commit(struct stage *s, struct fault *fault) {
    bool good = carry_over(s, fault) == 0 && write_list(s, fault) == 0 &&
                keep_mode(s, fault) == 0 && take_place(s, fault) == 0;
    stage_abandon(s); /* the old site has the staging name now */
    return good ? 0 : -1;
}

void stage_abandon(struct stage *s) {
    struct fault ignored = {0};
    if (s->fresh >= 0)
        fs_remove_tree(s->parent, s->fresh_name, &ignored);
    fs_close_dir(s->fresh);
    fs_close_dir(s->old);
    fs_close_dir(s->parent); /* and releases the lock */
    s->fresh = s->old = s->parent = -1;
}
