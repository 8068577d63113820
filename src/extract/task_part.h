/*
 * task_part: what the files of extract/task*.c share. For them only.
 */
#ifndef EXTRACT_TASK_PART_H
#define EXTRACT_TASK_PART_H

#include "extract/column.h"
#include "extract/task.h"
#include "extract/words.h"
#include "model/site.h"

/* Whether tasks stand below a heading. */
enum section_holds { HOLDS_UNSAID, HOLDS_TASKS, HOLDS_OTHER };

/* By the words of its title, which `site` may have listed, else as the one above it. */
enum section_holds section_holds(const struct site *site, struct arena *scratch,
                                 str title, enum section_holds outer);

/* What a heading or title gives to the tasks below it. */
struct scope {
    const struct scope *outer;
    str id;      /* of the place; empty before the first heading */
    int heading; /* index into doc->headings, -1: none */
    enum section_holds holds;
    int year;  /* that its words name, or those above it; 0: none */
    str title; /* its words, without the number; empty: it gives no unit */
    struct span span;
    bool timed; /* `when` holds, of this place or of one above it */
    struct when when;
    str when_text;
};

/* The walk over one document. */
struct task_walk {
    struct doc *doc;
    const struct site *site;
    struct arena *scratch;
    struct words words; /* of the task that is being read */
    int headings;       /* of doc->headings passed so far */
    int title_year;     /* of the plan as a whole; 0: none */
};

/* The words of a title without its number and the colon at its end. */
str task_title_words(struct arena *a, str text);

/* The scope that a title opens within `outer`, with its time and year. */
struct scope task_scope_of(struct task_walk *w, const struct scope *outer, str words);

/* Adds a claim; an empty text is none. */
void task_claim(struct task_walk *w, struct task *task, enum claim_form form,
                enum task_role role, str text, struct span span);

/* A time that a column, a line, an attribute or the front matter gives in words. */
void task_set_time(struct task_walk *w, struct task *task, const struct scope *scope,
                   str words, str rule);

/*
 * Completes a task from w->words, the text of its place: lines ("Thời hạn: …"), notes in
 * parentheses, the sentence itself, the attributes of `place`, and what the scope gives;
 * and adds it to the document. What was set before is surer and stays.
 */
void task_keep(struct task_walk *w, struct task *task, const struct node *place,
               const struct scope *scope);

/* Whether the sentences in w->words say by when, or how often. */
bool task_has_day(struct task_walk *w, const struct scope *scope);

/* The line "label: value": what it is about, and its value; COLUMN_OTHER for no such. */
enum column task_line(struct arena *scratch, str line, str *value);

/* Whether the place bears the class, such as "no-tasks". */
bool task_has_class(const struct node *place, str name);

/* The context in which the times of a place are read. */
struct when_context task_when_context(const struct task_walk *w,
                                      const struct scope *scope);

/* The rows of a table below `scope`, where they are tasks. */
void task_find_rows(struct task_walk *w, struct node *table, const struct scope *scope);

/* tasks: of the front matter, as corrections of what was found, or beside it. */
void task_apply_front(struct task_walk *w, const struct scope *scope);

#endif
