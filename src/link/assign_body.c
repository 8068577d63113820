#include "link/assign_body.h"

#include "link/assign_part.h"
#include "viet/abbreviation.h"
#include "viet/fold.h"

enum { SHOUTED_PLACE = 4, JOINED_MAX = 4 };

/* What the phrases of a name say about where its body is. */
struct survey {
    struct reader reader;
    struct region named[4];
    int count;
    isize place;     /* the word where the last named place begins; its name if a seat */
    isize place_end; /* the word after it */
    bool numbered;   /* the last one has a number for its name */
    isize bare;      /* the word where the last kind of place without a name begins */
    isize bare_end;
    int bares;
    bool whole_class; /* "cấp tỉnh": any of its kind */
    bool national;
};

static str words_text(const struct word_list *words, isize from, isize to) {
    return str_sub(words->text, words->at[from].from, words->at[to - 1].to);
}

/* "Tỉnh ủy" is of a tỉnh, "TP" a thành phố. */
static str kind_text(struct arena *a, const struct word_list *words, isize from, isize to,
                     bool seat) {
    str whole = abbreviation_of_place(word_text(words, &words->at[from]));
    return whole.n ? whole : viet_lower(a, words_text(words, from, seat ? from + 1 : to));
}

static uint64_t first_key(str text) {
    struct word word = {0};
    isize at = 0;
    word_next(text, &at, &word);
    return word.key;
}

static void note_place(struct survey *s, struct arena *a, isize from, isize name,
                       isize end, uint64_t marks) {
    const struct word_list *words = &s->reader.words;
    bool seat = (marks & UNITWORD_SEAT) != 0;
    isize n;
    while (words->at[name].kind == WORD_FULL_STOP)
        name++;
    bool city = reader_marks(&s->reader, name, &n) & UNITWORD_PROVINCE && name + n == end;
    struct region place = {.kind = kind_text(a, words, from, name, seat),
                           .name = words_text(words, name, end),
                           .province = city || marks & UNITWORD_PROVINCE};
    place.level = first_key(place.kind);
    s->numbered = words->at[name].kind == WORD_DIGITS;
    s->place = seat ? name : from;
    s->place_end = end;
    if (s->count < (int)countof(s->named) && !s->numbered)
        s->named[s->count++] = place;
}

/* Capitals show where the name of a place ends; in a name in capitals it ends with that.
 */
static isize name_end(const struct survey *s, isize i) {
    const struct word_list *words = &s->reader.words;
    if (!s->reader.shouting)
        return place_end(&s->reader, 0, i, false);
    return words->n - i <= SHOUTED_PLACE ? words->n : i;
}

static struct survey survey_name(struct arena *a, str name) {
    struct survey s = {.reader.scratch = a};
    uint64_t before = 0, marks;
    reader_open(&s.reader, name);
    for (isize i = 0, n; i < s.reader.words.n; i += n, before = marks) {
        marks = reader_marks(&s.reader, i, &n);
        bool place = (marks & (UNITWORD_PLACE | UNITWORD_SEAT)) != 0;
        isize end = place ? name_end(&s, i + n) : i + n;
        if (end > i + n) {
            note_place(&s, a, i, i + n, end, marks);
            n = end - i;
        } else if (place) {
            s.bare = i;
            s.bare_end = i + n;
            s.bares++;
            s.whole_class = before & UNITWORD_AFTER && !(before & UNITWORD_PLACE);
        } else if (marks & UNITWORD_NATIONAL) {
            s.national |= n > 1 || reader_word(&s.reader, i + n)->upper;
        }
    }
    return s;
}

void regions_add(struct arena *a, struct regions *regions, str name) {
    struct survey s = survey_name(a, name);
    for (int i = s.count - 1; i >= 0 && !s.reader.shouting; i--)
        if (regions->n < (int)countof(regions->at))
            regions->at[regions->n++] = s.named[i];
}

static void put_key(struct buf *out, uint64_t key) {
    buf_put(out, (str){(const char *)&key, (isize)sizeof key});
}

static void put_keys(struct buf *out, str text) {
    struct word word;
    for (isize at = 0; word_next(text, &at, &word);)
        put_key(out, word.key);
}

