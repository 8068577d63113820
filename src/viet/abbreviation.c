#include "viet/abbreviation.h"

#define ABBREVIATION(symbol, words)                                                      \
    {{symbol, (isize)sizeof(symbol) - 1}, {words, (isize)sizeof(words) - 1}},

const struct abbreviation abbreviations[] = {
#include "viet/abbreviation.def"
};

const isize abbreviation_count = countof(abbreviations);

str abbreviation_expand(str symbol) {
    for (isize i = 0; i < abbreviation_count; i++)
        if (str_eq(symbol, abbreviations[i].symbol))
            return abbreviations[i].words;
    return (str){0};
}
