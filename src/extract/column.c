/*
 * The words of headers are in viet/vocabulary/columns.def; the same words are before the
 * colon of a line ("Thời hạn hoàn thành: …"). The longest phrase at the beginning counts:
 * "Đơn vị phối hợp" is support before it is a unit.
 */
#include "extract/column.h"

#include "extract/passage.h"
#include "viet/plan_word.h"

static enum column column_marked(uint64_t marks) {
    static const uint64_t columns[COLUMNS] = {
        [COLUMN_NUMBER] = PLAN_NUMBER,     [COLUMN_TASK] = PLAN_TASK,
        [COLUMN_LEAD] = PLAN_LEAD,         [COLUMN_SUPPORT] = PLAN_SUPPORT,
        [COLUMN_ASSIGNED] = PLAN_ASSIGNED, [COLUMN_TIME] = PLAN_TIME,
        [COLUMN_PRODUCT] = PLAN_PRODUCT,
    };
    for (enum column column = COLUMN_OTHER + 1; column < COLUMNS; column++)
        if (columns[column] & marks)
            return column;
    return COLUMN_OTHER;
}

/* "Đơn vị phụ trách, chịu trách nhiệm" leads: what the beginning says is less sure. */
enum column column_of(struct word_list header) {
    isize length = 0;
    uint64_t marks = plan_word_loosely(header, PLAN_COLUMN, &length);
    bool goes_on = passage_has_words(passage_part(header, length, header.n));
    if ((marks & PLAN_WHOLE && goes_on) || (marks & PLAN_BEGINS && !goes_on))
        marks = 0;
    enum column column = column_marked(marks);
    bool unsure = column == COLUMN_OTHER || column == COLUMN_ASSIGNED;
    uint64_t later = unsure ? plan_word_anywhere(header, PLAN_ANYWHERE) : 0;
    return later ? column_marked(later) : column;
}
