# units: plans of 200 issuers that name each other and their own parts, for tests/bench/units.
#
#     LC_ALL=C awk -v out=DIR [-v n=10000] -f units.awk
#
# A table of ten tasks each, led by bodies with a place and supported by a part of the issuer.
function roll(limit) {
    state = (state * 48271) % 2147483647
    return int(state / 2147483647 * limit)
}

function body() {
    return kind[roll(kinds) + 1] " " place[roll(places) + 1]
}

BEGIN {
    kinds = split("Ủy ban nhân dân|Ủy ban Mặt trận Tổ quốc|Ủy ban Kiểm tra|Ban Dân vận|" \
        "Ban Tổ chức|Ban Tuyên giáo|Phòng Nội vụ|Phòng Tư pháp|Phòng Tài chính - Kế hoạch|" \
        "Trung tâm Văn hóa|Trung tâm Y tế|Công an|Đảng ủy Khối|Hội Nông dân|Hội Cựu chiến binh|" \
        "Hội Liên hiệp Phụ nữ|Liên đoàn Lao động|Đoàn Thanh niên|Thanh tra|Văn phòng", kind, "|")
    places = split("quận Ngô Quyền|quận Lê Chân|huyện Châu Thành|thành phố Hải Phòng|" \
        "thành phố Hội An|tỉnh Trà Vinh|thị xã Duyên Hải|huyện Trần Văn Thời|xã Hòa Bắc|" \
        "đặc khu Phú Quốc", place, "|")
    parts = split("Văn phòng|Phòng Tổ chức|Tổ Tổng hợp", part, "|")
    n = n ? n : 10000
    state = 12345
    system("mkdir -p " out "/content/plans")
    for (i = 1; i <= n; i++) {
        file = sprintf("%s/content/plans/%05d.md", out, i)
        printf "---\nnumber: %d/KH\ntitle: T\nissuer: %s\ndate: 2024-01-05\n---\n\n", i, body() > file
        print "## II. NHIỆM VỤ\n\n| TT | Nội dung | Chủ trì | Phối hợp |\n|---|---|---|---|" > file
        for (k = 1; k <= 10; k++)
            print "| " k " | Rà soát | " body() " | " part[roll(parts) + 1] " |" > file
        close(file)
    }
}
