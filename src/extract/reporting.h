/*
 * reporting: duties to report, or to send something in.
 *
 * "Báo cáo kết quả … về Sở …", "gửi … về X trước ngày 15/6": a task, or one sentence of
 * it, that somebody waits for. A task with a day for each interval is one duty for each.
 * Quiet where the words only mention reports: rules on reporting, what others report, and
 * the request to tell of difficulties that closes every plan.
 */
#ifndef EXTRACT_REPORTING_H
#define EXTRACT_REPORTING_H

#include "extract/reading.h"

/*
 * Fills doc->reports from doc->tasks, which task_find has filled. Texts and days live in
 * the document's arena.
 */
void reporting_find(const struct reading *reading);

#endif
