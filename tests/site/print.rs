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

/// The tasks of a section are put on the page in parts; nothing shows where they meet.
#[test]
fn a_section_of_many_tasks_is_one_list() {
    let copy = |all: Workspace, number: usize| {
        let text = all.read("content/tasks/2/2.a.2.md").replace("2.a.2", &format!("2.a.{number}"));
        all.with_file(&format!("content/tasks/2/2.a.{number}.md"), text)
    };
    let page = build(&(100..250).fold(Workspace::small(), copy), "2024-06-30", &[]).page("ban-in.html");
    assert_eq!(page.matches("<article").count(), 160);
    for heading in ["a) Công nghiệp năng lượng", "b) Công nghiệp chế biến"] {
        assert_eq!(page.matches(heading).count(), 1, "{heading}");
    }
    let places: Vec<_> = (100..250).map(|number| page.find(&format!("<span class=\"id\">2.a.{number}</span>"))).collect();
    assert!(places.is_sorted() && places[0].is_some(), "{places:?}");
    assert!(!page.contains("<!--"));
}

#[test]
fn no_record_can_write_where_a_part_of_the_page_comes() {
    let workspace = Workspace::small()
        .with_change("content/plan.yaml", |text| text.replacen("title: Quy hoạch công nghiệp}", "title: '<!--0--><!--1-->'}", 1))
        .with_change("content/agencies.yaml", |text| text.replace("Sở Công Thương", "<!--1--> Sở Công Thương"));
    let page = build(&workspace, "2024-06-30", &[]).page("ban-in.html");
    assert_eq!(page.matches("<article").count(), 10);
    let first = page.split("<section").nth(1).unwrap();
    assert!(first.contains("&lt;!--0--&gt;") && first.matches("<article").count() == 5 && !page.contains("<!--"));
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
