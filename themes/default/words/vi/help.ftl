### Trợ giúp của các lệnh.

help = Biến bản ghi của một kế hoạch nhà nước thành website công khai có biểu đồ và dữ liệu.
    .examples = Ví dụ:
        tiendo new ke-hoach                      tạo thư mục làm việc
        tiendo --root ke-hoach build             tạo website của thư mục ấy
        tiendo check                             tìm mọi lỗi trong bản ghi
help-template = {"{"}about-with-newline{"}"}
    Cách dùng: {"{"}usage{"}"}

    {"{"}all-args{"}"}{"{"}after-help{"}"}
help-commands = Các lệnh
help-options = Tùy chọn
help-arguments = Tham số
help-help = In trợ giúp.
help-version = In phiên bản.
help-root = Thư mục làm việc: thư mục chứa `content`.
help-lang = Ngôn ngữ của thông báo: vi hoặc en; mặc định theo máy, máy không đặt thì tiếng Việt.
help-quiet = Chỉ nói khi có lỗi.
help-verbose = Nói chi tiết hơn.
help-as_of = Ngày mà mọi con số nói đến, như 2025-06-30; mặc định là hôm nay.
help-with = Thêm một thư mục bản ghi, tính từ thư mục hiện tại; dùng được nhiều lần.
help-format = human cho người đọc, json cho chương trình.
help-new = Tạo một thư mục làm việc, dùng được ngay.
    .examples = Ví dụ:
        tiendo new ke-hoach && tiendo --root ke-hoach build
help-new-dir = Thư mục mới hoặc trống.
help-check = Nêu mọi lỗi trong bản ghi, đúng dòng, kèm cách sửa.
    .examples = Ví dụ:
        tiendo check
        tiendo check --explain wording_departs   giải thích một quy tắc
        tiendo check --format json               cho chương trình khác đọc
help-check-explain = In trang giải thích một quy tắc.
help-build = Tạo website, biểu đồ và dữ liệu.
    .examples = Ví dụ:
        tiendo build
        tiendo build --as-of 2024-12-31          như đã biết vào ngày ấy
        tiendo build --with seeds/illustrative   thêm số liệu minh họa
help-build-out = Nơi đặt kết quả, tính từ thư mục hiện tại; mặc định là `output` trong thư mục làm việc.
help-status = In các con số chính của website trên màn hình.
    .examples = Ví dụ:
        tiendo status --as-of 2025-06-30
        tiendo status --format json
help-from = Ngày đầu, như 2024-12-15.
help-to = Ngày cuối, như 2025-06-30.
help-period = Hoặc một kỳ báo cáo: 2024, 2024-H1, 2024-Q3, 2024-9M, 2024-09, 2022..2024.
help-diff = Nêu nội dung thay đổi giữa hai ngày, hai kỳ, hai thư mục dữ liệu hoặc hai bản lưu.
    .examples = Ví dụ:
        tiendo diff                              từ kỳ báo cáo khép lại gần nhất
        tiendo diff 2023 2024                    giữa ngày cuối của hai năm báo cáo
        tiendo diff --period 2024-Q3             trong một quý
        tiendo diff output/site/data 2025-06-30  từ một kết quả trước đây đến một ngày
        tiendo diff output/archive/2023.zip output/archive/2024.zip
        tiendo diff 2024 --format markdown       để đưa vào văn bản
help-diff-before = Bắt đầu từ đâu: một ngày, một kỳ (ngày cuối của kỳ), thư mục dữ liệu đã tạo trước đây, hoặc bản lưu của một năm (thư mục hay tệp zip); mặc định là ngày cuối của kỳ khép lại gần nhất.
help-diff-after = Đến đâu, viết như trên; mặc định là ngày của --as-of.
help-diff-format = human cho người đọc, json đủ mọi nội dung cho chương trình, markdown để đưa vào văn bản.
help-schema = In JSON Schema của một loại bản ghi, để phần mềm soạn thảo nhắc và kiểm tra.
    .examples = Ví dụ:
        tiendo schema task > task.schema.json
help-schema-kind = Loại bản ghi; bỏ trống thì in tất cả.
help-build-no_papers = Không lập văn bản.
help-report = Lập một loại văn bản cho kỳ bất kỳ, hoặc kiểm tra thể thức một tệp Word.
    .examples = Ví dụ:
        tiendo report briefing                                    báo cáo tóm tắt để họp
        tiendo report annual --period 2024 --for ubnd             báo cáo năm, dự thảo của UBND tỉnh
        tiendo report reminder --agency so-tai-chinh --format docx
        tiendo report reminder --all --format txt                 tin nhắn ngắn cho từng cơ quan
        tiendo report --lint bao-cao.docx                         đối chiếu thể thức
help-report-kind = request, reminder, agency, briefing, annual, review, appendix hoặc loại mà giao diện thêm.
help-report-agency = Mã cơ quan, cho reminder và agency.
help-report-all = Mỗi cơ quan một văn bản, cho reminder và agency.
help-report-sender = Báo cáo năm lập thay cho ai: ubnd.
help-report-public = Bản công khai.
help-report-format = Các dạng, cách nhau bằng dấu phẩy: pdf, docx, html, xlsx, txt.
help-report-out = Thư mục ghi tệp, tính từ thư mục hiện tại; mặc định là `output/reports`.
help-report-template = Chép mẫu của loại văn bản ấy vào thư mục làm việc để sửa.
help-report-lint = Đối chiếu một tệp Word với thể thức văn bản.

help-snapshot = Lập bản lưu của một năm, hoặc bản đính chính; bản đã có không bao giờ bị ghi đè.
    .examples = Ví dụ:
        tiendo snapshot 2024                                tính đến 31/12/2024
        tiendo snapshot 2024 --as-of 2024-12-14             tính đến ngày khác
        tiendo snapshot 2024 --reason "một báo cáo ghi sai" bản đính chính, nằm bên bản đầu
help-snapshot-year = Năm.
help-snapshot-as_of = Ngày mà mọi con số nói đến; mặc định là 31/12 của năm.
help-snapshot-out = Nơi đặt kết quả, tính từ thư mục hiện tại; mặc định là `output` trong thư mục làm việc.
help-snapshot-reason = Vì sao lưu lại một năm đã có bản lưu; lý do hiện trên trang bản lưu của website.
help-snapshot-allow_illustrative = Cho phép lưu số liệu minh họa, có ghi rõ.
help-verify = Chứng minh một bản lưu còn nguyên vẹn; in dấu nhận dạng của nó.
    .examples = Ví dụ:
        tiendo verify output/archive/2024
        tiendo verify 2024.zip --fingerprint 5f0c…          so với dấu đã công bố
        tiendo verify 2024.zip --rebuild                    tạo lại từ chính dữ liệu trong bản lưu
help-verify-path = Thư mục hoặc tệp zip của bản lưu.
help-verify-fingerprint = Dấu nhận dạng đã công bố: 128 ký tự 0–9, a–f.
help-verify-rebuild = Tạo lại từ dữ liệu trong bản lưu rồi so từng byte.
