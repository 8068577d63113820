#include "parse/schema.h"

#include "base/near.h"
#include "model/plan.h"
#include "parse/key.h"
#include "viet/docnum.h"
#include "viet/fold.h"

#include <string.h>

/* What each type must be, in both languages: arguments of DIAG_type_wrong. */
static const struct {
    const char *en, *vi;
} expected[] = {
    [FIELD_TEXT] = {"a text", "một đoạn chữ"},
    [FIELD_TEXT_LIST] = {"a list of texts", "một danh sách các đoạn chữ"},
    [FIELD_URL] = {"an address that begins with https:// or http://",
                   "một địa chỉ bắt đầu bằng https:// hoặc http://"},
    [FIELD_NUMBER] = {"a document number", "số, ký hiệu của một văn bản"},
    [FIELD_NUMBERS] = {"a list of document numbers", "một danh sách số, ký hiệu văn bản"},
    [FIELD_DATE] = {"a date", "một ngày"},
    [FIELD_DAY] = {"a date", "một ngày"},
    [FIELD_PERIOD] = {"a period", "một khoảng thời gian"},
    [FIELD_FLAG] = {"true or false", "true hoặc false"},
    [FIELD_CHOICE] = {"a word", "một từ"},
    [FIELD_COUNT] = {"a whole number, like 7", "một số nguyên, ví dụ 7"},
    [FIELD_LIST] = {"a list", "một danh sách"},
    [FIELD_MAP] = {"keys with values", "các khóa có giá trị"},
};

static void wrong_type(const struct field *f, struct span span, struct diags *diags) {
    diag(diags, DIAG_type_wrong, span, str_from_c(f->key),
         str_from_c(expected[f->type].en), str_from_c(expected[f->type].vi));
}

static const struct field *find_field(const struct schema *schema, str key) {
    for (isize i = 0; i < schema->count; i++)
        if (str_eq(str_from_c(schema->fields[i].key), key))
            return &schema->fields[i];
    return NULL;
}

static str *key_names(struct arena *a, const struct schema *schema) {
    str *names = new (a, str, schema->count);
    for (isize i = 0; i < schema->count; i++)
        names[i] = str_from_c(schema->fields[i].key);
    return names;
}

/* Copies, because the YAML tree may go before what was read from it. */
static struct written keep(struct arena *a, const struct yaml *value) {
    return (struct written){str_dup(a, str_trim(value->text)), value->span};
}

static void read_number(struct arena *a, const struct yaml *value, struct written *out,
                        struct diags *diags) {
    *out = keep(a, value);
    struct docnum number = docnum_parse(a, out->text);
    if (number.form == DOCNUM_NONE)
        diag(diags, DIAG_number_invalid, value->span, out->text);
    out->text = number.text;
}

/* Other schemes than http could run code or lead where no reader expects. */
static void read_url(struct arena *a, const struct field *f, const struct yaml *value,
                     struct written *out, struct diags *diags) {
    *out = keep(a, value);
    if (str_starts(out->text, STR("https://")) || str_starts(out->text, STR("http://")))
        return;
    wrong_type(f, value->span, diags);
    out->text = (str){0};
}

/* `- Lưu: VT` is a map to YAML but a text to its author. */
static bool is_text_with_colon(const struct yaml *item) {
    return item->kind == YAML_MAP && item->first && !item->first->next &&
           item->first->kind == YAML_SCALAR;
}

static struct written keep_text(struct arena *a, const struct yaml *item) {
    if (item->kind == YAML_SCALAR)
        return keep(a, item);
    str text = str_concat(a, item->first->key, STR(": "), item->first->text);
    return (struct written){text, item->span};
}

static void read_texts(struct arena *a, const struct field *f, const struct yaml *value,
                       struct written_list *out, struct diags *diags) {
    const struct yaml *item = value->kind == YAML_LIST ? value->first : value;
    for (; item; item = value->kind == YAML_LIST ? item->next : NULL) {
        if (item->kind != YAML_SCALAR && !is_text_with_colon(item)) {
            wrong_type(f, item->span, diags);
            continue;
        }
        struct written w = keep_text(a, item);
        if (w.text.n)
            *vec_push(a, out) = w;
    }
}

