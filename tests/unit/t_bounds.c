/*
 * Every ordinary word before every ordinary bound: no deadline may be lost because of the
 * syllable that stands before it. What is no deadline is written out one by one.
 */
#include "viet/when.h"

#include "base/buf.h"
#include "find_text.h"
#include "harness.h"

#define S(text)                                                                          \
    { text, sizeof(text) - 1 }

static struct arena arena;
static const struct when_context context = {.year = 2024};

/* The words before a bound: each ends in another syllable. */
static const str works[] = {
    S("Kê khai giới tính"),
    S("Bàn giao máy tính"),
    S("Phòng Nội vụ gửi tài liệu"),
    S("Cung cấp số liệu"),
    S("Nhập dữ liệu"),
    S("Mua nguyên liệu"),
    S("Lập bảng thống kê"),
    S("Tạo chuyển biến đáng kể"),
    S("Đánh giá nguồn lực"),
    S("Bồi dưỡng năng lực"),
    S("Bố trí nhân lực"),
    S("Chấm bài thi học kỳ"),
    S("Họp phụ huynh cuối kỳ"),
    S("Tổ chức đại hội nhiệm kỳ"),
    S("Bế mạc lớp học hết khóa"),
    S("Thay toàn bộ ổ khóa"),
    S("Thi kết thúc khoá"),
    S("Sửa mặt đường các đoạn"),
    S("Nghiệm thu từng công đoạn"),
    S("Tổng kết giai đoạn"),
    S("Khám sức khỏe học sinh"),
    S("Ra quân tổng vệ sinh"),
    S("Công bố kết quả tuyển sinh"),
    S("Cấp bản sao giấy khai sinh"),
    S("Gặp mặt nữ sinh"),
    S("Các đơn vị đăng ký"),
    S("Lấy mẫu chữ ký"),
    S("Hoàn chỉnh sổ nhật ký"),
    S("Cử thư ký"),
    S("Trình Chủ tịch ký"),
    S("Hai bên tổ chức ký kết"),
    S("Làm việc với doanh nghiệp"),
    S("Cấp phát sách"),
    S("Chi trả chính sách"),
    S("Nộp hồ sơ"),
    S("Đối thoại với nhân dân"),
    S("Tập huấn báo cáo viên"),
    S("Kết nạp đảng viên"),
    S("Sửa chữa sân trường"),
    S("Ra quân làm sạch môi trường"),
    S("Kiện toàn Ban"),
    S("Kiện toàn Ủy ban"),
    S("Làm việc với Thanh tra"),
    S("Thành lập chi đoàn"),
    S("Sơ kết quý"),
    S("Công bố quyết định ban hành"),
    S("Xây dựng, ban hành"),
    S("Bàn giao công trình"),
    S("Khắc phục các hạn chế đã nêu"),
    S("Bổ nhiệm trưởng phòng"),
    S("Tổ chức gặp mặt"),
    S("Kiểm kê, bàn giao"),
    S("Rà soát, sắp xếp"),
    S("Tổ chức thi đấu"),
    S("Công khai tiến độ"),
};

/* What a bound means: its last day, and what recurs. */
struct bound {
    str words;
    struct date last;
    unsigned recurs;
};

