### Chữ của trang tìm kiếm và của phần lọc, xếp bảng nhiệm vụ.

menu-search = Tìm kiếm

search-title = Tìm kiếm
search-field = Tìm trong nhiệm vụ, chỉ tiêu, cơ quan, văn bản, tình hình thực hiện
search-button = Tìm
search-hint = Gõ có dấu hay không dấu đều được, gõ cả mã nhiệm vụ và số văn bản: “nang luong gio”, “2.g.1”, “37-CTr/TU”.
search-some = Tìm thấy { $found } kết quả
search-none = Không tìm thấy kết quả nào. Thử ít chữ hơn hoặc chữ khác.
search-short = Gõ ít nhất hai chữ cái.
search-loading = đang nạp dữ liệu tìm kiếm
search-failed = không nạp được đủ dữ liệu tìm kiếm; xem danh sách ở các trang trong menu
search-more = Hiện thêm kết quả
search-results = Kết quả tìm kiếm
search-without-script = Ô tìm kiếm cần JavaScript, mà trình duyệt này đang tắt. Vẫn tìm được như sau: mở một trong các trang dưới đây rồi bấm Ctrl+F (trên điện thoại: “Tìm trong trang”) và gõ chữ có dấu.
search-agency = Chủ trì { $leads } nhiệm vụ, phối hợp { $coordinates } nhiệm vụ

search-kind-task = Nhiệm vụ
search-kind-section = Nhóm nhiệm vụ
search-kind-indicator = Chỉ tiêu
search-kind-agency = Cơ quan
search-kind-document = Văn bản
search-kind-note = Tình hình thực hiện

filter-title = Lọc và xếp nhiệm vụ
filter-all = Tất cả
filter-year = Năm đến hạn
filter-sort = Xếp theo
filter-plan-order = Thứ tự của Kế hoạch
filter-reset = Bỏ lựa chọn
filter-some = { $shown } trên { $all } nhiệm vụ
filter-none = Không có nhiệm vụ nào trong { $all } nhiệm vụ khớp với lựa chọn này
