/*
 * statistics_words: shared by the pages and files with tables of figures: addresses,
 * names of rows, percentages. For page/statistics.c and export/statistics.c only.
 */
#ifndef EXPORT_STATISTICS_WORDS_H
#define EXPORT_STATISTICS_WORDS_H

#include "link/derived.h"

/* Whether there is such a table: not if it is empty or, except by year, its only row is
 * that of tasks without a name. */
bool statistics_has(const struct derived *d, enum statistics_by by);

/* "thong-ke/don-vi" for the pages; the address of the table's file. */
str statistics_stem(enum statistics_by by);
str statistics_csv(struct arena *a, enum statistics_by by);

/* Interface text keys: the title of the table, and its first column. */
str statistics_title_key(enum statistics_by by);
str statistics_name_key(enum statistics_by by);

/* The name of a row, and what distinguishes it from others of that name. For the row of
 * tasks without a name it is an interface text key, and `is_key` is set. */
struct row_words {
    str name, note;
    bool is_key;
};
struct row_words statistics_row_words(struct arena *a, const struct site *site,
                                      enum statistics_by by,
                                      const struct statistics_row *row);

/* "93,5", in English "93.5"; empty if there is no rate. */
str statistics_rate(struct arena *a, const struct site *site, int tenths);

#endif
