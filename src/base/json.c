#include "base/json.h"

#include "base/utf8.h"

static void json_control(struct buf *out, uint32_t c) {
    static const char digits[] = "0123456789abcdef";
    buf_put(out, STR("\\u00"));
    buf_char(out, digits[c >> 4 & 15]);
    buf_char(out, digits[c & 15]);
}

void json_text(struct buf *out, str text) {
    buf_char(out, '"');
    for (isize at = 0; at < text.n;) {
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
    }
    buf_char(out, '"');
}

void json_key(struct buf *out, str key) {
    json_text(out, key);
    buf_put(out, STR(": "));
}
