/*
 * An ending is known by words that are in no other text: "Nơi nhận:", a list that closes
 * with "Lưu", or a post in capitals with a name below it. From there the tree says
 * little, because the same end is typed as a list, as dashes in a paragraph, as bold
 * lines or as a table. So its blocks become lines first, and the lines are read one by
 * one: a line belongs to the list, to a post, or is a name. To read the source's own
 * lines would be simpler still, but then markup and the columns of tables would be parsed
 * again here.
 */
#include "extract/ending.h"

#include "extract/lines.h"
#include "extract/passage.h"
#include "extract/row.h"
#include "extract/section.h"
#include "viet/fold.h"
#include "viet/plan_word.h"
#include "viet/unitword.h"

enum { AHEAD = 4, LONG = 400, NAME_WORDS = 6, COMPARED = 60 };

/* The length of the longest such phrase that a line begins with. */
static isize begins_with(struct word_list words, uint64_t marks) {
    for (int i = words.n ? words.at->hit_count - 1 : -1; i >= 0; i--) {
        const struct hit *hit = &words.at->hits[i];
        if (vocabulary_meanings[hit->meaning].marks[DOMAIN_PLAN] & marks &&
            hit->words <= words.n)
            return hit->words;
    }
    return 0;
}

static bool contains(struct word_list words, uint64_t marks) {
    while (words.n && !begins_with(words, marks))
        words = passage_part(words, 1, words.n);
    return words.n > 0;
}

static isize bytes_of(struct word_list words) {
    return words.n ? (isize)(words.at[words.n - 1].to - words.at[0].from) : 0;
}

static bool is_role(struct word_list words) {
    return passage_is_capitals(words) && begins_with(words, PLAN_ROLE);
}

/* "Nơi nhận:": its words with the colon; 0 if the line does not begin so. */
static isize recipients_head(struct word_list words) {
    isize n = begins_with(words, PLAN_RECIPIENTS);
    if (!n || n == words.n)
        return n;
    const struct word *w = &words.at[n];
    bool stop = w->kind == WORD_SEMICOLON || w->key == word_mark('.');
    return w->kind == WORD_COLON || (stop && w->gap == GAP_NONE) ? n + 1 : 0;
}

/* "Lưu: VT", "Lưu VPĐU": the last of every list, and in no other text. */
static bool is_archive(struct word_list words) {
    isize n = begins_with(words, PLAN_ARCHIVE);
    if (!n || bytes_of(words) > LONG / 4)
        return false;
    words = passage_part(words, n, words.n);
    bool colon = passage_begins(words, ':') && words.at->gap == GAP_NONE;
    while (passage_begins(words, ':'))
        words = passage_part(words, 1, words.n);
    return colon || (words.n && words.at->upper);
}

static struct word_list without_degree(struct word_list words) {
    for (isize n; (n = begins_with(words, PLAN_DEGREE)) > 0;) {
        words = passage_part(words, n, words.n);
        while (passage_begins(words, '.'))
            words = passage_part(words, 1, words.n);
    }
    return words;
}

static bool is_surname(const struct word *w) {
    return word_phrase(w, DOMAIN_UNIT, UNITWORD_SURNAME) ||
           word_phrase(w, DOMAIN_PLAN, PLAN_SURNAME);
}

/*
 * "Nguyễn Văn A": two to six words of letters, each with a capital and, unless all of the
 * line is in capitals, small letters after it. In capitals only the surname tells "NGUYỄN
 * THỊ BA" from "QUYẾT ĐỊNH".
 */
static bool is_name(struct word_list line) {
    struct word_list words = without_degree(line);
    bool caps = passage_is_capitals(words);
    for (isize i = 0; i < words.n; i++) {
        const struct word *w = &words.at[i];
        if (w->kind != WORD_LETTERS || !w->upper || (i && w->gap == GAP_NONE) ||
            (w->letters > 1 && w->capitals != caps))
            return false;
    }
    return words.n > 1 && words.n <= NAME_WORDS && (!caps || is_surname(words.at));
}

static bool is_signature_note(struct word_list words) {
    return passage_begins(words, '(') || begins_with(words, PLAN_SIGNED);
}

static struct line_list lines_of(const struct reading *reading,
                                 const struct node *block) {
    struct line_list lines = {0};
    lines_add(reading->scratch, &lines, &reading->prose, block);
    return lines;
}

static bool ends_with_archive(const struct line_list *lines) {
    return lines->n && is_archive(lines->at[lines->n - 1].words);
}

enum below { BELOW_POST, BELOW_NAME, BELOW_OTHER };

