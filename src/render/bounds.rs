//! Bounds on templates: what the engine itself does not bound is bounded here, so that a slip in a theme is reported and neither
//! hangs nor fills the memory. The engine refuses templates that include or extend themselves, and components that call
//! themselves more than twenty deep; lengths of pages and of ranges are left to us.

use std::cell::Cell;
use std::io::{self, Write};

use tera::{Context, Error, Kwargs, State, Tera, TeraResult};

/// Numbers that `range` may give in the making of one page, all its calls together.
const MOST_NUMBERS: i64 = 100_000;

/// Bytes of a page beside what its records may take.
const MOST_BYTES: usize = 4 << 20;

/// Bytes of a page for each record of the plan: some three times what a task takes on the page with all of them.
const MOST_BYTES_OF_RECORD: usize = 16 << 10;

thread_local! {
    /// Numbers given since the page on this thread was begun; a page is made on one thread from end to end.
    static NUMBERS: Cell<i64> = const { Cell::new(0) };
}

/// Gives a template engine a `range` that counts.
pub fn register_bounds(tera: &mut Tera) {
    tera.register_function("range", range);
}

/// Fills a template for a plan of so many records, as text.
///
/// # Errors
/// What the engine says, or that the text grows without end.
pub fn render_bounded(tera: &Tera, template: &str, context: &Context, records: usize) -> TeraResult<String> {
    let mut bytes = Vec::new();
    render_bounded_to(tera, template, context, records, &mut bytes)?;
    String::from_utf8(bytes).map_err(|error| Error::message(error.to_string()))
}

/// Fills a template for a plan of so many records, into `out`.
///
/// # Errors
/// What the engine says, or that the page grows without end.
pub fn render_bounded_to(tera: &Tera, template: &str, context: &Context, records: usize, out: impl Write) -> TeraResult<()> {
    NUMBERS.set(0);
    let most = MOST_BYTES + records * MOST_BYTES_OF_RECORD;
    let mut page = Page { out, written: 0, most };
    let made = tera.render_to(template, context, &mut page);
    if page.written > page.most {
        return Err(Error::message(format!("`{template}` goes round without end: the page has more than {} MB", most >> 20)));
    }
    made.map_err(|error| placed(error, template))
}

/// What the engine says of a template names its file and line, but for a few words that name nothing.
fn placed(error: Error, template: &str) -> Error {
    let said = error.to_string();
    if said.contains("-->") { error } else { Error::message(format!("{template}: {said}")) }
}

/// A page in the making. Each write counts for one byte more than it has, so that writing nothing ends, too.
struct Page<W> {
    out: W,
    written: usize,
    most: usize,
}

impl<W: Write> Write for Page<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.written += bytes.len() + 1;
        if self.written > self.most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.out.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// `range(start=0, end=…, step_by=1)`, as the engine's own.
fn range(asked: Kwargs, _: &State) -> TeraResult<Vec<i64>> {
    let start = asked.get::<i64>("start")?.unwrap_or_default();
    let end = asked.must_get::<i64>("end")?;
    let step = asked.get::<i64>("step_by")?.unwrap_or(1);
    if step == 0 {
        return Err(Error::message("`range` with a `step_by` of 0 has no end"));
    }
    let (low, high) = if step > 0 { (start, end) } else { (end, start) };
    let length = (i128::from(high) - i128::from(low)).max(0) / i128::from(step).abs();
    let counted = i64::try_from(length).unwrap_or(i64::MAX).saturating_add(NUMBERS.get()).saturating_add(1);
    if counted > MOST_NUMBERS {
        return Err(Error::message(format!(
            "the ranges of this page give more than {MOST_NUMBERS} numbers: it goes round too often"
        )));
    }
    NUMBERS.set(counted);
    let next = |number: &i64| number.checked_add(step).filter(|next| if step > 0 { *next < end } else { *next > end });
    let first = Some(start).filter(|first| if step > 0 { *first < end } else { *first > end });
    Ok(std::iter::successors(first, next).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(template: &str) -> Result<String, String> {
        let mut tera = Tera::new();
        register_bounds(&mut tera);
        tera.add_raw_template("t.html", template).unwrap();
        render_bounded(&tera, "t.html", &Context::new(), 10).map_err(|error| error.to_string())
    }

    #[test]
    fn ranges_are_those_of_the_engine() {
        assert_eq!(made("{% for n in range(end=4) %}{{ n }}{% endfor %}").unwrap(), "0123");
        assert_eq!(made("{% for n in range(start=2, end=9, step_by=3) %}{{ n }}{% endfor %}").unwrap(), "258");
        assert_eq!(made("{% for n in range(start=3, end=0, step_by=-2) %}{{ n }}{% endfor %}").unwrap(), "31");
        assert_eq!(made("{% for n in range(end=0) %}{{ n }}{% endfor %}").unwrap(), "");
    }

    #[test]
    fn what_goes_round_without_end_is_told() {
        let huge = made("{% for n in range(end=9223372036854775807) %}x{% endfor %}").unwrap_err();
        assert!(huge.contains("t.html:1") && huge.contains("100000 numbers"), "{huge}");
        let nested = "{% for a in range(end=1000) %}\n{% for b in range(end=1000) %}{% endfor %}{% endfor %}";
        let error = made(nested).unwrap_err();
        assert!(error.contains("t.html:2"), "{error}");
        let one_list =
            "{% set r = range(end=9000) %}{% for a in r %}{% for b in r %}{% for c in r %} {% endfor %}{% endfor %}{% endfor %}";
        let error = made(one_list).unwrap_err();
        assert!(error.contains("goes round without end"), "{error}");
        assert!(made("{% for n in range(end=9, step_by=0) %}{% endfor %}").is_err());
    }

    #[test]
    fn a_page_may_be_as_long_as_its_records_are_many() {
        let long = "{% set r = range(end=2300) %}{% for a in r %}{% for b in r %}.{% endfor %}{% endfor %}";
        let mut tera = Tera::new();
        register_bounds(&mut tera);
        tera.add_raw_template("t.html", long).unwrap();
        assert!(render_bounded(&tera, "t.html", &Context::new(), 0).is_err());
        assert_eq!(render_bounded(&tera, "t.html", &Context::new(), 1000).unwrap().len(), 2300 * 2300);
    }
}
