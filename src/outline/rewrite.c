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

/* The last stretch that begins at or before `at`, else the first. */
static isize stretch_at(const struct rewrite_map *map, isize at) {
    isize low = 0, high = map->n;
    while (high - low > 1) {
        isize middle = low + (high - low) / 2;
        if (map->at[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

isize rewrite_source(const struct rewrite_map *map, isize at) {
    if (!map->n)
        return 0;
    const struct rewrite_stretch *s = &map->at[stretch_at(map, at)];
    isize inside = at - s->at;
    return s->source + (inside < s->n ? inside : s->n);
}

isize rewrite_source_begin(const struct rewrite_map *map, isize at) {
    isize i = stretch_at(map, at);
    bool added = i + 1 < map->n && at >= map->at[i].at + map->at[i].n;
    return added ? map->at[i + 1].source : rewrite_source(map, at);
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
