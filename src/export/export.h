/*
 * export: tasks for spreadsheets, calendars and programs.
 *
 * Beside the page of each plan and unit with tasks are the same tasks as CSV, calendar
 * and JSON; data/ has those of the whole site. kehoach-data(5) documents the columns, the
 * choices made for calendars and every JSON member. No file shows what pages must not:
 * omitted plans are not among the site's plans.
 */
#ifndef EXPORT_EXPORT_H
#define EXPORT_EXPORT_H

#include "base/buf.h"
#include "link/derived.h"
#include "model/page.h"

/*
 * Whether the file exists: PAGE_PLAN_CSV, _ICS or _JSON for a document, PAGE_UNIT_CSV,
 * _ICS or _JSON for a unit. There is none without tasks, and no calendar without a day.
 */
bool export_has(const struct site *site, enum page_kind kind, isize index);

/* The address of such a file, in `a`, given that of the plan's or unit's page. */
str export_address(struct arena *a, enum page_kind kind, str page);

/* Adds the tasks and plans in data/, the tables, and the files of plans and units. */
void export_list_data(struct arena *a, const struct derived *d, struct page_list *out);
void export_list_statistics(struct arena *a, const struct derived *d,
                            struct page_list *out);
void export_list_plans(struct arena *a, const struct derived *d, struct page_list *out);
void export_list_units(struct arena *a, const struct derived *d, struct page_list *out);

/* Each writes a file: data/units.json, a part of the tasks or plans, a table, the tasks
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
