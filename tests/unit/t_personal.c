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
    md_attributes(&scratch, root, source, &doc.diags);
    struct reading reading = {.doc = &doc,
                              .scratch = &scratch,
                              .source = source,
                              .body = body,
                              .root = root,
                              .prose = prose_read(&scratch, root)};
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
    struct written recipient = {STR("Bảo vệ (0987654321)"), span_of(0, 10)};
    struct node *root = new (&scratch, struct node, 1);
    arena_release(&doc.arena);
    doc = (struct doc){.front = {.title = {STR("Trực 0912345678"), span_of(0, 10)}}};
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
    personal_find_notes(&doc, &scratch, false);
    CHECK_STR(progress.note.text, STR("Đã gọi 0912345678"));
    personal_find_notes(&doc, &scratch, true);
    CHECK_STR(progress.note.text, STR("Đã gọi 09•• ••• •78"));
    CHECK_INT(file.diags.n, 2);
    CHECK_INT(file.diags.at[0].id, DIAG_personal_data);
    CHECK_INT(file.diags.at[0].detail.span.start, 5);
}

/* One number, however the text is written. */
static const struct {
    const char *text;
    enum personal_kind kind;
} forms[] = {
    {"0912345678", PERSONAL_MOBILE},
    {"0912 345 678", PERSONAL_MOBILE},
    {"0912&nbsp;345&nbsp;678", PERSONAL_MOBILE},
    {"09 12 34 56 78", PERSONAL_MOBILE},
    {"0912–345–678", PERSONAL_MOBILE},
    {"0912·345·678", PERSONAL_MOBILE},
    {"0912.345.678", PERSONAL_MOBILE},
    {"0912 - 345 - 678", PERSONAL_MOBILE},
    {"091 2345678", PERSONAL_MOBILE},
    {"(0912) 345 678", PERSONAL_MOBILE},
    {"0912 **345** 678", PERSONAL_MOBILE},
    {"**0912** 345 *678*", PERSONAL_MOBILE},
    {"**0912**345678", PERSONAL_MOBILE},
    {"0912\\-345\\-678", PERSONAL_MOBILE},
    {"`0912` 345 `678`", PERSONAL_MOBILE},
    {"0912&#8203;345&#8203;678", PERSONAL_MOBILE},
    {"+84 912 345 678", PERSONAL_MOBILE},
    {"\\+84 912 345 678", PERSONAL_MOBILE},
    {"0084 912 345 678", PERSONAL_MOBILE},
    {"(84) 912 345 678", PERSONAL_MOBILE},
    {"+84 (0)912 345 678", PERSONAL_MOBILE},
    {"ĐT: 84912345678", PERSONAL_MOBILE},
    {"ĐT: 0 912 345 678", PERSONAL_MOBILE},
    {"SĐT 09.1234.5678", PERSONAL_MOBILE},
    {"SĐT0912345678", PERSONAL_MOBILE},
    {"a.binh@gmail.com", PERSONAL_EMAIL_OTHER},
    {"a.binh\\@gmail.com", PERSONAL_EMAIL_OTHER},
    {"**a.binh**@gmail.com", PERSONAL_EMAIL_OTHER},
    {"a.binh@gmail&#46;com", PERSONAL_EMAIL_OTHER},
    {"a\\_binh@mail-1.example.vn", PERSONAL_EMAIL_OTHER},
    {"001099012345", PERSONAL_IDENTITY},
    {"**001**099012345", PERSONAL_IDENTITY},
    {"CCCD 001 099 012 345", PERSONAL_IDENTITY},
    {"căn cước công dân số: 001.099.012.345", PERSONAL_IDENTITY},
    {"CMND 023456789", PERSONAL_IDENTITY},
    {"chứng minh nhân dân số: 183 456 789", PERSONAL_IDENTITY},
    {"CMND (CCCD) số **183**456789", PERSONAL_IDENTITY},
    {"(0294) 3855 123", PERSONAL_LANDLINE},
    {"0294.3.855.123", PERSONAL_LANDLINE},
    {"0294&nbsp;3855&nbsp;123", PERSONAL_LANDLINE},
    {"sonoivu@travinh.gov.vn", PERSONAL_EMAIL_OFFICIAL},
    {"sonoivu\\@travinh.gov.vn", PERSONAL_EMAIL_OFFICIAL},
    {"tuyengiao@travinh.dcs.vn", PERSONAL_EMAIL_OFFICIAL},
};

