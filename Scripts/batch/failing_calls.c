// Lets the n-th system call of a kind fail, in the coordinator or in its workers: for Scripts/call-test, which builds it and
// preloads it. CALL_KIND is a name below, CALL_NUMBER n, CALL_ERROR the error, CALL_ROLE `run` or `worker`, CALL_BELOW a text
// that the path of a file must have, CALL_LOG a file that is made when the call has failed.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *kind, *below;
static int number, error, count, log_file = -1;

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void start(void) {
  const char *role = getenv("CALL_ROLE"), *path = getenv("CALL_LOG");
  char line[4096];
  int file = open("/proc/self/cmdline", O_RDONLY), is_worker = 0;
  ssize_t length = file < 0 ? 0 : read(file, line, sizeof line - 1);
  if (file >= 0) close(file);
  for (ssize_t at = 0; at < length; at += (ssize_t)strlen(line + at) + 1) {
    line[length] = 0;
    if (!strcmp(line + at, "worker")) is_worker = 1;
  }
  if (!role || !path || is_worker != !strcmp(role, "worker")) return;
  // Open from the start: a worker may open nothing there later.
  log_file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
  below = getenv("CALL_BELOW");
  number = atoi(getenv("CALL_NUMBER") ? getenv("CALL_NUMBER") : "0");
  error = atoi(getenv("CALL_ERROR") ? getenv("CALL_ERROR") : "5");
  kind = getenv("CALL_KIND");
}

static int is_below(int file) {
  char name[64], path[4096];
  if (!below) return 1;
  snprintf(name, sizeof name, "/proc/self/fd/%d", file);
  ssize_t length = readlink(name, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strstr(path, below) != 0;
}

static int fails(const char *name, int file) {
  if (!kind || strcmp(kind, name) || (file >= 0 && !is_below(file))) return 0;
  if (__sync_add_and_fetch(&count, 1) != number) return 0;
  kind = NULL;
  if (log_file >= 0) dprintf(log_file, "%s %d\n", name, number);
  errno = error;
  return 1;
}

#define CALL(result, kind_name, name, file, parameters, arguments) \
  result name parameters { \
    REAL(name); \
    return fails(kind_name, file) ? -1 : real arguments; \
  }

CALL(ssize_t, "write", write, f, (int f, const void *b, size_t c), (f, b, c))
CALL(ssize_t, "write", pwrite, f, (int f, const void *b, size_t c, off_t o), (f, b, c, o))
CALL(ssize_t, "write", pwrite64, f, (int f, const void *b, size_t c, off64_t o), (f, b, c, o))
CALL(ssize_t, "write", writev, f, (int f, const struct iovec *v, int c), (f, v, c))
CALL(ssize_t, "read", read, f, (int f, void *b, size_t c), (f, b, c))
CALL(ssize_t, "read", pread, f, (int f, void *b, size_t c, off_t o), (f, b, c, o))
CALL(ssize_t, "read", pread64, f, (int f, void *b, size_t c, off64_t o), (f, b, c, o))
CALL(int, "fsync", fsync, -1, (int f), (f))
CALL(int, "fsync", fdatasync, -1, (int f), (f))
CALL(int, "syncfs", syncfs, -1, (int f), (f))
CALL(int, "rename", rename, -1, (const char *a, const char *b), (a, b))
CALL(int, "rename", renameat, -1, (int x, const char *a, int y, const char *b), (x, a, y, b))
CALL(int, "rename", renameat2, -1, (int x, const char *a, int y, const char *b, unsigned f), (x, a, y, b, f))
CALL(int, "mkdir", mkdir, -1, (const char *a, mode_t m), (a, m))
CALL(int, "mkdir", mkdirat, -1, (int d, const char *a, mode_t m), (d, a, m))
CALL(int, "unlink", unlink, -1, (const char *a), (a))
CALL(int, "unlink", unlinkat, -1, (int d, const char *a, int f), (d, a, f))
CALL(int, "truncate", ftruncate, f, (int f, off_t l), (f, l))
CALL(int, "truncate", ftruncate64, f, (int f, off64_t l), (f, l))
CALL(int, "fstat", fstat, f, (int f, struct stat *s), (f, s))

int close(int file) {
  REAL(close);
  int is_failure = fails("close", file);
  int result = real(file);
  if (!is_failure) return result;
  errno = error;
  return -1;
}

#define MODE(last) \
  mode_t mode = 0; \
  if (last & (O_CREAT | O_TMPFILE)) { \
    va_list list; \
    va_start(list, last); \
    mode = va_arg(list, mode_t); \
    va_end(list); \
  }

static int is_own(const char *path) { return !below || path[0] != '/' || strstr(path, below); }

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    MODE(flags) \
    return is_own(path) && fails("open", -1) ? -1 : real(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

#define OPEN_AT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    REAL(name); \
    MODE(flags) \
    return is_own(path) && fails("open", -1) ? -1 : real(folder, path, flags, mode); \
  }
OPEN_AT(openat)
OPEN_AT(openat64)
