/*
 * parts: what the files of this room have in common. For export/ only.
 */
#ifndef EXPORT_PARTS_H
#define EXPORT_PARTS_H

#include "base/buf.h"
#include "model/site.h"

/* A file while it is written. */
struct export {
    struct buf *out;
    struct arena *arena; /* for what is needed until the file is done */
    const struct site *site;
    const struct site_doc *doc;       /* of a plan's file; else NULL */
    const struct unit *unit;          /* of a unit's file; else NULL */
    struct task_refs tasks;           /* in their order, each once */
    str roles[ROLES], states[STATES]; /* their names in the interface */
};

const struct site_doc *export_doc(const struct export *e, const struct task_ref *ref);
const struct site_task *export_task(const struct export *e, const struct task_ref *ref);

/* Fills `roles` and `states`. */
void export_name_words(struct export *e);

/* The text of the interface. Not for each row: it is looked for from the first one on. */
str export_text(const struct export *e, str key);

/* Those who have the role, as the plan writes them: "Văn phòng Sở; các phòng". */
str export_assignees(const struct export *e, const struct site_task *task,
                     enum task_role role);

/* "qua-han": how data names a state. */
str export_state(enum task_state state);

/* The number, or the symbol while there is none. */
str export_number(const struct site_doc *doc);

/* "ke-hoach/12-kh-ubnd-2024.html#II.2-1": from the top of the site. */
str export_place(struct arena *a, const struct site_doc *doc, str id);
/* The same for the whole world; empty if the site does not know its own address. */
str export_url(struct arena *a, const struct site *site, str address);

/* One cell of a table, safe for a spreadsheet; each but the first of its row is put with
 * a comma before it. */
void export_field(struct buf *out, str text);
void export_cell(struct buf *out, str text);
void export_end_row(struct buf *out);

/* An address as a URI: what may not stand in one becomes %XX. */
void export_put_uri(struct buf *out, str uri);

/* The first words, up to a blank before `most` characters if there is one. */
str export_first_words(str text, isize most);

void export_csv(struct export *e);
void export_statistics(struct export *e, enum statistics_by by);
void export_ics(struct export *e);
void export_json(struct export *e);

/*
 * The files of the whole site. Their plans are those of the documents [from, to), which
 * is one part of it; `next` is the address of the next part, empty at the end.
 */
struct export_part {
    isize from, to;
    str next;
};

void export_json_tasks(struct export *e, const struct export_part *part);
void export_json_plans(struct export *e, const struct export_part *part);
void export_json_units(struct export *e);

/* A plan that the site shows. */
bool export_is_plan(const struct site_doc *doc);
/* A unit that it may name: of the list, or of a plan that it shows. */
bool export_is_unit(const struct unit *unit);

#endif
