// What the child pays for the memory it was said to have copied: faults and time, by what it does with it.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PAGES = 65536, PAGE = 4096 };            // 256 MiB
static unsigned char *memory;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static long faults(void) {
  struct rusage u;
  getrusage(RUSAGE_SELF, &u);
  return u.ru_minflt;
}

// region touch
static void read_all(void) {
  unsigned sum = 0;
  for (size_t i = 0; i < PAGES; i++) sum += ((volatile unsigned char *)memory)[i * PAGE];
  if (sum != PAGES) abort();
}
static void write_all(void) {
  for (size_t i = 0; i < PAGES; i++) memory[i * PAGE] = 2;   // one byte a page
}

static void measure(const char *what, void (*touch)(void)) {
  long before = faults();
  double from = now();
  touch();
  double took = now() - from;
  printf("%-26s %6ld faults %7.1f ms\n", what, faults() - before, took);
}
// endregion

int main(void) {
  setbuf(stdout, NULL);
  memory = mmap(NULL, (size_t)PAGES * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  madvise(memory, (size_t)PAGES * PAGE, MADV_NOHUGEPAGE);
  memset(memory, 1, (size_t)PAGES * PAGE);
  // region order
  if (fork() == 0) {
    measure("child reads every page", read_all);
    measure("child writes every page", write_all);
    measure("child writes again", write_all);
    _exit(0);
  }
  wait(NULL);
  measure("parent writes afterwards", write_all);
  // endregion
}
