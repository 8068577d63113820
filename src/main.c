/*
 * kehoach: makes a folder of Markdown plans a site that staff can search and read.
 *
 * Options become one struct; one command gets it and returns the exit status.
 */
#include "base/pool.h"
#include "base/stop.h"
#include "cmd/cmd.h"
#include "cmd/language.h"
#include "site_read.h"

#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ANY = INT_MAX };

static const struct command {
    const char *name;
    enum exit_status (*run)(const struct options *o);
    const char *letters; /* options that it takes, besides the common ones */
    int least, most;     /* number of operands */
    const char *usage;
} commands[] = {
    {"build", cmd_build, "ojdprt", 0, 0,
     "build [-C DIR] [-o DIR] [-j N] [--date D] [--profile intranet|public] [--drafts] "
     "[--timings]"},
    {"check", cmd_check, "jdprfsb", 0, ANY,
     "check [-C DIR] [FILE...] [--format text|json|sarif] [--strict] [--baseline FILE]"},
    {"inspect", cmd_inspect, "jdf", 1, ANY,
     "inspect [-C DIR] FILE... [--format text|json]"},
    {"cite", cmd_cite, "jdpr", 1, ANY, "cite [-C DIR] NUMBER [--date D]"},
    {"import", cmd_import, "od", 1, ANY, "import [-C DIR] FILE... [-o FILE]"},
};

enum { OPTION_LANG = 1000, OPTION_VERSION, OPTION_HELP };

static const struct option long_options[] = {
    {"date", required_argument, NULL, 'd'},
    {"profile", required_argument, NULL, 'p'},
    {"drafts", no_argument, NULL, 'r'},
    {"timings", no_argument, NULL, 't'},
    {"format", required_argument, NULL, 'f'},
    {"strict", no_argument, NULL, 's'},
    {"baseline", required_argument, NULL, 'b'},
    {"lang", required_argument, NULL, OPTION_LANG},
    {"version", no_argument, NULL, OPTION_VERSION},
    {"help", no_argument, NULL, OPTION_HELP},
    {NULL, 0, NULL, 0},
};

/* Today in Vietnam, whatever the machine's time zone. */
static struct date default_date(void) {
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    const long long latest = 253402300799; /* the end of the year 9999 */
    long long seconds =
        epoch && *epoch ? strtoll(epoch, NULL, 10) : (long long)time(NULL);
    if (seconds < 0 || seconds > latest - 7 * 3600)
        seconds = seconds < 0 ? 0 : latest - 7 * 3600;
    return date_from_days((int)((seconds + 7 * 3600) / 86400));
}

static void usage(const struct options *o, FILE *to) {
    fputs(cmd_say(o, "usage:\n", "cách dùng:\n"), to);
    for (isize i = 0; i < countof(commands); i++)
        fprintf(to, "  kehoach %s\n", commands[i].usage);
    fputs(cmd_say(o, "See kehoach(1). Messages: --lang vi|en.\n",
                  "Xem kehoach(1). Ngôn ngữ thông báo: --lang vi|en.\n"),
          to);
}

static bool bad(const struct options *o, const char *en, const char *vi,
                const char *what) {
    fprintf(stderr, "kehoach: %s '%s'\n", cmd_say(o, en, vi), what);
    return false;
}

/* The index of `value` among `names`, or -1. */
static int choice(const char *value, const char *const *names, int count) {
    for (int i = 0; i < count; i++)
        if (strcmp(value, names[i]) == 0)
            return i;
    return -1;
}

static bool take_workers(struct options *o, const char *value) {
    int n = str_to_int(str_from_c(value));
    o->pipeline.workers = n > POOL_MAX ? POOL_MAX : n;
    return n > 0 || bad(o, "-j needs a number of threads, not",
                        "-j cần một số luồng, không phải", value);
}

static bool take_date(struct options *o, const char *value) {
    o->pipeline.today = date_parse_iso(str_from_c(value));
    return o->pipeline.today.year > 0 ||
           bad(o, "--date needs a day like 2026-01-31, not",
               "--date cần một ngày như 2026-01-31, không phải", value);
}

static bool take_profile(struct options *o, const char *value) {
    static const char *const names[] = {"intranet", "public"};
    int i = choice(value, names, 2);
    o->pipeline.profile = (enum profile)(i < 0 ? 0 : i);
    return i >= 0 || bad(o, "--profile is intranet or public, not",
                         "--profile là intranet hoặc public, không phải", value);
}

