#include "extract/target.h"

/*
 * The walk carries what is known of a place: whether amounts are targets there, and by
 * when. Headings say it, and so do titles that were typed as paragraphs or items, for
 * what follows them. Sentences are then read from left to right; each amount takes the
 * time nearest to it, because "80% vào năm 2026, 85% vào năm 2028" are two targets with
 * two years. One time for a sentence would be wrong for half of such lists.
 */
#include "extract/target_part.h"

#include "extract/context.h"
#include "extract/section.h"
#include "extract/sentence.h"
#include "viet/cue.h"

enum { LEVELS = 7, TITLE_MAX = 160 };

/*** What a heading says ***/

/* "Chương trình mục tiêu quốc gia" is the name of something. */
static isize find_goal(str title) {
    isize at = cue_find(title, 0, STR("mục tiêu"));
    bool name = at >= 0 && (cue_before(title, at, STR("chương trình")) >= 0 ||
                            cue_at(title, at, STR("mục tiêu quốc gia")) > 0);
    return name ? -1 : at;
}

static enum aim aim_of(str title, enum aim outer) {
    static const char past[] = "kết quả đạt được|kết quả thực hiện|thực trạng|tình "
                               "hình|đánh giá|tồn tại|hạn chế|nguyên nhân|căn cứ|sự cần "
                               "thiết|đặc điểm";
    static const char work[] = "nhiệm vụ|giải pháp|biện pháp|tổ chức thực hiện|kinh "
                               "phí|nguồn lực|phân công|trách nhiệm";
    isize figures = cue_find(title, 0, STR("chỉ tiêu")), goal = find_goal(title);
    isize first = figures >= 0 && (goal < 0 || figures < goal) ? figures : goal;
    isize task = cue_find(title, 0, str_from_c(work));
    isize reached = cue_find(title, 0, str_from_c(past));
    if (cue_find(title, 0, STR("mục tiêu chung|mục tiêu tổng quát")) >= 0)
        return AIM_NONE;
    if (reached >= 0 && (first < 0 || reached < first) && (task < 0 || reached < task))
        return AIM_PAST;
    if (first >= 0 && (task < 0 || first < task))
        return figures >= 0 ? AIM_FIGURES : AIM_GOALS;
    return task >= 0 ? AIM_NONE : outer;
}

/*** Time ***/

bool target_has_time(struct aimed time) {
    return time.by.year || time.recurs;
}

static const struct {
    const char *every, *rate;
    unsigned recurs;
} intervals[] = {
    {"mỗi năm|hằng năm|hàng năm", "/năm", RECURS_YEAR},
    {"mỗi quý|hằng quý|hàng quý", "/quý", RECURS_QUARTER},
    {"mỗi tháng|hằng tháng|hàng tháng", "/tháng", RECURS_MONTH},
    {"mỗi tuần|hằng tuần|hàng tuần", "/tuần", RECURS_WEEK},
};

/* What a reader of deadlines may leave to others: "mỗi năm". */
static unsigned recurs_of(str words) {
    unsigned recurs = 0;
    for (isize i = 0; i < countof(intervals); i++)
        if (cue_find(words, 0, str_from_c(intervals[i].every)) >= 0)
            recurs |= intervals[i].recurs;
    return recurs;
}

/* "02 lần/năm"; an income of so much a year is another matter. */
static unsigned rate_of(str quantity) {
    unsigned recurs = 0;
    for (isize i = 0; i < countof(intervals); i++)
        if (str_ends(quantity, str_from_c(intervals[i].rate)))
            recurs = intervals[i].recurs;
    return cue_find(quantity, 0, STR("đồng")) < 0 ? recurs : 0;
}

/* "đến năm 2030", wherever it stands: a deadline for a quantity, if not for work. */
static struct date year_limit(const struct target_walk *w, str text, isize from,
                              isize to) {
    static const char limits[] = "đến năm|đến hết năm|đến cuối năm|tới năm|vào năm|hết "
                                 "năm|trước năm";
    str part = str_sub(text, 0, to);
    isize quote;
    for (isize at = from; (at = cue_find(part, at, str_from_c(limits))) >= 0; at++) {
        isize end = cue_at(part, at, str_from_c(limits)) + 1;
        int year = str_to_int(str_sub(part, end, end + 4));
        bool before = cue_at(part, at, STR("trước năm")) > 0;
        if (year >= 1900 && cue_is_border(part, end + 4) &&
            !context_within(&w->foreign, at, &quote))
            return date_of(year - before, 12, 31);
    }
    return (struct date){0};
}

