/*
 * Tasks as a calendar (RFC 5545): an all-day event for each day on which a task or part
 * of it is due.
 *
 * What is to be done "trong Quý I" is due on the last day of the quarter, so its event is
 * on that day: nobody would notice one of three months. Each recurrence is a separate
 * event, because each can be moved, done or cancelled. An event keeps its UID as long as
 * the site keeps its address: it is made of the plan's address, the task's id and the
 * occurrence's label, not the day, which may be moved. States that depend on the day of
 * reading (late, due soon) are left out; a calendar shows the day itself.
 */
#include "export/parts.h"

#include "base/utf8.h"
#include "viet/fold.h"

/* Octets of a line without its end; characters of a summary that fit a small screen. */
enum { LINE_OCTETS = 75, SUMMARY_MOST = 120 };

/* A calendar file being written. */
struct calendar {
    struct export *e;
    struct buf line;  /* a content line before folding */
    struct buf words; /* a value before escaping */
    str site;         /* after the @ of each UID */
    str stamp;        /* the reference day */
    str when, product, moved_from, finished, evidence, note; /* interface texts */
};

/*
 * Ends the content line, folding a long one: continuation lines begin with a blank that
 * counts as one of their octets. No character is split.
 */
static void end_line(struct calendar *c) {
    str rest = buf_str(&c->line);
    isize room = LINE_OCTETS;
    while (rest.n > room) {
        isize cut = room;
        while (cut > room - 4 && !utf8_is_boundary(rest, cut))
            cut--;
        buf_put(c->e->out, str_sub(rest, 0, cut));
        buf_put(c->e->out, STR("\r\n "));
        rest = str_skip(rest, cut);
        room = LINE_OCTETS - 1;
    }
    buf_put(c->e->out, rest);
    buf_put(c->e->out, STR("\r\n"));
    buf_clear(&c->line);
}

static void put_line(struct calendar *c, str line) {
    buf_put(&c->line, line);
    end_line(c);
}

/* Control characters are forbidden in calendars; line ends are written "\\n". */
static void put_escaped(struct buf *out, str text) {
    isize plain = 0;
    for (isize i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        if (c >= ' ' && c != 0x7F && c != '\\' && c != ';' && c != ',')
            continue;
        buf_put(out, str_sub(text, plain, i));
        plain = i + 1;
        if (c == '\t')
            buf_char(out, ' ');
        if (c < ' ' && c != '\n')
            continue;
        if (c != 0x7F) {
            buf_char(out, '\\');
            buf_char(out, c == '\n' ? 'n' : (char)c);
        }
    }
    buf_put(out, str_skip(text, plain));
}

static void put_text(struct calendar *c, str name, str text) {
    buf_put(&c->line, name);
    buf_char(&c->line, ':');
    put_escaped(&c->line, text);
    end_line(c);
}

static void put_uri(struct calendar *c, str name, str uri) {
    buf_put(&c->line, name);
    buf_char(&c->line, ':');
    export_put_uri(&c->line, uri);
    end_line(c);
}

static void put_basic_date(struct buf *out, struct date d) {
    buf_int_padded(out, d.year, 4);
    buf_int_padded(out, d.month, 2);
    buf_int_padded(out, d.day, 2);
}

/* The whole day; it ends where the next begins, unless it is the last possible date. */
static void put_day(struct calendar *c, struct date day) {
    buf_put(&c->line, STR("DTSTART;VALUE=DATE:"));
    put_basic_date(&c->line, day);
    end_line(c);
    struct date next = date_from_days(date_to_days(day) + 1);
    if (!next.year)
        return;
    buf_put(&c->line, STR("DTEND;VALUE=DATE:"));
    put_basic_date(&c->line, next);
    end_line(c);
}