/* What is below a post: more of it, the name of who signs, or something else. */
static enum below look_below(const struct line_list *lines, isize from) {
    for (isize i = from; i < lines->n; i++) {
        struct word_list words = lines->at[i].words;
        if (recipients_head(words) || (is_name(words) && !is_role(words)))
            return BELOW_NAME;
        if (!passage_is_capitals(words) && !is_signature_note(words) &&
            !begins_with(words, PLAN_ROLE))
            return BELOW_OTHER;
    }
    return BELOW_POST;
}

/* A post in capitals signs only if a name is below it, or the list, or nothing. */
static bool is_signature(const struct reading *reading, const struct node *block,
                         const struct line_list *lines) {
    if (!lines->n || !is_role(lines->at[0].words) || lines->at[0].item)
        return false;
    enum below below = look_below(lines, 1);
    const struct node *next = block->next;
    for (int i = 0; i < AHEAD && next && below == BELOW_POST; i++, next = next->next) {
        if (next->kind != NODE_PARAGRAPH && next->kind != NODE_HEADING)
            return false;
        struct line_list ahead = lines_of(reading, next);
        below = look_below(&ahead, 0);
    }
    bool ends = !next && block->kind == NODE_PARAGRAPH;
    return below == BELOW_NAME || (below == BELOW_POST && ends);
}

/* The list with "Lưu" at its end, whatever became of the words above it. */
static bool is_recipient_list(const struct reading *reading, const struct node *list) {
    struct line_list lines = lines_of(reading, list->last);
    if (!ends_with_archive(&lines)) /* nearly always, and a list may be long */
        return false;
    lines = lines_of(reading, list);
    bool short_items = list->first != list->last && lines.n > 1;
    for (isize i = 0; short_items && i < lines.n; i++)
        short_items = bytes_of(lines.at[i].words) <= LONG;
    return short_items && ends_with_archive(&lines);
}

static bool begins_ending(const struct line_list *lines) {
    return lines->n &&
           (recipients_head(lines->at[0].words) ||
            (is_role(lines->at[0].words) && look_below(lines, 1) == BELOW_NAME));
}

/* A cell of the table begins the list, or holds all of a signature. In a table of work,
 * "Nơi nhận" is only the header of a column. */
static bool is_ending_table(const struct reading *reading, const struct node *table) {
    if (table->first && rows_of(reading->scratch, &reading->prose, table).task >= 0)
        return false;
    for (const struct node *row = table->first; row; row = row->next) {
        if (row != table->first && row != table->first->next)
            break;
        for (const struct node *cell = row->first; cell; cell = cell->next) {
            struct line_list lines = lines_of(reading, cell);
            if (begins_ending(&lines))
                return true;
        }
    }
    return false;
}

/* What is known of an ending while its blocks are passed. */
struct ending {
    bool awaiting; /* "Nơi nhận:" was read, its last item was not */
};

static bool passes_text(const struct reading *reading, const struct node *block,
                        struct ending *e) {
    struct line_list lines = lines_of(reading, block);
    bool archive = false;
    for (isize i = 0; i < lines.n; i++)
        archive |= is_archive(lines.at[i].words);
    /* A closing sentence may have swallowed the words; else they begin the block. */
    bool begins = lines.n && (recipients_head(lines.at[0].words) ||
                              recipients_head(lines.at[lines.n - 1].words));
    if (!begins && !is_signature(reading, block, &lines))
        return false;
    e->awaiting = begins && !archive;
    return true;
}

static bool begins_here(const struct reading *reading, const struct node *block,
                        struct ending *e) {
    switch (block->kind) {
    case NODE_PARAGRAPH:
    case NODE_HEADING:
        return passes_text(reading, block, e);
    case NODE_LIST:
        return is_recipient_list(reading, block);
    case NODE_TABLE:
        return is_ending_table(reading, block);
    default:
        return false;
    }
}

/* "PHỤ LỤC", "KẾ HOẠCH", "I. MỤC TIÊU": the title of what is enclosed, or its head. */
static bool is_title(struct arena *scratch, struct word_list words) {
    return begins_with(words, PLAN_ANNEX) ||
           (passage_is_capitals(words) &&
            (begins_with(words, PLAN_ENCLOSED) || section_label(scratch, words).n));
}

static bool goes_on(const struct reading *reading, const struct node *block,
                    struct ending *e) {
    if (begins_here(reading, block, e))
        return true;
    if (block->kind == NODE_HEADING || block->kind == NODE_TABLE)
        return false;
    struct line_list lines = lines_of(reading, block);
    bool awaited = e->awaiting;
    e->awaiting = awaited && !ends_with_archive(&lines);
    if (block->kind == NODE_LIST)
        return awaited;
    return !lines.n || (bytes_of(lines.at[0].words) <= LONG / 2 &&
                        !is_title(reading->scratch, lines.at[0].words));
}

