/*
 * context: what the times of a plan are read against, where no nearer words say it.
 */
#ifndef EXTRACT_CONTEXT_H
#define EXTRACT_CONTEXT_H

#include "model/doc.h"
#include "viet/when.h"

/* The year of the title, else of the period, else of the date; the period; the date. */
struct when_context context_of(const struct doc *doc);

#endif
