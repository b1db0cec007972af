// The settings of the C library's heap, which Swift's module of the C library leaves out.
#pragma once
#include <stdint.h>
#include <stdlib.h>
#if defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#endif

// glibc gives every thread a heap of its own, 64 MB at a multiple of 64 MB, and enlarges it page by page, with a system
// call each. Nearly all of it at once saves thousands of them; what is not used of it takes no memory. With one heap,
// threads would wait for each other.
static inline void heap_grow_in_large_steps(void) {
#if defined(__GLIBC__)
    mallopt(M_TOP_PAD, 60 << 20);
#endif
}

// Asks for pages of 2 MB in the heap of this thread, which come with one fault in place of 512. The system is free not
// to follow this advice, which is harmless where heaps are laid out in another way.
static inline void heap_use_large_pages(void) {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
    const uintptr_t size = 64 << 20;
    void *inside = malloc(1);
    madvise((void *)((uintptr_t)inside & -size), size, MADV_HUGEPAGE);
    free(inside);
#endif
}
