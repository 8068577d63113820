#include "cmd/cmd.h"

#include "cmd/columns.h"
#include "load/text.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

const char *cmd_say(const struct options *o, const char *en, const char *vi) {
    return o->lang == LANG_VI ? vi : en;
}

const char *cmd_noun(const struct options *o, isize n, const char *one, const char *many,
                     const char *vi) {
    return cmd_say(o, n == 1 ? one : many, vi);
}

str cmd_words(const struct options *o, const char *en, const char *vi) {
    return str_from_c(cmd_say(o, en, vi));
}

/* Messages for what failed, by base/fs's word for it. */
static const struct {
    const char *doing, *en, *vi;
} failures[] = {
    {"open", "cannot open", "không mở được"},
    {"read", "cannot read", "không đọc được"},
    {"create", "cannot create", "không tạo được"},
    {"write", "cannot write", "không ghi được"},
    {"link", "cannot link", "không tạo được liên kết tới"},
    {"lock", "cannot lock the folder of", "không khóa được thư mục của"},
    {"rename", "cannot put in place", "không đổi tên được"},
    {"remove", "cannot remove", "không xóa được"},
};

/* Why it failed, for the errors that a user can do something about. */
static const struct {
    int err;
    const char *vi;
} reasons[] = {
    {EACCES, "không có quyền"},
    {EPERM, "hệ thống không cho phép"},
    {ENOENT, "không có tệp hoặc thư mục này"},
    {ENOTDIR, "không phải thư mục"},
    {EISDIR, "là thư mục"},
    {EEXIST, "đã có sẵn"},
    {ENOTEMPTY, "thư mục không rỗng"},
    {ELOOP, "là liên kết tượng trưng"},
    {EBUSY, "đang được sử dụng"},
    {EXDEV, "nằm trên ổ đĩa khác"},
    {EROFS, "ổ đĩa chỉ cho đọc"},
    {ENOSPC, "ổ đĩa đã đầy"},
    {EDQUOT, "hết hạn mức ổ đĩa"},
    {EFBIG, "tệp quá lớn"},
    {ENAMETOOLONG, "tên quá dài"},
    {EMFILE, "mở quá nhiều tệp cùng lúc"},
    {EIO, "ổ đĩa báo lỗi đọc, ghi"},
};

static const char *reason(const struct options *o, int err) {
    for (isize i = 0; i < countof(reasons); i++)
        if (o->lang == LANG_VI && reasons[i].err == err)
            return reasons[i].vi;
    return strerror(err);
}

enum exit_status cmd_fault(const struct options *o, const struct fault *fault) {
    const char *what = fault->doing;
    for (isize i = 0; i < countof(failures); i++)
        if (strcmp(failures[i].doing, fault->doing) == 0)
            what = cmd_say(o, failures[i].en, failures[i].vi);
    struct buf path = {0};
    columns_put(&path, str_from_c(fault->path));
    fprintf(stderr, "kehoach: %s %.*s: %s\n", what, (int)path.n, path.n ? path.p : "",
            reason(o, fault->err));
    buf_release(&path);
    return EXIT_SYSTEM;
}

static bool is_folder(str path) {
    struct fault none = {0};
    int dir = fs_open_dir(-1, path, &none);
    fs_close_dir(dir);
    return dir >= 0;
}

bool cmd_has_content(const struct options *o) {
    struct arena scratch = {0};
    str content = str_concat(&scratch, o->pipeline.root, STR("/content"));
    bool there = is_folder(content);
    arena_release(&scratch);
    if (!there)
        fprintf(
            stderr, "kehoach: %s %.*s/content\n%s\n",
            cmd_say(o, "there is no folder", "không có thư mục"), (int)o->pipeline.root.n,
            o->pipeline.root.p,
            cmd_say(o, "Run it in the site's folder, or give the folder with -C FOLDER.",
                    "Hãy chạy trong thư mục của trang, hoặc chỉ ra bằng -C THƯ-MỤC."));
    return there;
}

enum exit_status cmd_read_site(struct pipeline *p, const struct options *o) {
    struct fault fault = {0};
    if (!cmd_has_content(o)) {
        *p = (struct pipeline){.content = -1, .layouts = -1};
        return EXIT_USAGE;
    }
    if (pipeline_read(p, &o->pipeline, &fault) < 0)
        return cmd_fault(o, &fault);
    return EXIT_DONE;
}

str cmd_source(struct arena *a, const struct pipeline *p, str file) {
    struct diags none = {.arena = a};
    struct fault fault = {0};
    str source = {0};
    text_load(a, p->content, file, &source, &none, &fault);
    return source;
}

bool cmd_print(struct buf *out) {
    bool whole = !out->full;
    if (out->n)
        fwrite(out->p, 1, (size_t)out->n, stdout);
    buf_clear(out);
    return whole && fflush(stdout) == 0 && !ferror(stdout);
}

void cmd_print_long(struct buf *out) {
    if (out->n > 1 << 16)
        cmd_print(out);
}