struct aimed target_time(struct target_walk *w, str text, isize from, isize to) {
    struct date limit = year_limit(w, text, from, to);
    if (limit.year)
        return (struct aimed){.by = limit, .recurs = recurs_of(str_sub(text, from, to))};
    struct arena_mark mark = arena_mark(w->scratch);
    struct when_ranges skip = context_skip(w->scratch, &w->foreign, from, to);
    str words = str_sub(text, from, to);
    struct when when = {0};
    struct aimed time = {0};
    if (when_find(w->scratch, words, skip.at, skip.n, &w->context, &when)) {
        time.recurs = when.recurs & ~(unsigned)RECURS_ONGOING;
        time.by = time.recurs        ? (struct date){0}
                  : when.end.year    ? when.end
                  : when.dates.n > 0 ? when.dates.at[when.dates.n - 1]
                                     : (struct date){0};
    }
    if (!target_has_time(time))
        time.recurs = recurs_of(words);
    arena_rewind(w->scratch, mark);
    return time;
}

/*** Sentences ***/

/* One sentence, and how far it was read. */
struct sentence {
    str text;          /* w->words up to its end */
    isize from, at;    /* its beginning; behind the last target or its time */
    str kept;          /* as the targets keep it; made for the first */
    struct aimed time; /* of the target before */
    bool searched;     /* the next three are known: where such words first stand */
    isize strives, rate, past;
};

static isize first_cue(str text, isize from, str list) {
    isize at = cue_find(text, from, list);
    return at < 0 ? text.n : at;
}

static void search(struct sentence *s) {
    if (s->searched)
        return;
    s->searched = true;
    s->strives = first_cue(s->text, s->from, STR("phấn đấu|chỉ tiêu"));
    s->rate = first_cue(s->text, s->from, STR("tỷ lệ|tỉ lệ"));
    s->past = first_cue(s->text, s->from, STR("đã|cùng kỳ|vừa qua|năm qua"));
}

/* Within the title of another document, or in quotation marks. */
static bool is_foreign(const struct target_walk *w, str text, isize at) {
    isize from;
    if (!context_within(&w->foreign, at, &from))
        return false;
    bool quoted = str_starts(str_skip(text, from), STR("“"));
    if (from < at - TITLE_MAX)
        from = at - TITLE_MAX;
    return quoted || cue_find(str_sub(text, 0, at), from,
                              STR("phấn đấu|đạt|ít nhất|tối thiểu")) < 0;
}

/* A count is a target behind such words; "trong 05 lớp" is not. */
static bool is_wanted(str text, isize at, enum aim aim) {
    static const char verbs[] =
        "đạt|có|được|thành lập|xây dựng|tổ chức|mở|phát triển|kết nạp|trồng|hỗ trợ|đào "
        "tạo|duy trì|tăng|giảm|thực hiện|đăng ký|phấn đấu|triển khai|nhân rộng|bồi "
        "dưỡng|vận động|thu hút|mới|thêm|lắp đặt|sửa chữa|xóa|giải quyết|hoàn "
        "thành|là|lên|"
        "đến|tới|còn|xuống|khoảng";
    static const char others[] = "trong|gồm|của|tại|với|các|những|ở|theo|thuộc|về|cho|"
                                 "trên|dưới|sau|qua|từng|cùng|bởi|đối với|khoảng cách";
    return aim == AIM_FIGURES ? cue_before(text, at, str_from_c(others)) < 0
                              : cue_before(text, at, str_from_c(verbs)) >= 0;
}

/* Where no heading says so, the sentence must. */
static bool is_striven_for(struct sentence *s, const struct quantity *q) {
    if (!q->told || !q->unit.n)
        return false;
    search(s);
    bool reached = cue_before(s->text, q->from, STR("đạt|đạt tỷ lệ|đạt tỉ lệ")) >= 0;
    return s->past > q->from && (s->strives < q->from || (reached && s->rate < q->from));
}

static bool is_target(const struct target_walk *w, struct sentence *s,
                      const struct quantity *q, enum aim aim) {
    if (is_foreign(w, s->text, q->number))
        return false;
    switch (aim) {
    case AIM_FIGURES:
        return q->told || is_wanted(s->text, q->from, aim);
    case AIM_GOALS:
        return (q->told && q->unit.n) || is_wanted(s->text, q->from, aim);
    case AIM_NONE:
        return is_striven_for(s, q);
    case AIM_PAST:
        break;
    }
    return false;
}

/* Where the words end that can still say when: at the next quantity, or the next time. */
static isize tail_end(str text, isize at) {
    struct quantity q;
    isize from = at, end = quantity_next(text, &at, &q) ? q.from : text.n;
    for (isize i = from; i < end; i++) {
        isize joint = text.p[i] == ',' ? i + 1 : cue_at(text, i, STR("và"));
        if (text.p[i] == ';' ||
            (joint > 0 && cue_at(text, joint + 1, STR("đến|trước|tới")) > 0))
            return i;
    }
    return end;
}

