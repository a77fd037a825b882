#define _GNU_SOURCE
#include "cposix.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/vfs.h>

const char *gw_read_name(void *stream, int32_t *error) {
  errno = 0;
  struct dirent *entry = readdir(stream);
  *error = entry == NULL ? errno : 0;
  return entry == NULL ? NULL : entry->d_name;
}

int32_t gw_open_reference(int32_t folder, const char *name) {
  return openat(folder, name, O_PATH | O_CLOEXEC);
}

// A process inherits the blocked signals of the thread that started it: what is waited for must arrive.
static void admit(int number) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static volatile sig_atomic_t noted = 0;

static void note(int number) { noted = number; }

void gw_note_interruptions(void) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART | SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
  admit(SIGINT);
  admit(SIGTERM);
}

int32_t gw_noted_interruption(void) { return noted; }

int64_t gw_raise_open_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
  if (limit.rlim_cur < limit.rlim_max) {
    rlim_t earlier = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max;
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0) limit.rlim_cur = earlier;
  }
  return limit.rlim_cur > INT32_MAX ? INT32_MAX : (int64_t)limit.rlim_cur;
}

int64_t gw_address_space(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur > INT64_MAX) return 0;
  return (int64_t)limit.rlim_cur;
}

int32_t gw_is_remote(int32_t folder) {
  // The numbers of linux/magic.h and of file systems that have theirs in their own headers.
  static const uint32_t remote[] = {
      0x6969,      // NFS
      0x517B,      // SMB
      0xFF534D42,  // CIFS
      0xFE534D42,  // SMB2
      0x65735546,  // FUSE
      0x01021997,  // 9P
      0x5346414F,  // AFS
      0x00C36400,  // Ceph
      0x0BD00BD0,  // Lustre
      0x47504653,  // GPFS
      0x7461636F,  // OCFS2
  };
  struct statfs status;
  if (fstatfs(folder, &status) != 0) return 0;
  for (size_t index = 0; index < sizeof remote / sizeof *remote; index++) {
    if ((uint32_t)status.f_type == remote[index]) return 1;
  }
  return 0;
}

static volatile sig_atomic_t hangups = 0;

static void hang_up(int number) {
  (void)number;
  hangups = 1;
}

void gw_note_hangups(void) {
  struct sigaction action = {.sa_handler = hang_up, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGHUP, &action, NULL);
  admit(SIGHUP);
}

int32_t gw_take_hangup(void) {
  int32_t came = hangups;
  hangups = 0;
  return came;
}
