/*
 * Shapes are written directly into the page's buf rather than kept in a tree, because
 * nothing reads them again. Paths use relative coordinates, which are shorter.
 */
#include "timeline/svg.h"

void svg_attribute(struct svg *s, str name, str value) {
    buf_char(s->out, ' ');
    buf_put(s->out, name);
    buf_put(s->out, STR("=\""));
    buf_html(s->out, value);
    buf_char(s->out, '"');
}

void svg_number(struct svg *s, str name, long value) {
    buf_char(s->out, ' ');
    buf_put(s->out, name);
    buf_put(s->out, STR("=\""));
    buf_int(s->out, value);
    buf_char(s->out, '"');
}

static void begin(struct svg *s, str tag, str class) {
    s->shapes++;
    buf_put(s->out, tag);
    if (class.n)
        svg_attribute(s, STR("class"), class);
}

void svg_box(struct svg *s, str class, int x, int y, int width, int height) {
    begin(s, STR("<rect"), class);
    svg_number(s, STR("x"), x);
    svg_number(s, STR("y"), y);
    svg_number(s, STR("width"), width);
    svg_number(s, STR("height"), height);
}

void svg_end(struct svg *s) {
    buf_put(s->out, STR("/>"));
}

static void put_point(struct svg *s, char command, int x, int y) {
    buf_char(s->out, command);
    buf_int(s->out, x);
    buf_char(s->out, ' ');
    buf_int(s->out, y);
}

void svg_level(struct svg *s, str class, int x, int y, int width) {
    begin(s, STR("<path"), class);
    buf_put(s->out, STR(" d=\""));
    put_point(s, 'M', x, y);
    buf_char(s->out, 'h');
    buf_int(s->out, width);
    buf_put(s->out, STR("\"/>"));
}

void svg_path_begin(struct svg *s, str class) {
    begin(s, STR("<path"), class);
    buf_put(s->out, STR(" d=\""));
}

void svg_path_down(struct svg *s, int x, int y, int height) {
    put_point(s, 'M', x, y);
    buf_char(s->out, 'v');
    buf_int(s->out, height);
}

void svg_path_end(struct svg *s) {
    buf_put(s->out, STR("\"/>"));
}

void svg_text(struct svg *s, str class, int x, int y, str text) {
    begin(s, STR("<text"), class);
    svg_number(s, STR("x"), x);
    svg_number(s, STR("y"), y);
    buf_char(s->out, '>');
    buf_html(s->out, text);
    buf_put(s->out, STR("</text>"));
}

void svg_use(struct svg *s, str id, int x, int y) {
    begin(s, STR("<use"), (str){0});
    buf_put(s->out, STR(" href=\"#"));
    buf_put(s->out, id);
    buf_char(s->out, '"');
    svg_number(s, STR("x"), x);
    svg_number(s, STR("y"), y);
}
