#ifndef GONGWEN_CPOSIX_H
#define GONGWEN_CPOSIX_H
// System calls that Glibc's Swift module does not show, or shows as variadic.
#include <stdint.h>

#endif
