// What a process that parses foreign bytes takes from itself: Landlock for files, seccomp for system calls.
#define _GNU_SOURCE
#include "cposix.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <linux/sockios.h>
#include <sched.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Landlock by its numbers, which are part of the kernel's interface: headers are often older than the kernel.
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

struct ruleset {
  uint64_t files;   // rights to files that need a rule (interface 1)
  uint64_t net;     // TCP ports that need a rule (interface 4)
  uint64_t scopes;  // abstract Unix sockets, signals: within the process alone (interface 6)
};
struct beneath {
  uint64_t rights;
  int32_t folder;
} __attribute__((packed));

enum {
  WRITE_FILE = 1 << 1,
  READ_FILE = 1 << 2,
  READ_DIR = 1 << 3,
  MAKE_REG = 1 << 8,
  TRUNCATE = 1 << 14,
  ALL_NET = 0x3,
  ALL_SCOPES = 0x3,
};

// All rights to files of an interface: 13 in the first, then linking and renaming across folders (2), truncating
// (3), and ioctl of devices (5).
static uint64_t all_files(int32_t version) {
  int32_t rights = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13;
  return (1ULL << rights) - 1;
}

int32_t gw_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, 1);
  return version > 0 ? (int32_t)version : 0;
}

static int allow(int32_t ruleset, int32_t file, uint64_t rights, uint64_t handled) {
  struct stat status;
  if (fstat(file, &status) != 0) return -1;
  // Rights to a folder's names are no rights to a file.
  if (!S_ISDIR(status.st_mode)) rights &= WRITE_FILE | READ_FILE | TRUNCATE;
  struct beneath rule = {.rights = rights & handled, .folder = file};
  return (int)syscall(SYS_landlock_add_rule, ruleset, 1, &rule, 0);
}

static int32_t fill(
    int32_t ruleset, uint64_t handled, const int32_t *readable, int32_t readable_count,
    const int32_t *writable, int32_t writable_count) {
  for (int32_t index = 0; index < readable_count; index++) {
    if (allow(ruleset, readable[index], READ_FILE | READ_DIR, handled) != 0) return errno;
  }
  for (int32_t index = 0; index < writable_count; index++) {
    if (allow(ruleset, writable[index], WRITE_FILE | MAKE_REG | TRUNCATE, handled) != 0) {
      return errno;
    }
  }
  return 0;
}

int32_t gw_confine_files(
    const int32_t *readable, int32_t readable_count, const int32_t *writable,
    int32_t writable_count) {
  int32_t version = gw_landlock_version();
  if (version == 0) return ENOSYS;
  struct ruleset rules = {.files = all_files(version)};
  size_t size = sizeof rules.files;
  if (version >= 4) {
    rules.net = ALL_NET;
    size += sizeof rules.net;
  }
  if (version >= 6) {
    rules.scopes = ALL_SCOPES;
    size += sizeof rules.scopes;
  }
  int32_t ruleset = (int32_t)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
  if (ruleset < 0) return errno;
  int32_t failure = fill(
      ruleset, rules.files, readable, readable_count, writable, writable_count);
  if (failure == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) failure = errno;
  if (failure == 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) != 0) failure = errno;
  close(ruleset);
  return failure;
}

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

int32_t gw_has_call_filters(void) {
#ifdef ARCHITECTURE
  uint32_t action = SECCOMP_RET_KILL_PROCESS;
  return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
#else
  return 0;
#endif
}

#ifdef ARCHITECTURE

