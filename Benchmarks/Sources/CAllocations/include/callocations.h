// Counts what malloc gives while it is asked to: every allocation of the process, those of the C
// libraries too. Where it is not asked to, a branch is all it costs. For one thread.
#pragma once
#include <stdint.h>

struct gw_allocations {
  // Calls that gave memory.
  int64_t count;
  // The most bytes that were in use at a time, beyond those in use at the beginning.
  int64_t peak;
};

void gw_allocations_begin(void);
struct gw_allocations gw_allocations_end(void);
