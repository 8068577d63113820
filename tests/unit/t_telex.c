#include "telex.h"

#include "harness.h"

static struct arena arena;

static str telex(const char *word) {
    return telex_read(&arena, str_from_c(word));
}

static str vni(const char *word) {
    return vni_read(&arena, str_from_c(word));
}

TEST(reads_telex) {
    CHECK_STR(telex("ddieenj"), STR("điện"));
    CHECK_STR(telex("Tieengs"), STR("tiếng"));
    CHECK_STR(telex("thuys"), STR("thúy"));
    CHECK_STR(telex("quyeets"), STR("quyết"));
    CHECK_STR(telex("giuwx"), STR("giữ"));
    CHECK_STR(telex("as"), STR("á"));
}

TEST(takes_marks_that_come_late) {
    CHECK_STR(telex("thuowngf"), STR("thường"));
    CHECK_STR(telex("thuongwf"), STR("thường"));
    CHECK_STR(telex("dieend"), STR("điên"));
    CHECK_STR(telex("hoanf"), STR("hoàn"));
    CHECK_STR(telex("luaatj"), STR("luật"));
    CHECK_STR(telex("luatja"), STR("luật"));
}

TEST(chooses_by_the_syllable) {
    CHECK_STR(telex("thuowr"), STR("thuở"));
    CHECK_STR(telex("huowng"), STR("hương"));
    CHECK_STR(telex("quowr"), STR("quở"));
    CHECK_STR(telex("cuaw"), STR("cưa"));
}

TEST(refuses_what_is_no_syllable) {
    CHECK_STR(telex("xaax"), STR(""));
    CHECK_STR(telex("wowc"), STR(""));
    CHECK_STR(telex("swt"), STR(""));
    CHECK_STR(telex("abcdefghijklmnopqrs"), STR(""));
    CHECK_STR(telex(""), STR(""));
    CHECK_STR(telex("vận"), STR(""));
    CHECK_STR(telex("25nq"), STR(""));
    CHECK_STR(telex("lan"), STR("")); /* nothing to read otherwise */
}

TEST(reads_vni) {
    CHECK_STR(vni("D9ie6n5"), STR("điện"));
    CHECK_STR(vni("tru7o7ng2"), STR("trường"));
    CHECK_STR(vni("truong72"), STR("trường"));
    CHECK_STR(vni("na8m"), STR("năm"));
    CHECK_STR(vni("hoa2"), STR("hòa"));
    CHECK_STR(vni("19kh"), STR(""));
    CHECK_STR(vni("t5"), STR(""));
}

int main(void) {
    RUN(reads_telex);
    RUN(takes_marks_that_come_late);
    RUN(chooses_by_the_syllable);
    RUN(refuses_what_is_no_syllable);
    RUN(reads_vni);
    arena_release(&arena);
    return DONE();
}
