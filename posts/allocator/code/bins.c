// Part 2: 128 lists by size and a bitmap that says which of them hold anything.
#include "region.c"

// region bins
enum { EXACT = 62, BINS = 128 };     // bins 0 to 61: one size each, 32 to 1008 bytes
static block *bins[BINS];
static uint64_t filled[BINS / 64];   // one bit a bin

static unsigned bin_of(size_t size) {
  if (size < 1024) return (unsigned)(size / ALIGN - 2);
  unsigned log = 63 - (unsigned)__builtin_clzll(size);        // size is 2^log and something
  unsigned quarter = (unsigned)(size >> (log - 2)) & 3;
  unsigned bin = EXACT + (log - 10) * 4 + quarter;
  return bin < BINS ? bin : BINS - 1;
}
// endregion

// region links
static void insert(block *b) {
  unsigned i = bin_of(size_of(b));
  b->prev = NULL;
  b->next = bins[i];
  if (bins[i]) bins[i]->prev = b;
  bins[i] = b;
  filled[i / 64] |= (uint64_t)1 << (i % 64);
}

static void unlink_block(block *b) {
  unsigned i = bin_of(size_of(b));
  if (b->prev) b->prev->next = b->next; else bins[i] = b->next;
  if (b->next) b->next->prev = b->prev;
  if (bins[i] == NULL) filled[i / 64] &= ~((uint64_t)1 << (i % 64));
}
// endregion

// region find
static int next_filled(unsigned i) {  // the first bin from i on that holds a block, or -1
  for (unsigned w = i / 64; w < BINS / 64; w++) {
    uint64_t bits = filled[w];
    if (w == i / 64) bits &= ~(uint64_t)0 << (i % 64);
    if (bits) return (int)(w * 64 + (unsigned)__builtin_ctzll(bits));
  }
  return -1;
}

static block *find(size_t size) {
  unsigned own = bin_of(size);
  size_t looked = 0;
  block *b = bins[own];
  while (b && (looked++, size_of(b) < size)) b = b->next;  // exact bin: the first one fits
  if (b == NULL) {
    int larger = next_filled(own + 1);
    if (larger >= 0) looked++, b = bins[larger];           // everything in it is large enough
  }
  count_search(looked);
  return b;
}
// endregion

#include "join.c"
