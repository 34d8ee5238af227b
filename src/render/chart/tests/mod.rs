//! What every chart promises, held against plans made for it.

mod boxes;
mod plan;

use super::canvas::CanvasRect;
use super::palette::ColorToken;
use super::status_style::StatusStyle;
use super::{Chart, Ink, by_agency, by_section, completion, indicator, sparkline, timeline};
use crate::plan::{IndicatorKey, Nature, Plan};
use crate::view::{PlanView, Status, view};
use boxes::{labels, size};
use plan::{Build, crowded, day, empty, ordinary, words, wordy};

const DAYS: [&str; 5] = ["2018-06-30", "2020-01-01", "2025-06-30", "2030-12-31", "2050-01-01"];

fn on(plan: &Plan, text: &str) -> Vec<Chart> {
    charts(&view(plan, day(text)), Ink::Web)
}

fn charts(view: &PlanView, ink: Ink) -> Vec<Chart> {
    let words = words();
    let mut charts = vec![by_section(view, &words, ink), by_agency(view, &words, ink)];
    charts.extend([timeline(view, &words, ink), completion(view, &words, ink)]);
    charts.extend(view.indicators.iter().map(|one| indicator(view, one.key, &words, ink)));
    charts
}

/// Every picture of a plan, with the name of its chart.
fn pictures(plan: &Plan, text: &str) -> Vec<(String, String)> {
    let view = view(plan, day(text));
    let both = charts(&view, Ink::Web).into_iter().flat_map(|chart| {
        let Chart { id, wide, narrow, .. } = chart;
        [("wide", wide), ("narrow", narrow)].map(|(format, svg)| (format!("{id} {format} {text}"), svg))
    });
    let sparks =
        view.indicators.iter().map(|one| (format!("spark {:?} {text}", one.key), sparkline(&view, one.key, &words(), Ink::Web)));
    both.chain(sparks).filter_map(|(name, svg)| Some((name, svg?))).collect()
}

#[test]
fn no_label_covers_another_or_leaves_the_picture() {
    for plan in [ordinary(), wordy(), crowded()] {
        let illustrative = {
            let mut plan = plan.clone();
            plan.notes.iter_mut().for_each(|note| note.illustrative = true);
            plan
        };
        let pictures = DAYS.iter().flat_map(|day| pictures(&illustrative, day));
        for (name, svg) in pictures {
            let (width, height) = size(&svg);
            let labels = labels(&svg);
            assert!(!labels.is_empty(), "{name}");
            for (at, label) in labels.iter().enumerate() {
                let CanvasRect { x, y, .. } = label.rect;
                let inside = x >= -0.5 && y >= -0.5 && label.rect.right() <= width + 0.5 && label.rect.bottom() <= height + 0.5;
                assert!(inside, "{name}: {label:?} leaves {width}×{height}");
                for other in &labels[at + 1..] {
                    assert!(!label.rect.overlaps(&other.rect), "{name}: {label:?} covers {other:?}");
                }
            }
        }
    }
}

#[test]
fn section_titles_are_drawn_whole() {
    let plan = wordy();
    for chart in &on(&plan, "2025-06-30")[..2] {
        for svg in [&chart.wide, &chart.narrow] {
            let drawn: Vec<_> = labels(svg.as_ref().unwrap()).into_iter().map(|label| label.text).collect();
            assert!(drawn.join(" ").contains(&chart.table.rows[0][0]), "{}", chart.id);
        }
    }
}

#[test]
fn the_same_view_gives_the_same_bytes() {
    let plan = ordinary();
    assert_eq!(pictures(&plan, "2025-06-30"), pictures(&plan, "2025-06-30"));
}

#[test]
fn an_empty_plan_says_so() {
    for chart in on(&empty(), "2025-06-30") {
        assert!(chart.wide.is_none() && chart.narrow.is_none(), "{}", chart.id);
        assert!(chart.empty.as_deref().is_some_and(|sentence| sentence.ends_with('.')), "{}", chart.id);
        assert!(!chart.illustrative);
    }
}

#[test]
fn a_chart_with_a_picture_is_not_empty() {
    for chart in on(&ordinary(), "2025-06-30") {
        assert_eq!(chart.wide.is_some(), chart.empty.is_none(), "{}", chart.id);
        assert!(chart.table.rows.iter().all(|row| row.len() == chart.table.head.len()), "{}", chart.id);
    }
}

