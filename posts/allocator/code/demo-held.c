// How much memory a process keeps after it has freed nearly everything.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// region held
enum { BLOCKS = 1000000, SIZE = 200 };
static void *block[BLOCKS];

static double resident(void) {                   // in MB, from /proc
  char line[128] = "";
  FILE *f = fopen("/proc/self/statm", "r");
  if (!fgets(line, sizeof line, f)) abort();
  fclose(f);
  return (double)strtoul(strchr(line, ' '), NULL, 10) * 4096 / 1e6;
}

int main(void) {
  printf("%-34s %6.0f MB\n", "at the start", resident());
  for (int i = 0; i < BLOCKS; i++) memset(block[i] = malloc(SIZE), 1, SIZE);
  printf("%-34s %6.0f MB\n", "a million blocks of 200 bytes", resident());
  for (int i = 0; i < BLOCKS; i++) if (i % 1000) free(block[i]), block[i] = NULL;
  printf("%-34s %6.0f MB\n", "all but every thousandth freed", resident());
  for (int i = 0; i < BLOCKS; i++) free(block[i]), block[i] = NULL;
  printf("%-34s %6.0f MB\n", "all freed", resident());
  char *large = malloc((size_t)200 << 20);
  printf("%-34s %6.0f MB\n", "200 MiB asked for", resident());
  memset(large, 1, (size_t)200 << 20);
  printf("%-34s %6.0f MB\n", "200 MiB written", resident());
  free(large);
  printf("%-34s %6.0f MB\n", "200 MiB freed", resident());
}
// endregion
