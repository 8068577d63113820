/*
 * svg: the few shapes that our pictures are made of.
 *
 * Coordinates are whole units of the picture. How a shape looks (colour, pattern, font)
 * is the style sheet's business: it only gets a class, since the pages allow no styles in
 * them. Every drawn thing is counted, so that a picture can be kept small.
 */
#ifndef TIMELINE_SVG_H
#define TIMELINE_SVG_H

#include "base/buf.h"

struct svg {
    struct buf *out;
    int shapes;
};

/* One attribute with the blank before it; the value of the second is escaped. */
void svg_number(struct svg *s, str name, long value);
void svg_attribute(struct svg *s, str name, str value);

/* A box; the tag is left open for more attributes until svg_end. */
void svg_box(struct svg *s, str class, int x, int y, int width, int height);
void svg_end(struct svg *s);

/* A level line. */
void svg_level(struct svg *s, str class, int x, int y, int width);

/* Upright lines as one shape: begin, any number of them, end. */
void svg_path_begin(struct svg *s, str class);
void svg_path_down(struct svg *s, int x, int y, int height);
void svg_path_end(struct svg *s);

/* A line of text with its base line at y. */
void svg_text(struct svg *s, str class, int x, int y, str text);

/* A shape that the page has defined, by its id; the tag is left open for svg_end. */
void svg_use(struct svg *s, str id, int x, int y);

#endif
