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

// Raises the number of files that may be open to what the system allows this process.
void gw_raise_open_files(void);

#endif
