#include "extract/ending.c"

#include "harness.h"
#include "parse/md.h"

static struct arena scratch;
static struct doc doc;

static struct node *parse(str text) {
    doc.diags.arena = &doc.arena;
    struct node *root = md_parse(&scratch, text, 0, &doc.diags);
    CHECK(root != NULL);
    return root;
}

static void put(struct buf *out, str text) {
    buf_put(out, out->n ? STR(" | ") : STR(""));
    buf_put(out, text);
}

/* "A | B | role: name": what was read, the list first. */
static str read_text(str text) {
    struct buf out = {0};
    struct node *root = parse(text);
    struct reading reading = {.doc = &doc, .scratch = &scratch, .root = root};
    if (root) {
        reading.prose = prose_read(&scratch, root);
        ending_find(&reading);
    }
    for (isize i = 0; i < doc.recipients.n; i++)
        put(&out, doc.recipients.at[i].text);
    for (isize i = 0; i < doc.signers.n; i++) {
        put(&out, doc.signers.at[i].role.text);
        buf_put(&out, STR(": "));
        buf_put(&out, doc.signers.at[i].name.text);
    }
    str read = buf_take(&scratch, &out);
    buf_release(&out);
    arena_release(&doc.arena);
    doc = (struct doc){0};
    return read;
}

#define CHECK_READ(text, want) CHECK_STR(read_text(STR(text)), STR(want))

TEST(reads_a_list_and_a_signature) {
    CHECK_READ(
        "Văn bản kết thúc ở đây./.\n\nNơi nhận:\n\n- Huyện ủy;\n- Các trạm (để làm),\n"
        "- Lưu: VT.\n\n**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**\n\n\n\nĐỗ Minh Khuê\n",
        "Huyện ủy | Các trạm (để làm) | Lưu: VT | "
        "KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC: Đỗ Minh Khuê");
}

TEST(stars_and_dots_in_a_cell_are_dashes) {
    CHECK_READ(
        "| Nơi nhận:<br>* Huyện ủy;<br>\\* Các trạm,<br>• Lưu: VT. | GIÁM ĐỐC<br><br>"
        "Đỗ Ba |\n|---|---|\n",
        "Huyện ủy | Các trạm | Lưu: VT | GIÁM ĐỐC: Đỗ Ba");
}

TEST(surnames_tell_names_in_capitals) {
    CHECK_READ("Nơi nhận:\n\n- Lưu VT.\n\nGIÁM ĐỐC\n\nTRẦN VĂN BA\n",
               "Lưu VT | GIÁM ĐỐC: TRẦN VĂN BA");
    CHECK_READ("Nơi nhận:\n\n- Lưu VT.\n\nGIÁM ĐỐC\n\nKSOR H LINH\n",
               "Lưu VT | GIÁM ĐỐC: KSOR H LINH");
}

TEST(an_item_goes_on_over_lines) {
    CHECK_READ(
        "Nơi nhận:\n\n- Đ/c Hồ An - UV. BTV Huyện ủy,\nTrưởng Ban Tổ chức,\n"
        "- Các trạm,\nVườn ươm,\n- Lưu VPHU.\n\nT/M BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nHồ An\n",
        "Đ/c Hồ An - UV. BTV Huyện ủy, Trưởng Ban Tổ chức | Các trạm, Vườn ươm | "
        "Lưu VPHU | T/M BAN THƯỜNG VỤ - BÍ THƯ: Hồ An");
}

TEST(reads_a_list_that_markdown_does_not_see) {
    CHECK_READ("**Nơi nhận:**\n– Sở Cây xanh;\n– Lưu: VT, KT.\n\nGIÁM ĐỐC\n\n(Đã "
               "ký)\n\nLý Văn Sáu\n",
               "Sở Cây xanh | Lưu: VT, KT | GIÁM ĐỐC: Lý Văn Sáu");
    CHECK_READ("*Nơi nhận*:\nNhư trên;\nCác trạm;\nLưu VT.\n",
               "Như trên | Các trạm | Lưu VT");
    CHECK_READ("Nơi nhận: Như trên; Các trạm; Lưu: VT.\n",
               "Như trên | Các trạm | Lưu: VT");
    CHECK_READ("### NƠI NHẬN:\n\n* Như trên;\n* Lưu: VT.\n", "Như trên | Lưu: VT");
}

