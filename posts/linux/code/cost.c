// What fork costs a process, by the memory it has touched.
#define _GNU_SOURCE
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

// region cost
static double fork_ms(void) {                   // until fork has returned in the parent
  double from = now();
  pid_t child = fork();
  if (child == 0) _exit(0);
  double took = now() - from;
  waitpid(child, NULL, 0);
  return took;
}

static double spawn_ms(void) {
  char *argv[] = {"/bin/true", NULL}, *envp[] = {NULL};
  pid_t child;
  double from = now();
  if (posix_spawn(&child, argv[0], NULL, NULL, argv, envp) != 0) abort();
  double took = now() - from;
  waitpid(child, NULL, 0);
  return took;
}

static double best(double (*measure)(void)) {
  double least = 1e9;
  for (int i = 0; i < 9; i++) {
    double ms = measure();
    if (ms < least) least = ms;
  }
  return least;
}
// endregion

static long tables(void) {                      // kB of page tables of this process
  char line[256];
  long kb = 0;
  FILE *f = fopen("/proc/self/status", "r");
  while (fgets(line, sizeof line, f)) if (sscanf(line, "VmPTE: %ld", &kb) == 1) break;
  fclose(f);
  return kb;
}

int main(void) {
  puts("touched MiB   page tables kB   fork ms   posix_spawn ms   fork ms, huge pages");
  for (size_t mib = 0; mib <= 4096; mib = mib ? mib * 4 : 16) {
    double fork_cost[2], spawn = 0;
    long kb = 0;
    for (int huge = 0; huge < 2; huge++) {
      char *p = NULL;
      if (mib) {
        p = mmap(NULL, mib << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (p == MAP_FAILED) abort();
        madvise(p, mib << 20, huge ? MADV_HUGEPAGE : MADV_NOHUGEPAGE);
        memset(p, 1, mib << 20);
      }
      if (!huge) kb = tables(), spawn = best(spawn_ms);
      fork_cost[huge] = best(fork_ms);
      if (p) munmap(p, mib << 20);
    }
    printf("%11zu %16ld %9.2f %16.2f %21.2f\n", mib, kb, fork_cost[0], spawn, fork_cost[1]);
  }
}
