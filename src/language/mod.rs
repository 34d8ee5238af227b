//! What readers read: words from one catalogue, numbers, dates and order as Vietnamese readers expect them.

mod catalogue;
mod date;
mod letters;
mod number;
mod sorting;

pub use catalogue::{Language, Words};
pub use date::date;
pub use letters::is_composed;
pub use number::{number, percent, quantity, roman};
pub use sorting::Alphabet;
