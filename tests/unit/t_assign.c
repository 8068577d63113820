#include "link/assign.c"

#include "harness.h"
#include "temp.h"

#include "link/address.h"
#include "link/issuers.h"
#include "link/units.h"
#include "sites.h"

static const char no_units[] = "";

/* A site with one plan of that issuer, signed on that day. */
static struct site_doc *open_plan(const char *units, const char *issuer,
                                  const char *date) {
    struct diags diags = {.arena = &site.arena};
    site_open();
    diags.arena = &site.arena;
    if (*units)
        temp_file(STR("units.yaml"), str_from_c(units));
    str front = str_concat(&temp_arena, STR("issuer: "), str_from_c(issuer),
                           STR("\ndate: "), str_from_c(date), STR("\n"));
    plan_file("plans/a.md", str_c(&temp_arena, front), "\n");
    read_site();
    input.today = date_of(2026, 11, 20);
    units_link(&site, &diags);
    CHECK_STR(diags_text(&diags), STR(""));
    address_give(&site);
    issuers_link(&site);
    return doc_at("plans/a.md");
}

static struct site_task *add_task(struct site_doc *doc) {
    struct task *read = new (&site.arena, struct task, 1);
    struct site_task *task = vec_push(&site.arena, &doc->tasks);
    read->heading = -1;
    task->read = read;
    return task;
}

static void add_claim(const struct site_task *task, enum claim_form form,
                      enum task_role role, const char *text) {
    str words = str_dup(&site.arena, str_from_c(text));
    struct task *read = (struct task *)task->read; /* made by add_task */
    *vec_push(&site.arena, &read->claims) =
        (struct claim){form, role, words, span_of(10, 10 + words.n)};
}

/* "lead: A; B support: C [rule]" */
static str assigned(const struct site_task *task) {
    static const char *const names[] = {"lead: ", "support: ", "assigned: "};
    struct buf out = {0};
    int role = -1;
    for (isize i = 0; i < task->assignees.n; i++) {
        const struct assignee *a = &task->assignees.at[i];
        buf_put(&out, (int)a->role == role ? STR("; ") : i ? STR(" ") : STR(""));
        if ((int)a->role != role)
            buf_put(&out, str_from_c(names[a->role]));
        buf_put(&out, a->wording);
        role = (int)a->role;
    }
    if (task->assign_rule.n) {
        buf_put(&out, STR(" ["));
        buf_put(&out, task->assign_rule);
        buf_put(&out, STR("]"));
    }
    str text = buf_take(&temp_arena, &out);
    buf_release(&out);
    return text;
}

struct row {
    enum claim_form form;
    const char *text, *want;
};

static void check_rows(struct site_doc *doc, const struct row *rows, isize n) {
    for (isize i = 0; i < n; i++)
        add_claim(add_task(doc), rows[i].form, ROLE_ASSIGNED, rows[i].text);
    assign_units(&site, 1);
    for (isize i = 0; i < n; i++) {
        str got = assigned(&doc->tasks.at[i]), want = str_from_c(rows[i].want);
        if (!str_eq(got, want))
            printf("# row %d: %s\n", (int)i, rows[i].text);
        CHECK_STR(got, want);
    }
}

#define SENTENCES(doc, ...)                                                              \
    do {                                                                                 \
        static const struct row rows_[] = {__VA_ARGS__};                                 \
        check_rows(doc, rows_, countof(rows_));                                          \
    } while (0)

#define S CLAIM_SENTENCE

TEST(a_subject_has_the_task) {
    struct site_doc *doc = open_plan(no_units, "Sở Xây dựng", "2024-01-05");
    SENTENCES(
        doc,
        {S, "Các phòng, trung tâm trực thuộc Sở triển khai nội dung này.",
         "assigned: Các phòng, trung tâm trực thuộc Sở [subject]"},
        {S, "Các chi bộ, đảng bộ cơ sở xây dựng kế hoạch của mình.",
         "assigned: Các chi bộ, đảng bộ cơ sở [subject]"},
        {S, "Văn phòng Sở giúp Giám đốc theo dõi việc làm của các phòng.",
         "assigned: Văn phòng Sở [subject]"},
        {S,
         "Các Chi, Đảng bộ trực thuộc, Mặt trận Tổ quốc phường, các đoàn thể phường và "
         "các Hội quần chúng tổ chức sinh hoạt ở nơi mình.",
         "assigned: Các Chi, Đảng bộ trực thuộc; Mặt trận Tổ quốc phường; các đoàn thể "
         "phường; các Hội quần chúng [subject]"},
        {S, "Các Ban Huyện ủy, Ủy ban Kiểm tra Huyện ủy căn cứ việc của mình.",
         "assigned: Các Ban Huyện ủy; Ủy ban Kiểm tra Huyện ủy [subject]"},
        {S, "Cấp ủy các cấp quan tâm việc này.", "assigned: Cấp ủy các cấp [subject]"},
        {S, "Sở Văn hóa, Thể thao và Du lịch hướng dẫn hồ sơ.",
         "assigned: Sở Văn hóa, Thể thao và Du lịch [subject]"},
        {S, "Đảng ủy, UBND các xã rà soát hộ nghèo.",
         "assigned: Đảng ủy, UBND các xã [subject]"},
        {S, "UBND các huyện, thị xã, thành phố báo cáo kết quả.",
         "assigned: UBND các huyện, thị xã, thành phố [subject]"},
        {S, "Văn phòng HĐND và UBND huyện tổng hợp ý kiến.",
         "assigned: Văn phòng HĐND và UBND huyện [subject]"},
        {S, "Các sở, ban, ngành, đoàn thể tỉnh và UBND các xã, phường thực hiện.",
         "assigned: Các sở, ban, ngành, đoàn thể tỉnh; UBND các xã, phường [subject]"},
        {S, "Phòng Tổ chức cán bộ tham mưu bổ nhiệm.",
         "assigned: Phòng Tổ chức cán bộ [subject]"},
        {S, "Phòng quản lý đô thị chủ trì thẩm định.",
         "lead: Phòng quản lý đô thị [lead-phrase]"},
        {S, "Công đoàn cơ sở có trách nhiệm vận động đoàn viên.",
         "assigned: Công đoàn cơ sở [subject]"},
        {S,
         "Cấp ủy, tổ chức Đảng, người đứng đầu cơ quan, đơn vị có trách nhiệm làm "
         "gương.",
         "assigned: Cấp ủy; tổ chức Đảng; người đứng đầu cơ quan, đơn vị [subject]"},
        {S, "Thủ trưởng các cơ quan, đơn vị chịu trách nhiệm về số liệu.",
         "assigned: Thủ trưởng các cơ quan, đơn vị [subject]"}, );
    site_close();
}

