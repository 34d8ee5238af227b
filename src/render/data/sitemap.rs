//! `sitemap.xml`: every page by its whole address, for search engines; made where plan.yaml says where the site stands.

use std::io;

use quick_xml::events::BytesText;

use super::xml::{Document, document};
use crate::plan::Identity;
use crate::render::artifact::Artifact;
use crate::routes::Route;

/// The map of `pages`; the page for what is not found is no place to go.
pub fn sitemap(identity: &Identity, pages: &[String]) -> Option<Artifact> {
    let address = identity.site_address.as_deref()?;
    let not_found = Route::NotFound.to_string();
    let paths = pages.iter().map(String::as_str).filter(|path| path.ends_with(".html") && *path != not_found);
    let paths: Vec<&str> = paths.collect();
    Some(document(&Route::Sitemap.to_string(), |document| written(document, address, &paths)))
}

fn written(document: &mut Document, address: &str, paths: &[&str]) -> io::Result<()> {
    let set = document.create_element("urlset").with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    set.write_inner_content(|document| {
        for path in paths {
            let place = format!("{address}{path}");
            document.create_element("url").write_inner_content(|document| {
                document.create_element("loc").write_text_content(BytesText::new(&place))?;
                Ok(())
            })?;
        }
        Ok(())
    })?;
    Ok(())
}