/* The first block after the ending that begins with `block`, NULL if nothing follows;
 * `block` itself if no ending begins there. For blocks of the top level. */
static const struct node *ending_skip(const struct reading *reading,
                                      const struct node *block) {
    struct ending e = {0};
    struct arena_mark mark = arena_mark(reading->scratch);
    if (begins_here(reading, block, &e)) {
        do
            block = block->next;
        while (block && goes_on(reading, block, &e));
    }
    arena_rewind(reading->scratch, mark);
    return block;
}

/* The lists while the lines of an ending are read. */
struct reader {
    struct doc *doc;
    struct arena *scratch;
    bool receiving;        /* inside the list */
    bool dashed;           /* its items have dashes, so that lines without go on */
    bool archived;         /* "Lưu" was there */
    bool role_open;        /* a role was read, and perhaps more of it comes */
    bool deputy;           /* of another post: "KT." is in it */
    bool mixed;            /* two columns were pasted line by line: whose post is it? */
    isize named;           /* signers that have their name, or will get none */
    struct word_list last; /* the last line of the list */
};

static bool has_stop(struct word_list words) {
    return passage_ends(words, ';') || passage_ends(words, ',') ||
           passage_ends(words, '.') || passage_ends(words, '/');
}

/* "Sở Nội vụ;" without what parts it from the next. */
static struct word_list without_stop(struct word_list words) {
    while (has_stop(words))
        words.n--;
    return words;
}

static void add_recipient(struct reader *r, struct word_list line, struct span span,
                          bool goes_on) {
    struct written_list *list = &r->doc->recipients;
    struct arena *a = &r->doc->arena;
    struct word_list words = without_stop(line);
    if (!words.n)
        return;
    str text = passage_text(a, words);
    if (goes_on && list->n) {
        struct written *before = &list->at[list->n - 1];
        isize end = without_stop(r->last).n;
        struct word_list stop = passage_part(r->last, end, end + has_stop(r->last));
        before->text = str_concat(a, before->text, passage_text(a, stop), STR(" "), text);
        before->span.end = span.end;
    } else {
        *vec_push(r->scratch, list) = (struct written){text, span};
    }
    r->archived |= is_archive(words);
    r->last = line;
}

/* "Nơi nhận: Như trên; Lưu: VT." */
static void read_head(struct reader *r, const struct line *line, isize head) {
    struct word_list rest = passage_part(line->words, head, line->words.n);
    r->receiving = r->doc->recipients.n == 0;
    r->dashed = r->archived = r->role_open = false;
    while (r->receiving && rest.n) {
        isize end = 0;
        while (end < rest.n && rest.at[end].kind != WORD_SEMICOLON)
            end++;
        struct word_list one = passage_part(rest, passage_begins(rest, '-'), end);
        add_recipient(r, one, line->span, false);
        rest = passage_part(rest, end + (end < rest.n), rest.n);
    }
    r->last = passage_part(rest, 0, 0);
}

static void read_recipient(struct reader *r, const struct line *line) {
    bool starts =
        line->item || !r->last.n || (!r->dashed && (line->fresh || has_stop(r->last)));
    r->dashed |= line->item;
    add_recipient(r, line->words, line->span, !starts);
}

/* Another one signs beside the first: "TM. …" again, or a second deputy. */
static bool begins_signer(struct reader *r, struct word_list words) {
    if (!r->role_open)
        return true;
    str role = r->doc->signers.at[r->doc->signers.n - 1].role.text;
    bool behalf = begins_with(words, PLAN_BEHALF);
    r->mixed |= behalf && str_find(role, STR(" - ")) < 0;
    return behalf || (begins_with(words, PLAN_DEPUTY) && r->deputy);
}

static void read_role(struct reader *r, const struct line *line) {
    struct arena *a = &r->doc->arena;
    str text = passage_text(a, line->words);
    if (begins_signer(r, line->words)) {
        *vec_push(r->scratch, &r->doc->signers) =
            (struct signer){.role = {text, line->span}};
        r->deputy = false;
    } else {
        struct written *role = &r->doc->signers.at[r->doc->signers.n - 1].role;
        bool post = begins_with(line->words, PLAN_ROLE);
        role->text = str_concat(a, role->text, post ? STR(" - ") : STR(" "), text);
        role->span.end = line->span.end;
    }
    r->deputy |= contains(line->words, PLAN_DEPUTY);
    r->role_open = true;
    r->receiving = false;
}

