// Threads that hand blocks to each other through a shared table; every byte is checked when a block changes hands.
#include <pthread.h>
#include <malloc.h>
#include "workload.h"

enum { SLOTS = 512, STEPS = 1000000, THREADS = 4 };
typedef struct { size_t n; unsigned char bytes[]; } item;
static _Atomic(item *) shared[SLOTS];

static void check_and_free(item *it) {
  if (it == NULL) return;
  unsigned char mark = (unsigned char)(it->n * 7);
  for (size_t i = 0; i < it->n; i++) if (it->bytes[i] != mark) abort();
  free(it);
}

static void *run(void *arg) {
  uint64_t s = ((uintptr_t)arg + 1) * 0x9E3779B97F4A7C15ULL;
  for (unsigned step = 0; step < STEPS; step++) {
    s ^= s << 13, s ^= s >> 7, s ^= s << 17;
    size_t n = step % 5000 == 0 ? 200000 : (s >> 32) % (step % 50 == 0 ? 8000 : 400);
    item *it = malloc(sizeof *it + n);
    if ((uintptr_t)it % 16 != 0 || malloc_usable_size(it) < sizeof *it + n) abort();
    it->n = n;
    memset(it->bytes, (unsigned char)(n * 7), n);
    check_and_free(__atomic_exchange_n((item **)&shared[s % SLOTS], it, __ATOMIC_ACQ_REL));
  }
  return NULL;
}

int main(void) {
  for (unsigned round = 0; round < 5; round++) {
    pthread_t t[THREADS];
    for (uintptr_t i = 0; i < THREADS; i++) pthread_create(&t[i], NULL, run, (void *)i);
    for (unsigned i = 0; i < THREADS; i++) pthread_join(t[i], NULL);
  }
  for (unsigned i = 0; i < SLOTS; i++) check_and_free(shared[i]);
  for (size_t a = 16; a <= 1 << 16; a *= 2) {
    void *p;
    if (posix_memalign(&p, a, 100) || (uintptr_t)p % a) abort();
    free(p);
  }
  unsigned char *z = calloc(1000, 300);
  for (unsigned i = 0; i < 300000; i++) if (z[i]) abort();
  z = realloc(z, 400000), memset(z, 1, 400000), free(realloc(z, 10));
  puts("20 million blocks changed hands, none was damaged");
}
