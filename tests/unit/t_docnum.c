#include "viet/docnum.c"

#include "harness.h"
#include "numbers.h"
#include "viet/nfc.h"

static struct arena arena;

static str key_of(str text) {
    struct docnum n = docnum_parse(&arena, viet_nfc(&arena, text));
    return n.form ? number_key(&arena, &n) : STR("-");
}

static str written(str text) {
    return docnum_parse(&arena, viet_nfc(&arena, text)).text;
}

#define CHECK_KEY(text, key)      CHECK_STR(key_of(STR(text)), STR(key))
#define CHECK_WRITTEN(text, form) CHECK_STR(written(STR(text)), STR(form))

TEST(reads_each_form) {
    CHECK_KEY("7/KH-UBND", "hc|KH|UBND|7|-");
    CHECK_KEY("41/SNV-TCBC", "cv|CV|SNV-TCBC|41|-");
    CHECK_KEY("9/2021/NĐ-CP", "qp|NĐ|CP|9|2021");
    CHECK_KEY("33/2024/QH15", "qh|-|QH15|33|2024");
    CHECK_KEY("614/2008/UBTVQH12", "qh|-|UBTVQH12|614|2008");
    CHECK_KEY("88-NQ/TW", "dg|NQ|TW|88|-");
    CHECK_KEY("88-CV/ĐU", "dg|CV|ĐU|88|-");
    CHECK_KEY("88/CV-ĐU", "cv|CV|ĐU|88|-");
}

TEST(mends_what_is_typed) {
    CHECK_WRITTEN("Số 07 -KH/ĐU", "07-KH/ĐU");
    CHECK_WRITTEN("số: 215 / QĐ – UBND", "215/QĐ-UBND");
    CHECK_WRITTEN("31‑CT∕TU", "31-CT/TU");
    CHECK_WRITTEN("12⁄2019⁄TT‐BYT", "12/2019/TT-BYT");
    CHECK_WRITTEN("45\xC2\xA0/\xC2\xA0TB-VP", "45/TB-VP");
    CHECK_WRITTEN("6/NQ\xE2\x80\x8B-CP", "6/NQ-CP");
    CHECK_WRITTEN("77/Q\xC3\x90-UBND", "77/QĐ-UBND");
    CHECK_WRITTEN("77/QD-UBND", "77/QĐ-UBND");
    CHECK_WRITTEN("18-\nNQ/TW", "18-NQ/TW");
}

TEST(mends_case) {
    CHECK_WRITTEN("140/qđ-ttg", "140/QĐ-TTg");
    CHECK_WRITTEN("140/QĐ-TTG", "140/QĐ-TTg");
    CHECK_WRITTEN("9-ctr/tu", "9-CTr/TU");
    CHECK_WRITTEN("9/Ctr-UBND", "9/CTr-UBND");
    CHECK_WRITTEN("62/ttr-snv", "62/TTr-SNV");
    CHECK_WRITTEN("5/2018/nq-hđnd9", "5/2018/NQ-HĐND9");
    CHECK_WRITTEN("08-kh/thu", "08-KH/ThU");
    CHECK_WRITTEN("08-KH/ThU", "08-KH/ThU");
    CHECK_WRITTEN("24/BNgV-VP", "24/BNgV-VP");
}

TEST(writes_party_numbers_one_way) {
    CHECK_WRITTEN("52-NQ-TW", "52-NQ/TW");
    CHECK_WRITTEN("52 NQ/TW", "52-NQ/TW");
    CHECK_WRITTEN("52NQ/TW", "52-NQ/TW");
    CHECK_WRITTEN("52-NQ/T.Ư", "52-NQ/TW");
    CHECK_WRITTEN("52-NQ/TƯ", "52-NQ/TW");
    CHECK_KEY("52-nq/t.ư", "dg|NQ|TW|52|-");
}

TEST(keeps_slashes_that_are_official) {
    CHECK_WRITTEN("3/QCPH/UBND-BCH", "3/QCPH/UBND-BCH");
    CHECK_WRITTEN("5/2006/NQLT/CP-BCH", "5/2006/NQLT/CP-BCH");
    CHECK_WRITTEN("5/2006/TTLT/BTC-BNV", "5/2006/TTLT-BTC-BNV");
    CHECK_KEY("18/KH/TĐTN-VP", "hc|KH|TĐTN-VP|18|-");
    CHECK_KEY("18-KH/TĐTN-VP", "dg|KH|TĐTN-VP|18|-");
}