#[test]
fn titles_tell_the_message_with_its_figures() {
    let charts = on(&ordinary(), "2025-06-30");
    let titles: Vec<_> = charts.iter().map(|chart| chart.title.as_str()).collect();
    assert_eq!(titles[0], "2 trên 4 nhiệm vụ đến hạn đã hoàn thành (50%)");
    assert_eq!(titles[1], "1 nhiệm vụ quá hạn, do 1 cơ quan chủ trì");
    assert_eq!(titles[2], "4 trên 8 nhiệm vụ có thời hạn đã đến hạn; 1 nhiệm vụ quá hạn");
    assert_eq!(titles[3], "Đến 30/6/2025: 2 nhiệm vụ đã hoàn thành, 4 nhiệm vụ đã đến hạn");
    assert_eq!(titles[4], "Điện thương phẩm: 3.512 triệu kWh, 85,5% so với mục tiêu 4.108 triệu kWh năm 2025");
    assert_eq!(titles[5], "Điện thương phẩm: 6,5 triệu kWh, 76,5% so với mục tiêu 8,5 triệu kWh");
    assert_eq!(titles[6], "Điện thương phẩm: 39%; mục tiêu ít nhất 40% năm 2025");
    // Counted over another territory than the target was set for: no share.
    assert_eq!(titles[7], "Điện thương phẩm: 2.100,5 triệu kWh; mục tiêu tối đa 1.200 triệu kWh năm 2023");
    assert_eq!(titles[8], "Điện thương phẩm: chưa có số liệu thực hiện");
}

#[test]
fn nothing_due_is_said_in_words() {
    let plan = empty().section("Nhóm").agency("Sở").task(None);
    let charts = on(&plan, "2025-06-30");
    assert_eq!(charts[0].title, "Không có nhiệm vụ có thời hạn cụ thể");
    assert!(charts.iter().all(|chart| !chart.title.contains('%')));
    let before = on(&ordinary(), "2019-01-01");
    assert_eq!(before[0].title, "Chưa có nhiệm vụ đến hạn");
    assert_eq!(before[2].title, "Chưa nhiệm vụ nào trong 8 nhiệm vụ có thời hạn đến hạn");
}

#[test]
fn an_indicator_without_figures_still_gives_its_target() {
    let charts = on(&ordinary(), "2025-06-30");
    let chart = charts.last().unwrap();
    assert_eq!(chart.empty.as_deref(), Some("Chưa có số liệu thực hiện. Mục tiêu: ít nhất 100 triệu kWh năm 2030."));
    assert_eq!(chart.table.rows[0][..3], ["31/12/2030", "Mục tiêu", "ít nhất 100"]);
}

#[test]
fn a_forecast_is_never_called_a_target() {
    let mut plan = ordinary();
    plan.outline.indicators[0].nature = Nature::Forecast;
    let chart = &on(&plan, "2025-06-30")[4];
    let svg = chart.wide.as_ref().unwrap();
    assert!(svg.contains(">Dự báo trong Kế hoạch: 4.108 triệu kWh năm 2025<"));
    assert!(chart.title.contains("so với dự báo 4.108"));
    assert!(!format!("{chart:?}").to_lowercase().contains("mục tiêu"));
}

#[test]
fn values_and_targets_are_labelled() {
    let charts = on(&ordinary(), "2025-06-30");
    for (chart, value, target) in
        [(4, "3.512 triệu kWh", "4.108"), (5, "6,5 triệu kWh", "8,5"), (7, "2.100,5 triệu kWh", "1.200")]
    {
        for svg in [&charts[chart].wide, &charts[chart].narrow] {
            let drawn: Vec<_> = labels(svg.as_ref().unwrap()).into_iter().map(|label| label.text).collect();
            let (number, _) = value.split_once(' ').unwrap();
            assert!(drawn.iter().any(|text| text == value || text == number), "{value} in {drawn:?}");
            assert!(drawn.iter().any(|text| text.contains("Mục tiêu") && drawn.join(" ").contains(target)), "{drawn:?}");
        }
    }
}

/// How many points each line through observations has; the first such line is the legend's sample.
fn observed_lines(svg: &str) -> Vec<usize> {
    let lines = svg.split("<polyline ").skip(1).filter_map(|element| {
        let attributes = element.split_once("/>")?.0;
        let observed =
            boxes::value(attributes, "stroke")?.contains("--sea") && boxes::value(attributes, "stroke-width") == Some("10");
        let points = boxes::value(attributes, "points")?.split(' ').count();
        (observed && !attributes.contains("dasharray") && points > 1).then_some(points)
    });
    lines.skip(1).collect()
}

