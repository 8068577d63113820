#include "cmd/language.h"

#include <stdlib.h>

bool language_named(const char *code, enum lang *lang) {
    str name = str_from_c(code);
    bool vietnamese = str_eq(name, STR("vi"));
    if (!vietnamese && !str_eq(name, STR("en")))
        return false;
    *lang = vietnamese ? LANG_VI : LANG_EN;
    return true;
}

/* The locale of messages by the rules of locale(7); NULL if none is set. */
static const char *locale(void) {
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (isize i = 0; i < countof(names); i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return value;
    }
    return NULL;
}

/* "vi_VN.UTF-8" and "vi" name a language; "visible" does not. */
bool language_of_environment(enum lang *lang) {
    const char *value = locale();
    if (!value || !value[0] || !value[1])
        return false;
    const char code[] = {value[0], value[1], '\0'};
    return !is_ascii_alpha(value[2]) && language_named(code, lang);
}
