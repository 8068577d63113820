/*
 * schema: typed reading of a YAML map into a struct, driven by a table of fields.
 *
 * The table names each key, its type and where in the struct it goes; unknown keys, wrong
 * types, impossible dates and missing keys become diags with a suggestion. A scalar is
 * read by the type of its field, so `number: 08-KH/ĐU` stays text and `date` must be a
 * real day.
 */
#ifndef PARSE_SCHEMA_H
#define PARSE_SCHEMA_H

#include "parse/yaml.h"

enum field_type {
    FIELD_TEXT,      /* struct written */
    FIELD_TEXT_LIST, /* struct written_list; a lone scalar is a list of one */
    FIELD_URL,       /* struct written: an address that a page may link to */
    FIELD_NUMBER,    /* struct written, a document number in canonical spelling */
    FIELD_NUMBERS,   /* struct written_list of citations */
    FIELD_DATE,      /* struct date */
    FIELD_DAY,       /* struct written_date */
    FIELD_PERIOD,    /* struct written_period */
    FIELD_FLAG,      /* bool: true or false */
    FIELD_CHOICE,    /* int: index into `choices` */
    FIELD_COUNT,     /* int: a whole number, 0 or more */
    FIELD_LIST,      /* struct { T *at; isize n, cap; } of maps read by `item` */
    FIELD_MAP,       /* a struct read by `item`: the keys of one thing */
};

struct schema;

struct field {
    const char *key;
    enum field_type type;
    size_t offset;
    bool required;
    const char *example_en, *example_vi; /* for a required field */
    const char *const *choices;          /* NULL-terminated */
    const struct schema *item;
};

struct schema {
    const struct field *fields;
    isize count;
    size_t size;    /* of the struct */
    size_t span_at; /* offset of a struct span to fill, or SCHEMA_NO_SPAN */
};

#define SCHEMA_NO_SPAN ((size_t)-1)

/* Fills `*out` (zeroed by the caller) from the map; texts live in `a`. */
void schema_read(struct arena *a, const struct schema *schema, const struct yaml *map,
                 void *out, struct diags *diags);

#endif
