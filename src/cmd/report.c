#include "cmd/report.h"

#include "base/map.h"
#include "cmd/columns.h"
#include "cmd/finding.h"
#include "cmd/names.h"
#include "load/text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* One diagnostic, and where to get the text it is about. */
struct entry {
    struct finding finding;
    str file;   /* below content/, spelled as on disk; empty: no document */
    str source; /* if already in memory */
};

struct report {
    struct arena arena;
    const struct pipeline *p;
    const struct options *o;
    struct map files, baseline;
    enum severity least;
    VEC(struct entry) entries;
    struct report_counts counts;
};

/* Two files may have the same shown path, because names are shown composed. */
static int by_place(const void *x, const void *y) {
    const struct entry *a = x, *b = y;
    int order = str_cmp(a->finding.path, b->finding.path);
    order = order ? order : str_cmp(a->file, b->file);
    return order ? order : finding_compare(&a->finding, &b->finding);
}

/* Warnings that a build does not show are still counted. */
static bool is_wanted(struct report *r, str path, const struct diag *d) {
    if (r->files.n && map_get(&r->files, path) < 0)
        return false;
    enum severity severity = diag_severity(d->id);
    r->counts.warnings += severity < r->least && severity == SEVERITY_WARNING;
    return severity >= r->least;
}

static void collect(struct report *r, struct entry about, const struct diags *diags) {
    for (isize i = 0; i < diags->n; i++) {
        if (!is_wanted(r, about.finding.path, &diags->at[i]))
            continue;
        about.finding.diag = &diags->at[i];
        *vec_push(&r->arena, &r->entries) = about;
    }
}

/* What the reading said of each file comes before what the linking says. */
static void collect_docs(struct report *r) {
    const struct site *site = &r->p->site;
    for (isize i = 0; i < site->docs.n; i++) {
        const struct site_doc *doc = &site->docs.at[i];
        struct entry about = {.file = doc->read->file};
        if (!doc->read->diags.n && !doc->diags.n)
            continue;
        about.finding.path = str_concat(&r->arena, STR("content/"), doc->read->path);
        collect(r, about, &doc->read->diags);
        collect(r, about, &doc->diags);
    }
}

static void collect_settings(struct report *r) {
    const struct site *site = &r->p->site;
    for (isize i = 0; i < site->input->settings.n; i++) {
        const struct settings_file *file = site->input->settings.at[i];
        struct entry about = {.finding.path = file->path, .source = file->source};
        collect(r, about, &file->diags);
    }
    for (isize i = 0; i < site->file_diags.n; i++) {
        const struct file_diags *said = site->file_diags.at[i];
        struct entry about = {.finding.path = said->path};
        if (said->read)
            about.source = said->read->source;
        collect(r, about, &said->diags);
    }
}

static void collect_all(struct report *r) {
    collect_docs(r);
    collect_settings(r);
    if (r->entries.n)
        qsort(r->entries.at, (size_t)r->entries.n, sizeof *r->entries.at, by_place);
}

/* The file that findings are being located in. */
struct reading {
    struct arena arena;        /* its text, freed before the next one is read */
    const struct entry *entry; /* the current entry about it */
    str source;
    struct place_finder finder;
    const char *line; /* the last line shown, and the copy kept of it */
    str kept;
};

/* The few files that have something to show are read again, one at a time. */
static void open_file_of(struct reading *reading, const struct report *r,
                         const struct entry *e) {
    const struct entry *last = reading->entry;
    if (last && str_eq(last->finding.path, e->finding.path) &&
        str_eq(last->file, e->file))
        return;
    struct arena arena = reading->arena;
    arena_rewind(&arena, (struct arena_mark){NULL, 0});
    *reading = (struct reading){.arena = arena, .entry = e, .source = e->source};
    if (!e->source.p && e->file.n)
        reading->source = cmd_source(&reading->arena, r->p, e->file);
}

/* Many findings may be on one line: it is copied once. */
static void keep_line(struct reading *reading, struct report *r, str *text) {
    if (!text->p)
        return;
    if (text->p != reading->line)
        reading->kept = text->n ? str_dup(&r->arena, *text) : STR("");
    reading->line = text->p;
    *text = reading->kept;
}

static void find_places(struct report *r) {
    struct reading reading = {.line = NULL};
    for (isize i = 0; i < r->entries.n; i++) {
        struct entry *e = &r->entries.at[i];
        open_file_of(&reading, r, e);
        finding_locate(&e->finding, &reading.finder, reading.source);
        keep_line(&reading, r, &e->finding.place.text);
    }
    arena_release(&reading.arena);
}

static str printable(struct report *r, str text) {
    struct buf out = {0};
    columns_put(&out, text);
    str copy = buf_take(&r->arena, &out);
    buf_release(&out);
    return copy;
}

/* "content/a.md: message [id]": identifies a diagnostic wherever it has moved to. */
static str identity(struct report *r, const struct finding *f) {
    return str_concat(&r->arena, printable(r, f->path), STR(": "),
                      diag_message(&r->arena, f->diag, r->o->lang), STR(" ["),
                      diag_name(&r->arena, f->diag->id), STR("]"));
}

/* "path:line:col: severity: message [id]" without the middle; empty for other lines. */
static str identity_of_line(struct arena *a, str line) {
    str rest = line;
    str path = str_cut(&rest, ':');
    int number = str_to_int(str_cut(&rest, ':'));
    int column = str_to_int(str_cut(&rest, ':'));
    str_cut(&rest, ':');
    return number > 0 && column > 0 ? str_concat(a, path, STR(":"), rest) : (str){0};
}

