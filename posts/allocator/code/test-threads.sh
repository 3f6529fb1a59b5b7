# Builds the library of part 3 and runs the test, and then some real programs, on it.
set -e
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
# region run
cc -std=gnu11 -O2 -Wall -Wextra -fno-builtin -fPIC -shared -pthread \
   -o "$out/libthreads.so" threads.c
cc -std=gnu11 -O2 -pthread -o "$out/test" test-threads.c
export LD_PRELOAD="$out/libthreads.so"
"$out/test"
# endregion
