#include "import/number.h"

#include "base/buf.h"
#include "base/utf8.h"

enum { ROMAN_MAX = 3999, LETTERS_MAX = 26 * 30 };

static bool restarts(const struct number_list *list, int deeper, int level) {
    int restart = list->levels[deeper].restart;
    return restart < 0 || (restart && level < restart);
}

void number_next(struct number_list *list, int level) {
    list->count[level] =
        list->begun[level] ? list->count[level] + 1 : list->levels[level].start;
    list->begun[level] = true;
    for (int i = 0; i < level; i++) {
        if (!list->begun[i])
            list->count[i] = list->levels[i].start;
        list->begun[i] = true;
    }
    for (int i = level + 1; i < NUMBER_LEVELS; i++)
        if (restarts(list, i, level))
            list->begun[i] = false;
}

static str roman(struct arena *a, int value, bool upper) {
    static const struct {
        int value;
        const char *upper, *lower;
    } parts[] = {{1000, "M", "m"}, {900, "CM", "cm"}, {500, "D", "d"}, {400, "CD", "cd"},
                 {100, "C", "c"},  {90, "XC", "xc"},  {50, "L", "l"},  {40, "XL", "xl"},
                 {10, "X", "x"},   {9, "IX", "ix"},   {5, "V", "v"},   {4, "IV", "iv"},
                 {1, "I", "i"}};
    str text = {0};
    for (isize i = 0; i < countof(parts); i++)
        for (; value >= parts[i].value; value -= parts[i].value)
            text =
                str_concat(a, text, str_from_c(upper ? parts[i].upper : parts[i].lower));
    return text;
}

/* After z comes aa, then bb: the letter again. */
static str letters(struct arena *a, int value, bool upper) {
    char letter = (char)((upper ? 'A' : 'a') + (value - 1) % 26);
    int times = (value - 1) / 26 + 1;
    char *text = new (a, char, times);
    for (int i = 0; i < times; i++)
        text[i] = letter;
    return (str){text, times};
}

str number_text(struct arena *a, enum number_form form, int value) {
    bool upper = form == NUMBER_UPPER_ROMAN || form == NUMBER_UPPER_LETTER;
    if (form == NUMBER_NONE || form == NUMBER_BULLET)
        return (str){0};
    if ((form == NUMBER_UPPER_ROMAN || form == NUMBER_LOWER_ROMAN) && value > 0 &&
        value <= ROMAN_MAX)
        return roman(a, value, upper);
    if ((form == NUMBER_UPPER_LETTER || form == NUMBER_LOWER_LETTER) && value > 0 &&
        value <= LETTERS_MAX)
        return letters(a, value, upper);
    str digits = str_number(a, value);
    return form == NUMBER_ZERO && value >= 0 && value < 10
               ? str_concat(a, STR("0"), digits)
               : digits;
}

/* Dashes and plus signs are what documents use; any other sign is a dot. */
static str bullet(str sign) {
    isize at = 0;
    uint32_t c = sign.n ? utf8_next(sign, &at) : 0;
    switch (c) {
    case '+':
        return STR("+");
    case '-':
    case 0xAD:
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
    case 0xF02D: /* of the font Symbol */
        return STR("-");
    case '*':
    default:
        return STR("•");
    }
}

static str shown(struct arena *a, const struct number_list *list, int level, int part) {
    const struct number_level *own = &list->levels[level], *l = &list->levels[part];
    bool in_digits = own->decimal && l->form != NUMBER_NONE && l->form != NUMBER_ZERO;
    return number_text(a, in_digits ? NUMBER_DECIMAL : l->form, list->count[part]);
}

str number_label(struct arena *a, const struct number_list *list, int level) {
    const struct number_level *l = &list->levels[level];
    if (l->form == NUMBER_BULLET)
        return bullet(l->pattern);
    struct buf out = {0};
    for (isize i = 0; i < l->pattern.n; i++) {
        char c = l->pattern.p[i], next = i + 1 < l->pattern.n ? l->pattern.p[i + 1] : 0;
        if (c == '%' && next >= '1' && next <= '9')
            buf_put(&out, shown(a, list, level, l->pattern.p[++i] - '1'));
        else
            buf_char(&out, c);
    }
    str label = str_trim(buf_take(a, &out));
    buf_release(&out);
    return label;
}
