# Runs programs that never heard of us on libthreads.so and compares what they print.
set -e
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cc -std=gnu11 -O2 -fno-builtin -fPIC -shared -pthread -o "$out/libthreads.so" threads.c
# region run
same() {
  "$@" > "$out/theirs"
  LD_PRELOAD="$out/libthreads.so" "$@" > "$out/ours"
  cmp "$out/theirs" "$out/ours" && echo "same: $1"
}
same cc -std=gnu11 -O2 -S -o - threads.c
same node -e 'console.log(JSON.stringify(Array.from({ length: 1e5 }, (_, i) => ({ i }))))'
same python3 -c 'import json; print(json.dumps([{"i": i} for i in range(100000)]))'
same sort -R --random-source=threads.c --parallel=2 threads.c
# endregion