// Calls that are refused with EPERM, whatever their arguments. Landlock knows nothing of the modes, owners, times and
// attributes of files, and its first two versions nothing of truncating: these are refused here.
static const uint32_t refused[] = {
    // Other processes and programs.
#ifdef SYS_fork
    SYS_fork,
    SYS_vfork,
#endif
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_process_madvise,
    SYS_process_mrelease,
    SYS_kcmp,
    SYS_pidfd_open,
    SYS_pidfd_getfd,
    SYS_pidfd_send_signal,
    SYS_move_pages,
    SYS_migrate_pages,
    SYS_setpriority,
    SYS_ioprio_set,
    SYS_sched_setaffinity,
    SYS_sched_setparam,
    SYS_sched_setscheduler,
    SYS_sched_setattr,
    SYS_setpgid,
    SYS_setsid,
    // The network, and what processes share.
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept,
    SYS_accept4,
    SYS_sendto,
    SYS_sendmsg,
    SYS_sendmmsg,
    SYS_shmget,
    SYS_shmat,
    SYS_shmctl,
    SYS_semget,
    SYS_semctl,
    SYS_semop,
    SYS_semtimedop,
    SYS_msgget,
    SYS_msgsnd,
    SYS_msgrcv,
    SYS_msgctl,
    SYS_mq_open,
    SYS_mq_unlink,
    // File systems and name spaces.
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_fsopen,
    SYS_fsconfig,
    SYS_fsmount,
    SYS_fspick,
    SYS_move_mount,
    SYS_open_tree,
    SYS_mount_setattr,
    SYS_setns,
    SYS_unshare,
    SYS_open_by_handle_at,
    SYS_fanotify_init,
    SYS_swapon,
    SYS_swapoff,
    SYS_quotactl,
    SYS_quotactl_fd,
    SYS_acct,
    // Files, beyond what Landlock decides.
    SYS_truncate,
#ifdef SYS_chmod
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_utime,
    SYS_utimes,
    SYS_futimesat,
#endif
    SYS_fchmod,
    SYS_fchmodat,
    SYS_fchown,
    SYS_fchownat,
    SYS_utimensat,
    SYS_setxattr,
    SYS_lsetxattr,
    SYS_fsetxattr,
    SYS_removexattr,
    SYS_lremovexattr,
    SYS_fremovexattr,
    // The kernel itself.
    SYS_bpf,
    SYS_io_uring_setup,
    SYS_io_uring_enter,
    SYS_io_uring_register,
    SYS_io_setup,
    SYS_io_submit,
    SYS_userfaultfd,
    SYS_add_key,
    SYS_request_key,
    SYS_keyctl,
    SYS_perf_event_open,
    SYS_init_module,
    SYS_finit_module,
    SYS_delete_module,
    SYS_kexec_load,
    SYS_reboot,
    SYS_syslog,
    SYS_settimeofday,
    SYS_clock_settime,
    SYS_clock_adjtime,
    SYS_adjtimex,
    SYS_sethostname,
    SYS_setdomainname,
    SYS_personality,
#ifdef SYS_iopl
    SYS_iopl,
    SYS_ioperm,
    SYS_modify_ldt,
#endif
};

enum {
  REFUSED = sizeof refused / sizeof *refused,
  // Numbers above this one have been given out since the lists here were made; nothing is known of them.
  NEWEST_CALL = 449,
  X32 = 0x40000000,
  MOST_STEPS = 256,
};

struct program {
  struct sock_filter steps[MOST_STEPS];
  uint16_t count;
};

static void step(struct program *program, uint16_t code, uint32_t value, uint8_t yes, uint8_t no) {
  program->steps[program->count++] = (struct sock_filter){code, yes, no, value};
}

static void load(struct program *program, size_t place) {
  step(program, BPF_LD | BPF_W | BPF_ABS, (uint32_t)place, 0, 0);
}

static void answer(struct program *program, uint32_t action) {
  step(program, BPF_RET | BPF_K, action, 0, 0);
}

static void answer_call(struct program *program, uint32_t call, uint32_t action) {
  step(program, BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1);
  answer(program, action);
}

// The lower half of an argument, little-endian: numbers of processes, commands and flags have no other.
static size_t argument(size_t number) {
  return offsetof(struct seccomp_data, args) + number * sizeof(uint64_t);
}

static const uint32_t refusal = SECCOMP_RET_ERRNO | EPERM;
static const uint32_t absence = SECCOMP_RET_ERRNO | ENOSYS;

// Allows a call whose argument is one of two values, refuses it otherwise.
static void answer_by_value(
    struct program *program, uint32_t call, size_t place, uint32_t first, uint32_t second) {
  step(program, BPF_JMP | BPF_JEQ | BPF_K, call, 0, 5);
  load(program, argument(place));
  step(program, BPF_JMP | BPF_JEQ | BPF_K, first, 1, 0);
  step(program, BPF_JMP | BPF_JEQ | BPF_K, second, 0, 1);
  answer(program, SECCOMP_RET_ALLOW);
  answer(program, refusal);
}

