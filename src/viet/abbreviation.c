#include "viet/abbreviation.h"

#define ABBREVIATION(symbol, words)                                                      \
    {{symbol, (isize)sizeof(symbol) - 1}, {words, (isize)sizeof(words) - 1}},

const struct abbreviation abbreviations[] = {
#include "viet/abbreviation.def"
};

const isize abbreviation_count = countof(abbreviations);
