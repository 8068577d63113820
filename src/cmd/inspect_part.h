/*
 * inspect_part: words that both formats of inspect use, members and arrays of its JSON.
 * For cmd/inspect_*.c.
 */
#ifndef CMD_INSPECT_PART_H
#define CMD_INSPECT_PART_H

#include "cmd/inspect.h"

/* How a citation was resolved, like "plan"; empty in a document that is not published. */
str inspect_status(const struct site_doc *doc, const struct site_citation *c);

/* False for a report due any time within a period. */
bool inspect_has_days(const struct when *when);

/* The address that the citation links to; empty if it is not linked. */
str inspect_target(const struct site *site, const struct site_citation *c);

/* Members; zero or no date is null. */
void inspect_put_number(struct buf *out, str key, int number);
void inspect_put_date(struct buf *out, str key, struct date date);
void inspect_put_period(struct buf *out, struct period period);

/* The start of an array with one item a line, and of its item `i`. */
void inspect_put_array(struct buf *out, str key);
void inspect_put_item(struct buf *out, isize i);
void inspect_put_empty(struct buf *out, str key);

/* The arrays "tasks", "targets" and "reports". */
void inspect_put_tasks(struct buf *out, const struct inspected *i);
void inspect_put_targets(struct buf *out, const struct inspected *i);
void inspect_put_reports(struct buf *out, const struct inspected *i);

#endif
