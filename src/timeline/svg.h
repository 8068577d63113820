/*
 * svg: the few shapes used in our pictures.
 *
 * Coordinates are whole units of the picture. A shape only has a class; its colour,
 * pattern and font come from the style sheet, since pages forbid inline styles. Shapes
 * are counted, so that a picture can be kept small.
 */
#ifndef TIMELINE_SVG_H
#define TIMELINE_SVG_H

#include "base/buf.h"

struct svg {
    struct buf *out;
    int shapes;
};

/* Each writes one attribute with the blank before it; the second escapes its value. */
void svg_number(struct svg *s, str name, long value);
void svg_attribute(struct svg *s, str name, str value);

/* A rectangle; the tag stays open for more attributes until svg_end. */
void svg_box(struct svg *s, str class, int x, int y, int width, int height);
void svg_end(struct svg *s);

/* A horizontal line. */
void svg_level(struct svg *s, str class, int x, int y, int width);

/* Vertical lines as one shape: begin, any number of lines, end. */
void svg_path_begin(struct svg *s, str class);
void svg_path_down(struct svg *s, int x, int y, int height);
void svg_path_end(struct svg *s);

/* A line of text with its baseline at y. */
void svg_text(struct svg *s, str class, int x, int y, str text);

/* A shape defined by the page, by its id; the tag stays open until svg_end. */
void svg_use(struct svg *s, str id, int x, int y);

#endif
