/*
 * fs: all calls to the file system, and what failed when one does.
 *
 * Functions return 0, or -1 with the fault filled: what was being done, to which path,
 * and why. Paths are relative to a folder that stays open (a `dir`). A symbolic link as
 * last component is never followed, and fs_walk enters none: content cannot make us read
 * or write elsewhere.
 */
#ifndef BASE_FS_H
#define BASE_FS_H

#include "base/arena.h"

struct fault {
    const char *doing; /* "open", "write" …; NULL: nothing failed */
    int err;           /* errno */
    char path[512];    /* the path, cut if longer */
};

enum fs_kind { FS_FILE, FS_FOLDER, FS_LINK, FS_OTHER };

struct fs_entry {
    str path; /* relative to the walked folder, with '/' */
    enum fs_kind kind;
    isize size;
};

struct fs_list {
    struct fs_entry *at;
    isize n, cap;
};

/* Opens a folder for the calls below; `base` -1: the current folder. -1 on failure. */
int fs_open_dir(int base, str path, struct fault *fault);
void fs_close_dir(int dir);

/* What the path is, links not followed; -1 when it does not exist (which is no fault). */
int fs_kind_of(int dir, str path);

/*
 * Everything below the folder, sorted by path. Folders come before their contents, links
 * are listed but not followed, dot files are left out unless `hidden`.
 */
int fs_walk(struct arena *a, int dir, bool hidden, struct fs_list *out,
            struct fault *fault);

/* The whole file in `a`. Returns 1 instead, with nothing read, if it is longer than
 * `max`. */
int fs_read(struct arena *a, int dir, str path, isize max, str *out, struct fault *fault);

int fs_mkdir(int dir, str path, struct fault *fault);
/* Creates a new file that must not exist; written and closed, each step checked. */
int fs_write(int dir, str path, str bytes, struct fault *fault);
/*
 * Creates the file whole or not at all: written under another name first, then put in
 * place. Returns 1 instead, with nothing written, if something has that name already.
 */
int fs_write_whole(int dir, str path, str bytes, struct fault *fault);
/* Standard input to its end, in `a`. Returns 1 if it is longer than `max`. */
int fs_read_input(struct arena *a, isize max, str *out, struct fault *fault);
/* A new folder that only we may enter, in `a`; in TMPDIR or /tmp. */
int fs_temp_dir(struct arena *a, str *path, struct fault *fault);
/* Copies a file by content, `from` opened without following links. */
int fs_copy(int from, str source, int to, str target, struct fault *fault);
/* Gives `target` the permissions of `source`, and its owner where we may. */
int fs_copy_mode(int from, str source, int to, str target, struct fault *fault);
/* A second name for the same file; links themselves are linked, not followed. */
int fs_link(int from, str source, int to, str target, struct fault *fault);
/*
 * The same, or a copy with the same permissions where somebody else's file may not be
 * linked.
 */
int fs_clone(int from, str source, int to, str target, struct fault *fault);
/* True when the file exists and holds exactly these bytes. */
bool fs_same(int dir, str path, str bytes);

/*
 * Waits for the lock on the folder `dir`, unless the user asks to stop. The lock ends
 * with the process or fs_close_dir.
 */
int fs_lock(int dir, struct fault *fault);
int fs_rename(int dir, str from, str to, struct fault *fault);
/* Exchanges two paths in one step; returns 1 where the system or file system cannot. */
int fs_exchange(int dir, str a, str b, struct fault *fault);
/* Removes the path and everything below it; no error when it is not there. */
int fs_remove_tree(int dir, str path, struct fault *fault);

/* The absolute path with links resolved, in `a`; p == NULL if it does not exist. */
str fs_real_path(struct arena *a, str path);

#endif
