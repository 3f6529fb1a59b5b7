// What is copied and what is shared: a variable, a file position, a buffer of stdio, a lock.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

// region variable
static void variable(void) {
  int x = 1;
  if (fork() == 0) { x = 2; _exit(0); }
  wait(NULL);
  printf("variable: the child wrote 2, the parent has %d\n", x);
}
// endregion

// region position
static void position(void) {
  char name[] = "/tmp/fork-XXXXXX", text[8] = "";
  int fd = mkstemp(name);
  unlink(name);
  if (write(fd, "abcdef", 6) != 6) abort();
  lseek(fd, 0, SEEK_SET);
  if (fork() == 0) { lseek(fd, 3, SEEK_SET); _exit(0); }
  wait(NULL);
  if (read(fd, text, 7) < 0) abort();
  printf("position: the child moved to 3, the parent reads %s\n", text);
}
// endregion

// region lock
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int ready[2];

static void *holder(void *arg) {
  pthread_mutex_lock(&lock);
  if (write(ready[1], "x", 1) != 1) abort();
  pause();                                      // holds it for ever
  return arg;
}

static void locks(void) {
  pthread_t t;
  char c;
  if (pipe(ready) || pthread_create(&t, NULL, holder, NULL)) abort();
  if (read(ready[0], &c, 1) != 1) abort();
  fflush(stdout);
  if (fork() == 0) {
    printf("lock: %s in the child, whose holder does not exist there\n",
           pthread_mutex_trylock(&lock) == EBUSY ? "taken" : "free");
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
}
// endregion

int main(void) {
  variable();
  position();
  locks();
  fflush(stdout);
  // region buffer
  printf("buffer: printed once, before the fork\n");
  if (fork() == 0) exit(0);                     // exit writes out what stdio has buffered
  wait(NULL);
  // endregion
}
