### Tên các kỳ báo cáo, viết giữa câu.

period-year = năm { $year }
period-half-1 = 6 tháng đầu năm { $year }
period-half-2 = 6 tháng cuối năm { $year }
period-quarter = quý { $part } năm { $year }
period-nine-months = 9 tháng đầu năm { $year }
period-month = tháng { $part } năm { $year }
period-years = giai đoạn { $from }-{ $to }
period-days = từ ngày { $from } đến ngày { $to }
