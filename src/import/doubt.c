#include "import/doubt.h"

#include "base/utf8.h"

enum { QUOTED = 40 }; /* characters */

static const char *const words[DOUBT_COUNT][2] = {
    [DOUBT_NUMBER] = {"the number is missing or still open; write the key number",
                      "chưa có số hoặc số còn để trống; hãy ghi khóa number"},
    [DOUBT_DATE] = {"the day is missing or still open; write the key date",
                    "chưa có ngày hoặc ngày còn để trống; hãy ghi khóa date"},
    [DOUBT_TITLE] = {"no subject was found; correct the key title",
                     "không tìm thấy trích yếu; hãy sửa khóa title"},
    [DOUBT_KIND] = {"no kind of document was found; write the key kind",
                    "không tìm thấy tên loại văn bản; hãy ghi khóa kind"},
    [DOUBT_ISSUER] = {"the issuer was taken from a sentence of the text",
                      "cơ quan ban hành lấy từ một câu trong văn bản"},
    [DOUBT_ENCODING] = {"converted from an old encoding from here on; compare",
                        "từ đây đã chuyển mã từ bảng mã cũ; hãy đối chiếu"},
    [DOUBT_LETTERS] = {"letters of an unknown encoding",
                       "chữ viết bằng bảng mã không nhận ra"},
    [DOUBT_ROW] = {"this row has more or fewer cells than its table",
                   "hàng này thừa hoặc thiếu ô so với bảng"},
    [DOUBT_JOINED] = {"cells of this table were joined over rows; compare its rows",
                      "bảng này có ô gộp qua nhiều hàng; hãy đối chiếu từng hàng"},
    [DOUBT_NESTED] = {"a table inside a table was put into one cell",
                      "bảng lồng trong bảng đã được đưa vào một ô"},
    [DOUBT_CHANGES] =
        {"tracked changes were accepted: insertions kept, deletions left out",
         "đã chấp nhận các thay đổi được theo dõi: giữ phần thêm, bỏ phần xóa"},
    [DOUBT_BOX] = {"this comes from a text box; its place may be another",
                   "đoạn này lấy từ hộp văn bản (text box); vị trí có thể khác"},
    [DOUBT_PICTURE] = {"a picture was left out here", "chỗ này có hình đã bỏ qua"},
    [DOUBT_FORMULA] = {"a formula is here; compare",
                       "chỗ này có công thức; hãy đối chiếu"},
    [DOUBT_COMMENTS] = {"comments were left out", "đã bỏ các chú thích bên lề (comment)"},
    [DOUBT_HIDDEN] = {"hidden text was left out", "đã bỏ chữ ẩn"},
    [DOUBT_MARGIN] = {"headers and footers were left out",
                      "đã bỏ phần đầu trang, chân trang"},
    [DOUBT_NOTES] = {"footnotes are now at the end",
                     "chú thích cuối trang đã đưa xuống cuối"},
    [DOUBT_NUMBERING] = {"an automatic number could not be read",
                         "không đọc được số thứ tự tự động"},
    [DOUBT_PAGES] = {"read from a PDF: compare lines, numbers and tables",
                     "đọc từ PDF: hãy đối chiếu dòng, số thứ tự và bảng"},
    [DOUBT_TABLE] = {"a table of a PDF, whose rows and cells need a look",
                     "bảng trong PDF, cần xem lại từng hàng, từng ô"},
    [DOUBT_CIRCULATION] =
        {"a mark of circulation or urgency outside of the text was kept",
         "đã giữ dấu lưu hành hoặc độ khẩn nằm ngoài phần thân"},
};

static str cut(str text) {
    isize at = 0;
    for (int i = 0; at < text.n && i < QUOTED; i++)
        utf8_next(text, &at);
    return str_sub(text, 0, at);
}

str doubt_words(struct arena *a, const struct import_note *note, enum lang lang) {
    str text = str_from_c(words[note->doubt][lang == LANG_VI]);
    str detail = str_trim(str_fold_blanks(a, note->detail));
    if (!detail.n)
        return text;
    str quoted = cut(detail);
    str more = quoted.n < detail.n ? STR("…") : (str){0};
    return str_concat(a, text, STR(": "), quoted, more);
}
