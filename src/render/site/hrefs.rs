//! Links in templates: `route(name="tasks")` is a path from the site's first folder, `anchor(name="progress")` the `id` of a place
//! that other pages link to.

use tera::{Error, Kwargs, State, Tera, TeraResult};

use crate::routes::{Anchor, Route};

/// Gives a template engine `route` and `anchor`.
pub(super) fn register_routes(tera: &mut Tera) {
    tera.register_function("route", route);
    tera.register_function("anchor", |asked: Kwargs, _: &State| named_anchor(asked.must_get("name")?).map(Anchor::id));
}

/// `route(name="tasks")`, with `anchor="without-lead"` for a place in the page and `status="overdue"` for the page of tasks with
/// that status alone.
fn route(asked: Kwargs, _: &State) -> TeraResult<String> {
    let name: &str = asked.must_get("name")?;
    let route = Route::named(name).ok_or_else(|| Error::message(format!("the site has no route `{name}`")))?;
    match (asked.get::<&str>("anchor")?, asked.get::<&str>("status")?) {
        (Some(anchor), _) => Ok(route.at(named_anchor(anchor)?)),
        (None, Some(status)) => Ok(route.with_status(status)),
        (None, None) => Ok(route.to_string()),
    }
}

fn named_anchor(name: &str) -> TeraResult<Anchor> {
    Anchor::named(name).ok_or_else(|| Error::message(format!("no page has an anchor `{name}`")))
}
