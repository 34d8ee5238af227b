### Phần khung của văn bản hành chính: “…” là chỗ trống để viết tay.

frame-number = Số: { $number }/{ $symbol }
frame-about = V/v { $summary }
frame-date-blank = ngày … tháng … năm { $year }
frame-place-date = { $place }, { $date }
frame-addressees = Kính gửi:
frame-recipients = Nơi nhận:
