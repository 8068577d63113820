#include "base/fs.h"

#include "base/buf.h"
#include "base/stop.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct cpath {
    char c[PATH_MAX];
};

static int failed(struct fault *fault, const char *doing, str path) {
    if (fault->doing)
        return -1; /* the first fault explains the later ones */
    isize n = path.n < countof(fault->path) - 1 ? path.n : countof(fault->path) - 1;
    fault->doing = doing;
    fault->err = errno;
    if (n)
        memcpy(fault->path, path.p, (size_t)n);
    fault->path[n] = 0;
    return -1;
}

/* NUL-terminated copy; false with errno set if it cannot be one. */
static bool to_c(struct cpath *out, str path) {
    if (path.n >= countof(out->c) || str_find_byte(path, 0) >= 0) {
        errno = path.n >= countof(out->c) ? ENAMETOOLONG : EINVAL;
        return false;
    }
    if (path.n)
        memcpy(out->c, path.p, (size_t)path.n);
    out->c[path.n] = 0;
    return true;
}

int fs_open_dir(int base, str path, struct fault *fault) {
    struct cpath c;
    int at = base < 0 ? AT_FDCWD : base;
    int fd = to_c(&c, path) ? openat(at, c.c, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    return fd < 0 ? failed(fault, "open", path) : fd;
}

void fs_close_dir(int dir) {
    if (dir >= 0)
        close(dir);
}

static enum fs_kind kind_of_mode(mode_t mode) {
    if (S_ISREG(mode))
        return FS_FILE;
    if (S_ISDIR(mode))
        return FS_FOLDER;
    return S_ISLNK(mode) ? FS_LINK : FS_OTHER;
}

int fs_kind_of(int dir, str path) {
    struct cpath c;
    struct stat st;
    if (!to_c(&c, path) || fstatat(dir, c.c, &st, AT_SYMLINK_NOFOLLOW) < 0)
        return -1;
    return (int)kind_of_mode(st.st_mode);
}

struct walk {
    struct arena *arena;
    int root;
    bool hidden;
    struct fs_list *out;
    struct fault *fault;
};

static bool walk_wants(const struct walk *w, const char *name) {
    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
        return false;
    return w->hidden || name[0] != '.';
}

static int walk_folder(struct walk *w, int fd, str prefix);

static int walk_entry(struct walk *w, int fd, str prefix, const char *name) {
    struct stat st;
    str path = prefix.n ? str_concat(w->arena, prefix, STR("/"), str_from_c(name))
                        : str_dup(w->arena, str_from_c(name));
    if (fstatat(fd, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
        return failed(w->fault, "read", path);
    enum fs_kind kind = kind_of_mode(st.st_mode);
    *vec_push(w->arena, w->out) = (struct fs_entry){path, kind, (isize)st.st_size};
    if (kind != FS_FOLDER)
        return 0;
    int sub = openat(fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    return sub < 0 ? failed(w->fault, "open", path) : walk_folder(w, sub, path);
}

/* Takes ownership of `fd`. */
static int walk_folder(struct walk *w, int fd, str prefix) {
    DIR *d = fdopendir(fd);
    if (!d) {
        close(fd);
        return failed(w->fault, "read", prefix);
    }
    int result = 0;
    for (;;) {
        errno = 0;
        struct dirent *entry = readdir(d);
        if (!entry) {
            if (errno)
                result = failed(w->fault, "read", prefix);
            break;
        }
        if (walk_wants(w, entry->d_name))
            result = walk_entry(w, fd, prefix, entry->d_name);
        if (result < 0)
            break;
    }
    closedir(d);
    return result;
}

static int by_path(const void *a, const void *b) {
    return str_cmp(((const struct fs_entry *)a)->path,
                   ((const struct fs_entry *)b)->path);
}

int fs_walk(struct arena *a, int dir, bool hidden, struct fs_list *out,
            struct fault *fault) {
    struct walk w = {a, dir, hidden, out, fault};
    int fd = openat(dir, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return failed(fault, "open", STR("."));
    if (walk_folder(&w, fd, (str){0}) < 0)
        return -1;
    if (out->n)
        qsort(out->at, (size_t)out->n, sizeof *out->at, by_path);
    return 0;
}

static int read_all(int fd, char *p, isize n) {
    for (isize at = 0; at < n;) {
        ssize_t got = read(fd, p + at, (size_t)(n - at));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            errno = got == 0 ? EIO : errno; /* the file has shrunk meanwhile */
            return -1;
        }
        at += got;
    }
    return 0;
}

/* Opens a regular file, and nothing that could block; -1 with errno. */
static int open_file(int dir, str path, struct stat *st) {
    struct cpath c;
    if (!to_c(&c, path))
        return -1;
    int fd = openat(dir, c.c, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0 || (fstat(fd, st) == 0 && S_ISREG(st->st_mode)))
        return fd;
    close(fd);
    errno = S_ISDIR(st->st_mode) ? EISDIR : EINVAL;
    return -1;
}

int fs_read(struct arena *a, int dir, str path, isize max, str *out,
            struct fault *fault) {
    struct stat st;
    int fd = open_file(dir, path, &st);
    if (fd < 0)
        return failed(fault, "open", path);
    int result = st.st_size > max;
    *out = (str){0};
    if (!result && st.st_size) {
        char *p = new (a, char, (isize)st.st_size);
        *out = (str){p, (isize)st.st_size};
        if (read_all(fd, p, out->n) < 0)
            result = failed(fault, "read", path);
    }
    close(fd);
    return result;
}

int fs_mkdir(int dir, str path, struct fault *fault) {
    struct cpath c;
    if (!to_c(&c, path) || mkdirat(dir, c.c, 0755) < 0)
        return failed(fault, "create", path);
    return 0;
}

static int write_all(int fd, str bytes) {
    while (bytes.n) {
        ssize_t put = write(fd, bytes.p, (size_t)bytes.n);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return -1;
        bytes = str_skip(bytes, put);
    }
    return 0;
}

static int create_file(int dir, str path, mode_t mode) {
    struct cpath c;
    if (!to_c(&c, path))
        return -1;
    return openat(dir, c.c, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
}

int fs_write(int dir, str path, str bytes, struct fault *fault) {
    int fd = create_file(dir, path, 0644);
    if (fd < 0)
        return failed(fault, "create", path);
    int result = write_all(fd, bytes) < 0 ? failed(fault, "write", path) : 0;
    if (close(fd) < 0 && result == 0)
        result = failed(fault, "write", path);
    return result;
}

/* Renames where the target must not exist: 1 if it does. Some file systems have only
 * links for that. */
static int rename_new(int dir, const char *from, const char *to) {
    if (renameat2(dir, from, dir, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
        return errno == EEXIST ? 1 : -1;
    if (linkat(dir, from, dir, to, 0) < 0)
        return errno == EEXIST ? 1 : -1;
    return unlinkat(dir, from, 0);
}

int fs_write_whole(int dir, str path, str bytes, struct fault *fault) {
    struct arena a = {0};
    struct fault why = {0}, gone = {0};
    isize slash = str_rfind_byte(path, '/') + 1;
    str temp = str_concat(&a, str_sub(path, 0, slash), STR(".kehoach-"),
                          str_number(&a, (long)getpid()));
    int result = fs_kind_of(dir, path) >= 0 ? 1 : fs_write(dir, temp, bytes, &why);
    if (result == 0)
        result = rename_new(dir, str_c(&a, temp), str_c(&a, path));
    if (result < 0) {
        errno = why.doing ? why.err : errno;
        failed(fault, why.doing ? why.doing : "create", path);
    }
    if (result != 0)
        fs_remove_tree(dir, temp, &gone);
    arena_release(&a);
    return result;
}

int fs_read_input(struct arena *a, isize max, str *out, struct fault *fault) {
    char block[1 << 16];
    struct buf all = {.max = max};
    ssize_t got;
    while ((got = read(0, block, sizeof block)) != 0 && !all.full) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            break;
        buf_put(&all, (str){block, got});
    }
    int result = got < 0 ? failed(fault, "read", STR("-")) : all.full;
    *out = buf_take(a, &all);
    buf_release(&all);
    return result;
}

int fs_temp_dir(struct arena *a, str *path, struct fault *fault) {
    str folder = str_from_c(getenv("TMPDIR"));
    if (!str_starts(folder, STR("/")))
        folder = STR("/tmp");
    *path = str_concat(a, folder, STR("/kehoach-XXXXXX"));
    char *name = str_c(a, *path);
    if (!mkdtemp(name))
        return failed(fault, "create", *path);
    *path = str_from_c(name);
    return 0;
}

/* Copies until the end of `in`; -1 with errno. */
static int pump(int in, int out) {
    char block[1 << 16];
    for (;;) {
        ssize_t got = read(in, block, sizeof block);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got < 0 ? -1 : 0;
        if (write_all(out, (str){block, got}) < 0)
            return -1;
    }
}

static int copy(int from, str source, int to, str target, mode_t mode,
                struct fault *fault) {
    struct stat st;
    int in = open_file(from, source, &st);
    if (in < 0)
        return failed(fault, "open", source);
    int out = create_file(to, target, mode);
    if (out < 0) {
        int result = failed(fault, "create", target);
        close(in);
        return result;
    }
    int result = pump(in, out) < 0 ? failed(fault, "write", target) : 0;
    close(in);
    if (close(out) < 0 && result == 0)
        result = failed(fault, "write", target);
    return result;
}

int fs_copy(int from, str source, int to, str target, struct fault *fault) {
    return copy(from, source, to, target, 0644, fault);
}

int fs_copy_mode(int from, str source, int to, str target, struct fault *fault) {
    struct cpath s, t;
    struct stat st, now;
    if (!to_c(&s, source) || !to_c(&t, target) ||
        fstatat(from, s.c, &st, AT_SYMLINK_NOFOLLOW) < 0 ||
        fstatat(to, t.c, &now, AT_SYMLINK_NOFOLLOW) < 0)
        return failed(fault, "read", target);
    bool other = st.st_uid != now.st_uid || st.st_gid != now.st_gid;
    if (other && fchownat(to, t.c, st.st_uid, st.st_gid, AT_SYMLINK_NOFOLLOW) < 0 &&
        fchownat(to, t.c, (uid_t)-1, st.st_gid, AT_SYMLINK_NOFOLLOW) < 0)
        errno = 0; /* only root may change any owner */
    if (fchmodat(to, t.c, st.st_mode & 07777, 0) < 0)
        return failed(fault, "write", target);
    return 0;
}

int fs_link(int from, str source, int to, str target, struct fault *fault) {
    struct cpath s, t;
    if (!to_c(&s, source) || !to_c(&t, target) || linkat(from, s.c, to, t.c, 0) < 0)
        return failed(fault, "link", target);
    return 0;
}

int fs_clone(int from, str source, int to, str target, struct fault *fault) {
    struct fault why = {0};
    if (fs_link(from, source, to, target, &why) == 0)
        return 0;
    if (why.err != EPERM || fs_kind_of(from, source) != FS_FILE) {
        errno = why.err;
        return failed(fault, "link", target);
    }
    if (copy(from, source, to, target, 0600, fault) < 0)
        return -1;
    return fs_copy_mode(from, source, to, target, fault);
}

bool fs_same(int dir, str path, str bytes) {
    struct stat st;
    char block[1 << 14];
    int fd = open_file(dir, path, &st);
    if (fd < 0)
        return false;
    bool same = st.st_size == bytes.n;
    while (same && bytes.n) {
        isize n = bytes.n < (isize)sizeof block ? bytes.n : (isize)sizeof block;
        same = read_all(fd, block, n) == 0 && memcmp(block, bytes.p, (size_t)n) == 0;
        bytes = str_skip(bytes, n);
    }
    close(fd);
    return same;
}

/* Polls: a blocking flock would not end when the user asks to stop. */
int fs_lock(int dir, struct fault *fault) {
    const struct timespec moment = {.tv_nsec = 50L * 1000 * 1000};
    while (flock(dir, LOCK_EX | LOCK_NB) < 0) {
        if (stop_requested())
            errno = EINTR;
        else if (errno == EWOULDBLOCK || errno == EINTR) {
            nanosleep(&moment, NULL);
            continue;
        }
        return failed(fault, "lock", STR("."));
    }
    return 0;
}

int fs_rename(int dir, str from, str to, struct fault *fault) {
    struct cpath f, t;
    if (!to_c(&f, from) || !to_c(&t, to) || renameat(dir, f.c, dir, t.c) < 0)
        return failed(fault, "rename", to);
    return 0;
}

int fs_exchange(int dir, str a, str b, struct fault *fault) {
    struct cpath x, y;
    if (!to_c(&x, a) || !to_c(&y, b))
        return failed(fault, "rename", b);
    if (renameat2(dir, x.c, dir, y.c, RENAME_EXCHANGE) == 0)
        return 0;
    if (errno == EINVAL || errno == ENOSYS || errno == ENOTSUP)
        return 1;
    return failed(fault, "rename", b);
}

/* Entries that vanish meanwhile are no error: another cleanup may be running. */
static int remove_one(int dir, const char *name) {
    if (unlinkat(dir, name, 0) == 0 || errno == ENOENT)
        return 0;
    if (errno != EISDIR && errno != EPERM)
        return -1;
    int fd = openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return -1;
    DIR *d = fdopendir(fd);
    if (!d) {
        close(fd);
        return -1;
    }
    int result = 0;
    struct dirent *entry;
    while (result == 0 && (entry = readdir(d)))
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            result = remove_one(fd, entry->d_name);
    closedir(d);
    if (result < 0)
        return -1;
    return unlinkat(dir, name, AT_REMOVEDIR) == 0 || errno == ENOENT ? 0 : -1;
}

int fs_remove_tree(int dir, str path, struct fault *fault) {
    struct cpath c;
    if (!to_c(&c, path) || remove_one(dir, c.c) < 0)
        return failed(fault, "remove", path);
    return 0;
}

str fs_real_path(struct arena *a, str path) {
    struct cpath c;
    char *real = to_c(&c, path) ? realpath(c.c, NULL) : NULL;
    str result = str_dup(a, str_from_c(real));
    free(real);
    return result;
}
