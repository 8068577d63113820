#include "extract/reporting.c"

#include "extract/foreign.h"
#include "extract/mention.h"
#include "harness.h"
#include "parse/md.h"

static struct arena scratch;
static struct doc doc;

static void find(str text) {
    static struct task task;
    static const struct node none = {.kind = NODE_DOCUMENT};
    doc.diags.arena = &doc.arena;
    struct node *root = md_parse(&scratch, text, 0, &doc.diags);
    struct reading reading = {
        .doc = &doc, .scratch = &scratch, .source = text, .root = root};
    reading.prose = prose_read(&scratch, root);
    mention_find(&reading);
    foreign_mark(&reading);
    task = (struct task){.id = STR("I.1"), .text = text, .span = span_of(0, text.n)};
    doc.tasks.at = &task;
    doc.tasks.n = 1;
    *vec_push(&scratch, &reading.tasks) =
        passage_of(&scratch, &reading.prose, root ? root : &none);
    doc.front.period.period = (struct period){date_of(2024, 1, 1), date_of(2024, 12, 31)};
    reporting_find(&reading);
}

static void clear(void) {
    arena_release(&doc.arena);
    doc = (struct doc){0};
}

/* "what > to" for each report. */
static str read_text(str text) {
    struct buf out = {0};
    find(text);
    for (isize i = 0; i < doc.reports.n; i++) {
        buf_put(&out, i ? STR(" | ") : STR(""));
        buf_put(&out, doc.reports.at[i].what);
        buf_put(&out, STR(" > "));
        buf_put(&out, doc.reports.at[i].to);
    }
    str read = buf_take(&scratch, &out);
    buf_release(&out);
    clear();
    return read;
}

#define CHECK_READ(text, want) CHECK_STR(read_text(STR(text)), STR(want))

TEST(the_addressee_is_told_from_the_subject) {
    CHECK_READ("Báo cáo kết quả thực hiện Đề án về chăm cây về Hội Làm vườn để biết.",
               "Báo cáo kết quả thực hiện Đề án về chăm cây > Hội Làm vườn");
    CHECK_READ("Báo cáo kết quả về phòng, chống sâu bệnh.",
               "Báo cáo kết quả về phòng, chống sâu bệnh > ");
    CHECK_READ(
        "Định kỳ báo cáo tình hình cho Sở Văn hóa, Thể thao và Du lịch trước ngày 5/3.",
        "báo cáo tình hình > Sở Văn hóa, Thể thao và Du lịch");
    CHECK_READ("Báo cáo kết quả và tập huấn cho Phòng Kinh tế.",
               "Báo cáo kết quả và tập huấn > "
               "Phòng Kinh tế");
    CHECK_READ(
        "Gửi kế hoạch về UBND xã (qua bộ phận một cửa), hoàn thành trước ngày 3/2.",
        "kế hoạch > UBND xã (qua bộ phận một cửa)");
    CHECK_READ("Gửi báo cáo về Phòng Kế hoạch - Tổng hợp để biết.",
               "báo cáo > Phòng Kế hoạch - Tổng hợp");
    CHECK_READ("Báo cáo kết quả về Ban Chỉ đạo huyện và Sở Cây xanh xem xét.",
               "Báo cáo kết quả > Ban Chỉ đạo huyện và Sở Cây xanh");
    CHECK_READ("Gửi báo cáo về Vườn ươm Bến Nhỏ.", "báo cáo > Vườn ươm Bến Nhỏ");
    CHECK_READ("Báo cáo BQL Dự án về tiến độ trồng cây.",
               "Báo cáo về tiến độ trồng cây > BQL Dự án");
}

TEST(words_about_reports_are_no_duty) {
    CHECK_READ("Hội nghị nghe báo cáo kết quả trồng cây.", "");
    CHECK_READ("Thực hiện chế độ thông tin, báo cáo theo quy định.", "");
    CHECK_READ("Bồi dưỡng báo cáo viên.", "");
    CHECK_READ("Theo dõi để tổng hợp, báo cáo Huyện ủy.", "");
    CHECK_READ("Tham mưu báo cáo Huyện ủy xem xét, quyết định.", "");
    CHECK_READ("Có khó khăn thì báo cáo kết quả về Sở Cây xanh.", "");
    CHECK_READ("Gửi thư ngỏ đến từng hộ; đăng ký mua cây; nộp phạt.", "");
    CHECK_READ("Vận động đăng ký về nguồn cội.", "");
}

