/*
 * A template becomes a flat array of instructions: literal text, which is a view of the
 * source, and tags. A section stores the index after its last instruction, so rendering
 * is a loop over a range that recurses only for sections and partials. The scope is a
 * fixed-size stack, and nothing is allocated. A tree of tags was the alternative; the
 * array needs less code and memory, and is read in order.
 *
 * The specification indents a partial alone on its line by indenting its source before
 * parsing. We parse once and indent while rendering: a literal records whether it begins
 * a line, and INSTR_INDENT precedes a tag that does. The values of tags are never
 * indented.
 *
 * Parsing is linear in the source. An unclosed tag ends it, because each later tag would
 * search for the delimiter again. The work for a page is bounded too: a few lines of
 * partials that include each other can demand 2^64 steps.
 */
#include "template/template.h"

#include "base/near.h"

enum { SCOPE_MAX = 4 * TEMPLATE_DEPTH, STEPS_MAX = 1 << 24 };

enum instr_kind {
    INSTR_TEXT,
    INSTR_INDENT,
    INSTR_VALUE,
    INSTR_RAW,
    INSTR_SECTION,
    INSTR_INVERTED,
    INSTR_PARTIAL,
};

struct instr {
    enum instr_kind kind;
    bool fresh;            /* text: begins a line; partial: alone on its line */
    str text;              /* literal text, or the name in the tag */
    str indent;            /* blanks before a partial alone on its line */
    struct fact_key *path; /* the parts of a dotted name */
    int parts;             /* their number; 0 for the name "." */
    int end;               /* section: index after its last instruction */
    struct span span;      /* of the tag */
};

struct template {
    str name;
    VEC(struct instr) code;
};

/* Parsing. */

struct parser {
    struct arena *arena;
    struct diags *diags;
    str source;
    isize at;        /* the source is parsed up to here */
    bool fresh;      /* nothing precedes `at` on its line */
    str open, close; /* the delimiters */
    struct template *t;
    VEC(int) sections; /* open ones, as indices of instructions */
};

struct tag {
    char sigil;       /* the character after the delimiter; 0 for a plain name */
    str content;      /* trimmed */
    isize start, end; /* with delimiters */
};

static isize find_from(const struct parser *p, isize from, str needle) {
    isize at = str_find(str_skip(p->source, from), needle);
    return at < 0 ? -1 : from + at;
}

static bool source_has(const struct parser *p, isize at, str text) {
    return at >= 0 && str_starts(str_skip(p->source, at), text);
}

static struct span tag_span(const struct tag *tag) {
    return span_of(tag->start, tag->end);
}

static struct instr *emit(struct parser *p, enum instr_kind kind) {
    struct instr *in = vec_push(p->arena, &p->t->code);
    *in = (struct instr){.kind = kind};
    return in;
}

static void emit_text(struct parser *p, isize end) {
    str text = str_sub(p->source, p->at, end);
    if (!text.n)
        return;
    struct instr *in = emit(p, INSTR_TEXT);
    in->text = text;
    in->fresh = p->fresh;
    p->fresh = text.p[text.n - 1] == '\n';
}

/* Reports an unreadable tag and turns it into a comment. */
static void refuse(struct parser *p, struct tag *tag) {
    diag(p->diags, DIAG_template_tag, tag_span(tag));
    tag->sigil = '!';
}

/*
 * A tag ends at the first closing delimiter after its name, with two exceptions: "}}}"
 * contains it twice (the brace of a raw value comes first), and before "=}}" new
 * delimiters may look like the current ones.
 */
static void end_raw_tag(struct parser *p, struct tag *tag, isize from, isize close) {
    isize brace = close;
    if (close > from && p->source.p[close - 1] == '}')
        brace = close - 1;
    else if (p->source.p[close] == '}' && source_has(p, close + 1, p->close))
        tag->end = close + 1 + p->close.n;
    else {
        str wanted = str_concat(p->arena, STR("}"), p->close);
        diag(p->diags, DIAG_template_unclosed, tag_span(tag), wanted);
        tag->sigil = '!';
    }
    tag->content = str_sub(p->source, from, brace);
}

static void end_delimiter_tag(struct parser *p, struct tag *tag, isize from,
                              isize close) {
    isize equals = find_from(p, from, STR("="));
    if (equals >= 0 && source_has(p, equals + 1, p->close)) {
        tag->content = str_sub(p->source, from, equals);
        tag->end = equals + 1 + p->close.n;
    } else {
        tag->content = str_sub(p->source, from, close);
        refuse(p, tag);
    }
}

