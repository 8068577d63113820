/*
 * An ending is known by words that stand nowhere else: "Nơi nhận:", a list that closes
 * with "Lưu", or a post in capitals with a name below it. From there the tree says
 * little, because the same end is typed as a list, as dashes in a paragraph, as bold
 * lines or as a table. So its blocks become lines first, and the lines are read one by
 * one: a line belongs to the list, to a post, or is a name. To read the source's own
 * lines would be simpler still, but then markup and the columns of tables would be parsed
 * again here.
 */
#include "extract/ending.h"

#include "base/utf8.h"
#include "extract/lines.h"
#include "extract/section.h"
#include "viet/cue.h"
#include "viet/letter.h"

enum { AHEAD = 4, LONG = 400, NAME_WORDS = 6 };

/* Posts and whom they stand for; a line of capitals that begins so is one of a role. */
static str role_words(void) {
    return STR(
        "t/m|tm|thay mặt|k/t|kt|t/l|tl|tuq|t/uq|thừa lệnh|thừa ủy quyền|q|quyền|phó|chủ "
        "tịch|bí thư|giám đốc|tổng|trưởng|chánh|viện trưởng|hiệu trưởng|cục "
        "trưởng|vụ trưởng|bộ trưởng|thứ trưởng|thủ tướng|thủ trưởng|ủy viên|uỷ "
        "viên|thường trực|chỉ huy|chính ủy|chính trị viên|tư lệnh|chi cục "
        "trưởng|tổ trưởng|đội trưởng|trạm trưởng|người lập|chủ nhiệm|đại diện");
}

static bool is_caps(str text) {
    int capitals = 0;
    for (isize at = 0; at < text.n;) {
        uint32_t c = utf8_next(text, &at);
        if (letter_of(c).rank && !letter_of(c).upper)
            return false;
        capitals += letter_of(c).upper;
    }
    return capitals > 1;
}

static bool is_role(str text) {
    return is_caps(text) && cue_at(text, 0, role_words()) > 0;
}

/* "Nơi nhận:": the offset behind it and its colon, -1 if the line does not begin so. */
static isize recipients_head(str line) {
    isize end = cue_at(line, 0, STR("nơi nhận|nơi gửi"));
    if (end < 0 || end == line.n)
        return end;
    bool colon = line.p[end] == ':' || line.p[end] == ';' || line.p[end] == '.';
    return colon ? end + 1 : str_starts(str_skip(line, end), STR(" :")) ? end + 2 : -1;
}

/* "Lưu: VT", "Lưu VPĐU": the last of every list, and in no other text. */
static bool is_archive(str line) {
    isize at = cue_at(line, 0, STR("lưu"));
    if (at < 0 || line.n > LONG / 4)
        return false;
    bool colon = at < line.n && line.p[at] == ':';
    while (at < line.n && (line.p[at] == ' ' || line.p[at] == ':'))
        at++;
    return colon || (at < line.n && letter_of(utf8_next(line, &at)).upper);
}

static str without_degree(str text) {
    for (isize end; (end = cue_at(text, 0,
                                  STR("ts|ths|pgs|gs|bs|ks|cn|ls|nsut|nsnd|đại tá|"
                                      "thượng tá|trung tá|thiếu tá|đại úy|thượng úy|"
                                      "thiếu tướng|trung tướng|thượng tướng|tiến sĩ|"
                                      "thạc sĩ|bác sĩ|kỹ sư"))) > 0;) {
        text = str_skip(text, end);
        while (text.n && (text.p[0] == '.' || text.p[0] == ' '))
            text = str_skip(text, 1);
    }
    return text;
}

/* In capitals only the family name tells "NGUYỄN THỊ BA" from "QUYẾT ĐỊNH". */
static bool begins_with_family(str text) {
    static const char families[] =
        "nguyễn|trần|lê|phạm|huỳnh|hoàng|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|trương|"
        "lâm|"
        "đinh|mai|trịnh|đào|cao|hà|lương|thạch|sơn|kim|tô|tạ|chu|châu|tống|đoàn|tăng|"
        "quách|"
        "la|triệu|giang|nông|hứa|thái|phùng|vương|khổng|doãn|ninh|bạch|lò|lường|cầm|ma|"
        "vi|"
        "quàng|giàng|sùng|thào|lầu|siu|ksor|danh|lục|bế|tòng|lưu|nghiêm|từ|văn|âu|đàm|"
        "đồng|"
        "cù|tôn|tiêu|mạc|lã|kiều|khuất|diệp|thân|mã|ngọ|thiều|trầm";
    return cue_at(text, 0, str_from_c(families)) > 0;
}

