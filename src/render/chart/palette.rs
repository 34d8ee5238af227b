//! Colours: the site's tokens, and what each is on paper.

/// Where a chart is going to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// On a page: `var(--token,#hex)`, so that the reader's theme decides.
    Web,
    /// On paper: plain colours, since what makes PDF does not know `var()`.
    Print,
}

/// A colour by what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token {
    /// Text.
    Ink,
    /// Secondary text.
    Quiet,
    /// Hairlines.
    Rule,
    /// What was observed.
    Sea,
    /// What is aimed at.
    Gold,
    /// The ground of outlined shapes.
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
    /// Text on [`Token::Done`].
    OnDone,
    /// Text on [`Token::LateDone`].
    OnLateDone,
    /// Text on [`Token::Progress`].
    OnProgress,
    /// Text on [`Token::Red`].
    OnRed,
    /// Text on [`Token::Recurring`].
    OnRecurring,
    /// Text on [`Token::Idle`].
    OnIdle,
}

/// Every token with its custom property and its colour on white paper.
const TOKENS: [(Token, &str, &str); 18] = [
    (Token::Ink, "--ink", "#1d2430"),
    (Token::Quiet, "--quiet", "#6b665c"),
    (Token::Rule, "--rule", "#ded8cc"),
    (Token::Sea, "--sea", "#123d5a"),
    (Token::Gold, "--gold", "#8c6d1f"),
    (Token::Surface, "--surface", "#ffffff"),
    (Token::Done, "--done", "#1f6f54"),
    (Token::LateDone, "--late-done", "#7fb59f"),
    (Token::Progress, "--progress", "#2b5c9e"),
    (Token::Red, "--red", "#b3261e"),
    (Token::Recurring, "--recurring", "#7a6bb0"),
    (Token::Idle, "--none", "#c9c4ba"),
    (Token::OnDone, "--on-done", "#ffffff"),
    (Token::OnLateDone, "--on-late-done", "#1d2430"),
    (Token::OnProgress, "--on-progress", "#ffffff"),
    (Token::OnRed, "--on-red", "#ffffff"),
    (Token::OnRecurring, "--on-recurring", "#ffffff"),
    (Token::OnIdle, "--on-none", "#1d2430"),
];

impl Token {
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
