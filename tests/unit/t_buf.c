#include "base/buf.c"

#include "harness.h"

#include <limits.h>

static struct buf out;

static str escaped(str s) {
    buf_clear(&out);
    buf_html(&out, s);
    return buf_str(&out);
}

static str number(long value, int width) {
    buf_clear(&out);
    buf_int_padded(&out, value, width);
    return buf_str(&out);
}

TEST(grows) {
    buf_clear(&out);
    for (int i = 0; i < 5000; i++)
        buf_put(&out, STR("đá "));
    CHECK_INT(out.n, 25000);
    CHECK_STR(str_sub(buf_str(&out), 24995, 24999), STR("đá"));
    CHECK(!out.full);
    buf_put(&out, (str){0});
    CHECK_INT(out.n, 25000);
}

TEST(holds_no_more_than_its_maximum) {
    struct buf b = {.max = 10};
    buf_put(&b, STR("12345678"));
    CHECK(!b.full);
    buf_put(&b, STR("abc"));
    CHECK(b.full);
    buf_char(&b, 'x'); /* would fit, but would stand in the wrong place */
    CHECK_STR(buf_str(&b), STR("12345678"));
    buf_clear(&b);
    CHECK(!b.full);
    buf_put(&b, STR("1234567890"));
    CHECK(!b.full);
    buf_char(&b, 'x');
    CHECK(b.full);
    CHECK_INT(b.n, 10);
    buf_release(&b);
    CHECK_INT(b.max, 10);
    CHECK(b.p == NULL);
}

TEST(a_lower_maximum_counts_at_once) {
    struct buf b = {0};
    buf_put(&b, STR("12345678"));
    b.max = 4;
    buf_char(&b, '9');
    CHECK(b.full);
    CHECK_INT(b.n, 8);
    buf_release(&b);
}

TEST(escapes_html) {
    CHECK_STR(escaped(STR("<b a=\"1\">&amp;</b>")),
              STR("&lt;b a=&quot;1&quot;&gt;&amp;amp;&lt;/b&gt;"));
    CHECK_STR(escaped(STR("Đề án <<")), STR("Đề án &lt;&lt;"));
    CHECK_STR(escaped(STR("thường")), STR("thường"));
    CHECK_STR(escaped((str){0}), (str){0});
    CHECK_STR(escaped(STR("a\0<\xFF")), STR("a\0&lt;\xFF"));
}

TEST(writes_numbers) {
    CHECK_STR(number(0, 1), STR("0"));
    CHECK_STR(number(0, 0), STR(""));
    CHECK_STR(number(7, 2), STR("07"));
    CHECK_STR(number(2024, 2), STR("2024"));
    CHECK_STR(number(-7, 3), STR("-007"));
    CHECK_STR(number(LONG_MAX, 1), STR("9223372036854775807"));
    CHECK_STR(number(LONG_MIN, 1), STR("-9223372036854775808"));
    CHECK_STR(number(LONG_MIN, 23), STR("-00009223372036854775808"));
    CHECK_STR(number(1, 1000), STR("00000000000000000000001")); /* the most there is */
}

TEST(takes_a_copy_and_begins_anew) {
    struct arena a = {0};
    buf_clear(&out);
    buf_put(&out, STR("một"));
    str copy = buf_take(&a, &out);
    buf_put(&out, STR("hai!"));
    CHECK_STR(copy, STR("một"));
    CHECK_STR(buf_str(&out), STR("hai!"));
    buf_clear(&out);
    CHECK(buf_take(&a, &out).n == 0);
    arena_release(&a);
}

int main(void) {
    RUN(grows);
    RUN(holds_no_more_than_its_maximum);
    RUN(a_lower_maximum_counts_at_once);
    RUN(escapes_html);
    RUN(writes_numbers);
    RUN(takes_a_copy_and_begins_anew);
    buf_release(&out);
    return DONE();
}