/* Numbers of other things. */
static const char *const others[] = {
    "912.345.678 đồng",
    "1.234.567.890 đồng",
    "0,912 triệu đồng",
    "từ ngày 01/01/2025 đến 31/12/2025",
    "ngày 05.03.2020 10 giờ",
    "các ngày 05, 09, 12, 15, 18",
    "tháng 09 2024 2025",
    "09.2024 - 2025",
    "07.00 - 08.30 - 11.30",
    "05 06 07 08 09",
    "03.04.05.06.07",
    "12 09 12 34 56 78",
    "09 12 34 56 78 90",
    "0912345678/QĐ-UBND",
    "0912345678-KH/TU",
    "Mã số thuế: 0912345678",
    "mã số thuế 0912345678-001",
    "MST **0912**345678",
    "tài khoản 0912345678",
    "Số tài khoản: 001099012345",
    "STK số 0912 345 678",
    "mã hồ sơ 001099012345",
    "hóa đơn số 0912345678",
    "mã số BHXH 0912345678",
    "183456789",
    "183 456 789 đồng",
    "001 099 012 345",
    "mã 183456789",
    "Tổng đài 1022, 1900 1234, 1800.6789, 18006789",
    "113, 114, 115",
    "0912.345.678.901",
    "0912 345 678 901",
    "0912345678%",
    "20 25 30 35 40",
    "2021 - 2025, 2026 - 2030",
    "84912345678",
    "a@b",
    "@ubnd.vn",
};

static const char *const places[] = {
    "Liên hệ: %s.\n",
    "- Gặp ông Bình, %s, để biết\n",
    "## Phụ trách (%s)\n",
    "> Gặp %s;\n",
    "| a | b |\n|---|---|\n| x | %s |\n",
    "| %s | b |\n|---|---|\n| x | y |\n",
    "**Gặp %s** ngay\n",
    "[xem %s](a.md)\n",
    "a\n%s\nb\n",
};

static str text_at(const char *place, const char *form) {
    str before = str_from_c(place);
    isize at = str_find(before, STR("%s"));
    return str_concat(&scratch, str_sub(before, 0, at), str_from_c(form),
                      str_skip(before, at + 2));
}

/* `found` takes the memory of the last text. */
static struct node *found_at(struct arena *a, const char *place, const char *form,
                             bool mask) {
    return found(str_dup(a, text_at(place, form)), 0, mask);
}

/* All digits but those that a mask shows are gone. */
static bool shows_only_mask(str text, enum personal_kind kind) {
    return kind == PERSONAL_MOBILE
               ? str_find(text, STR("09•• ••• •78")) >= 0 &&
                     str_find(text, STR("34")) < 0 && str_find(text, STR("12")) < 0
               : str_find(text, STR("a•••@")) >= 0 && str_find(text, STR("binh")) < 0;
}

static void check_masked(const char *place, const char *form, enum personal_kind kind) {
    struct arena a = {0};
    str was = text_of(&a, found_at(&a, place, form, false));
    str text = text_of(&a, found_at(&a, place, form, true));
    bool good =
        personal_is_private(kind) ? shows_only_mask(text, kind) : str_eq(text, was);
    if (!good)
        printf("# %s in %s: %.*s\n", form, place, (int)text.n, text.p);
    CHECK(good);
    arena_release(&a);
}

TEST(every_form_is_found_in_every_place) {
    for (isize i = 0; i < countof(forms); i++)
        for (isize k = 0; k < countof(places); k++) {
            struct arena a = {0};
            found_at(&a, places[k], forms[i].text, false);
            bool good = doc.personal.n == 1 && doc.personal.at[0].kind == forms[i].kind;
            if (!good)
                printf("# %s in %s\n", forms[i].text, places[k]);
            CHECK(good);
            check_masked(places[k], forms[i].text, forms[i].kind);
            arena_release(&a);
        }
}