/* "19/3/2020" is 2020-03-19; what is no date at all gets an example. */
static str date_meant(struct arena *a, str text) {
    isize at = 0;
    text = str_trim(text);
    struct date date = date_scan(text, &at);
    return date.year && at == text.n ? date_iso(a, date) : STR("2020-03-19");
}

static void read_date(const struct yaml *value, struct date *out, struct diags *diags) {
    *out = date_parse_iso(str_trim(value->text));
    if (!out->year)
        diag(diags, DIAG_date_invalid, value->span, str_dup(diags->arena, value->text),
             date_meant(diags->arena, value->text));
}

static void read_day(const struct yaml *value, struct written_date *out,
                     struct diags *diags) {
    out->span = value->span;
    read_date(value, &out->date, diags);
}

static void read_period(struct arena *a, const struct yaml *value,
                        struct written_period *out, struct diags *diags) {
    out->written = keep(a, value);
    out->period = period_parse(out->written.text);
    if (!out->period.start.year)
        diag(diags, DIAG_period_invalid, value->span, out->written.text);
}

static void read_flag(const struct field *f, const struct yaml *value, bool *out,
                      struct diags *diags) {
    *out = str_eq(value->text, STR("true"));
    if (!*out && !str_eq(value->text, STR("false")))
        wrong_type(f, value->span, diags);
}

static void read_choice(struct arena *a, const struct field *f, const struct yaml *value,
                        int *out, struct diags *diags) {
    str all = {0};
    for (int i = 0; f->choices[i]; i++) {
        str choice = str_from_c(f->choices[i]);
        if (str_eq(choice, value->text)) {
            *out = i;
            return;
        }
        all = i ? str_concat(a, all, STR(", "), choice) : choice;
    }
    diag(diags, DIAG_value_unknown, value->span, str_dup(a, value->text),
         str_from_c(f->key), all);
}

static void read_count(const struct field *f, const struct yaml *value, int *out,
                       struct diags *diags) {
    int count = str_to_int(str_trim(value->text));
    if (count < 0)
        wrong_type(f, value->span, diags);
    else
        *out = count;
}

/* The vec grows as bytes: only the schema knows the size of its items. */
static void read_items(struct arena *a, const struct field *f, const struct yaml *value,
                       void *out, struct diags *diags) {
    VEC(char) list;
    memcpy(&list, out, sizeof list);
    for (const struct yaml *item = value->first; item; item = item->next) {
        if (item->kind != YAML_MAP) {
            wrong_type(f, item->span, diags);
            continue;
        }
        if (list.n == list.cap)
            vec_grow(a, &list, (isize)f->item->size);
        char *slot = list.at + (size_t)list.n++ * f->item->size;
        schema_read(a, f->item, item, slot, diags);
    }
    memcpy(out, &list, sizeof list);
}

static bool fits(enum field_type type, enum yaml_kind kind) {
    switch (type) {
    case FIELD_LIST:
        return kind == YAML_LIST;
    case FIELD_MAP:
        return kind == YAML_MAP;
    case FIELD_TEXT_LIST:
    case FIELD_NUMBERS:
        return kind != YAML_MAP;
    default:
        return kind == YAML_SCALAR;
    }
}

