### Chữ của trang dữ liệu và trong các tệp dữ liệu.

## Trang

data-title = Dữ liệu
data-intro = Số liệu của website này dạng tệp, cùng ngày số liệu với các trang. Ngày trong tệp CSV và JSON viết năm-tháng-ngày, như 2025-12-31; ô trống nghĩa là không có.
data-ways-title = Chọn tệp nào
data-way-excel = Mở bằng Excel
data-workbook = Một sổ Excel có đủ các bảng: nhiệm vụ, tình hình thực hiện, chỉ tiêu, cơ quan, tổng hợp, nguyên văn. Đầu cột bằng tiếng Việt, lọc được ngay, in vừa khổ A4 nằm ngang. Số và ngày trong ô là số và ngày thật: Excel hiện theo cài đặt vùng của máy, máy đặt vùng Việt Nam hiện 4.108 và 62,5%. Ô chữ bắt đầu bằng =, +, - hoặc @ có thêm dấu nháy đơn ở trước.
    .title = Sổ Excel
data-way-table = Tải từng bảng
data-way-table-text = Bấm đúp vào tệp CSV là mở được, chữ có dấu hiện đúng. Nếu mọi cột dồn vào một ô, hoặc số lẻ như 8.5 thành ngày, dùng lệnh Dữ liệu > Từ Văn bản/CSV, chọn dấu phân cách là dấu phẩy và vùng tiếng Anh. Ô chữ bắt đầu bằng =, +, - hoặc @ có thêm dấu nháy đơn ở trước để Excel không hiểu là công thức.
data-way-program = Đọc bằng chương trình
data-way-program-text = Tệp JSON giữ đủ cấu trúc. Tệp datapackage.json mô tả mọi tệp, kiểu và ràng buộc của từng cột theo chuẩn Frictionless Data Package, kèm mã SHA-256.
data-way-calendar = Xem trong lịch
data-way-calendar-text = Tệp lịch có ngày đến hạn của mọi nhiệm vụ có thời hạn và các mốc tiến độ chưa hoàn thành, mỗi ngày là một sự kiện cả ngày. Tải về rồi mở bằng Outlook hoặc lịch trên điện thoại để ghi một lần; để lịch tự cập nhật, chọn thêm lịch theo địa chỉ (Outlook: Thêm lịch > Đăng ký từ web; Google: Thêm lịch khác > Từ URL) rồi dán địa chỉ của tệp.
data-way-feed = Theo dõi tin mới
data-way-feed-text = Tệp tin mới (Atom) có 50 tin gần nhất: tình hình thực hiện công khai và nhiệm vụ hoàn thành. Sao chép địa chỉ của tệp rồi thêm vào phần mềm đọc tin, như Outlook (Nguồn cấp RSS), Thunderbird hoặc Feedly.
data-way-address = Địa chỉ để dán:
data-way-copy = Lấy địa chỉ bằng cách bấm chuột phải, hoặc nhấn giữ trên điện thoại, vào tên tệp rồi chọn sao chép địa chỉ liên kết. Chỉ dùng được khi website đã được đăng.
data-illustrative-note = Các tệp này có số liệu minh họa: dòng nào như vậy thì cột illustrative ghi true (sổ Excel: cột Minh họa), đầu mỗi trang tính và chân trang in, tên lịch và tên tin mới đều ghi rõ.
data-files-title = Các tệp và các cột
data-columns = Xem { $count } trường
data-field = Trường
data-place = Có trong
data-meaning = Ý nghĩa
data-dataset = Số liệu theo dõi thực hiện { $title }, { $issuer } ban hành: nhiệm vụ, tình hình thực hiện, chỉ tiêu, cơ quan. Số liệu tính đến ngày { $date }.
data-illustrative = (số liệu minh họa)

## Lịch và tin mới

calendar-name = { $name }: thời hạn
calendar-about = Ngày đến hạn của các nhiệm vụ và mốc tiến độ. Số liệu tính đến ngày { $date }.
calendar-task = Đến hạn: { $id } { $title }
calendar-task-completed = Đã hoàn thành: { $id } { $title }
calendar-task-ended = Không còn thực hiện: { $id } { $title }
calendar-milestone = Mốc tiến độ của { $id }: { $title }
calendar-event = Cơ quan chủ trì: { $lead }. Tình trạng: { $status }. Số liệu tính đến ngày { $date }.
feed-title = { $name }: tin mới
feed-about = Tình hình thực hiện công khai, nhiệm vụ hoàn thành và văn bản điều chỉnh. Số liệu tính đến ngày { $date }.
feed-note = { $id } { $title }
feed-amendment = Điều chỉnh Kế hoạch: { $number }
feed-amendment-text = Có hiệu lực từ ngày { $date }. { $changes }.
feed-amendment-added = Bổ sung { $task }
feed-amendment-replaced = Thay thế { $task }
feed-amendment-repealed = Bãi bỏ { $task }
feed-amendment-adjusted = Điều chỉnh { $task }
feed-completion = { $status }: { $id } { $title }
feed-completion-text = { $status }, ngày { $date }.

