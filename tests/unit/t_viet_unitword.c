#include "viet/unitword.h"

#include "harness.h"
#include "viet/vocabulary.h"

static struct arena arena;

/* Those of the phrase that begins the text. */
static uint64_t marks(const char *text) {
    struct word_list words = word_cut(&arena, str_from_c(text));
    return word_marks(words.at, DOMAIN_UNIT, NULL);
}

TEST(bodies_begin_with_what_they_are) {
    static const char *const bodies[] = {
        "Sở Nội vụ",         "văn phòng Sở",
        "UBND tỉnh",         "Uỷ ban nhân dân huyện",
        "Mặt trận Tổ quốc",  "Công an huyện",
        "Kho bạc Nhà nước",  "Trường THPT",
        "Ban Chấp hành",     "Chi bộ 1",
        "tổ chức đảng",      "Đoàn thanh niên",
        "Bệnh viện đa khoa", "Thanh tra tỉnh",
        "Tổ công tác",       "Trung tâm Y tế",
    };
    for (isize i = 0; i < countof(bodies); i++)
        CHECK(marks(bodies[i]) & UNITWORD_HEAD);
    CHECK(marks("các phòng") & UNITWORD_PLURAL);
    CHECK(marks("đơn vị trực thuộc") & UNITWORD_MANY);
    CHECK(!(marks("Sở Nội vụ") & UNITWORD_MANY));
    arena_release(&arena);
}

TEST(words_that_only_begin_so_are_none) {
    static const char *const words[] = {
        "hội nghị", "Bộ luật Dân sự", "Phòng, chống lũ", "đội ngũ", "tổ quốc",
        "ban hành", "Trường hợp",     "tổ chức thi",     "báo cáo", "vụ việc",
        "sở hữu",   "đoàn kết",       "Hội thi",         "ban đầu", "phòng cháy",
    };
    for (isize i = 0; i < countof(words); i++) {
        uint64_t m = marks(words[i]);
        CHECK(m & (UNITWORD_NOT | UNITWORD_VERB));
        CHECK(!(m & UNITWORD_HEAD) || m & UNITWORD_AFTER);
    }
    arena_release(&arena);
}

TEST(verbs_end_a_subject) {
    CHECK(marks("xây dựng kế hoạch") & UNITWORD_VERB);
    CHECK(marks("chủ trì, phối hợp") & UNITWORD_LEAD);
    CHECK(marks("phối hợp chặt chẽ với Sở") & UNITWORD_SUPPORT);
    CHECK(marks("có trách nhiệm") & UNITWORD_DUTY);
    CHECK(marks("Giao Sở") & UNITWORD_CHARGE);
    CHECK(marks("Căn cứ vào") & UNITWORD_INTRO);
    CHECK(marks("qua đó") & UNITWORD_LINK);
    CHECK_INT(marks("chương trình"), UNITWORD_PLAIN);
    CHECK_INT(marks("giáo dục"), 0);
    arena_release(&arena);
}

int main(void) {
    RUN(bodies_begin_with_what_they_are);
    RUN(words_that_only_begin_so_are_none);
    RUN(verbs_end_a_subject);
    return DONE();
}
