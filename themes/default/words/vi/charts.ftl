### Lời trên biểu đồ và trong bảng số liệu kèm biểu đồ. Tên tình hình thực hiện (status-…) ở site.ftl.

chart-illustrative = Số liệu minh họa
chart-item = { $name }: { $value }
chart-day = Số liệu tính đến { $day }
chart-year-end = cuối { $year }

## Đầu cột của bảng và của biểu đồ

chart-head-section = Nhóm nhiệm vụ
chart-head-agency = Cơ quan chủ trì
chart-head-bars = Số nhiệm vụ theo tình hình thực hiện
chart-head-total = Tổng số
chart-head-completion = Hoàn thành/đến hạn
chart-head-year = Năm đến hạn
chart-head-day = Ngày
chart-head-completed-so-far = Nhiệm vụ đã hoàn thành
chart-head-due-so-far = Nhiệm vụ đã đến hạn
chart-head-kind = Loại số liệu
chart-head-value = Giá trị ({ $unit })
chart-head-territory = Địa giới
chart-head-source = Nguồn

## Hoàn thành trên đến hạn

chart-none = Không có nhiệm vụ
    .brief = không có nhiệm vụ
chart-none-dated = Không có nhiệm vụ có thời hạn cụ thể
    .brief = không có thời hạn
chart-none-due = Chưa có nhiệm vụ đến hạn
    .brief = chưa đến hạn
chart-completion = { $done } trên { $due } nhiệm vụ đến hạn đã hoàn thành
chart-completion-share = { $done } trên { $due } nhiệm vụ đến hạn đã hoàn thành ({ $share })

## Kết quả theo nhóm nhiệm vụ

chart-section = { $id }. { $title }
chart-whole = Toàn bộ Kế hoạch
chart-no-tasks = Kế hoạch chưa có nhiệm vụ nào.
chart-sections-caption = Kết quả thực hiện theo nhóm nhiệm vụ, số liệu tính đến { $day }
chart-sections-description = Biểu đồ thanh ngang: { $total } nhiệm vụ của { $sections } nhóm theo tình hình thực hiện, số liệu tính đến { $day }. { $statuses }.

## Kết quả theo cơ quan chủ trì

chart-several-leads = Nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan.
chart-no-leads = Chưa có cơ quan nào được giao chủ trì nhiệm vụ.
chart-agencies-caption = Kết quả thực hiện theo cơ quan chủ trì, số liệu tính đến { $day }
chart-agencies-title = { $overdue } nhiệm vụ quá hạn, do { $agencies } cơ quan chủ trì
chart-agencies-title-none = Không có nhiệm vụ quá hạn
chart-agencies-description = Biểu đồ thanh ngang: { $agencies } cơ quan chủ trì { $tasks } nhiệm vụ, theo tình hình thực hiện, số liệu tính đến { $day }.
chart-agencies-description-late = Nhiệm vụ quá hạn: { $each }.

## Thời hạn theo năm

chart-no-due = Chưa có nhiệm vụ nào có thời hạn cụ thể.
chart-undated = Không có thời hạn cụ thể
chart-undated-note = Không kể { $undated } nhiệm vụ không có thời hạn cụ thể.
chart-timeline-caption = Nhiệm vụ theo năm đến hạn, số liệu tính đến { $day }
chart-timeline-title = { $due } trên { $dated } nhiệm vụ có thời hạn đã đến hạn; { $overdue } nhiệm vụ quá hạn
chart-timeline-title-none-due = Chưa nhiệm vụ nào trong { $dated } nhiệm vụ có thời hạn đến hạn
chart-timeline-description = Biểu đồ cột: số nhiệm vụ đến hạn trong từng năm, theo tình hình thực hiện, số liệu tính đến { $day }. { $years }. Không có thời hạn cụ thể: { $undated }.

## Hoàn thành qua các năm

chart-completion-none = Chưa có nhiệm vụ nào đến hạn hoặc hoàn thành.
chart-completion-caption = Nhiệm vụ đã hoàn thành và đã đến hạn, cộng dồn
chart-completion-title = Đến { $day }: { $completed } nhiệm vụ đã hoàn thành, { $due } nhiệm vụ đã đến hạn
chart-completion-title-none-due = Đến { $day }: { $completed } nhiệm vụ đã hoàn thành, chưa có nhiệm vụ đến hạn
chart-completion-description = Biểu đồ đường: từ { $from } đến { $to }, số nhiệm vụ đã hoàn thành từ { $completed_from } thành { $completed_to }, số nhiệm vụ đã đến hạn từ { $due_from } thành { $due_to }.
chart-completion-description-one = Đến { $to }, số nhiệm vụ đã hoàn thành là { $completed_to }, số nhiệm vụ đã đến hạn là { $due_to }.
chart-completion-note = Số đã hoàn thành gồm cả nhiệm vụ chưa đến hạn và nhiệm vụ không có thời hạn cụ thể.
chart-completed-label = nhiệm vụ đã hoàn thành
chart-due-label = nhiệm vụ đã đến hạn

## Chỉ tiêu

chart-observed = Số liệu thực hiện
chart-target = Mục tiêu
chart-forecast = Dự báo trong Kế hoạch
chart-from-plan = Kế hoạch
chart-no-year = Không nêu năm
chart-no-territory = Không ghi địa giới
chart-aim-target = mục tiêu { $value }
chart-aim-forecast = dự báo { $value }
chart-aim-label = { $kind }: { $value }
chart-aim-year = { $value } năm { $year }
chart-aim-at-least = ít nhất { $value }
chart-aim-at-most = tối đa { $value }
chart-path-target = Mức cần có để đạt mục tiêu
chart-path-forecast = Mức cần có để đạt số dự báo
chart-indicator-caption = { $name }: số liệu thực hiện và số liệu trong Kế hoạch
chart-indicator-title = { $name }: { $value }; { $aim }
chart-indicator-title-share = { $name }: { $value }, { $share } so với { $aim }
chart-indicator-title-alone = { $name }: { $value }
chart-indicator-title-none = { $name }: chưa có số liệu thực hiện
chart-indicator-latest = Số liệu mới nhất: { $value }, ngày { $day }.
chart-no-observations = Chưa có số liệu thực hiện.
chart-boundary-mark = Đổi địa giới
chart-boundary-note = Từ { $day }, số liệu tính theo địa giới: { $territory }; không nối với số liệu trước đó.
chart-boundary-target-note = Mục tiêu đặt ra theo địa giới: { $territory }; không so sánh với số liệu mới nhất.
chart-no-year-note = Kế hoạch không nêu năm đạt mục tiêu.