static void put_uid(struct calendar *c, const struct site_doc *doc,
                    const struct site_task *task, const struct occurrence *o) {
    str page = str_sub(doc->address, 0, doc->address.n - STR(".html").n);
    buf_clear(&c->words);
    buf_put(&c->words, page);
    buf_char(&c->words, '#');
    buf_put(&c->words, task->read->id);
    if (o->label.n)
        buf_char(&c->words, '/');
    buf_put(&c->words, o->label);
    buf_char(&c->words, '@');
    buf_put(&c->words, c->site);
    put_text(c, STR("UID"), buf_str(&c->words));
}

static bool is_done(enum task_state state) {
    return state == STATE_DONE_ON_TIME || state == STATE_DONE_LATE || state == STATE_DONE;
}

static void put_summary(struct calendar *c, const struct site_task *task,
                        const struct occurrence *o) {
    str shown = export_first_words(task->read->text, SUMMARY_MOST);
    buf_clear(&c->words);
    if (o->state == STATE_CANCELLED) {
        buf_put(&c->words, c->e->states[o->state]);
        buf_put(&c->words, STR(": "));
    } else if (is_done(o->state)) {
        buf_put(&c->words, STR("✓ "));
    }
    buf_put(&c->words, shown);
    buf_put(&c->words, shown.n < task->read->text.n ? STR(" …") : STR(""));
    put_text(c, STR("SUMMARY"), buf_str(&c->words));
}

/* "Chủ trì: Văn phòng Sở" on a line of the description. */
static void add_fact(struct calendar *c, str name, str value) {
    if (!value.n)
        return;
    buf_char(&c->words, '\n');
    buf_put(&c->words, name);
    buf_put(&c->words, STR(": "));
    buf_put(&c->words, value);
}

/* "II.2-1, 12/KH-UBND, 27/02/2024: Sửa đường" */
static void add_place(struct calendar *c, const struct site_doc *doc,
                      const struct site_task *task) {
    str number = export_number(doc);
    buf_put(&c->words, STR("\n\n"));
    buf_put(&c->words, task->read->id);
    buf_put(&c->words, STR(", "));
    buf_put(&c->words, number);
    buf_put(&c->words, number.n && doc->read->front.date.year ? STR(", ") : STR(""));
    if (doc->read->front.date.year)
        date_put_short(&c->words, doc->read->front.date);
    buf_put(&c->words, number.n || doc->read->front.date.year ? STR(": ") : STR(""));
    buf_put(&c->words, doc->read->front.title.text);
}

static void put_description(struct calendar *c, const struct site_doc *doc,
                            const struct site_task *task, const struct occurrence *o) {
    struct export *e = c->e;
    buf_clear(&c->words);
    buf_put(&c->words, task->read->text);
    buf_char(&c->words, '\n');
    add_fact(c, c->when, task->read->when_text);
    for (int role = 0; role < ROLES; role++)
        add_fact(c, e->roles[role], export_assignees(e, task, (enum task_role)role));
    add_fact(c, c->product, task->read->product);
    add_fact(c, c->moved_from, date_short(e->arena, o->moved_from));
    add_fact(c, c->finished, date_short(e->arena, o->done));
    add_fact(c, c->evidence, o->evidence.n ? o->evidence : o->basis);
    add_fact(c, c->note, o->note);
    add_place(c, doc, task);
    put_text(c, STR("DESCRIPTION"), buf_str(&c->words));
}

/* In a unit's calendar its role, by which programs choose colours; else who leads. */
static void put_categories(struct calendar *c, const struct task_ref *ref,
                           const struct site_task *task) {
    bool any = false;
    buf_put(&c->line, STR("CATEGORIES:"));
    if (c->e->unit) {
        put_escaped(&c->line, ref->group >= 0 ? export_text(c->e, STR("role_common"))
                                              : c->e->roles[ref->role]);
        end_line(c);
        return;
    }
    for (isize i = 0; i < task->assignees.n; i++) {
        if (task->assignees.at[i].role == ROLE_SUPPORT)
            continue;
        buf_put(&c->line, any ? STR(",") : STR(""));
        put_escaped(&c->line, task->assignees.at[i].wording);
        any = true;
    }
    if (any)
        end_line(c);
    else
        buf_clear(&c->line);
}

