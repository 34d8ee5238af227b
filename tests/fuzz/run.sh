#!/usr/bin/env bash
# Builds the fuzz targets and runs them one after the other: bash tests/fuzz/run.sh [TARGET…]
# RUNS gives another number of runs for each, TIME a limit of seconds for each.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here"
target=${CARGO_TARGET_DIR:-$here/../../target/fuzz}
home=${FUZZ_HOME:-$target/corpus}
light=(front_matter page amendments readers)
heavy=(workspace bag word pdf)

runs_of() {
  case " ${light[*]} " in
    *" $1 "*) echo "${RUNS:-1000000}" ;;
    *) echo "${RUNS:-100000}" ;;
  esac
}

targets=("$@")
[ $# -gt 0 ] || targets=("${light[@]}" "${heavy[@]}")
RUSTC_WRAPPER="$here/instrument.sh" CARGO_TARGET_DIR="$target" cargo build --locked --release --quiet "${targets[@]/#/--bin=}"
python3 -B seeds.py "$home"
status=0
for one in "${targets[@]}"; do
  mkdir -p "$home/$one" "$home/found"
  printf '\n== %s, %s runs\n' "$one" "$(runs_of "$one")"
  "$target/release/$one" -runs="$(runs_of "$one")" ${TIME:+-max_total_time=$TIME} -max_len=8192 -timeout=20 -rss_limit_mb=2048 \
    -print_final_stats=1 -verbosity="${VERBOSITY:-1}" -artifact_prefix="$home/found/$one-" "$home/$one" || status=1
done
exit $status
