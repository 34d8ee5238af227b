//! `--period` and `--from … --to …`: what is wrong with them is reported with the way out, in both languages.

use super::run::{command, ran};
use crate::workspace::Workspace;

#[test]
fn wrong_ranges_say_how_to_write_them() {
    let workspace = Workspace::small();
    let rows: [(&[&str], &str, &str); 11] = [
        (&["--period", "nam-2024"], "period-shape", "2024-Q3"),
        (&["--period", "2024-Q5"], "period-part", "2024-Q4"),
        (&["--period", "24"], "period-bad-year", "2024"),
        (&["--period", "2024..2022"], "period-order", "2022..2024"),
        (&["--from", "2024-12-15", "--to", "2024-12-14"], "period-order", "--to 2025-06-30"),
        (&["--from", "2024-12-15"], "range-half", "--to"),
        (&["--to", "2024-12-15"], "range-half", "--from"),
        (&["--from", "hôm qua", "--to", "2024-12-15"], "as-of-format", "2025-06-30"),
        (&["--period", "2024", "--to", "2024-12-15"], "range-both", "--period 2024"),
        (&["2023", "--period", "2024"], "diff-both", "--period 2025"),
        (&["không-có"], "diff-side", "2024-Q3"),
    ];
    for language in ["vi", "en"] {
        for (arguments, key, way_out) in rows {
            let mut command = command();
            let run =
                ran(command.args(["--lang", language, "diff", "--root"]).arg(workspace.root()).args(arguments).output().unwrap());
            assert_eq!((run.code, run.data.as_str()), (2, ""), "{arguments:?}: {}", run.messages);
            assert!(run.messages.contains(key) && run.messages.contains(way_out), "{arguments:?}: {}", run.messages);
        }
    }
}

#[test]
fn all_mistakes_are_reported_in_one_run() {
    let both = ran(command().args(["--lang", "en", "diff", "--from", "một", "--to", "hai"]).output().unwrap());
    assert!(both.messages.contains("`một`") && both.messages.contains("`hai`"), "{}", both.messages);
    let sides = ran(command().args(["--lang", "en", "diff", "2024-13", "2024-Q7"]).output().unwrap());
    assert!(sides.messages.contains("`2024-13`") && sides.messages.contains("`2024-Q7`"), "{}", sides.messages);
}
