/*
 * pipe: lines that are rows of a table with bars between the cells.
 */
#ifndef OUTLINE_PIPE_H
#define OUTLINE_PIPE_H

#include "base/str.h"

/* How many cells the bars of a row make; a bar at its start or end makes none. */
int pipe_cells(str row);

/* The byte before which `count` cells end; the bar after them is there, or the end. */
isize pipe_cells_end(str row, int count);

/* A line of bars: it begins with one and has more, or has two within it. */
bool pipe_is_row(str line);

/* |---|:--:| below the header. */
bool pipe_is_delimiter(str line);

#endif
