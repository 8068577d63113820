#include "import/package.h"

#ifdef KEHOACH_OFFICE

#include <zip.h>

enum { FILES_MAX = 10000, FILE_MAX = 64 << 20, ALL_MAX = 128 << 20 };

enum import_result package_open(struct arena *a, str bytes, struct package *out) {
    *out = (struct package){.arena = a, .left = ALL_MAX};
    zip_source_t *source =
        zip_source_buffer_create(bytes.p, (zip_uint64_t)bytes.n, 0, NULL);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, NULL) : NULL;
    if (!archive) {
        zip_source_free(source);
        return IMPORT_BROKEN;
    }
    out->archive = archive;
    return zip_get_num_entries(archive, 0) > FILES_MAX ? IMPORT_TOO_LARGE : IMPORT_DONE;
}

void package_close(struct package *p) {
    if (p->archive)
        zip_discard(p->archive);
    p->archive = NULL;
}

struct package_names package_list(struct package *p, str beginning) {
    struct package_names names = {0};
    zip_int64_t count = zip_get_num_entries(p->archive, 0);
    for (zip_int64_t i = 0; i < count; i++) {
        str name = str_from_c(zip_get_name(p->archive, (zip_uint64_t)i, 0));
        if (str_starts(name, beginning))
            *vec_push(p->arena, &names) = str_dup(p->arena, name);
    }
    return names;
}

/* Unpacks exactly as many bytes as the archive says there are. */
static enum import_result unpack(struct package *p, zip_int64_t index, isize size,
                                 str *text) {
    zip_file_t *file = zip_fopen_index(p->archive, (zip_uint64_t)index, 0);
    if (!file)
        return IMPORT_BROKEN;
    char *bytes = new (p->arena, char, size + 1);
    isize got = 0;
    while (got < size) {
        zip_int64_t n = zip_fread(file, bytes + got, (zip_uint64_t)(size - got));
        if (n <= 0)
            break;
        got += (isize)n;
    }
    bool whole = zip_fclose(file) == 0 && got == size;
    *text = (str){bytes, got};
    return whole ? IMPORT_DONE : IMPORT_BROKEN;
}

enum import_result package_read(struct package *p, str name, str *text) {
    *text = (str){0};
    zip_int64_t index = zip_name_locate(p->archive, str_c(p->arena, name), 0);
    zip_stat_t stat;
    if (index < 0)
        return IMPORT_DONE;
    if (zip_stat_index(p->archive, (zip_uint64_t)index, 0, &stat) < 0)
        return IMPORT_BROKEN;
    if (stat.encryption_method != ZIP_EM_NONE)
        return IMPORT_LOCKED;
    if (stat.size > FILE_MAX || (isize)stat.size > p->left)
        return IMPORT_TOO_LARGE;
    p->left -= (isize)stat.size;
    return unpack(p, index, (isize)stat.size, text);
}

#else

enum import_result package_open(struct arena *a, str bytes, struct package *out) {
    (void)bytes;
    *out = (struct package){.arena = a};
    return IMPORT_NO_OFFICE;
}

void package_close(struct package *p) {
    p->archive = NULL;
}

struct package_names package_list(struct package *p, str beginning) {
    (void)p;
    (void)beginning;
    return (struct package_names){0};
}

enum import_result package_read(struct package *p, str name, str *text) {
    (void)p;
    (void)name;
    *text = (str){0};
    return IMPORT_NO_OFFICE;
}

#endif
