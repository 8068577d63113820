#include "cmd/names.h"

#include "viet/nfc.h"

static const str content = {"content/", 8};

/* The path relative to `folder`, links resolved; empty if it is not in it. */
static str below(struct arena *a, str folder, str path) {
    str root = fs_real_path(a, folder), real = fs_real_path(a, path);
    if (!root.n)
        return (str){0};
    root = str_eq(root, STR("/")) ? root : str_concat(a, root, STR("/"));
    return str_starts(real, root) ? str_skip(real, root.n) : (str){0};
}

struct names names_of(struct arena *a, const struct options *o, const char *name) {
    struct names names = {.n = 0};
    str root = o->pipeline.root, given = str_from_c(name);
    str inside = below(a, str_concat(a, root, STR("/"), content), given);
    str beside = below(a, root, given);
    if (str_starts(given, STR("./")))
        given = str_skip(given, 2);
    names.at[names.n++] = viet_nfc(a, given);
    names.at[names.n++] = viet_nfc(a, str_concat(a, content, given));
    if (inside.n)
        names.at[names.n++] = viet_nfc(a, str_concat(a, content, inside));
    else if (beside.n)
        names.at[names.n++] = viet_nfc(a, beside);
    return names;
}

int names_find_doc(struct arena *a, const struct options *o, const struct site *site,
                   const char *name) {
    struct names names = names_of(a, o, name);
    for (int i = 0; i < names.n; i++) {
        str path = names.at[i];
        int doc = str_starts(path, content)
                      ? site_find_doc(site, str_skip(path, content.n))
                      : -1;
        if (doc >= 0)
            return doc;
    }
    return -1;
}

static bool is_known(const struct site *site, str path) {
    str inside = str_starts(path, content) ? str_skip(path, content.n) : (str){0};
    if (site_find_doc(site, inside) >= 0 ||
        map_get(&site->input->file_by_path, inside) >= 0)
        return true;
    for (isize i = 0; i < site->input->settings.n; i++)
        if (str_eq(site->input->settings.at[i]->path, path))
            return true;
    return false;
}

bool names_are_known(struct arena *a, const struct options *o, const struct site *site,
                     const char *name) {
    struct names names = names_of(a, o, name);
    bool known = names.n == NAMES_MOST; /* it is in the site's folder */
    for (int i = 0; i < names.n; i++)
        known |= is_known(site, names.at[i]);
    return known;
}