TEST(a_later_sentence_or_clause_has_a_subject_too) {
    struct site_doc *doc = open_plan(no_units, "Đảng ủy Khối", "2024-01-05");
    SENTENCES(
        doc,
        {S,
         "Tiếp tục thực hiện công văn cũ “về việc cấp ủy, tổ chức Đảng đổi mới. Các "
         "đơn vị thi đua”. Từng cấp ủy cơ sở triển khai đăng ký mô hình.",
         "assigned: Từng cấp ủy cơ sở [subject]"},
        {S,
         "Mở cuộc thi viết trong năm, qua đó từng chi bộ, đảng bộ xã và các tổ chức "
         "đoàn thể ở thôn, vận động hội viên dự thi.",
         "assigned: từng chi bộ, đảng bộ xã; các tổ chức đoàn thể ở thôn [subject]"},
        {S,
         "Căn cứ hướng dẫn của UBND huyện, các phòng, trung tâm trực thuộc Sở mở các "
         "lớp ban đêm.",
         "assigned: các phòng, trung tâm trực thuộc Sở [subject]"},
        {S,
         "Định kỳ hàng tháng, hàng quý, Ban Thường vụ hoặc Thường trực Huyện ủy làm "
         "việc với Hội Nông dân.",
         "assigned: Ban Thường vụ; Thường trực Huyện ủy [subject]"},
        {S,
         "Giữ vững nền nếp họp thôn; Mặt trận Tổ quốc huyện, các hội đoàn thể huyện "
         "tham mưu và làm nòng cốt.",
         "assigned: Mặt trận Tổ quốc huyện; các hội đoàn thể huyện [subject]"},
        {S, "Lưu ý: Các chi bộ, đảng bộ đăng ký trong tháng 5.",
         "assigned: Các chi bộ, đảng bộ [subject]"},
        {S, "Chính quyền Quận, phường, nhất là người đứng đầu định kỳ gặp dân.",
         "assigned: Chính quyền Quận, phường [subject]"}, );
    site_close();
}

TEST(who_leads_and_who_helps) {
    struct site_doc *doc = open_plan(no_units, "Sở Xây dựng", "2024-01-05");
    SENTENCES(
        doc,
        {S,
         "Giao Văn phòng Sở chủ trì, nhắc việc đối với các phòng, trạm trực thuộc; "
         "tham mưu xếp loại.",
         "lead: Văn phòng Sở [charge]"},
        {S, "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và UBND các xã thẩm định.",
         "lead: Sở Nội vụ support: Sở Tài chính; UBND các xã [lead-phrase]"},
        {S,
         "Ban Dân vận cùng với Nhóm cán bộ phụ trách chủ trì, phối hợp với các ngành, "
         "đơn vị liên quan theo dõi.",
         "lead: Ban Dân vận; Nhóm cán bộ phụ trách support: các ngành, đơn vị liên quan "
         "[lead-phrase]"},
        {S, "Phối hợp với thủ trưởng cơ quan tập trung quán triệt nghị định.",
         "support: thủ trưởng cơ quan [support-phrase]"},
        {S, "Phối hợp Ban Dân vận Tỉnh ủy mở lớp bồi dưỡng.",
         "support: Ban Dân vận Tỉnh ủy [support-phrase]"},
        {S, "Phối hợp chặt chẽ với Công an huyện và các đoàn thể trong vận động.",
         "support: Công an huyện; các đoàn thể [support-phrase]"},
        {S, "Phối hợp triển khai đề án của thành phố.", ""},
        {S, "Đề nghị Ủy ban MTTQ Việt Nam tỉnh giám sát việc này.",
         "assigned: Ủy ban MTTQ Việt Nam tỉnh [charge]"},
        {S, "Giao Sở Tài chính cân đối nguồn vốn.", "assigned: Sở Tài chính [charge]"},
        {S, "Thanh tra Sở phối hợp với Công an tỉnh kiểm tra.",
         "lead: Thanh tra Sở support: Công an tỉnh [subject]"},
        {S, "Sở Y tế chủ trì, tham mưu kế hoạch, phối hợp với Sở Nội vụ trình duyệt.",
         "lead: Sở Y tế support: Sở Nội vụ [lead-phrase]"},
        {S, "Chủ trì, phối hợp với Sở Y tế rà soát.",
         "support: Sở Y tế [lead-phrase]"}, );
    site_close();
}

TEST(what_is_only_mentioned_has_nothing_to_do) {
    struct site_doc *doc = open_plan(no_units, "Sở Xây dựng", "2024-01-05");
    SENTENCES(
        doc, {S, "Lãnh đạo Mặt trận Tổ quốc và các đoàn thể triển khai chủ trương.", ""},
        {S, "Chỉ đạo Ban Tổ chức Huyện ủy phối hợp UBND các xã.", ""},
        {S, "Tham mưu Thường trực, Ban Thường vụ Đảng ủy tổng kết văn bản.", ""},
        {S, "Kiện toàn Ban Chỉ đạo phong trào sau đại hội.", ""},
        {S, "Tổng hợp bài viết gửi về Ban Dân vận Tỉnh ủy.", ""},
        {S, "Báo cáo kết quả đến Sở Nội vụ theo quy định.", ""},
        {S, "Gửi báo cáo về Sở (qua Văn phòng Sở) để tổng hợp.", ""},
        {S, "Đánh giá kết quả của các phòng Sở và đơn vị trực thuộc Sở.", ""},
        {S, "Ban hành quy chế làm việc của Ban Chỉ đạo.", ""},
        {S, "Phòng, chống tham nhũng, lãng phí; thực hành tiết kiệm.", ""},
        {S, "Tổ chức hội nghị tập huấn cho các phòng.", ""},
        {S, "Hội nghị triển khai nghị quyết tới các chi bộ.", ""},
        {S, "Bộ tiêu chí được công bố trong năm.", ""},
        {S, "Thanh tra, kiểm tra việc chấp hành.", ""},
        {S, "Thanh tra việc chấp hành của các đơn vị.", ""},
        {S, "Trường hợp vướng mắc, báo cáo ngay.", ""},
        {S, "Đồng chí Nguyễn Văn Tám chủ trì cuộc họp.", ""},
        {S, "Nguyễn Văn Tám theo dõi việc này.", ""},
        {S, "Giám đốc Nguyễn Văn Tám chỉ đạo chung.", ""}, {S, "", ""},
        {S, ", ; . :", ""}, {S, "Các phòng", ""}, {S, "Phòng xây dựng kế hoạch.", ""},
        {S, "Toàn thể cán bộ, đảng viên gương mẫu thực hiện.", ""}, );
    site_close();
}

