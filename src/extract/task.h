/*
 * task: what a plan says must be done.
 *
 * Tasks are the items, rows and lone paragraphs of the sections that hold tasks, and the
 * rows of any table whose header names a task and who or when. What is found is a
 * function of the text and of site.yaml alone: words that may name units are kept as
 * claims (model/task.h), and what they mean is for link/assign.
 */
#ifndef EXTRACT_TASK_H
#define EXTRACT_TASK_H

#include "extract/reading.h"

/*
 * Fills doc->tasks, the words of each in reading->tasks, and node->ends where those end;
 * after section_number and mention_find. Texts live in the document's arena.
 */
void task_find(struct reading *reading);

#endif
