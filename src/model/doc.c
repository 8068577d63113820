#include "model/doc.h"

/* Without the title: "II.1" of "ke-hoach.II.1". */
static str below_title(struct arena *a, const struct doc *doc, str id) {
    for (isize i = doc->title_ids.n - 1; i >= 0; i--) {
        str title = doc->title_ids.at[i];
        str rest = str_skip(id, title.n);
        if (!str_starts(id, title))
            continue;
        if (str_starts(rest, STR(".")))
            return str_skip(rest, 1);
        if (str_starts(rest, STR("-")))
            return str_concat(a, STR("0"), rest);
    }
    return (str){0};
}

/* The id of the place that had the longest beginning of `id`, and the rest. */
static str renumbered(struct arena *a, const struct doc *doc, str id) {
    const struct former_id *longest = NULL;
    for (isize i = 0; i < doc->former_ids.n; i++) {
        const struct former_id *former = &doc->former_ids.at[i];
        str rest = str_skip(id, former->was.n);
        if (str_starts(id, former->was) && (!longest || longest->was.n < former->was.n) &&
            (!rest.n || rest.p[0] == '.' || rest.p[0] == '-'))
            longest = former;
    }
    return longest ? str_concat(a, longest->now, str_skip(id, longest->was.n)) : (str){0};
}

str doc_id_now(struct arena *a, const struct doc *doc, str id) {
    str below = below_title(a, doc, id);
    str now = renumbered(a, doc, below.n ? below : id);
    return now.n ? now : below;
}

bool doc_has_title(const struct doc *doc, str id) {
    for (isize i = 0; i < doc->title_ids.n; i++)
        if (str_eq(id, doc->title_ids.at[i]))
            return true;
    return false;
}
