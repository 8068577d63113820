/*
 * gold [-u] DIR: scores what is read out of documents against a truth made by hand.
 *
 * For every NAME.truth.json in DIR there is the document itself. NAME.md is a plan: a
 * site with it alone is read as `build` would, and everything the truth tells is
 * compared: citations, tasks with their units and times, targets, reports, recipients,
 * signers, personal data. NAME.txt is a text as it was extracted, with all its faults,
 * a whole document or a page of one; its first line may say where it comes from ("# …"),
 * and only its citations are compared. Other files are left alone. With -u the plans are
 * read beside DIR/content/units.yaml.
 *
 * Per document and in total: each difference, then precision, recall and F1 of each kind
 * of thing. The last line counts the checks (sheet.h). Exit 1 when a goal is missed, or
 * nothing could be scored; 2 when DIR cannot be used.
 */
#include "plan.h"

#include "base/fs.h"
#include "viet/nfc.h"

/* In hundredths; below these, pages would mislead or miss too much. */
struct goal {
    enum score score;
    int precision, recall, f1;
};

static const struct goal goals[] = {
    {SCORE_NUMBER, 99, 98, 0}, {SCORE_DATE, 97, 97, 0}, {SCORE_TASK, 0, 0, 97},
    {SCORE_UNIT, 0, 0, 95},    {SCORE_TIME, 0, 0, 95},
};

static bool goal_is_met(const struct goal *g, const struct tally *t) {
    return t->right * 100 >= t->found * g->precision &&
           t->right * 100 >= t->wanted * g->recall &&
           2 * t->right * 100 >= (t->found + t->wanted) * g->f1;
}

static bool goals_are_met(const struct sheet *all) {
    bool good = true;
    for (isize i = 0; i < countof(goals); i++)
        if (!goal_is_met(&goals[i], &all->at[goals[i].score])) {
            printf("below the goal: %s\n", sheet_name(goals[i].score));
            good = false;
        }
    return good;
}

static str without_source(str text) {
    str rest = text;
    str first = str_cut_line(&rest);
    return str_starts(first, STR("# ")) ? rest : text;
}

static bool text_score(struct sheet *s, str text, const struct json *truth) {
    struct cited_list found = {0};
    if (!truth_has(truth, STR("citations")))
        return false;
    citations_scan(s->arena, viet_nfc(s->arena, without_source(text)), &found);
    citations_score(s, truth, &found);
    return true;
}

enum { LIMIT = 16 << 20 };

/* The document of a truth, ".md" or ".txt"; empty if there is neither. */
static str document_of(struct arena *a, int dir, str name) {
    str plan = str_concat(a, name, STR(".md")), text = str_concat(a, name, STR(".txt"));
    return fs_kind_of(dir, plan) == FS_FILE   ? plan
           : fs_kind_of(dir, text) == FS_FILE ? text
                                              : (str){0};
}

static bool score_document(struct sheet *s, int dir, str name, str units) {
    struct arena *a = s->arena;
    struct fault fault = {0};
    str source, text, file = document_of(a, dir, name);
    if (!file.n || fs_read(a, dir, file, LIMIT, &text, &fault) ||
        fs_read(a, dir, str_concat(a, name, STR(".truth.json")), LIMIT, &source, &fault))
        return false;
    const struct json *truth = json_parse(a, viet_nfc(a, source));
    if (!truth_has(truth, STR("citations")) && !truth_has(truth, STR("tasks")))
        return false;
    return str_ends(file, STR(".md"))
               ? plan_score(s, str_skip(file, str_rfind_byte(file, '/') + 1), text, units,
                            truth)
               : text_score(s, text, truth);
}

/* Scores one document into its own sheet and adds that to `all`. */
static bool score_into(struct sheet *all, int dir, str name, str units) {
    struct arena a = {0};
    struct sheet one = {.arena = &a};
    printf("%.*s\n", (int)name.n, name.p);
    bool read = score_document(&one, dir, name, units);
    if (read)
        sheet_print(&one);
    else
        printf("  cannot be read\n");
    sheet_add(all, &one);
    arena_release(&a);
    return read;
}

/* Scores all documents of the folder; returns how many there are. */
static int score_folder(struct sheet *all, int dir, const struct fs_list *files,
                        str units, int *unread) {
    str suffix = STR(".truth.json");
    int documents = 0;
    for (isize i = 0; i < files->n; i++) {
        str path = files->at[i].path;
        if (!str_ends(path, suffix))
            continue;
        documents++;
        *unread += !score_into(all, dir, str_sub(path, 0, path.n - suffix.n), units);
    }
    return documents;
}

int main(int argc, char **argv) {
    struct arena a = {0};
    struct fault fault = {0};
    struct fs_list files = {0};
    struct sheet all = {.arena = &a};
    bool registered = argc == 3 && str_eq(str_from_c(argv[1]), STR("-u"));
    str units = {0};
    int dir =
        argc == 2 + registered ? fs_open_dir(-1, str_from_c(argv[argc - 1]), &fault) : -1;
    if (dir < 0 || fs_walk(&a, dir, false, &files, &fault) ||
        (registered &&
         fs_read(&a, dir, STR("content/units.yaml"), LIMIT, &units, &fault))) {
        fprintf(stderr, "usage: gold [-u] DIR\n");
        return 2;
    }
    int unread = 0, documents = score_folder(&all, dir, &files, units, &unread);
    fs_close_dir(dir);
    printf("all %d documents\n", documents);
    sheet_print(&all);
    bool good = goals_are_met(&all) && documents && !unread;
    printf("%d passed, %d failed\n", sheet_passed(&all), all.differences + unread);
    arena_release(&a);
    return good ? 0 : 1;
}