static bool take_format(struct options *o, const char *value) {
    static const char *const names[] = {"text", "json", "sarif"};
    int i = choice(value, names, 3);
    o->format = (enum format)(i < 0 ? 0 : i);
    return i >= 0 || bad(o, "--format is text, json or sarif, not",
                         "--format là text, json hoặc sarif, không phải", value);
}

static bool take_lang(struct options *o, const char *value) {
    return language_named(value, &o->lang) ||
           bad(o, "--lang is vi or en, not", "--lang là vi hoặc en, không phải", value);
}

static bool take_option(struct options *o, int letter) {
    switch (letter) {
    case 'C':
        o->pipeline.root = str_from_c(optarg);
        return true;
    case 'o':
        o->out = str_from_c(optarg);
        return true;
    case 'j':
        return take_workers(o, optarg);
    case 'd':
        return take_date(o, optarg);
    case 'p':
        return take_profile(o, optarg);
    case 'r':
        return o->pipeline.drafts = true;
    case 't':
        return o->timings = true;
    case 'f':
        return take_format(o, optarg);
    case 's':
        return o->strict = true;
    case 'b':
        o->baseline = str_from_c(optarg);
        return true;
    case OPTION_LANG:
        return take_lang(o, optarg);
    default:
        return false;
    }
}

static const struct command *find_command(const char *name) {
    for (isize i = 0; name && i < countof(commands); i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}

static bool is_allowed(const struct command *c, int letter) {
    return letter == 'C' || letter == OPTION_LANG || strchr(c->letters, letter);
}

static int next_option(int argc, char **argv) {
    opterr = 0; /* its messages are in one language */
    return getopt_long(argc, argv, ":C:o:j:", long_options, NULL);
}

/* Options on which the language of messages depends come before the others: the first
 * mistake is already reported in it. */
static void read_language(struct options *o, int argc, char **argv) {
    bool chosen = false;
    str root = o->pipeline.root;
    for (int letter; (letter = next_option(argc, argv)) != -1;)
        if (letter == 'C')
            root = str_from_c(optarg);
        else if (letter == OPTION_LANG)
            chosen |= language_named(optarg, &o->lang);
    if (!chosen && !language_of_environment(&o->lang))
        o->lang = site_language(root);
    optind = 1;
}

/* An option that getopt refused, as it was typed. */
static bool refused(const struct options *o, int why, char **argv) {
    const char letter[] = {'-', (char)optopt, '\0'};
    const char *typed = argv[optind - 1];
    if (strncmp(typed, "--", 2) != 0)
        typed = letter;
    return why == ':' ? bad(o, "missing argument after", "thiếu tham số sau", typed)
                      : bad(o, "there is no such option:", "không có tùy chọn", typed);
}

static bool read_options(struct options *o, const struct command *command, int argc,
                         char **argv) {
    int letter;
    while ((letter = next_option(argc, argv)) != -1) {
        if (letter == '?' || letter == ':')
            return refused(o, letter, argv);
        if (letter >= OPTION_VERSION)
            return false;
        if (!is_allowed(command, letter))
            return bad(o, "this option is not for the command",
                       "tùy chọn này không dùng cho lệnh", command->name);
        if (!take_option(o, letter))
            return false;
    }
    o->files = argv + optind;
    o->file_count = argc - optind;
    if (o->file_count < command->least)
        return bad(o, "missing argument after", "thiếu tham số sau", command->name);
    return o->file_count <= command->most ||
           bad(o, "extra argument:", "thừa tham số:", argv[optind + command->most]);
}

/* What went to standard output counts only if all of it arrived. */
static enum exit_status finish(const struct options *o, enum exit_status status) {
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    struct fault fault = {.doing = "write", .path = "/dev/stdout", .err = errno};
    return cmd_fault(o, &fault);
}

int main(int argc, char **argv) {
    struct options o = {.pipeline = {.root = STR("."),
                                     .workers = pool_default_workers(),
                                     .today = default_date()}};
    const char *name = argc > 1 ? argv[1] : NULL;
    bool named = name && name[0] != '-';
    read_language(&o, argc - named, argv + named);
    if (name && strcmp(name, "--version") == 0) {
        puts("kehoach " KEHOACH_VERSION);
        return finish(&o, EXIT_DONE);
    }
    bool help = name && (strcmp(name, "--help") == 0 || strcmp(name, "help") == 0);
    const struct command *command = find_command(name);
    if (help || !command || !read_options(&o, command, argc - 1, argv + 1)) {
        usage(&o, help ? stdout : stderr);
        return finish(&o, help ? EXIT_DONE : EXIT_USAGE);
    }
    enum exit_status status = command->run(&o);
    status = finish(&o, status);
    stop_finally();
    return status;
}
