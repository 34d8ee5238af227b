#!/bin/sh
# How fast `tiendo verify` goes through a bag beside `sha512sum` over the same files, turn by turn in one run:
#   cargo build --release && benches/verify.sh BAG [TURNS]
# BAG is a folder that `tiendo snapshot` made. The target is 60 % of the speed of `sha512sum`, or better.
# TIENDO names another program than target/release/tiendo; RAYON_NUM_THREADS=1 holds it to one core, as `sha512sum` is.
set -eu

bag=${1:?name a bag: benches/verify.sh output/archive/2024}
turns=${2:-7}
tiendo=${TIENDO:-target/release/tiendo}

now() { date +%s%N; }
summed() { find "$bag" -type f -print0 | xargs -0 sha512sum >/dev/null; }
verified() { "$tiendo" --quiet verify "$bag" >/dev/null; }

# Nanoseconds that a command takes.
timed() {
    begun=$(now)
    "$@"
    echo $(($(now) - begun))
}

bytes=$(find "$bag" -type f -printf '%s\n' | awk '{ all += $1 } END { printf "%d", all }')
files=$(find "$bag" -type f | wc -l)
echo "$bag: $files files, $((bytes / 1000000)) MB; median of $turns turns, files in memory"
# Once without counting, so that both read from memory.
summed
verified
for _ in $(seq "$turns"); do
    echo "$(timed summed) $(timed verified)"
done | awk -v bytes="$bytes" '
    { summed[NR] = $1; verified[NR] = $2 }
    function median(times,    i, j, held) {
        for (i = 2; i <= NR; i++)
            for (j = i; j > 1 && times[j - 1] > times[j]; j--) { held = times[j]; times[j] = times[j - 1]; times[j - 1] = held }
        return times[int((NR + 1) / 2)]
    }
    END {
        one = bytes * 1000 / median(summed); other = bytes * 1000 / median(verified)
        printf "sha512sum:     %.0f MB/s\ntiendo verify: %.0f MB/s\nverify / sha512sum: %.0f %% (target: 60 %% or more)\n", one, other, 100 * other / one
    }'
