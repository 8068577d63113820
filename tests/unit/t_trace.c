#include "extract/trace.c"

#include "harness.h"

static str words_at(struct trace *t, isize from, isize to) {
    return span_text(t->source, trace_span(t, from, to));
}

static struct trace trace_of(str source, str text) {
    return (struct trace){.source = source, .text = text, .end = source.n};
}

TEST(markup_and_line_ends_are_passed) {
    struct trace t = trace_of(STR("- Trồng **cây\n  me** ven [hồ](a.md)."),
                              STR("Trồng cây me ven hồ."));
    CHECK_STR(words_at(&t, 0, STR("Trồng").n), STR("Trồng"));
    isize at = STR("Trồng ").n;
    CHECK_STR(words_at(&t, at, at + STR("cây me").n), STR("cây\n  me"));
    at = STR("Trồng cây me ven ").n;
    CHECK_STR(words_at(&t, at, at + STR("hồ.").n), STR("hồ](a."));
}

TEST(a_part_of_the_source_is_enough) {
    str source = STR("cây\n\ncây me\n\nhồ");
    struct trace t = {.source = source, .text = STR("cây me"), .source_at = 6, .end = 13};
    struct span span = trace_span(&t, 0, STR("cây").n);
    CHECK_INT(span.start, 6);
    CHECK_INT(span.end, 10);
}

TEST(what_is_not_there_has_the_last_place) {
    struct trace t = trace_of(STR("a &amp; b"), STR("a X b"));
    CHECK_STR(words_at(&t, 0, 1), STR("a"));
    struct span span = trace_span(&t, 2, 3);
    CHECK_INT(span.start, 1);
    CHECK_INT(span.end, 1);
    span = trace_span(&t, 4, 5);
    CHECK_INT(span.start, 1);
    t = trace_of((str){0}, STR("a"));
    CHECK_INT(trace_span(&t, 0, 1).end, 0);
    t = trace_of(STR("a"), (str){0});
    CHECK_INT(trace_span(&t, 0, 5).end, 0);
}

int main(void) {
    RUN(markup_and_line_ends_are_passed);
    RUN(a_part_of_the_source_is_enough);
    RUN(what_is_not_there_has_the_last_place);
    return DONE();
}