static void put_event(struct calendar *c, const struct task_ref *ref,
                      const struct occurrence *o) {
    const struct site_doc *doc = export_doc(c->e, ref);
    const struct site_task *task = export_task(c->e, ref);
    str place = export_place(c->e->arena, doc, task->read->id);
    str url = export_url(c->e->arena, c->e->site, place);
    put_line(c, STR("BEGIN:VEVENT"));
    put_uid(c, doc, task, o);
    put_text(c, STR("DTSTAMP"), c->stamp);
    put_day(c, o->due);
    put_summary(c, task, o);
    put_description(c, doc, task, o);
    put_categories(c, ref, task);
    if (url.n)
        put_uri(c, STR("URL"), url);
    if (o->state == STATE_CANCELLED)
        put_line(c, STR("STATUS:CANCELLED"));
    put_line(c, STR("TRANSP:TRANSPARENT")); /* a deadline makes nobody busy */
    put_line(c, STR("END:VEVENT"));
}

/*
 * What identifies this site: its address without the scheme, which may change, and the
 * last slash; without an address, its title.
 */
static str site_name(struct arena *a, const struct site *site) {
    str name = site->input->address.text;
    isize scheme = str_find(name, STR("://"));
    if (scheme >= 0)
        name = str_skip(name, scheme + 3);
    while (str_ends(name, STR("/")))
        name.n--;
    if (!name.n)
        name = viet_slug(a, site->input->title.text);
    return name.n ? name : STR("kehoach");
}

static str stamp_of(struct arena *a, struct date today) {
    struct buf out = {0};
    put_basic_date(&out, today);
    buf_put(&out, STR("T000000Z"));
    str stamp = buf_take(a, &out);
    buf_release(&out);
    return stamp;
}

static void put_head(struct calendar *c) {
    const struct export *e = c->e;
    str tasks = export_text(e, STR("export_tasks"));
    str number = e->doc ? export_number(e->doc) : (str){0};
    str whose = e->unit    ? e->unit->name.text
                : number.n ? number
                           : e->doc->read->front.title.text;
    put_line(c, STR("BEGIN:VCALENDAR"));
    put_line(c, STR("VERSION:2.0"));
    put_line(c, e->site->input->language == LANG_VI
                    ? STR("PRODID:-//kehoach//kehoach//VI")
                    : STR("PRODID:-//kehoach//kehoach//EN"));
    put_line(c, STR("CALSCALE:GREGORIAN"));
    put_text(c, STR("X-WR-CALNAME"), str_concat(e->arena, tasks, STR(" – "), whose));
}

void export_ics(struct export *e) {
    struct calendar c = {.e = e,
                         .site = site_name(e->arena, e->site),
                         .stamp = stamp_of(e->arena, e->site->input->today),
                         .when = export_text(e, STR("export_when")),
                         .product = export_text(e, STR("export_product")),
                         .moved_from = export_text(e, STR("export_moved_from")),
                         .finished = export_text(e, STR("export_finished")),
                         .evidence = export_text(e, STR("export_evidence")),
                         .note = export_text(e, STR("export_note"))};
    put_head(&c);
    for (isize i = 0; i < e->tasks.n; i++) {
        const struct site_task *task = export_task(e, &e->tasks.at[i]);
        for (isize k = 0; k < task->occurrences.n; k++) {
            struct arena_mark mark = arena_mark(e->arena);
            if (task->occurrences.at[k].due.year)
                put_event(&c, &e->tasks.at[i], &task->occurrences.at[k]);
            arena_rewind(e->arena, mark);
        }
    }
    put_line(&c, STR("END:VCALENDAR"));
    buf_release(&c.line);
    buf_release(&c.words);
}
