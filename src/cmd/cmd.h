/*
 * cmd: the commands of kehoach. One command, one file, one entry in the table of main.c.
 */
#ifndef CMD_CMD_H
#define CMD_CMD_H

#include "pipeline.h"

#define KEHOACH_VERSION "0.1"

/* The exit status: see kehoach(1). */
enum exit_status { EXIT_DONE, EXIT_CONTENT, EXIT_USAGE, EXIT_SYSTEM };

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_SARIF };

struct options {
    struct pipeline_options pipeline;
    str out;            /* output folder, or file; empty: the usual one in the site */
    enum lang lang;     /* of messages */
    enum format format; /* of diagnostics */
    bool strict, timings;
    str baseline; /* a file of known diagnostics; empty: none */
    char **files; /* the operands */
    int file_count;
};

enum exit_status cmd_build(const struct options *o);
enum exit_status cmd_check(const struct options *o);
enum exit_status cmd_inspect(const struct options *o);
enum exit_status cmd_cite(const struct options *o);
enum exit_status cmd_import(const struct options *o);

/* The text in the language of the messages. */
const char *cmd_say(const struct options *o, const char *en, const char *vi);
str cmd_words(const struct options *o, const char *en, const char *vi);
/* The noun after a number; Vietnamese has one form for all numbers. */
const char *cmd_noun(const struct options *o, isize n, const char *one, const char *many,
                     const char *vi);

/* "kehoach: cannot open X: no such file" on standard error; returns EXIT_SYSTEM. */
enum exit_status cmd_fault(const struct options *o, const struct fault *fault);

/* Whether the site has a folder content/; says what to do if not. */
bool cmd_has_content(const struct options *o);

/* pipeline_read with its faults reported; EXIT_DONE when the site can be worked with. */
enum exit_status cmd_read_site(struct pipeline *p, const struct options *o);

/*
 * The text of `file` (as in struct doc), read again into `a`, because texts are not kept;
 * empty if that fails.
 */
str cmd_source(struct arena *a, const struct pipeline *p, str file);

/*
 * Writes the buf to standard output and clears it; false if that failed, now or before.
 */
bool cmd_print(struct buf *out);

/* The same for part of the output, once the buf is long. */
void cmd_print_long(struct buf *out);

#endif
