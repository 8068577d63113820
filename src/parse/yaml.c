/*
 * Turns libyaml's events into nodes, with an explicit stack of open collections. Texts
 * are copied out, and marks become offsets into the whole source. A mark counts
 * characters from the start of libyaml's input. Its line and column are not used, because
 * libyaml ends lines where we do not (U+2028), and walking along the line for each mark
 * would take quadratic time.
 */
#include "parse/yaml.h"

#include "base/log.h"
#include "base/map.h"

#include <string.h>
#include <yaml.h>

struct open {
    struct yaml *node;
    struct map keys; /* of a map, to find duplicates */
    str key;         /* the key whose value comes next */
    struct span key_span;
    bool has_key;
    bool skip; /* the value of a duplicate key */
};

struct reader {
    struct arena *arena;
    struct diags *diags;
    str source;
    isize from; /* start of the YAML text */
    isize at;   /* offset of its character `index` */
    size_t index;
    struct open stack[YAML_MAX_DEPTH];
    int depth;
    struct yaml *root;
};

/* Marks come nearly in order, so characters are counted on from the last mark. */
static isize offset_of(struct reader *r, yaml_mark_t mark) {
    if (mark.index < r->index) {
        r->index = 0;
        r->at = r->from;
    }
    while (r->index < mark.index && r->at < r->source.n) {
        do
            r->at++;
        while (r->at < r->source.n && ((unsigned char)r->source.p[r->at] & 0xC0) == 0x80);
        r->index++;
    }
    return r->at;
}

/* An event may end after the next one starts, so the walk goes back to its start. */
static struct span span_of_event(struct reader *r, const yaml_event_t *event) {
    isize start = offset_of(r, event->start_mark);
    size_t index = r->index;
    isize end = offset_of(r, event->end_mark);
    r->at = start;
    r->index = index;
    str text = str_sub(r->source, start, end);
    while (text.n && is_space(text.p[text.n - 1]))
        text.n--;
    return span_of(start, start + text.n);
}

static struct yaml *attach(struct reader *r, struct yaml *node) {
    if (r->depth == 0) {
        r->root = node;
        return node;
    }
    struct open *top = &r->stack[r->depth - 1];
    if (top->node->kind == YAML_MAP) {
        node->key = top->key;
        node->key_span = top->key_span;
        top->has_key = false;
        if (top->skip)
            return node;
    }
    if (top->node->last)
        top->node->last->next = node;
    else
        top->node->first = node;
    top->node->last = node;
    return node;
}

static struct yaml *new_node(struct reader *r, enum yaml_kind kind,
                             const yaml_event_t *event) {
    struct yaml *node = new (r->arena, struct yaml, 1);
    node->kind = kind;
    node->span = span_of_event(r, event);
    return node;
}

static bool waits_for_key(const struct reader *r) {
    return r->depth > 0 && r->stack[r->depth - 1].node->kind == YAML_MAP &&
           !r->stack[r->depth - 1].has_key;
}

static void take_key(struct reader *r, str text, struct span span) {
    struct open *top = &r->stack[r->depth - 1];
    top->key = text;
    top->key_span = span;
    top->has_key = true;
    top->skip = map_get(&top->keys, text) >= 0;
    if (top->skip)
        diag(r->diags, DIAG_key_duplicate, span, str_dup(r->diags->arena, text));
    else
        map_put(r->arena, &top->keys, text, 0);
}

static void on_scalar(struct reader *r, const yaml_event_t *event) {
    str raw = {(const char *)event->data.scalar.value, (isize)event->data.scalar.length};
    str text = str_dup(r->arena, raw);
    if (waits_for_key(r)) {
        take_key(r, text, span_of_event(r, event));
        return;
    }
    struct yaml *node = new_node(r, YAML_SCALAR, event);
    node->text = text;
    attach(r, node);
}

static bool on_open(struct reader *r, enum yaml_kind kind, const yaml_event_t *event) {
    struct span span = span_of_event(r, event);
    if (waits_for_key(r)) {
        diag(r->diags, DIAG_yaml_syntax, span, STR("a key is a plain word"));
        return false;
    }
    if (r->depth == YAML_MAX_DEPTH) {
        diag(r->diags, DIAG_yaml_depth, span, STR("16"));
        return false;
    }
    struct yaml *node = attach(r, new_node(r, kind, event));
    r->stack[r->depth++] = (struct open){.node = node};
    return true;
}

