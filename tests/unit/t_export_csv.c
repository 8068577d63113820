#include "export/csv.c"

#include "harness.h"
#include "tasks.h"

static str field(str text) {
    buf_clear(&tasks_out);
    export_field(&tasks_out, text);
    return buf_str(&tasks_out);
}

TEST(quotes_what_needs_it) {
    CHECK_STR(field(STR("Tổ dân phố")), STR("Tổ dân phố"));
    CHECK_STR(field((str){0}), STR(""));
    CHECK_STR(field(STR("a,b")), STR("\"a,b\""));
    CHECK_STR(field(STR("a;b")), STR("\"a;b\""));
    CHECK_STR(field(STR("\"a\" b")), STR("\"\"\"a\"\" b\""));
    CHECK_STR(field(STR("a\"")), STR("\"a\"\"\""));
    CHECK_STR(field(STR("a\nb")), STR("\"a\nb\""));
    CHECK_STR(field(STR("a ")), STR("\"a \""));
    CHECK_STR(field(STR("1-2")), STR("1-2"));
}

TEST(disarms_formulas) {
    CHECK_STR(field(STR("=1+1")), STR("\"'=1+1\""));
    CHECK_STR(field(STR("+84")), STR("\"'+84\""));
    CHECK_STR(field(STR("-")), STR("\"'-\""));
    CHECK_STR(field(STR("@SUM(A1)")), STR("\"'@SUM(A1)\""));
    CHECK_STR(field(STR("\t1")), STR("\"'\t1\""));
    CHECK_STR(field(STR("\ra")), STR("\"'\ra\""));
    CHECK_STR(field(STR("  =a")), STR("\"'  =a\""));
    CHECK_STR(field(STR("\"=a\"")), STR("\"'\"\"=a\"\"\""));
    CHECK_STR(field(STR("'=a")), STR("\"''=a\""));
    CHECK_STR(field(STR("\xC2\xA0=a")), STR("\"'\xC2\xA0=a\""));
    CHECK_STR(field(STR("\xE2\x80\x8B“ -a")), STR("\"'\xE2\x80\x8B“ -a\""));
    CHECK_STR(field(STR("＝a")), STR("\"'＝a\""));
    CHECK_STR(field(STR("– a")), STR("– a")); /* a dash is no minus */
    CHECK_STR(field(STR("a=b")), STR("a=b"));
    CHECK_STR(field(STR("   ")), STR("\"   \""));
    CHECK_STR(field(STR("\xE1\xBB")), STR("\xE1\xBB")); /* cut within a letter */
}

TEST(writes_a_plan) {
    input.address = (struct written){0};
    CHECK_STR(
        exported(PAGE_PLAN_CSV, ROAD),
        STR("\xEF\xBB\xBF"
            "Task,,,,,Lead,Support,Assigned,When,,,,,,Done on,,,,\r\n"
            "II.1,12/KH-UBND,2024-02-05,\"Sửa đường; đợt 1\",\"Đổ đá, lu nền "
            "\"\"đoạn dốc\"\"\",Văn phòng,\"Tổ thủy nông; các bộ phận, tổ\",,trong Quý "
            "I,,2024-01-01,2024-03-31,,Within time,,,,Biên bản,"
            "ke-hoach/12-kh-ubnd-2024.html#II.1\r\n"
            "II.2,12/KH-UBND,2024-02-05,\"Sửa đường; đợt 1\",Báo cáo định kỳ,,,các bộ "
            "phận,hằng quý,2024-Q2,,2024-06-14,,Done on time,2024-06-10,8/BC-UBND,,,"
            "ke-hoach/12-kh-ubnd-2024.html#II.2\r\n"
            "II.2,12/KH-UBND,2024-02-05,\"Sửa đường; đợt 1\",Báo cáo định kỳ,,,các bộ "
            "phận,hằng quý,2024-Q3,,2024-12-31,2024-09-30,Cancelled,,ý kiến họp,,,"
            "ke-hoach/12-kh-ubnd-2024.html#II.2\r\n"));
}

/* How many rows, and whether each has as many fields as the first. */
static isize count_rows(str csv, isize *fields) {
    isize rows = 0, commas = 0;
    bool quoted = false;
    *fields = 0;
    for (isize i = 0; i < csv.n; i++) {
        quoted ^= csv.p[i] == '"';
        commas += !quoted && csv.p[i] == ',';
        if (quoted || csv.p[i] != '\n')
            continue;
        CHECK(i > 0 && csv.p[i - 1] == '\r');
        if (rows++ == 0)
            *fields = commas + 1;
        CHECK_INT(commas + 1, *fields);
        commas = 0;
    }
    CHECK(!quoted && commas == 0);
    return rows;
}

TEST(writes_a_unit) {
    isize fields;
    str csv = exported(PAGE_UNIT_CSV, OFFICE);
    CHECK_INT(count_rows(csv, &fields), 4);
    CHECK_INT(fields, 21);
    CHECK(str_find(csv, STR("#II.1,Lead,\r\n")) > 0);
    CHECK(str_find(csv, STR("#II.2,Assigned,các bộ phận\r\n")) > 0);
    CHECK_INT(str_find(csv, STR("Bí mật")), -1);
    CHECK_INT(count_rows(exported(PAGE_PLAN_CSV, ROAD), &fields), 4);
    CHECK_INT(fields, 19);
}

TEST(knows_the_address_of_the_site) {
    input.address.text = STR("https://xa.example.vn/tra-cuu");
    CHECK(str_find(exported(PAGE_PLAN_CSV, WATER),
                   STR(",https://xa.example.vn/tra-cuu/ke-hoach/nuoc.html#1-1\r\n")) > 0);
    input.address.text = STR("https://xa.example.vn/");
    CHECK(str_find(exported(PAGE_PLAN_CSV, WATER),
                   STR(",https://xa.example.vn/ke-hoach/nuoc.html#1-1\r\n")) > 0);
    input.address.text = (str){0};
}

int main(void) {
    RUN(quotes_what_needs_it);
    RUN(disarms_formulas);
    RUN(writes_a_plan);
    RUN(writes_a_unit);
    RUN(knows_the_address_of_the_site);
    tasks_close();
    return DONE();
}
