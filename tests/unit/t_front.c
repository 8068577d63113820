#include "parse/front.c"

#include "harness.h"

#include "base/buf.h"

static struct arena arena;
static struct diags diags;

/* "yaml|body", or the diag. */
static str split(str source) {
    struct front front;
    diags = (struct diags){.arena = &arena};
    if (!front_split(source, &front, &diags)) {
        CHECK_INT(diags.n, 1);
        return diag_name(&arena, diags.at[0].id);
    }
    CHECK_INT(diags.n, 0);
    CHECK(0 <= front.from && front.from <= front.to);
    CHECK(front.to <= front.body && front.body <= source.n);
    return str_concat(&arena, str_sub(source, front.from, front.to), STR("|"),
                      str_skip(source, front.body));
}

TEST(finds_the_front_matter) {
    CHECK_STR(split(STR("---\ntitle: á\n---\n\nThân\n")), STR("title: á\n|\nThân\n"));
    CHECK_STR(split(STR("---\n---\nThân")), STR("|Thân"));
    CHECK_STR(split(STR("---\na: b\n---")), STR("a: b\n|"));
}

TEST(there_may_be_none) {
    CHECK_STR(split(STR("")), STR("|"));
    CHECK_STR(split((str){0}), STR("|"));
    CHECK_STR(split(STR("# Đề mục\n---\n")), STR("|# Đề mục\n---\n"));
    CHECK_STR(split(STR("\n---\na: b\n---\n")), STR("|\n---\na: b\n---\n"));
    CHECK_STR(split(STR(" ---\na: b\n---\n")), STR("| ---\na: b\n---\n"));
    CHECK_STR(split(STR("----\na: b\n---\n")), STR("|----\na: b\n---\n"));
    CHECK_STR(split(STR("--- a\n---\n")), STR("|--- a\n---\n"));
}

TEST(fences_may_be_sloppy) {
    CHECK_STR(split(STR("--- \t\na: b\n---  \nThân")), STR("a: b\n|Thân"));
    CHECK_STR(split(STR("---\r\na: b\r\n---\r\nThân")), STR("a: b\r\n|Thân"));
    CHECK_STR(split(STR("---\ra: b\r---\rThân")), STR("a: b\r|Thân"));
}

TEST(later_fences_belong_to_the_body) {
    CHECK_STR(split(STR("---\na: b\n---\n---\nc: d\n---\n")),
              STR("a: b\n|---\nc: d\n---\n"));
    CHECK_STR(split(STR("---\na: |\n  ---\n ---\nb: c\n---\n")),
              STR("a: |\n  ---\n ---\nb: c\n|"));
}

TEST(must_be_closed) {
    CHECK_STR(split(STR("---")), STR("front-unclosed"));
    CHECK_STR(split(STR("---\n")), STR("front-unclosed"));
    CHECK_STR(split(STR("---\na: b\n\n# Đề mục\n")), STR("front-unclosed"));
    CHECK_INT(diags.at[0].detail.span.start, 0);
    CHECK_INT(diags.at[0].detail.span.end, 3);
    CHECK_STR(split(STR("---\na: b\n\n***\n")), STR("front-unclosed"));
}

TEST(another_line_does_not_open_or_close_it) {
    CHECK_STR(split(STR("---\na: b\n----\n")), STR("front-fence"));
    CHECK_STR(split(STR("---\ntitle: b\n—\n\nThân\n")), STR("front-fence"));
    CHECK_INT(diags.at[0].detail.span.start, 13);
    CHECK_INT(diags.at[0].detail.span.end, 16);
    CHECK_STR(split(STR("—\ntitle: b\n—\n")), STR("front-fence"));
    CHECK_STR(split(STR("–––\ntitle: b\n---\n")), STR("front-fence"));
    CHECK_STR(split(STR("___\ncơ quan: b\n\nThân\n")), STR("front-fence"));
    CHECK_STR(split(STR("title: b\ndate: 2024-01-01\n\nThân\n")), STR("front-unopened"));
    CHECK_STR(split(STR("\n---\ntitle: b\n---\n")), STR("front-unopened"));
    CHECK_STR(split(STR(" ---\ntitle: b\n---\n")), STR("front-unopened"));
    CHECK_STR(split(STR("Tiêu đề: b\nNgày: 1/1/2024\n---\n")), STR("front-unopened"));
}

TEST(what_looks_like_it_may_be_text) {
    CHECK_STR(split(STR("Số: 12/KH-UBND\n\nThân\n")), STR("|Số: 12/KH-UBND\n\nThân\n"));
    CHECK_STR(split(STR("***\nGhi chú: b\n")), STR("|***\nGhi chú: b\n"));
    CHECK_STR(split(STR("Subject: b\n---\n")), STR("|Subject: b\n---\n"));
    CHECK_STR(split(STR("-\ntitle\n")), STR("|-\ntitle\n"));
}

