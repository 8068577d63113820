/*
 * Citations of a small grammar, and of any bytes.
 *
 * The bytes of the input choose fragments of numbers, kinds, dates, names and marks; an
 * input that begins with a zero is taken as the text itself. Whatever the text,
 *   - mentions are within it, in order, and end between characters
 *   - a number lies within its mention
 *   - the written form of a number is its own written form, and names the same document
 *   - a shortened mention refers to an earlier full one
 *   - a text a thousand times as long takes a thousand times as long: some inputs are
 *     repeated to a fixed length, which then has a time limit
 */
#include "extract/cite.h"

#include "base/utf8.h"
#include "viet/nfc.h"

#include "choices.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static const char *const fragments[] = {
    "1",
    "05",
    "12",
    "345",
    "12a",
    "66.7",
    "2021",
    "1234567",
    "30c",
    "/",
    "-",
    " ",
    "\n",
    "  ",
    " /",
    "- ",
    " – ",
    "⁄",
    "|",
    ".",
    ",",
    ";",
    ":",
    "(",
    ")",
    "“",
    "”",
    "&",
    "_",
    "%",
    "NQ",
    "QĐ",
    "KH",
    "CTr",
    "ctr",
    "TTr",
    "HĐ",
    "CV",
    "NĐ",
    "TTLT",
    "QyĐ",
    "VBHN",
    "TW",
    "TU",
    "CP",
    "TTg",
    "ttg",
    "UBND",
    "ubnd",
    "HĐND9",
    "BCĐ389",
    "BCĐ",
    "QH15",
    "UBTVQH14",
    "SNV",
    "VP",
    "BGD&ĐT",
    "T.Ư",
    "ThU",
    "C07",
    "TW1",
    "VPĐOÀN",
    "CPcủa",
    "NĐCP",
    "(138)",
    "(CS)",
    "Nghị quyết",
    "nghị quyết",
    "QUYẾT ĐỊNH",
    "Kế hoạch",
    "Luật",
    "Bộ luật",
    "pháp luật",
    "Văn bản",
    "Chương trình hành động",
    "Thông tri",
    "số",
    "Số:",
    "số hiệu",
    "mẫu số",
    "các",
    "và",
    "của",
    "giữa",
    "ngày",
    "tháng",
    "năm",
    "Ngày",
    "ban hành",
    "đã",
    "về",
    "khóa XI",
    "(khóa XII)",
    "Chính phủ",
    "UBND tỉnh",
    "Ban Dân vận Tỉnh ủy",
    "Sở Văn hóa",
    "Thể thao",
    "Hà Nội",
    "Ngày ban hành",
    "5/6/2020",
    "05 tháng 6 năm 2020",
    "7/8",
    "http://",
    "www.",
    "1/KH-UBND",
    "57-NQ/TW",
    "30/2020/NĐ-CP",
    "72/2025/QH15",
    "\xC2\xA0",
    "\xE2\x80\x8B",
    "\xC2\xAD",
    "e\xCC\x82",
    "\xC4",
    "\xE1\xBB",
    "\x80",
};

static void put_text(struct choices *c, struct buf *out) {
    for (uint32_t k = 20 + choose(c, 60); k > 0; k--) {
        buf_put(out, str_from_c(fragments[choose(c, countof(fragments))]));
        if (choose(c, 3) == 0)
            buf_char(out, ' ');
    }
}

static void fail(const char *what, str text, const struct cite *c) {
    fprintf(stderr, "%s: [%.*s] %.*s\n--- text\n%.*s\n", what,
            (int)(c->mention.end - c->mention.start), text.p + c->mention.start,
            (int)c->num.text.n, c->num.text.p, (int)text.n, text.p);
    abort();
}

static void check_spans(str text, const struct cite *c, uint32_t from) {
    if (c->mention.start < from || c->mention.end > text.n ||
        c->number.start < c->mention.start || c->number.end > c->mention.end ||
        c->number.start >= c->number.end)
        fail("span", text, c);
    if (!utf8_is_boundary(text, c->mention.start) ||
        !utf8_is_boundary(text, c->mention.end) ||
        !utf8_is_boundary(text, c->number.start) ||
        !utf8_is_boundary(text, c->number.end))
        fail("border", text, c);
}

static void check_number(struct arena *a, str text, const struct cite *c) {
    if (c->num.issuer.n == 0)
        return; /* "12/QĐ" is a number in a sentence only */
    struct docnum again = docnum_parse(a, c->num.text);
    if (!again.form || !str_eq(again.text, c->num.text))
        fail("written form", text, c);
    if (!str_eq(docnum_identity(a, &again), docnum_identity(a, &c->num)))
        fail("identity", text, c);
}

static void check_block(struct arena *a, str text, struct cite_list *list) {
    isize first = list->n;
    bool valid = utf8_valid(text) == text.n;
    cite_scan(a, word_cut(a, text), list);
    for (isize i = first; i < list->n; i++) {
        const struct cite *c = &list->at[i];
        if (valid)
            check_spans(text, c, i > first ? list->at[i - 1].mention.end : 0);
        check_number(a, text, c);
        if (c->antecedent >= i ||
            (c->antecedent >= 0 && list->at[c->antecedent].antecedent >= 0))
            fail("antecedent", text, c);
    }
}

static void check_time(str text) {
    enum { LENGTH = 1 << 16, LIMIT = 2 }; /* seconds, for a build with sanitizers */
    struct arena a = {0};
    struct buf repeated = {0};
    struct cite_list list = {0};
    while (repeated.n < LENGTH)
        buf_put(&repeated, text);
    clock_t start = clock();
    cite_scan(&a, word_cut(&a, buf_str(&repeated)), &list);
    if (clock() - start > (clock_t)LIMIT * CLOCKS_PER_SEC) {
        fprintf(stderr, "slow: %.*s\n", (int)text.n, text.p);
        abort();
    }
    buf_release(&repeated);
    arena_release(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    struct choices c = {bytes, n, 0, 88172645463325252u};
    for (size_t i = 0; i < n; i++)
        c.state = (c.state ^ bytes[i]) * 1099511628211u;
    struct arena a = {0};
    struct buf text = {0};
    if (n && bytes[0] == 0)
        buf_put(&text, (str){(const char *)bytes + 1, (isize)n - 1});
    else
        put_text(&c, &text);
    struct cite_list list = {0};
    str composed = str_dup(&a, viet_nfc(&a, buf_str(&text)));
    check_block(&a, composed, &list);
    check_block(&a, composed, &list);
    if (composed.n && c.state % 64 == 0)
        check_time(composed);
    buf_release(&text);
    arena_release(&a);
    return 0;
}
