// Part 3: malloc and its family, for any number of threads. A cache per thread, one locked heap, mmap for the large.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <unistd.h>
#include "bins.c"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

// region cache
enum { CLASSES = 63, KEEP = 64, BATCH = 32 };   // block sizes 32, 48 … 1024

typedef struct {
  block *stack[CLASSES];
  unsigned count[CLASSES];
  int state;                                    // 0 new, 1 in use, 2 the thread is ending
} cache;
static _Thread_local cache mine __attribute__((tls_model("initial-exec")));

static unsigned class_of(size_t size) { return (unsigned)(size / ALIGN - 2); }
// endregion

// region flush
static void flush(unsigned c, unsigned down_to) {
  pthread_mutex_lock(&lock);
  while (mine.count[c] > down_to) {
    block *b = mine.stack[c];
    mine.stack[c] = b->next;
    mine.count[c]--;
    release(b);
  }
  pthread_mutex_unlock(&lock);
}

static block *refill(unsigned c, size_t size) {
  pthread_mutex_lock(&lock);
  void *first = heap_alloc(size - WORD);
  for (unsigned i = 1; first && i < BATCH; i++) {
    void *p = heap_alloc(size - WORD);
    if (p == NULL) break;
    block *b = block_of(p);
    b->next = mine.stack[c];
    mine.stack[c] = b;
    mine.count[c]++;
  }
  pthread_mutex_unlock(&lock);
  return first ? block_of(first) : NULL;
}
// endregion

// region end
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void at_end(void *unused) {
  (void)unused;
  mine.state = 2;                               // from here on straight to the heap
  for (unsigned c = 0; c < CLASSES; c++) flush(c, 0);
}
static void before_fork(void) { pthread_mutex_lock(&lock); }
static void after_fork(void) { pthread_mutex_unlock(&lock); }
static void set_up(void) {
  pthread_key_create(&key, at_end);
  pthread_atfork(before_fork, after_fork, after_fork);
}

#ifndef CACHES
#define CACHES 1                                // 0 to measure what they bring
#endif
static int cached(size_t size) {                // does this thread cache blocks of this size?
  if (!CACHES || size > 1024 || mine.state == 2) return 0;
  if (mine.state == 0) {
    mine.state = 1;                             // first: the next two lines may allocate
    pthread_once(&once, set_up);
    pthread_setspecific(key, &mine);
  }
  return 1;
}
// endregion

// region large
enum { LARGE = 128 << 10, PAGE = 4096 };

static void *map_large(size_t n) {
  size_t size = (n + ALIGN + PAGE - 1) & ~(size_t)(PAGE - 1);
  char *at = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (at == MAP_FAILED) return NULL;
  block *b = (block *)(at + WORD);              // one word unused: the payload is aligned
  b->head = size | MAPPED | IN_USE;
  return payload(b);
}
static void unmap_large(block *b) { munmap((char *)b - WORD, size_of(b)); }
// endregion

// region malloc
void *malloc(size_t n) {
  size_t size = block_size(n);
  block *b = NULL;
  if (size == 0) {                              // more than any machine has
  } else if (n >= LARGE) {
    void *p = map_large(n);
    if (p) return p;
  } else if (cached(size)) {
    unsigned c = class_of(size);
    if ((b = mine.stack[c])) {                  // the usual way: no lock, no search
      mine.stack[c] = b->next;
      mine.count[c]--;
    } else b = refill(c, size);
  } else {
    pthread_mutex_lock(&lock);
    void *p = heap_alloc(n);
    pthread_mutex_unlock(&lock);
    if (p) return p;
  }
  if (b) return payload(b);
  errno = ENOMEM;
  return NULL;
}

void free(void *p) {
  if (p == NULL) return;
  block *b = block_of(p);
  size_t size = size_of(b);
  if (b->head & MAPPED) {
    int saved = errno;                          // free must not change errno
    unmap_large(b);
    errno = saved;
  } else if (cached(size)) {
    unsigned c = class_of(size);
    b->next = mine.stack[c];
    mine.stack[c] = b;
    if (++mine.count[c] > KEEP) flush(c, KEEP - BATCH);
  } else {
    pthread_mutex_lock(&lock);
    release(b);
    pthread_mutex_unlock(&lock);
  }
}
// endregion

// region rest
size_t malloc_usable_size(void *p) {
  if (p == NULL) return 0;
  block *b = block_of(p);
  return size_of(b) - (b->head & MAPPED ? ALIGN : WORD);
}

void *calloc(size_t count, size_t each) {
  size_t n;
  if (__builtin_mul_overflow(count, each, &n)) return errno = ENOMEM, NULL;
  void *p = malloc(n);
  if (p && n < LARGE) memset(p, 0, n);            // fresh pages are zero already
  return p;
}

void *realloc(void *p, size_t n) {
  if (p == NULL) return malloc(n);
  size_t old = malloc_usable_size(p);
  if (n <= old && n >= old / 2) return p;
  void *q = malloc(n);
  if (q == NULL) return NULL;
  memcpy(q, p, n < old ? n : old);
  free(p);
  return q;
}
// endregion

// Alignments beyond 16: take more than is needed, and give back what lies before the aligned place.
void *memalign(size_t alignment, size_t n) {
  if (alignment <= ALIGN) return malloc(n);
  if (n > SIZE_MAX / 4 || alignment > SIZE_MAX / 4) return errno = ENOMEM, NULL;
  pthread_mutex_lock(&lock);
  char *p = heap_alloc(n + alignment + MIN_BLOCK);
  if (p && (uintptr_t)p % alignment != 0) {
    char *q = (char *)(((uintptr_t)p + MIN_BLOCK + alignment - 1) & ~(uintptr_t)(alignment - 1));
    block *front = block_of(p), *b = block_of(q);
    size_t skip = (size_t)(q - p);
    b->head = (size_of(front) - skip) | IN_USE | PREV_IN_USE;
    front->head = skip | (front->head & FLAGS);
    release(front);
    p = q;
  }
  pthread_mutex_unlock(&lock);
  if (p == NULL) errno = ENOMEM;
  return p;
}
void *aligned_alloc(size_t alignment, size_t n) { return memalign(alignment, n); }
int posix_memalign(void **out, size_t alignment, size_t n) {
  if (alignment % sizeof(void *) != 0 || (alignment & (alignment - 1)) != 0) return EINVAL;
  int saved = errno;
  void *p = memalign(alignment, n);
  errno = saved;
  if (p == NULL) return ENOMEM;
  *out = p;
  return 0;
}
void *valloc(size_t n) { return memalign(PAGE, n); }
void *pvalloc(size_t n) { return memalign(PAGE, (n + PAGE - 1) & ~(size_t)(PAGE - 1)); }