/*
 * "Nguyễn Văn A": two to six words of letters, each with a capital and, unless all of the
 * line is in capitals, small letters behind it.
 */
static bool is_name(str line) {
    str text = without_degree(line);
    bool caps = is_caps(text), start = true;
    int words = 0;
    for (isize at = 0; at < text.n;) {
        uint32_t c = utf8_next(text, &at);
        struct letter l = letter_of(c);
        if (c == ' ' && !start) {
            start = true;
            continue;
        }
        if (!l.rank || (start || caps) != l.upper)
            return false;
        words += start;
        start = false;
    }
    return words > 1 && words <= NAME_WORDS && (!caps || begins_with_family(text));
}

static bool is_signature_note(str line) {
    return str_starts(line, STR("(")) || cue_at(line, 0, STR("đã ký|ký tên")) > 0;
}

static struct line_list lines_of(struct arena *scratch, const struct node *block) {
    struct line_list lines = {0};
    lines_add(scratch, &lines, block);
    return lines;
}

enum below { BELOW_POST, BELOW_NAME, BELOW_OTHER };

/* What stands below a post: more of it, the name of who signs, or something else. */
static enum below look_below(const struct line_list *lines, isize from) {
    for (isize i = from; i < lines->n; i++) {
        str text = lines->at[i].text;
        if (recipients_head(text) > 0 || (is_name(text) && !is_role(text)))
            return BELOW_NAME;
        if (!is_caps(text) && !is_signature_note(text) &&
            cue_at(text, 0, role_words()) < 0)
            return BELOW_OTHER;
    }
    return BELOW_POST;
}

/* A post in capitals signs only if a name stands below it, or the list, or nothing. */
static bool is_signature(struct arena *scratch, const struct node *block,
                         const struct line_list *lines) {
    if (!lines->n || !is_role(lines->at[0].text) || lines->at[0].item)
        return false;
    enum below below = look_below(lines, 1);
    const struct node *next = block->next;
    for (int i = 0; i < AHEAD && next && below == BELOW_POST; i++, next = next->next) {
        if (next->kind != NODE_PARAGRAPH && next->kind != NODE_HEADING)
            return false;
        struct line_list ahead = lines_of(scratch, next);
        below = look_below(&ahead, 0);
    }
    bool ends = !next && block->kind == NODE_PARAGRAPH;
    return below == BELOW_NAME || (below == BELOW_POST && ends);
}

/* The list with "Lưu" at its end, whatever became of the words above it. */
static bool is_recipient_list(const struct node *list, const struct line_list *lines) {
    bool short_items = list->first != list->last && lines->n > 1;
    for (isize i = 0; short_items && i < lines->n; i++)
        short_items = lines->at[i].text.n <= LONG;
    return short_items && is_archive(lines->at[lines->n - 1].text);
}

/* A cell of the table begins the list, or holds all of a signature. */
static bool is_ending_table(struct arena *scratch, const struct node *table) {
    for (const struct node *row = table->first; row; row = row->next) {
        if (row != table->first && row != table->first->next)
            break;
        for (const struct node *cell = row->first; cell; cell = cell->next) {
            struct line_list lines = {0};
            struct node alone = {.kind = NODE_PARAGRAPH, .first = cell->first};
            lines_add(scratch, &lines, &alone);
            if (lines.n &&
                (recipients_head(lines.at[0].text) > 0 ||
                 (is_role(lines.at[0].text) && look_below(&lines, 1) == BELOW_NAME)))
                return true;
        }
    }
    return false;
}

/* What is known of an ending while its blocks are passed. */
struct ending {
    bool awaiting; /* "Nơi nhận:" was read, its last item was not */
};

static bool passes_text(struct arena *scratch, const struct node *block,
                        struct ending *e) {
    struct line_list lines = lines_of(scratch, block);
    bool head = false, archive = false;
    for (isize i = 0; i < lines.n; i++) {
        head |= recipients_head(lines.at[i].text) > 0;
        archive |= is_archive(lines.at[i].text);
    }
    /* A closing sentence may have swallowed the words; else they begin the block. */
    bool begins = head && (recipients_head(lines.at[0].text) > 0 ||
                           recipients_head(lines.at[lines.n - 1].text) > 0);
    if (!begins && !is_signature(scratch, block, &lines))
        return false;
    e->awaiting = begins && !archive;
    return true;
}

