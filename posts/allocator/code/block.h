// A block: one word that says how long it is and who is in use, then the bytes that the caller gets.
#ifndef BLOCK_H
#define BLOCK_H
#include <stddef.h>
#include <stdint.h>

// region layout
enum {
  WORD = 8,             // the header, and the footer of a free block
  ALIGN = 16,           // every payload begins at a multiple of this
  MIN_BLOCK = 32,       // header, two links, footer
  IN_USE = 1,           // this block belongs to a caller
  PREV_IN_USE = 2,      // so does the block before it
  MAPPED = 4,           // not in the heap at all: part 3
  FLAGS = 15,
};

typedef struct block {
  size_t head;          // size in bytes, header included, with flags in the low bits
  struct block *next;   // the links lie where the payload was:
  struct block *prev;   // a free block has no other use for it
} block;
// endregion

// region moves
static inline size_t size_of(const block *b) { return b->head & ~(size_t)FLAGS; }
static inline block *after(block *b) { return (block *)((char *)b + size_of(b)); }
static inline size_t *footer(block *b) { return (size_t *)after(b) - 1; }
static inline block *before(block *b) {  // only if !(b->head & PREV_IN_USE)
  return (block *)((char *)b - ((size_t *)b)[-1]);
}
static inline void *payload(block *b) { return (char *)b + WORD; }
static inline block *block_of(void *p) { return (block *)((char *)p - WORD); }

static inline size_t block_size(size_t n) {  // 0 if no block can be that large
  if (n > SIZE_MAX / 2) return 0;
  size_t size = (n + WORD + ALIGN - 1) & ~(size_t)(ALIGN - 1);
  return size < MIN_BLOCK ? MIN_BLOCK : size;
}
// endregion
#endif
