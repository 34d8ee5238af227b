//! What a page's content security policy says of its own style: nothing inline is allowed but by its sum.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};

/// The source expression that allows exactly this text inside `<style>`: `'sha256-…'`.
pub fn policy_source(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_the_one_that_browsers_ask_for() {
        let known = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        assert_eq!(policy_source(""), known);
    }
}
