//! The house itself: who may import whom, and what the code may not say.

mod direction;
mod tidiness;
