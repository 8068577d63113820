/*
 * personal: telephone numbers, e-mail addresses and identity numbers in a text.
 */
#ifndef VIET_PERSONAL_H
#define VIET_PERSONAL_H

#include "base/str.h"

enum personal_kind {
    PERSONAL_NONE,
    PERSONAL_MOBILE,
    PERSONAL_LANDLINE,
    PERSONAL_EMAIL_OFFICIAL, /* of an agency: *.gov.vn, *.dcs.vn */
    PERSONAL_EMAIL_OTHER,
    PERSONAL_IDENTITY, /* căn cước: twelve digits */
};

/* The next one in `s` from `*at` on: its kind, and where it stands; `*at` moves past it.
 */
enum personal_kind personal_next(str s, isize *at, isize *from);

/* "mobile", "landline", "email-official", "email-other", "cccd". */
str personal_name(enum personal_kind kind);

#endif
