// poppler's GLib interface: the only one of its interfaces that is plain C.
#include <poppler.h>
