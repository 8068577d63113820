#include "import/program.h"

#include "base/fs.h"
#include "base/process.h"

enum { SECONDS = 120, TEXT_MAX = 32 << 20 };

/* A program at work in a folder of its own. */
struct workshop {
    struct arena *arena;
    str path;
    int dir;
    struct buf output;
};

static bool open_workshop(struct workshop *w, struct arena *a, str name, str bytes) {
    struct fault fault = {0};
    *w = (struct workshop){.arena = a, .dir = -1, .output = {.max = TEXT_MAX}};
    if (fs_temp_dir(a, &w->path, &fault) < 0)
        return false;
    w->dir = fs_open_dir(-1, w->path, &fault);
    return w->dir >= 0 && fs_write(w->dir, name, bytes, &fault) == 0;
}

static void close_workshop(struct workshop *w) {
    struct fault fault = {0};
    fs_close_dir(w->dir);
    if (w->path.n)
        fs_remove_tree(-1, w->path, &fault);
    buf_release(&w->output);
}

/* LibreOffice is a script that looks for others, and keeps its settings at home. */
static bool run(struct workshop *w, str program, const str *words, isize n) {
    const str environment[] = {STR("PATH=/usr/local/bin:/usr/bin:/bin"),
                               STR("LC_ALL=C.UTF-8"),
                               str_concat(w->arena, STR("HOME="), w->path),
                               str_concat(w->arena, STR("TMPDIR="), w->path)};
    struct process p = {.program = program,
                        .words = words,
                        .word_count = n,
                        .environment = environment,
                        .environment_count = countof(environment),
                        .dir = w->dir,
                        .seconds = SECONDS};
    return process_run(&p, &w->output) == 0;
}

static str find_office(struct arena *a) {
    str program = process_find(a, STR("soffice"));
    return program.n ? program : process_find(a, STR("libreoffice"));
}

static enum import_result convert(struct workshop *w, str program, str name, str *docx) {
    struct fault fault = {0};
    str profile = str_concat(w->arena, STR("-env:UserInstallation=file://"), w->path,
                             STR("/profile"));
    const str words[] = {STR("soffice"),
                         profile,
                         STR("--headless"),
                         STR("--norestore"),
                         STR("--nolockcheck"),
                         STR("--convert-to"),
                         STR("docx:MS Word 2007 XML"),
                         STR("--outdir"),
                         STR("out"),
                         name};
    if (!run(w, program, words, countof(words)))
        return IMPORT_FAILED;
    int result =
        fs_read(w->arena, w->dir, STR("out/in.docx"), IMPORT_MAX_BYTES, docx, &fault);
    return result < 0 ? IMPORT_FAILED : result > 0 ? IMPORT_TOO_LARGE : IMPORT_DONE;
}

enum import_result program_to_docx(struct arena *a, str bytes, str ending, str *docx) {
    str program = find_office(a);
    str name = str_concat(a, STR("in."), ending);
    struct workshop w;
    if (!program.n)
        return IMPORT_NO_SOFFICE;
    enum import_result result = open_workshop(&w, a, name, bytes)
                                    ? convert(&w, program, name, docx)
                                    : IMPORT_FAILED;
    close_workshop(&w);
    return result;
}

static bool has_letters(str text) {
    for (isize i = 0; i < text.n; i++)
        if (is_ascii_alpha(text.p[i]) || is_digit(text.p[i]) ||
            (unsigned char)text.p[i] & 0x80)
            return true;
    return false;
}

static enum import_result extract(struct workshop *w, str program, str *text) {
    const str words[] = {STR("pdftotext"), STR("-layout"), STR("-enc"),
                         STR("UTF-8"),     STR("in.pdf"),  STR("-")};
    if (!run(w, program, words, countof(words)))
        return IMPORT_FAILED;
    *text = buf_take(w->arena, &w->output);
    return has_letters(*text) ? IMPORT_DONE : IMPORT_SCAN;
}

enum import_result program_pdf_text(struct arena *a, str bytes, str *text) {
    str program = process_find(a, STR("pdftotext"));
    struct workshop w;
    if (!program.n)
        return IMPORT_NO_PDFTOTEXT;
    enum import_result result = open_workshop(&w, a, STR("in.pdf"), bytes)
                                    ? extract(&w, program, text)
                                    : IMPORT_FAILED;
    close_workshop(&w);
    return result;
}
