/*
 * gold DIR: scores the citations read out of every NAME.txt in DIR against
 * NAME.truth.json.
 *
 * A text is a whole document or a page of one, as it was extracted, with all its faults;
 * its first line may say where it comes from ("# …"). The truth lists under "citations"
 * every mention with its "number", written properly, and its "date" or null. Per document
 * the two multisets of numbers are compared, then those of number and date; every
 * difference is printed. Mentions without a symbol ("Nghị quyết 57") are not scored, nor
 * is a truth whose number is null. The last line counts the citations that are right in
 * number and date, and all differences.
 */
#include "../spec/json.h"

#include "base/fs.h"
#include "extract/cite.h"
#include "viet/nfc.h"

#include <stdio.h>
#include <stdlib.h>

struct tally {
    int right, found, wanted;
};

struct keys {
    str *at;
    isize n, cap;
};

static int by_bytes(const void *a, const void *b) {
    return str_cmp(*(const str *)a, *(const str *)b);
}

static void sort_keys(struct keys *keys) {
    if (keys->n)
        qsort(keys->at, (size_t)keys->n, sizeof *keys->at, by_bytes);
}

static void print_key(char sign, str key) {
    printf("  %c %.*s\n", sign, (int)key.n, key.p);
}

/* Walks both sorted lists; what is in one only is printed: '-' is missing, '+' too much.
 */
static void compare(struct keys *found, struct keys *wanted, struct tally *tally) {
    sort_keys(found);
    sort_keys(wanted);
    tally->found += (int)found->n;
    tally->wanted += (int)wanted->n;
    for (isize i = 0, j = 0; i < found->n || j < wanted->n;) {
        int order = i == found->n    ? 1
                    : j == wanted->n ? -1
                                     : str_cmp(found->at[i], wanted->at[j]);
        tally->right += order == 0;
        if (order < 0)
            print_key('+', found->at[i]);
        if (order > 0)
            print_key('-', wanted->at[j]);
        i += order <= 0;
        j += order >= 0;
    }
}

static str dated(struct arena *a, str number, str date) {
    return str_concat(a, number, STR(" "), date.n ? date : STR("undated"));
}

static str iso_date(struct arena *a, struct date d) {
    struct buf out = {0};
    if (d.year)
        date_put_iso(&out, d);
    str text = buf_take(a, &out);
    buf_release(&out);
    return text;
}

static str without_source(str text) {
    str rest = text;
    str first = str_cut_line(&rest);
    return str_starts(first, STR("# ")) ? rest : text;
}

/* The keys of what we read and of the truth, without and with dates. */
struct sets {
    struct keys found, wanted, found_dated, wanted_dated;
};

static void read_ours(struct arena *a, str text, struct sets *sets) {
    struct cite_list list = {0};
    cite_scan(a, viet_nfc(a, without_source(text)), &list);
    for (isize i = 0; i < list.n; i++) {
        const struct cite *c = &list.at[i];
        if (c->antecedent >= 0)
            continue;
        *vec_push(a, &sets->found) = c->num.text;
        *vec_push(a, &sets->found_dated) = dated(a, c->num.text, iso_date(a, c->date));
    }
}

static bool read_truth(struct arena *a, str source, struct sets *sets) {
    struct json *list = json_get(json_parse(a, source), STR("citations"));
    if (!list)
        return false;
    for (struct json *c = list->first; c; c = c->next) {
        struct json *number = json_get(c, STR("number")),
                    *date = json_get(c, STR("date"));
        if (!number || number->kind != JSON_STRING)
            continue;
        *vec_push(a, &sets->wanted) = number->text;
        *vec_push(a, &sets->wanted_dated) =
            dated(a, number->text, date ? date->text : (str){0});
    }
    return true;
}

static void score(struct arena *a, str name, str text, str truth, struct tally tally[2]) {
    struct sets sets = {0};
    read_ours(a, text, &sets);
    if (!read_truth(a, truth, &sets))
        printf("%.*s: no citations in the truth\n", (int)name.n, name.p);
    printf("%.*s: %d found, %d wanted\n", (int)name.n, name.p, (int)sets.found.n,
           (int)sets.wanted.n);
    compare(&sets.found, &sets.wanted, &tally[0]);
    compare(&sets.found_dated, &sets.wanted_dated, &tally[1]);
}

/* In thousandths, rounded down: a target is met or not. */
static int share(int part, int whole) {
    return whole ? (int)((long)part * 1000 / whole) : 1000;
}

static void print_tally(const char *what, const struct tally *t) {
    int precision = share(t->right, t->found), recall = share(t->right, t->wanted);
    printf("%s: precision %d.%03d, recall %d.%03d (%d right, %d found, %d wanted)\n",
           what, precision / 1000, precision % 1000, recall / 1000, recall % 1000,
           t->right, t->found, t->wanted);
}

/* Precision and recall in hundredths: below these, links would mislead or be missed. */
static bool is_at_least(const struct tally *t, int precision, int recall) {
    return t->right * 100 >= t->found * precision && t->right * 100 >= t->wanted * recall;
}

static int read_pair(struct arena *a, int dir, str path, struct tally tally[2]) {
    struct fault fault = {0};
    str text, truth;
    enum { LIMIT = 16 << 20 };
    str name = str_sub(path, 0, path.n - 4);
    str beside = str_concat(a, name, STR(".truth.json"));
    if (fs_read(a, dir, path, LIMIT, &text, &fault) ||
        fs_read(a, dir, beside, LIMIT, &truth, &fault)) {
        printf("%.*s: cannot read\n", (int)name.n, name.p);
        return 1;
    }
    score(a, name, text, truth, tally);
    return 0;
}

int main(int argc, char **argv) {
    struct arena a = {0};
    struct fault fault = {0};
    struct fs_list files = {0};
    struct tally tally[2] = {{0}};
    int unread = 0;
    int dir = argc == 2 ? fs_open_dir(-1, str_from_c(argv[1]), &fault) : -1;
    if (dir < 0 || fs_walk(&a, dir, false, &files, &fault)) {
        fprintf(stderr, "usage: gold DIR\n");
        return 2;
    }
    for (isize i = 0; i < files.n; i++)
        if (str_ends(files.at[i].path, STR(".txt")))
            unread += read_pair(&a, dir, files.at[i].path, tally);
    fs_close_dir(dir);
    print_tally("numbers", &tally[0]);
    print_tally("numbers and dates", &tally[1]);
    int failed = tally[1].found + tally[1].wanted - 2 * tally[1].right + unread;
    printf("%d passed, %d failed\n", tally[1].right, failed);
    arena_release(&a);
    bool good = is_at_least(&tally[0], 99, 98) && is_at_least(&tally[1], 97, 97);
    return good && !unread ? 0 : 1;
}