## Nhiệm vụ

data-tasks = Mỗi nhiệm vụ một dòng, theo thứ tự của Kế hoạch.
    .title = Nhiệm vụ
data-tasks-id = Mã nhiệm vụ
data-tasks-as_of = Ngày số liệu
data-tasks-section = Mã nhóm nhiệm vụ
data-tasks-group = Chữ cái của tiểu nhóm (đ viết là dd)
data-tasks-title = Tên gọi tắt
data-tasks-text = Toàn bộ nguyên văn, dạng Markdown
data-tasks-deadline = Thời hạn đúng như Kế hoạch ghi: year (năm), years (các năm), by (đến năm), from và to (từ năm, đến năm), quarter (quý), half (nửa năm), month (tháng), date (ngày), recurring (thường xuyên), event (theo sự kiện)
data-tasks-due = Ngày đến hạn
data-tasks-lead = Cơ quan chủ trì. JSON: mã và tên; CSV: tên, cách nhau bằng dấu chấm phẩy
data-tasks-lead_id = Mã cơ quan chủ trì, cùng thứ tự với tên
data-tasks-lead_named = Cơ quan chủ trì ghi trong văn bản; khác cơ quan chủ trì khi đã có cơ quan kế thừa
data-tasks-lead_open_ended = Cụm từ của Kế hoạch đi cùng cơ quan chủ trì mà không nêu tên cơ quan
data-tasks-coordinating = Cơ quan phối hợp. JSON: mã và tên; CSV: tên, cách nhau bằng dấu chấm phẩy
data-tasks-coordinating_id = Mã cơ quan phối hợp, cùng thứ tự với tên
data-tasks-coordinating_named = Cơ quan phối hợp ghi trong văn bản
data-tasks-coordinating_open_ended = Cụm từ của Kế hoạch đi cùng cơ quan phối hợp mà không nêu tên cơ quan
data-tasks-milestones = Mốc tiến độ. JSON: mã, tên, ngày đến hạn, ngày hoàn thành; CSV: tên
data-tasks-milestones_due = Ngày đến hạn của từng mốc, cùng thứ tự với tên
data-tasks-milestones_completed = Ngày hoàn thành của từng mốc, cùng thứ tự với tên
data-tasks-deliverables = Sản phẩm. JSON: mã, tên, đã ban hành hay chưa; CSV: tên
data-tasks-deliverables_issued = Từng sản phẩm đã ban hành (true) hay chưa (false), cùng thứ tự với tên
data-tasks-indicators = Mã các chỉ tiêu đo nhiệm vụ
data-tasks-status = Mã tình trạng
data-tasks-status_label = Tình trạng bằng chữ, như trên trang Giới thiệu
data-tasks-flags = Dấu hiệu đi kèm: due_soon (sắp đến hạn), due_this_year (đến hạn trong năm), milestone_late (mốc tiến độ chậm), awaiting_confirmation (đã báo hoàn thành, chờ xác nhận), event_occurred (đã đủ điều kiện, chưa quy định thời hạn), long_unreported (lâu chưa báo cáo), cycle_missed (kỳ trước không có báo cáo)
data-tasks-amendments = Văn bản điều chỉnh, bổ sung, thay thế, bãi bỏ. JSON: số, ngày ký, ngày có hiệu lực, các trường đang theo văn bản ấy; CSV: số
data-tasks-replaced_by = Mã các nhiệm vụ thay thế
data-tasks-days_late = Số ngày quá hạn
data-tasks-completed = Ngày hoàn thành đã được xác nhận
data-tasks-source_lines = Dòng đầu và dòng cuối trong văn bản Kế hoạch
data-tasks-illustrative = true: tình trạng dựa vào số liệu minh họa

## Tình hình thực hiện

data-notes = Mỗi tình hình thực hiện công khai của một nhiệm vụ hoặc chỉ tiêu một dòng, mới ghi nhận trước.
    .title = Tình hình thực hiện
data-notes-id = Mã báo cáo
data-notes-as_of = Ngày số liệu
data-notes-date = Ngày mà tình hình ấy đúng
data-notes-recorded = Ngày ghi nhận
data-notes-task = Mã nhiệm vụ; trống nếu chỉ nói về một chỉ tiêu
data-notes-task_title = Tên gọi tắt của nhiệm vụ
data-notes-indicator = Mã chỉ tiêu, nếu báo cáo chỉ nói về chỉ tiêu
data-notes-agency = Cơ quan báo cáo. JSON: mã và tên; CSV: tên
data-notes-agency_id = Mã cơ quan báo cáo
data-notes-text = Nội dung công khai, dạng Markdown
data-notes-illustrative = true: báo cáo minh họa

