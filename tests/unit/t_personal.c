#include "extract/personal.c"

#include "extract/text.h"
#include "harness.h"
#include "parse/md.h"

static struct doc doc;
static struct arena scratch;

static struct node *found(str source, isize body, bool mask) {
    arena_release(&doc.arena);
    arena_release(&scratch);
    doc = (struct doc){.kind = DOC_PLAN};
    doc.diags.arena = &doc.arena;
    struct node *root = md_parse(&scratch, source, body, &doc.diags);
    struct reading reading = {
        .doc = &doc, .scratch = &scratch, .source = source, .body = body, .root = root};
    personal_find(&reading, mask);
    return root;
}

static void check_one(int line, str source, isize i, enum personal_kind kind,
                      const char *text) {
    if (i >= doc.personal.n) {
        harness_fail(__FILE__, line, "not found");
        return;
    }
    harness_int(__FILE__, line, doc.personal.at[i].kind, kind);
    harness_str(__FILE__, line, span_text(source, doc.personal.at[i].span),
                str_from_c(text));
}
#define ONE(i, kind, text) check_one(__LINE__, source, (i), (kind), (text))

TEST(finds_them_where_they_stand) {
    str source = STR("---\ntitle: Trực\nplace: 0987654321\n---\n"
                     "Gọi *0912 345 678* (Tổ 1)\n\n| a |\n|---|\n| 001085012345 |\n\n"
                     "> ```\n> x@example.com\n> 0912345678, 0912345678\n> ```\n\n"
                     "`0912345678` và \\* 02943855123\n");
    found(source, str_find(source, STR("Gọi")), false);
    CHECK_INT(doc.personal.n, 8);
    ONE(0, PERSONAL_MOBILE, "0987654321");
    ONE(1, PERSONAL_MOBILE, "0912 345 678");
    ONE(2, PERSONAL_IDENTITY, "001085012345");
    ONE(3, PERSONAL_EMAIL_OTHER, "x@example.com");
    ONE(4, PERSONAL_MOBILE, "0912345678");
    ONE(5, PERSONAL_MOBILE, "0912345678");
    CHECK(doc.personal.at[4].span.end <= doc.personal.at[5].span.start);
    ONE(6, PERSONAL_MOBILE, "`0912345678`");
    CHECK_INT(doc.personal.at[7].kind, PERSONAL_LANDLINE);
    CHECK_INT(doc.diags.n, 7);
    CHECK_INT(doc.diags.at[2].id, DIAG_identity_number);
    CHECK_INT(doc.diags.at[3].id, DIAG_personal_data);
    CHECK_STR(doc.diags.at[3].detail.arg0, STR("x•••@example.com"));
}

TEST(links_are_looked_at_too) {
    str source = STR("<a.b@example.com> [Bác Sáu](mailto:sau@example.com) "
                     "[sổ](so-0912345678.pdf) [Zalo](https://zalo.me/0912345678)\n");
    found(source, 0, false);
    CHECK_INT(doc.personal.n, 3);
    ONE(0, PERSONAL_EMAIL_OTHER, "a.b@example.com");
    ONE(1, PERSONAL_EMAIL_OTHER, "[Bác Sáu](mailto:sau@example.com)");
    ONE(2, PERSONAL_MOBILE, "[Zalo](https://zalo.me/0912345678)");
}

static int count_links(const struct node *node) {
    int count = node->kind == NODE_LINK;
    for (const struct node *child = node->first; child; child = child->next) {
        CHECK(child->parent == node);
        CHECK(child->next || node->last == child);
        count += count_links(child);
    }
    return count;
}

TEST(masks_text_and_takes_links_away) {
    struct node *root =
        found(STR("Gọi 0912 345 678, máy bàn 0294 3855 123, "
                  "[**Sáu** và vợ](mailto:sau@example.com)"
                  "[](mailto:nam@example.com) <mai@so.gov.vn>\n\n"
                  "[](mailto:bay@example.com)\n\n[a](b.md)[Tám](mailto:tam@example.com)"),
              0, true);
    CHECK_STR(text_of(&scratch, root), STR("Gọi 09•• ••• •78, máy bàn 0294 3855 123, "
                                           "Sáu và vợ mai@so.gov.vnaTám"));
    CHECK_INT(count_links(root), 2);
}

TEST(masks_the_front_matter) {
    struct written recipient = {.text = STR("Bảo vệ (0987654321)")};
    struct node *root = new (&scratch, struct node, 1);
    arena_release(&doc.arena);
    doc = (struct doc){.front = {.title = {.text = STR("Trực 0912345678")}}};
    doc.front.recipients = (struct written_list){&recipient, 1, 1};
    doc.diags.arena = &doc.arena;
    struct reading reading = {.doc = &doc,
                              .scratch = &scratch,
                              .source = STR("0912345678"),
                              .body = 10,
                              .root = root};
    personal_find(&reading, true);
    CHECK_STR(doc.front.title.text, STR("Trực 09•• ••• •78"));
    CHECK_STR(recipient.text, STR("Bảo vệ (09•• ••• •21)"));
    CHECK_INT(doc.personal.n, 1);
}

TEST(looks_at_notes_of_progress) {
    struct settings_file file = {.diags = {.arena = &scratch}};
    struct progress progress = {.note = {STR("Đã gọi 0912345678"), span_of(5, 25)}};
    arena_release(&doc.arena);
    doc = (struct doc){.progress_file = &file, .progress = {&progress, 1, 1}};
    personal_find_notes(&doc, false);
    CHECK_STR(progress.note.text, STR("Đã gọi 0912345678"));
    personal_find_notes(&doc, true);
    CHECK_STR(progress.note.text, STR("Đã gọi 09•• ••• •78"));
    CHECK_INT(file.diags.n, 2);
    CHECK_INT(file.diags.at[0].id, DIAG_personal_data);
    CHECK_INT(file.diags.at[0].detail.span.start, 5);
}

int main(void) {
    RUN(finds_them_where_they_stand);
    RUN(links_are_looked_at_too);
    RUN(masks_text_and_takes_links_away);
    RUN(masks_the_front_matter);
    RUN(looks_at_notes_of_progress);
    arena_release(&doc.arena);
    arena_release(&scratch);
    return DONE();
}