/* Reads the tag that opens at `start`; false if it never ends. */
static bool read_tag(struct parser *p, isize start, struct tag *tag) {
    isize from = start + p->open.n;
    char sigil = from < p->source.n ? p->source.p[from] : '\0';
    bool plain =
        str_find_byte(STR("{&#^/>!="), sigil) < 0 || source_has(p, from, p->close);
    from += !plain;
    isize close = find_from(p, from, p->close);
    if (close < 0) {
        diag(p->diags, DIAG_template_unclosed, span_of(start, start + p->open.n),
             p->close);
        return false;
    }
    *tag = (struct tag){.sigil = plain ? '\0' : sigil, .start = start};
    tag->end = close + p->close.n;
    if (tag->sigil == '{')
        end_raw_tag(p, tag, from, close);
    else if (tag->sigil == '=')
        end_delimiter_tag(p, tag, from, close);
    else
        tag->content = str_sub(p->source, from, close);
    tag->content = str_trim(tag->content);
    return true;
}

static bool is_name(str s) {
    for (isize i = 0; i < s.n; i++)
        if (is_space(s.p[i]) || str_find_byte(STR("{}&#^/>!="), s.p[i]) >= 0)
            return false;
    return s.n > 0;
}

/* False for an empty part, as in "a..b". */
static bool read_path(struct parser *p, str name, struct instr *in) {
    if (str_eq(name, STR(".")))
        return true;
    VEC(struct fact_key) path = {0};
    for (str rest = name; rest.p;) {
        str part = str_cut(&rest, '.');
        if (!part.n)
            return false;
        *vec_push(p->arena, &path) = fact_key_of(part);
    }
    in->path = path.at;
    in->parts = (int)path.n;
    return true;
}

static void put_named(struct parser *p, struct tag *tag, enum instr_kind kind) {
    struct instr in = {.kind = kind, .text = tag->content, .span = tag_span(tag)};
    if (!is_name(tag->content) || !read_path(p, tag->content, &in)) {
        refuse(p, tag);
        return;
    }
    bool opens = kind == INSTR_SECTION || kind == INSTR_INVERTED;
    if (opens)
        *vec_push(p->arena, &p->sections) = (int)p->t->code.n;
    *vec_push(p->arena, &p->t->code) = in;
}

static void put_partial(struct parser *p, struct tag *tag, str indent, bool alone) {
    str name = tag->content;
    for (isize i = 0; i < name.n; i++)
        if (is_space(name.p[i]))
            name.n = 0;
    if (!name.n) {
        refuse(p, tag);
        return;
    }
    struct instr *in = emit(p, INSTR_PARTIAL);
    in->text = name;
    in->span = tag_span(tag);
    in->indent = indent;
    in->fresh = alone;
}

static struct instr *open_section(const struct parser *p, isize i) {
    return &p->t->code.at[p->sections.at[i]];
}

/* Closes sections until `left` are open; all but `named` lack a closing tag. */
static void end_sections(struct parser *p, isize left, isize named) {
    while (p->sections.n > left) {
        struct instr *in = open_section(p, p->sections.n - 1);
        in->end = (int)p->t->code.n;
        if (p->sections.n - 1 != named)
            diag(p->diags, DIAG_template_section, in->span, in->text);
        p->sections.n--;
    }
}

/*
 * A closing tag closes the innermost section of its name and everything open inside it.
 * At most TEMPLATE_DEPTH sections are compared, which keeps parsing linear.
 */
static void close_section(struct parser *p, const struct tag *tag) {
    isize lowest = p->sections.n > TEMPLATE_DEPTH ? p->sections.n - TEMPLATE_DEPTH : 0;
    isize i = p->sections.n - 1;
    while (i >= lowest && !str_eq(open_section(p, i)->text, tag->content))
        i--;
    if (i < lowest)
        diag(p->diags, DIAG_template_stray, tag_span(tag), tag->content);
    else
        end_sections(p, i, i);
}

static void set_delimiters(struct parser *p, struct tag *tag) {
    str content = tag->content;
    isize n = 0;
    while (n < content.n && !is_space(content.p[n]))
        n++;
    str open = str_sub(content, 0, n);
    str close = str_trim(str_skip(content, n));
    for (isize i = 0; i < close.n; i++)
        if (is_space(close.p[i]))
            open.n = 0;
    if (!open.n || !close.n) {
        refuse(p, tag);
        return;
    }
    p->open = open;
    p->close = close;
}

