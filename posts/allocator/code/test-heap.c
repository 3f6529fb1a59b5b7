// Hammers a heap and checks after every thousandth step that nobody's bytes were touched and that the walk is clean.
#include "heap.h"
#include "workload.h"

// region test
enum { SLOTS = 2000, STEPS = 200000 };
static struct { unsigned char *p; size_t n; unsigned char mark; } slot[SLOTS];

static void check(size_t i) {
  for (size_t k = 0; k < slot[i].n; k++)
    if (slot[i].p[k] != slot[i].mark) abort();
}

int main(void) {
  for (unsigned step = 0; step < STEPS; step++) {
    size_t i = draw() % SLOTS;
    check(i);
    heap_free(slot[i].p);
    slot[i].n = draw_size() - 8;
    slot[i].mark = (unsigned char)step;
    slot[i].p = heap_alloc(slot[i].n);
    if (slot[i].p == NULL || (uintptr_t)slot[i].p % 16 != 0) abort();
    memset(slot[i].p, slot[i].mark, slot[i].n);
    if (step % 1000 == 0) heap_walk();
  }
  for (size_t i = 0; i < SLOTS; i++) check(i), heap_free(slot[i].p);
  heap_stats s = heap_walk();
  printf("%d steps, then everything freed: %zu block, used %zu of %zu bytes\n",
         STEPS, s.free_blocks, s.used, s.held);
  return s.free_blocks == 1 && s.used == 0 && s.largest == s.held ? 0 : 1;
}
// endregion
