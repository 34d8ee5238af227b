#!/usr/bin/env bash
# Stands before rustc: what reads input tells the fuzzer which ways it took. Typst and the rest do not, and stay fast.
set -euo pipefail
counted=(tiendo pulldown_cmark serde_saphyr granit_parser front_matter workspace page pdf word amendments bag readers)
# A fuzzer that sees what is compared finds words that a reader waits for; cases that have their shape already need it not, and run
# twice as fast with COMPARES=no.
compares=(-Cllvm-args=-sanitizer-coverage-trace-compares)
if [ "${COMPARES:-yes}" = no ]; then compares=(); fi
name="" before=""
for argument in "$@"; do
  if [ "$before" = --crate-name ]; then name=$argument; fi
  before=$argument
done
for one in "${counted[@]}"; do
  if [ "$name" = "$one" ]; then
    exec "$@" --cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
      -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
      "${compares[@]}" -Cllvm-args=-simplifycfg-branch-fold-threshold=0
  fi
done
exec "$@"
