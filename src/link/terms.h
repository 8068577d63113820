/*
 * terms: terms of days become dates ("trong 05 ngày làm việc kể từ ngày ký").
 */
#ifndef LINK_TERMS_H
#define LINK_TERMS_H

#include "model/site.h"

/*
 * Gives an end and a due day to the time of every task and report that names a term, in
 * plans that have a date. Before progress_link, which makes occurrences of the days.
 */
void terms_link(struct site *site);

#endif
