// The two operations, whatever finds the free blocks. Included by list.c and bins.c after insert, unlink_block and find.

// region join
static void release(block *b) {
  size_t size = size_of(b);
  block *right = after(b);
  if (!(right->head & IN_USE)) {
    unlink_block(right);
    size += size_of(right);
  }
  if (!(b->head & PREV_IN_USE)) {
    b = before(b);
    unlink_block(b);
    size += size_of(b);
  }
  b->head = size | PREV_IN_USE;      // no free block has a free neighbour
  *footer(b) = size;
  after(b)->head &= ~(size_t)PREV_IN_USE;
  insert(b);
}

void heap_free(void *p) {
  if (p == NULL) return;
  block *b = block_of(p);
  assert(b->head & IN_USE);
  release(b);
}
// endregion

// region alloc
void *heap_alloc(size_t n) {
  size_t size = block_size(n);
  if (size == 0) return NULL;
  block *b = find(size);
  if (b == NULL) {
    b = extend(size);
    if (b == NULL) return NULL;
    release(b);                      // joins what was free at the end
    b = find(size);
  }
  unlink_block(b);
  size_t rest = size_of(b) - size;
  if (rest >= MIN_BLOCK) {           // split: the tail stays free
    b->head = size | IN_USE | PREV_IN_USE;
    block *tail = after(b);
    tail->head = rest | PREV_IN_USE;
    *footer(tail) = rest;
    insert(tail);
  } else {                           // too small to be a block: goes along
    b->head |= IN_USE;
    after(b)->head |= PREV_IN_USE;
  }
  return payload(b);
}
// endregion
