//! Plans that a template seldom meets: each still makes whole pages.

use sha2::{Digest, Sha256};

use crate::command::run::build;
use crate::workspace::Workspace;

const WORDING: &str = "Rà soát quy hoạch công nghiệp của tỉnh";

/// The small plan with a task whose title, as issued, has a hundred words and more.
fn long_winded() -> (Workspace, String) {
    let title = vec![WORDING; 13].join(", tiếp tục ");
    let small = Workspace::small();
    let seed = small.read("seeds/ke-hoach-nho.txt").replacen(WORDING, &title, 1);
    let sum: String = Sha256::digest(seed.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let plan = |text: String| text.lines().map(|line| with_sum(line, &sum)).collect::<Vec<_>>().join("\n");
    let workspace = small
        .with_change("content/plan.yaml", plan)
        .with_file("seeds/ke-hoach-nho.txt", seed)
        .with_change("content/tasks/1/1.a.md", |text| text.replace(WORDING, &title));
    (workspace, title)
}

fn with_sum(line: &str, sum: &str) -> String {
    line.split_once("sha256: ").map_or_else(|| line.to_owned(), |(before, _)| format!("{before}sha256: {sum}}}"))
}

#[test]
fn a_title_of_a_hundred_words_is_shown_whole_and_smaller() {
    let (workspace, title) = long_winded();
    let built = build(&workspace, "2024-06-30", &[]);
    let page = built.page("nhiem-vu/1.a.html");
    assert!(title.split(' ').count() > 100);
    assert!(page.contains("<h1 class=\"long\">") && page.contains(&format!("</span> {title}</h1>")));
    assert!(built.page("nhom-nhiem-vu/1.html").contains(&title));
    assert!(!built.page("nhiem-vu/1.b.html").contains("class=\"long\""));
}

#[test]
fn twelve_coordinating_agencies_have_a_row_of_their_own() {
    let ids: Vec<String> = (1..=12).map(|number| format!("so-thu-{number}")).collect();
    let records = ids.iter().map(|id| format!("\n- {{id: {id}, name: Cơ quan {id}, kind: department}}")).collect::<String>();
    let workspace = Workspace::small()
        .with_change("content/agencies.yaml", |text| text + &records + "\n")
        .with_change("content/tasks/1/1.a.md", |text| {
            text.replace("coordinating: [so-tai-chinh]", &format!("coordinating: [{}]", ids.join(", ")))
        });
    let page = build(&workspace, "2024-06-30", &[]).page("nhiem-vu/1.a.html");
    let row = page.split("<div class=\"across\">").nth(1).unwrap().split("</div>").next().unwrap();
    assert_eq!(row.matches("<a href=\"../co-quan/so-thu-").count(), 12);
}

#[test]
fn an_agency_without_tasks_says_so_for_both_parts() {
    let record = "\n- {id: khong-viec, name: Cơ quan không có nhiệm vụ, kind: department}\n";
    let workspace = Workspace::small().with_change("content/agencies.yaml", |text| text + record);
    let page = build(&workspace, "2024-06-30", &[]).page("co-quan/khong-viec.html");
    assert_eq!(page.matches("Không có nhiệm vụ nào.").count(), 2);
    assert!(!page.contains("<table") && !page.contains("NaN"));
}

#[test]
fn a_plan_with_one_task_has_no_empty_parts() {
    let small = Workspace::small();
    for folder in ["indicators", "notes", "pages", "documents", "tasks/2"] {
        std::fs::remove_dir_all(small.root().join("content").join(folder)).unwrap();
    }
    let workspace = ["b", "c", "d", "dd"].iter().fold(small, |small, id| small.without(&format!("content/tasks/1/1.{id}.md")));
    let workspace = workspace.with_change("content/agencies.yaml", |text| {
        text.lines().filter(|line| !line.contains("tasks: [\"1.d\"]")).map(|line| format!("{line}\n")).collect()
    });
    let built = build(&workspace, "2024-06-30", &[]);
    let overview = built.page("index.html");
    assert!(overview.contains("1 nhiệm vụ UBND tỉnh giao, trong 2 nhóm"));
    assert!(!overview.contains("id=\"chi-tieu\"") && !overview.contains("NaN"));
    assert!(built.page("chi-tieu.html").contains("Kế hoạch không nêu chỉ tiêu nào."));
    assert_eq!(built.page("ban-in.html").matches("<article").count(), 1);
}

/// With thousands of late tasks the overview lists the longest overdue and says how many there are.
#[test]
fn the_overview_of_a_large_plan_stays_small() {
    let small = Workspace::small();
    let task = small.read("content/tasks/1/1.a.md");
    let workspace = (0..60).fold(small, |workspace, number| {
        let copy = task.replace("1.a", &format!("1.a{number}")).replacen("deadline: ", "deadline: {year: 2020} # ", 1);
        workspace.with_file(&format!("content/tasks/1/1.a{number}.md"), copy)
    });
    let page = build(&workspace, "2025-06-30", &[]).page("index.html");
    assert!(page.contains("Hiện 40 trên "), "the list is not cut");
    assert!(page.matches("nhiem-vu/1.a").count() <= 60);
}
