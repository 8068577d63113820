/* issuer: whose plan it is, where its head block does not say so. */
#ifndef IMPORT_ISSUER_H
#define IMPORT_ISSUER_H

#include "base/arena.h"

/*
 * The body that the paragraphs before the first heading say makes the plan: "…, Sở Y tế
 * ban hành Kế hoạch …". A part of `markdown`, or empty.
 */
str issuer_in_text(struct arena *a, str markdown);

#endif