static const struct bound bounds[] = {
    {S("trước ngày 15/9/2024"), {2024, 9, 14}, 0},
    {S("trước ngày 15 tháng 9 năm 2024"), {2024, 9, 14}, 0},
    {S("trước 17 giờ ngày 15/9/2024"), {2024, 9, 15}, 0},
    {S("trước tháng 9/2024"), {2024, 8, 31}, 0},
    {S("xong trước 15/9/2024"), {2024, 9, 14}, 0},
    {S("hoàn thành trước ngày 15/9/2024"), {2024, 9, 14}, 0},
    {S("hoàn thành trong tháng 9/2024"), {2024, 9, 30}, 0},
    {S("chậm nhất ngày 15/9/2024"), {2024, 9, 15}, 0},
    {S("chậm nhất là ngày 15/9/2024"), {2024, 9, 15}, 0},
    {S("chậm nhất đến hết ngày 15/9/2024"), {2024, 9, 15}, 0},
    {S("muộn nhất ngày 15/9/2024"), {2024, 9, 15}, 0},
    {S("không quá ngày 15/9/2024"), {2024, 9, 15}, 0},
    {S("không muộn hơn ngày 15/9/2024"), {2024, 9, 15}, 0},
    {S("đến hết ngày 15/9/2024"), {2024, 9, 15}, 0},
    {S("trong tháng 9/2024"), {2024, 9, 30}, 0},
    {S("trong quý III/2024"), {2024, 9, 30}, 0},
    {S("vào ngày 15/9/2024"), {2024, 9, 15}, 0},
    {S("vào tháng 9/2024"), {2024, 9, 30}, 0},
    {S("trước ngày 20 hằng tháng"), {2024, 12, 19}, RECURS_MONTH},
    {S("vào ngày 25 hằng tháng"), {2024, 12, 25}, RECURS_MONTH},
    {S("hằng tuần"), {0}, RECURS_WEEK},
    {S("hàng tháng"), {0}, RECURS_MONTH},
    {S("hằng quý"), {0}, RECURS_QUARTER},
    {S("mỗi quý một lần"), {0}, RECURS_QUARTER},
    {S("hằng quý, 6 tháng và năm"), {0}, RECURS_QUARTER | RECURS_HALF_YEAR | RECURS_YEAR},
    {S("định kỳ hằng quý"), {0}, RECURS_QUARTER},
    {S("định kỳ 6 tháng, năm"), {0}, RECURS_HALF_YEAR | RECURS_YEAR},
    {S("định kỳ rà soát"), {0}, RECURS_PERIODIC},
};

static str on(struct date day) {
    struct buf out = {0};
    if (day.year)
        date_put_iso(&out, day);
    str text = buf_take(&arena, &out);
    buf_release(&out);
    return text;
}

/* "words, day, recurrence"; empty if nothing was found. */
static str found(str text) {
    struct when w;
    if (!when_find_text(&arena, text, NULL, 0, &context, &w))
        return (str){0};
    struct date last = w.dates.n ? w.dates.at[w.dates.n - 1] : (struct date){0};
    return str_concat(&arena, str_sub(text, w.from, w.to), STR(", "), on(last), STR(", "),
                      when_recurs_name(&arena, w.recurs));
}

/* "định kỳ" alone says no more than itself: what follows is the work. */
static str meant(const struct bound *b) {
    str words = b->recurs == RECURS_PERIODIC ? STR("định kỳ") : b->words;
    return str_concat(&arena, words, STR(", "), on(b->last), STR(", "),
                      when_recurs_name(&arena, b->recurs));
}

static void check_one(str text, str want) {
    str got = found(text);
    if (!str_eq(got, want))
        printf("# %.*s\n", (int)text.n, text.p);
    CHECK_STR(got, want);
}

static void check(str work, const struct bound *b) {
    str text = str_concat(&arena, work, STR(" "), b->words, STR("."));
    check_one(text, meant(b));
}

TEST(no_deadline_is_lost_after_any_word) {
    for (isize w = 0; w < countof(works); w++)
        for (isize b = 0; b < countof(bounds); b++)
            check(works[w], &bounds[b]);
}

/* Bodies that check, and so are followed by "định kỳ kiểm tra". */
TEST(bodies_do_their_work_periodically) {
    static const str bodies[] = {
        S("Ủy ban"),   S("Thanh tra"),          S("Ủy ban Kiểm tra"), S("Ban"),
        S("Chi bộ"),   S("Đoàn kiểm tra"),      S("Văn phòng"),       S("Tổ kiểm tra"),
        S("Hội đồng"), S("Thường trực Ủy ban"), S("Thanh tra tỉnh"),  S("Đoàn Thanh tra"),
    };
    static const struct bound periodic[] = {
        {S("định kỳ kiểm tra"), {0}, RECURS_PERIODIC},
        {S("định kỳ báo cáo"), {0}, RECURS_PERIODIC},
        {S("định kỳ hằng quý"), {0}, RECURS_QUARTER},
    };
    for (isize i = 0; i < countof(bodies); i++)
        for (isize p = 0; p < countof(periodic); p++)
            check(bodies[i], &periodic[p]);
}

