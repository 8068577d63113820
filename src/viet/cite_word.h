/*
 * cite_word: what phrases mean around the number of a document, and within the name of
 * its issuer.
 */
#ifndef VIET_CITE_WORD_H
#define VIET_CITE_WORD_H

enum cite_word {
    /* The name of a kind: its row in viet/vocabulary/kinds.def, counted from one. */
    CITE_KIND = 63,

    /* Before a number. */
    CITE_NUMBER = 1 << 6,   /* số */
    CITE_LABEL = 1 << 7,    /* after "số", in a table of facts: ký hiệu */
    CITE_FORM = 1 << 8,     /* mẫu số: the number of a form, a house, a plot */
    CITE_JOINT = 1 << 9,    /* và, các: a list goes on */
    CITE_NO_KIND = 1 << 10, /* pháp luật: ends like the name of a kind */
    CITE_ADDRESS = 1 << 11, /* www */
    CITE_DAY = 1 << 12,     /* ngày */
    CITE_ISSUED = 1 << 13,  /* ban hành, ký: somebody issues a document */
    CITE_HAS = 1 << 14,     /* có, đã ra: of its subject, a document */
    CITE_FILLER = 1 << 15,  /* đã, tiếp tục: between such a verb and the document */

    /* After a number. */
    CITE_DATED = 1 << 16,   /* ban hành, đề: before the date of the number */
    CITE_MONTH = 1 << 17,   /* tháng */
    CITE_YEAR = 1 << 18,    /* năm */
    CITE_TERM = 1 << 19,    /* khóa, of an assembly or committee */
    CITE_OF = 1 << 20,      /* của: the issuer follows */
    CITE_BETWEEN = 1 << 21, /* giữa: the issuers follow */
    CITE_AFTER = 1 << 22,   /* may follow a shortened mention; no unit of measure */

    /* In the head of a document. */
    CITE_HEAD_DAY = 1 << 23, /* ngày ban hành: before its date */
    CITE_BASIS = 1 << 24,    /* căn cứ: the head is over */

    /* In the name of an issuer. */
    CITE_NAME = 1 << 25,     /* a word of names, besides those of bodies */
    CITE_CLAUSE = 1 << 26,   /* in no name: a clause begins */
    CITE_FIELD = 1 << 27,    /* goes on after a comma: Văn hóa, Thể thao */
    CITE_MINISTRY = 1 << 28, /* its field follows, even one named like a kind */
    CITE_NAME_AND = 1 << 29, /* và, của: a name may go on */
    CITE_JOINED = 1 << 30,   /* liên: several issuers follow */
};

/* The same marks as the lists of viet/vocabulary/ name them. */
#define CITE_NAMES                                                                       \
    NUMBER = CITE_NUMBER, LABEL = CITE_LABEL, FORM = CITE_FORM, JOINT = CITE_JOINT,      \
    NO_KIND = CITE_NO_KIND, ADDRESS = CITE_ADDRESS, DAY = CITE_DAY,                      \
    ISSUED = CITE_ISSUED, HAS = CITE_HAS, FILLER = CITE_FILLER, DATED = CITE_DATED,      \
    MONTH = CITE_MONTH, YEAR = CITE_YEAR, TERM = CITE_TERM, OF = CITE_OF,                \
    BETWEEN = CITE_BETWEEN, AFTER = CITE_AFTER, HEAD_DAY = CITE_HEAD_DAY,                \
    BASIS = CITE_BASIS, NAME = CITE_NAME, CLAUSE = CITE_CLAUSE, FIELD = CITE_FIELD,      \
    MINISTRY = CITE_MINISTRY, NAME_AND = CITE_NAME_AND, JOINED = CITE_JOINED

#endif