/*
 * The line [*start, *end) if it holds only this tag and blanks; else returns false. It
 * is enough to look back to `at`, the end of the previous tag.
 */
static bool find_own_line(const struct parser *p, const struct tag *tag, isize *start,
                          isize *end) {
    if (str_find_byte(STR("#^/>!="), tag->sigil) < 0)
        return false;
    isize from = tag->start, to = tag->end;
    while (from > p->at && is_blank(p->source.p[from - 1]))
        from--;
    if (from > p->at ? p->source.p[from - 1] != '\n' : !p->fresh)
        return false;
    while (to < p->source.n && is_blank(p->source.p[to]))
        to++;
    isize line_end = to + source_has(p, to, STR("\r\n"));
    if (to < p->source.n && p->source.p[line_end] != '\n')
        return false;
    *start = from;
    *end = to < p->source.n ? line_end + 1 : to;
    return true;
}

static void put_tag(struct parser *p, struct tag *tag, str indent, bool alone) {
    switch (tag->sigil) {
    case '\0':
        put_named(p, tag, INSTR_VALUE);
        break;
    case '{':
    case '&':
        put_named(p, tag, INSTR_RAW);
        break;
    case '#':
        put_named(p, tag, INSTR_SECTION);
        break;
    case '^':
        put_named(p, tag, INSTR_INVERTED);
        break;
    case '/':
        close_section(p, tag);
        break;
    case '>':
        put_partial(p, tag, indent, alone);
        break;
    case '=':
        set_delimiters(p, tag);
        break;
    default:
        break;
    }
}

static void read_all(struct parser *p) {
    isize start;
    struct tag tag;
    while ((start = find_from(p, p->at, p->open)) >= 0 && read_tag(p, start, &tag)) {
        isize text_end = tag.start, next = tag.end;
        bool alone = find_own_line(p, &tag, &text_end, &next);
        emit_text(p, text_end);
        if (!alone && p->fresh)
            emit(p, INSTR_INDENT);
        put_tag(p, &tag, str_sub(p->source, text_end, tag.start), alone);
        p->at = next;
        p->fresh = alone;
    }
    emit_text(p, p->source.n);
    end_sections(p, 0, -1);
}

const struct template *template_parse(struct arena *a, str name, str source,
                                      struct diags *diags) {
    struct template *t = new (a, struct template, 1);
    t->name = name;
    struct parser p = {
        .arena = a,
        .diags = diags,
        .source = source,
        .fresh = true,
        .open = STR("{{"),
        .close = STR("}}"),
        .t = t,
    };
    read_all(&p);
    return t;
}

/* Sets. */

void template_set_add(struct arena *a, struct template_set *set,
                      const struct template *t) {
    int i = map_put(a, &set->names, t->name, (int)set->all.n);
    if (i == set->all.n)
        (void)vec_push(a, &set->all);
    set->all.at[i].t = t;
}

const struct template *template_set_find(const struct template_set *set, str name) {
    int i = map_get(&set->names, name);
    return i < 0 ? NULL : set->all.at[i].t;
}

static str nearest_template(const struct template_set *set, struct arena *a, str name) {
    VEC(str) names = {0};
    for (isize i = 0; i < set->all.n; i++)
        *vec_push(a, &names) = set->all.at[i].t->name;
    return near_name(name, names.at, names.n);
}

void template_set_check(const struct template_set *set, const struct template *t,
                        struct diags *diags) {
    for (isize i = 0; i < t->code.n; i++) {
        const struct instr *in = &t->code.at[i];
        if (in->kind == INSTR_PARTIAL && !template_set_find(set, in->text))
            diag(diags, DIAG_template_partial, in->span, in->text,
                 nearest_template(set, diags->arena, in->text));
    }
}

/* Rendering. */

struct render {
    struct buf *out;
    const struct template_set *set;
    int steps;    /* instructions and rounds of sections so far */
    int depth;    /* nested templates */
    bool endless; /* a limit was reached */
    int scopes;
    const struct fact *scope[SCOPE_MAX]; /* the facts and the open sections' values */
};

/* The indentation of a partial, within that of the template including it. */
struct indent {
    str text;
    const struct indent *outer;
};

static void put_indent(struct buf *out, const struct indent *indent) {
    if (!indent)
        return;
    put_indent(out, indent->outer);
    buf_put(out, indent->text);
}

