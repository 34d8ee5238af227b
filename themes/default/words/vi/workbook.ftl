### Chữ trong sổ Excel data/plan.xlsx: tên trang tính, đầu cột.

workbook-internal = LƯU HÀNH NỘI BỘ.
workbook-nothing-known = Chưa có báo cáo thực hiện nào được ghi nhận đến ngày { $date }; tình trạng chỉ suy từ thời hạn của Kế hoạch.
workbook-cut = [văn bản dài, đã cắt bớt cho vừa một ô Excel]
workbook-no-share = không có nhiệm vụ
workbook-lines = { $first } đến { $last }

## Nhiệm vụ

workbook-tasks = Nhiệm vụ
    .about = Mỗi nhiệm vụ UBND tỉnh giao một dòng, theo thứ tự của Kế hoạch; các cột bên phải chỉ để xem trên máy.
workbook-tasks-id = Mã
workbook-tasks-title = Nhiệm vụ
workbook-tasks-lead = Cơ quan chủ trì
workbook-tasks-coordinating = Cơ quan phối hợp
workbook-tasks-deadline = Thời hạn
workbook-tasks-due = Ngày đến hạn
workbook-tasks-status_label = Tình trạng
workbook-tasks-days_late = Số ngày quá hạn
workbook-tasks-completed = Ngày hoàn thành
workbook-tasks-flags = Lưu ý
workbook-tasks-milestones = Mốc tiến độ
workbook-tasks-deliverables = Sản phẩm
workbook-tasks-indicators = Chỉ tiêu
workbook-tasks-lead_named = Cơ quan chủ trì ghi trong văn bản
workbook-tasks-coordinating_named = Cơ quan phối hợp ghi trong văn bản
workbook-tasks-amendments = Văn bản điều chỉnh
workbook-tasks-replaced_by = Thay bằng nhiệm vụ
workbook-tasks-section = Nhóm nhiệm vụ
workbook-tasks-group = Tiểu nhóm
workbook-tasks-illustrative = Minh họa

## Nguyên văn

workbook-wording = Nguyên văn
    .about = Toàn bộ nguyên văn từng nhiệm vụ trong Kế hoạch.
workbook-wording-id = Mã
workbook-wording-title = Nhiệm vụ
workbook-wording-text = Nguyên văn trong Kế hoạch
workbook-wording-source_lines = Dòng trong văn bản

## Tình hình thực hiện

workbook-notes = Tình hình thực hiện
    .about = Mỗi báo cáo một dòng, mới ghi nhận trước.
workbook-notes-date = Ngày
workbook-notes-task = Mã nhiệm vụ
workbook-notes-task_title = Nhiệm vụ
workbook-notes-agency = Cơ quan báo cáo
workbook-notes-state = Tình trạng được báo cáo
workbook-notes-percent = Ước thực hiện (%)
workbook-notes-expected = Dự kiến hoàn thành
workbook-notes-confirmed = Ngày xác nhận
workbook-notes-body = Kết quả thực hiện (nội bộ)
workbook-notes-difficulties = Khó khăn, vướng mắc
workbook-notes-proposals = Đề xuất, kiến nghị
workbook-notes-text = Nội dung công khai
workbook-notes-indicator = Chỉ tiêu
workbook-notes-recorded = Ngày ghi nhận
workbook-notes-illustrative = Minh họa
workbook-notes-id = Mã báo cáo

state-not_started = Chưa triển khai
state-in_progress = Đang thực hiện
state-submitted = Đã trình, chờ ban hành
state-completed = Đã hoàn thành
state-done_in_cycle = Đã thực hiện trong kỳ
state-adjustment_requested = Đề nghị điều chỉnh
state-suspended = Tạm dừng
state-resumed = Tiếp tục
state-withdrawn = Rút lại báo cáo hoàn thành

## Chỉ tiêu

workbook-indicators = Chỉ tiêu
    .about = Mỗi mức trong Kế hoạch và mỗi số liệu thực hiện một dòng.
