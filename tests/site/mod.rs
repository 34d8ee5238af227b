//! The site: what the public may see and no more, whole, linked, and truthful about its day.

mod data;
mod pages;
mod permission;