TEST(each_clause_may_be_one) {
    CHECK_READ("Báo cáo kết quả quý. Trồng cây; gửi danh sách về Hội Làm vườn.",
               "Báo cáo kết quả quý >  | danh sách > Hội Làm vườn");
}

TEST(a_second_duty_has_its_own_day) {
    find(STR(
        "Gửi kế hoạch về Sở Cây xanh trước ngày 3/4, báo cáo kết quả trước ngày 5/12."));
    CHECK_INT(doc.reports.n, 2);
    if (doc.reports.n == 2) {
        CHECK_STR(doc.reports.at[1].what, STR("báo cáo kết quả"));
        CHECK_INT(date_cmp(doc.reports.at[0].when.end, date_of(2024, 4, 2)), 0);
        CHECK_INT(date_cmp(doc.reports.at[1].when.end, date_of(2024, 12, 4)), 0);
    }
    clear();
    CHECK_READ("Tổng hợp kết quả trồng cây, báo cáo UBND xã theo quy định.",
               "Tổng hợp kết quả trồng cây > UBND xã");
}

/* "tổng hợp kết quả …, báo cáo X": nothing but a time or a manner may follow. */
TEST(what_is_summed_up_is_reported) {
    CHECK_READ("Tổng hợp kết quả trồng cây, báo cáo UBND xã.",
               "Tổng hợp kết quả trồng cây > UBND xã");
    CHECK_READ("Tổng hợp kết quả trồng cây, báo cáo UBND xã theo yêu cầu.",
               "Tổng hợp kết quả trồng cây > UBND xã");
    CHECK_READ(
        "Theo dõi, tổng hợp tình hình cây giống, báo cáo Sở Cây xanh định kỳ hằng quý.",
        "tổng hợp tình hình cây giống > Sở Cây xanh");
    CHECK_READ("Tổng hợp kết quả trồng cây (cả cây ghép), báo cáo UBND xã trước ngày "
               "5/12; rào vườn.",
               "Tổng hợp kết quả trồng cây > UBND xã");
    CHECK_READ("Tổng hợp kết quả trồng cây, báo cáo UBND xã về cây chết.",
               "báo cáo về cây chết > UBND xã");
    CHECK_READ("Tổng hợp kết quả trồng cây, báo cáo UBND xã phê duyệt.", "");
    CHECK_READ("Tổng hợp kết quả trồng cây, báo cáo UBND xã các vườn chưa rào.", "");
    CHECK_READ("Tổng hợp danh mục cây giống, báo cáo UBND xã.", "");
    CHECK_READ("Cung cấp số cây để Văn phòng tổng hợp kết quả, báo cáo UBND xã.", "");
    CHECK_READ("Tổng hợp kết quả trồng cây để báo cáo UBND xã theo quy định.", "");
}

TEST(the_span_is_that_of_the_words) {
    str text = STR("Trồng cây. Báo cáo kết quả về Sở Cây xanh.");
    find(text);
    CHECK_INT(doc.reports.n, 1);
    if (doc.reports.n)
        CHECK_STR(span_text(text, doc.reports.at[0].span), STR("Báo cáo kết quả"));
    clear();
}

TEST(a_report_of_the_front_matter_has_the_place_of_its_task) {
    static struct task task = {.span = {4, 9}};
    struct reading reading = {.doc = &doc, .scratch = &scratch};
    task.text = STR("Báo cáo kết quả về Sở Cây xanh trước ngày 5/12/2024.");
    doc.tasks.at = &task;
    doc.tasks.n = 1;
    *vec_push(&scratch, &reading.tasks) = word_cut(&scratch, task.text);
    reporting_find(&reading);
    CHECK_INT(doc.reports.n, 1);
    if (doc.reports.n)
        CHECK(doc.reports.at[0].span.start == 4 && doc.reports.at[0].span.end == 9);
    clear();
}

