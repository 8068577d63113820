#include "base/json.h"

#include "base/utf8.h"

static void json_control(struct buf *out, uint32_t c) {
    static const char digits[] = "0123456789abcdef";
    buf_put(out, STR("\\u00"));
    buf_char(out, digits[c >> 4 & 15]);
    buf_char(out, digits[c & 15]);
}

/* C2 80 to C2 9F are the C1 controls; invalid UTF-8 is replaced. */
static bool needs_care(unsigned char c, bool valid) {
    return c < 0x20 || c == '"' || c == '\\' || c == 0x7F || c == 0xC2 ||
           (c >= 0x80 && !valid);
}

/* Writes one character, escaped if need be; returns where the next begins. */
static isize json_char(struct buf *out, str text, isize at) {
    uint32_t c = utf8_next(text, &at);
    if (c == '\n') {
        buf_put(out, STR("\\n"));
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
        json_control(out, c);
    } else {
        if (c == '"' || c == '\\')
            buf_char(out, '\\');
        buf_utf8(out, c);
    }
    return at;
}

void json_text(struct buf *out, str text) {
    isize plain = 0;
    bool valid = utf8_valid(text) == text.n;
    buf_char(out, '"');
    for (isize at = 0; at < text.n;) {
        if (!needs_care((unsigned char)text.p[at], valid)) {
            at++;
            continue;
        }
        buf_put(out, str_sub(text, plain, at));
        at = plain = json_char(out, text, at);
    }
    buf_put(out, str_skip(text, plain));
    buf_char(out, '"');
}

void json_key(struct buf *out, str key) {
    json_text(out, key);
    buf_put(out, STR(": "));
}

void json_next(struct buf *out) {
    char last = out->n ? out->p[out->n - 1] : '{';
    if (last != '{' && last != '[')
        buf_put(out, STR(", "));
}

void json_member(struct buf *out, str key) {
    json_next(out);
    json_key(out, key);
}

void json_member_text(struct buf *out, str key, str text) {
    json_member(out, key);
    if (text.n)
        json_text(out, text);
    else
        buf_put(out, STR("null"));
}

void json_member_thousandths(struct buf *out, str key, bool has, long long value) {
    long long whole = value < 0 ? -(value / 1000) : value / 1000;
    int rest = (int)(value < 0 ? -(value % 1000) : value % 1000), digits = 3;
    json_member(out, key);
    if (!has) {
        buf_put(out, STR("null"));
        return;
    }
    buf_put(out, value < 0 ? STR("-") : STR(""));
    buf_int(out, (long)whole);
    for (; rest && rest % 10 == 0; rest /= 10)
        digits--;
    if (rest) {
        buf_char(out, '.');
        buf_int_padded(out, rest, digits);
    }
}
