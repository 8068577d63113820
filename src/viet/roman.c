#include "viet/roman.h"

static int take_run(str *rest, char letter, int most) {
    int n = 0;
    while (n < most && rest->n && rest->p[0] == letter) {
        *rest = str_skip(*rest, 1);
        n++;
    }
    return n;
}

/* One decimal digit: I to IX with the letters of 1, 5 and 10; 0: there is none. */
static int take_digit(str *rest, char one, char five, char ten) {
    if (take_run(rest, five, 1))
        return 5 + take_run(rest, one, 3);
    int ones = take_run(rest, one, 3);
    if (ones == 1 && take_run(rest, ten, 1))
        return 9;
    if (ones == 1 && take_run(rest, five, 1))
        return 4;
    return ones;
}

int roman_value(str text) {
    int value = take_digit(&text, 'X', 'L', 'C') * 10;
    value += take_digit(&text, 'I', 'V', 'X');
    return text.n ? 0 : value;
}
