/*
 * A site of one plan, read by the program's own pipeline.
 *
 * Nothing but the plan is in it, so what is scored is what its text alone tells; unless
 * the units of its agencies are given: then what it tells those who have registered them.
 */
#ifndef TESTS_GOLD_PLAN_H
#define TESTS_GOLD_PLAN_H

#include <stdio.h>
#include <stdlib.h>

/* A folder that cannot be made or written leaves nothing to score. */
#define CHECK(condition)     ((condition) ? (void)0 : plan_give_up(#condition))
#define CHECK_INT(got, want) CHECK((got) == (want))

static void plan_give_up(const char *what) {
    printf("the folder for a plan cannot be used: %s\n", what);
    exit(2);
}

#include "temp.h"

#include "citations.h"
#include "people.h"
#include "reports.h"
#include "targets.h"
#include "tasks.h"

#include "pipeline.h"

static void plan_compare(struct sheet *s, const struct json *truth,
                         const struct site_doc *doc) {
    struct cited_list found = {0};
    citations_of(s->arena, doc, &found);
    if (truth_has(truth, STR("citations")))
        citations_score(s, truth, &found);
    tasks_score(s, truth, doc);
    targets_score(s, truth, doc);
    reports_score(s, truth, doc);
    recipients_score(s, truth, doc);
    signers_score(s, truth, doc);
    personal_score(s, truth, doc);
}

/* False if the pipeline cannot read the plan. `file` is its name without folders; `units`
 * the text of a units.yaml, or empty. */
static bool plan_score(struct sheet *s, str file, str text, str units,
                       const struct json *truth) {
    struct pipeline p;
    struct fault fault = {0};
    temp_open();
    temp_folder(STR("content"));
    temp_folder(STR("content/plans"));
    temp_file(str_concat(s->arena, STR("content/plans/"), file), text);
    if (units.n)
        temp_file(STR("content/units.yaml"), units);
    /* What is read out of a plan does not depend on the day. */
    struct pipeline_options options = {
        .root = temp_path(STR("")), .workers = 1, .today = date_of(2024, 6, 1)};
    bool read = pipeline_read(&p, &options, &fault) == 0 && p.site.docs.n == 1 &&
                !p.site.docs.at[0].read->unread && !p.site.docs.at[0].read->secret;
    if (read)
        plan_compare(s, truth, &p.site.docs.at[0]);
    pipeline_release(&p);
    temp_close();
    return read;
}

#endif
