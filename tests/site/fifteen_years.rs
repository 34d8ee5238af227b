//! What a reader sees of amendments and of agencies over time (`tests/fixtures/fifteen_years`).

use super::data::json;
use crate::command::run::{Built, build, tiendo};
use crate::workspace::Workspace;

fn on(as_of: &str) -> Built {
    build(&Workspace::fixture("fifteen_years"), as_of, &[])
}

/// A page's text without its markup, white space folded.
fn text(built: &Built, path: &str) -> String {
    let page = built.page(path);
    let outside = page.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    outside.collect::<Vec<_>>().join("").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(built: &Built, path: &str, told: &str) {
    let text = text(built, path);
    assert!(text.contains(told), "{path} lacks “{told}”:\n{text}");
}

#[test]
fn a_changed_value_stands_beside_the_original_with_its_basis() {
    let built = on("2014-01-01");
    let basis = "căn cứ 101/QĐ-UBND, 10/5/2013, UBND tỉnh; có hiệu lực từ ngày 15/5/2013.";
    says(&built, "nhiem-vu/1.a.html", &format!("Theo Kế hoạch: Đến năm 2014; nay điều chỉnh: Đến năm 2018; {basis}"));
    says(&built, "nhiem-vu/1.a.html", "Ngày đến hạn: 31/12/2018");
    says(&built, "ban-in.html", "nay điều chỉnh: Đến năm 2018");
    assert!(!text(&on("2013-05-31"), "nhiem-vu/1.a.html").contains("nay điều chỉnh"));
    let later = on("2022-04-01");
    says(&later, "nhiem-vu/1.a.html", "Theo Kế hoạch: Đến năm 2014; nay điều chỉnh: Đến năm 2024; căn cứ 405/QĐ-UBND");
    says(&later, "nhiem-vu/1.a.html", "Theo Kế hoạch: Sở Tài chính; nay điều chỉnh: không có; căn cứ 405/QĐ-UBND");
    says(&later, "nhiem-vu/1.a.html", "Các văn bản điều chỉnh nhiệm vụ này, theo thứ tự áp dụng: 101/QĐ-UBND");
}

#[test]
fn a_new_wording_names_its_decision_and_the_original_stays() {
    let built = on("2016-04-01");
    says(&built, "nhiem-vu/2.a.1.html", "Nguyên văn hiện hành Trình đề án, ban hành chính sách khuyến công và khuyến thương.");
    says(&built, "nhiem-vu/2.a.1.html", "của văn bản 202/QĐ-UBND.");
    says(&built, "nhiem-vu/2.a.1.html", "Nguyên văn trong Kế hoạch Trình đề án, ban hành chính sách khuyến công.");
}

#[test]
fn the_page_of_an_ended_task_stays_and_says_so_with_links() {
    let built = on("2022-04-01");
    says(
        &built,
        "nhiem-vu/2.a.2.html",
        "Nhiệm vụ này đã được thay thế bằng: 2.a.3 Khảo sát, dự báo nhu cầu lao động. Căn cứ: 303/QĐ-UBND",
    );
    assert!(built.page("nhiem-vu/2.a.2.html").contains("href=\"../nhiem-vu/2.a.3.html\""));
    says(&built, "nhiem-vu/2.a.3.html", "Nhiệm vụ này thay thế: 2.a.2 Khảo sát nhu cầu lao động.");
    says(&built, "nhiem-vu/2.a.3.html", "không có trong Kế hoạch ban đầu, được bổ sung sau. Căn cứ: 303/QĐ-UBND");
    says(&built, "nhiem-vu/1.c.html", "Nhiệm vụ này đã bị bãi bỏ. Căn cứ: 404/QĐ-UBND");
    assert!(!on("2019-01-31").site().join("nhiem-vu/2.a.3.html").exists());
}

#[test]
fn the_overview_counts_the_plan_of_the_day_and_says_what_was_changed() {
    let built = on("2022-04-01");
    says(&built, "index.html", "5 nhiệm vụ UBND tỉnh giao, trong 2 nhóm");
    says(
        &built,
        "index.html",
        "So với 6 nhiệm vụ của Kế hoạch ban đầu: bổ sung 2, thay thế 1, bãi bỏ 2; trong các nhiệm vụ còn hiệu lực, 3 nhiệm vụ có điều chỉnh.",
    );
    says(&built, "nhiem-vu.html", "Danh sách có thêm 3 nhiệm vụ đã bãi bỏ hoặc thay thế");
    assert!(!text(&on("2013-05-31"), "index.html").contains("Kế hoạch ban đầu"));
}

#[test]
fn data_files_calendar_search_and_terminal_follow_the_amended_plan() {
    let built = on("2022-04-01");
    let tasks = json(&built, "data/tasks.json");
    let of = |id: &str| tasks.as_array().unwrap().iter().find(|task| task["id"] == id).unwrap().clone();
    assert_eq!(
        (of("1.a")["due"].clone(), of("1.a")["amendments"][1]["number"].clone()),
        ("2024-12-31".into(), "405/QĐ-UBND".into())
    );
    assert_eq!((of("2.a.2")["status"].clone(), of("2.a.2")["replaced_by"][0].clone()), ("replaced".into(), "2.a.3".into()));
    assert_eq!(
        (of("1.b")["lead"][0]["id"].clone(), of("1.b")["lead_named"][0]["id"].clone()),
        ("so-giao-duc".into(), "so-lao-dong".into())
    );
    let summary = json(&built, "data/summary.json");
    assert_eq!((&summary["changes"]["repealed"], &summary["total"]["total"]), (&2.into(), &5.into()));
    let calendar = built.page("data/deadlines.ics");
    let event = |id: &str| calendar.split("BEGIN:VEVENT").find(|event| event.contains(&format!("UID:{id}@"))).unwrap();
    assert!(event("1.a").contains("DTSTART;VALUE=DATE:20241231") && !event("1.a").contains("STATUS:"), "{}", event("1.a"));
    assert!(event("2.a.2").contains("STATUS:CANCELLED"), "{}", event("2.a.2"));
    let index = built.page("tim-kiem/1.js");
    assert!(index.contains("404/QĐ-UBND") && index.contains("\"status\":\"repealed\""));
    let root = Workspace::fixture("fifteen_years");
    let run = tiendo(&["status", "--root", &root.root().to_string_lossy(), "--as-of", "2022-04-01"]);
    assert!(run.data.contains("Bổ sung 2, điều chỉnh 3, thay thế 1, bãi bỏ 2 nhiệm vụ"), "{}", run.data);
}

#[test]
fn the_agency_of_the_day_stands_with_the_one_that_the_text_names() {
    let built = on("2022-01-01");
    says(&built, "nhiem-vu/1.a.html", "Sở Kinh tế (văn bản ghi: Sở Kế hoạch)");
    says(&built, "ban-in.html", "Sở Kinh tế (văn bản ghi: Sở Kế hoạch)");
    says(&on("2016-12-31"), "nhiem-vu/1.a.html", "Cơ quan chủ trìSở Kế hoạch Cơ quan phối hợp");
    assert!(!text(&on("2016-12-31"), "nhiem-vu/1.a.html").contains("văn bản ghi"));
}

#[test]
fn the_page_of_an_abolished_agency_stays_and_points_on() {
    let built = on("2017-01-01");
    says(&built, "co-quan/so-lao-dong.html", "Cơ quan này đã kết thúc hoạt động; ngày cuối: 31/12/2016.");
    says(&built, "co-quan/so-lao-dong.html", "Cơ quan kế thừa: Sở Giáo dục (nhiệm vụ 1.b); Sở Nội vụ.");
    says(&built, "co-quan/so-ke-hoach.html", "Căn cứ: Sắp xếp lần thứ nhất, 900/QĐ-UBND, 20/12/2016.");
    says(&built, "co-quan/so-tai-chinh.html", "Kế thừa: Sở Kế hoạch");
    says(&built, "co-quan.html", "Cơ quan đã kết thúc hoạt động");
    let before = on("2016-12-31");
    assert!(!text(&before, "co-quan/so-lao-dong.html").contains("kết thúc hoạt động"));
    assert!(!before.site().join("co-quan/so-kinh-te.html").exists(), "it is not there yet");
    let agencies = json(&before, "data/agencies.json");
    assert!(
        agencies.as_array().unwrap().iter().all(|one| one["until"].is_null() && one["successors"].as_array().unwrap().is_empty())
    );
}

#[test]
fn tasks_that_nobody_took_over_are_listed_on_their_own_page() {
    let built = on("2017-07-01");
    says(&built, "chua-co-co-quan-ke-thua.html", "UBND các huyện");
    assert!(built.page("chua-co-co-quan-ke-thua.html").contains("href=\"nhiem-vu/1.c.html\""));
    assert!(built.page("co-quan.html").contains("href=\"chua-co-co-quan-ke-thua.html\""));
    says(&built, "co-quan/cac-huyen.html", "Còn nhiệm vụ chưa có cơ quan kế thừa");
    for day in ["2017-06-30", "2022-04-01"] {
        assert!(!on(day).site().join("chua-co-co-quan-ke-thua.html").exists(), "{day}");
    }
}

#[test]
fn a_recurring_task_shows_its_years() {
    let built = on("2014-07-01");
    says(&built, "nhiem-vu/1.b.html", "2012 ✓ đã báo cáo2013 ✕ chưa báo cáo2014 ✓ đã báo cáo2015 · chưa đến kỳ");
    let hide = |text: String| text.replace("show_not_reported: true", "show_not_reported: false");
    let hidden = Workspace::fixture("fifteen_years").with_change("content/plan.yaml", hide);
    assert!(!text(&build(&hidden, "2014-07-01", &[]), "nhiem-vu/1.b.html").contains("đã báo cáo"));
}

/// What a member shares with its group stands on both pages.
#[test]
fn a_group_names_its_members_and_they_name_it() {
    let built = on("2015-01-01");
    says(&built, "co-quan/cac-huyen.html", "Gồm: UBND huyện A, UBND huyện B");
    says(&built, "co-quan/huyen-a.html", "Thuộc nhóm: UBND các huyện");
}

#[test]
fn every_link_of_every_year_leads_somewhere() {
    for day in ["2011-06-30", "2013-06-01", "2016-04-01", "2017-07-01", "2019-02-01", "2022-04-01", "2025-12-31"] {
        super::pages::assert_linked(&on(day));
    }
}