TEST(numbers_of_other_things_are_left_alone) {
    for (isize i = 0; i < countof(others); i++)
        for (isize k = 0; k < countof(places); k++) {
            struct arena a = {0};
            found_at(&a, places[k], others[i], false);
            if (doc.personal.n)
                printf("# %s in %s\n", others[i], places[k]);
            CHECK_INT(doc.personal.n, 0);
            arena_release(&a);
        }
}

TEST(lines_may_end_inside) {
    str source = STR("Gọi 0912 345\n678 hay 09\n12 34 56 78, tiếp\n\n"
                     "> ĐT: 0987\n> 654\n> 321\n\n- 0912\n- 345678\n");
    struct node *root = found(source, 0, false);
    CHECK_INT(doc.personal.n, 2);
    ONE(0, PERSONAL_MOBILE, "0912 345\n678");
    ONE(1, PERSONAL_MOBILE, "0987\n> 654\n> 321");
    root = found(source, 0, true);
    CHECK_STR(text_of(&scratch, root),
              STR("Gọi 09•• ••• •78 hay 09 12 34 56 78, tiếpĐT: 09•• ••• •210912345678"));
}

TEST(headers_of_columns_say_what_numbers_are) {
    str source = STR("| Họ tên | CMND | Số tài khoản | Mã số thuế | Điện thoại |\n"
                     "|---|---|---|---|---|\n"
                     "| A | 183456789 | 0912345678 | 0912345678 | 09 1234 5678 |\n"
                     "| B | 183 456 789 | 001099012345 | 0912345678 | 0294 3855 123 |\n\n"
                     "| Tổng | Số thuê bao |\n|---|---|\n| 183456789 | 0912345678 |\n");
    found(source, 0, false);
    CHECK_INT(doc.personal.n, 5);
    ONE(0, PERSONAL_IDENTITY, "183456789");
    ONE(1, PERSONAL_MOBILE, "09 1234 5678");
    ONE(2, PERSONAL_IDENTITY, "183 456 789");
    ONE(3, PERSONAL_LANDLINE, "0294 3855 123");
    ONE(4, PERSONAL_MOBILE, "0912345678");
}

TEST(cells_and_blocks_end_a_number) {
    found(STR("| a | b |\n|---|---|\n| 0912 | 345678 |\n\n0912\n\n345678\n"), 0, false);
    CHECK_INT(doc.personal.n, 0);
}

TEST(masks_what_is_beside_the_text) {
    struct node *root =
        found(STR("# Gặp {lead=\"Tổ trực 0912345678\"}\n\n[a](b.md \"ĐT 0912 345 678\")"),
              0, true);
    CHECK_INT(doc.personal.n, 2);
    CHECK_STR(root->first->attrs->value, STR("Tổ trực 09•• ••• •78"));
    CHECK_STR(root->last->first->title, STR("ĐT 09•• ••• •78"));
}

TEST(nothing_empty_is_left_in_the_tree) {
    struct node *root = found(STR("Gọi 0912 **345** 678, 0912\n*345*678."), 0, true);
    CHECK_STR(text_of(&scratch, root), STR("Gọi 09•• ••• •78, 09•• ••• •78."));
    for (struct node *node = root->first->first; node; node = node->next)
        CHECK(node->kind == NODE_TEXT && node->text.n);
    CHECK(!root->first->last->next);
}

int main(void) {
    RUN(finds_them_where_they_stand);
    RUN(links_are_looked_at_too);
    RUN(masks_text_and_takes_links_away);
    RUN(masks_the_front_matter);
    RUN(looks_at_notes_of_progress);
    RUN(every_form_is_found_in_every_place);
    RUN(numbers_of_other_things_are_left_alone);
    RUN(lines_may_end_inside);
    RUN(headers_of_columns_say_what_numbers_are);
    RUN(cells_and_blocks_end_a_number);
    RUN(masks_what_is_beside_the_text);
    RUN(nothing_empty_is_left_in_the_tree);
    arena_release(&doc.arena);
    arena_release(&scratch);
    return DONE();
}
