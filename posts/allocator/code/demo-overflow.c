// One byte too many, and where it lands.
#include "block.h"
#include "heap.h"
#include <stdio.h>
#include <string.h>

// region overflow
int main(void) {
  setbuf(stdout, NULL);
  char *name = heap_alloc(24);                    // a block of 32: header and 24 bytes
  char *other = heap_alloc(24);
  printf("distance %td, next header %zu\n", other - name, block_of(other)->head);
  strcpy(name, "abcdefghijklmnopqrstuvwx");       // 24 letters and a zero
  printf("after strcpy, next header %zu\n", block_of(other)->head);
  heap_walk();                                    // aborts
}
// endregion
