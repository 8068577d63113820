/*
 * A step is the pair of a node and the key of a word in one map, so a walk costs one
 * look-up a word, however many names there are. A list of child nodes would be scanned at
 * every step, and thousands of names begin with the same word.
 */
#include "viet/name_tree.h"

struct step {
    uint64_t word;
    int64_t node; /* as wide as the key: a step has no padding */
};

static str step_bytes(const struct step *step) {
    return (str){(const char *)step, (isize)sizeof *step};
}

int name_tree_step(const struct name_tree *tree, int node, const struct word *word) {
    const struct step step = {word->key, node};
    return map_get(&tree->steps, step_bytes(&step));
}

static int add_step(struct arena *a, struct name_tree *tree, int node,
                    const struct word *word) {
    const struct step step = {word->key, node};
    int next = map_get(&tree->steps, step_bytes(&step));
    if (next >= 0)
        return next;
    return map_put(a, &tree->steps, str_dup(a, step_bytes(&step)), ++tree->nodes);
}

int name_tree_add(struct arena *a, struct name_tree *tree, str name) {
    struct word word;
    int node = 0, words = 0;
    for (isize at = 0; word_next(name, &at, &word); words++) {
        if (words == NAME_WORDS_MAX)
            return 0;
        node = add_step(a, tree, node, &word);
    }
    return node;
}

int name_tree_find(const struct name_tree *tree, str name) {
    struct word word;
    int node = 0;
    for (isize at = 0; node >= 0 && word_next(name, &at, &word);)
        node = name_tree_step(tree, node, &word);
    return node < 0 ? 0 : node;
}
