/*
 * facet: the values that results can be narrowed by, and their records.
 *
 *     kehoach.facet("KIND",["VALUE",...],"BYTES");
 *
 * BYTES in base64 are, for each value, the count and the list of its records. Rejected: a
 * column with one value per record, because tasks name several units, and a list of
 * neighbours (a year, a kind) costs next to nothing.
 */
#ifndef INDEX_FACET_H
#define INDEX_FACET_H

#include "index/record.h"

enum facet_kind {
    FACET_RESULT, /* enum record_kind, as a number */
    FACET_KIND,
    FACET_YEAR,
    FACET_ISSUER,
    FACET_STATE,
    FACET_UNIT,
    FACETS
};

/* "muc", "loai", "nam", "co-quan", "tinh-trang", "don-vi": its key in addresses. */
str facet_name(enum facet_kind kind);

/* The arguments of the script: the name, the values, the bytes. */
void facet_write(struct buf *out, struct arena *scratch, const struct site *site,
                 const struct record_list *records, enum facet_kind kind);

#endif
