#ifndef GONGWEN_CPOSIX_H
#define GONGWEN_CPOSIX_H
// System calls that Glibc's Swift module does not show, or shows as variadic or as mutable state.
#include <stdint.h>

// Reads the next name of an open folder stream (DIR *): flexible array members do not reach Swift.
// Gives NULL at the end (*error 0) or on an error (*error is its errno).
const char *gw_read_name(void *stream, int32_t *error);

// Opens a reference to what `name` leads to, without reading it: O_PATH needs _GNU_SOURCE.
int32_t gw_open_reference(int32_t folder, const char *name);

// Notes SIGINT and SIGTERM instead of dying of them; the second one of a kind kills as usual.
void gw_note_interruptions(void);

// The signal that was noted, or 0.
int32_t gw_noted_interruption(void);

// Raises the number of files that may be open to what the system allows this process; gives it.
int64_t gw_raise_open_files(void);

/// The bytes of address space that this process may have (`RLIMIT_AS`), or 0 without a limit.
int64_t gw_address_space(void);

// Starts a program of its own process group with the files 0, 1 and 2 given and no others. It dies
// with the thread that started it (PR_SET_PDEATHSIG), leaves no core, and has no more address space
// and writes no longer files than so many bytes. Gives its process number, or -1 (*error is an errno).
int32_t gw_start(
    const char *program, char *const *arguments, char *const *environment, const int32_t *files,
    uint64_t memory, uint64_t file_size, int32_t *error);

// Gives a descriptor that becomes readable when the process that started this one ends, whichever of its threads
// did it (PR_SET_PDEATHSIG asks for the thread); -1 where the kernel has none.
int32_t gw_watch_parent(void);

// Collects a process that ended: gives 1 and its exit status or the signal that ended it (the other
// is -1); 0 while it runs. Waits for the end if `wait` is not 0.
int32_t gw_collect(int32_t process, int32_t wait, int32_t *status, int32_t *signal);

// From now on, says on standard error that memory ran out if a crash of this process follows a
// refused allocation. The words are GW_OUT_OF_MEMORY.
void gw_note_refused_memory(void);
#define GW_OUT_OF_MEMORY "gongwen: out of memory"

// From now on, what libraries write to the stream stderr is held back; writes to the descriptor are not. A crash prints the end of
// what was held. With G_MESSAGES_DEBUG in the environment nothing is held back.
void gw_hold_messages_of_libraries(void);

// From now on, pieces of memory from 1 MiB on are the kernel's again once they are freed; of smaller ones up to 16 MiB are
// kept for the next source. By itself glibc keeps 128 KiB, so that the memory of each page is cleared by the kernel again,
// and raises the size of the pieces that it gives back to that of the largest one so far: what is left of one large
// source would be kept in addition to the next.
void gw_keep_memory(void);

// Gives the paths of the libraries that this process has loaded, one after the other; that of the program is empty.
void gw_for_each_library(void (*take)(const char *path, void *context), void *context);

// Lets this process use so many more seconds of CPU time; SIGXCPU ends it then.
void gw_allow_cpu_seconds(uint64_t seconds);

// Gives a pipe room for so many bytes, or leaves it as it is: F_SETPIPE_SZ needs _GNU_SOURCE.
void gw_grow_pipe(int32_t pipe, int32_t bytes);

// Takes the next connection of a listening socket, non-blocking and not handed on to other programs;
// -1 (errno) where none waits: accept4 needs _GNU_SOURCE.
int32_t gw_accept(int32_t listener);

// Sets the name of the calling thread as `ps` shows it: up to 15 bytes. prctl is variadic.
void gw_set_name(const char *name);

// Whether an open folder lies on a file system that others change unseen by this kernel (statfs(2)):
// network file systems, FUSE and 9P.
int32_t gw_is_remote(int32_t folder);

// SIGHUP as something to ask for: gives 1 once for each time it came since it was asked for last.
void gw_note_hangups(void);
int32_t gw_take_hangup(void);

// Makes everything written to the file system of an open folder durable.
int32_t gw_sync_file_system(int32_t folder);

// The version of Landlock's interface that this kernel has; 0 without Landlock.
int32_t gw_landlock_version(void);

// Takes from this thread, and from those it starts, every right to files but these: to read the open files of
// `readable` and what lies below its folders, and to write and make files below the folders of `writable`. Files that
// are open stay so. From version 4 on TCP goes too, from 6 on signals to other processes. Gives 0 or an errno. Other
// threads keep their rights.
int32_t gw_confine_files(
    const int32_t *readable, int32_t readable_count, const int32_t *writable,
    int32_t writable_count);

// Whether this kernel filters system calls, and the list of gw_confine_calls is made for this machine.
int32_t gw_has_call_filters(void);

// Takes from all threads of this process the system calls that lead out of it: other processes, programs, sockets,
// file systems, the kernel's own settings. Gives 0 or an errno.
int32_t gw_confine_calls(void);

// The build ID that the linker put into this program (--build-id), if it has at most so many bytes. Gives their number.
int32_t gw_build_id(uint8_t *bytes, int32_t room);

#endif