TEST(reads_both_from_one_table) {
    CHECK_READ(
        "|  |  |\n| --- | --- |\n| **Nơi nhận:**<br>- Tỉnh ủy;<br>- Lưu: VT. | "
        "**TM. ỦY BAN NHÂN DÂN**<br>**KT. CHỦ TỊCH**<br>**PHÓ CHỦ TỊCH**<br><br><br>"
        "**NGUYỄN THỊ BA** |\n",
        "Tỉnh ủy | Lưu: VT | "
        "TM. ỦY BAN NHÂN DÂN - KT. CHỦ TỊCH - PHÓ CHỦ TỊCH: NGUYỄN THỊ BA");
    CHECK_READ(
        "| Nơi nhận: | GIÁM ĐỐC |\n| --- | --- |\n| - Tỉnh ủy; |  |\n| - Lưu: VT. | "
        "TS. Trần Bốn |\n",
        "Tỉnh ủy | Lưu: VT | GIÁM ĐỐC: TS. Trần Bốn");
}

TEST(the_signature_may_come_first) {
    CHECK_READ("CHỦ TỊCH\n\nLê Năm\n\nNơi nhận:\n\n- Các tổ;\n- Lưu: VT.\n",
               "Các tổ | Lưu: VT | CHỦ TỊCH: Lê Năm");
}

TEST(a_name_alone_signs_too) {
    CHECK_READ("Nơi nhận:\n\n- Các tổ;\n- Lưu VPĐU.\n\n\n\nTrương Sáu Bảy\n",
               "Các tổ | Lưu VPĐU | : Trương Sáu Bảy");
}

TEST(several_signers_keep_their_posts) {
    CHECK_READ(
        "TM. HỘI LÀM VƯỜN\nCHỦ TỊCH\n\nĐỗ Ba\n\nTM. HỘI NUÔI ONG\nCHỦ TỊCH\n\nĐỗ Tư\n",
        "TM. HỘI LÀM VƯỜN - CHỦ TỊCH: Đỗ Ba | TM. HỘI NUÔI ONG - CHỦ TỊCH: Đỗ Tư");
    /* Pasted line by line, the posts cannot be told apart. */
    CHECK_READ("TM. HỘI LÀM VƯỜN\nTM. HỘI NUÔI ONG\n\nCHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐỗ "
               "Ba\n\nĐỗ Tư\n",
               ": Đỗ Ba | : Đỗ Tư");
}

TEST(a_list_is_told_by_its_last_item) {
    CHECK_READ("2. Các trạm thực hiện./.\nNơi nhận:\n- Huyện ủy;\n- Lưu: VT.\n",
               "Huyện ủy | Lưu: VT");
    CHECK_READ("- Trồng cây;\n- Lưu trữ hồ sơ cây xanh.\n", "");
}

TEST(the_front_matter_wins) {
    struct written given = {.text = STR("Tổ 1")};
    struct signer signer = {.name = {.text = STR("Vũ Mười")}};
    doc.front.recipients = (struct written_list){&given, 1, 1};
    doc.front.signers.at = &signer;
    doc.front.signers.n = doc.front.signers.cap = 1;
    CHECK_READ("Nơi nhận:\n\n- Các tổ;\n- Lưu VT.\n\nGIÁM ĐỐC\n\nLê Năm\n",
               "Tổ 1 | : Vũ Mười");
}