TEST(must_not_be_too_large) {
    static char text[4 + FRONT_MAX_BYTES + 8];
    for (isize i = 0; i < countof(text); i++)
        text[i] = i % 64 == 3 ? '\n' : '-'; /* lines of 63 hyphens are no fences */
    str fence = STR("\n---\n");
    isize end = 4 + FRONT_MAX_BYTES;
    for (isize i = 0; i < fence.n; i++)
        text[end - 1 + i] = fence.p[i];
    CHECK_INT(split((str){text, end + 4}).n, FRONT_MAX_BYTES + 1);
    for (isize i = 0; i < fence.n; i++)
        text[end + i] = fence.p[i];
    text[end - 1] = 'x';
    CHECK_STR(split((str){text, end + 5}), STR("front-too-large"));
}

static struct doc read_doc(enum doc_kind kind, str source) {
    struct arena scratch = {0};
    struct doc doc = {.kind = kind};
    struct front front;
    doc.diags.arena = &arena;
    CHECK(front_split(source, &front, &doc.diags));
    front_read(&doc, &scratch, source, &front, &(struct stamps){0});
    arena_release(&scratch);
    return doc;
}

TEST(reads_a_plan) {
    struct doc doc = read_doc(
        DOC_PLAN, STR("---\nnumber: 27-KH/ĐUK\ntitle: Dân vận\ndate: 2020-03-19\n"
                      "signers: [{name: Trần A, role: Bí thư}]\nrecipients: [Lưu]\n"
                      "implements: [25-NQ/TW, 01-CT/TU]\ncirculation: internal\n"
                      "tasks: [{id: II.2-1, support: [A, B]}]\n---\n# Thân\n"));
    const struct plan *plan = &doc.front;
    CHECK_INT(doc.diags.n, 0);
    CHECK_STR(plan->number.text, STR("27-KH/ĐUK"));
    CHECK_STR(plan->title.text, STR("Dân vận"));
    CHECK_INT(plan->date.month, 3);
    CHECK_STR(plan->signers.at[0].role.text, STR("Bí thư"));
    CHECK_INT(plan->relations[RELATION_IMPLEMENTS].n, 2);
    CHECK_INT(plan->circulation, 1);
    CHECK_INT(plan->tasks.at[0].support.n, 2);
    arena_release(&doc.arena);
}

TEST(a_plan_needs_a_title) {
    struct doc doc = read_doc(DOC_PLAN, STR("# Thân\n"));
    struct front front = {0};
    CHECK_INT(doc.diags.n, 0); /* the text may have it */
    front_check(&doc, &doc.arena, &front);
    CHECK_INT(doc.diags.n, 1);
    CHECK_INT(doc.diags.at[0].id, DIAG_key_missing);
    arena_release(&doc.arena);
}

TEST(a_page_has_few_keys) {
    struct doc doc =
        read_doc(DOC_PAGE, STR("---\ntitle: Hướng dẫn\nnumber: 1-KH/TU\n---\n"));
    CHECK_STR(doc.front.title.text, STR("Hướng dẫn"));
    CHECK_INT(doc.diags.n, 1);
    CHECK_INT(doc.diags.at[0].id, DIAG_key_unknown);
    arena_release(&doc.arena);
}

TEST(a_list_is_no_front_matter) {
    struct doc doc = read_doc(DOC_PLAN, STR("---\n- a\n- b\n---\n"));
    CHECK_INT(doc.diags.n, 1);
    CHECK_INT(doc.diags.at[0].id, DIAG_yaml_map);
    arena_release(&doc.arena);
}

/* The largest that is allowed, as one line of a list and as many lines. */
TEST(reads_64_kib_quickly) {
    static const char *const items[] = {"a,", "- a\n"};
    for (isize form = 0; form < countof(items); form++) {
        struct buf out = {0};
        str item = str_from_c(items[form]);
        buf_put(&out, STR("---\ntitle: T\n"));
        buf_put(&out, form ? STR("recipients:\n") : STR("recipients: ["));
        isize count = (FRONT_MAX_BYTES - out.n) / item.n;
        for (isize i = 0; i < count; i++)
            buf_put(&out, item);
        buf_put(&out, form ? STR("---\n") : STR("]\n---\n"));
        for (int round = 0; round < 3; round++) {
            struct doc doc = read_doc(DOC_PLAN, buf_str(&out));
            CHECK_INT(doc.diags.n, 0);
            CHECK_INT(doc.front.recipients.n, count);
            arena_release(&doc.arena);
        }
        buf_release(&out);
    }
}

int main(void) {
    RUN(finds_the_front_matter);
    RUN(there_may_be_none);
    RUN(fences_may_be_sloppy);
    RUN(later_fences_belong_to_the_body);
    RUN(must_be_closed);
    RUN(another_line_does_not_open_or_close_it);
    RUN(what_looks_like_it_may_be_text);
    RUN(must_not_be_too_large);
    RUN(reads_a_plan);
    RUN(a_plan_needs_a_title);
    RUN(a_page_has_few_keys);
    RUN(a_list_is_no_front_matter);
    RUN(reads_64_kib_quickly);
    arena_release(&arena);
    return DONE();
}
