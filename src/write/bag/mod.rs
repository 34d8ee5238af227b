//! The yearly archive: a BagIt bag (RFC 8493) that can be proven unaltered decades later, and the proof.
//!
//! [`Archive`] is the folder of bags; a [`BagDraft`] is filled and sealed in it; [`verify`] checks a bag against its own
//! manifests. An existing archive is never overwritten, and never read but to be copied or verified.

mod archive;
mod checksum;
mod contents;
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

pub use archive::{Archive, ArchiveId, archive_folder, archive_ids, fingerprint};
pub use checksum::sha512;
pub use contents::{BagContents, BagFile};
pub use draft::{BagDraft, SealedBag};
pub use fault::{BagFault, FaultKind};
pub use profile::is_ours;
pub use public::{PublicPart, public_part};
pub use tags::value;
pub use verify::{Verification, verify};
