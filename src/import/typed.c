#include "import/typed.h"

#include "base/utf8.h"
#include "outline/outline.h"
#include "viet/fold.h"
#include "viet/kind.h"
#include "viet/letter.h"
#include "viet/nfc.h"

enum { NOTES_MAX = 30, RULE_MIN = 3, TABBED_MAX = 120, SUBJECT_MAX = 300 };

void typed_begin(struct typed *t, struct arena *a, struct import_text *out) {
    *t = (struct typed){.arena = a, .out = out, .line = 1};
}

void typed_finish(struct typed *t) {
    t->out->paragraphs = true;
    t->out->text = buf_take(t->arena, &t->text);
    t->out->aside = viet_nfc(t->arena, buf_take(t->arena, &t->aside));
    buf_release(&t->text);
    buf_release(&t->paragraph);
    buf_release(&t->aside);
    while (t->table) {
        buf_release(&t->table->cell);
        buf_release(&t->table->paragraph);
        t->table = t->table->outer;
    }
}

void typed_note(struct typed *t, enum import_doubt doubt, str detail) {
    struct import_notes *notes = &t->out->notes;
    const struct import_note *last = notes->n ? &notes->at[notes->n - 1] : NULL;
    bool again = last && last->doubt == doubt && last->line == t->line;
    if (again || t->noted[doubt]++ >= NOTES_MAX)
        return;
    *vec_push(t->arena, notes) = (struct import_note){doubt, t->line, detail};
}

void typed_note_all(struct typed *t, enum import_doubt doubt, str detail) {
    t->noted[doubt]++;
    *vec_push(t->arena, &t->out->notes) = (struct import_note){doubt, 0, detail};
}

void typed_aside(struct typed *t, str text) {
    buf_put(&t->aside, text);
    buf_char(&t->aside, '\n');
}

/* Repeated cells may make a lot of a little. */
void typed_put(struct typed *t, str text) {
    t->bytes += text.n;
    t->full |= t->bytes > IMPORT_TEXT_MAX;
    buf_put(&t->paragraph, text);
}

void typed_label(struct typed *t, str label, int level) {
    bool bullet =
        str_eq(label, STR("-")) || str_eq(label, STR("+")) || str_eq(label, STR("•"));
    t->label = label;
    t->indent = bullet ? 2 * level : 0;
}

/*** Text that stays text ***/

static bool is_word(char c) {
    return is_digit(c) || is_ascii_alpha(c) || ((unsigned char)c & 0x80);
}

/* Whether Markdown would take the byte for a mark. */
static bool needs_escape(str s, isize i) {
    char next = i + 1 < s.n ? s.p[i + 1] : ' ';
    char last = i ? s.p[i - 1] : ' ';
    switch (s.p[i]) {
    case '\\':
    case '*':
    case '`':
    case '|':
    case '{':
        return true;
    case '_':
        return !is_word(last) || !is_word(next);
    case '<':
        return is_ascii_alpha(next) || next == '/' || next == '!' || next == '?';
    case ']':
        return next == '(' || next == '[' || next == ':';
    case '&':
        return is_ascii_alpha(next) || next == '#';
    case '#':
    case '>':
    case '~':
    case '=':
        return i == 0;
    default:
        return false;
    }
}

static str escaped(struct arena *a, str text) {
    struct buf out = {0};
    for (isize i = 0; i < text.n; i++) {
        if (needs_escape(text, i))
            buf_char(&out, '\\');
        buf_char(&out, text.p[i]);
    }
    str result = buf_take(a, &out);
    buf_release(&out);
    return result;
}

/* One blank for all kinds of blanks; what is invisible goes. */
static str with_blanks(struct arena *a, str text) {
    struct buf out = {0};
    for (isize at = 0; at < text.n;) {
        uint32_t c = utf8_next(text, &at);
        bool gone = c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) ||
                    c == 0x2060 || (c < ' ' && c != '\t');
        if (c == 0x2011)
            c = '-';
        if (c == ' ' || (c != '\t' && letter_is_blank(c)))
            c = ' ';
        bool twice = c == ' ' && out.n && out.p[out.n - 1] == ' ';
        if (!gone && !twice)
            buf_utf8(&out, c);
    }
    str result = buf_take(a, &out);
    buf_release(&out);
    return result;
}

