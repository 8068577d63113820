#include "model/doc.h"

str doc_id_below_title(struct arena *a, const struct doc *doc, str id) {
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

bool doc_has_title(const struct doc *doc, str id) {
    for (isize i = 0; i < doc->title_ids.n; i++)
        if (str_eq(id, doc->title_ids.at[i]))
            return true;
    return false;
}
