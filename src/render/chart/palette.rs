//! Colours: the site's tokens, and what each is on paper.

/// The medium a chart is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// On a page: `var(--token,#hex)`, so that the reader's theme decides.
    Web,
    /// On paper: plain colours, since what makes PDF does not know `var()`.
    Print,
}

/// A colour by what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColorToken {
    /// Text.
    Ink,
    /// Secondary text.
    Quiet,
    /// Hairlines.
    Rule,
    /// What was observed.
    Sea,
    /// Targets.
    Gold,
    /// The fill of outlined shapes.
    Surface,
    /// Completed on time.
    Done,
    /// Completed late.
    LateDone,
    /// Under way.
    Progress,
    /// Late.
    Red,
    /// Recurring.
    Recurring,
    /// Nothing to say yet.
    Idle,
    /// Text on [`ColorToken::Done`].
    OnDone,
    /// Text on [`ColorToken::LateDone`].
    OnLateDone,
    /// Text on [`ColorToken::Progress`].
    OnProgress,
    /// Text on [`ColorToken::Red`].
    OnRed,
    /// Text on [`ColorToken::Recurring`].
    OnRecurring,
    /// Text on [`ColorToken::Idle`].
    OnIdle,
}

/// Every token with its custom property and its colour on white paper.
const TOKENS: [(ColorToken, &str, &str); 18] = [
    (ColorToken::Ink, "--ink", "#1d2430"),
    (ColorToken::Quiet, "--quiet", "#6b665c"),
    (ColorToken::Rule, "--rule", "#ded8cc"),
    (ColorToken::Sea, "--sea", "#123d5a"),
    (ColorToken::Gold, "--gold", "#8c6d1f"),
    (ColorToken::Surface, "--surface", "#ffffff"),
    (ColorToken::Done, "--done", "#1f6f54"),
    (ColorToken::LateDone, "--late-done", "#7fb59f"),
    (ColorToken::Progress, "--progress", "#2b5c9e"),
    (ColorToken::Red, "--red", "#b3261e"),
    (ColorToken::Recurring, "--recurring", "#7a6bb0"),
    (ColorToken::Idle, "--none", "#c9c4ba"),
    (ColorToken::OnDone, "--on-done", "#ffffff"),
    (ColorToken::OnLateDone, "--on-late-done", "#1d2430"),
    (ColorToken::OnProgress, "--on-progress", "#ffffff"),
    (ColorToken::OnRed, "--on-red", "#ffffff"),
    (ColorToken::OnRecurring, "--on-recurring", "#ffffff"),
    (ColorToken::OnIdle, "--on-none", "#1d2430"),
];

impl ColorToken {
    fn row(self) -> &'static (Self, &'static str, &'static str) {
        &TOKENS[self as usize]
    }

    /// Its colour on white paper, as red, green and blue.
    #[cfg(test)]
    pub fn on_paper(self) -> [u8; 3] {
        let (_, _, hex) = self.row();
        [1, 3, 5].map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
    }

    /// The colour as an attribute's value.
    pub fn value(self, ink: Ink) -> String {
        let (_, property, hex) = self.row();
        match ink {
            Ink::Web => format!("var({property},{hex})"),
            Ink::Print => (*hex).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_listed_in_their_order() {
        for (at, (token, ..)) in TOKENS.iter().enumerate() {
            assert_eq!(*token as usize, at, "{token:?}");
        }
    }
}
