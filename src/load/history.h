/*
 * history: when each file of content/ was added to git, and when it last changed there.
 *
 * One `git log` over the folder, with fixed arguments: no shell, no configuration but the
 * repository's own, in which whatever could start a program or reach a network is
 * overridden. Without a repository, or without its full history, no days are known and
 * one note says why. Without git a site is the same but for these days.
 */
#ifndef LOAD_HISTORY_H
#define LOAD_HISTORY_H

#include "model/input.h"

/*
 * Fills `git` of the documents and of their progress files; commits after the reference
 * day are ignored. `root` is the site's folder, `content` its open content/. Call it when
 * the documents have been read and before workers run again.
 */
void history_read(struct input *input, str root, int content);

#endif
