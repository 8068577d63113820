/*
 * stage: builds the new site beside the old one and replaces it in one step.
 *
 * The staging folder is `.NAME.kehoach` beside the output folder NAME, so both are on one
 * file system. Under a lock on the parent folder: remove what a killed build left, write
 * every file (or link it, if the old site has the same bytes), carry over files that are
 * not ours, write the list of ours, exchange the two folders, remove the old one. Before
 * the exchange the old site is untouched; after it the new one is complete.
 *
 * stage_put and stage_copy may be called from several threads at once, for different
 * addresses in folders that exist; all other functions from one thread. Rejected: writing
 * into the output folder file by file (readers see a mixture), and a symbolic link to
 * versions (web servers differ in following it, and a mount point could not be used).
 */
#ifndef PUBLISH_STAGE_H
#define PUBLISH_STAGE_H

#include "base/buf.h"
#include "base/fs.h"
#include "base/map.h"

struct stage {
    struct arena *arena;
    int parent, fresh, old; /* open folders; old: -1 when there is no site yet */
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
 * Reserves an address and creates its folders; call it before stage_put or stage_copy.
 * Returns 1 when another page or file has the address.
 */
int stage_add(struct stage *s, str address, struct fault *fault);

int stage_put(const struct stage *s, str address, str bytes, struct fault *fault);
int stage_copy(const struct stage *s, int from, str file, str address,
               struct fault *fault);

/*
 * The first address of the new site where the old folder has something that is not ours,
 * or a file where we need a folder; empty if there is none. Such files are never
 * overwritten: the build must stop.
 */
str stage_foreign(const struct stage *s);

/* Replaces the old site by the new one and releases everything. */
int stage_commit(struct stage *s, struct fault *fault);

/* Removes the staging folder and releases everything; the old site stays as it was. */
void stage_abandon(struct stage *s);

#endif
