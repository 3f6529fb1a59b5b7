# Builds and runs the program that writes one byte too many.
set -e
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
# region run
cc -std=gnu11 -O1 -o "$out/demo" demo-overflow.c list.c
"$out/demo" || echo "ended with $?"
# endregion
