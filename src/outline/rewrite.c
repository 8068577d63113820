#include "outline/rewrite.h"

void rewrite_add(struct rewrite *w, str text) {
    buf_put(&w->text, text);
}

void rewrite_copy(struct rewrite *w, isize from, isize n) {
    if (n <= 0)
        return;
    *vec_push(w->arena, &w->map) = (struct rewrite_stretch){w->text.n, from, n};
    buf_put(&w->text, str_sub(w->source, from, from + n));
}

str rewrite_take(struct rewrite *w) {
    str text = buf_take(w->arena, &w->text);
    buf_release(&w->text);
    return text;
}

isize rewrite_source(const struct rewrite_map *map, isize at) {
    isize low = 0, high = map->n;
    while (high - low > 1) {
        isize middle = low + (high - low) / 2;
        if (map->at[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    if (high == 0)
        return 0;
    const struct rewrite_stretch *s = &map->at[low];
    isize inside = at - s->at;
    return s->source + (inside < s->n ? inside : s->n);
}

isize rewrite_place(const struct rewrite_map *map, isize source) {
    const struct rewrite_stretch *next = NULL;
    for (isize i = 0; i < map->n; i++) {
        const struct rewrite_stretch *s = &map->at[i];
        if (source >= s->source && source < s->source + s->n)
            return s->at + (source - s->source);
        if (s->source >= source && (!next || s->source < next->source))
            next = s;
    }
    return next ? next->at : -1;
}
