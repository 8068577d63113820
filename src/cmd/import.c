/*
 * kehoach import: files of Word and other programs become plans in content/plans.
 *
 * What the reading was not sure of is a list in the front matter, and the plan is a draft
 * while it is not empty. No file is overwritten, and one with a mark of secrecy is
 * refused before anything is written. Of several files each is tried.
 */
#include "cmd/cmd.h"
#include "cmd/columns.h"
#include "import/import.h"

#include <errno.h>
#include <stdio.h>

/* One file at work. */
struct importing {
    const struct options *o;
    struct arena *a;
    str name; /* as given; "-" for standard input */
};

/* "kehoach: FILE: what is wrong" on standard error. */
static void print_about(const struct importing *in, str what) {
    struct buf name = {0};
    columns_put(&name, in->name);
    fprintf(stderr, "kehoach: %.*s: %.*s\n", (int)name.n, name.p ? name.p : "",
            (int)what.n, what.p);
    buf_release(&name);
}

static enum exit_status refuse(const struct importing *in, const char *en,
                               const char *vi) {
    print_about(in, cmd_words(in->o, en, vi));
    return EXIT_CONTENT;
}

/* The message of the gate that every build has, and its advice. */
static enum exit_status refuse_stamp(const struct importing *in, enum diag_id id) {
    struct diag diag = {.id = id};
    str hint = diag_hint(in->a, &diag, in->o->lang);
    print_about(in, str_concat(in->a, diag_message(in->a, &diag, in->o->lang), STR(" ["),
                               diag_name(in->a, id), STR("]\n  = "),
                               cmd_words(in->o, "hint: ", "gợi ý: "), hint));
    return EXIT_CONTENT;
}

static enum exit_status explain(const struct importing *in, enum import_result result) {
    static const struct {
        const char *en, *vi;
    } words[] = {
        [IMPORT_NO_TEXT] =
            {"not a text, nor a format that kehoach reads; save it as .docx, "
             ".odt, HTML or plain text",
             "không phải văn bản, cũng không phải định dạng đọc được; hãy lưu "
             "thành .docx, .odt, HTML hoặc văn bản thuần (.txt)"},
        [IMPORT_EMPTY] = {"there is no text in it", "không có chữ nào trong tệp"},
        [IMPORT_IS_PLAN] =
            {"this is a plan already (it has front matter); copy it to "
             "content/plans",
             "đây đã là kế hoạch có phần khai báo; hãy chép vào content/plans"},
        [IMPORT_BROKEN] = {"the file is damaged or incomplete; save it again",
                           "tệp hỏng hoặc không đầy đủ; hãy lưu lại"},
        [IMPORT_LOCKED] = {"the file is protected by a password; save it without one",
                           "tệp được đặt mật khẩu; hãy lưu lại không có mật khẩu"},
        [IMPORT_TOO_LARGE] = {"the file is too large", "tệp quá lớn"},
        [IMPORT_NO_OFFICE] =
            {"this kehoach was built without libzip and expat, which read "
             ".docx and .odt; save the file as HTML or plain text",
             "bản kehoach này không kèm libzip và expat để đọc .docx, .odt; "
             "hãy lưu tệp thành HTML hoặc văn bản thuần (.txt)"},
        [IMPORT_NO_SOFFICE] =
            {"this needs LibreOffice (soffice), which is not installed; save "
             "the file as .docx or .odt",
             "cần LibreOffice (soffice), máy này chưa cài; hãy lưu tệp thành "
             ".docx hoặc .odt"},
        [IMPORT_NO_PDFTOTEXT] =
            {"this needs pdftotext (poppler-utils), which is not installed; "
             "use the .docx that the PDF was made from",
             "cần pdftotext (poppler-utils), máy này chưa cài; hãy dùng tệp "
             ".docx đã tạo ra PDF"},
        [IMPORT_FAILED] =
            {"the program that reads this format could not read the file; save "
             "it as .docx or .odt",
             "chương trình đọc định dạng này không đọc được tệp; hãy lưu thành "
             ".docx hoặc .odt"},
        [IMPORT_SCAN] =
            {"this PDF has no text: it is a scan; use the .docx, or text from OCR",
             "PDF này không có chữ: đây là bản quét; hãy dùng tệp .docx hoặc văn "
             "bản đã nhận dạng (OCR)"},
    };
    return refuse(in, words[result].en, words[result].vi);
}

/*** Reading ***/

static bool is_standard(str name) {
    return str_eq(name, STR("-"));
}

static int read_bytes(const struct importing *in, str *bytes, struct fault *fault) {
    if (is_standard(in->name))
        return fs_read_input(in->a, IMPORT_MAX_BYTES, bytes, fault);
    str real = fs_real_path(in->a, in->name);
    int here = fs_open_dir(-1, STR("."), fault);
    int result = here < 0 ? -1
                          : fs_read(in->a, here, real.n ? real : in->name,
                                    IMPORT_MAX_BYTES, bytes, fault);
    fs_close_dir(here);
    return result;
}

/* "Kế hoạch dân vận" of "/tmp/Kế hoạch dân vận.docx". */
static str stem_of(const struct importing *in) {
    if (is_standard(in->name))
        return cmd_words(in->o, "Pasted plan", "Kế hoạch dán từ bộ nhớ");
    str name = str_skip(in->name, str_rfind_byte(in->name, '/') + 1);
    isize dot = str_rfind_byte(name, '.');
    return dot > 0 ? str_sub(name, 0, dot) : name;
}

