#ifndef GONGWEN_CICU_H
#define GONGWEN_CICU_H
// ICU's own headers clash with the clang module Foundation carries (enum definitions of the same
// name), so nothing of ICU may be visible here: this header uses only stdint.
#include <stdint.h>

/// The version of ICU, as "72.1", written with its NUL into `out` (at most `capacity` bytes).
void gw_icu_version(char *out, int32_t capacity);

#endif