static bool has_anchor(const yaml_event_t *event) {
    switch (event->type) {
    case YAML_ALIAS_EVENT:
        return true;
    case YAML_SCALAR_EVENT:
        return event->data.scalar.anchor != NULL;
    case YAML_SEQUENCE_START_EVENT:
        return event->data.sequence_start.anchor != NULL;
    case YAML_MAPPING_START_EVENT:
        return event->data.mapping_start.anchor != NULL;
    default:
        return false;
    }
}

/* False: stop. */
static bool on_event(struct reader *r, const yaml_event_t *event) {
    if (has_anchor(event)) {
        diag(r->diags, DIAG_yaml_alias, span_of_event(r, event));
        return false;
    }
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        on_scalar(r, event);
        return true;
    case YAML_SEQUENCE_START_EVENT:
        return on_open(r, YAML_LIST, event);
    case YAML_MAPPING_START_EVENT:
        return on_open(r, YAML_MAP, event);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        r->depth--;
        return true;
    case YAML_DOCUMENT_START_EVENT:
        if (!r->root)
            return true;
        diag(r->diags, DIAG_yaml_syntax, span_of_event(r, event),
             STR("a second document begins"));
        return false;
    default:
        return true;
    }
}

/* The commonest mistakes have their own diag, in the editor's words. */
static enum diag_id diag_of_problem(const char *problem) {
    if (strstr(problem, "mapping values are not allowed"))
        return DIAG_yaml_colon;
    if (strstr(problem, "cannot start any token") || strstr(problem, "tab character"))
        return DIAG_yaml_tab;
    if (strstr(problem, "did not find expected") || strstr(problem, "end of stream"))
        return DIAG_yaml_open;
    return DIAG_yaml_syntax;
}

/*
 * For a quote or bracket that is never closed, and a key without its colon, the diag
 * points to the beginning: libyaml notices only lines later.
 */
static bool began_before(const yaml_parser_t *parser) {
    const char *context = parser->context ? parser->context : "";
    bool unclosed_quote =
        strstr(context, "quoted scalar") && strstr(parser->problem, "unexpected");
    return unclosed_quote || strstr(context, "flow") || strstr(context, "simple key");
}

static isize place_of_problem(struct reader *r, const yaml_parser_t *parser) {
    if (parser->error == YAML_READER_ERROR)
        return r->from + (isize)parser->problem_offset;
    return offset_of(r,
                     began_before(parser) ? parser->context_mark : parser->problem_mark);
}

/* If it is the first colon of its line, the line is indented too far. */
static bool is_first_colon(str source, isize at) {
    str before = str_sub(source, 0, at);
    return str_rfind_byte(before, ':') <= str_rfind_byte(before, '\n');
}

static void report_problem(struct reader *r, const yaml_parser_t *parser) {
    const char *problem = parser->problem; /* libyaml sets one unless out of memory */
    if (!problem)
        die_out_of_memory();
    isize at = place_of_problem(r, parser);
    enum diag_id id = diag_of_problem(problem);
    if (id == DIAG_yaml_colon && is_first_colon(r->source, at))
        id = DIAG_yaml_open;
    diag(r->diags, id, span_of(at, at), str_dup(r->diags->arena, str_from_c(problem)));
}

struct yaml *yaml_parse(struct arena *a, str source, isize from, isize to,
                        struct diags *diags) {
    struct reader r = {
        .arena = a, .diags = diags, .source = source, .from = from, .at = from};
    r.source.n = to;
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser))
        return NULL;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    const char *text = from < to ? source.p + from : ""; /* libyaml rejects NULL */
    yaml_parser_set_input_string(&parser, (const unsigned char *)text,
                                 (size_t)(to - from));
    bool good = true, done = false;
    while (good && !done) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            report_problem(&r, &parser);
            good = false;
            break;
        }
        done = event.type == YAML_STREAM_END_EVENT;
        good = on_event(&r, &event);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    if (!good)
        return NULL;
    if (r.root)
        return r.root;
    struct yaml *empty = new (a, struct yaml, 1);
    empty->kind = YAML_MAP;
    empty->span = span_of(from, from);
    return empty;
}
