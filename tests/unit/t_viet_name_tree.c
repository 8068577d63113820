#include "viet/name_tree.c"

#include "harness.h"
#include "base/buf.h"

static struct arena arena;

static struct name_tree tree_of_departments(void) {
    static const char *const names[] = {"Sở", "Sở Hòa giải", "Sở Hòa giải - Thi đua",
                                        "GD & ĐT"};
    struct name_tree tree = {0};
    for (isize i = 0; i < countof(names); i++)
        CHECK(name_tree_add(&arena, &tree, str_from_c(names[i])) > 0);
    return tree;
}

TEST(a_walk_meets_every_name) {
    struct name_tree tree = tree_of_departments();
    str text = STR("SỞ HOÀ GIẢI – thi đua tỉnh");
    struct word word;
    int node = 0, steps = 0;
    for (isize at = 0; word_next(text, &at, &word); steps++) {
        node = name_tree_step(&tree, node, &word);
        if (steps == 0)
            CHECK_INT(node, name_tree_find(&tree, STR("sở")));
        if (steps == 5)
            CHECK_INT(node, name_tree_find(&tree, STR("Sở Hòa giải - Thi đua")));
        if (node < 0)
            break;
    }
    CHECK_INT(steps, 6);
    arena_release(&arena);
}

TEST(a_name_is_found_whole) {
    struct name_tree tree = tree_of_departments();
    CHECK(name_tree_find(&tree, STR(" Sở   hòa giải ")) > 0);
    CHECK(name_tree_find(&tree, STR("GD&ĐT")) > 0);
    CHECK_INT(name_tree_find(&tree, STR("GD&DT")), 0);
    CHECK_INT(name_tree_find(&tree, STR("Sở Y tế")), 0);
    CHECK_INT(name_tree_find(&tree, STR("")), 0);
    CHECK_INT(name_tree_add(&arena, &tree, STR("")), 0);
    CHECK_INT(name_tree_add(&arena, &tree, STR("sở hoà giải")),
              name_tree_find(&tree, STR("Sở Hòa giải")));
    arena_release(&arena);
}

TEST(decomposed_letters_are_the_same) {
    struct name_tree tree = tree_of_departments();
    CHECK(name_tree_find(&tree, STR("So\xCC\x9B\xCC\x89 Ho\xCC\x80"
                                    "a gia\xCC\x89i")) > 0);
    arena_release(&arena);
}

TEST(nobody_has_names_without_end) {
    struct name_tree tree = {0};
    struct buf text = {0};
    for (int i = 0; i < 1000; i++)
        buf_put(&text, STR("sở "));
    CHECK_INT(name_tree_add(&arena, &tree, buf_str(&text)), 0);
    buf_release(&text);
    arena_release(&arena);
}

int main(void) {
    RUN(a_walk_meets_every_name);
    RUN(a_name_is_found_whole);
    RUN(decomposed_letters_are_the_same);
    RUN(nobody_has_names_without_end);
    return DONE();
}
