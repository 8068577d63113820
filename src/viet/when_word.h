/*
 * when_word: what the phrases of viet/vocabulary/ mean to the rules of times.
 *
 * Three domains. DOMAIN_TIME has the words that times are made of: units, numbers, parts
 * and bounds. DOMAIN_RECUR has those of what comes again, goes on, or is counted in days.
 * DOMAIN_BESIDE has words around a time that say whether it is a deadline at all.
 */
#ifndef VIET_WHEN_WORD_H
#define VIET_WHEN_WORD_H

#include <stdint.h>

#define WHEN_MARK(bit) ((uint64_t)1 << (bit))

/* DOMAIN_TIME: times_units.def */
#define TIME_DAY          WHEN_MARK(0) /* ngày */
#define TIME_WEEK         WHEN_MARK(1) /* tuần */
#define TIME_MONTH        WHEN_MARK(2) /* tháng */
#define TIME_QUARTER      WHEN_MARK(3) /* quý */
#define TIME_YEAR         WHEN_MARK(4) /* năm */
#define TIME_YEARS        WHEN_MARK(5) /* các năm: before two years */
#define TIME_WHOLE_YEAR   WHEN_MARK(6) /* cả năm */
#define TIME_SCHOOL       WHEN_MARK(7) /* học: after năm it is no year of the calendar */
#define TIME_STAGE        WHEN_MARK(8)  /* giai đoạn */
#define TIME_NUMBER       WHEN_MARK(9)  /* một to mười hai, with its value */
#define TIME_COUNT        WHEN_MARK(10) /* numbers of months that are part of a year */
#define TIME_MONTH_NAME   WHEN_MARK(11) /* giêng, chạp */
#define TIME_ROMAN        WHEN_MARK(12) /* I to IV, with its value */
#define TIME_PART         WHEN_MARK(13) /* đầu, giữa, cuối: with an enum time_third */
#define TIME_DECADE       WHEN_MARK(14) /* thượng tuần: of a month, the same */
#define TIME_RANK         WHEN_MARK(15) /* đầu tiên, cuối cùng: the same */
#define TIME_ORDINAL      WHEN_MARK(16) /* thứ: before a number */
#define TIME_SUNDAY       WHEN_MARK(17) /* chủ nhật: the one weekday without a number */
#define TIME_HOUR         WHEN_MARK(18) /* giờ, h */
#define TIME_MINUTE       WHEN_MARK(19) /* phút */
#define TIME_DAYTIME      WHEN_MARK(20) /* sáng, chiều */
#define TIME_FIRST_TEN    WHEN_MARK(21) /* mùng: before days 1 to 10 */
#define TIME_LUNAR        WHEN_MARK(22) /* âm lịch */
#define TIME_OTHER_PERIOD WHEN_MARK(23) /* năm sau: the day is not of the year meant */
#define TIME_ONWARDS      WHEN_MARK(24) /* và các năm tiếp theo: without an end */

/* DOMAIN_TIME: times_bounds.def */
#define TIME_BEFORE WHEN_MARK(25) /* trước: the day itself is too late */
#define TIME_UNTIL  WHEN_MARK(26) /* chậm nhất, đến hết: the day is the last one */
#define TIME_DONE   WHEN_MARK(27) /* hoàn thành, thời hạn: until, where a day follows */
#define TIME_ABOUT  WHEN_MARK(28) /* trong, dự kiến: leads to a time and says no more */
#define TIME_SURE   WHEN_MARK(29) /* chậm nhất: said of nothing but a deadline */
#define TIME_END    WHEN_MARK(30) /* đến hết: nearly as sure */
#define TIME_LIMIT  WHEN_MARK(31) /* hạn: alone it may end another word, "trung hạn" */
#define TIME_LEAD   WHEN_MARK(32) /* a time in a sentence may begin with it */
#define TIME_SINCE  WHEN_MARK(33) /* từ, kể từ */
#define TIME_TO     WHEN_MARK(34) /* đến, tới: between the two ends of a range */
#define TIME_WITHIN WHEN_MARK(35) /* trong */
#define TIME_ON     WHEN_MARK(36) /* vào */
#define TIME_IS     WHEN_MARK(37) /* là */
#define TIME_OF     WHEN_MARK(38) /* của */
#define TIME_AND    WHEN_MARK(39) /* và */
#define TIME_OR     WHEN_MARK(40) /* hoặc */
#define TIME_OPENS  WHEN_MARK(41) /* trước ngày, thời hạn: ends the title before it */
#define TIME_NAMED  WHEN_MARK(42) /* trong tháng: a time, even within a name */
#define TIME_NOW    WHEN_MARK(43) /* nay, khi ban hành: from when a plan is at work */
#define TIME_EVENT  WHEN_MARK(44) /* đến khi, đến hết năm học: an end that has no day */
#define TIME_HALF   WHEN_MARK(45) /* nửa đầu, nửa cuối: as a third of a month */

/* The value of a number, or an enum time_third. */
enum { TIME_VALUE_BIT = 60 };
#define TIME_VALUE(n) ((uint64_t)(n) << TIME_VALUE_BIT)
enum time_third { THIRD_FIRST = 1, THIRD_MIDDLE, THIRD_LAST };

