#include "import/issuer.h"

#include "viet/kind.h"
#include "viet/plan_word.h"
#include "viet/unitword.h"

enum {
    NAME_WORDS = 16,
    VERB_REACH = 3, /* words between the verb and the kind: "ban hành (một) Kế hoạch" */
};

/* A kind of document soon after the verb. */
static bool makes_document(const struct word_list *words, const struct word *verb,
                           int length) {
    const struct word *w = verb + length;
    for (int i = 0; i < VERB_REACH && w->kind == WORD_LETTERS; i++, w++) {
        int n;
        if (kind_at(words->text, w, &n))
            return true;
    }
    return false;
}

static bool begins_body(const struct word *w) {
    const uint64_t begins = UNITWORD_HEAD | UNITWORD_COUNCIL | UNITWORD_SEAT;
    return w->upper && word_marks(w, DOMAIN_UNIT, NULL) & begins;
}

/* The name that ends before the verb: all words since the last mark. */
static str name_before(const struct word_list *words, const struct word *verb) {
    const struct word *from = verb;
    while (from[-1].kind == WORD_LETTERS && verb - from < NAME_WORDS)
        from--;
    if (from == verb || from[-1].kind == WORD_LETTERS || !begins_body(from))
        return (str){0};
    return str_sub(words->text, from->from, verb[-1].to);
}

static str issuer_in_line(struct arena *a, str line) {
    struct word_list words = word_cut(a, line);
    for (const struct word *w = words.at; w < words.at + words.n; w++) {
        int length = word_phrase(w, DOMAIN_PLAN, PLAN_MAKES);
        if (length && makes_document(&words, w, length)) {
            str name = name_before(&words, w);
            if (name.n)
                return name;
        }
    }
    return (str){0};
}

str issuer_in_text(struct arena *a, str markdown) {
    while (markdown.n) {
        str line = str_cut_line(&markdown);
        if (str_starts(line, STR("#")))
            break;
        str name = issuer_in_line(a, line);
        if (name.n)
            return name;
    }
    return (str){0};
}
