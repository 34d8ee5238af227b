//! The site: what the public may see and no more, whole, linked, and truthful about its day.

mod changes;
mod contract;
mod data;
mod data_feeds;
mod data_tables;
mod fifteen_years;
mod odd;
mod pages;
mod permission;
mod print;
mod public_fields;
mod search;
mod workbook;
mod workbook_text;
