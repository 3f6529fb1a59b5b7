// Where the heap's bytes come from, and the walk over all of its blocks. Included by list.c and bins.c.
#include <assert.h>
#include <stdlib.h>
#include <sys/mman.h>
#include "block.h"
#include "heap.h"

static size_t searches, visited, worst;
static void count_search(size_t looked) {
  searches++, visited += looked;
  if (looked > worst) worst = looked;
}

// region extend
#define RESERVED ((size_t)1 << 32)  // 4 GiB of addresses, not of memory
#define STEP ((size_t)64 << 10)

static char *base, *edge;           // the first block; the block of size 0 that ends the heap
static void insert(block *b);

static block *extend(size_t size) {
  if (base == NULL) {
    char *region = mmap(NULL, RESERVED, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (region == MAP_FAILED) return NULL;
    base = edge = region + WORD;    // so that base + WORD is a multiple of 16
    ((block *)edge)->head = IN_USE | PREV_IN_USE;
  }
  size = (size + STEP - 1) & ~(STEP - 1);
  if (size > RESERVED - 2 * WORD - (size_t)(edge - base)) return NULL;
  block *b = (block *)edge;
  b->head = size | (b->head & PREV_IN_USE);
  edge += size;
  ((block *)edge)->head = IN_USE;   // the block before it is free
  return b;
}
// endregion

// region walk
heap_stats heap_walk(void) {
  heap_stats s = {.searches = searches, .visited = visited, .worst = worst};
  if (base == NULL) return s;
  s.held = (size_t)(edge - base);
  size_t prev = PREV_IN_USE;
  block *b = (block *)base;
  for (; (char *)b < edge; b = after(b)) {
    if (size_of(b) < MIN_BLOCK || (b->head & PREV_IN_USE) != prev) abort();
    if (b->head & IN_USE) {
      s.used += size_of(b);
      prev = PREV_IN_USE;
    } else {
      if (*footer(b) != size_of(b) || prev == 0) abort();  // two free neighbours
      s.free_blocks++;
      if (size_of(b) > s.largest) s.largest = size_of(b);
      prev = 0;
    }
  }
  if ((char *)b != edge) abort();
  return s;
}
// endregion
