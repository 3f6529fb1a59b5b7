// What every heap of this series offers. None of these functions is safe for two threads at once.
#ifndef HEAP_H
#define HEAP_H
#include <stddef.h>

void *heap_alloc(size_t n);
void heap_free(void *p);

typedef struct {
  size_t held;       // bytes taken from the system so far
  size_t used;       // bytes in blocks that belong to callers
  size_t free_blocks;
  size_t largest;    // the largest free block
  size_t searches;   // how often a free block was looked for
  size_t visited;    // how many free blocks were looked at in doing so
  size_t worst;      // how many in the longest single search
} heap_stats;

heap_stats heap_walk(void);  // walks every block and aborts if one does not make sense
#endif
