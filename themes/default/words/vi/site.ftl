### Chữ trên website, tiếng Việt.

## Khung trang

skip-to-content = Đến nội dung chính
menu = Menu
menu-index = Tổng quan
menu-tasks = Nhiệm vụ
menu-agencies = Cơ quan thực hiện
menu-indicators = Chỉ tiêu
menu-timeline = Tiến độ theo thời gian
menu-data = Dữ liệu
menu-about = Giới thiệu
breadcrumb = Vị trí trang
as-of = Số liệu tính đến ngày { $date }
banner = Lưu ý về số liệu
illustrative-banner = Nhiệm vụ, cơ quan, thời hạn, chỉ tiêu lấy từ Kế hoạch. Tình trạng, số ngày quá hạn và số liệu thực hiện là <strong>số liệu minh họa</strong>, không phải báo cáo của cơ quan nào.
illustrative-mark = minh họa
empty-banner = Chưa có báo cáo thực hiện nào được ghi nhận đến ngày { $date }. Tình trạng dưới đây chỉ suy từ thời hạn của Kế hoạch, không phải kết quả thực hiện.
footer-source = Nguồn: { $title }. { $issuer } ban hành; { $agency } theo dõi, tổng hợp.
footer-method = Cách tính và định nghĩa
previous = Trước
next = Sau
not-found-title = Không tìm thấy trang
not-found-text = Địa chỉ này không có trang nào: trang có thể đã chuyển đi, hoặc địa chỉ gõ chưa đúng. Xóa phần sau tên website trong thanh địa chỉ để về trang đầu, rồi chọn trong menu.
not-found-plan = Website theo dõi tiến độ thực hiện { $title }.

sheet-number = Trang
sheet-illustrative = Có số liệu minh họa, không phải báo cáo của cơ quan nào.

## Tình trạng: tên, ký hiệu, khi nào

status-completed_on_time = Hoàn thành đúng hạn
    .mark = ✓
    .meaning = Đã được xác nhận hoàn thành vào ngày đến hạn hoặc sớm hơn; nhiệm vụ không có ngày đến hạn cũng ghi như vậy nhưng không tính vào tỷ lệ đúng hạn.
status-completed_late = Hoàn thành quá hạn
    .mark = ✓
    .meaning = Đã được xác nhận hoàn thành, nhưng sau ngày đến hạn.
status-in_progress = Đang thực hiện, còn trong hạn
    .mark = ◐
    .meaning = Chưa đến hạn, báo cáo gần nhất cho biết đang thực hiện.
status-submitted = Đã trình, chờ ban hành
    .mark = ⇧
    .meaning = Sản phẩm đã được trình trong thời hạn và chưa được ban hành; cơ quan chủ trì không bị tính là chậm.
status-overdue = Chưa hoàn thành, quá hạn
    .mark = !
    .meaning = Đã qua ngày đến hạn mà chưa được xác nhận hoàn thành.
status-recurring_reported = Thường xuyên: đã báo cáo trong kỳ
    .mark = ↻
    .meaning = Nhiệm vụ thực hiện hằng năm, có báo cáo trong năm này.
status-recurring_not_reported = Thường xuyên: chưa báo cáo trong kỳ
    .mark = ↻
    .meaning = Nhiệm vụ thực hiện hằng năm, năm này chưa có báo cáo.
status-recurring = Thường xuyên, hằng năm
    .mark = ↻
    .meaning = Nhiệm vụ thực hiện hằng năm.
status-not_started = Chưa triển khai
    .mark = ○
    .meaning = Chưa đến hạn, báo cáo gần nhất cho biết chưa triển khai.
status-not_reported = Trong hạn, chưa có báo cáo
    .mark = –
    .meaning = Chưa đến hạn và chưa có báo cáo nào.
status-within_deadline = Còn trong hạn
    .mark = –
    .meaning = Chưa đến hạn và chưa được xác nhận hoàn thành.
