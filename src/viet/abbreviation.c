#include "viet/abbreviation.h"

#include "viet/word.h"

#define ABBREVIATION(symbol, words)                                                      \
    {{symbol, (isize)sizeof(symbol) - 1}, {words, (isize)sizeof(words) - 1}},

const struct abbreviation abbreviations[] = {
#include "viet/abbreviation.def"
};

const isize abbreviation_count = countof(abbreviations);

static const struct abbreviation place_kinds[] = {
#include "viet/place_kind.def"
};

str abbreviation_expand(str symbol) {
    for (isize i = 0; i < abbreviation_count; i++)
        if (str_eq(symbol, abbreviations[i].symbol))
            return abbreviations[i].words;
    return (str){0};
}

str abbreviation_of_place(str kind) {
    uint64_t key = word_key(kind);
    for (isize i = 0; i < countof(place_kinds); i++)
        if (key == word_key(place_kinds[i].symbol))
            return place_kinds[i].words;
    return (str){0};
}
