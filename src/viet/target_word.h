/*
 * target_word: words around the amounts that a plan wants to reach, as marks of the
 * vocabulary.
 */
#ifndef VIET_TARGET_WORD_H
#define VIET_TARGET_WORD_H

#include "viet/vocabulary.h"

#define TARGET_GOAL          MARK(0)  /* mục tiêu */
#define TARGET_PROGRAMME     MARK(1)  /* chương trình: before GOAL, a name */
#define TARGET_NATIONAL      MARK(2)  /* mục tiêu quốc gia: a name as well */
#define TARGET_INDICATOR     MARK(3)  /* chỉ tiêu */
#define TARGET_GENERAL       MARK(4)  /* mục tiêu chung: holds no amounts */
#define TARGET_REVIEW        MARK(5)  /* kết quả đạt được: of what was */
#define TARGET_WORK          MARK(6)  /* nhiệm vụ: of what is to be done */
#define TARGET_TITLE         MARK(7)  /* các chỉ tiêu: begins a title */
#define TARGET_STRIVING      MARK(8)  /* phấn đấu: before a colon, likewise */
#define TARGET_SPAN          MARK(9)  /* đến hết, giai đoạn: in a title */
#define TARGET_EVERY_YEAR    MARK(10) /* hằng năm */
#define TARGET_EVERY_QUARTER MARK(11) /* hằng quý */
#define TARGET_EVERY_MONTH   MARK(12) /* hằng tháng */
#define TARGET_EVERY_WEEK    MARK(13) /* hằng tuần */
#define TARGET_PER_YEAR      MARK(14) /* /năm */
#define TARGET_PER_QUARTER   MARK(15) /* /quý */
#define TARGET_PER_MONTH     MARK(16) /* /tháng */
#define TARGET_PER_WEEK      MARK(17) /* /tuần */
#define TARGET_MONEY         MARK(18) /* đồng */
#define TARGET_BY_YEAR       MARK(19) /* đến năm: a year follows */
#define TARGET_BEFORE_YEAR   MARK(20) /* trước năm */
#define TARGET_STRIVES       MARK(21) /* phấn đấu: the sentence wants something */
#define TARGET_RATE          MARK(22) /* tỷ lệ */
#define TARGET_REACHES       MARK(23) /* đạt: right before an amount */
#define TARGET_REACHED       MARK(24) /* đã, năm qua: the sentence tells what was */
#define TARGET_OWN           MARK(25) /* đạt: in no title of a document */
#define TARGET_WANTS         MARK(26) /* thành lập, trồng: a count follows */
#define TARGET_AMONG         MARK(27) /* trong, của: no target follows */
#define TARGET_AND           MARK(28) /* và */
#define TARGET_TIME          MARK(29) /* đến, trước: another time */
#define TARGET_UNIT_COLUMN   MARK(30) /* đơn vị tính */
#define TARGET_PAST_COLUMN   MARK(31) /* thực hiện, ước */
#define TARGET_TIME_COLUMN   MARK(32) /* thời hạn */
#define TARGET_VALUE_COLUMN  MARK(33) /* giá trị, kế hoạch */
#define TARGET_NAME_COLUMN   MARK(34) /* nội dung */
#define TARGET_DEMANDS                                                                   \
    MARK(35) /* ít nhất, không quá: of no amount but a demanded one                 \
              */
#define TARGET_ENSURES MARK(36) /* bảo đảm: before a share */
#define TARGET_IF      MARK(37) /* nếu, trường hợp: a condition follows */
#define TARGET_THEN    MARK(38) /* thì: one is before it */
#define TARGET_PAPER   MARK(39) /* kế hoạch, báo cáo: a product that is no amount */
#define TARGET_IN_YEAR MARK(40) /* năm, trong năm: before "2026: 80%" */
#define TARGET_STAGE   MARK(41) /* giai đoạn: two years follow */

/* The same marks as the lists of viet/vocabulary/ name them. */
#define TARGET_NAMES                                                                     \
    GOAL = TARGET_GOAL, PROGRAMME = TARGET_PROGRAMME, NATIONAL = TARGET_NATIONAL,        \
    INDICATOR = TARGET_INDICATOR, GENERAL = TARGET_GENERAL, REVIEW = TARGET_REVIEW,      \
    WORK = TARGET_WORK, TITLE = TARGET_TITLE, STRIVING = TARGET_STRIVING,                \
    SPAN = TARGET_SPAN, EVERY_YEAR = TARGET_EVERY_YEAR,                                  \
    EVERY_QUARTER = TARGET_EVERY_QUARTER, EVERY_MONTH = TARGET_EVERY_MONTH,              \
    EVERY_WEEK = TARGET_EVERY_WEEK, PER_YEAR = TARGET_PER_YEAR,                          \
    PER_QUARTER = TARGET_PER_QUARTER, PER_MONTH = TARGET_PER_MONTH,                      \
    PER_WEEK = TARGET_PER_WEEK, MONEY = TARGET_MONEY, BY_YEAR = TARGET_BY_YEAR,          \
    BEFORE_YEAR = TARGET_BEFORE_YEAR, STRIVES = TARGET_STRIVES, RATE = TARGET_RATE,      \
    REACHES = TARGET_REACHES, REACHED = TARGET_REACHED, OWN = TARGET_OWN,                \
    WANTS = TARGET_WANTS, AMONG = TARGET_AMONG, AND = TARGET_AND, TIME = TARGET_TIME,    \
    UNIT_COLUMN = TARGET_UNIT_COLUMN, PAST_COLUMN = TARGET_PAST_COLUMN,                  \
    TIME_COLUMN = TARGET_TIME_COLUMN, VALUE_COLUMN = TARGET_VALUE_COLUMN,                \
    NAME_COLUMN = TARGET_NAME_COLUMN, DEMANDS = TARGET_DEMANDS,                          \
    ENSURES = TARGET_ENSURES, IF = TARGET_IF, THEN = TARGET_THEN, PAPER = TARGET_PAPER,  \
    IN_YEAR = TARGET_IN_YEAR, STAGE = TARGET_STAGE

#endif