TEST(a_note_is_units_or_a_remark) {
    struct site_doc *doc = open_plan(no_units, "Đảng ủy Sở", "2021-01-05");
    SENTENCES(
        doc,
        {CLAIM_NOTE, "Phòng Chính trị tư tưởng, Phụ trách dân vận, Công đoàn ngành",
         "assigned: Phòng Chính trị tư tưởng; Phụ trách dân vận; Công đoàn ngành [note]"},
        {CLAIM_NOTE, "Công đoàn ngành Giáo dục",
         "assigned: Công đoàn ngành Giáo dục [note]"},
        {CLAIM_NOTE, "Phụ trách công tác thi đua của cả cơ quan",
         "assigned: Phụ trách công tác thi đua của cả cơ quan [note]"},
        {CLAIM_NOTE, "Văn phòng Sở chủ trì", "lead: Văn phòng Sở [note]"},
        {CLAIM_NOTE, "Phòng Kế toán chuẩn bị báo cáo", "assigned: Phòng Kế toán [note]"},
        {CLAIM_NOTE, "Sở Nội vụ, tháng 6/2020", "assigned: Sở Nội vụ [note]"},
        {CLAIM_NOTE, "có đề cương gửi sau", ""}, {CLAIM_NOTE, "tháng 6/2020", ""},
        {CLAIM_NOTE, "nếu có", ""}, {CLAIM_NOTE, "qua Văn phòng Sở", ""},
        {CLAIM_NOTE, "Quyết định số 12/QĐ-UBND", ""}, {CLAIM_NOTE, "đơn vị: đồng", ""},
        {CLAIM_NOTE, "Bộ luật Lao động", ""}, {CLAIM_NOTE, "Nguyễn Văn Tám", ""},
        {CLAIM_NOTE, "đ/c Tám", ""}, {CLAIM_NOTE, "xã Hòa Bình", ""},
        {CLAIM_NOTE, "kèm theo Phụ lục của Sở Nội vụ", ""},
        {CLAIM_NOTE, "500 triệu đồng", ""}, );
    site_close();
}

TEST(a_prefix_or_a_title_is_nothing_but_units) {
    struct site_doc *doc = open_plan(no_units, "Sở Xây dựng", "2024-01-05");
    SENTENCES(
        doc, {CLAIM_PREFIX, "Các phòng Sở", "assigned: Các phòng Sở [prefix]"},
        {CLAIM_PREFIX, "2. Các đơn vị trực thuộc Sở",
         "assigned: Các đơn vị trực thuộc Sở [prefix]"},
        {CLAIM_PREFIX, "Đối với Văn phòng Sở", "assigned: Văn phòng Sở [prefix]"},
        {CLAIM_PREFIX, "Lưu ý", ""}, {CLAIM_PREFIX, "Mục đích", ""},
        {CLAIM_PREFIX, "Văn phòng Sở xây dựng kế hoạch gồm", ""},
        {CLAIM_TITLE, "5. Bộ Nội vụ", "assigned: Bộ Nội vụ [title]"},
        {CLAIM_TITLE, "VĂN PHÒNG SỞ", "assigned: VĂN PHÒNG SỞ [title]"},
        {CLAIM_TITLE, "Sở Kế hoạch và Đầu tư", "assigned: Sở Kế hoạch và Đầu tư [title]"},
        {CLAIM_TITLE, "Trách nhiệm của các sở, ngành", "assigned: các sở, ngành [title]"},
        {CLAIM_TITLE, "Thanh tra, kiểm tra", ""}, {CLAIM_TITLE, "Tổ chức thực hiện", ""},
        {CLAIM_TITLE, "Phòng, chống thiên tai", ""}, {CLAIM_TITLE, "Xã hội hóa", ""},
        {CLAIM_TITLE, "Công tác dân vận của chính quyền", ""},
        {CLAIM_TITLE, "Trường học hạnh phúc", ""}, {CLAIM_TITLE, "Doanh nghiệp số", ""},
        {CLAIM_TITLE, "Đảng bộ trong sạch, vững mạnh", ""},
        {CLAIM_TITLE, "TỔ CHỨC THỰC HIỆN", ""}, {CLAIM_TITLE, "Quý I", ""}, );
    site_close();
}

TEST(in_a_cell_everything_is_a_unit) {
    struct site_doc *doc = open_plan(no_units, "Sở Xây dựng", "2024-01-05");
    SENTENCES(
        doc,
        {CLAIM_COLUMN, "Các phòng Sở, đơn vị trực thuộc Sở",
         "assigned: Các phòng Sở; đơn vị trực thuộc Sở [column]"},
        {CLAIM_COLUMN, "1. Văn phòng Sở 2. Thanh tra Sở",
         "assigned: Văn phòng Sở; Thanh tra Sở [column]"},
        {CLAIM_COLUMN, "(1) Sở Tài chính; (2) Sở Y tế",
         "assigned: Sở Tài chính; Sở Y tế [column]"},
        {CLAIM_COLUMN, "- Văn phòng Sở<br>- Các phòng",
         "assigned: Văn phòng Sở; Các phòng [column]"},
        {CLAIM_COLUMN, "Sở Tài chính Sở Kế hoạch và Đầu tư Sở Y tế",
         "assigned: Sở Tài chính; Sở Kế hoạch và Đầu tư; Sở Y tế [column]"},
        {CLAIM_COLUMN, "TCHC, Kế toán", "assigned: TCHC; Kế toán [column]"},
        {CLAIM_COLUMN, "Chủ trì: Văn phòng Sở; Phối hợp: các phòng Sở",
         "lead: Văn phòng Sở support: các phòng Sở [column]"},
        {CLAIM_COLUMN, "Các đơn vị liên quan", "assigned: Các đơn vị liên quan [column]"},
        {CLAIM_COLUMN, "Sở Nông nghiệp và Môi trường (Chi cục Kiểm lâm)",
         "assigned: Sở Nông nghiệp và Môi trường [column]"},
        {CLAIM_COLUMN, "Nguyễn Văn Tám", ""}, {CLAIM_COLUMN, "đ/c Tám", ""},
        {CLAIM_COLUMN, "-", ""}, {CLAIM_COLUMN, "nt", ""}, {CLAIM_COLUMN, "…", ""},
        {CLAIM_COLUMN, "2024", ""}, );
    site_close();
}

