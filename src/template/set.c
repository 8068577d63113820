#include "template/set.h"

static str name_of(const struct layout *layout) {
    return str_sub(layout->name, 0, layout->name.n - STR(".html").n);
}

/* Built-in templates have no diagnostics list: tests prove them correct. */
static struct diags *diags_of(const struct layout *layout, struct diags *none) {
    return layout->file ? &layout->file->diags : none;
}

void template_set_read(struct arena *a, struct template_set *set,
                       const struct input *input) {
    struct diags none = {.arena = a};
    for (isize i = 0; i < input->layouts.n; i++) {
        const struct layout *layout = &input->layouts.at[i];
        if (str_ends(layout->name, STR(".html")))
            template_set_add(a, set,
                             template_parse(a, name_of(layout), layout->text,
                                            diags_of(layout, &none)));
    }
    for (isize i = 0; i < input->layouts.n; i++) {
        const struct layout *layout = &input->layouts.at[i];
        const struct template *t = template_set_find(set, name_of(layout));
        if (t)
            template_set_check(set, t, diags_of(layout, &none));
    }
}