/*
 * The time of a target: what stands before it, from the target before on; else what
 * stands behind it, up to the next; else that of the target before; else the place's.
 */
static struct aimed time_of(struct target_walk *w, struct sentence *s,
                            const struct quantity *q, const struct spot *spot) {
    struct aimed time = target_time(w, s->text, s->at, q->to);
    s->at = q->to;
    if (!target_has_time(time)) {
        isize next = tail_end(s->text, q->to);
        time = target_time(w, s->text, q->to, next);
        if (target_has_time(time))
            s->at = next;
    }
    if (!target_has_time(time))
        time = target_has_time(s->time) ? s->time : spot->time;
    s->time = time;
    return time;
}

/* b, c … z, z26: what tells a target from the first one of its place. */
static str letters_of(struct arena *a, int nth) {
    char letter = (char)('a' + nth);
    if (!nth)
        return (str){0};
    return nth < 26 ? str_dup(a, (str){&letter, 1})
                    : str_concat(a, STR("z"), str_number(a, nth));
}

void target_keep(struct target_walk *w, struct spot *spot, str text,
                 const struct quantity *q, str quantity, struct aimed time,
                 struct span span) {
    struct arena *a = &w->doc->arena;
    str id = str_concat(a, spot->id, letters_of(w->scratch, spot->used++));
    *vec_push(w->scratch, &w->doc->targets) =
        (struct target){.id = id,
                        .text = text,
                        .quantity = str_dup(a, quantity),
                        .unit = str_dup(a, q->unit),
                        .min = q->min,
                        .max = q->max,
                        .has_min = q->has_min,
                        .has_max = q->has_max,
                        .by = time.by,
                        .recurs = time.recurs,
                        .span = span};
}

static void read_sentence(struct target_walk *w, struct trace *trace, struct sentence *s,
                          struct spot *spot) {
    struct quantity q;
    str own = str_skip(s->text, s->from);
    for (isize at = 0; quantity_next(own, &at, &q);) {
        q.from += s->from;
        q.to += s->from;
        q.number += s->from;
        if (!is_target(w, s, &q, spot->aim))
            continue;
        if (!s->kept.p)
            s->kept = str_dup(&w->doc->arena, str_trim(own));
        struct aimed time = time_of(w, s, &q, spot);
        str quantity = str_sub(s->text, q.from, q.to);
        time.recurs |= rate_of(quantity);
        target_keep(w, spot, s->kept, &q, quantity, time,
                    trace_span(trace, q.from, q.to));
    }
}

str target_words(struct target_walk *w, const struct node *block) {
    words_begin(&w->words, block);
    str text = buf_str(&w->words.text);
    /* An amount in words alone ("ít nhất một") is hardly ever that of another text. */
    w->foreign = str_has_digit(text) ? words_foreign(w->scratch, &w->words)
                                     : (struct when_ranges){0};
    return text;
}

/* The words behind the number that a title or an item begins with. */
static str without_label(struct arena *a, str text) {
    str label = section_label(a, text);
    bool bracket = str_starts(text, STR("("));
    if (label.n && (bracket || str_starts(text, label)))
        text = str_skip(text, label.n + (bracket ? 2 : 0));
    while (text.n && str_find_byte(STR(". )/:-"), text.p[0]) >= 0)
        text = str_skip(text, 1);
    return text;
}

void target_read(struct target_walk *w, const struct node *block, struct spot *spot) {
    str text = buf_str(&w->words.text);
    struct trace trace = {.source = w->source,
                          .text = text,
                          .source_at = (isize)block->span.start,
                          .end = (isize)block->span.end};
    if (spot->aim == AIM_PAST || !spot->id.n)
        return;
    str words = block->id.n ? without_label(w->scratch, text) : text;
    for (isize from = words.n ? words.p - text.p : text.n; from < text.n;) {
        isize end = sentence_end(text, from);
        struct sentence s = {.text = str_sub(text, 0, end), .from = from, .at = from};
        read_sentence(w, &trace, &s, spot);
        from = end;
    }
}

/*** Blocks ***/

/* "2. Chỉ tiêu:" typed as a paragraph or an item; text that is no heading to Markdown. */
static bool is_title(str text) {
    text = str_trim(text);
    return text.n && text.n <= TITLE_MAX && !str_ends(text, STR(".")) &&
           !str_ends(text, STR(";")) && !str_ends(text, STR(","));
}

