//! From a spec to a paper: the template filled, its Markdown read, its charts drawn.

use std::collections::BTreeMap;

use super::context::PaperContext;
use super::letterhead::Letterhead;
use super::outline::{Appendix, Block, Paper, Picture, TextRun};
use super::parse::{ParsedAppendix, parse};
use super::spec::PaperSpec;
use super::templates::Templates;
use crate::language::Words;
use crate::render::artifact::RenderError;
use crate::render::chart::{self, Chart, Ink};
use crate::view::PlanView;

/// Builds the paper of a spec.
///
/// # Errors
/// What the template engine says, or the chart that the template names and nobody draws.
pub fn build_paper(spec: &PaperSpec, context: &PaperContext, templates: &Templates, words: &Words) -> Result<Paper, RenderError> {
    let name = spec.name(context.view.outline);
    let template = format!("{}.md", spec.kind.name);
    let (letterhead, markdown) = templates.fill(
        &template,
        &name,
        &context.for_template(spec, words),
        context.view.tasks.len() + context.view.known_notes,
    )?;
    let parsed = parse(&markdown);
    let title = if letterhead.kind.is_empty() {
        letterhead.summary.clone()
    } else {
        format!("{} {}", letterhead.kind, letterhead.summary)
    };
    let mut paper = Paper {
        title: title.trim().to_owned(),
        author: author(&letterhead, context),
        as_of: spec.as_of,
        blocks: parsed.blocks,
        appendices: labelled(parsed.appendices, words),
        pictures: BTreeMap::new(),
        marks: marks(&context.view, words),
        letterhead,
        name,
    };
    draw(&mut paper, &context.view, words)?;
    Ok(paper)
}

/// A sheet that names no issuing body is the office's too.
fn author(letterhead: &Letterhead, context: &PaperContext) -> String {
    if letterhead.issuer.is_empty() { context.office.name.clone() } else { letterhead.issuer.clone() }
}

fn marks(view: &PlanView, words: &Words) -> Vec<String> {
    view.illustrative.then(|| words.word("paper-illustrative")).into_iter().collect()
}

/// One alone is "Phụ lục", several are "Phụ lục I" and so on (Decree 30/2020/NĐ-CP, appendix I).
fn labelled(parsed: Vec<ParsedAppendix>, words: &Words) -> Vec<Appendix> {
    let alone = parsed.len() == 1;
    let label = |at: usize| match alone {
        true => words.word("paper-appendix"),
        false => words.say("paper-appendix-numbered", &[("number", roman(at + 1))]),
    };
    let appendices = parsed.into_iter().enumerate().map(|(at, one)| Appendix {
        label: label(at),
        title: one.title,
        attached: one.attached,
        landscape: one.landscape,
        blocks: one.blocks,
    });
    appendices.collect()
}

fn roman(number: usize) -> String {
    let parts = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = number;
    let mut shown = String::new();
    for (value, letters) in parts {
        while rest >= value {
            shown.push_str(letters);
            rest -= value;
        }
    }
    shown
}

fn draw(paper: &mut Paper, view: &PlanView, words: &Words) -> Result<(), RenderError> {
    let name = paper.name.clone();
    let appendices = paper.appendices.iter_mut().map(|appendix| &mut appendix.blocks);
    for blocks in std::iter::once(&mut paper.blocks).chain(appendices) {
        for block in blocks.iter_mut() {
            let Block::Figure { picture } = block else { continue };
            let chart = chart_of(picture, view, words).ok_or_else(|| RenderError {
                page: name.clone(),
                detail: words.say("paper-chart-unknown", &[("chart", picture.clone())]),
            })?;
            match drawn(chart) {
                Ok(made) => {
                    paper.pictures.insert(picture.clone(), made);
                }
                Err(empty) => *block = Block::Paragraph { text: vec![TextRun::plain(empty)] },
            }
        }
    }
    Ok(())
}

fn chart_of(id: &str, view: &PlanView, words: &Words) -> Option<Chart> {
    match id {
        "by-section" => Some(chart::by_section(view, words, Ink::Print)),
        "by-agency" => Some(chart::by_agency(view, words, Ink::Print)),
        "completion" => Some(chart::completion(view, words, Ink::Print)),
        "timeline" => Some(chart::timeline(view, words, Ink::Print)),
        _ => {
            let id = id.strip_prefix("indicator-")?;
            let key = view.outline.indicator_keys().find(|key| view.outline[*key].id == id)?;
            Some(chart::indicator(view, key, words, Ink::Print))
        }
    }
}

/// A chart as a picture, or what to say where there is nothing to draw.
fn drawn(chart: Chart) -> Result<Picture, String> {
    let Chart { title, description, wide, empty, .. } = chart;
    let svg = wide.ok_or_else(|| empty.unwrap_or_default())?;
    let size = (attribute(&svg, "width"), attribute(&svg, "height"));
    Ok(Picture { title, description, svg, size })
}

/// A number in the opening tag of a picture of ours.
fn attribute(svg: &str, name: &str) -> f64 {
    let value = svg.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
    value.and_then(|value| value.parse().ok()).unwrap_or(1.0)
}
