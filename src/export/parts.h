/*
 * parts: shared by the exported files. For export/ only.
 */
#ifndef EXPORT_PARTS_H
#define EXPORT_PARTS_H

#include "base/buf.h"
#include "model/site.h"

/* A file being written. */
struct export {
    struct buf *out;
    struct arena *arena; /* temporary, until the file is written */
    const struct site *site;
    const struct site_doc *doc;       /* of a plan's file; else NULL */
    const struct unit *unit;          /* of a unit's file; else NULL */
    struct task_refs tasks;           /* in order, each once */
    str roles[ROLES], states[STATES]; /* interface texts */
};

const struct site_doc *export_doc(const struct export *e, const struct task_ref *ref);
const struct site_task *export_task(const struct export *e, const struct task_ref *ref);

/* Fills `roles` and `states`. */
void export_name_words(struct export *e);

/* The interface text with that key. A linear search: do not call it for each row. */
str export_text(const struct export *e, str key);

/* The units in the role, as the plan names them: "Văn phòng Sở; các phòng". */
str export_assignees(const struct export *e, const struct site_task *task,
                     enum task_role role);

/* "qua-han": the name of a state in data. */
str export_state(enum task_state state);

/* The number, or the symbol while there is none. */
str export_number(const struct site_doc *doc);

/* "ke-hoach/12-kh-ubnd-2024.html#II.2-1": relative to the top of the site. */
str export_place(struct arena *a, const struct site_doc *doc, str id);
/* The same as a full URL; empty if the site's address is not known. */
str export_url(struct arena *a, const struct site *site, str address);

/* One cell of a table, safe for a spreadsheet. The second, for all but the first of a
 * row, writes a comma before it. */
void export_field(struct buf *out, str text);
void export_cell(struct buf *out, str text);
void export_end_row(struct buf *out);

/* An address as a URI: characters not allowed in one become %XX. */
void export_put_uri(struct buf *out, str uri);

/* The first words, up to a blank before `most` characters if there is one. */
str export_first_words(str text, isize most);

void export_csv(struct export *e);
void export_statistics(struct export *e, enum statistics_by by,
                       const struct statistics_table *table);
void export_ics(struct export *e);
void export_json(struct export *e);

/*
 * One part of the files of the whole site: the plans among the documents [from, to).
 * `next` is the address of the next part, empty at the end.
 */
struct export_part {
    isize from, to;
    str next;
};

void export_json_tasks(struct export *e, const struct export_part *part);
void export_json_plans(struct export *e, const struct export_part *part);
void export_json_units(struct export *e);

/* Whether the site may name the unit: it is listed, or in a plan that is shown. */
bool export_is_unit(const struct unit *unit);

#endif
