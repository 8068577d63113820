/*
 * Which sections hold tasks: the words of their headings tell, and a heading without such
 * words is as the one above it. A heading that begins with a word of the other kind holds
 * none, because "Mục đích, yêu cầu, nội dung" opens a plan with reasons; the same word
 * later in it may be what the work is about ("Nắm tình hình nhân dân").
 */
#include "extract/task_part.h"

#include "viet/fold.h"

static const char *const holding[] = {
    "nhiệm vụ",    "giải pháp", "biện pháp", "nội dung", "tổ chức thực hiện", "phân công",
    "trách nhiệm", "hoạt động", "công việc", "tiến độ",  "lộ trình",
};

static const char *const other[] = {
    "mục đích", "yêu cầu",     "mục tiêu", "chỉ tiêu",   "quan điểm",        "căn cứ",
    "phạm vi",  "đối tượng",   "kinh phí", "thực trạng", "kết quả đạt được", "tồn tại",
    "hạn chế",  "nguyên nhân", "nơi nhận", "thành phần", "đặc điểm",         "tình hình",
};

/* Words that may stand before the one that tells. */
static str skip_opening(str lower) {
    static const char *const openings[] = {"các ", "những ", "một số "};
    for (isize i = 0; i < countof(openings); i++)
        if (str_starts(lower, str_from_c(openings[i])))
            return str_skip(lower, str_from_c(openings[i]).n);
    return lower;
}

static bool has_word(str lower, str word, bool first) {
    return first ? str_starts(lower, word) : str_find(lower, word) >= 0;
}

static bool has_any(str lower, const char *const *words, isize n, bool first) {
    for (isize i = 0; i < n; i++)
        if (has_word(lower, str_from_c(words[i]), first))
            return true;
    return false;
}

static bool has_listed(struct arena *a, str lower, const struct written_list *words,
                       bool first) {
    for (isize i = 0; i < words->n; i++)
        if (has_word(lower, viet_lower(a, str_trim(words->at[i].text)), first))
            return true;
    return false;
}

enum section_holds section_holds(const struct site *site, struct arena *scratch,
                                 str title, enum section_holds outer) {
    str lower = skip_opening(viet_lower(scratch, title));
    const struct written_list *tasks = &site->task_sections, *no = &site->other_sections;
    bool first = outer == HOLDS_OTHER; /* a mere mention does not open it again */
    if (no->n ? has_listed(scratch, lower, no, true)
              : has_any(lower, other, countof(other), true))
        return HOLDS_OTHER;
    if (tasks->n ? has_listed(scratch, lower, tasks, first)
                 : has_any(lower, holding, countof(holding), first))
        return HOLDS_TASKS;
    return outer;
}
