// Part 1: one list of free blocks, first fit, neighbours joined when a block comes back.
#include "region.c"

// region list
static block *list;

static void insert(block *b) {
  b->prev = NULL;
  b->next = list;
  if (list) list->prev = b;
  list = b;
}

static void unlink_block(block *b) {
  if (b->prev) b->prev->next = b->next; else list = b->next;
  if (b->next) b->next->prev = b->prev;
}

static block *find(size_t size) {
  size_t looked = 0;
  block *b = list;
  while (b && (looked++, size_of(b) < size)) b = b->next;
  count_search(looked);
  return b;
}
// endregion

#include "join.c"
