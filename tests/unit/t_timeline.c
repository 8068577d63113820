#include "timeline/timeline.c"

#include "base/utf8.h"
#include "harness.h"

static struct arena arena;

static bool is_number(char c) {
    return is_digit(c) || c == '-';
}

/* The number behind `name="` at its n-th place; -1: there is none. */
static int attribute(str svg, str name, int n) {
    str key = str_concat(&arena, STR(" "), name, STR("=\""));
    isize at;
    do {
        at = str_find(svg, key);
        svg = str_skip(svg, at + key.n);
    } while (at >= 0 && n-- > 0);
    isize end = 0;
    while (at >= 0 && end < svg.n && is_number(svg.p[end]))
        end++;
    return at < 0 ? -1 : str_to_int(str_sub(svg, 0, end));
}

static int count_of(str text, str needle) {
    int n = 0;
    for (isize at; (at = str_find(text, needle)) >= 0; n++)
        text = str_skip(text, at + needle.n);
    return n;
}

static struct timeline year_of(int from, int to) {
    struct timeline t = {
        .axis = timeline_axis_of(date_of(from, 1, 1), date_of(to, 12, 31)),
        .words = {STR("Năm"), STR("Quý"), STR("Tháng"), STR("Tuần"), STR("Hôm nay")},
        .today = {2023, 3, 15},
        .title = STR("Tiến độ <năm>"),
        .about = STR("a & b"),
        .id = STR("k-t1-")};
    return t;
}

static struct timeline_row *add_row(struct timeline *t, str text) {
    struct timeline_row *row = vec_push(&arena, &t->rows);
    *row = (struct timeline_row){.text = text, .href = STR("a.html#II.1")};
    return row;
}

static void add_day(struct timeline_row *row, struct date day, enum task_state state) {
    *vec_push(&arena, &row->marks) =
        (struct timeline_mark){.day = day,
                               .state = state,
                               .due = state <= STATE_WITHIN ? day : (struct date){0}};
}

/* All pieces one after the other; checks that none has too many shapes. */
static str draw(struct timeline *t) {
    struct buf out = {0};
    timeline_lay_out(&arena, t);
    for (isize from = 0, to; from < t->rows.n; from = to) {
        to = timeline_piece_end(t, from);
        CHECK(to > from);
        CHECK(timeline_draw(&out, &arena, t, from, to) <= 2000);
    }
    str svg = buf_take(&arena, &out);
    buf_release(&out);
    return svg;
}

static str sentence(void) {
    return STR("Rà soát, thống kê đầy đủ các tuyến mương thoát nước đã xuống cấp nghiêm "
               "trọng trên địa bàn từng thôn, từng xóm; đề nghị hướng khắc phục");
}

TEST(lines_end_between_words_and_lose_none) {
    str text = sentence(), joined = {0};
    struct text_lines lines = text_wrap(&arena, text, 200, 13, 99);
    CHECK(lines.n > 3 && !lines.cut);
    for (isize i = 0; i < lines.n; i++) {
        CHECK(text_width(lines.at[i], 13) <= 200);
        joined = i ? str_concat(&arena, joined, STR(" "), lines.at[i]) : lines.at[i];
    }
    CHECK_STR(joined, text);
}

TEST(a_text_that_is_too_long_ends_after_a_whole_word) {
    struct text_lines lines = text_wrap(&arena, sentence(), 200, 13, 2);
    str last = lines.at[1];
    CHECK_INT(lines.n, 2);
    CHECK(lines.cut && str_ends(last, STR(" …")));
    CHECK(text_width(last, 13) <= 200);
    str word = str_sub(last, 0, last.n - STR(" …").n);
    isize at = str_find(sentence(), word);
    CHECK(at >= 0 && sentence().p[at + word.n] == ' ');
}

