# order: a site of small plans that cite one another and documents that are not there, for the
# property test `order`.
#
#     LC_ALL=C awk -v out=DIR [-v n=60] [-v names=0] -f order.awk
#
# Numbers, dates and issuers are few, so that they collide; numbers are cited with and without the
# drafting unit, the date, the year and the issuer. What a plan says depends on its index alone,
# and the name of its file on its index and on `names`.

function roll(limit) {
    state = (state * 48271) % 2147483647
    return int(state / 2147483647 * limit)
}

function restart(value,    i) {
    state = (value * 7919 + 12345) % 2147483646 + 1
    for (i = 0; i < 4; i++)
        roll(2)
}

function pick(list,    parts) {
    return parts[roll(split(list, parts, ";")) + 1]
}

function day_in(year) {
    return sprintf("%02d/%02d/%d", roll(2) * 9 + 3, roll(2) * 4 + 1, year)
}

# Documents of a body that is no unit of ours, and of the centre, where a date may be a slip.
function local_number() {
    return (roll(3) + 11) "/KH-" pick("SGDĐT;SGDĐT-VP;SGDĐT-TCCB;UBND;UBND-TH;ubnd")
}

function central_number() {
    return (roll(3) + 5) pick("-NQ/TW;-CT/TW;-KL/TW;/NQ-CP;/CT-TTg")
}

function kind_of(number) {
    if (number ~ /KH/)
        return "Kế hoạch"
    if (number ~ /NQ/)
        return "Nghị quyết"
    return number ~ /KL/ ? "Kết luận" : "Chỉ thị"
}

function cite(    number, text) {
    number = roll(3) ? local_number() : central_number()
    text = kind_of(number) " số " number
    if (roll(3))
        text = text " ngày " day_in(2019 + roll(2))
    else if (roll(2))
        text = text " năm " (2019 + roll(2))
    if (!roll(3))
        text = text " của " pick("UBND huyện Kim Sơn;UBND huyện Yên Mô;Sở Giáo dục và Đào tạo;Sở GDĐT")
    return text
}

function name_of(i) {
    if (!names)
        return sprintf("a%05d", i)
    restart(i + 1000 * names)
    return sprintf("%s%05d", substr("bcdefghijklmnopq", roll(16) + 1, 1), (i * 7 + roll(90) * 1000) % 99991)
}

function plan(i, file,    day, k) {
    restart(i)
    day = sprintf("%d-%02d-%02d", 2021 + roll(2), roll(2) + 5, roll(3) + 1)
    print "---\nnumber: " (roll(5) + 1) "-KH/" pick("ĐU;HU;BTG") >file
    print "kind: Kế hoạch\ntitle: Kế hoạch thứ " i " về đường làng" >file
    # An issuer for each: two plans of one number, day and issuer would be one plan twice.
    print "issuer: " pick("Đảng ủy xã;Huyện ủy;Ban Tuyên giáo") " thứ " i >file
    print "date: " day >file
    print pick("implements;amends;replaces") ": [\"" local_number() " ngày " day_in(2019) "\"]" >file
    print "---\n\nCăn cứ " cite() "; " cite() "; " cite() ";\n" >file
    print "## I. Nhiệm vụ\n" >file
    for (k = 1; k <= 3; k++)
        print k ". Giao " pick("Phòng Tổ chức;Văn phòng;Ban Dân vận;Trường Tiểu học Hoa Sen;Phòng Nội vụ") \
            " rà soát " cite() " trước ngày " (roll(20) + 1) "/9/2022.\n" >file
    close(file)
}

function progress(i, file) {
    restart(i + 500)
    print "- {task: I.1, done: 2022-0" (roll(4) + 6) "-11, evidence: \"" local_number() "\"}" >file
    close(file)
}

BEGIN {
    if (!n)
        n = 60
    system("mkdir -p '" out "/content/plans'")
    print "title: Kế hoạch" >(out "/content/site.yaml")
    for (i = 1; i <= n; i++) {
        file = out "/content/plans/" name_of(i)
        plan(i, file ".md")
        if (i % 3 == 0)
            progress(i, file ".progress.yaml")
    }
}
