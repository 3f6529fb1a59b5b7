# Builds and runs the test of part 2.
set -e
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
# region run
cc -std=gnu11 -O2 -Wall -Wextra -o "$out/test" test-heap.c bins.c
"$out/test"
# endregion