TEST(days_belong_to_their_interval) {
    find(STR(
        "Báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 5/12 về Sở Cây xanh."));
    CHECK_INT(doc.reports.n, 2);
    if (doc.reports.n == 2) {
        const struct reporting *r = doc.reports.at;
        CHECK_STR(r[0].what, STR("Báo cáo 6 tháng"));
        CHECK_STR(r[1].what, STR("báo cáo năm"));
        CHECK_STR(r[1].when_text, STR("trước ngày 5/12"));
        CHECK_INT(date_cmp(r[0].when.end, date_of(2024, 6, 9)), 0);
        CHECK_INT(r[0].when.recurs, RECURS_HALF_YEAR);
        CHECK_INT(r[1].when.recurs, RECURS_YEAR);
    }
    clear();
    find(STR("Báo cáo kết quả tháng 6, quý I, năm 2024 trước ngày 5/12."));
    CHECK_INT(doc.reports.n, 1);
    clear();
}

/* "what day" of each report, with bars between. */
static str read_days(str text) {
    struct buf out = {0};
    find(text);
    for (isize i = 0; i < doc.reports.n; i++) {
        const struct reporting *r = &doc.reports.at[i];
        buf_put(&out, i ? STR(" | ") : STR(""));
        buf_put(&out, r->what);
        buf_char(&out, ' ');
        buf_int(&out, r->when.end.day);
        buf_char(&out, '/');
        buf_int(&out, r->when.end.month);
    }
    str read = buf_take(&scratch, &out);
    buf_release(&out);
    clear();
    return read;
}

TEST(each_interval_has_its_words) {
    CHECK_STR(read_days(STR("Báo cáo quý I trước ngày 15/3, báo cáo 6 tháng trước ngày "
                            "15/6 và báo cáo năm trước ngày 15/12.")),
              STR("Báo cáo quý I 14/3 | báo cáo 6 tháng 14/6 | báo cáo năm 14/12"));
    CHECK_STR(
        read_days(STR("Báo cáo sơ kết 6 tháng trước ngày 15/6 và tổng kết năm trước "
                      "ngày 15/12.")),
        STR("Báo cáo sơ kết 6 tháng 14/6 | tổng kết năm 14/12"));
    CHECK_STR(
        read_days(STR("Báo cáo kết quả công tác 6 tháng trước ngày 15/6, công tác cả "
                      "năm trước ngày 15/12.")),
        STR("Báo cáo kết quả công tác 6 tháng 14/6 | công tác cả năm 14/12"));
    /* Names of times in a list are what one report is about. */
    CHECK_STR(read_days(STR("Báo cáo kết quả quý I, quý II trước ngày 15/6, trồng cây "
                            "trước ngày 15/12.")),
              STR("Báo cáo kết quả quý I, quý II 14/12"));
    CHECK_STR(read_days(STR("Báo cáo kết quả trồng cây trong năm trước ngày 15/12.")),
              STR("Báo cáo kết quả trồng cây trong năm 14/12"));
}

TEST(an_address_ends_at_a_colon) {
    CHECK_READ("Gửi báo cáo về Sở Cây xanh: 6 tháng trước ngày 10/6.",
               "báo cáo > Sở Cây xanh");
}

TEST(odd_texts_do_no_harm) {
    CHECK_READ("", "");
    CHECK_READ("báo cáo", "báo cáo > ");
    CHECK_READ("gửi", "");
    CHECK_READ("gửi về", "");
    CHECK_READ("đăng ký về \xE1\xBB", "");
    CHECK_READ("Báo cáo (", "Báo cáo > ");
    static const char *const parts[] = {"báo cáo (",
                                        "gửi về Sở ",
                                        "đăng ký ",
                                        "báo cáo quý, ",
                                        "báo cáo năm trước ngày 5/6, ",
                                        "“báo cáo; "};
    for (isize i = 0; i < countof(parts); i++) {
        struct buf text = {0};
        while (text.n < 200000)
            buf_put(&text, str_from_c(parts[i]));
        find(buf_str(&text));
        clear();
        buf_release(&text);
        arena_release(&scratch);
    }
}

int main(void) {
    RUN(the_addressee_is_told_from_the_subject);
    RUN(words_about_reports_are_no_duty);
    RUN(each_clause_may_be_one);
    RUN(a_second_duty_has_its_own_day);
    RUN(what_is_summed_up_is_reported);
    RUN(the_span_is_that_of_the_words);
    RUN(a_report_of_the_front_matter_has_the_place_of_its_task);
    RUN(days_belong_to_their_interval);
    RUN(each_interval_has_its_words);
    RUN(an_address_ends_at_a_colon);
    RUN(odd_texts_do_no_harm);
    arena_release(&scratch);
    return DONE();
}