status-no_deadline = Không quy định thời hạn
    .mark = ∞
    .meaning = Kế hoạch không quy định thời hạn, hoặc sự kiện phải chờ đã xảy ra nhưng Kế hoạch không quy định thời hạn tính từ đó.
status-awaiting_event = Chưa đến thời điểm thực hiện
    .mark = ⧗
    .meaning = Thời hạn phụ thuộc một sự kiện chưa xảy ra.
status-suspended = Tạm dừng
    .mark = ‖
    .meaning = Có báo cáo tạm dừng và chưa có báo cáo tiếp tục.
status-repealed = Đã bãi bỏ
    .mark = ✕
    .meaning = Đã bị bãi bỏ theo văn bản có hiệu lực; không còn tính vào các con số.
status-replaced = Đã thay thế
    .mark = →
    .meaning = Đã được thay bằng nhiệm vụ khác theo văn bản có hiệu lực; không còn tính vào các con số.

flag-due_soon = Sắp đến hạn
flag-due_this_year = Đến hạn trong năm
flag-milestone_late = Mốc tiến độ chậm
flag-awaiting_confirmation = Đã báo hoàn thành, chờ xác nhận
flag-extension_requested = Đề nghị điều chỉnh
flag-event_occurred = Đã đủ điều kiện, chưa quy định thời hạn
flag-long_unreported = Lâu chưa báo cáo
flag-cycle_missed = Kỳ trước không có báo cáo

## Thời hạn

days-late = quá hạn { $days } ngày
days = { $days } ngày
deadline-none = Không quy định
deadline-milestones = Theo các mốc tiến độ
deadline-year = Năm { $year }
deadline-years = Năm { $years }
deadline-by = Đến năm { $year }
deadline-from-to = Từ năm { $from } đến năm { $to }
deadline-quarter = Quý { $part } năm { $year }
deadline-half-1 = 6 tháng đầu năm { $year }
deadline-half-2 = 6 tháng cuối năm { $year }
deadline-month = Tháng { $part } năm { $year }
deadline-date = Ngày { $date }
deadline-yearly = Thường xuyên, hằng năm
deadline-event = Theo sự kiện: { $event }
deadline-event-offset = Trong { $days } ngày sau sự kiện: { $event }

## Chỉ tiêu

target-equal = { $quantity }
target-at-least = ít nhất { $quantity }
target-at-most = tối đa { $quantity }
nature-target = Mục tiêu
nature-forecast = Dự báo trong Kế hoạch
in-year = năm { $year }
share-of-target = bằng { $percent } mục tiêu
share-of-forecast = bằng { $percent } dự báo trong Kế hoạch
no-observation = Chưa có số liệu
no-target-year = Kế hoạch không ghi năm

## Trang

section-word = Nhóm nhiệm vụ
lead = Cơ quan chủ trì
lead-none = Kế hoạch không nêu cơ quan chủ trì
coordinating = Cơ quan phối hợp
deadline = Thời hạn
due = Ngày đến hạn
status = Tình trạng
task = Nhiệm vụ
task-id = Mã
completed-on = Ngày hoàn thành
lateness = Số ngày quá hạn
wording = Nguyên văn trong Kế hoạch
progress = Tình hình thực hiện
no-progress = Chưa có báo cáo công khai.
milestones = Mốc tiến độ
deliverables = Sản phẩm
deliverables-done = Đã ban hành { $done } trên { $all } sản phẩm
is-issued = đã ban hành
is-not-issued = chưa ban hành
is-completed = hoàn thành { $date }
is-open = chưa hoàn thành
is-late = quá hạn
documents = Văn bản đã ban hành
source = Căn cứ
source-lines = Dòng { $first } đến { $last } của văn bản Kế hoạch.
event-waits = Chờ sự kiện: { $event }.
event-occurred = Sự kiện đã xảy ra ngày { $date }: { $event }.
no-percent = không có nhiệm vụ nào để tính
of-tasks = { $numerator } trên { $denominator }

