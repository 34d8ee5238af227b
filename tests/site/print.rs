//! The whole plan on one page, and what stands on the edge of every sheet.

use crate::command::run::build;
use crate::workspace::Workspace;

#[test]
fn every_task_is_printed_with_its_wording_agencies_deadline_and_status() {
    let workspace = Workspace::small();
    let built = build(&workspace, "2024-06-30", &[]);
    let page = built.page("ban-in.html");
    let tasks: Vec<&str> = page.split("<article").skip(1).collect();
    assert_eq!(tasks.len(), 10);
    for task in &tasks {
        for told in ["class=\"wording\"", "<dt>Thời hạn</dt>", "<dt>Cơ quan chủ trì</dt>", "class=\"status status-"] {
            assert!(task.contains(told), "{told} is missing in {task}");
        }
    }
    assert!(tasks[0].contains("bố trí không gian công nghiệp ven biển."), "{}", tasks[0]);
    assert!(tasks[0].contains("<dt>Báo cáo gần nhất</dt>"), "{}", tasks[0]);
    assert!(page.contains("a) Công nghiệp năng lượng") && page.contains("b) Công nghiệp chế biến"));
    assert!(page.contains("href=\"chi-tieu/san-luong-dien.html\""));
}

#[test]
fn every_sheet_says_its_day_and_whether_figures_are_made_up() {
    let plan = |text: String| text.replacen("short_name: Kế hoạch nhỏ", "short_name: 'Kế hoạch \"nhỏ\" \\'", 1);
    let built = build(&Workspace::small().with_change("content/plan.yaml", plan), "2024-06-30", &[]);
    let sheet = built.page("trang-in.css");
    assert!(sheet.contains("Số liệu tính đến ngày 30/6/2024"), "{sheet}");
    assert!(sheet.contains("Kế hoạch \\\"nhỏ\\\" \\\\\""), "{sheet}");
    assert!(!sheet.contains("minh họa"), "{sheet}");
    for (path, page) in built.pages().into_iter().filter(|(path, _)| path != "404.html") {
        assert!(page.contains("trang-in.css\" media=\"print\""), "{path}");
    }
}

#[test]
fn it_is_reached_from_every_foot_and_is_not_in_the_menu() {
    let built = build(&Workspace::small(), "2024-06-30", &[]);
    for (path, page) in built.pages().into_iter().filter(|(path, _)| path != "404.html") {
        let (menu, rest) = page.split_once("</header>").unwrap();
        assert!(!menu.contains("ban-in.html"), "{path}");
        assert!(rest.split("<footer").nth(1).unwrap().contains("ban-in.html"), "{path}");
    }
}
