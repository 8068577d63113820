/*
 * The log runs from the newest commit to the oldest, each with its day and the status of
 * the files it touched. A file renamed without changes keeps its history: in older
 * commits its earlier name refers to it. Renames with changes would have to be guessed
 * from the contents of all files; they count as new files.
 *
 * Files in the initial commit may be older than the repository, so their first day is
 * unknown. In a shallow clone everything would seem to come with its oldest commit, so
 * its log is not read. The day of a commit is its committer date in Vietnam time; a merge
 * may bring it to this copy later.
 *
 * Rejected: reading .git ourselves (packs, deltas, worktrees, and so on), and a library
 * for it, which would be larger than all our other dependencies.
 */
#include "load/history.h"

#include "base/fs.h"
#include "base/process.h"
#include "load/scan.h"
#include "viet/nfc.h"

enum { LOG_MAX = 64 << 20 };

/* Precedes each commit in the log; no file status begins with it. */
#define MARK '\x01'

/*
 * How git is called; nothing in it depends on the content. User and system configuration
 * is not read, and whatever the repository's own configuration could start is turned off.
 */
#define ENVIRONMENT                                                                      \
    "LC_ALL=C GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_ATTR_NOSYSTEM=1 "    \
    "GIT_OPTIONAL_LOCKS=0 GIT_TERMINAL_PROMPT=0 GIT_NO_LAZY_FETCH=1 "                    \
    "GIT_ALLOW_PROTOCOL=none"
#define GIT                                                                              \
    "git --no-pager --literal-pathspecs --no-replace-objects -c core.fsmonitor=false "   \
    "-c core.hooksPath=/dev/null -c core.sshCommand=false -c protocol.allow=never "      \
    "-c safe.bareRepository=explicit -c log.showSignature=false -c log.mailmap=false "   \
    "-c log.follow=false -c diff.external= -c diff.orderFile=/dev/null "
#define ASK_STATE GIT "rev-parse --is-inside-work-tree --is-shallow-repository"
#define ASK_LOG                                                                          \
    GIT "log -z --format=tformat:%x01%ct --name-status --find-renames=100% --relative "  \
        "--date-order --no-color --no-decorate --no-notes --no-show-signature "          \
        "--no-ext-diff --no-textconv --ignore-submodules=all --end-of-options HEAD -- ."

struct texts {
    str *at;
    isize n, cap;
};

/* A file of content/ while its history is collected. */
struct tracked {
    struct git_days *days;
    bool known;         /* git has it, if only since the reference day */
    isize first_commit; /* the commit of `first`, counted from the newest */
};

struct history {
    struct arena arena;
    struct date today;
    struct map names; /* index into `means` */
    VEC(int) means;   /* the file that a past name refers to: index into `files` */
    VEC(struct tracked) files;
    isize commits;
    struct date day; /* of the current commit; none: the commit does not count */
};

static void add_name(struct history *h, str name, int file) {
    int slot = map_put(&h->arena, &h->names, name, (int)h->means.n);
    if (slot == h->means.n)
        *vec_push(&h->arena, &h->means) = file;
    else
        h->means.at[slot] = file;
}

static void add_file(struct history *h, str file, str path, struct git_days *days) {
    int index = (int)h->files.n;
    *vec_push(&h->arena, &h->files) = (struct tracked){.days = days};
    add_name(h, file, index);
    if (!str_eq(file, path) && map_get(&h->names, path) < 0)
        add_name(h, path, index);
}

/* Git may have the name composed where the disk has it decomposed, or vice versa. */
static int find_file(struct history *h, str name) {
    int slot = map_get(&h->names, name);
    if (slot < 0)
        slot = map_get(&h->names, viet_nfc(&h->arena, name));
    return slot < 0 ? -1 : h->means.at[slot];
}

static void touch(struct history *h, int file) {
    struct tracked *t = &h->files.at[file];
    struct git_days *days = t->days;
    t->known = true;
    if (!h->day.year)
        return;
    if (date_cmp(h->day, days->last) > 0)
        days->last = h->day;
    if (!days->first.year || date_cmp(h->day, days->first) <= 0) {
        days->first = h->day;
        t->first_commit = h->commits;
    }
}

/* The day of a time in seconds; none if it is out of range. */
static struct date day_of(str seconds) {
    enum { DAY = 86400, EAST = 7 * 3600, DIGITS = 12 };
    long long value = 0;
    if (seconds.n == 0 || seconds.n > DIGITS)
        return (struct date){0};
    for (isize i = 0; i < seconds.n; i++) {
        if (!is_digit(seconds.p[i]))
            return (struct date){0};
        value = value * 10 + (seconds.p[i] - '0');
    }
    value = (value + EAST) / DAY;
    return value < 4 * 1000 * 1000 ? date_from_days((int)value) : (struct date){0};
}

static void begin_commit(struct history *h, str seconds) {
    struct date day = day_of(seconds);
    h->commits++;
    h->day = date_cmp(day, h->today) > 0 ? (struct date){0} : day;
}

/* Takes the text up to the next NUL, and the NUL; false if there is none. */
static bool take_field(str *rest, str *field) {
    isize end = str_find_byte(*rest, 0);
    *field = str_sub(*rest, 0, end);
    *rest = str_skip(*rest, end + 1);
    return end >= 0;
}

