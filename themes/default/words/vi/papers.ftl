### Chữ trong văn bản giấy mà mẫu không tự ghi. Lời văn của từng loại nằm trong `report/<loại>.md`.

paper-document = { $number } ngày { $date }
paper-illustrative = CÓ SỐ LIỆU MINH HỌA, KHÔNG PHẢI BÁO CÁO CỦA CƠ QUAN NÀO
paper-appendix = Phụ lục
paper-appendix-numbered = Phụ lục { $number }
paper-chart-unknown = không có biểu đồ nào tên `{ $chart }`; có: by-section, by-agency, completion, timeline, indicator-<mã chỉ tiêu>

paper-target-equal = { $value }
paper-target-at-least = từ { $value } trở lên
paper-target-at-most = không quá { $value }
paper-target-aim = { $value } (năm { $year })
paper-target-forecast = { $value } (năm { $year }, dự báo)

## Bản HTML

paper-to-write = Phần người soạn thảo viết:

## Việc cần làm

next-step-overdue = Hoàn thành; báo cáo nguyên nhân chậm và thời hạn mới
next-step-confirm = Gửi văn bản, sản phẩm để xác nhận hoàn thành
next-step-submitted = Theo dõi việc ban hành
next-step-report = Gửi báo cáo của kỳ này
next-step-due-soon = Hoàn thành đúng thời hạn
next-step-go-on = Tiếp tục thực hiện
next-step-none = Không

## Khi không lập được PDF

pdf-no-family = thư mục fonts của giao diện không có phông { $name } mà decree30.yaml yêu cầu
pdf-no-logo = thư mục report của giao diện không có ảnh { $name }
pdf-bad-logo = { $name } không phải ảnh PNG, JPEG hoặc SVG: thay bằng tệp ảnh đúng, hoặc bỏ dòng `logo` trong mẫu
pdf-bad-font = fonts/{ $name } không phải tệp phông chữ