static bool begins_here(struct arena *scratch, const struct node *block,
                        struct ending *e) {
    switch (block->kind) {
    case NODE_PARAGRAPH:
    case NODE_HEADING:
        return passes_text(scratch, block, e);
    case NODE_LIST: {
        struct line_list lines = {0};
        lines_add(scratch, &lines, block->last);
        if (!lines.n || !is_archive(lines.at[lines.n - 1].text))
            return false;
        lines = lines_of(scratch, block);
        return is_recipient_list(block, &lines);
    }
    case NODE_TABLE:
        return is_ending_table(scratch, block);
    default:
        return false;
    }
}

/* "PHỤ LỤC", "KẾ HOẠCH", "I. MỤC TIÊU": the title of what is enclosed, or its head. */
static bool is_title(struct arena *scratch, str line) {
    static const char titles[] =
        "phụ lục|danh mục|danh sách|biểu|bảng|mẫu|lịch|cộng hòa|cộng hoà|đảng cộng "
        "sản|kế "
        "hoạch|chương trình|đề án|quy chế|quy định|quyết định|báo cáo|hướng dẫn";
    bool numbered = section_label(scratch, word_cut(scratch, line)).n > 0;
    return cue_at(line, 0, STR("phụ lục")) > 0 ||
           (is_caps(line) && (numbered || cue_at(line, 0, str_from_c(titles)) > 0));
}

static bool goes_on(struct arena *scratch, const struct node *block, struct ending *e) {
    if (begins_here(scratch, block, e))
        return true;
    if (block->kind == NODE_HEADING || block->kind == NODE_TABLE)
        return false;
    struct line_list lines = lines_of(scratch, block);
    if (block->kind == NODE_LIST) {
        bool awaited = e->awaiting;
        e->awaiting = awaited && !is_archive(lines.at[lines.n - 1].text);
        return awaited;
    }
    if (lines.n && is_archive(lines.at[lines.n - 1].text))
        e->awaiting = false;
    return !lines.n ||
           (lines.at[0].text.n <= LONG / 2 && !is_title(scratch, lines.at[0].text));
}

/* The first block behind the ending that begins with `block`, NULL if nothing follows;
 * `block` itself if no ending begins there. For blocks of the top level. */
static const struct node *ending_skip(struct arena *scratch, const struct node *block) {
    struct ending e = {0};
    struct arena_mark mark = arena_mark(scratch);
    if (begins_here(scratch, block, &e)) {
        do
            block = block->next;
        while (block && goes_on(scratch, block, &e));
    }
    arena_rewind(scratch, mark);
    return block;
}

/* The lists while the lines of an ending are read. */
struct reader {
    struct doc *doc;
    struct arena *scratch;
    bool receiving; /* inside the list */
    bool dashed;    /* its items have dashes, so that lines without go on */
    bool archived;  /* "Lưu" was there */
    bool role_open; /* a role was read, and perhaps more of it comes */
    bool mixed;     /* two columns were pasted line by line: whose post is it? */
    isize named;    /* signers that have their name, or will get none */
    str last;       /* the last line of the list */
};

/* "Sở Nội vụ;" without what parts it from the next. */
static str without_stop(str text) {
    while (text.n && str_find_byte(STR(" ;,./"), text.p[text.n - 1]) >= 0)
        text.n--;
    return text;
}

static bool has_stop(str text) {
    return without_stop(text).n < text.n;
}

static void add_recipient(struct reader *r, str line, struct span span, bool goes_on) {
    struct written_list *list = &r->doc->recipients;
    struct arena *a = &r->doc->arena;
    str text = without_stop(line);
    if (!text.n)
        return;
    if (goes_on && list->n) {
        struct written *before = &list->at[list->n - 1];
        str stop = str_skip(r->last, without_stop(r->last).n);
        before->text = str_concat(a, before->text, str_sub(stop, 0, 1), STR(" "), text);
        before->span.end = span.end;
    } else {
        *vec_push(r->scratch, list) = (struct written){str_dup(a, text), span};
    }
    r->archived |= is_archive(text);
    r->last = line;
}

