#include "export/ics.c"

#include "harness.h"
#include "tasks.h"

/* The calendar with its lines whole again; each of them is looked at on the way. */
static str unfolded(str ics) {
    struct buf out = {0};
    CHECK(str_ends(ics, STR("\r\n")));
    for (str rest = ics; rest.n;) {
        isize end = str_find(rest, STR("\r\n"));
        str line = str_sub(rest, 0, end);
        bool goes_on = line.n > 0 && line.p[0] == ' ';
        CHECK(end >= 0 && end <= LINE_OCTETS);
        CHECK_INT(utf8_valid(line), line.n);
        CHECK_INT(str_find_byte(line, '\r'), -1);
        CHECK_INT(str_find_byte(line, '\n'), -1);
        buf_put(&out, goes_on || !out.n ? STR("") : STR("\n"));
        buf_put(&out, goes_on ? str_skip(line, 1) : line);
        rest = str_skip(rest, end + 2);
        if (end < 0)
            break;
    }
    buf_char(&out, '\n');
    str text = buf_take(&tasks_arena, &out);
    buf_release(&out);
    return text;
}

static str folded(str line) {
    struct export e = {.out = &tasks_out};
    struct calendar c = {.e = &e};
    buf_clear(&tasks_out);
    put_line(&c, line);
    buf_release(&c.line);
    return buf_str(&tasks_out);
}

TEST(folds_at_the_limit) {
    str digits =
        STR("0123456789012345678901234567890123456789012345678901234567890123456789"
            "01234");
    CHECK_STR(folded(digits), str_concat(&tasks_arena, digits, STR("\r\n")));
    CHECK_STR(folded(str_concat(&tasks_arena, digits, STR("5"))),
              str_concat(&tasks_arena, digits, STR("\r\n 5\r\n")));
    CHECK_STR(folded((str){0}), STR("\r\n"));
}

/* Letters of two, three and four octets at every place where a line may be cut. */
TEST(cuts_no_letter) {
    static const str letters[] = {S("ư"), S("ữ"), S("𝄞"), S("ế"), S("a")};
    for (isize shift = 0; shift < 80; shift++) {
        for (isize k = 0; k < countof(letters); k++) {
            struct buf line = {0};
            for (isize i = 0; i < shift; i++)
                buf_char(&line, 'x');
            for (isize i = 0; i < 160; i++)
                buf_put(&line, letters[(k + (i % 7 == 0)) % countof(letters)]);
            str whole = unfolded(folded(buf_str(&line)));
            CHECK_STR(str_sub(whole, 0, whole.n - 1), buf_str(&line));
            buf_release(&line);
        }
    }
}

/* Never the case in the program, but it must come to an end. */
TEST(folds_what_is_no_text) {
    char bytes[400];
    for (isize i = 0; i < countof(bytes); i++)
        bytes[i] = (char)0xBF;
    str out = folded((str){bytes, countof(bytes)});
    CHECK(out.n > 400 && out.n < 440);
}

static str escaped(str text) {
    buf_clear(&tasks_out);
    put_escaped(&tasks_out, text);
    return buf_str(&tasks_out);
}

TEST(escapes_text) {
    CHECK_STR(escaped(STR("a, b; c\\d: \"e\"")), STR("a\\, b\\; c\\\\d: \"e\""));
    CHECK_STR(escaped(STR("a\nEND:VEVENT")), STR("a\\nEND:VEVENT"));
    CHECK_STR(escaped(STR("a\r\nb\tc\0d\x7F"
                          "e\x1B[2J")),
              STR("a\\nb cde[2J"));
    CHECK_STR(escaped((str){0}), STR(""));
}

TEST(takes_the_first_words) {
    CHECK_STR(export_first_words(STR("một hai ba"), 100), STR("một hai ba"));
    CHECK_STR(export_first_words(STR("một hai ba"), 10), STR("một hai ba"));
    CHECK_STR(export_first_words(STR("một hai ba"), 9), STR("một hai"));
    CHECK_STR(export_first_words(STR("mộthaiba"), 3), STR("một"));
    CHECK_STR(export_first_words((str){0}, 3), STR(""));
}