## Điều chỉnh, bổ sung, thay thế, bãi bỏ

amended-title = Điều chỉnh, bổ sung
decisions-title = Các văn bản điều chỉnh nhiệm vụ này, theo thứ tự áp dụng:
decision-effective = có hiệu lực từ ngày { $date }
changed-plan = Theo Kế hoạch: { $original }; nay điều chỉnh: { $now };
changed-supplement = Theo văn bản bổ sung: { $original }; nay điều chỉnh: { $now };
changed-by = căn cứ
changed-basis = Căn cứ:
changed-wording = Được thay bằng nguyên văn mới;
supplemented = Nhiệm vụ này không có trong Kế hoạch ban đầu, được bổ sung sau.
ended-repealed = Nhiệm vụ này đã bị bãi bỏ.
ended-replaced = Nhiệm vụ này đã được thay thế bằng:
replaces = Nhiệm vụ này thay thế:
field-title = Tên gọi tắt
field-wording = Nguyên văn
field-deadline = Thời hạn
field-lead = Cơ quan chủ trì
field-coordinating = Cơ quan phối hợp
field-milestones = Mốc tiến độ
field-deliverables = Sản phẩm
field-none = không có
wording-now = Nguyên văn hiện hành
wording-supplement = Nguyên văn khi bổ sung
source-lines-of = Dòng { $first } đến { $last } của văn bản { $number }.
overview-changes = So với { $original } nhiệm vụ của Kế hoạch ban đầu: bổ sung { $supplemented }, thay thế { $replaced }, bãi bỏ { $repealed }; trong các nhiệm vụ còn hiệu lực, { $adjusted } nhiệm vụ có điều chỉnh. Số văn bản điều chỉnh: { $decisions }.
changes-line = Bổ sung { $supplemented }, điều chỉnh { $adjusted }, thay thế { $replaced }, bãi bỏ { $repealed } nhiệm vụ so với Kế hoạch ban đầu
tasks-ended = Danh sách có thêm { $count } nhiệm vụ đã bãi bỏ hoặc thay thế, không tính vào các con số.

## Cơ quan qua các năm

agency-named = văn bản ghi: { $names }
agency-ended = Cơ quan này đã kết thúc hoạt động; ngày cuối:
agency-has-ended = đã kết thúc, chưa có cơ quan kế thừa
agency-from = Cơ quan này có từ ngày
agency-until = Ngày cuối
agency-successors = Cơ quan kế thừa
agency-no-successor = không có
agency-took-over = Kế thừa
agency-groups = Thuộc nhóm
agency-gap = Còn nhiệm vụ chưa có cơ quan kế thừa:
successor-tasks = nhiệm vụ
agencies-ended-title = Cơ quan đã kết thúc hoạt động
agencies-ended-note = Nhiệm vụ của các cơ quan này được tính cho cơ quan kế thừa, nếu có.
gaps-title = Nhiệm vụ chưa có cơ quan kế thừa
gaps-note = Các cơ quan dưới đây đã kết thúc hoạt động mà hồ sơ chưa ghi cơ quan kế thừa. Đây là các nhiệm vụ chưa hoàn thành mà họ chủ trì hoặc phối hợp.
unverified = chưa xác minh

## Các năm của nhiệm vụ thường xuyên

cycles-title = Báo cáo qua các năm
cycle-reported = đã báo cáo
    .mark = ✓
cycle-not_reported = chưa báo cáo
    .mark = ✕
cycle-not_yet = chưa đến kỳ
    .mark = ·

## Trang tổng quan

