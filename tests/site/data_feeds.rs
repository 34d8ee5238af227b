//! Calendar, feed, the map of pages: what other programs fetch again and again.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::data::json;
use crate::command::run::{Built, build};
use crate::workspace::Workspace;

const ADDRESS: &str = "https://congthuong.example.vn/tien-do";

fn with_address(workspace: Workspace) -> Workspace {
    workspace.with_change("content/plan.yaml", |text| format!("{}\nsite_address: {ADDRESS}\n", text.trim_end()))
}

/// The texts of every element, by its name; whoever reads them all has read well-formed XML.
fn elements(xml: &str) -> BTreeMap<String, Vec<String>> {
    let mut reader = Reader::from_str(xml);
    let (mut open, mut found) = (Vec::<(String, String)>::new(), BTreeMap::<String, Vec<String>>::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) => open.push((element.name().as_ref().to_owned(), String::new())),
            Event::Text(text) => open.iter_mut().last().into_iter().for_each(|(_, all)| all.push_str(&text)),
            Event::End(_) => {
                let (name, text) = open.pop().unwrap();
                found.entry(name).or_default().push(text);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
    found
}

fn unfolded(built: &Built) -> String {
    built.page("data/deadlines.ics").replace("\r\n ", "")
}

#[test]
fn calendar_lines_are_folded_and_end_as_the_standard_has_it() {
    let built = build(&Workspace::small(), "2024-06-30", &[]);
    let text = built.page("data/deadlines.ics");
    assert!(text.ends_with("END:VCALENDAR\r\n") && text.contains("\r\n "));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
    }
}

#[test]
fn every_due_date_is_an_event_and_open_milestones_with_them() {
    let built = build(&Workspace::small(), "2021-03-01", &[]);
    let calendar = unfolded(&built);
    let events: BTreeSet<&str> = calendar.split("BEGIN:VEVENT").skip(1).collect();
    let tasks = json(&built, "data/tasks.json");
    let due = tasks.as_array().unwrap().iter().filter(|task| !task["due"].is_null());
    for task in due.clone() {
        let (id, day) = (task["id"].as_str().unwrap(), task["due"].as_str().unwrap().replace('-', ""));
        let event = events.iter().find(|event| event.contains(&format!("UID:{id}@ke-hoach-nho\r\n"))).unwrap();
        assert!(event.contains(&format!("DTSTART;VALUE=DATE:{day}\r\n")), "{event}");
    }
    let milestone = |calendar: &str| calendar.contains("UID:2.a.2/khoi-cong@ke-hoach-nho");
    assert!(milestone(&calendar) && calendar.contains("DTSTART;VALUE=DATE:20210331"));
    let later = unfolded(&build(&Workspace::small(), "2024-06-30", &[]));
    assert!(!milestone(&later), "a milestone that is done has left the calendar");
    assert!(later.contains("SUMMARY:Đã hoàn thành: 1.a "));
}

#[test]
fn the_calendar_takes_its_stamp_from_the_day_and_escapes_words() {
    let change =
        |text: String| text.replace("title: Phát triển lưới điện nông thôn", "title: \"Phát triển, lưới; điện nông thôn\"");
    let body = |text: String| change(text).replace("\nPhát triển lưới điện nông thôn.", "\nPhát triển, lưới; điện nông thôn.");
    let seeds = |text: String| text.replace("Phát triển lưới điện nông thôn", "Phát triển, lưới; điện nông thôn");
    let workspace = Workspace::small().with_change("content/tasks/2/2.a.2.md", body);
    let workspace = workspace.with_change("seeds/ke-hoach-nho.txt", seeds);
    let sum: String = {
        use sha2::Digest;
        sha2::Sha256::digest(workspace.read("seeds/ke-hoach-nho.txt")).iter().map(|byte| format!("{byte:02x}")).collect()
    };
    let workspace = workspace.with_change("content/plan.yaml", |text| {
        let (before, rest) = text.split_once("sha256: ").unwrap();
        format!("{before}sha256: {sum}{}", &rest[64..])
    });
    let calendar = unfolded(&build(&workspace, "2024-06-30", &[]));
    assert!(calendar.contains("2.a.2 Phát triển\\, lưới\\; điện nông thôn"), "{calendar}");
    let stamps = calendar.matches("DTSTAMP:").count();
    assert_eq!(calendar.matches("DTSTAMP:20240630T000000Z\r\n").count(), stamps);
}

#[test]
fn the_feed_is_atom_with_what_is_public() {
    let evil = "---\ntask: \"2.b.1\"\ndate: 2024-03-01\nstate: in_progress\npublic: \"a < b & **c** </content>\"\n---\n";
    let workspace = Workspace::small().with_file("content/notes/2024/2024-03-01-2.b.1.md", evil);
    let built = build(&workspace, "2024-06-30", &[]);
    let found = elements(&built.page("data/feed.xml"));
    let notes = json(&built, "data/notes.json").as_array().unwrap().len();
    let completed = json(&built, "data/tasks.json");
    let completed = completed.as_array().unwrap().iter().filter(|task| task["status"].as_str().unwrap().starts_with("completed"));
    assert_eq!(found["entry"].len(), notes + completed.count());
    let ids: BTreeSet<&String> = found["id"].iter().collect();
    assert_eq!(ids.len(), found["entry"].len() + 1);
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45), "{ids:?}");
    assert!(built.page("data/feed.xml").contains("a &lt; b &amp; c &lt;/content&gt;"));
    assert!(found["updated"].iter().all(|time| time.ends_with("T00:00:00+07:00")));
    assert!(built.page("data/feed.xml").contains("href=\"../nhiem-vu/2.b.1.html\""));
}