/* DOMAIN_RECUR: times_recur.def */
#define RECUR_EVERY     WHEN_MARK(0) /* hằng, hàng */
#define RECUR_EACH      WHEN_MARK(1) /* mỗi, từng */
#define RECUR_GOODS     WHEN_MARK(2) /* ngân hàng: another "hàng" */
#define RECUR_NOT_GOODS WHEN_MARK(21) /* gặp mặt hàng năm: "mặt hàng" only by chance */
#define RECUR_TIMES     WHEN_MARK(3) /* lần */
#define RECUR_OCCASION  WHEN_MARK(4) /* lần, buổi, kỳ: what takes place */
#define RECUR_NEXT      WHEN_MARK(5) /* sau, tiếp theo: of the period after it */
#define RECUR_PRESENT   WHEN_MARK(6) /* nay, này: one period, which does not recur */
#define RECUR_SAME      WHEN_MARK(7) /* đó, này: of the period that was named */
#define RECUR_SUMMED    WHEN_MARK(8) /* cả, tổng kết: before one more period of a list */
#define RECUR_YEAR_SUM  WHEN_MARK(9)  /* tổng kết năm: the year, looked back upon */
#define RECUR_PERIODIC  WHEN_MARK(10) /* định kỳ */
#define RECUR_ONGOING   WHEN_MARK(11) /* thường xuyên */
#define RECUR_CONSTANT  WHEN_MARK(12) /* thường xuyên: also at the head of a sentence */
#define RECUR_ALL_YEAR  WHEN_MARK(13) /* trong năm */
#define RECUR_ON_DEMAND WHEN_MARK(14) /* theo yêu cầu */
#define RECUR_TERM      WHEN_MARK(15) /* trong thời hạn, sau: before a number of days */
#define RECUR_WORKING   WHEN_MARK(16) /* làm việc */
#define RECUR_COUNTED   WHEN_MARK(17) /* kể từ: from when days are counted */
#define RECUR_SIGNING   WHEN_MARK(18) /* ngày ký: the signing of the plan itself */
#define RECUR_IN_FORCE  WHEN_MARK(19) /* có hiệu lực */
#define RECUR_PLAN      WHEN_MARK(20) /* kế hoạch này */
#define RECUR_DAILY     WHEN_MARK(22) /* hằng ngày */

/* DOMAIN_BESIDE: times_beside.def, before a time or after it in a sentence */
#define BESIDE_FACT     WHEN_MARK(0) /* đã ký, có hiệu lực: what is so, or happened */
#define BESIDE_BIRTH    WHEN_MARK(1) /* sinh */
#define BESIDE_RECKONED WHEN_MARK(2) /* tính: how things were by then */
#define BESIDE_SINCE    WHEN_MARK(3) /* kể: only before "từ" */
#define BESIDE_SPAN     WHEN_MARK(4) /* nhiệm kỳ, giai đoạn: has its own time */
#define BESIDE_COURSE   WHEN_MARK(5) /* khóa: is named by its years */
#define BESIDE_DATA     WHEN_MARK(6) /* số liệu: covers a time */
#define BESIDE_NOUN     WHEN_MARK(7) /* học sinh, máy tính: ends in such a word only */
#define BESIDE_STRIVE   WHEN_MARK(8) /* phấn đấu: before "đến năm …" */
#define BESIDE_REVIEW   WHEN_MARK(9) /* kiểm tra định kỳ: of which kind it is */
#define BESIDE_DOES     WHEN_MARK(10) /* rà soát, họp: "định kỳ" says how it is done */
#define BESIDE_REPORT   WHEN_MARK(11) /* báo cáo */
#define BESIDE_CITES    WHEN_MARK(12) /* theo, mẫu: what is said of a report, no duty */
#define BESIDE_TOWARDS  WHEN_MARK(13) /* về, cho: after "báo cáo hằng quý" */
#define BESIDE_EVENT    WHEN_MARK(14) /* sau khi có: a time that hangs on something */
#define BESIDE_TENURE   WHEN_MARK(15) /* nhiệm kỳ: the term of what was elected */
#define BESIDE_PLANNED                                                                   \
    WHEN_MARK(23) /* kế hoạch, lịch: may recur when the work does not */

#define BESIDE_CAMPAIGN WHEN_MARK(24) /* tháng hành động: its time is due on no day */

/* DOMAIN_BESIDE: times_cells.def, in cells and headings */
#define BESIDE_FILLER   WHEN_MARK(16) /* thời gian, hoàn thành: only leads to a time */
#define BESIDE_COUNTED  WHEN_MARK(17) /* đợt, lần: before a number that is no time */
#define BESIDE_REMARK   WHEN_MARK(18) /* theo, trước khi: a remark after a time */
#define BESIDE_TITLE    WHEN_MARK(19) /* nhiệm vụ, trọng tâm: before the time of a title */
#define BESIDE_DURATION WHEN_MARK(20) /* trong, vòng: how long something takes */
#define BESIDE_OFFSET   WHEN_MARK(21) /* kể, sau: so long after something */
#define BESIDE_NOT_YEAR                                                                  \
    WHEN_MARK(22) /* từ, đến: before a year that a title is not of                  \
                   */

#endif
