// Which bin a size belongs to, and what else may be in it.
#include <stdio.h>
#include "bins.c"

// region table
int main(void) {
  size_t sizes[] = {32, 48, 1008, 1024, 1280, 2000, 4016, 100000};
  puts(" block    bin   sizes in that bin");
  for (unsigned i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    unsigned bin = bin_of(sizes[i]);
    size_t from = sizes[i], to = sizes[i];
    while (from > MIN_BLOCK && bin_of(from - ALIGN) == bin) from -= ALIGN;
    while (bin_of(to + ALIGN) == bin) to += ALIGN;
    printf("%6zu %6u   %zu to %zu\n", sizes[i], bin, from, to);
  }
}
// endregion
