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

#include "base/buf.h"
#include "link/derived.h"
#include "model/page.h"

/*
 * Whether there is the file: of PAGE_PLAN_CSV, _ICS and _JSON for a document, of
 * PAGE_UNIT_CSV, _ICS and _JSON for a unit. Without tasks there is none, and no calendar
 * without a day.
 */
bool export_has(const struct site *site, enum page_kind kind, isize index);

/* The address of such a file, from that of the page of the plan or the unit. In `a`. */
str export_address(struct arena *a, enum page_kind kind, str page);

/* Adds the tasks and plans of data/, the tables, and the files of plans and units. */
void export_list_data(struct arena *a, const struct derived *d, struct page_list *out);
void export_list_statistics(struct arena *a, const struct derived *d,
                            struct page_list *out);
void export_list_plans(struct arena *a, const struct derived *d, struct page_list *out);
void export_list_units(struct arena *a, const struct derived *d, struct page_list *out);

/* Each writes a file: data/units.json; a part of the tasks or plans; a table; the tasks
 * of a plan or unit. */
void export_write_units(struct buf *out, struct arena *scratch, const struct derived *d,
                        const struct page *page);
void export_write_data(struct buf *out, struct arena *scratch, const struct derived *d,
                       const struct page *page);
void export_write_statistics(struct buf *out, struct arena *scratch,
                             const struct derived *d, const struct page *page);
void export_write_csv(struct buf *out, struct arena *scratch, const struct derived *d,
                      const struct page *page);
void export_write_ics(struct buf *out, struct arena *scratch, const struct derived *d,
                      const struct page *page);
void export_write_json(struct buf *out, struct arena *scratch, const struct derived *d,
                       const struct page *page);

#endif
