#include "viet/quantity.c"

#include "base/buf.h"
#include "harness.h"

static struct arena arena;

static void put_bound(struct buf *out, bool has, long long value) {
    if (!has) {
        buf_char(out, '-');
        return;
    }
    buf_int(out, (long)(value / 1000));
    if (value % 1000) {
        buf_char(out, '.');
        buf_int_padded(out, (long)(value % 1000), 3);
    }
}

static str part(const struct word_list *words, isize from, isize to) {
    return to > from ? str_sub(words->text, words->at[from].from, words->at[to - 1].to)
                     : (str){0};
}

/* "words = min..max unit", one behind the other; a mere count has "?" before it. */
static str read_text(str text) {
    struct buf out = {0};
    struct quantity q;
    struct word_list words = word_cut(&arena, text);
    for (isize at = 0; quantity_next(&words, &at, &q);) {
        buf_put(&out, out.n ? STR("; ") : STR(""));
        buf_put(&out, q.bounded ? STR("") : STR("?"));
        buf_put(&out, part(&words, q.from, q.to));
        buf_put(&out, STR(" = "));
        put_bound(&out, q.has_min, q.min);
        buf_put(&out, STR(".."));
        put_bound(&out, q.has_max, q.max);
        buf_char(&out, ' ');
        buf_put(&out, q.share ? STR("%") : part(&words, q.unit_from, q.unit_to));
    }
    str read = buf_take(&arena, &out);
    buf_release(&out);
    return read;
}

#define CHECK_READ(text, want) CHECK_STR(read_text(STR(text)), STR(want))

TEST(ratios_are_quantities) {
    CHECK_READ("ngày 4/10, 5/100-QĐ, 12/1000/QĐ, 7/150 hộ", "");
    CHECK_READ("dưới 4/100.000 trẻ sinh ra còn sống",
               "dưới 4/100.000 trẻ sinh ra = -..4 /100.000 trẻ sinh ra");
    CHECK_READ("đạt 12,5/1.000 dân", "12,5/1.000 dân = 12.500..12.500 /1.000 dân");
    CHECK_READ("107 bé trai/100 bé gái",
               "107 bé trai/100 bé gái = 107..107 bé trai/100 bé gái");
    CHECK_READ("giảm từ 9 ca/1.000 trẻ xuống 6 ca/1.000 trẻ",
               "từ 9 ca/1.000 trẻ xuống 6 ca/1.000 trẻ = 6..6 ca/1.000 trẻ");
    CHECK_READ("ít nhất 01 ngày/tháng, trong 01 ngày",
               "ít nhất 01 ngày/tháng = 1..- ngày/tháng");
}

TEST(shares_are_quantities) {
    CHECK_READ("vận động 100% số hộ", "100% = 100..100 %");
    CHECK_READ("đạt 93,5 % kế hoạch", "93,5 % = 93.500..93.500 %");
    CHECK_READ("đạt 93.5%", "93.5% = 93.500..93.500 %");
    CHECK_READ("đạt 0,1234%", "0,1234% = 0.123..0.123 %");
    CHECK_READ("năm mươi, tức 50 phần trăm hộ", "50 phần trăm = 50..50 %");
    CHECK_READ("trên 80% và dưới 5%", "trên 80% = 80..- %; dưới 5% = -..5 %");
    CHECK_READ("≥ 95% hoặc >95%; ≤ 3 %",
               "≥ 95% = 95..- %; >95% = 95..- %; ≤ 3 % = -..3 %");
    CHECK_READ("(100%)", "100% = 100..100 %");
    CHECK_READ("giảm 1 - 1,5%/năm.", "giảm 1 - 1,5%/năm = 1..1.500 %");
}

TEST(words_bound_a_number) {
    CHECK_READ("ít nhất 65% hộ", "ít nhất 65% = 65..- %");
    CHECK_READ("Tối thiểu 03 cây bàng.", "Tối thiểu 03 cây bàng = 3..- cây bàng");
    CHECK_READ("không quá 3 lần", "không quá 3 lần = -..3 lần");
    CHECK_READ("từ 90% trở lên", "từ 90% trở lên = 90..- %");
    CHECK_READ("từ 02 cây trở lên", "từ 02 cây trở lên = 2..- cây");
    CHECK_READ("còn 2% trở xuống", "2% trở xuống = -..2 %");
    CHECK_READ("tăng ít nhất 10% so với trước", "tăng ít nhất 10% = 10..- %");
    CHECK_READ("ít nhất một cây me, tối thiểu hai lần",
               "ít nhất một cây me = 1..- cây me; "
               "tối thiểu hai lần = 2..- lần");
    CHECK_READ("ít nhất 02 (hai) vườn ươm", "ít nhất 02 (hai) vườn ươm = 2..- vườn ươm");
}

