### Văn bản trong Word: chỗ trống để viết, và tên các kiểu (style).

paper-blank = [{ $text }]

style-about = Trích yếu công văn
style-addressee = Kính gửi
style-after-table = Sau bảng
style-appendix = Số phụ lục
style-appendix-title = Tên phụ lục
style-attached = Kèm theo
style-basis = Căn cứ
style-blank = Chỗ trống
style-blank-line = Dòng chấm
style-country = Quốc hiệu
style-figure = Biểu đồ
style-issuer = Cơ quan ban hành
style-motto = Tiêu ngữ
style-number = Số, ký hiệu
style-parent = Cơ quan chủ quản
style-place-date = Địa danh, ngày tháng
style-recipients = Danh sách nơi nhận
style-recipients-head = Nơi nhận
style-rule = Đường kẻ
style-signatory = Họ tên người ký
style-signature = Quyền hạn, chức vụ
style-summary = Trích yếu
style-table-head = Đầu bảng
style-table-text = Nội dung bảng