TEST(writes_a_plan) {
    input.address.text = STR("https://xa.example.vn/tra-cuu/");
    CHECK_STR(
        unfolded(exported(PAGE_PLAN_ICS, ROAD)),
        STR("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//kehoach//kehoach//EN\n"
            "CALSCALE:GREGORIAN\nX-WR-CALNAME:Tasks – 12/KH-UBND\n"
            "BEGIN:VEVENT\n"
            "UID:ke-hoach/12-kh-ubnd-2024#II.1@xa.example.vn/tra-cuu\n"
            "DTSTAMP:20240115T000000Z\n"
            "DTSTART;VALUE=DATE:20240331\nDTEND;VALUE=DATE:20240401\n"
            "SUMMARY:Đổ đá\\, lu nền \"đoạn dốc\"\n"
            "DESCRIPTION:Đổ đá\\, lu nền \"đoạn dốc\"\\n\\nWhen: trong Quý I\\nLead: Văn "
            "phòng\\nSupport: Tổ thủy nông\\; các bộ phận\\, tổ\\n: Biên "
            "bản\\n\\nII.1\\, "
            "12/KH-UBND\\, 05/02/2024: Sửa đường\\; đợt 1\n"
            "CATEGORIES:Văn phòng\n"
            "URL:https://xa.example.vn/tra-cuu/ke-hoach/12-kh-ubnd-2024.html#II.1\n"
            "TRANSP:TRANSPARENT\nEND:VEVENT\n"
            "BEGIN:VEVENT\n"
            "UID:ke-hoach/12-kh-ubnd-2024#II.2/2024-Q2@xa.example.vn/tra-cuu\n"
            "DTSTAMP:20240115T000000Z\n"
            "DTSTART;VALUE=DATE:20240614\nDTEND;VALUE=DATE:20240615\n"
            "SUMMARY:✓ Báo cáo định kỳ\n"
            "DESCRIPTION:Báo cáo định kỳ\\n\\nWhen: hằng quý\\nAssigned: các bộ "
            "phận\\nDone "
            "on: 10/6/2024\\n: 8/BC-UBND\\n\\nII.2\\, 12/KH-UBND\\, 05/02/2024: Sửa "
            "đường\\; đợt 1\n"
            "CATEGORIES:các bộ phận\n"
            "URL:https://xa.example.vn/tra-cuu/ke-hoach/12-kh-ubnd-2024.html#II.2\n"
            "TRANSP:TRANSPARENT\nEND:VEVENT\n"
            "BEGIN:VEVENT\n"
            "UID:ke-hoach/12-kh-ubnd-2024#II.2/2024-Q3@xa.example.vn/tra-cuu\n"
            "DTSTAMP:20240115T000000Z\n"
            "DTSTART;VALUE=DATE:20241231\nDTEND;VALUE=DATE:20250101\n"
            "SUMMARY:Cancelled: Báo cáo định kỳ\n"
            "DESCRIPTION:Báo cáo định kỳ\\n\\nWhen: hằng quý\\nAssigned: các bộ phận\\n: "
            "30/9/2024\\n: ý kiến họp\\n\\nII.2\\, 12/KH-UBND\\, 05/02/2024: Sửa "
            "đường\\; "
            "đợt 1\n"
            "CATEGORIES:các bộ phận\n"
            "URL:https://xa.example.vn/tra-cuu/ke-hoach/12-kh-ubnd-2024.html#II.2\n"
            "STATUS:CANCELLED\nTRANSP:TRANSPARENT\nEND:VEVENT\n"
            "END:VCALENDAR\n"));
    input.address.text = (str){0};
}

static isize count(str text, str needle) {
    isize n = 0;
    for (isize at; (at = str_find(text, needle)) >= 0; text = str_skip(text, at + 1))
        n++;
    return n;
}

TEST(writes_a_unit) {
    str ics = unfolded(exported(PAGE_UNIT_ICS, OFFICE));
    CHECK_INT(count(ics, STR("BEGIN:VEVENT\n")), 3);
    CHECK_INT(count(ics, STR("\nCATEGORIES:Lead\n")), 1);
    CHECK_INT(count(ics, STR("\nCATEGORIES:Common\n")), 2);
    CHECK_INT(count(ics, STR("\nURL:")), 0);
    CHECK_INT(count(ics, STR("Bí mật")), 0);
    CHECK(str_find(ics, STR("X-WR-CALNAME:Tasks – Văn phòng UBND\n")) > 0);
    CHECK(str_find(ics, STR("\nUID:ke-hoach/12-kh-ubnd-2024#II.1@duong-lang\n")) > 0);
}

/* A text can neither end its line nor begin another one. */
TEST(cannot_be_broken_out_of) {
    struct task task = road_read[0];
    road_read[0].text =
        STR("a\r\nEND:VEVENT\r\nBEGIN:VALARM\nx\rATTACH:http://y \"z\"; P=,:\\");
    road_read[0].id = STR("a\nURL:b");
    input.address.text = STR("https://x/ \xC3\xAA\r\n\"<>");
    str ics = unfolded(exported(PAGE_PLAN_ICS, ROAD));
    CHECK_INT(count(ics, STR("\nBEGIN:VEVENT\n")), 3);
    CHECK_INT(count(ics, STR("\nEND:VEVENT\n")), 3);
    CHECK_INT(count(ics, STR("\nBEGIN:VALARM")), 0);
    CHECK_INT(count(ics, STR("\nATTACH")), 0);
    CHECK(str_find(ics, STR("\nURL:https://x/%20%C3%AA%0D%0A%22%3C%3E/ke-hoach/"
                            "12-kh-ubnd-2024.html#a%0AURL:b\n")) > 0);
    road_read[0] = task;
    input.address.text = (str){0};
}

TEST(ends_with_the_calendar) {
    struct date due = once[0].due;
    once[0].due = (struct date){9999, 12, 31};
    str ics = unfolded(exported(PAGE_PLAN_ICS, ROAD));
    CHECK(str_find(ics, STR("DTSTART;VALUE=DATE:99991231\nSUMMARY:")) > 0);
    once[0].due = due;
}

int main(void) {
    RUN(folds_at_the_limit);
    RUN(cuts_no_letter);
    RUN(folds_what_is_no_text);
    RUN(escapes_text);
    RUN(takes_the_first_words);
    RUN(writes_a_plan);
    RUN(writes_a_unit);
    RUN(cannot_be_broken_out_of);
    RUN(ends_with_the_calendar);
    tasks_close();
    return DONE();
}