TEST(columns_tell_the_roles) {
    struct site_doc *doc = open_plan(no_units, "Sở Xây dựng", "2024-01-05");
    for (int i = 0; i < 4; i++)
        add_task(doc);
    struct site_task *tasks = doc->tasks.at;
    add_claim(&tasks[0], CLAIM_COLUMN, ROLE_LEAD, "Văn phòng Sở");
    add_claim(&tasks[0], CLAIM_COLUMN, ROLE_SUPPORT, "Các phòng Sở, Văn phòng Sở");
    add_claim(&tasks[1], CLAIM_COLUMN, ROLE_ASSIGNED, "Văn phòng Sở");
    add_claim(&tasks[1], CLAIM_COLUMN, ROLE_SUPPORT, "Các phòng Sở");
    add_claim(&tasks[2], CLAIM_FRONT, ROLE_LEAD, "Thanh tra Sở");
    add_claim(&tasks[2], CLAIM_COLUMN, ROLE_LEAD, "Văn phòng Sở");
    add_claim(&tasks[3], CLAIM_SENTENCE, ROLE_ASSIGNED,
              "Sở Y tế: phối hợp với Sở Nội vụ lập hồ sơ.");
    add_claim(&tasks[3], CLAIM_PREFIX, ROLE_ASSIGNED, "Sở Y tế");
    assign_units(&site, 2);
    CHECK_STR(assigned(&tasks[0]),
              STR("lead: Văn phòng Sở support: Các phòng Sở [column]"));
    CHECK_STR(assigned(&tasks[1]),
              STR("lead: Văn phòng Sở support: Các phòng Sở [column]"));
    CHECK_STR(assigned(&tasks[2]), STR("lead: Thanh tra Sở [front]"));
    CHECK_STR(assigned(&tasks[3]), STR("support: Sở Nội vụ assigned: Sở Y tế [prefix]"));
    CHECK_INT(tasks[0].assignees.at[1].unit, tasks[1].assignees.at[1].unit);
    site_close();
}

TEST(a_title_gives_its_unit_to_who_names_nobody) {
    struct site_doc *doc = open_plan(no_units, "Chính phủ", "2024-01-05");
    for (int i = 0; i < 3; i++)
        add_claim(add_task(doc), CLAIM_TITLE, ROLE_ASSIGNED, "Bộ Nội vụ");
    struct site_task *tasks = doc->tasks.at;
    add_claim(&tasks[0], CLAIM_SENTENCE, ROLE_ASSIGNED, "Hướng dẫn các địa phương.");
    add_claim(&tasks[1], CLAIM_SENTENCE, ROLE_ASSIGNED,
              "Chủ trì, phối hợp với Bộ Tài chính trình Chính phủ.");
    add_claim(&tasks[2], CLAIM_SENTENCE, ROLE_ASSIGNED, "Bộ Y tế thẩm định hồ sơ.");
    assign_units(&site, 1);
    CHECK_STR(assigned(&tasks[0]), STR("assigned: Bộ Nội vụ [title]"));
    CHECK_STR(assigned(&tasks[1]), STR("lead: Bộ Nội vụ support: Bộ Tài chính [title]"));
    CHECK_STR(assigned(&tasks[2]), STR("assigned: Bộ Y tế [subject]"));
    site_close();
}

static const char two_offices[] =
    "units:\n"
    "- {id: so-a, name: Sở Giáo dục tỉnh A, short: Sở Giáo dục}\n"
    "- {id: vp-a, name: Văn phòng Sở Giáo dục tỉnh A, short: Văn phòng Sở, parent: "
    "so-a}\n"
    "- {id: p-hoa, name: 'Phòng Hòa giải, Hỗ trợ và Thi đua', parent: so-a}\n"
    "- {id: so-b, name: Sở Y tế tỉnh B, aliases: [Sở YT&DS]}\n"
    "- {id: vp-b, name: Văn phòng Sở, parent: so-b}\n"
    "groups:\n"
    "- {id: cac-phong, name: Các phòng Sở Giáo dục, short: Các phòng Sở, of: so-a}\n";

TEST(a_listed_name_means_the_issuers_own) {
    struct site_doc *doc = open_plan(two_offices, "so-b", "2024-01-05");
    SENTENCES(
        doc, {CLAIM_NOTE, "văn phòng sở", "assigned: văn phòng sở [note]"},
        {CLAIM_NOTE, "Văn phòng Sở Giáo dục tỉnh A",
         "assigned: Văn phòng Sở Giáo dục tỉnh A [note]"},
        {CLAIM_NOTE, "Sở YT & DS", "assigned: Sở YT & DS [note]"},
        {CLAIM_NOTE, "Các phòng Sở", "assigned: Các phòng Sở [note]"},
        {CLAIM_NOTE, "Văn phòng Sở Nội vụ", "assigned: Văn phòng Sở Nội vụ [note]"});
    const struct site_task *tasks = doc->tasks.at;
    CHECK_INT(tasks[0].assignees.at[0].unit, 4);
    CHECK_INT(tasks[1].assignees.at[0].unit, 1);
    CHECK_INT(tasks[2].assignees.at[0].unit, 3);
    CHECK(tasks[3].assignees.at[0].unit >= 6); /* not those of A */
    CHECK(tasks[4].assignees.at[0].unit >= 6);
    CHECK_STR(diags_text(&doc->diags), STR("unit-unregistered Văn phòng Sở Nội vụ "));
    site_close();
}

