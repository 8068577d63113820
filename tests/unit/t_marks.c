/*
 * Marks by place: each mark is put into each place of a plan, and the table says what
 * must happen. All plans are one site, which is read once.
 */
#include "harness.h"
#include "temp.h"

#include "pipeline.h"

#include <stdio.h>
#include <string.h>

enum outcome { NONE, SECRET, WITHHELD, INTERNAL };

/* Which positions a mark counts in depends on how it is written. */
struct mark {
    char sort;
    const char *text;
    enum outcome outcome;
};

static const struct mark marks[] = {
    {'C', "MẬT", SECRET},
    {'C', "TỐI MẬT", SECRET},
    {'C', "TUYỆT MẬT", SECRET},
    {'C', "МẬТ", SECRET}, /* Cyrillic M and T */
    {'C', "ＭẬＴ", SECRET},
    {'C', "M Ậ T", SECRET},
    {'C', "M\xE2\x80\x8BẬ\xC2\xADT", SECRET},
    {'C', "MA\xCC\x82\xCC\xA3T", SECRET},
    {'C', "MẬT - HỎA TỐC", SECRET},
    {'C', "TÀI LIỆU MẬT", SECRET},
    {'M', "Mật", SECRET},
    {'M', "Tối mật", SECRET},
    {'L', "Độ mật: Tuyệt mật", SECRET},
    {'L', "Mức độ mật: Mật", SECRET},
    {'L', "MẬT (bản số 01)", SECRET},
    {'C', "LƯU HÀNH NỘI BỘ", INTERNAL},
    {'M', "Lưu hành nội bộ", INTERNAL},
    {'C', "XEM XONG TRẢ LẠI", WITHHELD},
    {'M', "Xem xong trả lại", WITHHELD},
    {'C', "KHÔNG PHỔ BIẾN", WITHHELD},
    {'T', "TÀI LIỆU HỘI NGHỊ", WITHHELD},
    {'t', "Tài liệu hội nghị", WITHHELD},
    {'t', "Tài liệu thu hồi", WITHHELD},
    {'-', "MAT", NONE},
    {'-', "MẶT TRẬN", NONE},
    {'-', "Bí mật", NONE},
    {'-', "Mật độ dân số", NONE},
    {'-', "Mật khẩu", NONE},
    {'-', "Mật ong", NONE},
    {'-', "Mật 2", NONE},
    {'-', "Tối mật, tuyệt mật", NONE},
    {'-', "Phổ biến rộng rãi", NONE},
};

struct position {
    const char *sorts; /* of the marks that count here */
    const char *text;  /* with @ for the mark */
};

#define FRONT "---\ntitle: Trồng cây\n---\n\n"

