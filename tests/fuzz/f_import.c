/*
 * Files to import: whatever their bytes, no reader crashes, and the plan that comes out
 * is text whose notes are about lines of it.
 *
 * The input is read as what it looks like, as HTML and as OpenDocument; and as every part
 * of a .docx at once, packed here, because a changed archive is hardly ever readable.
 */
#include "import/reader.h"

#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#ifdef KEHOACH_OFFICE
#include <zip.h>
#endif

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* Lines of the notes, as they are written: "  - {line: 12, what: …". */
static void check_lines(str text) {
    int lines = 0;
    for (str rest = text; rest.n; lines++)
        str_cut_line(&rest);
    for (str rest = text; rest.n;) {
        str line = str_cut_line(&rest);
        if (!str_starts(line, STR("  - {line: ")))
            continue;
        str number = str_skip(line, STR("  - {line: ").n);
        int value = str_to_int(str_cut(&number, ','));
        if (value < 1 || value > lines)
            abort();
    }
}

static void finish(struct arena *a, enum import_result result,
                   const struct import_text *text) {
    const struct import_context context = {LANG_VI, STR("tên"), 2024};
    if (result != IMPORT_DONE)
        return;
    import_stamp(text);
    struct imported plan = import_plan(a, text, &context);
    if (utf8_valid(plan.text) < plan.text.n || !plan.path.n)
        abort();
    check_lines(plan.text);
}

#ifdef KEHOACH_OFFICE

static void read_docx(struct arena *a, str input) {
    static const char *const names[] = {"word/document.xml", "word/styles.xml",
                                        "word/numbering.xml", "word/footnotes.xml",
                                        "word/header1.xml"};
    struct import_text text = {0};
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
    zip_t *archive = zip_open_from_source(source, ZIP_CREATE, NULL);
    zip_source_keep(source);
    for (isize i = 0; i < countof(names); i++) {
        zip_int64_t at =
            zip_file_add(archive, names[i],
                         zip_source_buffer(archive, input.p, (size_t)input.n, 0), 0);
        zip_set_file_compression(archive, (zip_uint64_t)at, ZIP_CM_STORE, 0);
    }
    zip_stat_t stat;
    if (zip_close(archive) < 0 || zip_source_stat(source, &stat) < 0)
        abort();
    char *bytes = new (a, char, (isize)stat.size);
    zip_source_open(source);
    zip_source_read(source, bytes, stat.size);
    zip_source_close(source);
    zip_source_free(source);
    finish(a, docx_read(a, (str){bytes, (isize)stat.size}, &text), &text);
}

#else

static void read_docx(struct arena *a, str input) {
    (void)a;
    (void)input;
}

#endif

/* Formats that other programs read are theirs to test. */
static bool is_foreign(str input) {
    return str_starts(input, STR("%PDF-")) || str_starts(input, STR("{\\rtf")) ||
           str_starts(input, STR("\xD0\xCF\x11\xE0"));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    str input = {(const char *)bytes, (isize)n};
    enum import_result (*const readers[])(struct arena *, str, struct import_text *) = {
        html_read, fodt_read, decode_text, pages_read, import_read};
    struct arena a = {0};
    for (isize i = 0; i < countof(readers) && !is_foreign(input); i++) {
        struct import_text text = {0};
        finish(&a, readers[i](&a, input, &text), &text);
    }
    if (n)
        read_docx(&a, input);
    arena_release(&a);
    return 0;
}
