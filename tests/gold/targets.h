/*
 * Targets against the truth: the words of the quantity, its bounds, and the day by which
 * it is to be reached.
 *
 * A truth says "quantity" (or "as_written"), "min" and "max", "by", and perhaps where the
 * target stands: "section" and "item", an "id", or how its "text" ("text_starts") begins.
 * With "quantity_as_written" the "quantity" is the amount itself, with a sign for a bound
 * ("≤30%", "1,7"); the words may then begin or end a little earlier or later than ours,
 * and "by" may be a year, whose last day is meant.
 */
#ifndef TESTS_GOLD_TARGETS_H
#define TESTS_GOLD_TARGETS_H

#include "pairs.h"
#include "sheet.h"
#include "truth.h"

#include "model/doc.h"

struct wanted_target {
    str place, quantity, bounds, by, text; /* empty: none, or not told */
    bool loose; /* its words may be a little more or less than ours */
    const struct json *truth;
};

struct wanted_targets {
    struct wanted_target *at;
    isize n, cap;
};

struct targets_both {
    struct arena *arena;
    const struct wanted_targets *wanted;
    const struct site_doc *doc;
};

static str first_told(struct arena *a, const struct json *object, str key, str other) {
    return truth_text(a, object, truth_has(object, key) ? key : other);
}

/* 93500 is 93.5. */
static str thousandths(struct arena *a, long long value) {
    struct buf out = {0};
    long rest = (long)(value < 0 ? -value : value);
    if (value < 0)
        buf_char(&out, '-');
    buf_int(&out, rest / 1000);
    if (rest % 1000) {
        buf_char(&out, '.');
        buf_int_padded(&out, rest % 1000, 3);
        while (out.p[out.n - 1] == '0')
            out.n--;
    }
    str text = buf_take(a, &out);
    buf_release(&out);
    return text;
}

/* A number of the truth without the zeros that change nothing: 93.50 is 93.5. */
static str plain_number(str number) {
    if (str_find_byte(number, '.') < 0)
        return number;
    while (str_ends(number, STR("0")))
        number.n--;
    return str_ends(number, STR(".")) ? str_sub(number, 0, number.n - 1) : number;
}

static str bounds_text(struct arena *a, str min, str max) {
    return min.n || max.n ? str_concat(a, min, STR(".."), max) : (str){0};
}

static str bounds_found(struct arena *a, const struct target *t) {
    return bounds_text(a, t->has_min ? thousandths(a, t->min) : (str){0},
                       t->has_max ? thousandths(a, t->max) : (str){0});
}

/* The number that the text begins with, as a truth has it in "min": "1,7" is 1.7. */
static str number_of(struct arena *a, str text) {
    struct buf out = {0};
    for (isize i = 0; i < text.n; i++) {
        if (is_digit(text.p[i]))
            buf_char(&out, text.p[i]);
        else if (text.p[i] == ',')
            buf_char(&out, '.');
        else if (text.p[i] != '.') /* parts thousands */
            break;
    }
    str number = buf_take(a, &out);
    buf_release(&out);
    return plain_number(number);
}

/* The bounds of "≥10%", "≤4", "107". */
static str amount_bounds(struct arena *a, str amount) {
    str least = STR("≥"), most = STR("≤");
    if (str_starts(amount, least))
        return bounds_text(a, number_of(a, str_skip(amount, least.n)), (str){0});
    if (str_starts(amount, most))
        return bounds_text(a, (str){0}, number_of(a, str_skip(amount, most.n)));
    str number = number_of(a, amount);
    return number.n ? bounds_text(a, number, number) : number;
}

static void take_amount(struct arena *a, const struct json *truth,
                        struct wanted_target *out) {
    if (!truth_has(truth, STR("quantity_as_written")))
        return;
    out->bounds = amount_bounds(a, truth_text(a, truth, STR("quantity")));
    out->quantity = truth_text(a, truth, STR("quantity_as_written"));
    out->loose = true;
}

static bool says_quantity(struct arena *a, const struct wanted_target *w,
                          const struct target *t) {
    return w->loose ? hold_alike(a, w->quantity, t->quantity)
                    : str_eq(w->quantity, str_fold_blanks(a, t->quantity));
}

