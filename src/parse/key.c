#include "parse/key.h"

static const struct {
    const char *word, *key;
} keys[] = {
#define KEY(word, key) {word, key},
#include "parse/key.def"
#undef KEY
};

str key_of_word(str slug, isize *at) {
    while (*at < countof(keys)) {
        isize i = (*at)++;
        if (str_eq(str_from_c(keys[i].word), slug))
            return str_from_c(keys[i].key);
    }
    return (str){0};
}
