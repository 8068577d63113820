/*
 * sheet: how a document is set out on paper, by who issued it and when.
 *
 * State, Party, Front and Youth Union each have their own head, marks, signature and
 * sizes, and change them from time to time; a document keeps the form of its day. All of
 * that is data, viet/sheet.def, so that a new decree is a new row. Constant data, pure
 * functions, any thread.
 */
#ifndef VIET_SHEET_H
#define VIET_SHEET_H

#include "viet/date.h"
#include "viet/docnum.h"

enum sheet_system {
    SHEET_UNKNOWN,
    SHEET_STATE,
    SHEET_PARTY,
    SHEET_FRONT, /* and the mass organisations other than the Youth Union */
    SHEET_YOUTH,
};

/* How the lines "Căn cứ …;" look. */
enum sheet_bases { SHEET_SLANTED, SHEET_UPRIGHT, SHEET_DASHED };

/* Sizes in points. */
struct sheet_sizes {
    uint8_t motto, motto_below, agency, number, date, kind, subject, text, signature, to,
        to_list;
};

struct sheet {
    enum sheet_system system;
    str name; /* of the system, as a class of the style sheet */
    struct date from;
    str motto, motto_below; /* the right of the head; the second line may be empty */
    str number;             /* the words before it: "Số:" or "Số" */
    str issuer_mark, subject_mark; /* below them; empty: a rule */
    bool upright_posts;            /* the office of who signs is not bold */
    bool underlined_to; /* "Nơi nhận:" is underlined, not bold and slanted */
    enum sheet_bases bases;
    bool joined; /* a bureau signs, the head names its committee */
    struct sheet_sizes size;
};

/* The system to which a body of that name belongs, or a number with such symbols. */
enum sheet_system sheet_system_named(str name);

/*
 * The system of a document: Party or state by the form of its number, the Front or the
 * Youth Union by the issuer, which decides alone if there is no number.
 */
enum sheet_system sheet_system_of(enum docnum_form number, enum sheet_system issuer);

/* The layout of a system that was valid on that day; the latest one for no day. */
const struct sheet *sheet_on(enum sheet_system system, struct date day);

/* True for "TM. …", "K/T …": by what right one signs, not which office one holds. */
bool sheet_is_right(str line);

/*
 * Behind "Ban Thường vụ", "Ban Chấp hành" or "Thường trực" at the beginning of a name:
 * the committee that these are of, perhaps empty. Otherwise -1.
 */
isize sheet_bureau(str name);

/* True for a name that begins with the word for a Party committee: "Huyện ủy …". */
bool sheet_is_committee(str name);

#endif
