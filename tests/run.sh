#!/usr/bin/env bash
# All the tests, on a fresh Debian with a Rust toolchain: sets up what they need, then format, lints, tests, browser.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*"; }

need() { command -v "$1" >/dev/null 2>&1 || missing+=("$2"); }
missing=()
need chromium chromium
need node nodejs
need npm npm
if [ ${#missing[@]} -gt 0 ]; then
  say "installing ${missing[*]}"
  as_root=""
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

say "format"
cargo fmt --check
say "lints"
cargo clippy --locked --all-targets --quiet -- -D warnings
say "tests"
cargo test --locked --quiet
say "the real plan, with the illustrative set"
site=target/browser-site
rm -rf "$site"
cargo run --locked --quiet -- build --with seeds/illustrative --as-of 2025-06-30 --out "$site"
say "browser"
npm ci --prefix tests/browser --no-audit --no-fund --silent
TIENDO_SITE="$PWD/$site/site" npm test --prefix tests/browser --silent