overview-intro = { $tasks } nhiệm vụ UBND tỉnh giao, trong { $sections } nhóm, do { $agencies } cơ quan chủ trì hoặc phối hợp.
overview-vision = Tầm nhìn đến năm { $year }.
figure-completion = nhiệm vụ đến hạn đã hoàn thành
figure-completion-more = Đã hoàn thành { $all } trên tổng số { $total } nhiệm vụ, { $dated } trên { $dated_all } nhiệm vụ có thời hạn
figure-nothing-known = chưa có báo cáo nào để tính kết quả
figure-nothing-known-more = { $due } nhiệm vụ đã đến hạn, { $dated } nhiệm vụ có thời hạn, { $total } nhiệm vụ tất cả
figure-past-due = nhiệm vụ đã qua thời hạn ghi trong Kế hoạch
past-due-title = Nhiệm vụ đã qua thời hạn ghi trong Kế hoạch
past-due-note = Chưa ghi nhận báo cáo nào về các nhiệm vụ này, nên chưa biết đã hoàn thành hay chưa.
figure-completion-none = chưa có nhiệm vụ nào đến hạn
figure-overdue = nhiệm vụ quá hạn
figure-overdue-more = của { $agencies } cơ quan chủ trì
figure-overdue-none = không có nhiệm vụ quá hạn
figure-due-soon = nhiệm vụ đến hạn trong { $days } ngày tới
figure-next-due = hạn gần nhất { $date }
figure-recurring = nhiệm vụ thường xuyên đã báo cáo
figure-recurring-all = nhiệm vụ thường xuyên, hằng năm
figure-recurring-more = trong năm { $year }
figure-on-time = Trong đó { $on_time } đúng hạn, { $late } quá hạn
figure-on-time-undated = , { $count } không có ngày đến hạn
figure-submitted = thêm { $count } nhiệm vụ đã qua thời hạn, đã trình đúng hạn và đang chờ ban hành
key-figures = Kết quả chính
results-by-section = Kết quả thực hiện theo nhóm nhiệm vụ
results-by-section-note = Mỗi thanh là số nhiệm vụ của một nhóm theo tình trạng; số cạnh thanh là tổng số nhiệm vụ của nhóm.
results-bars = Số nhiệm vụ theo tình trạng
overdue-title = Nhiệm vụ quá hạn
overdue-note = Xếp từ quá hạn lâu nhất.
overdue-none = Không có nhiệm vụ nào quá hạn.
due-soon-title = Sắp đến hạn ({ $days } ngày)
due-soon-none = Không có nhiệm vụ nào đến hạn trong { $days } ngày tới.
due-this-year-title = Đến hạn trong năm
indicators-title = Chỉ tiêu
indicators-none = Kế hoạch không nêu chỉ tiêu nào.
indicators-note = Số liệu mới nhất so với mức trong Kế hoạch.
listed-more = Hiện { $shown } trên { $all } nhiệm vụ.
see-all-tasks = Xem trong danh sách nhiệm vụ
see-all-indicators = Xem tất cả chỉ tiêu
latest-title = Tình hình thực hiện mới ghi nhận
latest-none = Chưa có tình hình thực hiện công khai.
without-lead-title = Nhiệm vụ Kế hoạch không nêu cơ quan chủ trì
without-deadline-title = Nhiệm vụ Kế hoạch không quy định thời hạn
origin-title = Số liệu từ đâu ra
origin-illustrative = Các báo cáo đang dùng là số liệu minh họa.
origin-text = Nội dung nhiệm vụ, cơ quan, thời hạn, chỉ tiêu lấy nguyên văn từ Kế hoạch; tình trạng do chương trình tính từ các báo cáo đã ghi nhận đến ngày { $date }.

print-title = Bản in
print-link = Bản in cả Kế hoạch
print-intro = Bản in cả Kế hoạch: { $tasks } nhiệm vụ { $issuer } giao, với nguyên văn, cơ quan, thời hạn và tình trạng tính đến ngày { $date }.
print-how = Dùng lệnh In của trình duyệt (Ctrl + P) để in ra giấy A4 hoặc lưu thành tệp PDF.
print-contents = Mục lục
print-figures = { $done } trên { $due } nhiệm vụ đã đến hạn được hoàn thành ({ $percent }); { $all } trên tổng số { $total } nhiệm vụ.
print-figures-none = Chưa có nhiệm vụ nào đến hạn; { $all } trên tổng số { $total } nhiệm vụ đã hoàn thành.
print-overdue = { $count } nhiệm vụ chưa hoàn thành, quá hạn.
due-inline = đến hạn { $date }
latest-note = Báo cáo gần nhất

