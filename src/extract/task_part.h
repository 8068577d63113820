/*
 * task_part: what the files of extract/task*.c share. For them only.
 *
 * task.c walks over the document and calls the others; task_table.c and task_front.c make
 * tasks with task_item.c; all of them read within the scopes of task_scope.c.
 */
#ifndef EXTRACT_TASK_PART_H
#define EXTRACT_TASK_PART_H

#include "extract/column.h"
#include "extract/passage.h"
#include "extract/task.h"
#include "model/input.h"

/* Whether there are tasks below a heading. */
enum section_holds { HOLDS_UNSAID, HOLDS_TASKS, HOLDS_OTHER };

/* What a heading or title gives to the tasks below it. */
struct scope {
    const struct scope *outer;
    str id;      /* of the place; empty before the first heading */
    int heading; /* index into doc->headings, -1: none */
    enum section_holds holds;
    int year;  /* that its words name, or those above it; 0: none */
    str title; /* its words, without the number; empty: it gives no unit */
    struct span span;
    bool timed; /* `when` is set, by this place or by one above it */
    struct when when;
    str when_text;
};

/* Titles that site.yaml lists, cut into words. */
struct title_list {
    struct word_list *at;
    isize n, cap;
};

/* The walk over one document. */
struct task_walk {
    struct reading *reading;
    struct doc *doc;
    struct arena *scratch;
    const struct prose *prose;
    struct passage passage;           /* of the task that is being read */
    struct title_list holding, other; /* of site.yaml; empty: the usual ones */
    struct when_context context;      /* of the document */
    int headings;                     /* of doc->headings passed so far */
};

/* task_scope.c */

/* Whether the place has the class, such as "no-tasks". */
bool task_has_class(const struct node *place, str name);

/* The titles of a list of site.yaml. */
struct title_list task_titles(struct arena *scratch, const struct written_list *list);

/* Whether tasks are below a title: by its words, else as below the one above it. */
enum section_holds task_section_holds(const struct task_walk *w, struct word_list title,
                                      enum section_holds outer);

/* The scope that a title opens within `outer`, with its time and year. */
struct scope task_scope_of(struct task_walk *w, const struct scope *outer,
                           struct word_list title);

/* What the times of a place are read against. */
struct when_context task_when_context(const struct task_walk *w,
                                      const struct scope *scope);

/* task_item.c */

/* Adds a claim; an empty text is none. */
void task_claim(struct task_walk *w, struct task *task, enum claim_form form,
                enum task_role role, str text, struct span span);

/* A time that a column, a line, an attribute or the front matter gives in words. */
void task_set_time(struct task_walk *w, struct task *task, const struct scope *scope,
                   struct word_list words, str rule);

/*
 * Completes a task from its words: lines ("Thời hạn: …"), notes in parentheses, the
 * sentence itself, the attributes of `place`, and what the scope gives; and adds it to
 * the document. What was set before is surer and stays.
 */
void task_keep(struct task_walk *w, struct task *task, struct word_list words,
               const struct node *place, const struct scope *scope);

/* Adds a task that is complete. */
struct task *task_add(struct task_walk *w, const struct task *task,
                      struct word_list words);

/* Whether sentences say by when, or how often. */
bool task_has_day(struct task_walk *w, struct word_list words, const struct scope *scope);

/* The line "label: value": what it is about, and its value; COLUMN_OTHER for no such. */
enum column task_line(struct word_list line, struct word_list *value);

/* task_table.c: the rows of a table below `scope`, where they are tasks. */
void task_find_rows(struct task_walk *w, struct node *table, const struct scope *scope);

/* task_front.c: tasks: of the front matter, as corrections of what was found, or new. */
void task_apply_front(struct task_walk *w, const struct scope *scope);

#endif
