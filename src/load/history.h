/*
 * history: since when git has each file of content/, and when it last changed there.
 *
 * One `git log` over the folder, with nothing in its way but fixed words: no shell, no
 * configuration but the repository's own, of which whatever could start a program or
 * reach a network is overruled. Where there is no repository, or none that can tell the
 * whole story, nothing is known and a note says why, once. Without git a site is the same
 * but for these days.
 */
#ifndef LOAD_HISTORY_H
#define LOAD_HISTORY_H

#include "model/site.h"

/*
 * Fills `git` of the documents and of their progress files; commits after the reference
 * day count for nothing. `root` is the site's folder, `content` its open content/. To be
 * called when the documents have been read and before workers run again.
 */
void history_read(struct site *site, str root, int content);

#endif
