#include "extract/words.h"

#include "base/utf8.h"
#include "viet/fold.h"
#include "viet/letter.h"

/* A text does not begin with the dash of a list that was typed into a cell. */
static bool is_dash(const struct words *w, char c) {
    return !w->text.n && (c == '-' || c == '+');
}

static void put_blank(struct words *w) {
    if (w->text.n && w->text.p[w->text.n - 1] != ' ')
        buf_char(&w->text, ' ');
}

/* How long the blank at `at` is, of whatever kind; 0 for none. */
static isize blank_length(str text, isize at) {
    unsigned char c = (unsigned char)text.p[at];
    isize next = at;
    if (c < 0x80)
        return is_space(text.p[at]);
    bool may_be = c == 0xC2 || c == 0xE2 || c == 0xE3;
    return may_be && letter_is_blank(utf8_next(text, &next)) ? next - at : 0;
}

static void put(struct words *w, str text) {
    for (isize at = 0; at < text.n;) {
        isize from = at, blank = 0;
        while (at < text.n && !(blank = blank_length(text, at)))
            at++;
        while (from < at && is_dash(w, text.p[from]))
            from++;
        buf_put(&w->text, str_sub(text, from, at));
        if (blank)
            put_blank(w);
        at += blank;
    }
}

static void end_line(struct words *w) {
    put_blank(w);
    *vec_push(w->arena, &w->lines) = w->text.n;
}

static void add(struct words *w, const struct node *node) {
    bool block = node->kind == NODE_PARAGRAPH || node->kind == NODE_CELL;
    if (block && w->text.n)
        end_line(w);
    isize from = w->text.n;
    switch (node->kind) {
    case NODE_TEXT:
    case NODE_CODE:
    case NODE_HTML:
        put(w, node->text);
        break;
    case NODE_SOFT_BREAK:
    case NODE_LINE_BREAK:
        end_line(w);
        break;
    default:
        for (const struct node *child = node->first; child; child = child->next)
            add(w, child);
    }
    if (node->kind == NODE_CITE)
        *vec_push(w->arena, &w->cites) = (struct when_range){from, w->text.n};
}

void words_clear(struct words *w) {
    buf_clear(&w->text);
    w->lines.n = w->cites.n = 0;
}

void words_begin(struct words *w, const struct node *node) {
    words_clear(w);
    words_add(w, node);
}

void words_cut(struct words *w, isize n) {
    if (!n)
        return;
    memmove(w->text.p, w->text.p + n, (size_t)(w->text.n - n));
    w->text.n -= n;
    for (isize i = 0; i < w->lines.n; i++)
        w->lines.at[i] -= n;
    for (isize i = 0; i < w->cites.n; i++) {
        w->cites.at[i].from -= n;
        w->cites.at[i].to -= n;
    }
}

void words_add(struct words *w, const struct node *node) {
    add(w, node);
}

/* The length of the word at `at` if it begins a time of the task's own, else 0. */
static bool begins_time(str text, isize at) {
    static const char *const words[] = {
        "trước ngày", "trước tháng", "trước quý", "chậm nhất",  "hoàn thành",
        "xong trước", "trong tháng", "trong quý", "hằng tháng", "hàng tháng",
        "hằng quý",   "hàng quý",    "định kỳ",   "thời hạn",   "thời gian",
    };
    if (at && text.p[at - 1] != ' ' && text.p[at - 1] != '(')
        return false;
    for (isize i = 0; i < countof(words); i++)
        if (viet_match(text, at, str_from_c(words[i])) >= 0)
            return true;
    return false;
}

/* Behind the title of a document whose number ends at `at`. */
static isize title_end(str text, isize at) {
    for (; at < text.n; at++) {
        char c = text.p[at];
        bool full_stop = c == '.' && at + 1 < text.n && text.p[at + 1] == ' ';
        if (c == ';' || c == '(' || full_stop || begins_time(text, at))
            break;
    }
    return at;
}

/* The quotation mark that closes the one before `at`; quotes stand in quotes. -1: none.
 */
static isize quote_end(str text, isize at) {
    int depth = 1;
    for (; at < text.n; at++) {
        if (str_starts(str_skip(text, at), STR("“")))
            depth++;
        else if (str_starts(str_skip(text, at), STR("”")) && --depth == 0)
            return at + STR("”").n;
    }
    return -1;
}

/* "“cao điểm an toàn giao thông trong tháng 3”": a name that says when after all. */
static bool tells_month(str quoted) {
    return str_find(quoted, STR(" trong tháng ")) >= 0 ||
           str_find(quoted, STR(" trong quý ")) >= 0;
}

struct when_ranges words_foreign(struct arena *a, const struct words *w) {
    struct when_ranges ranges = {0};
    str text = buf_str(&w->text);
    bool unclosed = false;
    for (isize at = 0, cite = 0; at < text.n;) {
        isize end = -1;
        while (cite < w->cites.n && w->cites.at[cite].from < at)
            cite++;
        if (cite < w->cites.n && w->cites.at[cite].from == at)
            end = title_end(text, w->cites.at[cite].to);
        else if (!unclosed && str_starts(str_skip(text, at), STR("“"))) {
            end = quote_end(text, at + STR("“").n);
            unclosed = end < 0;
            if (end >= 0 && tells_month(str_sub(text, at, end)))
                end = -1;
        }
        if (end >= 0)
            *vec_push(a, &ranges) = (struct when_range){at, end};
        at = end > at ? end : at + 1;
    }
    return ranges;
}
