// Whatever malloc the program finds, under one or more threads. Best of five runs, wall-clock time.
#include <pthread.h>
#include "workload.h"

// region threads
enum { SLOTS = 1000, STEPS = 5000000 };
static uint64_t spread(uint64_t *s) { return *s ^= *s << 13, *s ^= *s >> 7, *s ^= *s << 17; }

static void *alone(void *arg) {                 // every thread frees what it allocated
  uint64_t s = (uintptr_t)arg * 0x9E3779B97F4A7C15ULL;
  char **slot = calloc(SLOTS, sizeof *slot);
  for (unsigned step = 0; step < STEPS; step++) {
    uint64_t r = spread(&s);
    char **at = &slot[r % SLOTS];
    free(*at);
    *at = malloc(16 + (r >> 32) % 240);
    **at = 1;
  }
  for (unsigned i = 0; i < SLOTS; i++) free(slot[i]);
  free(slot);
  return NULL;
}
// endregion

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(void) {
  for (uintptr_t threads = 1; threads <= 4; threads *= 2) {
    double best = 1e9;
    for (int run = 0; run < 5; run++) {
      pthread_t t[4];
      double from = now();
      for (uintptr_t i = 0; i < threads; i++) pthread_create(&t[i], NULL, alone, (void *)(i + 1));
      for (uintptr_t i = 0; i < threads; i++) pthread_join(t[i], NULL);
      double took = now() - from;
      if (took < best) best = took;
    }
    printf("%lu threads: %5.1f million steps a second\n", (unsigned long)threads,
           (double)threads * STEPS / best / 1e6);
  }
}
