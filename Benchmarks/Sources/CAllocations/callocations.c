#include "include/callocations.h"

#include <errno.h>
#include <malloc.h>
#include <stdbool.h>
#include <stddef.h>

// glibc's own, under the names it keeps for those who stand in front of it.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

static bool counts;
static int64_t count, live, peak;

void gw_allocations_begin(void) {
  count = live = peak = 0;
  counts = true;
}

struct gw_allocations gw_allocations_end(void) {
  counts = false;
  return (struct gw_allocations){.count = count, .peak = peak};
}

static void *given(void *memory) {
  if (counts && memory) {
    count += 1;
    live += (int64_t)malloc_usable_size(memory);
    if (live > peak) peak = live;
  }
  return memory;
}

static void taken(void *memory) {
  if (counts && memory) live -= (int64_t)malloc_usable_size(memory);
}

void *malloc(size_t size) { return given(__libc_malloc(size)); }
void *calloc(size_t number, size_t size) { return given(__libc_calloc(number, size)); }
void *memalign(size_t alignment, size_t size) { return given(__libc_memalign(alignment, size)); }
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

void *realloc(void *memory, size_t size) {
  taken(memory);
  return given(__libc_realloc(memory, size));
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  void *found = memalign(alignment, size);
  if (!found) return ENOMEM;
  *memory = found;
  return 0;
}

void free(void *memory) {
  taken(memory);
  __libc_free(memory);
}