TEST(marks_on_their_own_take_no_room_and_stay_with_their_letter) {
    str composed = STR("nghiệm thu"), apart = STR("nghie\u0323\u0302m thu");
    CHECK_INT(text_width(apart, 13), text_width(composed, 13));
    str run = STR("ê\u0301ê\u0301ê\u0301ê\u0301ê\u0301ê\u0301ê\u0301ê\u0301");
    struct text_lines lines = text_wrap(&arena, run, 20, 13, 99);
    CHECK(lines.n > 1);
    for (isize i = 0; i < lines.n; i++) {
        isize at = 0;
        CHECK(utf8_next(lines.at[i], &at) == 0xEA);
        CHECK_INT(utf8_valid(lines.at[i]), lines.at[i].n);
    }
}

TEST(letters_with_horn_or_stroke_are_wider_than_what_they_fold_to) {
    CHECK(text_width(STR("ươ"), 100) > text_width(STR("uo"), 100));
    CHECK(text_width(STR("ƯƠĐ"), 100) > text_width(STR("UOD"), 100));
    CHECK_INT(text_width(STR("ẵ"), 100), text_width(STR("a"), 100));
    CHECK_INT(text_width(STR("ợ"), 100), text_width(STR("ơ"), 100));
}

TEST(what_has_no_blank_is_broken_and_nothing_is_no_line) {
    str address = STR("https://so-lieu.example.vn/mucnuocmucnuocmucnuocmucnuocmucnuoc");
    struct text_lines lines = text_wrap(&arena, address, 120, 13, 99);
    isize bytes = 0;
    for (isize i = 0; i < lines.n; i++) {
        CHECK(text_width(lines.at[i], 13) <= 120);
        bytes += lines.at[i].n;
    }
    CHECK_INT(bytes, address.n);
    CHECK_INT(text_wrap(&arena, STR(" \n "), 120, 13, 3).n, 0);
    CHECK_INT(text_wrap(&arena, STR("chữ"), 1, 13, 3).at[0].n, 1);
    CHECK(text_width(STR("a\xC3"), 13) > 0);
}

TEST(the_scale_suits_the_number_of_days) {
    struct date day = {2023, 3, 1};
    CHECK_INT(timeline_axis_of(day, date_of(2023, 3, 31)).scale, SCALE_DAYS);
    CHECK_INT(timeline_axis_of(day, date_of(2023, 5, 31)).scale, SCALE_WEEKS);
    CHECK_INT(timeline_axis_of(day, date_of(2024, 2, 29)).scale, SCALE_MONTHS);
    CHECK_INT(timeline_axis_of(day, date_of(2030, 2, 28)).scale, SCALE_YEARS);
}

TEST(days_stand_within_the_axis) {
    struct timeline_axis axis =
        timeline_axis_of(date_of(2023, 1, 1), date_of(2023, 12, 31));
    CHECK_INT(timeline_x(&axis, date_of(2023, 1, 1)), TIMELINE_LEFT);
    CHECK_INT(timeline_x(&axis, date_of(2024, 1, 1)), TIMELINE_WIDTH - 1);
    CHECK_INT(timeline_x(&axis, date_of(1, 1, 1)), TIMELINE_LEFT);
    CHECK_INT(timeline_x(&axis, date_of(9999, 12, 31)), TIMELINE_WIDTH - 1);
}

TEST(a_bar_is_cut_to_the_axis_and_an_open_end_is_an_arrow) {
    struct timeline t = year_of(2023, 2023);
    struct timeline_row *row = add_row(&t, STR("Cả giai đoạn"));
    row->start = date_of(2020, 1, 1);
    row->end = date_of(9999, 12, 31);
    str svg = draw(&t);
    int x = attribute(str_skip(svg, str_find(svg, STR("class=\"edge\""))), STR("x"), 0);
    int width =
        attribute(str_skip(svg, str_find(svg, STR("class=\"edge\""))), STR("width"), 0);
    CHECK(x >= TIMELINE_LEFT && x + width < TIMELINE_WIDTH);
    CHECK_INT(count_of(svg, STR("class=\"end\"")), 2);
}