TEST(listed_names_are_taken_whole) {
    struct site_doc *doc = open_plan(two_offices, "so-a", "2024-01-05");
    SENTENCES(doc,
              {CLAIM_COLUMN, "Phòng Hoà giải, hỗ trợ và thi đua, Văn phòng Sở",
               "assigned: Phòng Hoà giải, hỗ trợ và thi đua; Văn phòng Sở [column]"},
              {S, "Phòng Hòa giải, Hỗ trợ và Thi đua viết tin bài.",
               "assigned: Phòng Hòa giải, Hỗ trợ và Thi đua [subject]"},
              {CLAIM_COLUMN, "Các phòng Sở", "assigned: Các phòng Sở [column]"},
              {CLAIM_FRONT, "so-b", "assigned: so-b [front]"},
              {CLAIM_COLUMN, "phòng Sở", "assigned: phòng Sở [column]"});
    const struct site_task *tasks = doc->tasks.at;
    CHECK_INT(tasks[0].assignees.at[0].unit, 2);
    CHECK_INT(tasks[0].assignees.at[1].unit, 1);
    CHECK_INT(tasks[1].assignees.at[0].unit, 2);
    CHECK_INT(tasks[2].assignees.at[0].unit, 5);
    CHECK_INT(tasks[3].assignees.at[0].unit, 3);
    CHECK_INT(tasks[4].assignees.at[0].unit, 5);
    CHECK_INT(site.units.at[5].member_index.n, 2);
    CHECK_INT(site.units.n, 6);
    CHECK_INT(doc->diags.n, 0);
    site_close();
}

TEST(units_in_no_list_are_of_their_issuer) {
    struct site_doc *doc = open_plan(no_units, "Sở Xây dựng", "2024-01-05");
    SENTENCES(doc, {CLAIM_NOTE, "Văn phòng Sở", "assigned: Văn phòng Sở [note]"},
              {CLAIM_NOTE, "VĂN PHÒNG SỞ", "assigned: VĂN PHÒNG SỞ [note]"},
              {CLAIM_NOTE, "Các phòng Sở", "assigned: Các phòng Sở [note]"},
              {CLAIM_COLUMN, "mỗi phòng Sở", "assigned: mỗi phòng Sở [column]"});
    const struct site_task *tasks = doc->tasks.at;
    CHECK_INT(tasks[0].assignees.at[0].unit, tasks[1].assignees.at[0].unit);
    CHECK_INT(tasks[2].assignees.at[0].unit, tasks[3].assignees.at[0].unit);
    CHECK_INT(site.units.n, 2);
    CHECK_STR(site.units.at[1].name.text, STR("Văn phòng Sở"));
    CHECK_STR(site.units.at[1].address, STR("don-vi/so-xay-dung-van-phong-so.html"));
    CHECK(site.units.at[0].group && !site.units.at[1].group);
    CHECK_INT(doc->diags.n, 0);
    site_close();
}

/* The same words of two issuers are two units, whatever the number of threads. */
TEST(two_issuers_have_two_offices) {
    open_plan(no_units, "Sở A", "2024-01-05");
    site_close();
    site_open();
    plan_file("plans/a.md", "issuer: Sở A\n", "\n");
    plan_file("plans/b.md", "issuer: Sở B\n", "\n");
    read_site();
    struct diags diags = {.arena = &site.arena};
    units_link(&site, &diags);
    address_give(&site);
    issuers_link(&site);
    for (int i = 0; i < 2; i++)
        add_claim(add_task(&site.docs.at[i]), CLAIM_NOTE, ROLE_ASSIGNED, "Văn phòng Sở");
    assign_units(&site, 2);
    CHECK_INT(site.units.n, 2);
    CHECK_STR(site.units.at[0].address, STR("don-vi/so-a-van-phong-so.html"));
    CHECK_STR(site.units.at[1].address, STR("don-vi/so-b-van-phong-so.html"));
    CHECK_INT(site.docs.at[1].tasks.at[0].assignees.at[0].unit, 1);
    site_close();
}

/* Who issues a plan, and whom it names. */
struct naming_plan {
    const char *issuer;
    const char *names[4];
};

/* "address: name", a line for each unit, of plans in files of those names. */
static str units_of(const struct naming_plan *plans, const char *const *paths, isize n) {
    struct diags diags = {0};
    struct buf out = {0};
    site_open();
    diags.arena = &site.arena;
    for (isize i = 0; i < n; i++)
        plan_file(paths[i],
                  str_c(&temp_arena, str_concat(&temp_arena, STR("issuer: "),
                                                str_from_c(plans[i].issuer), STR("\n"))),
                  "\n");
    read_site();
    input.today = date_of(2026, 11, 20);
    units_link(&site, &diags);
    address_give(&site);
    issuers_link(&site);
    for (isize i = 0; i < n; i++)
        for (isize k = 0; k < countof(plans[i].names) && plans[i].names[k]; k++) {
            struct site_doc *doc = doc_at(paths[i]);
            add_claim(add_task(doc), CLAIM_COLUMN, ROLE_ASSIGNED, plans[i].names[k]);
        }
    assign_units(&site, 1);
    for (isize i = 0; i < site.units.n; i++) {
        str address = str_skip(site.units.at[i].address, STR("don-vi/").n);
        buf_put(&out, str_sub(address, 0, address.n - STR(".html").n));
        buf_put(&out, STR(": "));
        buf_put(&out, site.units.at[i].name.text);
        if (site.units.at[i].successor >= 0) {
            buf_put(&out, STR(" > "));
            buf_put(&out, site.units.at[site.units.at[i].successor].name.text);
        }
        buf_put(&out, STR("\n"));
    }
    static char text[4096];
    str all = buf_str(&out);
    CHECK(all.n < (isize)sizeof text);
    memcpy(text, all.p, (size_t)all.n);
    buf_release(&out);
    site_close();
    return (str){text, all.n};
}

#define UNITS_OF(...)                                                                    \
    units_of((const struct naming_plan[]){__VA_ARGS__}, abc,                             \
             countof(((const struct naming_plan[]){__VA_ARGS__})))

static const char *const abc[] = {"plans/a.md", "plans/b.md", "plans/c.md"};
static const char *const cba[] = {"plans/c.md", "plans/b.md", "plans/a.md"};

TEST(one_body_is_one_unit) {
    CHECK_STR(UNITS_OF({"Huyện ủy Hòa Vang", {"Ban Dân vận huyện Hòa Vang", "Bộ Nội vụ"}},
                       {"Sở Y tế", {"ban dân vận Huyện Hoà Vang", "Bộ Nội vụ"}}),
              STR("ban-dan-van-huyen-hoa-vang: Ban Dân vận huyện Hòa Vang\n"
                  "bo-noi-vu: Bộ Nội vụ\n"));
    CHECK_STR(UNITS_OF({"Sở Y tế", {"UBND TP. Hải Phòng", "Công an TX Duyên Hải"}},
                       {"Sở Nội vụ", {"Ủy ban nhân dân thành phố Hải Phòng"}},
                       {"Sở Xây dựng",
                        {"UBND thành phố Hải Phòng", "Công an thị xã Duyên Hải"}}),
              STR("cong-an-thi-xa-duyen-hai: Công an thị xã Duyên Hải\n"
                  "uy-ban-nhan-dan-thanh-pho-hai-phong: "
                  "Ủy ban nhân dân thành phố Hải Phòng\n"));
    CHECK_STR(
        UNITS_OF({"Sở A", {"Công an P. Bến Nghé", "Sở GD&ĐT tỉnh Trà Vinh"}},
                 {"Sở B",
                  {"Công an phường Bến Nghé", "Sở Giáo dục và Đào tạo tỉnh Trà Vinh"}}),
        STR("cong-an-phuong-ben-nghe: Công an phường Bến Nghé\n"
            "so-giao-duc-va-dao-tao-tinh-tra-vinh: "
            "Sở Giáo dục và Đào tạo tỉnh Trà Vinh\n"));
}