static enum exit_status read_plan(const struct importing *in, struct imported *plan) {
    struct fault fault = {0};
    struct import_text text;
    str bytes = {0};
    int got = read_bytes(in, &bytes, &fault);
    if (got < 0)
        return cmd_fault(in->o, &fault);
    enum import_result result =
        got > 0 ? IMPORT_TOO_LARGE : import_read(in->a, bytes, &text);
    if (result != IMPORT_DONE)
        return explain(in, result);
    struct stamp stamp = import_stamp(&text);
    if (stamp.secrecy)
        return refuse_stamp(in, DIAG_secret_mark);
    if (stamp.circulation > CIRCULATION_INTERNAL)
        return refuse_stamp(in, DIAG_circulation_refused);
    struct import_context context = {
        .lang = in->o->lang, .name = stem_of(in), .year = in->o->pipeline.today.year};
    *plan = import_plan(in->a, &text, &context);
    return EXIT_DONE;
}

/*** Writing ***/

static enum exit_status write_file(const struct importing *in, int dir, str shown,
                                   str path, str text) {
    struct fault fault = {0};
    int result = fs_write_whole(dir, path, text, &fault);
    if (result < 0)
        return cmd_fault(in->o, &fault);
    if (result > 0) {
        print_about(in, str_concat(in->a, shown, STR(" "),
                                   cmd_words(in->o, "exists already; nothing written",
                                             "đã có sẵn; không ghi gì")));
        return EXIT_CONTENT;
    }
    printf("%.*s\n", (int)shown.n, shown.p);
    return EXIT_DONE;
}

/* Makes the folders of the path that are missing; none of them may be a link. */
static int make_folders(int dir, str path, struct fault *fault) {
    for (isize i = 0; i < path.n; i++) {
        str folder = str_sub(path, 0, i);
        if (path.p[i] != '/' || fs_kind_of(dir, folder) == FS_FOLDER)
            continue;
        if (fs_mkdir(dir, folder, fault) < 0)
            return -1;
    }
    return 0;
}

static enum exit_status write_to_site(const struct importing *in,
                                      const struct imported *plan) {
    struct fault fault = {0};
    str path = str_concat(in->a, STR("plans/"), plan->path);
    str content = str_concat(in->a, in->o->pipeline.root, STR("/content"));
    int dir = fs_open_dir(-1, content, &fault);
    if (dir < 0 || make_folders(dir, path, &fault) < 0) {
        fs_close_dir(dir);
        return cmd_fault(in->o, &fault);
    }
    bool here = str_eq(in->o->pipeline.root, STR("."));
    str shown = str_concat(in->a, here ? STR("content") : content, STR("/"), path);
    enum exit_status status = write_file(in, dir, shown, path, plan->text);
    fs_close_dir(dir);
    return status;
}

static enum exit_status write_to_name(const struct importing *in,
                                      const struct imported *plan) {
    struct fault fault = {0};
    int here = fs_open_dir(-1, STR("."), &fault);
    if (here < 0)
        return cmd_fault(in->o, &fault);
    enum exit_status status = write_file(in, here, in->o->out, in->o->out, plan->text);
    fs_close_dir(here);
    return status;
}

static enum exit_status write_to_output(const struct importing *in,
                                        const struct imported *plan) {
    struct buf out = {0};
    buf_put(&out, plan->text);
    bool whole = cmd_print(&out);
    struct fault fault = {.doing = "write", .err = errno, .path = "-"};
    enum exit_status status = whole ? EXIT_DONE : cmd_fault(in->o, &fault);
    buf_release(&out);
    return status;
}

/* How much an editor has to look at before the plan is published. */
static void print_doubts(const struct importing *in, const struct imported *plan) {
    if (!plan->doubts)
        return;
    str sum = str_concat(
        in->a, str_number(in->a, (long)plan->doubts), STR(" "),
        cmd_words(in->o, "to check, listed under import: in the file; a draft until then",
                  "chỗ cần xem lại, ghi ở khóa import: trong tệp; trước đó là dự thảo"));
    print_about(in, sum);
}

static enum exit_status import_one(const struct options *o, const char *name) {
    struct arena a = {0};
    struct importing in = {o, &a, str_from_c(name)};
    struct imported plan = {0};
    enum exit_status status = read_plan(&in, &plan);
    if (status == EXIT_DONE)
        status = is_standard(o->out) ? write_to_output(&in, &plan)
                 : o->out.n          ? write_to_name(&in, &plan)
                                     : write_to_site(&in, &plan);
    if (status == EXIT_DONE)
        print_doubts(&in, &plan);
    arena_release(&a);
    return status;
}

enum exit_status cmd_import(const struct options *o) {
    enum exit_status worst = EXIT_DONE;
    if (o->out.n && o->file_count > 1) {
        fprintf(stderr, "kehoach: %s\n",
                cmd_say(o, "-o is for one file", "-o chỉ dùng cho một tệp"));
        return EXIT_USAGE;
    }
    if (!o->out.n && !cmd_has_content(o))
        return EXIT_USAGE;
    for (int i = 0; i < o->file_count; i++) {
        enum exit_status status = import_one(o, o->files[i]);
        worst = status > worst ? status : worst;
    }
    return worst;
}