/* "Nơi nhận: Như trên; Lưu: VT." */
static void read_head(struct reader *r, const struct line *line, isize head) {
    str rest = str_trim(str_skip(line->text, head));
    r->receiving = r->doc->recipients.n == 0;
    r->dashed = r->archived = r->role_open = false;
    while (r->receiving && rest.n) {
        str one = str_trim(str_cut(&rest, ';'));
        if (str_starts(one, STR("-")))
            one = str_trim(str_skip(one, 1));
        add_recipient(r, one, line->span, false);
    }
    r->last = (str){0};
}

static void read_recipient(struct reader *r, const struct line *line) {
    bool starts =
        line->item || !r->last.n || (!r->dashed && (line->fresh || has_stop(r->last)));
    r->dashed |= line->item;
    add_recipient(r, line->text, line->span, !starts);
}

/* Another one signs beside the first: "TM. …" again, or a second deputy. */
static bool begins_signer(struct reader *r, str line) {
    static const char deputy[] = "k/t|kt|t/l|tl|tuq|t/uq";
    if (!r->role_open)
        return true;
    str role = r->doc->signers.at[r->doc->signers.n - 1].role.text;
    bool stands_for = cue_at(line, 0, STR("t/m|tm|thay mặt")) > 0;
    r->mixed |= stands_for && str_find(role, STR(" - ")) < 0;
    return stands_for || (cue_at(line, 0, str_from_c(deputy)) > 0 &&
                          cue_find(role, 0, str_from_c(deputy)) >= 0);
}

static void read_role(struct reader *r, const struct line *line) {
    struct arena *a = &r->doc->arena;
    if (begins_signer(r, line->text)) {
        *vec_push(r->scratch, &r->doc->signers) =
            (struct signer){.role = {str_dup(a, line->text), line->span}};
    } else {
        struct written *role = &r->doc->signers.at[r->doc->signers.n - 1].role;
        bool post = cue_at(line->text, 0, role_words()) > 0;
        role->text = str_concat(a, role->text, post ? STR(" - ") : STR(" "), line->text);
        role->span.end = line->span.end;
    }
    r->role_open = true;
    r->receiving = false;
}

static void read_name(struct reader *r, const struct line *line) {
    struct written name = {str_dup(&r->doc->arena, line->text), line->span};
    if (r->named == r->doc->signers.n)
        vec_push(r->scratch, &r->doc->signers);
    r->doc->signers.at[r->named++].name = name;
    r->role_open = r->receiving = false;
}

/* The rest of a post, on a line of its own. */
static bool goes_on_role(const struct reader *r, const struct line *line) {
    return r->role_open && !line->item && !is_signature_note(line->text) &&
           (is_caps(line->text) || cue_at(line->text, 0, role_words()) > 0);
}

static void read_line(struct reader *r, const struct line *line) {
    isize head = recipients_head(line->text);
    bool role = !line->item && is_role(line->text);
    bool name = !line->item && !role && is_name(line->text) &&
                (line->fresh || !is_caps(line->text)) &&
                (!r->receiving || r->archived || (r->dashed && line->fresh));
    if (head > 0)
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
static void read_ending(struct reader *r, const struct node *from,
                        const struct node *to) {
    struct line_list lines = {0};
    for (const struct node *block = from; block != to; block = block->next)
        lines_add(r->scratch, &lines, block);
    r->receiving = from->kind == NODE_LIST && r->doc->recipients.n == 0;
    r->named = r->doc->signers.n;
    r->role_open = r->archived = false;
    r->last = (str){0};
    for (isize i = 0; i < lines.n; i++)
        read_line(r, &lines.at[i]);
}

static void mark_ending(struct node *block, const struct node *behind) {
    for (; block != behind; block = block->next)
        block->ending = true;
}

void ending_find(const struct reading *reading) {
    struct doc *doc = reading->doc;
    struct arena *scratch = reading->scratch;
    struct reader r = {.doc = doc, .scratch = scratch};
    for (struct node *block = reading->root->first; block; block = block->next) {
        if (block->ending)
            continue;
        const struct node *behind = ending_skip(scratch, block);
        if (behind != block)
            read_ending(&r, block, behind);
        mark_ending(block, behind);
    }
    for (isize i = 0; r.mixed && i < doc->signers.n; i++)
        doc->signers.at[i].role = (struct written){0};
    doc->shows_recipients = doc->recipients.n > 0;
    doc->shows_signers = doc->signers.n > 0;
    if (doc->front.recipients.n)
        doc->recipients = doc->front.recipients;
    if (doc->front.signers.n) {
        doc->signers.at = doc->front.signers.at;
        doc->signers.n = doc->signers.cap = doc->front.signers.n;
    }
}