TEST(a_name_without_its_place_is_of_the_issuers_place) {
    CHECK_STR(
        UNITS_OF({"UBND tỉnh Trà Vinh", {"Sở Nội vụ", "Công an tỉnh", "Tỉnh ủy"}},
                 {"Tỉnh ủy Trà Vinh", {"Sở Nội vụ", "UBND tỉnh"}},
                 {"Sở Y tế tỉnh Trà Vinh", {"Sở Nội vụ tỉnh Trà Vinh", "UBND huyện"}}),
        STR("cong-an-tinh-tra-vinh: Công an tỉnh Trà Vinh\n"
            "so-noi-vu-tinh-tra-vinh: Sở Nội vụ tỉnh Trà Vinh\n"
            "tinh-uy-tra-vinh: Tỉnh ủy Trà Vinh\n"
            "so-y-te-tinh-tra-vinh-ubnd-huyen: UBND huyện\n"
            "ubnd-tinh-tra-vinh: UBND tỉnh Trà Vinh\n"));
    /* A city is a province where its name says so. */
    CHECK_STR(UNITS_OF({"UBND thành phố Thủ Đức", {"Sở Nội vụ", "Công an thành phố"}},
                       {"UBND thành phố Hải Phòng", {"Sở Nội vụ", "UBND cấp xã"}}),
              STR("cong-an-thanh-pho-thu-duc: Công an thành phố Thủ Đức\n"
                  "ubnd-thanh-pho-thu-duc-so-noi-vu: Sở Nội vụ\n"
                  "so-noi-vu-thanh-pho-hai-phong: Sở Nội vụ thành phố Hải Phòng\n"
                  "ubnd-thanh-pho-hai-phong-ubnd-cap-xa: UBND cấp xã\n"));
}

TEST(a_relative_name_is_a_part_of_the_issuer) {
    CHECK_STR(UNITS_OF({"Sở A", {"Văn phòng Sở", "Công an phường 12"}},
                       {"Sở B", {"Văn phòng Sở", "Công an phường 12"}}),
              STR("so-a-cong-an-phuong-12: Công an phường 12\n"
                  "so-b-cong-an-phuong-12: Công an phường 12\n"
                  "so-a-van-phong-so: Văn phòng Sở\n"
                  "so-b-van-phong-so: Văn phòng Sở\n"));
}

TEST(a_listed_unit_has_all_its_spellings) {
    struct site_doc *doc =
        open_plan("units:\n"
                  "  - {id: tinh, name: Ủy ban nhân dân tỉnh Trà Vinh}\n"
                  "  - {id: so, name: Sở Nội vụ, parent: tinh}\n"
                  "  - {id: vp, name: Văn phòng, parent: so}\n"
                  "  - {id: hai, name: Công an xã Hòa Bắc}\n"
                  "  - {id: ba, name: Công an xã Hoà Bắc}\n",
                  "Sở Y tế tỉnh Trà Vinh", "2024-01-05");
    add_claim(add_task(doc), CLAIM_COLUMN, ROLE_LEAD, "UBND tỉnh Trà Vinh");
    add_claim(add_task(doc), CLAIM_COLUMN, ROLE_LEAD, "UBND tỉnh");
    add_claim(add_task(doc), CLAIM_COLUMN, ROLE_LEAD, "Sở Nội vụ tỉnh Trà Vinh");
    add_claim(add_task(doc), CLAIM_COLUMN, ROLE_LEAD, "Văn phòng");
    add_claim(add_task(doc), CLAIM_COLUMN, ROLE_LEAD, "Sở Nội vụ; SỞ NỘI VỤ");
    assign_units(&site, 1);
    static const int wanted[] = {0, 0, 1, 5, 1};
    for (isize i = 0; i < countof(wanted); i++) {
        CHECK_INT(doc->tasks.at[i].assignees.n, 1);
        CHECK_INT(doc->tasks.at[i].assignees.at[0].unit, wanted[i]);
    }
    CHECK_INT(site.units.n, 6);
    CHECK_STR(diags_text(&doc->diags), STR("issuer-unknown Sở Y tế tỉnh Trà Vinh , "
                                           "unit-unregistered Văn phòng "));
    site_close();
}

TEST(a_unit_has_one_role_in_a_task) {
    struct site_doc *doc = open_plan(no_units, "UBND tỉnh Trà Vinh", "2024-01-05");
    struct site_task *task = add_task(doc);
    add_claim(task, CLAIM_COLUMN, ROLE_LEAD, "Sở Nội vụ");
    add_claim(task, CLAIM_COLUMN, ROLE_SUPPORT, "Sở Nội vụ tỉnh Trà Vinh; Sở Y tế");
    assign_units(&site, 1);
    CHECK_STR(assigned(&doc->tasks.at[0]),
              STR("lead: Sở Nội vụ support: Sở Y tế [column]"));
    site_close();
}

TEST(what_became_of_a_body_is_known_in_every_place) {
    CHECK_STR(UNITS_OF({"UBND tỉnh Trà Vinh", {"Sở Kế hoạch và Đầu tư", "Sở Tài chính"}},
                       {"UBND tỉnh Long An", {"Sở Tài chính"}}),
              STR("so-ke-hoach-va-dau-tu-tinh-tra-vinh: "
                  "Sở Kế hoạch và Đầu tư tỉnh Trà Vinh > Sở Tài chính tỉnh Trà Vinh\n"
                  "so-tai-chinh-tinh-long-an: Sở Tài chính tỉnh Long An\n"
                  "so-tai-chinh-tinh-tra-vinh: Sở Tài chính tỉnh Trà Vinh\n"));
}

