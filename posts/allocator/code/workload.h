// A reproducible life for a heap: fill a table of slots, then replace slots at random.
#ifndef WORKLOAD_H
#define WORKLOAD_H
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// region workload
static uint64_t seed = 42;
static inline uint64_t draw(void) {                    // xorshift64*
  seed ^= seed >> 12, seed ^= seed << 25, seed ^= seed >> 27;
  return seed * 0x2545F4914F6CDD1DULL;
}

// Mostly small: 8 to 15, 16 to 31 … up to 2048 to 4095 bytes, each range half as likely as the one before.
static inline size_t draw_size(void) {
  unsigned log = 3 + (unsigned)__builtin_ctzll(draw() | 1u << 8);
  return ((size_t)1 << log) + (draw() >> 33) % ((size_t)1 << log);
}
// endregion

static inline double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}
#endif
