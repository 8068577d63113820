#include "base/json.c"

#include "harness.h"

static struct buf out;

static str json(str s) {
    buf_clear(&out);
    json_text(&out, s);
    return buf_str(&out);
}

TEST(quotes_text) {
    CHECK_STR(json(STR("Đề án")), STR("\"Đề án\""));
    CHECK_STR(json((str){0}), STR("\"\""));
    CHECK_STR(json(STR("a\"b\\c")), STR("\"a\\\"b\\\\c\""));
}

TEST(escapes_control_characters) {
    CHECK_STR(json(STR("a\nb\tc\r")), STR("\"a\\nb\\u0009c\\u000d\""));
    CHECK_STR(json(STR("\0\x1B[2J\x7F")), STR("\"\\u0000\\u001b[2J\\u007f\""));
    CHECK_STR(json(STR("\xC2\x9B")), STR("\"\\u009b\"")); /* ESC [ in one character */
}

TEST(mends_what_is_not_utf8) {
    CHECK_STR(json(STR("a\xFFz\xE1\xBB")),
              STR("\"a\xEF\xBF\xBDz\xEF\xBF\xBD\xEF\xBF\xBD\""));
    CHECK_STR(
        json(STR("\xED\xA0\x80")),
        STR("\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"")); /* half a surrogate pair */
    CHECK_STR(json(STR("𝄞")), STR("\"𝄞\""));
}

TEST(writes_keys) {
    buf_clear(&out);
    json_key(&out, STR("file"));
    CHECK_STR(buf_str(&out), STR("\"file\": "));
}

TEST(puts_commas_between_members) {
    buf_clear(&out);
    buf_char(&out, '{');
    json_member_text(&out, STR("a"), STR("{"));
    json_member_text(&out, STR("b"), (str){0});
    json_member(&out, STR("c"));
    buf_char(&out, '[');
    json_next(&out);
    buf_char(&out, '1');
    json_next(&out);
    buf_put(&out, STR("2]}"));
    CHECK_STR(buf_str(&out), STR("{\"a\": \"{\", \"b\": null, \"c\": [1, 2]}"));
}

int main(void) {
    RUN(quotes_text);
    RUN(escapes_control_characters);
    RUN(mends_what_is_not_utf8);
    RUN(writes_keys);
    RUN(puts_commas_between_members);
    buf_release(&out);
    return DONE();
}
