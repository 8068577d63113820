/*
 * Each row gives its marks to the phrases of its texts, which are separated by '|'. A
 * phrase that stands in several rows has the marks of all. Where one phrase begins
 * another, the longer one counts: "tổ" is a body, "tổ chức" a verb, "tổ chức đảng" a body
 * again. Therefore common words that only begin like a body have to be here as well.
 */
#include "viet/unitword.h"

enum {
    HEAD = UNITWORD_HEAD,
    SHORT = UNITWORD_HEAD | UNITWORD_SHORT,
    MEMBER = UNITWORD_HEAD | UNITWORD_SHORT | UNITWORD_MEMBER,
    MANY = UNITWORD_HEAD | UNITWORD_SHORT | UNITWORD_MEMBER | UNITWORD_MANY,
    PLACE = UNITWORD_HEAD | UNITWORD_SHORT | UNITWORD_MEMBER | UNITWORD_PLACE,
    NATIONAL = UNITWORD_HEAD | UNITWORD_NATIONAL,
    COUNCIL = UNITWORD_HEAD | UNITWORD_COUNCIL,
    VERB = UNITWORD_VERB,
};

static const struct {
    unsigned marks;
    const char *phrases;
} rows[] = {
    /* Bodies of the Party. */
    {HEAD, "tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng đoàn|ban cán sự đảng|"
           "ban cán sự|văn phòng cấp ủy|ban thường vụ|thường vụ|ban chấp hành|btv|bch|"
           "thường trực|ban tổ chức|ban tuyên giáo|ban tuyên giáo và dân vận|ban dân vận|"
           "ban nội chính|ủy ban kiểm tra|ubkt|ban bảo vệ|trường chính trị|"
           "trung tâm chính trị|trung tâm bồi dưỡng chính trị|hội đồng lý luận|"
           "ban chỉ đạo|bcđ|tổ giúp việc|tổ công tác|tổ biên tập|tiểu ban"},
    {MEMBER, "đảng bộ|chi bộ|chi đoàn|chi hội"},
    {MANY, "cấp ủy|tổ chức đảng|tổ chức cơ sở đảng|tổ chức đoàn thể|"
           "tổ chức chính trị|tổ chức thành viên"},
    {NATIONAL, "bộ chính trị|ban bí thư|ban chấp hành trung ương|quốc hội|chính phủ|"
               "ủy ban thường vụ quốc hội|thủ tướng chính phủ|văn phòng chính phủ|"
               "văn phòng quốc hội|văn phòng trung ương|tòa án nhân dân tối cao|"
               "viện kiểm sát nhân dân tối cao|kiểm toán nhà nước|ngân hàng nhà nước"},
    /* Bodies of the state. */
    {COUNCIL, "ubnd|hđnd|hội đồng nhân dân|ủy ban nhân dân|đoàn đại biểu quốc hội|"
              "đoàn đbqh"},
    {HEAD,
     "văn phòng|vp|vpub|vpubnd|thanh tra|công an|bộ chỉ huy|ban chqs|"
     "ban chỉ huy quân sự|ban chỉ huy|bộ tư lệnh|bộ đội biên phòng|bch quân sự|"
     "ban quản lý|bql|chi cục|tổng cục|kho bạc|kho bạc nhà nước|bảo hiểm xã hội|"
     "bhxh|chi nhánh|tòa án|tòa án nhân dân|viện kiểm sát|vks|tand|"
     "viện kiểm sát nhân dân|vksnd|hải quan|thi hành án|đài phát thanh|"
     "đài truyền thanh|trạm y tế|bệnh viện|trung tâm|học viện|hội đồng|"
     "ban thanh tra nhân dân|ban ttnd|ban giám đốc|ban giám hiệu|ban lãnh đạo|"
     "bộ phận|quản lý thị trường|liên hiệp|quỹ|ngân hàng|bưu điện|điện lực|tổng công "
     "ty|công ty|tập đoàn|"
     "tỉnh đội|huyện đội|báo|tòa soạn|ban dân tộc|ban tiếp công dân|cổng thông tin điện "
     "tử"},
    {MEMBER | UNITWORD_NATIONAL, "bộ"},
    {MEMBER, "sở|ban|phòng|trường|trung tâm|chi cục|bệnh viện|hội|đội|tổ|khoa|nhóm"},
    {MEMBER | UNITWORD_AFTER, "chi|tổ chức|ngành|cấp|thôn|ấp|bản|khóm|khối|tỉnh|xã"},
    {SHORT, "cục|vụ|viện|đoàn|đài|trạm|thuế|cụm"},
    {MANY,
     "đơn vị|cơ quan|đoàn thể|hội đoàn thể|phòng ban|sở ngành|sở ban ngành|ban ngành|"
     "phòng chuyên môn|đơn vị trực thuộc|hội quần chúng|tổ chức hội quần chúng"},
    {MANY | UNITWORD_AFTER,
     "địa phương|doanh nghiệp|cơ sở giáo dục|nhà trường|trường học|"
     "chủ đầu tư"},
    {PLACE, "xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|ấp|"
            "khu phố|tổ dân phố|khóm|bản"},
    {MANY, "chính quyền|chính quyền địa phương"},
    /* The Front and the mass organisations. */
    {HEAD,
     "mặt trận tổ quốc|mặt trận|mttq|ubmttq|ủy ban mttq|ủy ban mặt trận tổ quốc|"
     "ủy ban mặt trận|ủy ban|công đoàn|công đoàn cơ sở|cđcs|liên đoàn lao động|lđlđ|"
     "đoàn thanh niên|đoàn tncs|đoàn tncs hồ chí minh|tỉnh đoàn|thành đoàn|"
     "huyện đoàn|quận đoàn|thị đoàn|đoàn trường|đoàn khối|hội liên hiệp phụ nữ|"
     "hội lhpn|hội phụ nữ|hội nông dân|hội cựu chiến binh|hội ccb|hội chữ thập đỏ|"
     "hội khuyến học|hội người cao tuổi|hội liên hiệp thanh niên|liên minh hợp tác xã|"
     "hội đồng thi đua|hội đồng đội|ban thường trực|ban đại diện|ban nữ công|"
     "ban vì sự tiến bộ phụ nữ|đoàn kiểm tra|đoàn giám sát|đoàn công tác"},
    /* Posts, which stand for the body that they head. */
    {UNITWORD_POST | UNITWORD_MANY,
     "thủ trưởng|người đứng đầu|lãnh đạo|trưởng các|"
     "giám đốc các|hiệu trưởng các|chủ tịch các|bí thư các"},
    {UNITWORD_POST,
     "giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|bí thư|phó bí thư|"
     "trưởng phòng|trưởng ban|trưởng|chánh văn phòng|chánh thanh tra|"
     "hiệu trưởng|phụ trách|cán bộ phụ trách|chuyên viên|chuyên viên phụ trách|"
     "kế toán|văn thư|bộ trưởng|tổng biên tập|đội trưởng|tổ trưởng|cục trưởng|"
     "chi cục trưởng|ban thư ký|thư ký|kế toán trưởng"},
    {UNITWORD_PERSON, "đồng chí|đ / c|đ . c|đc|ông|bà|các đồng chí|anh|chị"},
    {UNITWORD_SURNAME, "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|"
                       "dương|lý|đào|đinh|đoàn|lâm|mai|trịnh|trương|phùng|tạ|tô|cao|"
                       "châu|hà|thái|quách|vương|la|lương|lưu|mạc|nghiêm|kiều|tăng|thạch|"
                       "kim|sơn|giáp|khổng|doãn|tống|triệu|vi|ông|diệp|chu|hứa"},
    {UNITWORD_PLURAL, "các|những|mỗi|từng|tất cả các|toàn thể các|toàn bộ các|một số"},
    {UNITWORD_AND, "và|hoặc|hay|cùng|cùng với"},
    /* What begins like a body. */
    {UNITWORD_NOT,
     "hội nghị|hội thảo|hội thi|hội diễn|hội nhập|hội viên|hội chợ|hội họp|hội ý|"
     "hội thao|hội trại|hội báo|hội trường|hội khỏe|hội phí|"
     "bộ luật|bộ tiêu chí|bộ chỉ số|bộ máy|bộ thủ tục|bộ công cụ|bộ câu hỏi|bộ quy tắc|"
     "bộ tài liệu|bộ môn|bộ nhận diện|bộ chỉ tiêu|"
     "phòng chống|phòng , chống|phòng ngừa|phòng , ngừa|phòng cháy|phòng cháy , chữa "
     "cháy|"
     "phòng dịch|phòng thủ|phòng bệnh|phòng tránh|phòng học|"
     "đội ngũ|đội hình|đội tuyển|tổ quốc|vụ việc|vụ án|vụ mùa|"
     "vụ đông|vụ xuân|sở hữu|sở trường|sở thích|sở tại|đoàn kết|đoàn viên|trường hợp|"
     "viện dẫn|viện trợ|viện phí|đài thọ|thuế suất|thuế quan|"
     "thuế thu nhập|thuế giá trị gia tăng|khối lượng|khối đại đoàn kết|đảng viên|cục bộ|"
     "xã hội|xã hội hóa|quỹ đất|báo cáo|báo chí|báo động|khoa học|"
     "khoa giáo|nhóm nhiệm vụ|nhóm giải pháp|nhóm mô hình|nhóm tiêu chí|nhóm vấn đề|"
     "nhóm chỉ tiêu|nhóm nội dung|cấp phát|cấp giấy|cấp phép|cấp bách|cấp thiết|cấp kinh "
     "phí|"
     "cấp độ|cấp trên|cấp dưới|tỉnh táo|bản đồ|bản tin|bản sắc|bản lĩnh|bản thân|bản "
     "chất|"
     "bản quyền|ngành nghề|thanh tra viên|"
     "cụm từ|cụm công nghiệp|trạm biến áp|"
     "ban đầu|ban ngày|ban đêm|ban bố|"
     "cơ quan ngôn luận|đơn vị hành chính|đơn vị bầu cử|văn phòng phẩm|"
     "văn phòng điện tử|địa phương hóa|chính quyền điện tử|chính quyền số|"
     "chính quyền đô thị|chính phủ điện tử|chính phủ số|đảng phí|đoàn phí|"
     "đoàn tụ|trường lớp"},
    /* What follows a subject. */
    {VERB | UNITWORD_LEAD,
     "chủ trì|chủ trì tham mưu|chủ trì thực hiện|chủ trì triển khai"},
    {VERB | UNITWORD_SUPPORT,
     "phối hợp|phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|phối hợp chặt chẽ|"
     "phối hợp chặt chẽ cùng|phối hợp tốt với|phối kết hợp với|phối hợp cùng với|"
     "phối hợp chặt chẽ cùng với|phối hợp hiệu quả với|phối hợp đồng bộ với|"
     "tiếp tục phối hợp với|tiếp tục phối hợp|tiếp tục phối hợp chặt chẽ với|"
     "tăng cường phối hợp với|chủ động phối hợp với|chủ động phối hợp"},
    {VERB | UNITWORD_DUTY,
     "có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|thường xuyên|kịp thời|chủ động|tích "
     "cực|"
     "nghiêm túc|cần|phải|sẽ|định kỳ|tiếp tục|khẩn trương|trực tiếp|là cơ quan|là đơn vị|"
     "thống nhất|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|đồng thời"},
    {VERB | UNITWORD_INTRO, "căn cứ|căn cứ vào|trên cơ sở|theo|tùy theo"},
    {VERB,
     "xây dựng|triển khai|thực hiện|tham mưu|theo dõi|giúp|tổ chức|quan tâm|đăng ký|"
     "ban hành|hướng dẫn|kiểm tra|đôn đốc|giám sát|tổng hợp|báo cáo|rà soát|đánh giá|"
     "tuyên truyền|phổ biến|quán triệt|vận động|lãnh đạo|chỉ đạo|bố trí|đảm bảo|bảo đảm|"
     "tăng cường|đẩy mạnh|nâng cao|phát huy|phát động|phân công|giao|làm việc|làm đầu "
     "mối|"
     "làm nòng cốt|đề xuất|đề nghị|kiến nghị|thẩm định|phê duyệt|trình|quyết định|quy "
     "định|"
     "cụ thể hóa|lồng ghép|hoàn thiện|hoàn thành|bổ sung|cập nhật|đăng tải|công khai|"
     "tiếp nhận|xử lý|giải quyết|tập trung|tạo điều kiện|tham gia|hưởng ứng|tiến hành|mở "
     "lớp|mở các lớp|mở rộng|mở điểm|mở chuyên mục|"
     "gửi|nộp|lập danh sách|lập dự toán|lập kế hoạch|lập hồ sơ|thành lập|kiện toàn|củng "
     "cố|sắp xếp|cử cán bộ|cử công chức|cử đại diện|cử người|cung cấp|hỗ trợ|huy "
     "động|khen thưởng|"
     "biểu dương|sơ kết|tổng kết|nghiên cứu|khảo sát|điều tra|thanh tra|kiểm soát|quản "
     "lý|"
     "sử dụng|vận hành|khai thác|duy trì|phát triển|đổi mới|nhân rộng|chấp hành|tuân thủ|"
     "gương mẫu|phân bổ|cấp phát|cấp kinh phí|đào tạo|bồi dưỡng|tập huấn|tuyển dụng|ký "
     "kết|"
     "cam kết|nắm|nắm bắt|lắng nghe|tiếp thu|đối thoại|tiếp xúc|chuẩn bị|lựa chọn|bình "
     "xét|"
     "xem xét|xác định|thông báo|thông tin|thông qua|đưa|lấy ý kiến|tìm hiểu|chăm "
     "lo|quyên góp|"
     "ủng hộ|thăm|tặng|trao|đón|treo|trang trí|phụ trách chung|chịu sự|được giao|nhận|"
     "liên hệ|trao đổi|đề ra|đạt|góp phần|hạn chế|khắc phục|ngăn chặn|phòng ngừa|phòng , "
     "chống|"
     "phòng chống|kết nối|tích hợp|số hóa|chuyển đổi|gắn|chọn|phát hành|viết|đăng|"
     "theo lĩnh vực|trong quá trình|nhất là|dự toán|thanh toán|quyết toán|giải ngân|"
     "cân đối|tự kiểm tra|tham dự|họp|truyền thông|phát sóng|ứng dụng|chấm điểm|"
     "xếp loại|niêm yết|công bố|tra cứu|lưu trữ|điều chỉnh|sửa đổi|thay thế|"
     "đầu tư|mua sắm|khởi công|thi công|bàn giao|nghiệm thu|vệ sinh|trồng|phun|tiêm|có "
     "văn bản|"
     "có kế hoạch|có biện pháp|có giải pháp|có hình thức|lên kế hoạch|làm tốt|làm rõ|làm "
     "cơ sở"},
    {VERB,
     "đối chiếu|dựa vào|soạn thảo|dự thảo|xác minh|ghi nhận|phân tích|thống kê|tận dụng|"
     "khuyến khích|động viên|nêu gương|trả lời|phản ánh|phản hồi|cảnh báo|chuyển giao|"
     "điều phối|rút ngắn|kê khai|kiểm kê|thảo luận|góp ý|tham vấn|hoàn chỉnh|chỉnh sửa|"
     "truyền đạt|lan tỏa|nhắc nhở|đấu tranh|phê bình|kiểm điểm|bình chọn|tôn vinh|"
     "gặp gỡ|đồng hành|cổ vũ|tuần tra|ứng trực|ra quân|dọn dẹp|sửa chữa|mời|ký ban hành|"
     "thu thập|lập báo cáo|lập tờ trình|trích|chủ động tham mưu|chịu trách nhiệm trước"},
    {UNITWORD_TOPIC,
     "quản lý|tổ chức|tổ chức cán bộ|thanh tra|kiểm tra|kiểm soát|thông tin|"
     "truyền thông|xây dựng|phát triển|đào tạo|nghiên cứu|hỗ trợ|bồi dưỡng|"
     "tuyên truyền|tổng hợp|tiếp nhận"},
    {UNITWORD_PLAIN,
     "chương trình|công trình|quy trình|giáo trình|dự án|giao thông|giao dịch|"
     "giao thương|trình độ|mở rộng|thăm dò|trao quyền|nhận thức|gửi xe|"
     "quản lý dự án|quản lý nhà nước|phát triển nông thôn|phát triển quỹ đất"},
    {UNITWORD_CHARGE, "giao|giao cho|giao nhiệm vụ cho|phân công|đề nghị|yêu cầu|ủy "
                      "quyền|ủy quyền cho|giao trách nhiệm cho"},
    {UNITWORD_INTRO,
     "định kỳ|định kỳ hàng năm|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|"
     "hằng tuần|hàng tuần|trong|để|nhằm|khi|sau khi|trước khi|trước|sau|ngoài ra|bên "
     "cạnh đó|"
     "thực hiện|từ|vào|đối với|qua|thông qua|trong thời gian|trong quá trình|vào "
     "dịp|nhân dịp|"
     "trên tinh thần|tùy tình hình|do đó|vì vậy|đồng thời|ngoài|cùng với|bên cạnh|riêng|"
     "trường hợp|nếu|cuối năm|đầu năm|quý|tháng|chậm nhất|kết thúc"},
    {UNITWORD_LINK, "qua đó|trong đó|từ đó|theo đó|đồng thời|do đó|vì vậy"},
    {UNITWORD_STOP,
     "về|để|nhằm|là|được|bị|do|khi|nếu|năm|tháng|ngày|trước|sau|như|với|cho|đến|từ|bằng|"
     "không|chưa|đã|đang|vẫn|còn|này|đó|trên đây|nêu trên|có|gắn với|đối với|thì|mà|nên|"
     "rằng|bởi|tới|qua|vào|số|cũng|lần thứ|nhiệm kỳ|giai đoạn|quý|sáu tháng|vì"},
    {UNITWORD_OWNER,
     "trách nhiệm của|nhiệm vụ của|đối với|trách nhiệm|nhiệm vụ|về phía|giao|đề nghị|"
     "yêu cầu"},
};

void unitword_add(struct arena *a, struct phrase_book *book) {
    for (isize i = 0; i < countof(rows); i++)
        for (str rest = str_from_c(rows[i].phrases); rest.n;) {
            int node = phrase_add(a, book, str_cut(&rest, '|'));
            book->nodes.at[node].marks |= rows[i].marks;
        }
}
