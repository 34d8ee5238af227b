//! The yearly archive: a BagIt bag (RFC 8493) that can be proven unaltered decades later, and the proof.
//!
//! [`Archive`] is the folder of bags and gives a [`Draft`], which is filled and sealed; [`verify`] holds a bag against its
//! own manifests. What stands is never overwritten, and never read but to be copied or verified.

mod archive;
mod contents;
mod digest;
mod draft;
mod fault;
mod manifest;
mod name;
mod profile;
mod public;
mod sync;
mod tags;
mod verify;
mod zip;

pub use archive::{Archive, Edition, archive_folder, editions, fingerprint};
pub use contents::{Contents, Held};
pub use digest::sha512;
pub use draft::{Draft, Sealed};
pub use fault::{Fault, FaultKind};
pub use profile::is_ours;
pub use public::{PublicPart, public_part};
pub use tags::value;
pub use verify::{Verified, verify};
