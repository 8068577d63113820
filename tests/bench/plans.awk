# plans: a site of invented plans, for measuring and for the property tests.
#
#     LC_ALL=C awk -v out=DIR [-v n=100] [-v seed=1] [-v edit=0] [-v backwards=1] -f plans.awk
#
# Writes DIR/content with n plans, their units and a site.yaml. The same arguments give the same
# bytes on any system: it has its own random generator, which each plan seeds with its index.
# `edit` changes only the text of every third plan; every fourth plan has a progress file;
# `backwards` creates the files in the opposite order, so that folders list them differently.
# Words are meaningless strings of Vietnamese syllables; numbers, dates, units, tables and links
# are well-formed, and every plan cites and links to earlier ones.

# 0 <= result < limit; the minimal standard generator, exact in doubles.
function roll(limit) {
    state = (state * 48271) % 2147483647
    return int(state / 2147483647 * limit)
}

function restart(value,    i) {
    state = (value * 7919 + 12345) % 2147483646 + 1
    for (i = 0; i < 4; i++)
        roll(2)
}

function word() {
    return onset[roll(onsets) + 1] rime[roll(rimes) + 1]
}

function words(count,    text) {
    text = word()
    while (--count > 0)
        text = text (roll(9) ? " " : ", ") word()
    return text
}

function sentence(count) {
    return start[roll(starts) + 1] " " words(count)
}

function year_of(i) {
    return 2018 + int((i - 1) * 8 / n)
}

function date_of(i, style,    month, day) {
    month = i % 12 + 1
    day = i % 28 + 1
    if (style == "iso")
        return sprintf("%d-%02d-%02d", year_of(i), month, day)
    if (style == "words")
        return sprintf("ngày %02d tháng %02d năm %d", day, month, year_of(i))
    return "ngày " day "/" month "/" year_of(i)
}

function number_of(i) {
    return i % 2 ? sprintf("%02d-KH/ĐU", i) : sprintf("%02d/KH-UBND", i)
}

function name_of(i) {
    return year_of(i) "/" sprintf("ke-hoach-%05d.md", i)
}

function earlier(i) {
    return i > 1 ? roll(i - 1) + 1 : 1
}

function cite(i) {
    return "Kế hoạch số " number_of(i) " " date_of(i, roll(2) ? "words" : "")
}

function front(i, file) {
    print "---\nnumber: " number_of(i) >file
    print "kind: Kế hoạch\ntitle: " sentence(8 + roll(8)) >file
    print "issuer: " unit[i % units + 1] "\nplace: Vĩnh An" >file
    print "date: " date_of(i, "iso") "\nperiod: " year_of(i) >file
    print "recipients:" >file
    print "  - " unit[roll(units) + 1] "\n  - \"Lưu: VT\"" >file
    print "---\n" >file
}

function items(i, file, count,    k) {
    for (k = 1; k <= count; k++)
        print k ". " sentence(12 + roll(25)) \
            (roll(3) ? "" : " theo " cite(earlier(i))) \
            (roll(2) ? "" : ", hoàn thành trước " date_of(i)) ".\n" >file
}

function bullets(i, file, count) {
    while (count-- > 0)
        print "- " sentence(8 + roll(20)) ". *(" unit[roll(units) + 1] ")*" >file
    print "" >file
}

function table(i, file, rows,    k) {
    print "| TT | Nội dung | Đơn vị chủ trì | Thời gian |" >file
    print "|---:|----------|----------------|-----------|" >file
    for (k = 1; k <= rows; k++)
        print "| " k " | " sentence(6 + roll(10)) " | " unit[roll(units) + 1] " | Quý " \
            quarter[roll(4) + 1] "/" year_of(i) " |" >file
    print "" >file
}

# The outcomes of four tasks; every plan has these ids, whatever else is random.
function progress(i, file) {
    print "- {task: II.1.1, done: " year_of(i) "-12-28, evidence: " cite(earlier(i)) "}" >file
    print "- {task: II.1.2, moved: " year_of(i) + 1 "-03-31, basis: \"" words(6) "\"}" >file
    print "- {task: II.2-1, cancelled: " year_of(i) "-12-29, basis: \"" words(6) "\"}" >file
    print "- {task: III-1, done: " year_of(i) "-12-30, note: \"" words(4) "\"}" >file
    close(file)
}

function plan(i, file,    other) {
    restart(seed * 100003 + i * 13 + (i % 3 == 0 ? edit * 7 : 0))
    file = out "/content/plans/" name_of(i)
    front(i, file)
    other = earlier(i)
    print "Thực hiện " cite(other) ", xem [văn bản ấy](../" name_of(other) "), " words(30) \
        ".\n" >file
    print "## I. MỤC ĐÍCH, YÊU CẦU\n" >file
    bullets(i, file, 2 + roll(3))
    print "## II. NHIỆM VỤ, GIẢI PHÁP\n\n### 1. " sentence(5) "\n" >file
    items(i, file, 4 + roll(4))
    print "### 2. " sentence(5) "\n" >file
    bullets(i, file, 3 + roll(5))
    print "## III. TỔ CHỨC THỰC HIỆN\n" >file
    table(i, file, 4 + roll(8))
    items(i, file, 2 + roll(2))
    close(file)
    sub(/md$/, "progress.yaml", file)
    if (i % 4 == 1)
        progress(i, file)
}

function settings(file,    k) {
    file = out "/content/site.yaml"
    print "title: Kế hoạch của phường Vĩnh An\norganisation: Ủy ban nhân dân phường Vĩnh An" >file
    close(file)
    file = out "/content/units.yaml"
    print "units:" >file
    for (k = 1; k <= units; k++)
        print "  - {id: don-vi-" k ", name: " unit[k] "}" >file
    close(file)
}

BEGIN {
    n = n ? n : 100
    seed = seed ? seed : 1
    onsets = split("b c ch d đ g h kh l m n nh ph r s t th tr v x", onset, " ")
    rimes = split("a à ác ai ang ành anh ao áp âm ần ẩy ăn ắc ê ệch iên iệt in ình o òn ong ót ô " \
        "ông ộc ơ ới ớt ư úc ung ươi ường ưu ươn", rime, " ")
    starts = split("Rà soát|Phổ biến|Kiểm tra|Hướng dẫn|Tập huấn|Đôn đốc|Tham mưu|Đánh giá", \
        start, "|")
    units = split("Văn phòng Vĩnh An|Ban Cầu Đất|Tổ Hồ Sen|Phòng Núi Voi|Trạm Suối Mây|" \
        "Đội Bến Gỗ|Ban Đồng Lúa|Phòng Cửa Biển|Tổ Vườn Chè|Trung tâm Ruộng Muối", unit, "|")
    split("I II III IV", quarter, " ")
    for (y = year_of(1); y <= year_of(n); y++)
        system("mkdir -p '" out "/content/plans/" y "'")
    settings()
    for (k = 1; k <= n; k++)
        plan(backwards ? n + 1 - k : k)
}