/* A line drawn with one sign. */
static bool is_rule(str text) {
    isize at = 0;
    uint32_t first = text.n ? utf8_next(text, &at) : 0;
    int count = 1;
    if (letter_of(first).rank || (first < 0x80 && is_digit((char)first)))
        return false;
    for (; at < text.n; count++)
        if (utf8_next(text, &at) != first)
            return false;
    return count >= RULE_MIN && first != '.' && first != 0x2026;
}

/*** Lines ***/

static void put_line(struct typed *t, str line) {
    buf_put(&t->text, line);
    buf_char(&t->text, '\n');
    t->line++;
}

static bool is_item(str line) {
    struct marker m = marker_read(str_trim(line));
    return m.kind == MARKER_NUMBER || (m.kind && marker_is_bullet(m.kind));
}

/* Items one after the other are one list: no empty line between them. */
void typed_line(struct typed *t, str line) {
    bool item = is_item(line);
    if (t->text.n && !(item && t->after_item))
        put_line(t, (str){0});
    put_line(t, line);
    t->after_item = item;
}

/* The kind in capitals: below it is the subject, perhaps on several lines. */
static bool is_kind(struct arena *a, str line) {
    isize end = 0;
    return kind_scan(line, &end) && end == line.n && str_eq(line, viet_upper(a, line));
}

/* The rest of a subject that was centred on several lines. */
static bool goes_on(const struct typed *t, str line, struct typed_look look) {
    bool begins_text = viet_match(line, 0, STR("căn cứ")) >= 0 ||
                       viet_match(line, 0, STR("kính gửi")) >= 0;
    return t->subject == SUBJECT_OPEN && look.centred && line.n <= SUBJECT_MAX &&
           !marker_read(line).kind && !begins_text;
}

static void extend_last(struct typed *t, str line) {
    t->text.n--;
    buf_char(&t->text, ' ');
    buf_put(&t->text, line);
    buf_char(&t->text, '\n');
}

static void put_finished(struct typed *t, str line, struct typed_look look) {
    if (t->table) {
        if (t->table->cell.n)
            buf_char(&t->table->cell, '\n');
        buf_put(&t->table->cell, line);
        return;
    }
    if (goes_on(t, line, look)) {
        extend_last(t, line);
        return;
    }
    typed_line(t, line);
    if (t->subject == SUBJECT_NONE && is_kind(t->arena, line))
        t->subject = SUBJECT_AWAITED;
    else if (t->subject == SUBJECT_AWAITED && look.centred)
        t->subject = SUBJECT_OPEN;
    else if (t->subject)
        t->subject = SUBJECT_DONE;
    if (look.heading)
        *vec_push(t->arena, &t->out->headings) =
            (struct import_heading){t->line - 1, look.heading};
}

static str indented(struct typed *t, str line) {
    static const char blanks[] = "                    ";
    isize n = t->indent < 20 ? t->indent : 20;
    return n ? str_concat(t->arena, (str){blanks, n}, line) : line;
}

/* One line of the paragraph; the first has the number. */
static void end_line(struct typed *t, str raw, struct typed_look look) {
    str line = str_trim(with_blanks(t->arena, raw));
    str label = t->label;
    t->label = (str){0};
    if (is_rule(line) || (!line.n && !label.n))
        return;
    line = escaped(t->arena, line);
    if (label.n)
        line = line.n ? str_concat(t->arena, label, STR(" "), line) : label;
    put_finished(t, t->table ? line : indented(t, line), look);
    t->indent = 0;
}

/* Tabs place a few words side by side, as in signatures; in a sentence they are blanks.
 */
static str without_tabs(struct arena *a, str text, bool part) {
    char *out = new (a, char, text.n + 1);
    for (isize i = 0; i < text.n; i++)
        out[i] = text.p[i] != '\t' ? text.p[i] : part ? '\n' : ' ';
    return (str){out, text.n};
}

static bool is_tabbed(const struct typed *t, str text) {
    return !t->label.n && text.n <= TABBED_MAX && !marker_read(str_trim(text)).kind;
}

void typed_end(struct typed *t, struct typed_look look) {
    str text = viet_nfc(t->arena, buf_take(t->arena, &t->paragraph));
    if (str_find_byte(text, '\t') >= 0)
        text = without_tabs(t->arena, text, is_tabbed(t, text));
    if (!str_trim(text).n && !t->table)
        t->label = (str){0}; /* nobody sees the number of an empty line */
    do
        end_line(t, str_cut_line(&text), look);
    while (text.n);
    t->indent = 0;
}