TEST(reads_the_number_itself) {
    CHECK_KEY("007/KH-UBND", "hc|KH|UBND|7|-");
    CHECK_KEY("0/KH-UBND", "hc|KH|UBND|0|-");
    CHECK_KEY("15B/NQ-CP", "hc|NQ|CP|15b|-");
    CHECK_KEY("15Đ/NQ-CP", "hc|NQ|CP|15đ|-");
    CHECK_WRITTEN("15B/NQ-CP", "15B/NQ-CP");
    CHECK_KEY("66.7/2025/NQ-CP", "qp|NQ|CP|66.7|2025");
    CHECK_KEY("66.7/NQ-CP", "-");
    CHECK_KEY("1.205/QĐ-UBND", "hc|QĐ|UBND|1.205|-");
    CHECK_KEY("1234567/QĐ-UBND", "-");
    CHECK_KEY("1.2.3/2025/NQ-CP", "-");
}

TEST(takes_only_the_first_token_for_a_kind) {
    CHECK_KEY("6/KH-TTr", "hc|KH|TTR|6|-");
    CHECK_KEY("6/KH-CĐN", "hc|KH|CĐN|6|-");
    CHECK_KEY("6/TTr-KH", "hc|TTr|KH|6|-");
    CHECK_KEY("6/BCĐ-KH", "cv|CV|BCĐ-KH|6|-");
}

TEST(tells_one_d_from_the_other) {
    CHECK_KEY("6/HD-SNV", "hc|HD|SNV|6|-");
    CHECK_KEY("6/HĐ-SNV", "hc|HĐ|SNV|6|-");
    CHECK_KEY("6/ĐA-UBND", "hc|ĐA|UBND|6|-");
    CHECK_KEY("6/DA-UBND", "hc|DA|UBND|6|-");
}

TEST(joins_issuers) {
    CHECK_KEY("9/KHPH-SYT-CA", "hc|KH|SYT-CA|9|-");
    CHECK_WRITTEN("9/KHPH-SYT-CA", "9/KHPH-SYT-CA");
    CHECK_KEY("9/KH-SGD&ĐT", "hc|KH|SGDĐT|9|-");
    CHECK_WRITTEN("9/kh-sgd&đt", "9/KH-SGD&ĐT");
    CHECK_KEY("9-CT/TĐTN-MT.QP", "dg|CT|TĐTN-MTQP|9|-");
    CHECK_KEY("80-KH/BDVTU-BCSĐ", "dg|KH|BDVTU-BCSĐ|80|-");
}

TEST(an_ampersand_is_a_v_only_where_and_is) {
    CHECK_KEY("9/KH-SGDVĐT", "hc|KH|SGDĐT|9|-");
    CHECK_WRITTEN("9/KH-BTNVMT", "9/KH-BTNMT");
    CHECK_WRITTEN("9-KH/BTGVTW", "9-KH/BTGVTW");
    CHECK_KEY("9-KH/BTGVTW", "dg|KH|BTGVTW|9|-");
    CHECK_KEY("9-KH/BTGVDVTW", "dg|KH|BTGDVTW|9|-");
    CHECK_WRITTEN("9/KH-UBVND", "9/KH-UBVND");
}

/* Cyrillic and Greek capitals that a keyboard or a scanner put in. */
TEST(reads_letters_that_look_like_ours) {
    CHECK_WRITTEN("9/NQ-\u0421\u0420", "9/NQ-CP");
    CHECK_KEY("9/NQ-\u0421\u0420", "hc|NQ|CP|9|-");
    CHECK_KEY("9/\u041A\u041D-UBND", "hc|KH|UBND|9|-");
    CHECK_WRITTEN("9-\u039DQ/\u03A4W", "9-NQ/TW");
    CHECK_WRITTEN("30\u0441/NQ-CP", "30c/NQ-CP");
    CHECK_KEY("30\u0441/NQ-CP", "hc|NQ|CP|30c|-");
    CHECK_KEY("9/\uFF2B\uFF28-UBND", "hc|KH|UBND|9|-");
    CHECK_KEY("9/QĐ-\u0421\u041D\u0413", "-");
}

TEST(reads_plans_of_action) {
    CHECK_WRITTEN("459-KHHĐ/TU", "459-KHHĐ/TU");
    CHECK_KEY("459-KHHĐ/TU", "dg|KH|TU|459|-");
    CHECK_KEY("7/HDLT-SNV-STC", "hc|HD|SNV-STC|7|-");
}