static void read_field(struct arena *a, const struct field *f, const struct yaml *value,
                       void *slot, struct diags *diags) {
    switch (f->type) {
    case FIELD_TEXT:
        *(struct written *)slot = keep(a, value);
        break;
    case FIELD_URL:
        read_url(a, f, value, slot, diags);
        break;
    case FIELD_TEXT_LIST:
    case FIELD_NUMBERS:
        read_texts(a, f, value, slot, diags);
        break;
    case FIELD_NUMBER:
        read_number(a, value, slot, diags);
        break;
    case FIELD_DATE:
        read_date(value, slot, diags);
        break;
    case FIELD_DAY:
        read_day(value, slot, diags);
        break;
    case FIELD_PERIOD:
        read_period(a, value, slot, diags);
        break;
    case FIELD_FLAG:
        read_flag(f, value, slot, diags);
        break;
    case FIELD_CHOICE:
        read_choice(a, f, value, slot, diags);
        break;
    case FIELD_COUNT:
        read_count(f, value, slot, diags);
        break;
    case FIELD_LIST:
        read_items(a, f, value, slot, diags);
        break;
    case FIELD_MAP:
        schema_read(a, f->item, value, slot, diags);
        break;
    }
}

/* `key:` without a value, or with "", counts as a missing key. */
static bool is_empty(const struct yaml *value) {
    return value->kind == YAML_SCALAR && str_trim(value->text).n == 0;
}

/*
 * The field of a key. A Vietnamese word is read as the key that it stands for, so that
 * this key is not reported as missing, too.
 */
static const struct field *meant_field(struct arena *scratch, const struct schema *schema,
                                       str key) {
    const struct field *f = find_field(schema, key);
    str slug = f ? key : viet_slug(scratch, key);
    for (isize at = 0; !f;) {
        str meant = key_of_word(slug, &at);
        if (!meant.n)
            break;
        f = find_field(schema, meant);
    }
    return f;
}

static bool has_value(struct arena *scratch, const struct schema *schema,
                      const struct yaml *map, const struct field *f) {
    for (const struct yaml *value = map->first; value; value = value->next)
        if (!is_empty(value) && meant_field(scratch, schema, value->key) == f)
            return true;
    return false;
}

static void report_missing(const struct schema *schema, const struct yaml *map,
                           struct diags *diags) {
    for (isize i = 0; i < schema->count; i++) {
        const struct field *f = &schema->fields[i];
        if (f->required && !has_value(diags->arena, schema, map, f))
            diag(diags, DIAG_key_missing, span_of(map->span.start, map->span.start),
                 str_from_c(f->key), str_from_c(f->example_en),
                 str_from_c(f->example_vi));
    }
}

/* "issuer: UBND xã", a date as dates are written here. */
static str right_line(struct arena *a, const struct field *f, const struct yaml *value) {
    str text = str_trim(value->text);
    if (value->kind != YAML_SCALAR)
        return str_from_c(f->key);
    if (f->type == FIELD_DATE || f->type == FIELD_DAY)
        text = date_meant(a, text);
    return str_concat(a, str_from_c(f->key), STR(": "), text);
}

static void report_unknown(const struct schema *schema, const struct yaml *value,
                           const struct field *meant, struct diags *diags) {
    struct arena *a = diags->arena;
    str hint = meant ? right_line(a, meant, value)
                     : near_name(value->key, key_names(a, schema), schema->count);
    diag(diags, DIAG_key_unknown, value->key_span, str_dup(a, value->key), hint);
}

static void read_value(struct arena *a, const struct field *f, const struct yaml *value,
                       void *out, struct diags *diags) {
    if (is_empty(value))
        return;
    if (fits(f->type, value->kind))
        read_field(a, f, value, (char *)out + f->offset, diags);
    else
        wrong_type(f, value->span, diags);
}

void schema_read(struct arena *a, const struct schema *schema, const struct yaml *map,
                 void *out, struct diags *diags) {
    struct diags unsaid = {.arena = diags->arena}; /* the line to write is said already */
    if (schema->span_at != SCHEMA_NO_SPAN)
        memcpy((char *)out + schema->span_at, &map->span, sizeof map->span);
    for (const struct yaml *value = map->first; value; value = value->next) {
        const struct field *f = meant_field(diags->arena, schema, value->key);
        bool known = f && str_eq(value->key, str_from_c(f->key));
        if (!known)
            report_unknown(schema, value, f, diags);
        if (f)
            read_value(a, f, value, out, known ? diags : &unsaid);
    }
    report_missing(schema, map, diags);
}