/* A title that stands in a paragraph holds for what follows it, up to the next one. */
static void read_title(struct target_walk *w, str text, bool numbered,
                       struct spot *spot) {
    str words = without_label(w->scratch, text);
    bool names = cue_at(words, 0,
                        STR("chỉ tiêu|mục tiêu|các chỉ tiêu|các mục tiêu|một số "
                            "chỉ tiêu|một số mục tiêu|phấn đấu")) > 0;
    bool colon = str_ends(str_trim(text), STR(":"));
    if (names && colon)
        spot->aim = aim_of(words, AIM_FIGURES);
    else if (names && cue_at(words, 0, STR("phấn đấu")) < 0)
        spot->aim = aim_of(words, spot->aim);
    else if (numbered || words.p != text.p)
        spot->aim = aim_of(words, spot->section_aim);
    struct aimed time = colon ? target_time(w, text, 0, text.n) : (struct aimed){0};
    if (target_has_time(time))
        spot->time = time;
}

static void read_block(struct target_walk *w, const struct node *block,
                       struct spot *spot);

static struct spot spot_in(const struct node *node, const struct spot *outer) {
    return (struct spot){.id = node->id,
                         .aim = outer->aim,
                         .section_aim = outer->section_aim,
                         .time = outer->time};
}

static void read_paragraph(struct target_walk *w, const struct node *block,
                           struct spot *spot) {
    str text = target_words(w, block);
    bool ordered = block->parent && block->parent->kind == NODE_ITEM &&
                   block->parent->parent->ordered;
    struct spot own = spot_in(block, spot);
    bool title = is_title(text);
    target_read(w, block, block->id.n ? &own : spot);
    if (title)
        read_title(w, text, ordered, spot);
}

/* What the last item of a list is the title of may stand behind the list. */
static void read_list(struct target_walk *w, const struct node *list, struct spot *spot) {
    struct spot outer = *spot;
    for (const struct node *item = list->first; item; item = item->next) {
        struct spot own = spot_in(item, &outer);
        for (const struct node *block = item->first; block; block = block->next)
            read_block(w, block, &own);
        if (!item->next && list->ordered && item->first == item->last) {
            spot->aim = own.aim;
            spot->time = own.time;
        }
    }
}

static void read_block(struct target_walk *w, const struct node *block,
                       struct spot *spot) {
    switch (block->kind) {
    case NODE_PARAGRAPH:
        read_paragraph(w, block, spot);
        break;
    case NODE_LIST:
        read_list(w, block, spot);
        break;
    case NODE_TABLE:
        target_read_table(w, block, spot);
        break;
    case NODE_QUOTE:
        for (const struct node *child = block->first; child; child = child->next)
            read_block(w, child, spot);
        break;
    default:
        break;
    }
}

/* A heading's own time is that of its sections: "2. Mục tiêu đến năm 2030". */
static struct spot open_section(struct target_walk *w, const struct node *heading,
                                const struct spot *outer) {
    str title = target_words(w, heading);
    struct spot spot = spot_in(heading, outer);
    spot.aim = spot.section_aim = aim_of(title, outer->section_aim);
    static const char limits[] = "đến năm|đến hết|đến cuối|trước năm|giai đoạn";
    if (cue_find(title, 0, str_from_c(limits)) >= 0) {
        struct aimed time = target_time(w, title, 0, title.n);
        if (target_has_time(time))
            spot.time = time;
    }
    return spot;
}

/* The section of a heading, inside the nearest one above it; deeper ones are closed. */
static void enter_section(struct target_walk *w, const struct node *heading,
                          struct spot *sections) {
    static const struct spot top = {.aim = AIM_NONE};
    int outer = heading->level - 1;
    while (outer > 0 && !sections[outer].id.n)
        outer--;
    struct spot spot = open_section(w, heading, outer ? &sections[outer] : &top);
    for (int deeper = heading->level; deeper < LEVELS; deeper++)
        sections[deeper] = (struct spot){0};
    sections[heading->level] = spot;
}

void target_find(const struct reading *reading) {
    struct target_walk w = {.doc = reading->doc,
                            .scratch = reading->scratch,
                            .source = reading->source,
                            .words = {.arena = reading->scratch},
                            .context = context_of(reading->doc)};
    /* What stands before the first heading tells what was, and why the plan is made. */
    struct spot sections[LEVELS] = {{.aim = AIM_PAST, .section_aim = AIM_PAST}};
    int level = 0;
    for (const struct node *block = reading->root->first; block; block = block->next) {
        if (block->ending)
            continue;
        if (block->kind == NODE_HEADING) {
            enter_section(&w, block, sections);
            level = block->level;
        } else {
            read_block(&w, block, &sections[level]);
        }
    }
    buf_release(&w.words.text);
}
