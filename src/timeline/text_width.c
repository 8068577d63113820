/*
 * The table holds, in hundredths of the letter size, the larger of the advance widths of
 * DejaVu Sans and Liberation Sans (as wide as Arial), or slightly more where other system
 * fonts are wider still. Reading a font file was rejected: the reader's font is unknown
 * when the page is written, and a build must not depend on installed fonts.
 */
#include "timeline/text_width.h"

#include "base/utf8.h"
#include "viet/letter.h"

enum { WIDE = 100 };

static const uint8_t ascii[] = {
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37,  32, 34, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 78, 67,
    62, 78, 76, 36, 50, 67, 56, 92, 75, 79, 67, 79, 73, 67,  62, 76, 69, 99, 69,
    67, 69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36,  64, 64, 28, 28, 58,
    28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60,  53, 64, 34, 64, 84,
};
_Static_assert(sizeof ascii == 127 - 32, "one width for each visible character");

/* Letters widened by a horn or stroke, which the folded letters do not show. */
static int horned_width(struct letter letter) {
    struct letter o = letter_of(0x1A1), u = letter_of(0x1B0), d = letter_of(0x111);
    if (letter.rank == o.rank)
        return letter.upper ? 94 : 68;
    if (letter.rank == u.rank)
        return letter.upper ? 90 : 72;
    return letter.rank == d.rank ? (letter.upper ? 80 : 66) : 0;
}

static int width_of(uint32_t c) {
    struct letter letter = letter_of(c);
    if (c >= 32 && c < 127)
        return ascii[c - 32];
    if (letter_is_mark(c) || utf8_width(c) == 0)
        return 0;
    if (letter.rank == 0)
        return c == 0xA0 || c == 0xB7 ? ascii[0] : WIDE;
    int horned = horned_width(letter);
    return horned ? horned : ascii[letter.fold - (letter.upper ? 'a' - 'A' : 0) - 32];
}

static long exact_width(str text) {
    long sum = 0;
    for (isize at = 0; at < text.n;)
        sum += width_of(utf8_next(text, &at));
    return sum;
}

int text_width(str text, int size) {
    return (int)((exact_width(text) * size + 99) / 100);
}

/* How much of the text fits in whole letters with their marks; at least one. */
static isize fitting(str text, int width, int size) {
    long sum = 0;
    isize at = 0, end = 0;
    while (at < text.n) {
        isize next = at;
        int letter = width_of(utf8_next(text, &next));
        sum += letter;
        if (end > 0 && letter > 0 && sum * size > (long)width * 100)
            return end;
        end = at = next;
    }
    return end;
}

/* The next line: as many words as fit, or the part that fits of a word too long. */
static str take_line(str *rest, int width, int size) {
    isize fits = fitting(*rest, width, size), end = fits;
    if (fits < rest->n && rest->p[fits] != ' ') {
        isize blank = str_rfind_byte(str_sub(*rest, 0, fits), ' ');
        end = blank > 0 ? blank : fits;
    }
    str line = str_trim(str_sub(*rest, 0, end));
    *rest = str_trim(str_skip(*rest, end));
    return line;
}

/* The line with an ellipsis after as many words as leave room for it. */
static str shorten(struct arena *a, str line, int width, int size) {
    int room = width - text_width(STR(" \u2026"), size);
    str rest = line;
    str kept = room > 0 ? take_line(&rest, room, size) : (str){0};
    return str_concat(a, kept, kept.n ? STR(" \u2026") : STR("\u2026"));
}

struct text_lines text_wrap(struct arena *a, str text, int width, int size, int most) {
    struct text_lines lines = {0};
    str rest = str_trim(text);
    while (rest.n && lines.n < most)
        *vec_push(a, &lines) = take_line(&rest, width, size);
    if (rest.n && lines.n) {
        lines.cut = true;
        lines.at[lines.n - 1] = shorten(a, lines.at[lines.n - 1], width, size);
    }
    return lines;
}
