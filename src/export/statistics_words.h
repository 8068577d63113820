/*
 * statistics_words: what pages and files with tables of figures have in common: their
 * addresses, the names of rows, percentages. For page/statistics.c and
 * export/statistics.c only.
 */
#ifndef EXPORT_STATISTICS_WORDS_H
#define EXPORT_STATISTICS_WORDS_H

#include "model/site.h"

/* Whether there is such a table: not if all tasks are of none of its rows. */
bool statistics_has(const struct site *site, enum statistics_by by);

/* "thong-ke/don-vi", of the pages; and the address of the table as a file. */
str statistics_stem(enum statistics_by by);
str statistics_csv(struct arena *a, enum statistics_by by);

/* Keys of interface texts: what the table is by, and its first column. */
str statistics_title_key(enum statistics_by by);
str statistics_name_key(enum statistics_by by);

/* What a row is of, and what tells it from others of that name. Of a row that is of
 * nothing the name is a key of an interface text, and `is_key` is set. */
struct row_words {
    str name, note;
    bool is_key;
};
struct row_words statistics_row_words(struct arena *a, const struct site *site,
                                      enum statistics_by by,
                                      const struct statistics_row *row);

/* "93,5": with a comma, in English with a point; empty if there is none. */
str statistics_rate(struct arena *a, const struct site *site, int tenths);

#endif
