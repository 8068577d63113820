/*
 * figure_word: words of amounts, as marks of the vocabulary.
 */
#ifndef VIET_FIGURE_WORD_H
#define VIET_FIGURE_WORD_H

enum figure_word {
    FIGURE_PERCENT = 1 << 0,      /* phần trăm */
    FIGURE_THOUSAND = 1 << 1,     /* nghìn */
    FIGURE_MILLION = 1 << 2,      /* triệu */
    FIGURE_BILLION = 1 << 3,      /* tỷ */
    FIGURE_EACH = 1 << 4,         /* mỗi, một: of times that are no dates */
    FIGURE_CALENDAR = 1 << 5,     /* năm, tháng: a date follows */
    FIGURE_YEAR = 1 << 6,         /* năm */
    FIGURE_NUMBERED = 1 << 7,     /* điều, lần thứ: the number is a name */
    FIGURE_DURATION = 1 << 8,     /* ngày, tuổi: how long */
    FIGURE_COUNTED_TIME = 1 << 9, /* ngày công: counted after all */
    FIGURE_MOTTO = 1 << 10,       /* không, sạch: in names of campaigns */
    FIGURE_LEAST = 1 << 11,       /* ít nhất, hơn */
    FIGURE_MOST = 1 << 12,        /* không quá */
    FIGURE_OVER = 1 << 13,        /* trên: at least, of shares and large amounts */
    FIGURE_UNDER = 1 << 14,       /* dưới: at most, likewise */
    FIGURE_UPWARDS = 1 << 15,     /* trở lên */
    FIGURE_DOWNWARDS = 1 << 16,   /* trở xuống */
    FIGURE_TO = 1 << 17,          /* đến: between the ends of a range */
    FIGURE_BECOMES = 1 << 18,     /* lên, xuống còn: the second number counts */
    FIGURE_FROM = 1 << 19,        /* từ */
    FIGURE_MOVES = 1 << 20,       /* tăng, giảm, nâng: before từ */
    FIGURE_GROWS = 1 << 21,       /* tăng thêm: belongs to the amount */
    FIGURE_AT_LEAST = 1 << 22,    /* ít nhất: a numeral may follow */
    FIGURE_NOUN = 1 << 23,        /* lớp, mô hình: is counted */
    FIGURE_ENDS = 1 << 24,        /* của, để: a noun ends before it */
    FIGURE_ENDS_LATER = 1 << 25, /* tổ chức, đi: a noun that has begun ends before it */
    FIGURE_LEVEL = 1 << 26, /* ở mức: an amount follows, but "mức 3" is a name */
};

/* The same marks as the lists of viet/vocabulary/ name them. */
#define FIGURE_NAMES                                                                     \
    PERCENT = FIGURE_PERCENT, THOUSAND = FIGURE_THOUSAND, MILLION = FIGURE_MILLION,      \
    BILLION = FIGURE_BILLION, EACH = FIGURE_EACH, CALENDAR = FIGURE_CALENDAR,            \
    YEAR = FIGURE_YEAR, NUMBERED = FIGURE_NUMBERED, DURATION = FIGURE_DURATION,          \
    COUNTED_TIME = FIGURE_COUNTED_TIME, MOTTO = FIGURE_MOTTO, LEAST = FIGURE_LEAST,      \
    MOST = FIGURE_MOST, OVER = FIGURE_OVER, UNDER = FIGURE_UNDER,                        \
    UPWARDS = FIGURE_UPWARDS, DOWNWARDS = FIGURE_DOWNWARDS, TO = FIGURE_TO,              \
    BECOMES = FIGURE_BECOMES, FROM = FIGURE_FROM, MOVES = FIGURE_MOVES,                  \
    GROWS = FIGURE_GROWS, AT_LEAST = FIGURE_AT_LEAST, NOUN = FIGURE_NOUN,                \
    ENDS = FIGURE_ENDS, ENDS_LATER = FIGURE_ENDS_LATER, LEVEL = FIGURE_LEVEL

#endif