TEST(knows_digits_that_belong) {
    CHECK_KEY("4/KH-BCĐ35", "hc|KH|BCĐ35|4|-");
    CHECK_KEY("4/QĐ-BCA-C07", "hc|QĐ|BCA-C07|4|-");
    CHECK_KEY("4/PX03(TH)", "cv|CV|PX03(TH)|4|-");
    CHECK_KEY("4/BCĐ (138)", "cv|CV|BCĐ(138)|4|-");
    CHECK_KEY("4-NQ/TW2", "-");
    struct docnum_scan scan;
    CHECK(docnum_scan(STR("4-NQ/TW2"), 0, false, &scan));
    CHECK_INT(scan.end, 7);
    CHECK(docnum_scan(STR("4/2025/QH152"), 0, false, &scan));
    CHECK_INT(scan.end, 11);
}

/* The symbol up to the digits that are glued to its end, and are a footnote or a year. */
TEST(knows_digits_that_do_not_belong) {
    static const struct {
        const char *text;
        isize end;
    } rows[] = {
        {"4/NQ-HĐND9", 11},     {"4/NQ-HĐND15", 12},     {"4/NQ-HĐND151", 12},
        {"4/NQ-HĐND2023", 10},  {"4/2025/QH15", 11},     {"4/2025/QH2025", 9},
        {"4/KH-BCĐ389", 12},    {"4/KH-BCĐ3", 9},        {"4/KH-BCĐ20231", 9},
        {"4/KH-BCĐXDNTM3", 14}, {"4/KH-BCĐXDNTM35", 16}, {"4/KH-A1", 7},
        {"4/KH-PC02", 9},       {"4/KH-UBND2", 9},       {"4/KH-UBND12", 9},
        {"4/KH-PC20231", 7},
    };
    for (isize i = 0; i < countof(rows); i++) {
        struct docnum_scan scan;
        CHECK(docnum_scan(str_from_c(rows[i].text), 0, false, &scan));
        CHECK_INT(scan.end, rows[i].end);
    }
}

TEST(cuts_glued_words) {
    struct docnum_scan scan;
    CHECK(docnum_scan(STR("8-QĐ/TĐTN-VPTHÀNH ĐOÀN"), 0, false, &scan));
    CHECK_STR(docnum_make(&arena, &scan).text, STR("8-QĐ/TĐTN-VP"));
    CHECK(docnum_scan(STR("8/NQ-CPcủa"), 0, false, &scan));
    CHECK_STR(docnum_make(&arena, &scan).text, STR("8/NQ-CP"));
    CHECK(docnum_scan(STR("8/QĐ-TTgvề"), 0, false, &scan));
    CHECK_STR(docnum_make(&arena, &scan).text, STR("8/QĐ-TTg"));
    CHECK(docnum_scan(STR("8/QĐ-UBNDTỉnh"), 0, false, &scan));
    CHECK_STR(docnum_make(&arena, &scan).text, STR("8/QĐ-UBND"));
    CHECK_WRITTEN("8/2021/NĐCP", "8/2021/NĐ-CP");
    CHECK_WRITTEN("8/QĐUBND-VX", "8/QĐ-UBND-VX");
    CHECK_WRITTEN("8/TTCP-VP", "8/TTCP-VP");
}

TEST(reads_loose_cells) {
    CHECK_KEY("250-BCĐ", "cv|CV|BCĐ|250|-");
    CHECK_WRITTEN("141/BCĐ VĐ HM", "141/BCĐVĐHM");
    CHECK_WRITTEN("91/TB-BCH PCTT-TKCN", "91/TB-BCHPCTT-TKCN");
    struct docnum_scan scan;
    CHECK(docnum_scan(STR("91/TB-BCH PCTT | x"), 0, true, &scan));
    CHECK_INT(scan.trust, DOCNUM_CELL);
    CHECK(docnum_scan(STR("91/TB-BCH PCTT xong"), 0, true, &scan));
    CHECK_INT(scan.end, 9 + 0);
}

TEST(grades_its_trust) {
    struct docnum_scan scan;
    CHECK(docnum_scan(STR("12/KH-UBND"), 0, false, &scan));
    CHECK_INT(scan.trust, DOCNUM_SURE);
    CHECK(docnum_scan(STR("12/SNV-VP"), 0, false, &scan));
    CHECK_INT(scan.trust, DOCNUM_SURE);
    CHECK(docnum_scan(STR("12/TTYT"), 0, false, &scan));
    CHECK_INT(scan.trust, DOCNUM_LED);
    CHECK(docnum_scan(STR("12 QĐ-UBND"), 0, false, &scan));
    CHECK_INT(scan.trust, DOCNUM_LED);
}

