### Nội dung thay đổi: tên từng loại thay đổi và từng nội dung, ở trang thay-doi.html, trong báo cáo và lệnh tiendo diff.

change-newly_completed = mới hoàn thành
change-newly_late = mới quá hạn
change-caught_up = không còn quá hạn
change-re_dated = đổi thời hạn
change-re_assigned = đổi cơ quan thực hiện
change-added = mới có
change-replaced = đã thay thế
change-repealed = đã bãi bỏ
change-removed = không còn trong số liệu
change-moved = có số liệu mới
change-corrected = đính chính số liệu đã báo cáo

change-field-status = Tình trạng
change-field-deadline = Thời hạn
change-field-due = Ngày đến hạn
change-field-completed = Ngày hoàn thành
change-field-lead = Cơ quan chủ trì
change-field-coordinating = Cơ quan phối hợp
change-field-deliverables = Sản phẩm
change-field-title = Tên
change-field-text = Lời văn
change-field-completion_of_due = Hoàn thành/đến hạn
change-field-overdue = Số nhiệm vụ quá hạn
change-field-note = Báo cáo
change-field-task = Nhiệm vụ
change-field-indicator = Chỉ tiêu
change-field-date = Ngày
change-field-milestone-due = Mốc “{ $title }”, ngày đến hạn
change-field-milestone-completed = Mốc “{ $title }”, ngày hoàn thành
change-field-figure = Số liệu ngày { $date }
change-field-latest = Số liệu mới nhất
change-dated = { $value } ({ $date })
change-note-corrected = đã được đính chính bằng báo cáo sau
change-text = có lời văn khác
change-issued = đã ban hành { $done }/{ $total }

diff-title = Nội dung thay đổi giữa số liệu tính đến ngày { $from } và số liệu tính đến ngày { $to }
diff-none = Không có gì thay đổi.
diff-counts = Số nhiệm vụ và chỉ tiêu thay đổi, theo nội dung
diff-task = Nhiệm vụ
diff-indicator = Chỉ tiêu
diff-note = Tình hình thực hiện
diff-agency = Cơ quan thực hiện
diff-silent = { $count } mục khác chỉ thay đổi số ngày quá hạn, dấu hiệu theo dõi hoặc thứ tự; dạng json nêu đủ.

## Trang thay-doi.html

menu-changes = Nội dung thay đổi
changes-title = Nội dung thay đổi
changes-intro = So số liệu đến ngày { $date } với số liệu đã biết vào ngày trước đó. Nhiệm vụ có nhiều thay đổi thì có mặt ở nhiều mục.
changes-since-period = Từ cuối kỳ báo cáo { $period } ({ $from }) đến { $to }
changes-since-year = Trong một năm, từ { $from } đến { $to }
changes-figures = Số liệu chung
changes-figure = Số liệu
changes-subject = Nhiệm vụ, chỉ tiêu
changes-before = Đến { $date }
changes-after = Đến { $date }
changes-completion = Hoàn thành, trên số nhiệm vụ đã đến hạn
changes-completion-of-all = Hoàn thành, trên tất cả nhiệm vụ
changes-overdue = Chưa hoàn thành, quá hạn
changes-total = Tổng số nhiệm vụ
changes-newly_completed = Mới hoàn thành
changes-newly_late = Mới quá hạn
changes-past-due = Mới qua ngày đến hạn
changes-caught_up = Không còn quá hạn
changes-re_dated = Đổi thời hạn
changes-re_assigned = Đổi cơ quan thực hiện
changes-added = Mới có
changes-replaced = Đã thay thế
changes-repealed = Đã bãi bỏ
changes-removed = Không còn trong số liệu
changes-moved = Chỉ tiêu có số liệu mới
changes-corrected = Đính chính số liệu đã báo cáo
changes-others = Thay đổi khác
changes-agencies = Số liệu theo cơ quan chủ trì
changes-none = Không có gì thay đổi giữa hai ngày này.
