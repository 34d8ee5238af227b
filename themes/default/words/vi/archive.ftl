### Bản lưu hằng năm: chữ trên trang luu-tru.html và trong chính bản lưu, tiếng Việt.

## Trang luu-tru.html

archive-link = Bản lưu hằng năm
archive-title = Bản lưu hằng năm
archive-intro = Mỗi năm một bản lưu: website và số liệu đúng như đã công khai, không sửa về sau. Năm phải đính chính thì có thêm bản -r2, -r3; bản trước vẫn giữ nguyên.
archive-illustrative-note = Bản có chữ “minh họa” chứa số liệu minh họa, không phải báo cáo của cơ quan nào.
archive-year = Bản
archive-day = Số liệu tính đến ngày
archive-tasks = Nhiệm vụ
archive-completion = Hoàn thành trên số đã đến hạn
archive-overdue = Quá hạn
archive-changes = So với năm trước
archive-file = Tệp tải về
archive-change = hoàn thành { $completed }, quá hạn { $overdue } so với bản { $name }
archive-no-change = không có bản của năm trước
archive-corrects = Đính chính bản { $name }
archive-megabytes = { $size } MB
archive-kilobytes = { $size } KB
archive-proof-title = Dấu nhận dạng
archive-proof = Bản lưu đầy đủ nằm ở kho lưu trữ. Dấu nhận dạng dưới đây là mã SHA-512 của tệp tagmanifest-sha512.txt trong bản lưu ấy; sửa một chữ trong bất kỳ tệp nào của bản lưu thì dấu không còn khớp. Lệnh tiendo verify kiểm tra điều đó.

## Trong bản lưu

archive-description = { $title }. Bản lưu năm { $year }, số liệu tính đến ngày { $date }
archive-illustrative = Có số liệu minh họa, không phải báo cáo của cơ quan nào
archive-index =
    BẢN LƯU { $name }

    { $description }.

    Trong bản lưu có gì
      data/site/      website công khai, { $site } tệp; mở data/site/index.html bằng trình duyệt, không cần mạng.
      data/site/data/ số liệu của website: bảng .csv mở bằng phần mềm bảng tính, tệp .json cho chương trình.
      data/papers/    văn bản dạng PDF/A, { $papers } tệp.
      data/inputs/    mọi thứ đã dùng để tạo ra các phần trên, { $inputs } tệp: content (bản ghi và tệp văn bản
                      được dẫn), văn bản gốc, themes (giao diện riêng, nếu có), with (thư mục bản ghi thêm vào, nếu có).
                      Phần này có nội dung nội bộ: không đưa lên mạng.
      data/build.json chương trình, phiên bản, các lựa chọn và các thư viện đã dùng.
      manifest-sha512.txt     mã SHA-512 của từng tệp trong data.
      tagmanifest-sha512.txt  mã SHA-512 của các tệp còn lại. Mã SHA-512 của chính tệp này là dấu nhận dạng của bản lưu.
      bag-info.txt            bản lưu của ai, về việc gì, tính đến ngày nào. Bagging-Date là ngày số liệu nói đến,
                              không phải ngày đóng gói: cùng bản ghi thì luôn cho cùng một bản lưu.
      bagit-profile.json      quy ước mà bản lưu này tuân theo, cho chương trình.

    Kiểm chứng bằng chương trình
      tiendo verify THƯ_MỤC            mọi tệp còn đủ, không tệp nào bị sửa, không có tệp lạ.
      tiendo verify THƯ_MỤC --rebuild  tạo lại toàn bộ từ data/inputs rồi so từng byte; cần đúng phiên bản { $version }.

    Kiểm chứng khi không có chương trình
      Bản lưu theo chuẩn BagIt 1.0 (RFC 8493); chương trình nào đọc được chuẩn ấy đều kiểm chứng được.
      Trên Linux, đứng trong thư mục này:
        sha512sum --check --quiet manifest-sha512.txt
        sha512sum --check --quiet tagmanifest-sha512.txt
        sha512sum tagmanifest-sha512.txt
      Dòng cuối phải trùng với dấu nhận dạng đã công bố. Trong tên tệp, %25 nghĩa là dấu %.
archive-index-illustrative = Lưu ý: { $value }.
archive-index-corrects = Bản này đính chính bản { $value }, bản ấy vẫn giữ nguyên. Dấu nhận dạng của bản được đính chính: { $fingerprint }
archive-index-reason = Lý do: { $value }
