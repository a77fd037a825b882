// poppler's GLib interface: the only one of its interfaces that is plain C.
#include <poppler.h>

// Why poppler cannot be used: its library is missing, or one that it needs; NULL if it can. The text lives until the
// next call of this thread.
const char *gongwen_poppler_fault(void);