workbook-indicators-title = Chỉ tiêu
workbook-indicators-unit = Đơn vị tính
workbook-indicators-row = Loại số liệu
workbook-indicators-row-target = Kế hoạch
workbook-indicators-row-observation = Thực hiện
workbook-indicators-year = Năm phải đạt
workbook-indicators-date = Ngày của số liệu
workbook-indicators-comparator = So sánh
workbook-indicators-comparator-equal = bằng
workbook-indicators-comparator-at_least = ít nhất
workbook-indicators-comparator-at_most = tối đa
workbook-indicators-value = Giá trị
workbook-indicators-nature = Tính chất
workbook-indicators-nature-target = Mục tiêu
workbook-indicators-nature-forecast = Dự báo trong Kế hoạch
workbook-indicators-boundary = Địa giới
workbook-indicators-source = Nguồn
workbook-indicators-illustrative = Minh họa
workbook-indicators-task = Mã nhiệm vụ
workbook-indicators-direction = Hướng tốt
workbook-indicators-direction-up = càng cao càng tốt
workbook-indicators-direction-down = càng thấp càng tốt
workbook-indicators-direction-reach = đạt đúng mức
workbook-indicators-id = Mã chỉ tiêu

## Cơ quan

workbook-agencies = Cơ quan
    .about = Mỗi cơ quan một dòng; nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan.
workbook-agencies-name = Cơ quan
workbook-agencies-short = Tên gọi tắt
workbook-agencies-kind = Loại
workbook-agencies-kind-department = Sở
workbook-agencies-kind-board = Ban
workbook-agencies-kind-district = Huyện, thành phố
workbook-agencies-kind-group = Nhiều cơ quan
workbook-agencies-kind-party = Cơ quan Đảng
workbook-agencies-kind-other = Khác
workbook-agencies-leads = Nhiệm vụ chủ trì
workbook-agencies-coordinates = Nhiệm vụ phối hợp
workbook-agencies-completed_of_due = Hoàn thành trong số đã đến hạn
workbook-agencies-due_by_day = Đã đến hạn
workbook-agencies-share = Tỷ lệ hoàn thành
workbook-agencies-overdue = Quá hạn
workbook-agencies-from = Hoạt động từ ngày
workbook-agencies-until = Đến hết ngày
workbook-agencies-successors = Cơ quan kế thừa
workbook-agencies-members = Gồm
workbook-agencies-illustrative = Minh họa

## Tổng hợp

workbook-summary = Tổng hợp
    .about = Mỗi tỷ lệ đứng sau mẫu số và tử số của nó; nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan.
workbook-summary-list = Cách chia
workbook-summary-list-total = Toàn Kế hoạch
workbook-summary-list-sections = Theo nhóm nhiệm vụ
workbook-summary-list-agencies = Theo cơ quan chủ trì
workbook-summary-list-years = Theo năm đến hạn
workbook-summary-all = Tất cả nhiệm vụ
workbook-summary-name = Phạm vi
workbook-summary-total = Tổng số nhiệm vụ
workbook-summary-due_soon = Sắp đến hạn
workbook-summary-due_this_year = Đến hạn trong năm
workbook-summary-completion_of_due-denominator = Đã đến hạn
workbook-summary-completion_of_due-numerator = Hoàn thành trong số đã đến hạn
workbook-summary-completion_of_due-share = Tỷ lệ hoàn thành trên số đã đến hạn
workbook-summary-on_time_of_completed-denominator = Hoàn thành, có ngày đến hạn
workbook-summary-on_time_of_completed-numerator = Đúng hạn trong số đó
workbook-summary-on_time_of_completed-share = Tỷ lệ đúng hạn
workbook-summary-completion_of_dated-denominator = Có ngày đến hạn
workbook-summary-completion_of_dated-numerator = Hoàn thành trong số có ngày đến hạn
workbook-summary-completion_of_dated-share = Tỷ lệ hoàn thành trên số có ngày đến hạn
workbook-summary-completion_of_all-denominator = Tất cả nhiệm vụ
workbook-summary-completion_of_all-numerator = Hoàn thành trong tất cả
workbook-summary-completion_of_all-share = Tỷ lệ hoàn thành trên tất cả
workbook-summary-recurring_reported-denominator = Nhiệm vụ thường xuyên
workbook-summary-recurring_reported-numerator = Đã báo cáo trong kỳ
workbook-summary-recurring_reported-share = Tỷ lệ đã báo cáo trong kỳ
