/*
 * stage: the new site grows beside the old one, and takes its place in one step.
 *
 * The staging folder is `.NAME.kehoach` beside the output folder NAME, so that both are
 * on one file system. Under a lock on the parent folder: remove what a killed build left
 * there, write every file (or link it, when the old site has the very same bytes), carry
 * over files that are not ours, write the list of ours, exchange the two folders, remove
 * the old one. Until the exchange the old site is untouched; after it the new one is
 * whole.
 *
 * stage_put and stage_copy may be called from many threads at once, for different
 * addresses in folders that exist; all else belongs to one thread. Rejected: writing into
 * the output folder file by file (readers see a mixture), and a symbolic link to versions
 * (web servers differ in following it, and a folder that is somebody's mount could not be
 * used).
 */
#ifndef PUBLISH_STAGE_H
#define PUBLISH_STAGE_H

#include "base/buf.h"
#include "base/fs.h"
#include "base/map.h"

struct stage {
    struct arena *arena;
    int parent, fresh, old; /* open folders; old is -1 when there is no site yet */
    str name, fresh_name, aside_name; /* in parent */
    struct map ours;                  /* addresses that the old site's list names */
    struct map our_folders;           /* folders above those */
    struct map folders;               /* created so far */
    VEC(str) made;                    /* the same in order */
    struct map addresses;             /* of the new site */
    VEC(str) written;                 /* the same in order, for the list */
};

/* Locks, cleans up and opens the staging folder for `out`. -1 with the fault filled. */
int stage_open(struct stage *s, struct arena *a, str out, struct fault *fault);

/*
 * Announces an address and creates its folders; before stage_put or stage_copy of it.
 * Returns 1 instead when another page or file has announced it.
 */
int stage_add(struct stage *s, str address, struct fault *fault);

int stage_put(const struct stage *s, str address, str bytes, struct fault *fault);
int stage_copy(const struct stage *s, int from, str file, str address,
               struct fault *fault);

/*
 * The first address of the new site where the old folder holds something that is not
 * ours, or a file where we need a folder; empty when there is none. What is in the way is
 * never overwritten: the build must stop.
 */
str stage_foreign(const struct stage *s);

/* Puts the new site in the place of the old one and lets go of everything. */
int stage_commit(struct stage *s, struct fault *fault);

/* Removes the staging folder and lets go of everything; the old site stays as it was. */
void stage_abandon(struct stage *s);

#endif
