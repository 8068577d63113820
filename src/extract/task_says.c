/*
 * Words that say whether there is anything to do.
 */
#include "extract/task_part.h"

#include "extract/section.h"
#include "viet/plan_word.h"
#include "viet/unitword.h"

enum { SUBJECT_WORDS = 24, DOUBT_WORDS = 60, CLOCK_WORDS = 12 };

static uint64_t unit_marks(const struct word *w) {
    return word_marks(w, DOMAIN_UNIT, NULL);
}

bool task_is_duty(struct word_list words) {
    words = section_title(words);
    if (!words.n)
        return false;
    uint64_t first = unit_marks(words.at);
    if (first & UNITWORD_CHARGE)
        return words.n > 1 && unit_marks(words.at + 1) & UNITWORD_HEAD;
    if (!(first & (UNITWORD_HEAD | UNITWORD_POST)) || first & UNITWORD_MANY)
        return false;
    for (isize i = 0; i < words.n && i < SUBJECT_WORDS; i++)
        if (unit_marks(&words.at[i]) & UNITWORD_LEAD)
            return true;
    return false;
}

/* "Trong quá trình thực hiện, nếu có vướng mắc …" */
static bool is_doubt(struct word_list words) {
    int said = word_phrase(words.at, DOMAIN_PLAN, PLAN_CLOSING) > 0;
    if (!said && !word_phrase(words.at, DOMAIN_PLAN, PLAN_DOUBT))
        return false;
    for (isize i = 0; i < words.n && i < DOUBT_WORDS; i++)
        said += word_phrase(&words.at[i], DOMAIN_PLAN, PLAN_DOUBT) > 0;
    return said > 1;
}

static bool is_letter(struct word_list words, isize i, char c) {
    str text = i < words.n ? word_text(&words, &words.at[i]) : (str){0};
    return text.n == 1 && (text.p[0] == c || text.p[0] == c - 'a' + 'A');
}

/* "8h30 - 9h00: Đón khách". A day makes it an event that has to be held. */
static bool is_agenda(struct word_list words) {
    bool clock = words.n > 1 && words.at[0].kind == WORD_DIGITS &&
                 words.at[1].gap == GAP_NONE &&
                 (is_letter(words, 1, 'h') || is_letter(words, 1, 'g'));
    for (isize i = 1; clock && i < words.n && i < CLOCK_WORDS; i++) {
        if (words.at[i].kind == WORD_COLON)
            return true;
        if (words.at[i].kind == WORD_SLASH)
            return false;
    }
    return false;
}

bool task_is_none(struct word_list words) {
    return words.n && (is_doubt(words) || is_agenda(words));
}

struct word_list task_article(struct arena *scratch, struct word_list words) {
    isize i = 2;
    if (words.n < 3 || words.at[1].kind != WORD_DIGITS ||
        !str_starts(section_label(scratch, words), STR("dieu-")))
        return passage_part(words, 0, 0);
    while (i < words.n && words.at[i].kind != WORD_LETTERS)
        i++;
    return passage_part(words, i, words.n);
}

bool task_article_charges(struct word_list article) {
    return article.n > 1 && unit_marks(article.at) & UNITWORD_CHARGE &&
           unit_marks(article.at + 1) & (UNITWORD_HEAD | UNITWORD_POST | UNITWORD_PLURAL);
}

bool task_article_enacts(struct word_list article) {
    return article.n && passage_ends(article, ':') &&
           word_phrase(article.at, DOMAIN_PLAN, PLAN_ENACTING);
}