TEST(reports_recur_whatever_stands_around_them) {
    check_one(STR("Đúng tiến độ báo cáo kết quả hằng quý theo mẫu."),
              STR("hằng quý, , quarter"));
    check_one(STR("Phấn đấu hằng năm có thêm một mô hình."), STR("hằng năm, , year"));
    check_one(STR("Mỗi tháng một buổi sinh hoạt chuyên đề."), STR("Mỗi tháng, , month"));
    check_one(STR("Mỗi tháng một việc tốt."), STR(""));
}

TEST(what_is_of_something_else_is_no_deadline) {
    static const str texts[] = {
        S("Báo cáo số liệu tính đến ngày 30/6/2024."),
        S("Tính đến ngày 30/6/2024, toàn huyện có 12 mô hình."),
        S("Có 320 hộ nghèo (tính đến hết ngày 30/6/2024)."),
        S("Tuổi tính đến ngày 01/01/2024."),
        S("Cung cấp số liệu đến ngày 30/6/2024."),
        S("Tổng hợp dữ liệu từ ngày 01/01/2024 đến ngày 30/6/2024."),
        S("Rà soát văn bản được ban hành trước ngày 01/01/2024."),
        S("Rà soát văn bản đã ban hành trước ngày 01/01/2024."),
        S("Rà soát văn bản ban hành trước ngày 01/01/2024."),
        S("Công dân sinh trước ngày 01/01/2005."),
        S("Phụ nữ sinh trước ngày 01/01/2005 được khám."),
        S("Lập danh sách người sinh từ ngày 01/01/2006 đến ngày 31/12/2006."),
        S("Đảng viên sinh trước tháng 9/1964 được miễn sinh hoạt."),
        S("Hợp đồng ký trước ngày 15/9/2024 giữ nguyên giá."),
        S("Rà soát các hợp đồng đã ký trước ngày 15/9/2024."),
        S("Các hợp đồng ký kết trước ngày 15/9/2024 được thanh lý."),
        S("Quyết định có hiệu lực từ ngày 15/9/2024."),
        S("Thông tư có hiệu lực trước ngày 15/9/2024."),
        S("Nghị định hết hiệu lực trước ngày 15/9/2024."),
        S("Kế hoạch có hiệu lực thi hành từ ngày 15/9/2024."),
        S("Kể từ ngày 15/9/2024, thẻ cũ không dùng nữa."),
        S("Trợ cấp được tính từ ngày 15/9/2024."),
        S("Xử lý nợ phát sinh trước ngày 15/9/2024."),
        S("Đại hội Đảng bộ nhiệm kỳ 2020 - 2025."),
        S("Ban Chấp hành nhiệm kỳ từ năm 2020 đến năm 2025."),
        S("Chương trình giai đoạn 2021 - 2025."),
        S("Chương trình giai đoạn từ năm 2021 đến năm 2025."),
        S("Vi phạm trong giai đoạn trước ngày 01/7/2024 được xem xét."),
        S("Hội đồng nhân dân khóa XI, nhiệm kỳ 2021 - 2026."),
        S("Trực theo lịch phân công hằng tuần."),
        S("Xây dựng kế hoạch kiểm tra hằng quý."),
        S("Đưa vào chương trình công tác hằng tháng."),
        S("Bình xét thi đua, khen thưởng hằng năm."),
        S("Cho vay vốn của ngân hàng tháng."),
        S("Theo báo cáo định kỳ tổng hợp được."),
        S("Chế độ kiểm tra định kỳ đánh giá đúng thực chất."),
    };
    for (isize i = 0; i < countof(texts); i++)
        check_one(texts[i], STR(""));
}

int main(void) {
    RUN(no_deadline_is_lost_after_any_word);
    RUN(bodies_do_their_work_periodically);
    RUN(reports_recur_whatever_stands_around_them);
    RUN(what_is_of_something_else_is_no_deadline);
    arena_release(&arena);
    return DONE();
}