TEST(the_order_of_files_changes_no_unit) {
    static const struct naming_plan plans[] = {
        {"UBND tỉnh Trà Vinh", {"Văn phòng", "Sở Nội vụ", "Ban Dân vận huyện Hòa Vang"}},
        {"Sở Y tế tỉnh Trà Vinh",
         {"Văn phòng", "SỞ NỘI VỤ TỈNH TRÀ VINH", "Văn phòng A"}},
        {"Sở Y tế tỉnh Long An",
         {"Ban Dân vận Huyện Hoà Vang", "Văn phòng", "Vãn phòng A"}},
    };
    char first[4096];
    str one = units_of(plans, abc, countof(plans));
    memcpy(first, one.p, (size_t)one.n);
    str other = units_of(plans, cba, countof(plans));
    CHECK_STR(other, ((str){first, one.n}));
}

TEST(a_name_means_who_bore_it_on_that_day) {
    static const char units[] =
        "units:\n"
        "- {id: cu, name: Sở Hai, from: 2015-01-01, to: 2020-12-31,\n"
        "   names: [{name: Sở Một, to: 2014-12-31}]}\n"
        "- {id: moi, name: Sở Hai, from: 2021-01-01}\n";
    struct site_doc *doc = open_plan(units, "UBND", "2018-01-05");
    SENTENCES(doc, {CLAIM_NOTE, "Sở Hai", "assigned: Sở Hai [note]"},
              {CLAIM_NOTE, "Sở Một", "assigned: Sở Một [note]"});
    CHECK_INT(doc->tasks.at[0].assignees.at[0].unit, 0);
    CHECK_INT(doc->tasks.at[1].assignees.at[0].unit, 0);
    site_close();
    doc = open_plan(units, "UBND", "2022-01-05");
    SENTENCES(doc, {CLAIM_NOTE, "Sở Hai", "assigned: Sở Hai [note]"});
    CHECK_INT(doc->tasks.at[0].assignees.at[0].unit, 1);
    site_close();
}

TEST(tones_and_letters_count) {
    struct site_doc *doc =
        open_plan("units:\n- {id: khoi, name: Đảng ủy Khối}\n", "khoi", "2020-01-05");
    SENTENCES(doc, {CLAIM_NOTE, "Đảng uỷ Khối", "assigned: Đảng uỷ Khối [note]"},
              {CLAIM_NOTE, "Đảng ủy Khôi", "assigned: Đảng ủy Khôi [note]"});
    CHECK_INT(doc->tasks.at[0].assignees.at[0].unit, 0);
    CHECK_INT(doc->tasks.at[1].assignees.at[0].unit, 1);
    CHECK_STR(diags_text(&doc->diags),
              STR("unit-unregistered Đảng ủy Khôi Đảng ủy Khối"));
    site_close();
}

TEST(the_country_reorganised_some) {
    struct site_doc *doc = open_plan(no_units, "UBND tỉnh", "2024-01-05");
    SENTENCES(doc, {CLAIM_COLUMN, "Sở Giao thông vận tải, Sở Xây dựng, Sở Y tế",
                    "assigned: Sở Giao thông vận tải; Sở Xây dựng; Sở Y tế [column]"});
    CHECK_INT(site.units.at[0].successor, 1);
    CHECK(site.units.at[0].ended_by >= 0);
    CHECK_INT(site.units.at[1].successor, -1);
    CHECK_INT(site.units.at[1].ended_by, -1);
    site_close();
}

TEST(very_long_texts_stay_quick) {
    struct site_doc *doc = open_plan(no_units, "UBND tỉnh", "2024-01-05");
    struct buf text = {0};
    buf_put(&text, STR("Căn cứ a"));
    for (int i = 0; i < 20000; i++)
        buf_put(&text, STR(", các phòng Sở"));
    add_claim(add_task(doc), CLAIM_SENTENCE, ROLE_ASSIGNED,
              str_c(&temp_arena, buf_str(&text)));
    add_claim(add_task(doc), CLAIM_COLUMN, ROLE_ASSIGNED,
              str_c(&temp_arena, buf_str(&text)));
    buf_release(&text);
    assign_units(&site, 1);
    CHECK_INT(doc->tasks.at[0].assignees.n, 0);
    CHECK(doc->tasks.at[1].assignees.n > 0);
    site_close();
}

TEST(broken_text_is_harmless) {
    struct site_doc *doc = open_plan(no_units, "UBND tỉnh", "2024-01-05");
    SENTENCES(doc, {S, "Sở \xE1\xBB", ""}, {CLAIM_NOTE, "\xFF\xFE", ""},
              {CLAIM_COLUMN, "Văn phòng Sở\xC3", "assigned: Văn phòng Sở\xC3 [column]"},
              {S, "Các", ""}, {S, "(((", ""}, {CLAIM_TITLE, "1.", ""},
              {CLAIM_NOTE, "Sơ\xCC\x89 Nội vụ", "assigned: Sơ\xCC\x89 Nội vụ [note]"});
    site_close();
}

/* Bodies, kinds of places and names of places, each with each. */
static const char *const bodies_of_places[] = {"UBND",
                                               "Ủy ban nhân dân",
                                               "Ủy ban Mặt trận Tổ quốc",
                                               "Ban Dân vận",
                                               "Phòng Nội vụ",
                                               "Trung tâm Văn hóa",
                                               "Công an",
                                               "Đảng ủy Khối",
                                               "Hội Nông dân",
                                               "Sở Giáo dục và Đào tạo",
                                               "Đoàn Thanh niên",
                                               "Văn phòng",
                                               "Ban Chỉ huy Quân sự"};
static const char *const kinds_of_places[] = {"tỉnh",   "thành phố", "quận",   "huyện",
                                              "thị xã", "xã",        "phường", "đặc khu"};
static const char *const names_of_places[] = {
    "Ngô Quyền",   "Lê Chân",      "Châu Thành", "Hải Phòng",
    "Hội An",      "Vinh",         "1",          "12",
    "Hồ Chí Minh", "Trạm Tấu",     "Hòa Vang",   "Bà Rịa - Vũng Tàu",
    "Cao Lãnh",    "Trần Văn Thời"};

static str place_of_row(isize body, isize kind, isize name) {
    return str_concat(&temp_arena, str_from_c(bodies_of_places[body]), STR(" "),
                      str_from_c(kinds_of_places[kind]), STR(" "),
                      str_from_c(names_of_places[name]));
}

