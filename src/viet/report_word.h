/*
 * report_word: words of duties to report, as marks of the vocabulary.
 */
#ifndef VIET_REPORT_WORD_H
#define VIET_REPORT_WORD_H

#include "viet/vocabulary.h"

#define REPORT_VERB          MARK(0)  /* báo cáo */
#define REPORT_RAPPORTEUR    MARK(1)  /* báo cáo viên: a person */
#define REPORT_SEND          MARK(2)  /* gửi, nộp */
#define REPORT_ENROL         MARK(3)  /* đăng ký */
#define REPORT_BODY          MARK(4)  /* tạp chí: with a capital, an addressee */
#define REPORT_OFFICE        MARK(5)  /* cấp trên: also without a capital */
#define REPORT_ADDRESS_END   MARK(6)  /* trước, để: not part of an address */
#define REPORT_AND           MARK(7)  /* và */
#define REPORT_THROUGH       MARK(8)  /* qua: in brackets, the way it is sent */
#define REPORT_SUBJECT_END   MARK(9)  /* định kỳ, để: not part of what is sent */
#define REPORT_TOWARDS       MARK(10) /* về, gửi đến: an address follows */
#define REPORT_MAYBE_TOWARDS MARK(11) /* đến, cho: one may follow */
#define REPORT_SENT          MARK(12) /* gửi về: anybody may follow */
#define REPORT_ABOUT         MARK(13) /* về */
#define REPORT_SUBJECT       MARK(14) /* kết quả: what is reported */
#define REPORT_RESULT        MARK(15) /* tiến độ: what somebody is told */
#define REPORT_OUTCOME       MARK(16) /* kết quả: what is summed up */
#define REPORT_REQUEST       MARK(17) /* vướng mắc: asks to be told of trouble */
#define REPORT_MENTION       MARK(18) /* chế độ: the report is only mentioned */
#define REPORT_WITH          MARK(19) /* tổng hợp và: between MENTION and VERB */
#define REPORT_SUM           MARK(20) /* tổng hợp */
#define REPORT_PURPOSE       MARK(21) /* để, nhằm */
#define REPORT_MANNER        MARK(22) /* theo quy định: how or when */
#define REPORT_DECISION      MARK(23) /* xem xét: somebody is asked */
#define REPORT_OBJECT        MARK(24) /* danh sách: can be sent */
#define REPORT_GOODS         MARK(25) /* hồ sơ: right after the verb */
#define REPORT_INWARD        MARK(26) /* về: to those who ask for it */
#define REPORT_WEEK          MARK(27) /* tuần */
#define REPORT_MONTH         MARK(28) /* tháng */
#define REPORT_QUARTER       MARK(29) /* quý */
#define REPORT_HALF_YEAR     MARK(30) /* 6 tháng */
#define REPORT_YEAR          MARK(31) /* năm */
#define REPORT_EVERY         MARK(32) /* hằng */
#define REPORT_NAME          MARK(33) /* này, I: the time is no interval */
#define REPORT_LIMIT         MARK(34) /* trước ngày: it is one after all */
#define REPORT_ANNOUNCES     MARK(35) /* định kỳ: an interval follows */
#define REPORT_RELATIVE      MARK(36) /* tháng cuối: a day in an interval */
#define REPORT_DAY           MARK(37) /* ngày */
#define REPORT_JOINS         MARK(38) /* và, đồng thời: a second duty follows */
#define REPORT_REVIEW        MARK(39) /* tổng kết: what is reported of an interval */
#define REPORT_APART         MARK(40) /* và, đối với: between two intervals */
#define REPORT_REGIME                                                                    \
    MARK(41) /* chế độ: it is a duty where it says how often or to whom */
#define REPORT_TEACHES MARK(42) /* hướng dẫn: how to report, to others */
#define REPORT_ARISES  MARK(43) /* khi phát hiện: what is to be reported follows */
#define REPORT_AT_ONCE MARK(44) /* ngay, kịp thời */
#define REPORT_FORM    MARK(45) /* bằng văn bản: in which form */
#define REPORT_PASSIVE MARK(46) /* được, gồm: a report is spoken of */
#define REPORT_CLOSES  MARK(47) /* tổng kết: by itself what is reported */
#define REPORT_ROUND   MARK(48) /* đợt: has a number, and a report of its own */
#define REPORT_MAKES   MARK(49) /* lập: what is sent is made after it */

/* The same marks as the lists of viet/vocabulary/ name them. */
#define REPORT_NAMES                                                                     \
    VERB = REPORT_VERB, RAPPORTEUR = REPORT_RAPPORTEUR, SEND = REPORT_SEND,              \
    ENROL = REPORT_ENROL, BODY = REPORT_BODY, OFFICE = REPORT_OFFICE,                    \
    ADDRESS_END = REPORT_ADDRESS_END, AND = REPORT_AND, THROUGH = REPORT_THROUGH,        \
    SUBJECT_END = REPORT_SUBJECT_END, TOWARDS = REPORT_TOWARDS,                          \
    MAYBE_TOWARDS = REPORT_MAYBE_TOWARDS, SENT = REPORT_SENT, ABOUT = REPORT_ABOUT,      \
    SUBJECT = REPORT_SUBJECT, RESULT = REPORT_RESULT, OUTCOME = REPORT_OUTCOME,          \
    REQUEST = REPORT_REQUEST, MENTION = REPORT_MENTION, WITH = REPORT_WITH,              \
    SUM = REPORT_SUM, PURPOSE = REPORT_PURPOSE, MANNER = REPORT_MANNER,                  \
    DECISION = REPORT_DECISION, OBJECT = REPORT_OBJECT, GOODS = REPORT_GOODS,            \
    INWARD = REPORT_INWARD, WEEK = REPORT_WEEK, MONTH = REPORT_MONTH,                    \
    QUARTER = REPORT_QUARTER, HALF_YEAR = REPORT_HALF_YEAR, YEAR = REPORT_YEAR,          \
    EVERY = REPORT_EVERY, NAME = REPORT_NAME, LIMIT = REPORT_LIMIT,                      \
    ANNOUNCES = REPORT_ANNOUNCES, RELATIVE = REPORT_RELATIVE, DAY = REPORT_DAY,          \
    JOINS = REPORT_JOINS, REVIEW = REPORT_REVIEW, APART = REPORT_APART,                  \
    REGIME = REPORT_REGIME, TEACHES = REPORT_TEACHES, ARISES = REPORT_ARISES,            \
    AT_ONCE = REPORT_AT_ONCE, FORM = REPORT_FORM, PASSIVE = REPORT_PASSIVE,              \
    CLOSES = REPORT_CLOSES, ROUND = REPORT_ROUND, MAKES = REPORT_MAKES

#endif