static int read_baseline(struct report *r, struct fault *fault) {
    str text;
    if (!r->o->baseline.n)
        return 0;
    int here = fs_open_dir(-1, STR("."), fault);
    int result =
        here < 0 ? -1 : fs_read(&r->arena, here, r->o->baseline, BUF_MAX, &text, fault);
    fs_close_dir(here);
    if (result > 0)
        *fault = (struct fault){.doing = "read", .err = EFBIG};
    while (result == 0 && text.n) {
        str known = identity_of_line(&r->arena, str_cut_line(&text));
        if (known.n)
            map_put(&r->arena, &r->baseline, known, 0);
    }
    return result;
}

/* Drops what the baseline knows, but never a mark of secrecy. */
static void drop_known(struct report *r) {
    isize kept = 0;
    for (isize i = 0; i < r->entries.n; i++) {
        const struct finding *f = &r->entries.at[i].finding;
        if (f->diag->id == DIAG_secret_mark || map_get(&r->baseline, identity(r, f)) < 0)
            r->entries.at[kept++] = r->entries.at[i];
    }
    r->entries.n = kept;
}

static void count(struct report *r) {
    for (isize i = 0; i < r->entries.n; i++)
        switch (diag_severity(r->entries.at[i].finding.diag->id)) {
        case SEVERITY_ERROR:
            r->counts.errors++;
            break;
        case SEVERITY_WARNING:
            r->counts.warnings++;
            break;
        case SEVERITY_NOTE:
            r->counts.notes++;
            break;
        }
}

/*** A file with no end of messages ***/

enum { SHOWN_OF_FILE = 1000 };

static bool is_error(const struct entry *e) {
    return diag_severity(e->finding.diag->id) == SEVERITY_ERROR;
}

static bool is_same_file(const struct entry *a, const struct entry *b) {
    return str_eq(a->finding.path, b->finding.path) && str_eq(a->file, b->file);
}

/* The entry that says how many messages about a file are not shown, after the last one
 * that is. */
static struct entry rest_of(struct report *r, const struct entry *last, isize hidden) {
    struct diag *rest = new (&r->arena, struct diag, 1);
    *rest = (struct diag){.id = DIAG_more_messages,
                          .detail = {.span = last->finding.diag->detail.span,
                                     .arg0 = str_number(&r->arena, hidden)}};
    struct entry entry = *last;
    entry.finding.diag = rest;
    return entry;
}

/* Keeps the first messages about the file of entries [from, to): errors before others. */
static void shorten(struct report *r, isize from, isize to, isize *kept) {
    isize errors = 0, others = 0, begin = *kept;
    for (isize i = from; i < to; i++)
        errors += is_error(&r->entries.at[i]);
    isize most_others = errors < SHOWN_OF_FILE ? SHOWN_OF_FILE - errors : 0;
    errors = 0;
    for (isize i = from; i < to; i++) {
        bool error = is_error(&r->entries.at[i]);
        if (error ? errors++ < SHOWN_OF_FILE : others++ < most_others)
            r->entries.at[(*kept)++] = r->entries.at[i];
    }
    isize hidden = to - from - (*kept - begin);
    if (hidden) {
        r->entries.at[*kept] = rest_of(r, &r->entries.at[*kept - 1], hidden);
        ++*kept;
    }
}

/* Entries are sorted by file. */
static void shorten_files(struct report *r) {
    isize kept = 0;
    for (isize from = 0, to; from < r->entries.n; from = to) {
        for (to = from + 1;
             to < r->entries.n && is_same_file(&r->entries.at[from], &r->entries.at[to]);)
            to++;
        shorten(r, from, to, &kept);
    }
    r->entries.n = kept;
}

static void name_files(struct report *r) {
    for (int i = 0; i < r->o->file_count; i++) {
        struct names names = names_of(&r->arena, r->o, r->o->files[i]);
        for (int k = 0; k < names.n; k++)
            map_put(&r->arena, &r->files, names.at[k], 0);
    }
}

static void print_text(const struct report *r) {
    struct buf out = {0};
    bool colour = isatty(STDERR_FILENO) && !getenv("NO_COLOR");
    for (isize i = 0; i < r->entries.n; i++) {
        finding_text(&out, &r->entries.at[i].finding, r->o->lang, colour);
        fwrite(out.p, 1, (size_t)out.n, stderr);
        buf_clear(&out);
    }
    buf_release(&out);
}

static void print_data(struct report *r) {
    struct finding_list all = {0};
    struct buf out = {0};
    for (isize i = 0; i < r->entries.n; i++)
        *vec_push(&r->arena, &all) = r->entries.at[i].finding;
    if (r->o->format == FORMAT_JSON)
        finding_json(&out, &all, r->o->lang);
    else
        finding_sarif(&out, &all, r->o->lang);
    fwrite(out.p, 1, (size_t)out.n, stdout);
    buf_release(&out);
}

struct report_counts report_print(const struct pipeline *p, const struct options *o,
                                  enum severity least, struct fault *fault) {
    struct report r = {.p = p, .o = o, .least = least};
    name_files(&r);
    collect_all(&r);
    if (read_baseline(&r, fault) == 0) {
        drop_known(&r);
        count(&r);
        shorten_files(&r);
        find_places(&r);
        if (o->format == FORMAT_TEXT)
            print_text(&r);
        else
            print_data(&r);
    }
    arena_release(&r.arena);
    return r.counts;
}
