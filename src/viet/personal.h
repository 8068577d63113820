/*
 * personal: telephone numbers, e-mail addresses and identity numbers among words.
 *
 * Found by their shape: how many digits there are, what they begin with, how they are
 * grouped, and the words and marks beside them. So money, dates, numbers of documents,
 * accounts and tax codes are left alone. Constant data, any thread.
 */
#ifndef VIET_PERSONAL_H
#define VIET_PERSONAL_H

#include "base/arena.h"

struct word_list;

enum personal_kind {
    PERSONAL_NONE,
    PERSONAL_MOBILE,
    PERSONAL_LANDLINE,
    PERSONAL_EMAIL_OFFICIAL, /* of an agency: *.gov.vn, *.dcs.vn */
    PERSONAL_EMAIL_OTHER,
    PERSONAL_IDENTITY, /* căn cước: twelve digits; chứng minh nhân dân: nine */
};

enum { PERSONAL_SHORTEST = 9 }; /* digits of a number */

/* What was found, and its bytes of the text. */
struct personal_found {
    enum personal_kind kind;
    isize from, to;
};

/*
 * The next one from word *at on, which moves past it; false, at the end, if there is
 * none. `column` is what the header of a table's column says of its numbers, as
 * personal_column has it; 0 elsewhere.
 */
bool personal_next(const struct word_list *words, uint64_t column, isize *at,
                   struct personal_found *found);

/* What numbers in the column with this header are. */
uint64_t personal_column(const struct word_list *header);

/* "mobile", "landline", "email-official", "email-other", "cccd". */
str personal_name(enum personal_kind kind);

/* Whether the public does not see it: mobile numbers, and addresses of no agency. */
bool personal_is_private(enum personal_kind kind);

/*
 * What the public sees of a private number or address that was found:
 * 09•• ••• •78, n•••@example.com. In `a`; others come back as they are.
 */
str personal_mask(struct arena *a, enum personal_kind kind, str text);

#endif