tasks-title = Nhiệm vụ
tasks-intro = { $count } nhiệm vụ UBND tỉnh giao, theo thứ tự của Kế hoạch.
section-count = { $count } nhiệm vụ
section-completion = Hoàn thành trên số đến hạn
section-overdue = Quá hạn
agencies-title = Cơ quan thực hiện
agencies-note = Nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan.
agencies-without-lead = { $count } nhiệm vụ Kế hoạch không nêu cơ quan chủ trì nên không có trong bảng này.
agency = Cơ quan
agency-leads = Chủ trì
agency-coordinates = Phối hợp
agency-leads-title = Nhiệm vụ chủ trì
agency-coordinates-title = Nhiệm vụ phối hợp
agency-none = Không có nhiệm vụ nào.
agency-members = Gồm
agency-punctuality = Đúng hạn trên số đã hoàn thành
indicator = Chỉ tiêu
unit = Đơn vị tính
in-plan = Trong Kế hoạch
latest-figure = Số liệu mới nhất
observations-title = Số liệu thực hiện
observation-date = Ngày
observation-value = Giá trị
observation-source = Nguồn
observation-boundary = Địa giới
how-measured = Cách tính, nguồn số liệu
timeline-title = Tiến độ theo thời gian
year-title = Đến hạn năm { $year }
year-completion = Đã hoàn thành { $numerator } trên { $denominator }
undated-title = Không có ngày đến hạn
chart-table = Xem số liệu dạng bảng
about-title = Giới thiệu
about-plan = Kế hoạch
about-number = Số, ký hiệu
about-date = Ngày ban hành
about-not-given = văn bản nhận được không ghi
about-issuer = Cơ quan ban hành
about-horizon = Thời gian
about-horizon-years = { $from } – { $to }
about-vision = tầm nhìn đến năm { $year }
about-bases = Căn cứ
about-text-sum = Mã SHA-256 của văn bản nguồn
about-method = Cách tính
about-method-as-of = Mọi con số trên website nói về một ngày: { $date }. Chỉ những gì đã xảy ra và đã được ghi nhận đến ngày ấy mới được tính ({ $notes } báo cáo).
about-method-due = Ngày đến hạn là ngày cuối của thời gian ghi trong Kế hoạch: “năm 2020” và “đến năm 2020” đều là 31/12/2020.
about-method-ratio = Tỷ lệ hoàn thành ở trang đầu là số nhiệm vụ đã hoàn thành trên số nhiệm vụ đã đến hạn. Mỗi tỷ lệ đều kèm tử số và mẫu số; khi không có nhiệm vụ nào để tính thì nói bằng lời.
about-method-agency = Theo cơ quan, nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan.
about-method-cycle = Nhiệm vụ thường xuyên tính theo năm dương lịch.
about-method-soon = Sắp đến hạn: trong { $days } ngày tới.
about-statuses = Các tình trạng
about-meaning = Khi nào

## Báo cáo

menu-reports = Báo cáo
reports-title = Báo cáo
reports-intro = Báo cáo tổng hợp từ số liệu của website này, bản công khai, để đọc và in.
reports-paper = Văn bản
reports-day = Số liệu đến ngày
reports-files = Tệp
reports-draft = Đây là bản tổng hợp do chương trình lập, chưa có số, ngày và chữ ký; bản ký, đóng dấu của cơ quan có thẩm quyền là bản chính thức.
reports-none = Chưa có báo cáo nào được đăng.
size-kilobytes = { $size } KB
