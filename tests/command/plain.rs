//! `check`, `status`, `schema`, help, languages and exit codes.

use serde_json::Value;

use super::run::{command, ran, tiendo};
use crate::workspace::Workspace;

fn on(workspace: &Workspace, arguments: &[&str]) -> super::run::Run {
    let root = workspace.root().to_string_lossy().into_owned();
    tiendo(&[&["--root", &root], arguments].concat())
}

#[test]
fn mistakes_come_as_text_and_as_json() {
    let broken =
        Workspace::small().with_change("content/tasks/1/1.a.md", |text| text.replace("[so-cong-thuong]", "[so-cong-thuogn]"));
    let human = on(&broken, &["check"]);
    assert_eq!(human.code, 1);
    for part in ["error[unknown_agency]", "content/tasks/1/1.a.md:", "lead: [so-cong-thuogn]", "did you mean `so-cong-thuong`?"] {
        assert!(human.messages.contains(part), "{part}: {}", human.messages);
    }
    let json = on(&broken, &["check", "--format", "json"]);
    assert_eq!(json.code, 1);
    let found: Value = serde_json::from_str(&json.data).unwrap();
    assert_eq!(found[0]["code"], "unknown_agency");
    assert!(found[0]["line"].is_u64() && found[0]["column"].is_u64() && found[0]["hint"].is_string());
}

#[test]
fn messages_speak_the_language_asked_for() {
    let folder = tempfile::TempDir::new().unwrap();
    let asked = |environment: &[(&str, &str)], more: &[&str]| {
        let mut command = command();
        command
            .current_dir(folder.path())
            .env_remove("LANG")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env_remove("LANGUAGE");
        ran(command.envs(environment.iter().copied()).args(["check"]).args(more).output().unwrap()).messages
    };
    assert!(asked(&[], &[]).contains("lỗi[missing_plan]"));
    assert!(asked(&[("LC_ALL", "en_US.UTF-8")], &[]).contains("error[missing_plan]"));
    assert!(asked(&[("LC_ALL", "en_US.UTF-8")], &["--lang", "vi"]).contains("lỗi[missing_plan]"));
}

#[test]
fn a_rule_is_explained() {
    let page = tiendo(&["check", "--explain", "wording_departs"]);
    assert_eq!(page.code, 0);
    assert!(page.data.contains("official wording"));
    let unknown = tiendo(&["check", "--explain", "khong_co"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.messages.contains("wording_departs"));
}

#[test]
fn status_gives_the_figures_of_the_site() {
    let workspace = Workspace::small();
    let json = on(&workspace, &["status", "--as-of", "2024-06-30", "--format", "json"]);
    let status: Value = serde_json::from_str(&json.data).unwrap();
    let built = super::run::build(&workspace, "2024-06-30", &[]);
    let summary: Value = serde_json::from_str(&built.page("data/summary.json")).unwrap();
    assert_eq!(status["total"]["total"], summary["total"]["total"]);
    assert_eq!(status["as_of"], "2024-06-30");
    let human = on(&workspace, &["status", "--as-of", "2024-06-30"]);
    assert!(human.data.contains("30/6/2024"), "{}", human.data);
}

#[test]
fn schemas_name_every_kind() {
    let all: Value = serde_json::from_str(&tiendo(&["schema"]).data).unwrap();
    for kind in ["plan", "agencies", "task", "indicator", "note", "amendment"] {
        assert!(all[kind]["$schema"].is_string(), "{kind}");
    }
    let task: Value = serde_json::from_str(&tiendo(&["schema", "task"]).data).unwrap();
    assert!(task["properties"]["lead"].is_object());
}

#[test]
fn help_has_examples_in_both_languages() {
    for (language, word) in [("vi", "Ví dụ:"), ("en", "Example")] {
        for name in ["new", "check", "build", "status", "report", "diff", "snapshot", "verify", "schema"] {
            let help = ran(command().args([name, "--help", "--lang", language]).output().unwrap());
            assert_eq!(help.code, 0);
            assert!(help.data.contains(word), "{name} {language}: {}", help.data);
        }
    }
}

/// Help in Vietnamese goes through every argument; none may lose its value on the way.
#[test]
fn arguments_mean_the_same_in_both_languages() {
    let workspace = Workspace::small();
    for language in ["vi", "en"] {
        let status = command()
            .args(["--lang", language, "--root"])
            .arg(workspace.root())
            .args(["status", "--as-of", "2024-06-30", "--with"])
            .arg(workspace.root().join("added"))
            .args(["--format", "json"])
            .output()
            .unwrap();
        let run = ran(status);
        assert_eq!(run.code, 0, "{language}: {}", run.messages);
        assert!(run.data.contains("\"as_of\": \"2024-06-30\""), "{language}");
    }
}

#[test]
fn wrong_usage_is_reported_as_such() {
    assert_eq!(tiendo(&["xay"]).code, 2);
    let run = on(&Workspace::small(), &["build", "--as-of", "hôm qua"]);
    assert_eq!(run.code, 2);
    assert!(run.messages.contains("2025-06-30"), "{}", run.messages);
}
