// How many free blocks an allocation looks at, what it costs, and how much memory is held for what is in use.
#include "heap.h"
#include "workload.h"

enum { STEPS = 1000000 };

int main(void) {
  puts("    live  free blocks  looked at: mean  worst  ns/step  used/asked  held/asked");
  for (size_t live = 1000; live <= 100000; live *= 10) {
    void **slot = calloc(live, sizeof *slot);
    size_t *size = calloc(live, sizeof *size);
    size_t asked = 0;
    for (size_t i = 0; i < live; i++) asked += size[i] = draw_size(), slot[i] = heap_alloc(size[i]);
    heap_stats first = heap_walk();
    double from = seconds();
    for (unsigned step = 0; step < STEPS; step++) {
      size_t i = draw() % live;
      heap_free(slot[i]);
      asked -= size[i];
      asked += size[i] = draw_size();
      slot[i] = heap_alloc(size[i]);
    }
    double ns = (seconds() - from) * 1e9 / STEPS;
    heap_stats s = heap_walk();
    printf("%8zu %12zu %16.1f %6zu %8.0f %11.2f %11.2f\n", live, s.free_blocks,
           (double)(s.visited - first.visited) / (double)(s.searches - first.searches), s.worst, ns,
           (double)s.used / (double)asked, (double)s.held / (double)asked);
    for (size_t i = 0; i < live; i++) heap_free(slot[i]);
    free(slot), free(size);
  }
}
