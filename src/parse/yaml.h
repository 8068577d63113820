/*
 * yaml: a YAML text as a small tree. The only user of libyaml.
 *
 * Scalars stay text: the field decides what a value means (parse/schema), not YAML's
 * guessing, so `no`, `08` and `1:30` are what the editor wrote. One document, no anchors,
 * no aliases (so no alias bombs), bounded depth. Spans are offsets into the whole source.
 */
#ifndef PARSE_YAML_H
#define PARSE_YAML_H

#include "model/diag.h"

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAP };

struct yaml {
    enum yaml_kind kind;
    struct span span;
    str text; /* scalar */
    str key;  /* of a map's value */
    struct span key_span;
    struct yaml *first, *last, *next; /* items of a list, values of a map in file order */
};

enum { YAML_MAX_DEPTH = 16 };

/*
 * Parses source[from, to) into `a`. An empty text is an empty map. NULL, after a diag,
 * when it cannot be read. Duplicate keys are reported; the first one is kept.
 */
struct yaml *yaml_parse(struct arena *a, str source, isize from, isize to,
                        struct diags *diags);

#endif
