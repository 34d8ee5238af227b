//! The house itself: who may import whom, and what the code may not say.

mod circles;
mod direction;
mod imports;
mod tidiness;