TEST(a_bar_outside_and_a_bar_without_ends_are_not_drawn) {
    struct timeline t = year_of(2023, 2023);
    struct timeline_row *row = add_row(&t, STR("Năm khác"));
    row->start = date_of(2021, 1, 1);
    row->end = date_of(2022, 12, 31);
    add_row(&t, STR("Không ngày"))->end = date_of(2023, 5, 1);
    CHECK_INT(count_of(draw(&t), STR("class=\"edge\"")), 0);
}

TEST(a_bar_of_one_day_and_one_with_open_ends_can_be_seen) {
    struct timeline t = year_of(2000, 2023);
    struct timeline_row *row = add_row(&t, STR("Một ngày"));
    row->start = row->end = date_of(2023, 12, 31);
    row->open_start = row->open_end = true;
    str svg = draw(&t);
    str edge = str_skip(svg, str_find(svg, STR("class=\"edge\"")));
    CHECK(attribute(edge, STR("width"), 0) >= 2);
}

TEST(marks_that_touch_become_one_with_the_graver_state) {
    struct timeline t = year_of(2023, 2023);
    struct timeline_row *row = add_row(&t, STR("Hằng ngày"));
    add_day(row, date_of(2023, 5, 1), STATE_DONE_ON_TIME);
    add_day(row, date_of(2023, 5, 2), STATE_OVERDUE);
    add_day(row, date_of(2023, 5, 3), STATE_WITHIN);
    add_day(row, date_of(2023, 9, 1), STATE_DONE_ON_TIME);
    add_day(row, date_of(2023, 9, 2), STATE_DONE_LATE);
    str svg = draw(&t);
    CHECK_INT(count_of(svg, STR("<use")), 2);
    CHECK_INT(count_of(svg, STR("#k-m-overdue")), 1);
    CHECK_INT(count_of(svg, STR("#k-m-late")), 1);
}

TEST(numbers_beside_marks_add_up_where_they_would_touch) {
    struct timeline t = year_of(2023, 2023);
    struct timeline_row *row = add_row(&t, STR("Nhiều việc"));
    for (int day = 1; day <= 20; day++) {
        add_day(row, date_of(2023, 5, day), STATE_WITHIN);
        row->marks.at[row->marks.n - 1].count = 5000;
    }
    str svg = draw(&t);
    CHECK_INT(count_of(svg, STR("<use")), 1);
    CHECK(str_find(svg, STR(">100000</text>")) > 0);
}

TEST(only_what_may_change_carries_its_day) {
    struct timeline t = year_of(2023, 2023);
    struct timeline_row *row = add_row(&t, STR("Việc"));
    row->state = STATE_WITHIN;
    row->state_text = STR("Trong hạn");
    row->due = date_of(2023, 9, 1);
    add_day(row, date_of(2023, 2, 1), STATE_OVERDUE);
    add_day(row, date_of(2023, 9, 1), STATE_WITHIN);
    str svg = draw(&t);
    CHECK_INT(count_of(svg, STR("data-due=\"2023-09-01\"")), 2);
    CHECK_INT(count_of(svg, STR("data-due")), 2);
}

TEST(a_piece_is_never_higher_than_a_sheet_and_shapes_are_few) {
    struct timeline t = year_of(2023, 2023);
    for (int i = 0; i < 300; i++) {
        struct timeline_row *row = add_row(&t, sentence());
        row->note = STR("II.1");
        for (int day = 0; day < 365; day++)
            add_day(row, date_from_days(date_to_days(date_of(2023, 1, 1)) + day),
                    (enum task_state)(day % STATES));
    }
    str svg = draw(&t);
    int pieces = count_of(svg, STR("<svg"));
    CHECK(pieces > 10);
    for (int i = 0; i < pieces; i++) {
        str box = str_skip(svg, str_find(svg, STR("viewBox=\"0 0 1200 ")));
        svg = str_skip(box, 1);
        CHECK(str_to_int(str_sub(box, 18, str_find_byte(str_skip(box, 18), '"') + 18)) <=
              TIMELINE_HEIGHT + 16);
    }
}