/* A status and one or two names, each ended by a NUL: "R100", before, after. */
static bool take_file(struct history *h, str status, str *rest) {
    str name, before = {0};
    bool renamed = str_starts(status, STR("R"));
    if ((renamed || str_starts(status, STR("C"))) && !take_field(rest, &before))
        return false;
    if (!take_field(rest, &name))
        return false;
    int file = find_file(h, name);
    if (file < 0 || str_starts(status, STR("D")))
        return true;
    touch(h, file);
    if (renamed)
        add_name(h, before, file);
    return true;
}

/* `first` is unset for files in the initial commit. */
static void forget_oldest(struct history *h) {
    for (isize i = 0; i < h->files.n; i++)
        if (h->files.at[i].first_commit == h->commits)
            h->files.at[i].days->first = (struct date){0};
}

/* Reads the log up to the first thing that is malformed. */
static void take_log(struct history *h, str log) {
    str field;
    while (take_field(&log, &field)) {
        if (str_starts(field, STR("\n"))) /* before the first file of a commit */
            field = str_skip(field, 1);
        if (field.n && field.p[0] == MARK)
            begin_commit(h, str_skip(field, 1));
        else if (!h->commits || !take_file(h, field, &log))
            break;
    }
    forget_oldest(h);
}

static void collect_files(struct history *h, struct input *input) {
    for (isize i = 0; i < input->docs.n; i++) {
        struct doc *doc = &input->docs.at[i];
        add_file(h, doc->file, doc->path, &doc->git);
        if (doc->progress_file)
            add_file(h, doc->progress_file->file,
                     str_skip(doc->progress_file->path, STR("content/").n),
                     &doc->progress_file->git);
    }
}

static bool is_shown(const struct input *input, int index) {
    const struct doc *doc = &input->docs.at[index];
    return doc->kind == DOC_PLAN && !doc->secret && !doc->unread &&
           (!doc->front.draft || input->drafts);
}

/* Plans not committed yet: one note for all, of the site. */
static void report_unknown(struct history *h, struct input *input) {
    int unknown = 0;
    for (int i = 0; i < input->docs.n; i++) {
        int file = find_file(h, input->docs.at[i].file);
        unknown += is_shown(input, i) && !h->files.at[file].known;
    }
    if (!unknown)
        return;
    struct settings_file *file = settings_file(input, STR("content/site.yaml"));
    diag(&file->diags, DIAG_history_partial, input->history.span,
         str_number(&input->arena, unknown));
}

static void report(struct input *input, str en, str vi) {
    struct settings_file *file = settings_file(input, STR("content/site.yaml"));
    diag(&file->diags, DIAG_history_missing, input->history.span, en, vi);
}

/* Whether the folder or a parent has a .git; only then is git run. */
static bool has_repository(struct arena *a, str folder) {
    while (folder.n) {
        if (fs_kind_of(-1, str_concat(a, folder, STR("/.git"))) >= 0)
            return true;
        folder = str_sub(folder, 0, str_rfind_byte(folder, '/'));
    }
    return false;
}

static struct texts words_of(struct arena *a, str line) {
    struct texts words = {0};
    while (line.n)
        *vec_push(a, &words) = str_cut(&line, ' ');
    return words;
}

/* How to run git, and its last answer. */
struct git {
    struct arena *arena;
    str program;
    int dir;
    struct buf answer;
};

static int ask(struct git *git, str line) {
    struct texts words = words_of(git->arena, line);
    struct texts environment = words_of(git->arena, STR(ENVIRONMENT));
    struct process p = {.program = git->program,
                        .words = words.at,
                        .word_count = words.n,
                        .environment = environment.at,
                        .environment_count = environment.n,
                        .dir = git->dir};
    buf_clear(&git->answer);
    return process_run(&p, &git->answer);
}

/* Two calls; the log counts only if both succeed. */
static void ask_git(struct history *h, struct input *input, struct git *git) {
    const struct buf *answer = &git->answer;
    if (ask(git, STR(ASK_STATE)) != 0)
        report(input, STR("git cannot open the repository; is it somebody else's?"),
               STR("git không mở được kho; kho có phải của người dùng khác không?"));
    else if (str_eq(buf_str(answer), STR("true\ntrue\n")))
        report(input, STR("the repository is a shallow clone"),
               STR("kho git được sao chép nông (shallow clone)"));
    else if (!str_eq(buf_str(answer), STR("true\nfalse\n")))
        report(input, STR("content/ is not in a git work tree"),
               STR("content/ không nằm trong cây làm việc nào của git"));
    else if (ask(git, STR(ASK_LOG)) != 0)
        report(input,
               answer->full ? STR("git log is longer than 64 MiB")
                            : STR("git log fails; is there a commit?"),
               answer->full ? STR("git log dài quá 64 MiB")
                            : STR("git log báo lỗi; kho đã có commit nào chưa?"));
    else {
        take_log(h, buf_str(answer));
        report_unknown(h, input);
    }
}

void history_read(struct input *input, str root, int content) {
    struct history h = {.today = input->today};
    struct git git = {.arena = &h.arena,
                      .program = process_find(&h.arena, STR("git")),
                      .dir = content,
                      .answer = {.max = LOG_MAX}};
    str folder = fs_real_path(&h.arena, str_concat(&h.arena, root, STR("/content")));
    if (!has_repository(&h.arena, folder)) {
        if (input->history.text.n)
            report(input, STR("content/ is not in a git repository"),
                   STR("content/ không nằm trong kho git nào"));
    } else if (!git.program.n) {
        report(input, STR("the program git is not installed"),
               STR("máy chưa cài chương trình git"));
    } else {
        collect_files(&h, input);
        ask_git(&h, input, &git);
    }
    buf_release(&git.answer);
    arena_release(&h.arena);
}
