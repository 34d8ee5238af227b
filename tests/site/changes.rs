//! The page of changes: what became of what since the last period and within a year, each figure with its day.

use tiendo::view::{Since, earlier_days};

use crate::command::run::build;
use crate::workspace::{Workspace, day};

const PAGE: &str = "thay-doi.html";

fn page(as_of: &str) -> String {
    build(&Workspace::small(), as_of, &[]).page(PAGE)
}

/// The part of a page from the heading with this anchor to the next section's end.
fn section<'a>(page: &'a str, id: &str) -> &'a str {
    let from = page.split(&format!("<h2 id=\"{id}\">")).nth(1).unwrap_or_else(|| panic!("no {id}"));
    from.split("</section>").next().unwrap()
}

#[test]
fn tasks_stand_under_what_became_of_them_with_both_days() {
    let page = page("2021-12-31");
    let year = section(&page, "tu-mot-nam-truoc");
    for part in [
        "Trong một năm, từ 31/12/2020 đến 31/12/2021",
        "<h3>Mới hoàn thành",
        "nhiem-vu/1.a.html",
        "Ngày hoàn thành:</span> 25/6/2021",
    ] {
        assert!(year.contains(part), "{part}: {year}");
    }
    let period = section(&page, "tu-ky-truoc");
    assert!(period.contains("Từ cuối kỳ báo cáo năm 2021 (14/12/2021) đến 31/12/2021"), "{period}");
    assert!(!period.contains("nhiem-vu/1.a.html"), "{period}");
}

#[test]
fn every_figure_says_its_day_and_what_it_is_of() {
    let page = page("2021-12-31");
    let year = section(&page, "tu-mot-nam-truoc");
    let row = year.split("Hoàn thành, trên số nhiệm vụ đã đến hạn").nth(1).unwrap().split("</tr>").next().unwrap();
    assert!(row.contains("data-label=\"Đến 31/12/2020\"") && row.contains("data-label=\"Đến 31/12/2021\""), "{row}");
    let (before, after) = row.split_once("</td>").unwrap();
    assert!(before.contains("<span class=\"of\">–</span>") && !before.contains("<b "), "{before}");
    assert!(after.contains("<b class=\"num\">1</b><span class=\"of\">/2</span>"), "{after}");
}

#[test]
fn without_any_report_no_task_is_called_late() {
    let page = page("2019-12-31");
    assert!(page.contains("Không có gì thay đổi giữa hai ngày này"), "{page}");
    let workspace = Workspace::small()
        .without("content/notes/2021/2021-06-25-1.a.md")
        .without("content/notes/2021/2021-04-09-2.a.2.md")
        .without("content/notes/2021/2021-04-09-2.a.2-khoi-cong.md");
    let silent = build(&workspace, "2021-12-31", &[]).page(PAGE);
    assert!(silent.contains("<h3>Mới qua ngày đến hạn") && !silent.contains("<h3>Mới quá hạn"), "{silent}");
}

#[test]
fn an_indicator_shows_its_latest_figure_beside_the_one_before() {
    let note = "---\nindicator: ty-le-phu-song\ndate: 2024-12-20\nobservations: [{indicator: ty-le-phu-song, value: 97, date: 2024-11-30, source: Sở, boundary: tinh-moi}]\n---\n";
    let workspace = Workspace::small().with_file("content/notes/2024/2024-12-20-ty-le-phu-song.md", note);
    let page = build(&workspace, "2024-12-31", &[]).page(PAGE);
    let moved = section(&page, "tu-ky-truoc").split("<h3>Chỉ tiêu có số liệu mới").nth(1).unwrap();
    let cells: Vec<&str> = moved.split("Số liệu mới nhất:</span> ").skip(1).collect();
    assert!(cells[0].starts_with("97,2% (31/12/2023)") && cells[1].starts_with("97% (30/11/2024)"), "{moved}");
}

#[test]
fn a_day_is_compared_with_the_period_before_it_and_with_the_year_before() {
    let outline = Workspace::small().plan().outline;
    let days = |as_of: &str| {
        let days = earlier_days(&outline, day(as_of)).into_iter();
        days.map(|(since, day)| (since == Since::YearBefore, day.to_string())).collect::<Vec<_>>()
    };
    let (period, year) = (|day: &str| (false, day.to_owned()), |day: &str| (true, day.to_owned()));
    assert_eq!(days("2025-06-30"), [period("2024-12-14"), year("2024-06-30")]);
    assert_eq!(days("2024-12-10"), [period("2023-12-14"), year("2023-12-10")]);
    assert_eq!(days("2024-12-14"), [period("2023-12-14")]);
    assert_eq!(days("2024-02-29"), [period("2023-12-14"), year("2023-02-28")]);
}

#[test]
fn a_correction_that_leaves_every_figure_alone_says_so() {
    let note = |recorded: &str, corrects: &str| {
        format!(
            "---\ntask: \"2.b.2\"\ndate: 2022-05-01\nrecorded: {recorded}\nagency: so-cong-thuong\nstate: in_progress\ncorrects: {corrects}\npublic: Đã sửa {recorded}.\n---\n"
        )
    };
    let workspace = Workspace::small()
        .with_file("content/notes/2022/2022-05-02-2.b.2.md", note("2022-05-02", "null"))
        .with_file("content/notes/2023/2023-01-05-2.b.2.md", note("2023-01-05", "2022-05-02-2.b.2"));
    let page = build(&workspace, "2023-01-31", &[]).page(PAGE);
    let corrected = section(&page, "tu-ky-truoc").split("<h3>Đính chính").nth(1).unwrap().to_owned();
    assert!(corrected.contains("nhiem-vu/2.b.2.html") && corrected.contains("đã được đính chính"), "{corrected}");
}