/* "GD&ĐT" is an abbreviation of several words: their letters; *end moves past them. */
static str joined_letters(struct arena *a, const struct word_list *words, isize i,
                          isize *end) {
    str letters = word_text(words, &words->at[i]);
    isize k = i + 1;
    while (k + 1 < words->n && words->at[k].gap == GAP_NONE &&
           words->at[k + 1].gap == GAP_NONE && words->at[k + 1].capitals &&
           (words->at[k].kind == WORD_DASH || words->at[k].key == word_mark('&'))) {
        letters = str_concat(a, letters, word_text(words, &words->at[k + 1]));
        k += 2;
    }
    *end = k;
    return letters;
}

/* Puts the key of the word at i, or of what it abbreviates; the word to go on with. */
static isize put_word(struct buf *out, struct arena *a, const struct word_list *words,
                      isize i) {
    const struct word *word = &words->at[i];
    isize end = i + 1;
    if (word->kind != WORD_LETTERS && word->kind != WORD_DIGITS)
        return end;
    bool place = word_marks(word, DOMAIN_UNIT, NULL) & UNITWORD_PLACE;
    str whole = place ? abbreviation_of_place(word_text(words, word)) : (str){0};
    if (!whole.n && word->capitals)
        whole = abbreviation_expand(joined_letters(a, words, i, &end));
    if (whole.n) {
        put_keys(out, whole);
        return end;
    }
    put_key(out, word->key);
    return i + 1;
}

str body_key(struct arena *a, str wording, bool many) {
    struct word_list words = word_cut(a, wording);
    struct buf out = {0};
    int plural = 0;
    if (!many || !(word_marks(words.at, DOMAIN_UNIT, &plural) & UNITWORD_PLURAL))
        plural = 0;
    buf_char(&out, many ? '+' : '=');
    for (isize i = plural; i < words.n;)
        i = put_word(&out, a, &words, i);
    str key = buf_take(a, &out);
    buf_release(&out);
    return key;
}

static const struct region *region_of_level(const struct regions *regions,
                                            uint64_t level) {
    for (int i = 0; i < regions->n; i++)
        if (regions->at[i].level == level)
            return &regions->at[i];
    return NULL;
}

static const struct region *province_of(const struct regions *regions) {
    for (int i = 0; i < regions->n; i++)
        if (regions->at[i].province)
            return &regions->at[i];
    return NULL;
}

/* "UBND tỉnh": the one of the issuer. */
static bool complete_kind(struct arena *a, struct body *body, const struct survey *s,
                          const struct regions *regions) {
    const struct word_list *words = &s->reader.words;
    isize n;
    if (s->bares != 1 || s->bare_end != words->n || s->count || s->whole_class)
        return false;
    bool seat = (reader_marks(&s->reader, s->bare, &n) & UNITWORD_SEAT) != 0;
    str kind = kind_text(a, words, s->bare, s->bare_end, seat);
    const struct region *place = region_of_level(regions, first_key(kind));
    if (!place)
        return false;
    body->stem = seat ? body->name.n : (isize)words->at[s->bare].from;
    body->name = str_concat(a, body->name, STR(" "), place->name);
    return true;
}

/* "Sở Nội vụ": a province has one of each. */
static bool complete_department(struct arena *a, struct body *body,
                                const struct survey *s, const struct regions *regions) {
    isize n;
    const struct region *place = province_of(regions);
    bool department = reader_marks(&s->reader, 0, &n) & UNITWORD_DEPARTMENT;
    if (!department || !place || s->reader.words.n == n || s->bares || s->count)
        return false;
    body->name = str_concat(a, body->name, STR(" "), place->kind, STR(" "), place->name);
    return true;
}

struct body body_of(struct arena *a, str wording, bool many,
                    const struct regions *regions) {
    struct survey s = survey_name(a, wording);
    struct body body = {.name = wording, .stem = wording.n};
    if (s.count && !s.numbered) {
        if (s.place_end == s.reader.words.n)
            body.stem = (isize)s.reader.words.at[s.place].from;
    } else if (!complete_kind(a, &body, &s, regions) &&
               (many || !complete_department(a, &body, &s, regions))) {
        body.own = !s.national;
    }
    body.key = body_key(a, body.name, many);
    return body;
}
