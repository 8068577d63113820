/*
 * fail: a library for LD_PRELOAD that makes one step of writing a site fail.
 *
 * Counts every call that creates or changes a file: creating, writing, flushing and
 * closing it, making a folder, linking, renaming, and, for KILL, removing. Call number
 * FAIL_AT fails as FAIL_HOW says: EIO once; ENOSPC from then on, for all calls that need
 * space; KILL ends the program before the call. It then creates the file FAIL_MARK, so
 * that a test knows when there are no further calls to try. Calls are made directly as
 * system calls: nothing to look up, and no C library in between.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { MAX_FILES = 4096 };

static atomic_long calls;
static atomic_bool created[MAX_FILES]; /* descriptors opened for writing */

static bool is_created(int fd) {
    return fd >= 0 && fd < MAX_FILES && atomic_load(&created[fd]);
}

static void leave_mark(void) {
    const char *mark = getenv("FAIL_MARK");
    if (mark)
        syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, mark,
                                   O_WRONLY | O_CREAT | O_CLOEXEC, 0644));
}

/* Whether this call must fail; then errno is set. */
static bool fails(bool takes_space) {
    const char *at = getenv("FAIL_AT"), *how = getenv("FAIL_HOW");
    if (!at || !how)
        return false;
    long call = atomic_fetch_add(&calls, 1) + 1, first = atol(at);
    if (call == first)
        leave_mark();
    if (call == first && strcmp(how, "KILL") == 0)
        syscall(SYS_kill, getpid(), SIGKILL);
    bool once = strcmp(how, "EIO") == 0;
    if (call != first && (once || call < first || !takes_space))
        return false;
    errno = once ? EIO : ENOSPC;
    return true;
}

static int open_at(int dir, const char *path, int flags, mode_t mode) {
    if ((flags & O_CREAT) && fails(true))
        return -1;
    int fd = (int)syscall(SYS_openat, dir, path, flags, mode);
    if (fd >= 0 && fd < MAX_FILES)
        atomic_store(&created[fd], (flags & O_ACCMODE) != O_RDONLY);
    return fd;
}

#define OPEN(name, parameters, dir)                                                      \
    int name parameters {                                                                \
        va_list args;                                                                    \
        va_start(args, flags);                                                           \
        mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(args, mode_t) : 0;        \
        va_end(args);                                                                    \
        return open_at(dir, path, flags, mode);                                          \
    }
OPEN(open, (const char *path, int flags, ...), AT_FDCWD)
OPEN(open64, (const char *path, int flags, ...), AT_FDCWD)
OPEN(openat, (int dir, const char *path, int flags, ...), dir)
OPEN(openat64, (int dir, const char *path, int flags, ...), dir)

ssize_t write(int fd, const void *bytes, size_t n) {
    return is_created(fd) && fails(true) ? -1 : syscall(SYS_write, fd, bytes, n);
}

int fsync(int fd) {
    return is_created(fd) && fails(true) ? -1 : (int)syscall(SYS_fsync, fd);
}

int close(int fd) {
    bool failed = is_created(fd) && fails(true);
    int reason = errno;
    if (fd >= 0 && fd < MAX_FILES)
        atomic_store(&created[fd], false);
    int result = (int)syscall(SYS_close, fd); /* close even if the call fails */
    if (failed)
        errno = reason;
    return failed ? -1 : result;
}

int mkdirat(int dir, const char *path, mode_t mode) {
    return fails(true) ? -1 : (int)syscall(SYS_mkdirat, dir, path, mode);
}

int linkat(int from, const char *source, int to, const char *target, int flags) {
    return fails(true) ? -1 : (int)syscall(SYS_linkat, from, source, to, target, flags);
}

int renameat(int from, const char *source, int to, const char *target) {
    return fails(false) ? -1 : (int)syscall(SYS_renameat2, from, source, to, target, 0);
}

int renameat2(int from, const char *source, int to, const char *target, unsigned flags) {
    return fails(false) ? -1
                        : (int)syscall(SYS_renameat2, from, source, to, target, flags);
}

int unlinkat(int dir, const char *path, int flags) {
    const char *how = getenv("FAIL_HOW");
    if (how && strcmp(how, "KILL") == 0)
        fails(false);
    return (int)syscall(SYS_unlinkat, dir, path, flags);
}
