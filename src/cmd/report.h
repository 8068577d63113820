/*
 * report: the diagnostics of a run, for people and for programs.
 *
 * All of them together, sorted by path and place. For people on standard error: position,
 * message, the line with a caret under the exact characters, and what to write instead.
 * For programs on standard output: JSON, or SARIF 2.1.0 for editors and forges.
 */
#ifndef CMD_REPORT_H
#define CMD_REPORT_H

#include "cmd/cmd.h"

struct report_counts {
    int errors, warnings, notes;
};

/*
 * Prints the diags of the site that `o` selects: of the named files only, none that the
 * baseline knows, of severity `least` or higher. Counts what was printed, and all
 * warnings.
 */
struct report_counts report_print(const struct pipeline *p, const struct options *o,
                                  enum severity least, struct fault *fault);

#endif
