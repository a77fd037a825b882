#define _GNU_SOURCE
#include "cposix.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <malloc.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void limit(int resource, uint64_t most) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return;
  if (limit.rlim_max == RLIM_INFINITY || most < limit.rlim_max) limit.rlim_max = most;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(resource, &limit);
}

// What the child does between vfork and exec: system calls only, its memory is the parent's.
static void prepare(const int32_t *files, pid_t parent, uint64_t memory, uint64_t file_size) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);
  signal(SIGPIPE, SIG_DFL);
  signal(SIGXFSZ, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  limit(RLIMIT_AS, memory);
  limit(RLIMIT_FSIZE, file_size);
  limit(RLIMIT_CORE, 0);
  // The files given have numbers above 2, so that none is overwritten before it is copied.
  for (int number = 0; number < 3; number++) {
    if (dup2(files[number], number) < 0) _exit(127);
  }
  close_range(3, ~0U, 0);
}

int32_t gw_start(
    const char *program, char *const *arguments, char *const *environment, const int32_t *files,
    uint64_t memory, uint64_t file_size, int32_t *error) {
  volatile int32_t failure = 0;
  pid_t parent = getpid();
  pid_t child = vfork();
  if (child == 0) {
    prepare(files, parent, memory, file_size);
    execve(program, arguments, environment);
    failure = errno;
    _exit(127);
  }
  *error = child < 0 ? errno : failure;
  if (child > 0 && failure != 0) {
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) continue;
    return -1;
  }
  return child;
}

int32_t gw_watch_parent(void) { return (int32_t)syscall(SYS_pidfd_open, getppid(), 0); }

int32_t gw_collect(int32_t process, int32_t wait, int32_t *status, int32_t *signal) {
  int state = 0;
  pid_t ended;
  do {
    ended = waitpid(process, &state, wait != 0 ? 0 : WNOHANG);
  } while (ended < 0 && errno == EINTR);
  *status = ended == process && WIFEXITED(state) ? WEXITSTATUS(state) : -1;
  *signal = ended == process && WIFSIGNALED(state) ? WTERMSIG(state) : -1;
  return ended != 0;
}

// The handler's stack: the crash may be of the stack itself.
static char stack[1 << 14];

static void tell(const char *words, size_t count) {
  if (write(STDERR_FILENO, words, count) < 0) return;
}

static void catch_deaths(void (*handler)(int)) {
  stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&other, NULL);
  // The signal comes again after the handler, and then ends the process as usual.
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK | SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
  for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) {
    sigaction(signals[index], &action, NULL);
  }
}

static void say_refusal(int number) {
  (void)number;
  if (errno != ENOMEM) return;
  static const char words[] = "\n" GW_OUT_OF_MEMORY "\n";
  tell(words, sizeof words - 1);
}

void gw_note_refused_memory(void) { catch_deaths(say_refusal); }

// The end of what libraries have printed.
static char held[1 << 12];
static size_t held_count;

static ssize_t hold(void *cookie, const char *words, size_t count) {
  (void)cookie;
  size_t fresh = count < sizeof held ? count : sizeof held;
  size_t kept = held_count < sizeof held - fresh ? held_count : sizeof held - fresh;
  memmove(held, held + held_count - kept, kept);
  memcpy(held + kept, words + count - fresh, fresh);
  held_count = kept + fresh;
  return (ssize_t)count;
}

static void say_held(int number) {
  (void)number;
  tell(held, held_count);
}

void gw_hold_messages_of_libraries(void) {
  if (getenv("G_MESSAGES_DEBUG") != NULL) return;
  FILE *stream = fopencookie(NULL, "w", (cookie_io_functions_t){.write = hold});
  if (stream == NULL) return;
  setvbuf(stream, NULL, _IONBF, 0);
  stderr = stream;
  catch_deaths(say_held);
}

void gw_keep_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
}

void gw_allow_cpu_seconds(uint64_t seconds) {
  struct rlimit limit;
  struct timespec used;
  if (getrlimit(RLIMIT_CPU, &limit) != 0) return;
  if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) != 0) return;
  limit.rlim_cur = (rlim_t)used.tv_sec + 1 + seconds;
  if (limit.rlim_max != RLIM_INFINITY && limit.rlim_cur > limit.rlim_max) {
    limit.rlim_cur = limit.rlim_max;
  }
  setrlimit(RLIMIT_CPU, &limit);
}

int32_t gw_sync_file_system(int32_t folder) { return syncfs(folder); }

void gw_set_name(const char *name) { prctl(PR_SET_NAME, name); }

void gw_grow_pipe(int32_t pipe, int32_t bytes) { fcntl(pipe, F_SETPIPE_SZ, bytes); }

int32_t gw_accept(int32_t listener) {
  return accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
}

typedef struct {
  void (*take)(const char *path, void *context);
  void *context;
} library_list;

static int take_library(struct dl_phdr_info *info, size_t size, void *list) {
  (void)size;
  library_list *libraries = list;
  libraries->take(info->dlpi_name, libraries->context);
  return 0;
}

void gw_for_each_library(void (*take)(const char *path, void *context), void *context) {
  library_list list = {take, context};
  dl_iterate_phdr(take_library, &list);
}