/* How many blocks of the text belong to its ending, and how many follow it. */
static void check_blocks(str text, int before, int inside, int behind) {
    struct node *root = parse(text);
    struct reading reading = {.doc = &doc,
                              .scratch = &scratch,
                              .root = root,
                              .prose = prose_read(&scratch, root)};
    int count[3] = {0}, part = 0;
    for (const struct node *block = root->first; block; block = block->next) {
        const struct node *next = ending_skip(&reading, block);
        for (; block != next && part == 0 && next != block; block = block->next) {
            count[1]++;
            if (block->next == next)
                break;
        }
        if (next == block)
            count[count[1] ? 2 : 0]++;
    }
    CHECK_INT(count[0], before);
    CHECK_INT(count[1], inside);
    CHECK_INT(count[2], behind);
    arena_release(&doc.arena);
    doc = (struct doc){0};
}

TEST(an_annex_is_text_again) {
    check_blocks(
        STR("Kết thúc.\n\nNơi nhận:\n\n- A;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Năm\n\n"
            "## PHỤ LỤC\n\n- Trồng cây\n"),
        1, 4, 2);
    check_blocks(STR("Nơi nhận:\n\n- A;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Năm\n\n"
                     "Phụ lục 1\n\n- Trồng cây\n"),
                 0, 4, 2);
    check_blocks(STR("GIÁM ĐỐC\n\nLê Năm\n\n| Việc | Thời hạn |\n|---|---|\n| A | B |\n"),
                 0, 2, 1);
}

TEST(text_is_no_ending) {
    check_blocks(STR("## CHỦ TỊCH HỘI\n\nChăm cây.\n\n- Trồng cây\n"), 3, 0, 0);
    check_blocks(STR("Nơi nhận cây giống là trạm số 2.\n\nGiám đốc Sở\n\nAn Giang\n"), 3,
                 0, 0);
    check_blocks(STR("| Việc | Cơ quan chủ trì |\n|---|---|\n| GIÁM ĐỐC | B |\n"), 1, 0,
                 0);
    check_blocks(STR("1. TRƯỞNG BAN quản lý chăm cây.\n2. Tưới.\n"), 1, 0, 0);
}

TEST(the_head_of_a_document_is_no_ending) {
    check_blocks(
        STR("GIÁM ĐỐC SỞ CÂY XANH\n\nCỘNG HÒA XÃ HỘI\n\nĐộc lập - Tự do\n\nQUYẾT "
            "ĐỊNH\n\nGIÁM ĐỐC SỞ CÂY XANH\nCăn cứ Luật Cây xanh;\nHà Nội\n"),
        5, 0, 0);
    check_blocks(STR("TM. HỘI\nCHỦ TỊCH\n\nLê Năm\n\nKẾ HOẠCH\n\nChăm cây.\n"), 0, 2, 2);
}

TEST(odd_texts_do_no_harm) {
    CHECK_READ("", "");
    CHECK_READ("Nơi nhận:\n", "");
    CHECK_READ("Nơi nhận:\n\n- ;\n- .\n", "");
    CHECK_READ("GIÁM ĐỐC\n", "GIÁM ĐỐC: ");
    CHECK_READ("|Nơi nhận|\n|-|\n", "");
    struct buf many = {0};
    for (int i = 0; i < 20000; i++)
        buf_put(&many, STR("GIÁM ĐỐC\n\nNơi nhận:\n\n- A\n\n"));
    CHECK(read_text(buf_str(&many)).n > 0);
    buf_release(&many);
}

int main(void) {
    RUN(reads_a_list_and_a_signature);
    RUN(stars_and_dots_in_a_cell_are_dashes);
    RUN(surnames_tell_names_in_capitals);
    RUN(an_item_goes_on_over_lines);
    RUN(reads_a_list_that_markdown_does_not_see);
    RUN(reads_both_from_one_table);
    RUN(the_signature_may_come_first);
    RUN(a_name_alone_signs_too);
    RUN(several_signers_keep_their_posts);
    RUN(a_list_is_told_by_its_last_item);
    RUN(the_front_matter_wins);
    RUN(an_annex_is_text_again);
    RUN(text_is_no_ending);
    RUN(the_head_of_a_document_is_no_ending);
    RUN(odd_texts_do_no_harm);
    arena_release(&scratch);
    return DONE();
}
