#include "viet/sheet.c"

#include "harness.h"

static enum sheet_system named(const char *name) {
    return sheet_system_named(str_from_c(name));
}

static const struct sheet *on(enum sheet_system system, const char *day) {
    return sheet_on(system, date_parse_iso(str_from_c(day)));
}

TEST(a_name_tells_its_system) {
    CHECK_INT(named("Đảng ủy phường Bến Gỗ"), SHEET_PARTY);
    CHECK_INT(named("BAN THƯỜNG VỤ HUYỆN UỶ"), SHEET_PARTY);
    CHECK_INT(named("Ban Chấp hành Đảng bộ xã"), SHEET_PARTY);
    CHECK_INT(named("Bộ Chính trị"), SHEET_PARTY);
    CHECK_INT(named("Bộ Xây dựng"), SHEET_STATE);
    CHECK_INT(named("Ủy ban nhân dân xã Đồi Chè"), SHEET_STATE);
    CHECK_INT(named("HĐND xã"), SHEET_STATE);
    CHECK_INT(named("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã"), SHEET_FRONT);
    CHECK_INT(named("Hội Nông dân tỉnh"), SHEET_FRONT);
    CHECK_INT(named("Ban Thường vụ Tỉnh đoàn"), SHEET_YOUTH);
    CHECK_INT(named("Đoàn xã Đồi Chè"), SHEET_YOUTH);
    CHECK_INT(named(""), SHEET_UNKNOWN);
    CHECK_INT(named("Ban Chỉ đạo làm đường"), SHEET_UNKNOWN);
    CHECK_INT(named("Câu lạc bộ thơ"), SHEET_UNKNOWN);
    CHECK_INT(named("Bộ phận Một cửa"), SHEET_UNKNOWN);
}

TEST(the_first_word_decides) {
    CHECK_INT(named("Văn phòng Đảng ủy Sở Xây dựng"), SHEET_PARTY);
    CHECK_INT(named("Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh"), SHEET_PARTY);
    CHECK_INT(named("Công đoàn Trường Tiểu học Bến Gỗ"), SHEET_FRONT);
    CHECK_INT(named("Ban Cán sự đảng UBND tỉnh"), SHEET_PARTY);
    CHECK_INT(named("Chi đoàn Sở Xây dựng"), SHEET_YOUTH);
    CHECK_INT(named("Văn phòng Sở Xây dựng"), SHEET_STATE);
}

TEST(a_number_tells_its_system_too) {
    CHECK_INT(named("31/KH-MTTQ-BTT"), SHEET_FRONT);
    CHECK_INT(named("08-KH/TĐTN-VP"), SHEET_YOUTH);
    CHECK_INT(named("12-KH/ĐU"), SHEET_UNKNOWN); /* its form tells */
}

TEST(the_form_of_the_number_goes_first) {
    CHECK_INT(sheet_system_of(DOCNUM_DG, SHEET_UNKNOWN), SHEET_PARTY);
    CHECK_INT(sheet_system_of(DOCNUM_DG, SHEET_STATE), SHEET_PARTY);
    CHECK_INT(sheet_system_of(DOCNUM_HC, SHEET_PARTY), SHEET_STATE);
    CHECK_INT(sheet_system_of(DOCNUM_CV, SHEET_UNKNOWN), SHEET_STATE);
    CHECK_INT(sheet_system_of(DOCNUM_DG, SHEET_YOUTH), SHEET_YOUTH);
    CHECK_INT(sheet_system_of(DOCNUM_HC, SHEET_FRONT), SHEET_FRONT);
    CHECK_INT(sheet_system_of(DOCNUM_NONE, SHEET_PARTY), SHEET_PARTY);
    CHECK_INT(sheet_system_of(DOCNUM_NONE, SHEET_UNKNOWN), SHEET_UNKNOWN);
}

TEST(a_document_keeps_the_form_of_its_day) {
    CHECK_INT(on(SHEET_PARTY, "2020-03-19")->from.year, 2018);
    CHECK_INT(on(SHEET_PARTY, "2026-05-26")->bases, SHEET_UPRIGHT);
    CHECK_INT(on(SHEET_PARTY, "2026-05-27")->bases, SHEET_DASHED);
    CHECK_INT(on(SHEET_PARTY, "2012-01-01")->from.year, 2018); /* the earliest known */
    CHECK_INT(on(SHEET_PARTY, "")->from.year, 2026);           /* not signed: today's */
    CHECK_INT(on(SHEET_STATE, "2019-12-31")->from.year, 2020);
}

