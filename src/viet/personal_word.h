/*
 * personal_word: words beside the numbers and addresses of persons, as marks of the
 * vocabulary.
 */
#ifndef VIET_PERSONAL_WORD_H
#define VIET_PERSONAL_WORD_H

enum personal_word {
    PERSONAL_WORD_PHONE = 1 << 0,    /* điện thoại: a telephone number follows */
    PERSONAL_WORD_IDENTITY = 1 << 1, /* CCCD, CMND: an identity number follows */
    PERSONAL_WORD_CODE = 1 << 2,     /* mã số thuế: no telephone number follows */
    PERSONAL_WORD_ACCOUNT = 1 << 3,  /* tài khoản: no identity number either */
    PERSONAL_WORD_FILLER = 1 << 4,   /* số, là: between such words and the number */
    PERSONAL_WORD_OFFICIAL = 1 << 5, /* gov.vn: the end of an agency's address */
};

/* The same marks as viet/vocabulary/personal.def names them. */
#define PERSONAL_WORD_NAMES                                                              \
    PHONE = PERSONAL_WORD_PHONE, IDENTITY = PERSONAL_WORD_IDENTITY,                      \
    CODE = PERSONAL_WORD_CODE, ACCOUNT = PERSONAL_WORD_ACCOUNT,                          \
    FILLER = PERSONAL_WORD_FILLER, OFFICIAL = PERSONAL_WORD_OFFICIAL

#endif
