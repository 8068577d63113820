/*
 * What the columns of a table are about, by the words of their headers; the same words
 * stand before the colon of a line ("Thời hạn hoàn thành: …"). They are compared without
 * marks: headers are typed in capitals, scanned, and broken over lines.
 *
 * Rows are tried in turn, and the first that fits counts: "Đơn vị phối hợp" is support
 * before it is a unit, "Nhiệm vụ chủ trì" a task before it is a lead.
 */
#include "extract/column.h"

#include "viet/fold.h"

enum fit { WHOLE, BEGINS, CONTAINS };

static const struct {
    enum fit fit;
    const char *words;
    enum column column;
} headers[] = {
    {WHOLE, "tt", COLUMN_NUMBER},
    {WHOLE, "stt", COLUMN_NUMBER},
    {WHOLE, "so tt", COLUMN_NUMBER},
    {WHOLE, "so thu tu", COLUMN_NUMBER},
    {BEGINS, "thoi gian", COLUMN_TIME},
    {BEGINS, "thoi han", COLUMN_TIME},
    {BEGINS, "thoi diem", COLUMN_TIME},
    {BEGINS, "tien do", COLUMN_TIME},
    {BEGINS, "han ", COLUMN_TIME},
    {BEGINS, "ngay cham nhat", COLUMN_TIME},
    {BEGINS, "moc thoi gian", COLUMN_TIME},
    {BEGINS, "ngay hoan thanh", COLUMN_TIME},
    {BEGINS, "ky bao cao", COLUMN_TIME},
    {BEGINS, "nhiem vu", COLUMN_TASK},
    {BEGINS, "ten nhiem vu", COLUMN_TASK},
    {BEGINS, "noi dung", COLUMN_TASK},
    {BEGINS, "cac noi dung", COLUMN_TASK},
    {BEGINS, "cac nhiem vu", COLUMN_TASK},
    {BEGINS, "cong viec", COLUMN_TASK},
    {BEGINS, "ten cong viec", COLUMN_TASK},
    {BEGINS, "dau viec", COLUMN_TASK},
    {BEGINS, "hoat dong", COLUMN_TASK},
    {BEGINS, "ten hoat dong", COLUMN_TASK},
    {BEGINS, "san pham", COLUMN_PRODUCT},
    {BEGINS, "ket qua", COLUMN_PRODUCT},
    {BEGINS, "dau ra", COLUMN_PRODUCT},
    {BEGINS, "co quan chu tri phoi hop", COLUMN_ASSIGNED},
    {BEGINS, "don vi chu tri phoi hop", COLUMN_ASSIGNED},
    {BEGINS, "phoi hop", COLUMN_SUPPORT},
    {BEGINS, "co quan phoi hop", COLUMN_SUPPORT},
    {BEGINS, "don vi phoi hop", COLUMN_SUPPORT},
    {BEGINS, "bo phan phoi hop", COLUMN_SUPPORT},
    {BEGINS, "nguoi phoi hop", COLUMN_SUPPORT},
    {BEGINS, "co quan don vi phoi hop", COLUMN_SUPPORT},
    {BEGINS, "phong phoi hop", COLUMN_SUPPORT},
    {BEGINS, "chu tri", COLUMN_LEAD},
    {BEGINS, "co quan chu tri", COLUMN_LEAD},
    {BEGINS, "don vi chu tri", COLUMN_LEAD},
    {BEGINS, "bo phan chu tri", COLUMN_LEAD},
    {BEGINS, "phong chu tri", COLUMN_LEAD},
    {BEGINS, "nguoi chu tri", COLUMN_LEAD},
    {BEGINS, "co quan don vi chu tri", COLUMN_LEAD},
    {BEGINS, "don vi dau moi", COLUMN_LEAD},
    {BEGINS, "dau moi", COLUMN_LEAD},
    {CONTAINS, "chiu trach nhiem", COLUMN_LEAD},
    {WHOLE, "don vi", COLUMN_ASSIGNED},
    {WHOLE, "co quan", COLUMN_ASSIGNED},
    {WHOLE, "co quan don vi", COLUMN_ASSIGNED},
    {BEGINS, "don vi thuc hien", COLUMN_ASSIGNED},
    {BEGINS, "co quan thuc hien", COLUMN_ASSIGNED},
    {BEGINS, "co quan don vi thuc hien", COLUMN_ASSIGNED},
    {BEGINS, "bo phan thuc hien", COLUMN_ASSIGNED},
    {BEGINS, "nguoi thuc hien", COLUMN_ASSIGNED},
    {BEGINS, "don vi phu trach", COLUMN_ASSIGNED},
    {BEGINS, "phu trach", COLUMN_ASSIGNED},
    {BEGINS, "phan cong", COLUMN_ASSIGNED},
    {BEGINS, "don vi tham muu", COLUMN_ASSIGNED},
};

/* Letters and digits with single blanks; a slash or a comma parts words as a blank does.
 */
static str plain_words(struct arena *a, str header) {
    str slug = viet_slug(a, str_sub(header, 0, 120));
    char *text = new (a, char, slug.n);
    for (isize i = 0; i < slug.n; i++)
        text[i] = slug.p[i] == '-' ? ' ' : slug.p[i];
    return (str){text, slug.n};
}

static bool fits(enum fit fit, str words, str wanted) {
    if (fit == WHOLE)
        return str_eq(words, wanted);
    if (fit == CONTAINS)
        return str_find(words, wanted) >= 0;
    return str_starts(words, wanted) &&
           (words.n == wanted.n || str_ends(wanted, STR(" ")) ||
            words.p[wanted.n] == ' ');
}

enum column column_of(struct arena *scratch, str header) {
    struct arena_mark mark = arena_mark(scratch);
    str words = plain_words(scratch, header);
    enum column column = COLUMN_OTHER;
    for (isize i = 0; i < countof(headers) && column == COLUMN_OTHER; i++)
        if (fits(headers[i].fit, words, str_from_c(headers[i].words)))
            column = headers[i].column;
    arena_rewind(scratch, mark);
    return column;
}
