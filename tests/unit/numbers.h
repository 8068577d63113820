/*
 * A number with its form: form|KIND|ISSUER|NUMBER|YEAR, hc|KH|UBND|19|-.
 */
#ifndef TESTS_NUMBERS_H
#define TESTS_NUMBERS_H

#include "viet/docnum.h"

static inline str number_key(struct arena *a, const struct docnum *n) {
    static const char *const forms[] = {"-", "hc", "cv", "qp", "qh", "dg"};
    return str_concat(a, str_from_c(forms[n->form]), STR("|"), docnum_identity(a, n));
}

#endif