static void read_name(struct reader *r, const struct line *line) {
    struct written name = {passage_text(&r->doc->arena, line->words), line->span};
    if (r->named == r->doc->signers.n)
        vec_push(r->scratch, &r->doc->signers);
    r->doc->signers.at[r->named++].name = name;
    r->role_open = r->receiving = false;
}

/* The rest of a post, on another line. */
static bool goes_on_role(const struct reader *r, const struct line *line) {
    return r->role_open && !line->item && !is_signature_note(line->words) &&
           (passage_is_capitals(line->words) || begins_with(line->words, PLAN_ROLE));
}

static void read_line(struct reader *r, const struct line *line) {
    isize head = recipients_head(line->words);
    bool role = !line->item && is_role(line->words);
    bool name = !line->item && !role && is_name(line->words) &&
                (line->fresh || !passage_is_capitals(line->words)) &&
                (!r->receiving || r->archived || (r->dashed && line->fresh));
    if (head)
        read_head(r, line, head);
    else if (role)
        read_role(r, line);
    else if (name)
        read_name(r, line);
    else if (r->receiving && (line->item || !r->archived || !line->fresh))
        read_recipient(r, line);
    else if (goes_on_role(r, line))
        read_role(r, line);
}

/* A list that lost its "Nơi nhận:" to the paragraph above it. */
static void read_ending(struct reader *r, const struct prose *prose,
                        const struct node *from, const struct node *to) {
    struct line_list lines = {0};
    for (const struct node *block = from; block != to; block = block->next)
        lines_add(r->scratch, &lines, prose, block);
    r->receiving = from->kind == NODE_LIST && r->doc->recipients.n == 0;
    r->named = r->doc->signers.n;
    r->role_open = r->archived = false;
    r->last.n = 0;
    for (isize i = 0; i < lines.n; i++)
        read_line(r, &lines.at[i]);
}

static void mark_ending(struct node *block, const struct node *after) {
    for (; block != after; block = block->next)
        block->ending = true;
}

/* The front matter may shorten what the text says: "UBND tỉnh (để báo cáo)". */
static bool says_same(struct arena *scratch, str given, str read) {
    str one = viet_slug(scratch, given), other = viet_slug(scratch, read);
    return one.n && other.n && (str_starts(one, other) || str_starts(other, one));
}

static void report_ending(struct doc *doc, const char *key, const struct written *read) {
    diag(&doc->diags, DIAG_ending_differs, read->span, str_from_c(key), read->text);
}

/* The first recipient of the text that is not in the front matter. */
static void compare_recipients(struct doc *doc, struct arena *scratch) {
    const struct written_list *given = &doc->front.recipients;
    for (isize i = 0; i < doc->recipients.n && i < COMPARED; i++) {
        isize k = 0;
        while (k < given->n && k < COMPARED &&
               !says_same(scratch, given->at[k].text, doc->recipients.at[i].text))
            k++;
        if (k == given->n) {
            report_ending(doc, "recipients", &doc->recipients.at[i]);
            return;
        }
    }
}

static void compare_signers(struct doc *doc, struct arena *scratch) {
    for (isize i = 0; i < doc->signers.n && i < COMPARED; i++) {
        const struct written *name = &doc->signers.at[i].name;
        isize k = 0;
        while (k < doc->front.signers.n && k < COMPARED &&
               !says_same(scratch, doc->front.signers.at[k].name.text, name->text))
            k++;
        if (k == doc->front.signers.n && name->text.n) {
            report_ending(doc, "signers", name);
            return;
        }
    }
}

/* What the front matter gives replaces what was read, and is compared with it. */
static void take_front(struct doc *doc, struct arena *scratch) {
    doc->shows_recipients = doc->recipients.n > 0;
    doc->shows_signers = doc->signers.n > 0;
    if (doc->front.recipients.n)
        compare_recipients(doc, scratch);
    if (doc->front.signers.n)
        compare_signers(doc, scratch);
    if (doc->front.recipients.n)
        doc->recipients = doc->front.recipients;
    if (doc->front.signers.n) {
        doc->signers.at = doc->front.signers.at;
        doc->signers.n = doc->signers.cap = doc->front.signers.n;
    }
}

void ending_find(const struct reading *reading) {
    struct doc *doc = reading->doc;
    struct reader r = {.doc = doc, .scratch = reading->scratch};
    for (struct node *block = reading->root->first; block; block = block->next) {
        if (block->ending)
            continue;
        const struct node *after = ending_skip(reading, block);
        if (after != block)
            read_ending(&r, &reading->prose, block, after);
        mark_ending(block, after);
    }
    for (isize i = 0; r.mixed && i < doc->signers.n; i++)
        doc->signers.at[i].role = (struct written){0};
    take_front(doc, reading->scratch);
}