## Chỉ tiêu

data-indicators = JSON: mỗi chỉ tiêu một đối tượng. CSV: mỗi mức trong Kế hoạch và mỗi số liệu thực hiện một dòng, để lọc và vẽ biểu đồ được ngay.
    .title = Chỉ tiêu
data-indicators-id = Mã chỉ tiêu
data-indicators-as_of = Ngày số liệu
data-indicators-title = Tên chỉ tiêu
data-indicators-unit = Đơn vị tính
data-indicators-direction = up (càng cao càng tốt), down (càng thấp càng tốt), reach (đạt đúng mức)
data-indicators-nature = target (mục tiêu), forecast (dự báo trong Kế hoạch)
data-indicators-decimals = Số chữ số thập phân
data-indicators-task = Mã nhiệm vụ mà chỉ tiêu thuộc về
data-indicators-description = Cách hiểu chỉ tiêu, dạng Markdown
data-indicators-targets = Mức trong Kế hoạch: năm, cách so sánh, giá trị
data-indicators-observations = Số liệu thực hiện: ngày, giá trị, nguồn, địa giới, có phải minh họa hay không
data-indicators-source_lines = Dòng đầu và dòng cuối trong văn bản Kế hoạch
data-indicators-row = target (mức trong Kế hoạch) hoặc observation (số liệu thực hiện)
data-indicators-year = Năm phải đạt, của mức trong Kế hoạch; trống khi Kế hoạch không ghi năm
data-indicators-date = Ngày của số liệu thực hiện
data-indicators-comparator = Cách so sánh của mức trong Kế hoạch: equal (bằng), at_least (ít nhất), at_most (tối đa)
data-indicators-value = Giá trị theo đơn vị tính, phần lẻ sau dấu chấm
data-indicators-boundary = Địa giới mà số liệu tính trên đó. JSON: mã và tên; CSV: tên
data-indicators-source = Nguồn của số liệu thực hiện
data-indicators-illustrative = true: số liệu minh họa

## Cơ quan

data-agencies = Mỗi cơ quan một dòng. Nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan.
    .title = Cơ quan thực hiện
data-agencies-id = Mã cơ quan
data-agencies-as_of = Ngày số liệu
data-agencies-name = Tên cơ quan
data-agencies-short = Tên gọi tắt
data-agencies-kind = department (sở), board (ban), district (huyện, thành phố), group (nhiều cơ quan), party (cơ quan Đảng), other (khác)
data-agencies-from = Ngày bắt đầu hoạt động
data-agencies-until = Ngày kết thúc hoạt động
data-agencies-members = Mã các cơ quan thành viên
data-agencies-successors = Cơ quan kế thừa. JSON: mã, và mã các nhiệm vụ nếu chỉ nhận một phần; CSV: mã
data-agencies-unverified = Tên các trường chưa xác minh
data-agencies-leads = Mã các nhiệm vụ chủ trì
data-agencies-coordinates = Mã các nhiệm vụ phối hợp
data-agencies-completion_of_due = Nhiệm vụ chủ trì đã hoàn thành (numerator) trên số đã đến hạn (denominator)
data-agencies-completed_of_due = Số nhiệm vụ chủ trì đã đến hạn và đã hoàn thành
data-agencies-due_by_day = Số nhiệm vụ chủ trì đã đến hạn
data-agencies-overdue = Số nhiệm vụ chủ trì quá hạn
data-agencies-illustrative = true: có nhiệm vụ chủ trì dựa vào số liệu minh họa

## Tổng hợp

data-summary = Các tổng số, mỗi tỷ lệ kèm tử số và mẫu số. Một đối tượng.
    .title = Tổng hợp
data-summary-plan = Mã kế hoạch
data-summary-title = Tên kế hoạch
data-summary-as_of = Ngày số liệu
data-summary-illustrative = true: có số liệu minh họa
data-summary-known_notes = Số báo cáo đã ghi nhận
data-summary-total = Tất cả nhiệm vụ
data-summary-changes = Số nhiệm vụ đã bổ sung (supplemented), đang có điều chỉnh (adjusted), đã thay thế (replaced), đã bãi bỏ (repealed)
data-summary-sections = Theo nhóm nhiệm vụ
data-summary-agencies = Theo cơ quan chủ trì; nhiệm vụ nhiều cơ quan chủ trì tính cho từng cơ quan
data-summary-years = Theo năm đến hạn, và lũy kế đến cuối mỗi năm
data-summary-undated = Nhiệm vụ không có ngày đến hạn
data-summary-indicators = Số liệu mới nhất và mức trong Kế hoạch của từng chỉ tiêu