// Refuses a call whose argument is one of two values.
static void refuse_values(
    struct program *program, uint32_t call, size_t place, uint32_t first, uint32_t second) {
  step(program, BPF_JMP | BPF_JEQ | BPF_K, call, 0, 5);
  load(program, argument(place));
  step(program, BPF_JMP | BPF_JEQ | BPF_K, first, 1, 0);
  step(program, BPF_JMP | BPF_JEQ | BPF_K, second, 0, 1);
  answer(program, refusal);
  load(program, offsetof(struct seccomp_data, nr));
}

// Refuses to empty a file that is opened to be read, or in the mode that is neither reading nor writing: to Landlock's
// first versions neither is writing.
static void refuse_emptying(struct program *program, uint32_t call, size_t place) {
  step(program, BPF_JMP | BPF_JEQ | BPF_K, call, 0, 6);
  load(program, argument(place));
  step(program, BPF_ALU | BPF_AND | BPF_K, O_ACCMODE | O_TRUNC, 0, 0);
  step(program, BPF_JMP | BPF_JEQ | BPF_K, O_RDONLY | O_TRUNC, 1, 0);
  step(program, BPF_JMP | BPF_JEQ | BPF_K, O_ACCMODE | O_TRUNC, 0, 1);
  answer(program, refusal);
  load(program, offsetof(struct seccomp_data, nr));
}

static void build(struct program *program) {
  uint32_t own = (uint32_t)getpid();
  program->count = 0;
  load(program, offsetof(struct seccomp_data, arch));
  step(program, BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
  answer(program, SECCOMP_RET_KILL_PROCESS);
  load(program, offsetof(struct seccomp_data, nr));
  step(program, BPF_JMP | BPF_JGE | BPF_K, X32, 0, 1);
  answer(program, SECCOMP_RET_KILL_PROCESS);
  // The flags of clone3 and openat2 are in memory, where no filter reads: without them the C library uses clone and
  // openat.
  answer_call(program, SYS_clone3, absence);
  answer_call(program, SYS_openat2, absence);
  step(program, BPF_JMP | BPF_JGT | BPF_K, NEWEST_CALL, 0, 1);
  answer(program, absence);
  for (size_t index = 0; index < REFUSED; index++) {
    // Behind them all is the refusal.
    step(program, BPF_JMP | BPF_JEQ | BPF_K, refused[index], (uint8_t)(REFUSED - index), 0);
  }
  step(program, BPF_JMP | BPF_JA, 1, 0, 0);
  answer(program, refusal);

  // clone(flags): threads alone.
  step(program, BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4);
  load(program, argument(0));
  step(program, BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1);
  answer(program, SECCOMP_RET_ALLOW);
  answer(program, refusal);
  // Signals and limits of this process alone. abort() uses them.
  answer_by_value(program, SYS_kill, 0, own, own);
  answer_by_value(program, SYS_tgkill, 0, own, own);
  answer_by_value(program, SYS_tkill, 0, own, own);
  answer_by_value(program, SYS_rt_sigqueueinfo, 0, own, own);
  answer_by_value(program, SYS_rt_tgsigqueueinfo, 0, own, own);
  answer_by_value(program, SYS_prlimit64, 0, own, 0);
  // Signals by way of a file's news (F_SETOWN, F_SETOWN_EX, F_SETSIG), words put into a terminal's input.
  refuse_values(program, SYS_fcntl, 1, 8, 15);
  refuse_values(program, SYS_fcntl, 1, 10, 10);
  refuse_values(program, SYS_ioctl, 1, TIOCSTI, 0x541C /* TIOCLINUX */);
  refuse_values(program, SYS_ioctl, 1, FIOSETOWN, SIOCSPGRP);
#ifdef SYS_open
  refuse_emptying(program, SYS_open, 1);
#endif
  refuse_emptying(program, SYS_openat, 2);
  answer(program, SECCOMP_RET_ALLOW);
}

_Static_assert(REFUSED < 200, "a step leads over at most 255 others, and all must fit");

int32_t gw_confine_calls(void) {
  struct program program;
  build(&program);
  struct sock_fprog filter = {.len = program.count, .filter = program.steps};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  long failed = syscall(
      SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter);
  return failed == 0 ? 0 : failed > 0 ? ESRCH : errno;
}

#else

int32_t gw_confine_calls(void) { return ENOSYS; }

#endif