TEST(systems_differ_where_their_rules_do) {
    const struct sheet *state = on(SHEET_STATE, "2023-05-05");
    const struct sheet *party = on(SHEET_PARTY, "2023-05-05");
    const struct sheet *front = on(SHEET_FRONT, "2023-05-05");
    const struct sheet *youth = on(SHEET_YOUTH, "2023-05-05");
    CHECK_STR(state->number, STR("Số:"));
    CHECK_STR(party->number, STR("Số"));
    CHECK_STR(youth->number, STR("Số:"));
    CHECK_STR(party->issuer_mark, STR("*"));
    CHECK_STR(youth->issuer_mark, STR("***"));
    CHECK_STR(party->subject_mark, STR("-----"));
    CHECK_INT(state->issuer_mark.n + state->subject_mark.n, 0);
    CHECK_STR(state->motto_below, STR("Độc lập - Tự do - Hạnh phúc"));
    CHECK_STR(front->motto, state->motto);
    CHECK_STR(youth->motto, STR("ĐOÀN TNCS HỒ CHÍ MINH"));
    CHECK(party->upright_posts && party->underlined_to && party->joined);
    CHECK(!state->upright_posts && !state->underlined_to && !state->joined);
    CHECK_INT(state->size.to, 12);
    CHECK_INT(state->size.to_list, 11);
    CHECK_INT(party->size.to, 14);
    CHECK_INT(party->size.to_list, 12);
    CHECK_INT(party->size.motto, 15);
}

/* The style sheet has classes for 11 to 16 points; rows of a system follow in time. */
TEST(the_table_is_whole) {
    for (int system = SHEET_UNKNOWN; system <= SHEET_YOUTH; system++) {
        const struct sheet *first = on(system, "1990-01-01");
        CHECK(first && first->system == (enum sheet_system)system);
    }
    for (isize i = 0; i < countof(rows); i++) {
        const uint8_t *size = (const uint8_t *)&rows[i].size;
        for (isize k = 0; k < (isize)sizeof(rows[i].size); k++)
            CHECK(size[k] >= 11 && size[k] <= 16);
        if (i > 0 && rows[i].system == rows[i - 1].system)
            CHECK(date_cmp(rows[i - 1].from, rows[i].from) < 0);
    }
}

TEST(rights_and_offices) {
    CHECK(sheet_is_right(STR("TM. ỦY BAN NHÂN DÂN")));
    CHECK(sheet_is_right(STR("T/M BAN THƯỜNG VỤ")));
    CHECK(sheet_is_right(STR("K/T TRƯỞNG BAN")));
    CHECK(sheet_is_right(STR("Q. GIÁM ĐỐC")));
    CHECK(!sheet_is_right(STR("PHÓ BÍ THƯ")));
    CHECK(!sheet_is_right(STR("QUYỀN GIÁM ĐỐC")));
    CHECK(!sheet_is_right(STR("")));
}

TEST(bureaus_and_committees) {
    str name = STR("Ban Thường vụ  Đảng ủy Khối");
    isize behind = sheet_bureau(name);
    CHECK_STR(str_skip(name, behind), STR("Đảng ủy Khối"));
    CHECK(sheet_is_committee(str_skip(name, behind)));
    CHECK_INT(sheet_bureau(STR("Thường trực")), STR("Thường trực").n);
    CHECK_INT(sheet_bureau(STR("Đảng ủy Khối")), -1);
    CHECK(!sheet_is_committee(STR("Đảng bộ Khối")));
    CHECK(!sheet_is_committee(STR("")));
}

int main(void) {
    RUN(a_name_tells_its_system);
    RUN(the_first_word_decides);
    RUN(a_number_tells_its_system_too);
    RUN(the_form_of_the_number_goes_first);
    RUN(a_document_keeps_the_form_of_its_day);
    RUN(systems_differ_where_their_rules_do);
    RUN(the_table_is_whole);
    RUN(rights_and_offices);
    RUN(bureaus_and_committees);
    return DONE();
}
