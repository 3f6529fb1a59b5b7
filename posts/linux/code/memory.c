// Who is charged for pages that two processes share: Rss counts them twice, Pss halves them.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static void show(const char *who) {
  char line[256];
  long kb, rss = 0, pss = 0, own = 0;
  FILE *f = fopen("/proc/self/smaps_rollup", "r");
  while (fgets(line, sizeof line, f)) {
    if (sscanf(line, "Rss: %ld", &kb) == 1) rss = kb;
    if (sscanf(line, "Pss: %ld", &kb) == 1) pss = kb;
    if (sscanf(line, "Private_Dirty: %ld", &kb) == 1) own = kb;
  }
  fclose(f);
  printf("%-38s Rss %4.0f   Pss %4.0f   Private_Dirty %4.0f\n", who, rss / 1024.0, pss / 1024.0, own / 1024.0);
  fflush(stdout);
}

// region memory
int main(void) {
  size_t n = (size_t)400 << 20;
  char *p = mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  madvise(p, n, MADV_NOHUGEPAGE);
  memset(p, 1, n);
  show("parent, 400 MiB, alone");
  if (fork() == 0) {
    show("child, nothing written");
    memset(p, 2, n / 4);
    show("child, a quarter written");
    _exit(0);
  }
  wait(NULL);
  show("parent, alone again");
}
// endregion
