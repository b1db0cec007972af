// The settings of the C library's heap, which Swift's module of the C library leaves out.
#pragma once
#include <stdlib.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

// glibc gives every thread a heap of its own and enlarges those page by page, with a system call each. One heap for all
// that grows by megabytes saves thousands of them; what is not used of it takes no memory.
static inline void heap_grow_in_large_steps(void) {
#if defined(__GLIBC__)
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, 32 << 20);
#endif
}
