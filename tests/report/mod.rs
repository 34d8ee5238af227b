//! Papers: what every format of them has to keep.

mod pdf;
mod sample;
