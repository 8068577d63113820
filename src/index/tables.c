#include "index/tables.h"

#include "base/json.h"
#include "base/utf8.h"
#include "index/facet.h"
#include "viet/abbreviation.h"
#include "viet/letter.h"
#include "viet/syllable.h"

static void separate(struct buf *out, isize i) {
    if (i)
        buf_char(out, ',');
}

/* ["a","aàảãáạ"]: the letter without marks, and the small letter under each tone. */
static void put_letters(struct buf *out) {
    for (uint8_t rank = 1; letter_shape(rank, TONE_NGANG, false); rank++) {
        separate(out, rank - 1);
        buf_put(out, STR("[\""));
        buf_char(out, letter_of(letter_shape(rank, TONE_NGANG, false)).fold);
        buf_put(out, STR("\",\""));
        for (int tone = TONE_NGANG; tone <= TONE_NANG; tone++)
            if (letter_shape(rank, (uint8_t)tone, false))
                buf_utf8(out, letter_shape(rank, (uint8_t)tone, false));
        buf_put(out, STR("\"]"));
    }
}

static void put_alike(struct buf *out) {
    bool any = false;
    for (uint32_t c = 0x80; c < 0x300; c++) {
        if (letter_mend(c) == c)
            continue;
        separate(out, any);
        any = true;
        buf_char(out, '"');
        buf_utf8(out, c);
        buf_utf8(out, letter_mend(c));
        buf_char(out, '"');
    }
}

static void put_list(struct buf *out, const str *list, isize count) {
    for (isize i = 0; i < count; i++) {
        separate(out, i);
        json_text(out, list[i]);
    }
}

static void put_abbreviations(struct buf *out) {
    for (isize i = 0; i < abbreviation_count; i++) {
        separate(out, i);
        json_text(out, abbreviations[i].symbol);
        buf_char(out, ',');
        json_text(out, abbreviations[i].words);
    }
}

static void put_facets(struct buf *out) {
    for (int i = 0; i < FACETS; i++) {
        separate(out, i);
        json_text(out, facet_name((enum facet_kind)i));
    }
}

void tables_write(struct buf *out) {
    buf_put(out, STR("kehoach.tables({facets:["));
    put_facets(out);
    buf_put(out, STR("],letters:["));
    put_letters(out);
    buf_put(out, STR("],alike:["));
    put_alike(out);
    buf_put(out, STR("],\nonsets:["));
    put_list(out, syllable_onsets, syllable_onset_count);
    buf_put(out, STR("],\nrimes:["));
    put_list(out, syllable_rimes, syllable_rime_count);
    buf_put(out, STR("],\nabbreviations:["));
    put_abbreviations(out);
    buf_put(out, STR("]});\n"));
}
