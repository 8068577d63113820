/*
 * personal: telephone numbers, e-mail addresses and identity numbers in a text.
 *
 * Found by their shape: how many digits there are, what they begin with, how they are
 * grouped, and the words and marks beside them. So money, dates, numbers of documents,
 * accounts and tax codes are left alone. Text must be NFC. Constant data, any thread.
 */
#ifndef VIET_PERSONAL_H
#define VIET_PERSONAL_H

#include "base/arena.h"

enum personal_kind {
    PERSONAL_NONE,
    PERSONAL_MOBILE,
    PERSONAL_LANDLINE,
    PERSONAL_EMAIL_OFFICIAL, /* of an agency: *.gov.vn, *.dcs.vn */
    PERSONAL_EMAIL_OTHER,
    PERSONAL_IDENTITY, /* căn cước: twelve digits */
};

/*
 * The next one in `s` from `*at` on: its kind, and where it begins; `*at` moves past it,
 * to the end of `s` if there is none.
 */
enum personal_kind personal_next(str s, isize *at, isize *from);

/* "mobile", "landline", "email-official", "email-other", "cccd". */
str personal_name(enum personal_kind kind);

/*
 * What may be shown to the public of a mobile number or a private address that was found:
 * 09•• ••• •78, n•••@example.com. In `a`; others come back as they are.
 */
str personal_mask(struct arena *a, enum personal_kind kind, str text);

#endif
