//! Every rule on a workspace that breaks it, mistakes that come together, and the words in which they are reported.

mod anything;
mod broken;
mod expectation;
mod memory;
mod real_plan;
mod sound;
mod together;
mod words;
