# What gcc makes of malloc followed by memset, if it may.
cd "$(dirname "$0")"
# region run
cc -std=gnu11 -O2 -fPIC -S -o - threads.c | sed -n '/^calloc:/,/ret/p' | grep -o 'call\W.*'
# endregion
