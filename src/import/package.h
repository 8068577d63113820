/*
 * package: the files in a .docx or .odt, which is a zip archive.
 *
 * Only package.c knows libzip. How much is unpacked is bounded, whatever the archive
 * says. A build without libzip and expat opens no package: IMPORT_NO_OFFICE.
 */
#ifndef IMPORT_PACKAGE_H
#define IMPORT_PACKAGE_H

#include "import/import.h"

struct package {
    struct arena *arena;
    void *archive; /* of libzip; NULL: not open */
    isize left;    /* bytes that may still be unpacked */
};

/* Opens the archive that the bytes are; they must stay where they are. */
enum import_result package_open(struct arena *a, str bytes, struct package *out);
void package_close(struct package *p);

/* Names of files that begin so, in the order of the archive. */
struct package_names {
    str *at;
    isize n, cap;
};
struct package_names package_list(struct package *p, str beginning);

/* The file unpacked, in the arena; *text stays empty when there is none. */
enum import_result package_read(struct package *p, str name, str *text);

#endif