static const struct position positions[] = {
    /* Values of the front matter. */
    {"CMLT", "---\ntitle: Trồng cây\nplace: \"@\"\n---\n"},
    {"CMLT", "---\ntitle: Trồng cây\nplace: \"@\" # đóng dấu\n---\n"},
    {"CMLT", "---\ntitle: Trồng cây\nrecipients: [Sở Y tế, \"@\"]\n---\n"},
    {"CMLT", "---\ntitle: Trồng cây\nsigners:\n  - {role: '@', name: Lê A}\n---\n"},
    {"CMLT", "---\ntitle: |\n  @\n  Trồng cây\n---\n"},
    {"CMLT", "---\ntitle: Trồng cây\ndo_mat: \"@\"\n---\n"},
    {"", "---\ntitle: Trồng cây @ ven sông\n---\n"},
    /* A whole paragraph, heading or quotation, in any dress. */
    {"CMLTt", FRONT "@\n"},
    {"CMLTt", FRONT "**@**\n"},
    {"CMLTt", FRONT "***@***.\n"},
    {"CMLTt", FRONT "“@”\n"},
    {"CMLTt", FRONT "(@)\n"},
    {"CMLTt", FRONT "[@](https://example.org)\n"},
    {"CMLTt", FRONT "`@`\n"},
    {"CMLTt", FRONT "> @\n"},
    {"CMLTt", FRONT "1\\. @\n"},
    {"CML", FRONT "## @\n"},
    {"CML", FRONT "@\n===\n\nTrồng cây.\n"},
    {"CMLTt", FRONT "<b>@</b>\n"},
    {"CMLTt", FRONT "<div>\n@\n</div>\n"},
    {"CMLTt", FRONT "```\n@\n```\n"},
    /* A line of a paragraph. */
    {"CMLTt", FRONT "@\nỦy ban nhân dân xã Hòa Bình\n"},
    {"CLT", FRONT "Ủy ban nhân dân xã Hòa Bình\n@\nSố: /KH-UBND\n"},
    {"CMLTt", FRONT "Ủy ban nhân dân xã Hòa Bình  \n@  \nvề việc trồng cây\n"},
    {"CMLTt", FRONT "Ủy ban nhân dân xã Hòa Bình<br>@<br>về việc trồng cây\n"},
    /* Lists. */
    {"CMLT", FRONT "- @\n- Trồng cây.\n"},
    {"CMLT", FRONT "- [x] @\n"},
    {"CMLT", FRONT "1. @\n"},
    /* Tables: of the head, alone in a row, beside a label. */
    {"CMLT",
     FRONT "| UBND XÃ HÒA BÌNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n"
           "| @ | Hòa Bình, ngày 2 tháng 3 năm 2024 |\n"},
    {"CMLT", FRONT "## I. NỘI DUNG\n\n| STT | Nội dung |\n|---|---|\n|  | @ |\n"},
    {"CMLT", FRONT "## I. NỘI DUNG\n\n| Mục | Ghi |\n|---|---|\n| Độ mật | @ |\n"
                   "| Nơi lưu | Văn thư |\n"},
    {"CMLT", FRONT "## I. NỘI DUNG\n\n| Văn bản | Độ mật |\n|---|---|\n"
                   "| 12/BC-UBND | @ |\n| 13/BC-UBND | Thường |\n"},
    {"CLT", FRONT "## I. NỘI DUNG\n\n| Sản phẩm | Nơi làm |\n|---|---|\n| @ | Thôn 1 |\n"
                  "| Gạo | Thôn 2 |\n"},
    /* Values of tables of counts and of goods. */
    {"", FRONT "## I. NỘI DUNG\n\n| STT | Mặt hàng | Số lượng |\n|---|---|---|\n"
               "| 1 | @ | 20 lít |\n| 2 | Gạo | 50 kg |\n"},
    {"", FRONT "## I. NỘI DUNG\n\n| Văn bản | @ | Thường |\n|---|---|---|\n"
               "| Đến | 3 | 120 |\n| Đi | 1 | 80 |\n"},
    /* Within sentences and at the ends of lines. */
    {"", FRONT "Tài liệu có dấu @ được quản lý theo quy định.\n"},
    {"", FRONT "Văn thư ghi vào sổ riêng những văn bản\nthuộc loại @\nđể theo dõi.\n"},
    {"", FRONT "- Không dùng từ @ trong tiêu đề.\n"},
    {"", FRONT "## Quản lý tài liệu @\n"},
};

static str put(struct arena *a, const char *position, const char *mark) {
    const char *at = strchr(position, '@');
    return str_concat(a, (str){position, at - position}, str_from_c(mark),
                      str_from_c(at + 1));
}

static enum outcome outcome_of(const struct doc *doc) {
    for (isize i = 0; i < doc->diags.n; i++)
        if (doc->diags.at[i].id == DIAG_circulation_refused)
            return WITHHELD;
    if (doc->secret)
        return SECRET;
    return doc->front.circulation == CIRCULATION_INTERNAL ? INTERNAL : NONE;
}

static str name_of(struct arena *a, isize i) {
    str number = str_number(a, 10000 + i);
    return str_concat(a, STR("content/plans/"), number, STR(".md"));
}

static void check_outcome(const struct position *position, const struct mark *mark,
                          const struct doc *doc) {
    bool counts = strchr(position->sorts, mark->sort) != NULL;
    enum outcome want = counts ? mark->outcome : NONE, got = outcome_of(doc);
    CHECK_INT(got, want);
    if (got != want)
        printf("# '%s' in:\n%s\n", mark->text, position->text);
}

TEST(each_mark_counts_where_it_is_seen_as_one) {
    struct arena a = {0};
    struct pipeline p;
    struct fault fault = {0};
    temp_open();
    temp_folder(STR("content"));
    temp_folder(STR("content/plans"));
    for (isize i = 0; i < countof(positions); i++)
        for (isize k = 0; k < countof(marks); k++)
            temp_file(name_of(&a, i * countof(marks) + k),
                      put(&a, positions[i].text, marks[k].text));
    struct pipeline_options options = {
        .root = temp_path(STR("")), .workers = 1, .today = date_of(2024, 6, 1)};
    CHECK_INT(pipeline_read(&p, &options, &fault), 0);
    CHECK_INT(p.site.docs.n, countof(positions) * countof(marks));
    for (isize i = 0; i < countof(positions); i++)
        for (isize k = 0; k < countof(marks); k++)
            check_outcome(&positions[i], &marks[k],
                          &p.input.docs.at[i * countof(marks) + k]);
    pipeline_release(&p);
    temp_close();
    arena_release(&a);
}

int main(void) {
    RUN(each_mark_counts_where_it_is_seen_as_one);
    return DONE();
}