/* "2025" is met by its last day. */
static str by_of(struct arena *a, const struct json *truth) {
    str by = truth_text(a, truth, STR("by"));
    return by.n == 4 ? str_concat(a, by, STR("-12-31")) : by;
}

static void targets_wanted(struct arena *a, const struct json *truth,
                           struct wanted_targets *out) {
    const struct json *t = truth_items(truth, STR("targets"));
    for (; t; t = t->next) {
        str section = truth_text(a, t, STR("section"));
        struct wanted_target wanted = {
            .place = truth_has(t, STR("id"))
                         ? truth_text(a, t, STR("id"))
                         : truth_place(a, section, truth_text(a, t, STR("item"))),
            .quantity = first_told(a, t, STR("quantity"), STR("as_written")),
            .bounds = bounds_text(a, plain_number(truth_text(a, t, STR("min"))),
                                  plain_number(truth_text(a, t, STR("max")))),
            .by = by_of(a, t),
            .text = first_told(a, t, STR("text_starts"), STR("text")),
            .truth = t,
        };
        take_amount(a, t, &wanted);
        *vec_push(a, out) = wanted;
    }
}

/* The words, the bounds, the place, the sentence: at least the bounds must agree, or two
 * of the others. */
static int target_likeness(const void *ctx, isize wanted, isize found) {
    const struct targets_both *both = ctx;
    const struct wanted_target *w = &both->wanted->at[wanted];
    const struct target *t = &both->doc->read->targets.at[found];
    struct arena_mark mark = arena_mark(both->arena);
    int points = 0;
    if (w->quantity.n && says_quantity(both->arena, w, t))
        points += 3;
    if (w->bounds.n && str_eq(w->bounds, bounds_found(both->arena, t)))
        points += 2;
    points += w->place.n && str_eq(w->place, t->id);
    points += begin_alike(both->arena, w->text, t->text);
    arena_rewind(both->arena, mark);
    return points < 2 ? 0 : points;
}

static str target_name(struct arena *a, str place, str quantity) {
    return place.n ? str_concat(a, place, STR(" "), quantity) : quantity;
}

static void target_pair(struct sheet *s, const struct wanted_target *w,
                        const struct target *t) {
    struct arena *a = s->arena;
    str name = target_name(a, w->place, w->quantity);
    sheet_right(s, SCORE_TARGET);
    if (w->quantity.n)
        sheet_weigh(s, SCORE_QUANTITY, name, w->quantity,
                    says_quantity(a, w, t) ? w->quantity
                                           : str_fold_blanks(a, t->quantity));
    if (w->loose || truth_has(w->truth, STR("min")) || truth_has(w->truth, STR("max")))
        sheet_weigh(s, SCORE_BOUNDS, name, w->bounds, bounds_found(a, t));
    if (truth_has(w->truth, STR("by")))
        sheet_weigh(s, SCORE_TARGET_DAY, name, w->by, date_iso(a, t->by));
}

static void target_missing(struct sheet *s, const struct wanted_target *w) {
    sheet_missing(s, SCORE_TARGET, target_name(s->arena, w->place, w->quantity));
    sheet_count(s, SCORE_QUANTITY, (struct tally){.wanted = w->quantity.n > 0});
    sheet_count(s, SCORE_BOUNDS, (struct tally){.wanted = w->bounds.n > 0});
    sheet_count(s, SCORE_TARGET_DAY, (struct tally){.wanted = w->by.n > 0});
}

static void targets_score(struct sheet *s, const struct json *truth,
                          const struct site_doc *doc) {
    struct wanted_targets wanted = {0};
    struct targets_both both = {s->arena, &wanted, doc};
    if (!truth_has(truth, STR("targets")))
        return;
    targets_wanted(s->arena, truth, &wanted);
    struct pairs p =
        pairs_make(s->arena, wanted.n, doc->read->targets.n, target_likeness, 7, &both);
    for (isize i = 0; i < wanted.n; i++)
        if (p.found[i] >= 0)
            target_pair(s, &wanted.at[i], &doc->read->targets.at[p.found[i]]);
        else
            target_missing(s, &wanted.at[i]);
    for (isize j = 0; j < doc->read->targets.n; j++) {
        const struct target *t = &doc->read->targets.at[j];
        if (p.wanted[j] < 0)
            sheet_extra(s, SCORE_TARGET, target_name(s->arena, t->id, t->quantity));
    }
}

#endif
