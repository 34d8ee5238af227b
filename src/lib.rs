//! Tiendo turns the records of a government plan into a public website, papers and a yearly archive.
//!
//! The modules are the pipeline, in order:
//!
//! 1. [`load`] reads files into records. Nothing is judged; what cannot be read is handed on with its span.
//! 2. [`check`] holds the records against its rules, one file each, and makes a [`plan::Plan`], or reports everything that
//!    is wrong at once. A plan that exists is valid.
//! 3. [`view`] computes the plan as of a date: statuses, flags, totals, figures. Its `permission` is the allow-list that
//!    decides what reaches the public.
//!    [`dataset`] has its facts as typed fields, one table for each kind of record: data files, workbook and `diff` come from it.
//! 4. [`render`] turns a view into artifacts, files as values: pages through templates, charts, data.
//! 5. [`write`] puts artifacts in place atomically, and [`cache`] finds papers of the last output that need not be set again.
//!
//! [`command`] runs these five in a handful of calls for each command, and alone reads the clock. [`source`] and
//! [`diagnostic`] carry locations and messages; [`routes`] knows every URL of the site; [`language`] holds words, numbers, dates and order as readers expect them.
#![deny(missing_docs)]
#![forbid(unsafe_code)]

pub mod cache;
pub mod check;
pub mod cli;
pub mod command;
pub mod dataset;
pub mod diagnostic;
pub mod language;
pub mod load;
pub mod plan;
pub mod relative_path;
pub mod render;
pub mod routes;
pub mod source;
pub mod view;
pub mod write;