TEST(refuses_what_is_no_number) {
    CHECK_KEY("", "-");
    CHECK_KEY("Số:", "-");
    CHECK_KEY("Số:     /KH-UBND", "-");
    CHECK_KEY("20/6", "-");
    CHECK_KEY("19/12/2025", "-");
    CHECK_KEY("2020-2025", "-");
    CHECK_KEY("12/A", "-");
    CHECK_KEY("12/III", "-");
    CHECK_KEY("12/Ngày", "-");
    CHECK_KEY("12/KH", "-");
    CHECK_KEY("12/KH-", "-");
    CHECK_KEY("12/km-h", "-");
    CHECK_KEY("12/TT-BL%C4", "-");
    CHECK_KEY("12/KH-UBND và", "-");
    CHECK_KEY("73 - Trên cơ sở", "-");
}

TEST(copes_with_broken_and_long_text) {
    char text[4000];
    for (isize i = 0; i < countof(text); i++)
        text[i] = "1/A-"[i % 4];
    CHECK_STR(key_of((str){text, countof(text)}), STR("-"));
    for (isize i = 2; i < countof(text); i++)
        text[i] = 'A';
    CHECK_STR(key_of((str){text, countof(text)}), STR("-"));
    CHECK_KEY("12/KH-\xC4", "-");
    CHECK_KEY("12/\xE1\xBB", "-");
    CHECK_KEY("12/KH-A-B-C-D-E-F-G-H-I-K-L-M-N-O-P", "-");
}

TEST(writes_twice_what_it_writes_once) {
    static const char *const texts[] = {
        "08 -KH/ĐU",       "3/qcph/ubnd-bch", "22hd/twđtn", "9/kh-bcđ (138)", "12 qđ/tu",
        "5/2006/ttlt/btc", "9-ct/tđtn-mt.qp", "87-cp",      "1/QĐi-UBND"};
    for (isize i = 0; i < countof(texts); i++) {
        str once = written(str_from_c(texts[i]));
        CHECK(once.n > 0);
        CHECK_STR(written(once), once);
        CHECK_STR(key_of(once), key_of(str_from_c(texts[i])));
    }
}

TEST(compares_by_identity) {
    struct docnum state = docnum_parse(&arena, STR("18/KH/TĐTN-VP"));
    struct docnum party = docnum_parse(&arena, STR("018-KH/TĐTN-VP"));
    CHECK_STR(docnum_identity(&arena, &state), docnum_identity(&arena, &party));
    CHECK_STR(docnum_identity(&arena, &state), STR("KH|TĐTN-VP|18|-"));
}

TEST(reads_tokens) {
    struct symbol symbol;
    isize at = 0;
    CHECK(symbol_read(STR("BGDĐT-"), &at, &symbol));
    CHECK_INT(at, 6);
    CHECK(symbol.plain && !symbol.lower && !symbol.cut);
    at = 0;
    CHECK(!symbol_read(STR("Trên"), &at, &symbol));
    CHECK(!symbol_read(STR("HỘI"), &at, &symbol));
    CHECK(!symbol_read(STR("năm học"), &(isize){4 + 1}, &symbol) || symbol.lower);
    CHECK(!symbol_read(STR("12"), &at, &symbol));
    CHECK(!symbol_read(STR(""), &at, &symbol));
    CHECK_INT(at, 0);
    CHECK(symbol_is_known(STR("hđnd9")));
    CHECK(!symbol_is_known(STR("XYZ")));
}

int main(void) {
    RUN(reads_each_form);
    RUN(mends_what_is_typed);
    RUN(mends_case);
    RUN(writes_party_numbers_one_way);
    RUN(keeps_slashes_that_are_official);
    RUN(reads_the_number_itself);
    RUN(takes_only_the_first_token_for_a_kind);
    RUN(tells_one_d_from_the_other);
    RUN(joins_issuers);
    RUN(an_ampersand_is_a_v_only_where_and_is);
    RUN(reads_letters_that_look_like_ours);
    RUN(reads_plans_of_action);
    RUN(knows_digits_that_belong);
    RUN(knows_digits_that_do_not_belong);
    RUN(cuts_glued_words);
    RUN(reads_loose_cells);
    RUN(grades_its_trust);
    RUN(refuses_what_is_no_number);
    RUN(copes_with_broken_and_long_text);
    RUN(writes_twice_what_it_writes_once);
    RUN(compares_by_identity);
    RUN(reads_tokens);
    arena_release(&arena);
    return DONE();
}