TEST(ranges_have_two_ends) {
    CHECK_READ("từ 90 - 95%", "từ 90 - 95% = 90..95 %");
    CHECK_READ("90%–95%", "90%–95% = 90..95 %");
    CHECK_READ("từ 1.800 đến 2.000 cây xanh đô thị.",
               "từ 1.800 đến 2.000 cây xanh đô thị = 1800..2000 cây xanh đô thị");
    CHECK_READ("3-5 vườn", "3-5 vườn = 3..5 vườn");
    CHECK_READ("từ 02 vườn đến 03 vườn", "từ 02 vườn đến 03 vườn = 2..3 vườn");
    CHECK_READ("1,5 - 2 triệu cây", "1,5 - 2 triệu cây = 1500000..2000000 cây");
    CHECK_READ("tăng từ 80% lên 90%", "từ 80% lên 90% = 90..90 %");
    CHECK_READ("tăng từ 80% năm trước", "");
}

TEST(numbers_are_written_our_way) {
    CHECK_READ("trồng 3.321 cây", "?3.321 cây = 3321..3321 cây");
    CHECK_READ("trồng 1.234,5 ha", "?1.234,5 ha = 1234.500..1234.500 ha");
    CHECK_READ("góp 1,5 tỷ đồng", "?1,5 tỷ đồng = 1500000000..1500000000 đồng");
    CHECK_READ("2 nghìn tỷ đồng", "?2 nghìn tỷ đồng = 2000000000000..2000000000000 đồng");
    CHECK_READ("50 triệu đồng/người/năm",
               "?50 triệu đồng/người/năm = 50000000..50000000 đồng/người/năm");
    CHECK_READ("02 đợt", "?02 đợt = 2..2 đợt");
    CHECK_READ("1.000.000 cây", "?1.000.000 cây = 1000000..1000000 cây");
}

TEST(the_unit_is_a_noun) {
    CHECK_READ("ít nhất 100 mô hình, công trình “Phố xanh”",
               "ít nhất 100 mô hình, công trình = 100..- mô hình, công trình");
    CHECK_READ("ít nhất 08 đơn vị, tập trung vào", "ít nhất 08 đơn vị = 8..- đơn vị");
    CHECK_READ("mở 05 lớp tập huấn cho dân", "?05 lớp tập huấn = 5..5 lớp tập huấn");
    CHECK_READ("lập 3 câu lạc bộ chăm cây xanh ven hồ nhỏ",
               "?3 câu lạc bộ = 3..3 câu lạc bộ");
    CHECK_READ("không quá 3.", "không quá 3 = -..3 ");
}

TEST(some_numbers_count_nothing) {
    CHECK_READ("ngày 15/6/2023, ngày 05 tháng 7, quý 3, năm 2025", "");
    CHECK_READ("giai đoạn 2021 - 2025, đến 2030, 2021-2025 tầm nhìn xa", "");
    CHECK_READ("Nghị quyết số 05-NQ/TU, 19/KH-UBND, Điều 5, khoản 2", "");
    CHECK_READ("lần thứ 3, Quận 1, Chương trình 135, mức độ 4, COVID-19, 5G", "");
    CHECK_READ("trong 05 năm, 03 tháng, ít nhất 02 ngày, từ 15 đến 20 tuổi", "");
    CHECK_READ("(1) Trồng cây (2) Tưới cây", "");
    CHECK_READ("2. Tưới cây, lúc 14:00, tỷ lệ 1/20, 24/24 giờ", "");
    CHECK_READ("nội dung “5 không”, 3 sạch", "");
    CHECK_READ("đến 2000", "");
    CHECK_READ("mỗi năm 02 lớp", "?02 lớp = 2..2 lớp");
    CHECK_READ("ít nhất 2000 cây", "ít nhất 2000 cây = 2000..- cây");
    CHECK_READ("ít nhất một năm, tối thiểu năm 2025", "");
}

TEST(odd_texts_do_no_harm) {
    CHECK_READ("", "");
    CHECK_READ("%", "");
    CHECK_READ("99999999999999999999999999999999%", "");
    CHECK_READ("999999999999 nghìn tỷ tỷ", "");
    CHECK_READ("9,", "");
    CHECK_READ("từ 5 đến ", "");
    CHECK_READ("ít nhất", "");
    CHECK_READ("\xE1\xBA", "");
    CHECK_READ("5 \xE2\x80", "?5 \xE2\x80 = 5..5 \xE2\x80");
    CHECK_READ("5%\xE2\x80\x93", "5% = 5..5 %");
    static char digits[200000];
    for (isize i = 0; i < countof(digits); i++)
        digits[i] = "1 .,-%"[i % 7 % 6];
    read_text((str){digits, countof(digits)});
    arena_release(&arena);
}

int main(void) {
    RUN(shares_are_quantities);
    RUN(ratios_are_quantities);
    RUN(words_bound_a_number);
    RUN(ranges_have_two_ends);
    RUN(numbers_are_written_our_way);
    RUN(the_unit_is_a_noun);
    RUN(some_numbers_count_nothing);
    RUN(odd_texts_do_no_harm);
    return DONE();
}