TEST(every_row_is_a_link_and_markup_is_escaped) {
    struct timeline t = year_of(2023, 2023);
    add_row(&t, STR("Việc <b>một</b>"))->note = STR("II.1 & 2");
    str svg = draw(&t);
    CHECK_INT(count_of(svg, STR("<a href=\"a.html#II.1\">")), 1);
    CHECK(str_find(svg, STR("<title id=\"k-t1-p0\">Tiến độ &lt;năm&gt;</title>")) > 0);
    CHECK(str_find(svg, STR(">II.1 &amp; 2</text>")) > 0);
    CHECK(str_find(svg, STR("<b>")) < 0);
}

TEST(a_long_note_keeps_to_its_line_before_the_state) {
    struct timeline t = year_of(2023, 2023);
    struct timeline_row *row = add_row(&t, STR("Việc"));
    row->note = sentence();
    row->state_text = STR("Hoàn thành đúng hạn");
    row->state = STATE_DONE_ON_TIME;
    str svg = draw(&t);
    row = &t.rows.at[0];
    CHECK(text_width(row->note, NOTE_SIZE) + text_width(row->state_text, NOTE_SIZE) <
          TIMELINE_LEFT);
    CHECK(str_find(svg, STR(">Hoàn thành đúng hạn<")) > 0);
}

TEST(today_is_there_but_hidden_where_it_is_outside) {
    struct timeline in = year_of(2023, 2023), out = year_of(2025, 2025);
    add_row(&in, STR("a"));
    add_row(&out, STR("b"));
    CHECK(str_find(draw(&in), STR("class=\"today\"")) > 0);
    CHECK(str_find(draw(&out), STR("class=\"today away\"")) > 0);
}

TEST(the_axis_names_weeks_from_monday_and_long_times_fit) {
    struct timeline t = year_of(2023, 2023);
    t.axis = timeline_axis_of(date_of(2023, 3, 1), date_of(2023, 3, 31));
    add_row(&t, STR("a"));
    CHECK(str_find(draw(&t), STR(">Tuần 10 (06/3)</text>")) > 0);
    t.axis = timeline_axis_of(date_of(2023, 1, 1), date_of(2023, 3, 31));
    CHECK(str_find(draw(&t), STR(">Tháng 2/2023</text>")) > 0);
    CHECK(str_find(draw(&t), STR(">09/01</text>")) > 0);
    t.axis = timeline_axis_of(date_of(2023, 1, 1), date_of(2023, 12, 31));
    CHECK(str_find(draw(&t), STR(">Quý IV/2023</text>")) > 0);
    t.axis = timeline_axis_of(date_of(1998, 1, 1), date_of(2048, 12, 31));
    CHECK(count_of(draw(&t), STR("<text")) < 120);
}

int main(void) {
    RUN(lines_end_between_words_and_lose_none);
    RUN(a_text_that_is_too_long_ends_after_a_whole_word);
    RUN(marks_on_their_own_take_no_room_and_stay_with_their_letter);
    RUN(letters_with_horn_or_stroke_are_wider_than_what_they_fold_to);
    RUN(what_has_no_blank_is_broken_and_nothing_is_no_line);
    RUN(the_scale_suits_the_number_of_days);
    RUN(days_stand_within_the_axis);
    RUN(a_bar_is_cut_to_the_axis_and_an_open_end_is_an_arrow);
    RUN(a_bar_outside_and_a_bar_without_ends_are_not_drawn);
    RUN(a_bar_of_one_day_and_one_with_open_ends_can_be_seen);
    RUN(marks_that_touch_become_one_with_the_graver_state);
    RUN(numbers_beside_marks_add_up_where_they_would_touch);
    RUN(only_what_may_change_carries_its_day);
    RUN(a_piece_is_never_higher_than_a_sheet_and_shapes_are_few);
    RUN(every_row_is_a_link_and_markup_is_escaped);
    RUN(a_long_note_keeps_to_its_line_before_the_state);
    RUN(today_is_there_but_hidden_where_it_is_outside);
    RUN(the_axis_names_weeks_from_monday_and_long_times_fit);
    arena_release(&arena);
    return DONE();
}
