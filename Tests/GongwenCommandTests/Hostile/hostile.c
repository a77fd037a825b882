// A parser that was taken over: preloaded into the program, it tries to get out of the process. What it tries and what
// the system answers goes to a file that it opens when it is loaded, before there is a sandbox.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static int report = -1;
static int done = 0;
static int moment = -1;

static void tell(const char *name, long result) {
  char line[200];
  int number = result < 0 ? errno : 0;
  int length = snprintf(line, sizeof line, "%s %d\n", name, number);
  if (length > 0) syscall(SYS_write, report, line, (size_t)length);
}

static const char *variable(const char *name) {
  const char *value = getenv(name);
  return value == NULL ? "" : value;
}

static void path(char *into, size_t size, const char *folder, const char *name) {
  snprintf(into, size, "%s/%s", folder, name);
}

static int reach(void) {
  int result = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (result < 0) return -1;
  struct sockaddr_in address = {
      .sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(variable("GONGWEN_HOSTILE_PORT")))};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int connected = connect(result, (struct sockaddr *)&address, sizeof address);
  // Nobody listens, but the attempt was made.
  if (connected < 0 && errno == ECONNREFUSED) connected = 0;
  int number = errno;
  close(result);
  errno = number;
  return connected;
}

static int start(int (*begin)(void)) {
  int process = begin();
  if (process == 0) _exit(0);
  if (process < 0) return -1;
  int status;
  waitpid(process, &status, 0);
  return 0;
}

static int begin_fork(void) { return fork(); }

static int spawn(void) {
  pid_t process;
  char *arguments[] = {"true", NULL};
  char *environment[] = {NULL};
  int number = posix_spawn(&process, "/bin/true", NULL, NULL, arguments, environment);
  if (number != 0) {
    errno = number;
    return -1;
  }
  int status;
  waitpid(process, &status, 0);
  return 0;
}

static int opens(const char *name, int flags) {
  int file = open(name, flags | O_CLOEXEC, 0600);
  if (file >= 0) close(file);
  return file;
}

// Everything that a sandbox is there to prevent.
static void attack(void) {
  const char *outside = variable("GONGWEN_HOSTILE_OUTSIDE");
  char name[4096];
  path(name, sizeof name, outside, "secret");
  tell("read-outside", opens(name, O_RDONLY));
  tell("empty-outside", opens(name, O_RDONLY | O_TRUNC));
  tell("empty-outside-unread", opens(name, O_ACCMODE | O_TRUNC));
  tell("mode-outside", chmod(name, 0600));
  path(name, sizeof name, outside, "new");
  tell("write-outside", opens(name, O_WRONLY | O_CREAT));
  path(name, sizeof name, outside, "folder");
  tell("folder-outside", mkdir(name, 0700));
  tell("read-proc", opens("/proc/self/environ", O_RDONLY));
  snprintf(name, sizeof name, "/proc/%d/environ", (int)getppid());
  tell("read-parent", opens(name, O_RDONLY));
  tell("connect", reach());
  tell("fork", start(begin_fork));
  tell("spawn", spawn());
  tell("signal-parent", kill(getppid(), 0));
  char byte;
  struct iovec here = {&byte, 1}, there = {(void *)environ, 1};
  tell("read-memory", process_vm_readv(getppid(), &here, 1, &there, 1, 0));
}

// Whether a descriptor and a direction are the moment at which the sandbox must be there.
static int is_moment(int descriptor, int is_write) {
  if (done || report < 0 || descriptor != moment || is_write != (moment == 1)) return 0;
  return done = 1;
}

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

ssize_t read(int descriptor, void *bytes, size_t count) {
  ssize_t (*real)(int, void *, size_t) = (ssize_t (*)(int, void *, size_t))next("read");
  ssize_t got = real(descriptor, bytes, count);
  if (got > 0 && is_moment(descriptor, 0)) attack();
  return got;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  ssize_t (*real)(int, const void *, size_t) =
      (ssize_t (*)(int, const void *, size_t))next("write");
  if (is_moment(descriptor, 1)) attack();
  return real(descriptor, bytes, count);
}

// Workers are attacked at their first request, other commands at their first word.
__attribute__((constructor)) static void begin(int count, char **arguments) {
  if (count < 2) return;
  int is_worker = strcmp(arguments[1], "worker") == 0;
  if (!is_worker && *variable("GONGWEN_HOSTILE_WORKERS") != 0) return;
  int file = open(variable("GONGWEN_HOSTILE_REPORT"), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (file < 0) return;
  // Away from the numbers that the program gives its pipes.
  report = fcntl(file, F_DUPFD_CLOEXEC, 100);
  close(file);
  moment = is_worker ? 0 : 1;
  tell("loaded", 0);
}