/// Whoever fetched an entry yesterday is not shown it again as new.
#[test]
fn an_entry_keeps_its_id_and_time() {
    let entries = |as_of: &str| {
        let feed = build(&Workspace::small(), as_of, &[]).page("data/feed.xml");
        let entries = feed.split("<entry>").skip(1).map(|entry| entry.split("</entry>").next().unwrap().to_owned());
        entries.collect::<BTreeSet<_>>()
    };
    let (early, late) = (entries("2023-06-30"), entries("2024-06-30"));
    assert!(!early.is_empty() && early.is_subset(&late), "{early:?}");
}

#[test]
fn with_an_address_links_are_whole_and_every_page_is_on_the_map() {
    let built = build(&with_address(Workspace::small()), "2024-06-30", &[]);
    let places: BTreeSet<String> = elements(&built.page("sitemap.xml"))["loc"].iter().cloned().collect();
    let pages: BTreeSet<String> = built.pages().into_iter().map(|(path, _)| path).filter(|path| path != "404.html").collect();
    assert_eq!(places, pages.iter().map(|path| format!("{ADDRESS}/{path}")).collect());
    for path in &pages {
        let canonical = format!("<link rel=\"canonical\" href=\"{ADDRESS}/{path}\">");
        assert_eq!(built.page(path).matches(&canonical).count(), 1, "{path}");
    }
    let feed = built.page("data/feed.xml");
    assert!(feed.contains("<id>tag:congthuong.example.vn,2020:ke-hoach-nho/note/"));
    assert!(feed.contains(&format!("rel=\"self\" href=\"{ADDRESS}/data/feed.xml\"")) && !feed.contains("\"../"));
    assert!(unfolded(&built).contains(&format!("URL:{ADDRESS}/nhiem-vu/2.a.2.html")));
    assert!(built.page("du-lieu.html").contains(&format!("<code>{ADDRESS}/data/deadlines.ics</code>")));
    assert_eq!(json(&built, "data/datapackage.json")["homepage"], format!("{ADDRESS}/"));
}

#[test]
fn without_an_address_there_is_no_map_and_no_canonical_link() {
    let built = build(&Workspace::small(), "2024-06-30", &[]);
    assert!(built.files().iter().all(|(path, _)| path != "sitemap.xml"));
    assert!(built.pages().iter().all(|(_, page)| !page.contains("canonical")));
}

/// Whoever took the dates over keeps no date of a task that is none any more.
#[test]
fn the_date_of_a_task_that_an_amendment_ended_is_cancelled() {
    let event = |as_of: &str| {
        let calendar = unfolded(&build(&Workspace::fixture("fifteen_years"), as_of, &[]));
        let event = calendar.split("BEGIN:VEVENT").find(|event| event.contains("UID:2.a.2@muoi-lam-nam\r\n")).map(str::to_owned);
        event.unwrap_or_else(|| panic!("{calendar}"))
    };
    let (standing, ended) = (event("2018-12-31"), event("2019-12-31"));
    assert!(!standing.contains("STATUS:"), "{standing}");
    assert!(ended.contains("STATUS:CANCELLED\r\n") && ended.contains("SUMMARY:Không còn thực hiện: 2.a.2 "), "{ended}");
    let start = |event: &str| event.lines().find(|line| line.starts_with("DTSTART")).unwrap().to_owned();
    assert_eq!(start(&standing), start(&ended));
}

#[test]
fn an_amendment_is_news_on_the_day_it_counts_from_and_says_the_same_ever_after() {
    let entry = |as_of: &str, number: &str| {
        let feed = build(&Workspace::fixture("fifteen_years"), as_of, &[]).page("data/feed.xml");
        feed.split("<entry>").find(|entry| entry.contains(&format!("Kế hoạch: {number}</title>"))).map(str::to_owned)
    };
    assert_eq!(entry("2016-03-31", "202/QĐ-UBND"), None);
    let told = entry("2016-04-01", "202/QĐ-UBND").unwrap();
    let parts = [
        "<updated>2016-04-01T00:00:00+07:00</updated>",
        "<name>UBND tỉnh</name>",
        "href=\"../nhiem-vu.html\"",
        "Bổ sung 1.e Báo cáo việc làm; Điều chỉnh 2.a.1 ",
    ];
    for part in parts {
        assert!(told.contains(part), "{part}: {told}");
    }
    let ended = entry("2023-01-01", "404/QĐ-UBND").unwrap();
    assert!(ended.contains("Bãi bỏ 1.c ") && ended.contains("Bãi bỏ 1.e Báo cáo việc làm"), "{ended}");
    let whole = |entry: Option<String>| entry.unwrap().split("</entry>").next().unwrap().to_owned();
    assert_eq!(whole(entry("2023-01-01", "202/QĐ-UBND")), whole(entry("2016-04-01", "202/QĐ-UBND")));
}