static void check_claim(struct site_doc *doc, enum claim_form form, str text, str name,
                        const char *rule) {
    add_claim(add_task(doc), form, ROLE_ASSIGNED, str_c(&temp_arena, text));
    struct task *task = (struct task *)doc->tasks.at[doc->tasks.n - 1].read;
    task->section = str_concat(&temp_arena, STR("assigned: "), name, STR(" ["),
                               str_from_c(rule), STR("]"));
}

TEST(a_place_belongs_to_the_name) {
    struct site_doc *doc = open_plan(no_units, "Sở Xây dựng", "2024-01-05");
    for (isize b = 0; b < countof(bodies_of_places); b++)
        for (isize k = 0; k < countof(kinds_of_places); k++)
            for (isize n = 0; n < countof(names_of_places); n++) {
                str name = place_of_row(b, k, n);
                check_claim(doc, CLAIM_COLUMN, name, name, "column");
                check_claim(doc, CLAIM_NOTE, name, name, "note");
                check_claim(doc, S,
                            str_concat(&temp_arena, name, STR(" báo cáo kết quả.")), name,
                            "subject");
                check_claim(
                    doc, S,
                    str_concat(&temp_arena, STR("Giao "), name, STR(" thực hiện.")), name,
                    "charge");
            }
    assign_units(&site, 1);
    for (isize i = 0; i < doc->tasks.n; i++)
        CHECK_STR(assigned(&doc->tasks.at[i]), doc->tasks.at[i].read->section);
    site_close();
}

TEST(persons_stay_persons) {
    struct site_doc *doc = open_plan(no_units, "Sở Xây dựng", "2024-01-05");
    SENTENCES(doc, {S, "Đồng chí Nguyễn Văn A chủ trì việc này.", ""},
              {S, "Ông Lê Văn B báo cáo kết quả.", ""},
              {S, "Chủ tịch UBND huyện Nguyễn Văn A chỉ đạo việc này.", ""},
              {CLAIM_COLUMN, "Đồng chí Ngô Quyền; Lê Văn Chân", ""},
              {CLAIM_NOTE, "Công an quận Ngô Quyền, đồng chí Trần Văn C",
               "assigned: Công an quận Ngô Quyền [note]"},
              {S, "Giao Công an quận Lê Chân Nguyễn Văn D theo dõi.",
               "assigned: Công an quận Lê Chân [charge]"},
              {S, "Giao UBND quận Lê Chân, đồng chí Nguyễn Văn D thực hiện.",
               "assigned: UBND quận Lê Chân [charge]"}, );
    site_close();
}

static const char *listed_units(int units) {
    struct buf out = {0};
    buf_put(&out, STR("units:\n- {id: khoi, name: Đảng ủy Khối}\n"));
    for (int i = 0; i < units; i++) {
        str number = str_number(&temp_arena, i);
        buf_put(&out, str_concat(&temp_arena, STR("- {id: u"), number,
                                 STR(", name: Tổ số "), number, STR("}\n")));
    }
    const char *yaml = str_c(&temp_arena, buf_str(&out));
    buf_release(&out);
    return yaml;
}

/* What b.md is told of a name, next to plans with more unknown names than one of them
 * has hints for. */
static void check_hint_beside(int neighbours, const char *name, const char *want) {
    static const char *const paths[] = {"plans/b.md", "plans/a.md", "plans/c.md"};
    struct diags diags = {0};
    site_open();
    diags.arena = &site.arena;
    temp_file(STR("units.yaml"), str_from_c(listed_units(NEAR_BUDGET / 100)));
    for (int i = 0; i <= neighbours; i++)
        plan_file(paths[i], "issuer: khoi\n", "\n");
    read_site();
    units_link(&site, &diags);
    address_give(&site);
    issuers_link(&site);
    add_claim(add_task(doc_at("plans/b.md")), CLAIM_NOTE, ROLE_ASSIGNED, name);
    for (int i = 1; i <= neighbours; i++) {
        add_claim(add_task(doc_at(paths[i])), CLAIM_NOTE, ROLE_ASSIGNED, "Đảng ủy Khôi");
        for (int k = 0; k < 200; k++)
            add_claim(add_task(doc_at(paths[i])), CLAIM_NOTE, ROLE_ASSIGNED,
                      str_c(&temp_arena, str_concat(&temp_arena, STR("Sở Việc "),
                                                    str_number(&temp_arena, k))));
    }
    assign_units(&site, 1);
    CHECK_STR(diags_text(&doc_at("plans/b.md")->diags), str_from_c(want));
    site_close();
}

TEST(hints_do_not_depend_on_other_plans) {
    for (int neighbours = 0; neighbours <= 2; neighbours++) {
        check_hint_beside(neighbours, "Đảng ủy Khôi",
                          "unit-unregistered Đảng ủy Khôi Đảng ủy Khối");
        check_hint_beside(neighbours, "ĐẢNG ỦY KHÔI", "unit-unregistered ĐẢNG ỦY KHÔI ");
    }
}

int main(void) {
    RUN(a_subject_has_the_task);
    RUN(a_later_sentence_or_clause_has_a_subject_too);
    RUN(who_leads_and_who_helps);
    RUN(what_is_only_mentioned_has_nothing_to_do);
    RUN(a_note_is_units_or_a_remark);
    RUN(a_prefix_or_a_title_is_nothing_but_units);
    RUN(in_a_cell_everything_is_a_unit);
    RUN(columns_tell_the_roles);
    RUN(a_title_gives_its_unit_to_who_names_nobody);
    RUN(a_listed_name_means_the_issuers_own);
    RUN(listed_names_are_taken_whole);
    RUN(units_in_no_list_are_of_their_issuer);
    RUN(two_issuers_have_two_offices);
    RUN(one_body_is_one_unit);
    RUN(a_name_without_its_place_is_of_the_issuers_place);
    RUN(a_relative_name_is_a_part_of_the_issuer);
    RUN(a_listed_unit_has_all_its_spellings);
    RUN(a_unit_has_one_role_in_a_task);
    RUN(what_became_of_a_body_is_known_in_every_place);
    RUN(the_order_of_files_changes_no_unit);
    RUN(a_name_means_who_bore_it_on_that_day);
    RUN(tones_and_letters_count);
    RUN(the_country_reorganised_some);
    RUN(very_long_texts_stay_quick);
    RUN(broken_text_is_harmless);
    RUN(a_place_belongs_to_the_name);
    RUN(persons_stay_persons);
    RUN(hints_do_not_depend_on_other_plans);
    return DONE();
}
