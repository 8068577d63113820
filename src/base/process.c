/*
 * posix_spawn and a pipe. While reading, it keeps checking whether the user asked to
 * stop. Whoever builds a site sets no time limit: the result must not depend on the speed
 * of the machine. A program whose output is not read to its end is killed; every program
 * is waited for. One with a time limit is killed with all that it started, so it leads a
 * group of its own.
 *
 * PATH is searched here and not by posix_spawnp, which would resolve relative folders of
 * PATH against the folder the program is started in.
 */
#include "base/process.h"

#include "base/stop.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOMENT = 100, BLOCK = 1 << 16 };

static bool is_program(const char *path) {
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode) && access(path, X_OK) == 0;
}

str process_find(struct arena *a, str name) {
    str folders = str_from_c(getenv("PATH"));
    while (folders.n) {
        str folder = str_cut(&folders, ':');
        str path = str_concat(a, folder, STR("/"), name);
        if (str_starts(folder, STR("/")) && is_program(str_c(a, path)))
            return path;
    }
    return (str){0};
}

static char **vector_of(struct arena *a, const str *texts, isize n) {
    char **vector = new (a, char *, n + 1);
    for (isize i = 0; i < n; i++)
        vector[i] = str_c(a, texts[i]);
    return vector;
}

/* We may ignore SIGPIPE; the child must not. */
static bool set_signals(posix_spawnattr_t *attributes, bool group) {
    sigset_t none, pipe_only;
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    if (group)
        flags |= POSIX_SPAWN_SETPGROUP;
    sigemptyset(&none);
    sigemptyset(&pipe_only);
    sigaddset(&pipe_only, SIGPIPE);
    return posix_spawnattr_setsigmask(attributes, &none) == 0 &&
           posix_spawnattr_setsigdefault(attributes, &pipe_only) == 0 &&
           posix_spawnattr_setpgroup(attributes, 0) == 0 &&
           posix_spawnattr_setflags(attributes, flags) == 0;
}

/* The child writes to `end`; all our other files are closed on exec. */
static bool set_files(posix_spawn_file_actions_t *files, int end, int dir) {
    return posix_spawn_file_actions_adddup2(files, end, 1) == 0 &&
           posix_spawn_file_actions_addopen(files, 0, "/dev/null", O_RDONLY, 0) == 0 &&
           posix_spawn_file_actions_addopen(files, 2, "/dev/null", O_WRONLY, 0) == 0 &&
           posix_spawn_file_actions_addfchdir_np(files, dir) == 0;
}

/* The id of the new process, or -1. */
static pid_t start(const struct process *p, int end) {
    struct arena a = {0};
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    pid_t child = -1;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    char **words = vector_of(&a, p->words, p->word_count);
    char **environment = vector_of(&a, p->environment, p->environment_count);
    if (!set_files(&files, end, p->dir) || !set_signals(&attributes, p->seconds > 0) ||
        posix_spawn(&child, str_c(&a, p->program), &files, &attributes, words,
                    environment) != 0)
        child = -1;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    arena_release(&a);
    return child;
}

static time_t seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

/* False when reading stopped before the program ended. */
static bool read_to_end(int fd, int seconds, struct buf *out) {
    char block[BLOCK];
    time_t end = seconds_now() + seconds;
    while (!stop_requested() && !out->full && (!seconds || seconds_now() < end)) {
        struct pollfd wait = {.fd = fd, .events = POLLIN};
        if (poll(&wait, 1, MOMENT) <= 0)
            continue;
        ssize_t n = read(fd, block, sizeof block);
        if (n == 0)
            return true;
        if (n < 0 && errno != EINTR)
            return false;
        if (n > 0)
            buf_put(out, (str){block, n});
    }
    return false;
}

/* Its exit status; -1 if a signal ended it. */
static int wait_for(pid_t child) {
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int process_run(const struct process *p, struct buf *out) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0)
        return -1;
    pid_t child = start(p, ends[1]);
    close(ends[1]);
    bool whole = child > 0 && read_to_end(ends[0], p->seconds, out);
    close(ends[0]);
    if (child < 0)
        return -1;
    if (!whole)
        kill(p->seconds ? -child : child, SIGKILL);
    int status = wait_for(child);
    return whole ? status : -1;
}