/* Empty lines stay empty. */
static void put_indented(struct buf *out, const struct instr *in,
                         const struct indent *indent) {
    bool fresh = in->fresh;
    for (str rest = in->text; rest.n; fresh = true) {
        isize end = str_find_byte(rest, '\n');
        isize n = end < 0 ? rest.n : end + 1;
        str line = str_sub(rest, 0, n);
        if (fresh && !str_eq(line, STR("\n")) && !str_eq(line, STR("\r\n")))
            put_indent(out, indent);
        buf_put(out, line);
        rest = str_skip(rest, n);
    }
}

/* The first part of a name is sought outwards, the others only in the value found. */
static const struct fact *look_up(const struct render *r, const struct instr *in) {
    if (in->parts == 0)
        return r->scope[r->scopes - 1];
    const struct fact *f = NULL;
    for (int i = r->scopes; i > 0 && !f; i--)
        f = fact_find(r->scope[i - 1], &in->path[0]);
    for (int i = 1; i < in->parts && f; i++)
        f = fact_find(f, &in->path[i]);
    return f;
}

static void put_value(struct buf *out, const struct fact *f, bool raw) {
    if (!f)
        return;
    if (f->kind == FACT_WRITER)
        f->writer.write(out, f->writer.ctx);
    else if (f->kind == FACT_HTML || (f->kind == FACT_TEXT && raw))
        buf_put(out, f->text);
    else if (f->kind == FACT_TEXT)
        buf_html(out, f->text);
}

static bool stop(struct render *r) {
    r->endless = true;
    return false;
}

/* Runs the instructions [from, to); false to give up the page. */
static bool run(struct render *r, const struct template *t, int from, int to,
                const struct indent *indent);

static bool run_section(struct render *r, const struct template *t, int at,
                        const struct indent *indent) {
    const struct instr *in = &t->code.at[at];
    const struct fact *value = look_up(r, in);
    if (!fact_holds(value))
        return true;
    if (r->scopes == SCOPE_MAX)
        return stop(r);
    bool is_list = value->kind == FACT_LIST;
    const struct fact *item = is_list ? value->items.first : value;
    r->scopes++;
    do {
        r->scope[r->scopes - 1] = item;
        if (!run(r, t, at + 1, in->end, indent))
            return false;
        item = is_list ? item->next : NULL;
    } while (item);
    r->scopes--;
    return true;
}

/* A partial within a line continues that line: its own lines are not indented. */
static bool run_partial(struct render *r, const struct instr *in,
                        const struct indent *outer) {
    const struct template *t = template_set_find(r->set, in->text);
    if (!t)
        return true;
    if (r->depth == TEMPLATE_DEPTH)
        return stop(r);
    struct indent own = {in->indent, outer};
    const struct indent *indent = !in->fresh ? NULL : in->indent.n ? &own : outer;
    r->depth++;
    bool done = run(r, t, 0, (int)t->code.n, indent);
    r->depth--;
    return done;
}

static bool run(struct render *r, const struct template *t, int from, int to,
                const struct indent *indent) {
    r->steps++;
    for (int i = from; i < to; i++) {
        const struct instr *in = &t->code.at[i];
        bool going = true;
        switch (in->kind) {
        case INSTR_TEXT:
            if (indent)
                put_indented(r->out, in, indent);
            else
                buf_put(r->out, in->text);
            break;
        case INSTR_INDENT:
            put_indent(r->out, indent);
            break;
        case INSTR_VALUE:
        case INSTR_RAW:
            put_value(r->out, look_up(r, in), in->kind == INSTR_RAW);
            break;
        case INSTR_SECTION:
            going = run_section(r, t, i, indent);
            i = in->end - 1;
            break;
        case INSTR_INVERTED:
            if (fact_holds(look_up(r, in)))
                i = in->end - 1;
            break;
        case INSTR_PARTIAL:
            going = run_partial(r, in, indent);
            break;
        }
        if (!going || r->out->full)
            return false;
        r->steps++;
    }
    return r->steps < STEPS_MAX || stop(r);
}

bool template_render(struct buf *out, const struct template *t,
                     const struct template_set *set, const struct fact *facts) {
    struct render r = {.out = out, .set = set, .depth = 1, .scopes = 1};
    r.scope[0] = facts;
    run(&r, t, 0, (int)t->code.n, NULL);
    return !r.endless;
}