#[test]
fn no_line_joins_figures_over_two_territories() {
    let of = |boundary: usize| {
        let plan = empty().indicator("Số dân", "người", &[(9.0, crate::plan::Comparator::Equal, Some(2025))]);
        let plan = plan.observation(1.0, "2022-12-31", 0).observation(2.0, "2023-12-31", 0);
        let plan = plan.observation(5.0, "2024-12-31", boundary).observation(6.0, "2025-06-30", boundary);
        let svg = on(&plan, "2025-06-30")[4].wide.clone().unwrap();
        (observed_lines(&svg), svg)
    };
    assert_eq!(of(0).0, [4]);
    let (lines, svg) = of(1);
    assert_eq!(lines, [2, 2]);
    assert!(svg.contains(">Đổi địa giới<"));
    assert!(svg.contains("Từ 01/7/2024"));
    assert!(!svg.contains("đến mục tiêu"), "the path would lead from one territory to a target of another");
}

#[test]
fn markup_in_titles_stays_text() {
    let bad = r#"A & B < C > D "E" 'F' </title><script>"#;
    let plan = empty().section(bad).agency(bad).task(None).indicator(bad, bad, &[]).observation(1.0, "2024-12-31", 0);
    for (name, svg) in pictures(&plan, "2025-06-30") {
        assert!(!svg.contains("<script"), "{name}");
        assert_eq!(svg.matches("</title>").count(), 1, "{name}");
        let stray = svg
            .split('&')
            .skip(1)
            .find(|rest| !["amp;", "lt;", "gt;", "quot;", "apos;"].iter().any(|known| rest.starts_with(known)));
        assert_eq!(stray, None, "{name}");
    }
}

#[test]
fn pictures_are_named_described_and_coloured() {
    let plan = ordinary();
    let view = view(&plan, day("2025-06-30"));
    let mut ids = std::collections::BTreeSet::new();
    for (name, svg) in pictures(&plan, "2025-06-30") {
        let root = svg.split_once('>').unwrap().0;
        assert!(root.contains("role=\"img\""), "{name}");
        for id in boxes::value(root, "aria-labelledby").unwrap().split(' ') {
            assert!(svg.contains(&format!(" id=\"{id}\">")) && ids.insert(id.to_owned()), "{name}: {id}");
        }
        assert!(!svg.contains("style=") && !svg.contains("\"#"), "{name}");
    }
    for chart in charts(&view, Ink::Print) {
        for svg in [chart.wide, chart.narrow].into_iter().flatten() {
            assert!(!svg.contains("var(") && !svg.contains("#00"), "{}", chart.id);
        }
    }
}

#[test]
fn made_up_figures_are_marked_in_the_picture() {
    let mut plan = ordinary();
    assert!(pictures(&plan, "2025-06-30").iter().all(|(_, svg)| !svg.contains("minh họa")));
    plan.notes.iter_mut().for_each(|note| note.illustrative = true);
    assert!(pictures(&plan, "2025-06-30").iter().all(|(_, svg)| svg.contains(">Số liệu minh họa<")));
    let view = view(&plan, day("2025-06-30"));
    assert!(indicator(&view, IndicatorKey(0), &words(), Ink::Web).illustrative);
    assert!(!indicator(&view, IndicatorKey(4), &words(), Ink::Web).illustrative);
}

/// Relative luminance (WCAG 2.2).
fn luminance(token: ColorToken) -> f64 {
    let linear = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = token.on_paper().map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(left: ColorToken, right: ColorToken) -> f64 {
    let (left, right) = (luminance(left), luminance(right));
    (left.max(right) + 0.05) / (left.min(right) + 0.05)
}

#[test]
fn what_is_written_on_a_status_can_be_read() {
    for status in Status::ALL {
        let style = StatusStyle::of(status);
        assert!(contrast(style.fill, style.on) >= 4.5, "{status:?}: {}", contrast(style.fill, style.on));
    }
}

#[test]
fn statuses_differ_without_colour() {
    // One edition shows either what was reported or only that a task is within its deadline.
    let public = [Status::Recurring, Status::WithinDeadline];
    let internal =
        [Status::RecurringReported, Status::RecurringNotReported, Status::NotStarted, Status::NotReported, Status::InProgress];
    // Charts count the tasks in force alone.
    let shown: Vec<Status> = Status::ALL.into_iter().filter(|status| !status.is_ended()).collect();
    for (at, left) in shown.iter().enumerate() {
        for right in &shown[at + 1..] {
            let (one, other) = (StatusStyle::of(*left), StatusStyle::of(*right));
            let together =
                !(public.contains(right) && internal.contains(left) || public.contains(left) && internal.contains(right));
            let differ = one.mark != other.mark || contrast(one.fill, other.fill) >= 2.0;
            assert!(differ || !together, "{left:?} and {right:?}");
        }
    }
}
