//! How memory is taken.

/// Takes memory in small pages from here on. Large ones are faster, a paper by a seventh, and of each a part lies unused; who makes
/// the pages of thousands of tasks needs an eighth more with them.
pub fn take_small_pages() {
    // Where the system does not know the difference there is none.
    #[cfg(target_os = "linux")]
    let _ = rustix::thread::disable_transparent_huge_pages(true);
}
