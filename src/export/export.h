/*
 * export: tasks for spreadsheets, calendars and programs.
 *
 * Beside the page of each plan and unit that has tasks stand the same tasks as CSV, as a
 * calendar and as JSON, and data/ has all of the site. The columns, the choices made for
 * calendars and every member of the JSON are documented in kehoach-data(5). What a page
 * of the site may not show, no file here shows: left-out plans are none of its plans.
 */
#ifndef EXPORT_EXPORT_H
#define EXPORT_EXPORT_H

#include "page/page.h"

/*
 * Whether there is the file: of PAGE_PLAN_CSV, _ICS and _JSON for a document, of
 * PAGE_UNIT_CSV, _ICS and _JSON for a unit. Without tasks there is none, and no calendar
 * without a day.
 */
bool export_has(const struct site *site, enum page_kind kind, isize index);

/* The address of such a file, from that of the page of the plan or the unit. In `a`. */
str export_address(struct arena *a, enum page_kind kind, str page);

/* Adds all files of data/ but the directives, and those of the plans and units. */
void export_list(struct arena *a, const struct site *site, struct page_list *out);

/* Writes one of them. */
void export_write(struct buf *out, struct arena *scratch, const struct site *site,
                  const struct page *page);

#endif
