#define _GNU_SOURCE
#include "cposix.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>

const char *gw_read_name(void *stream, int32_t *error) {
  errno = 0;
  struct dirent *entry = readdir(stream);
  *error = entry == NULL ? errno : 0;
  return entry == NULL ? NULL : entry->d_name;
}

int32_t gw_open_reference(int32_t folder, const char *name) {
  return openat(folder, name, O_PATH | O_CLOEXEC);
}

static volatile sig_atomic_t noted = 0;

static void note(int number) { noted = number; }

void gw_note_interruptions(void) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART | SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
}

int32_t gw_noted_interruption(void) { return noted; }

void gw_raise_open_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
  }
}
