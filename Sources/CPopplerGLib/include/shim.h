// poppler's GLib interface: the only one of its interfaces that is plain C.
#include <poppler.h>

// Why poppler cannot be used: its library is missing, or one that it needs; NULL if it can. The text lives until the
// next call of this thread.
const char *gongwen_poppler_fault(void);

// What `gongwen_render_lines` met on a page: letters or fonts, which it left out; letters that are a clip for what is drawn
// behind them.
enum { GONGWEN_LETTERS = 1, GONGWEN_CLIP = 2 };

// Draws a page without its letters; a clip of letters is left out, too.
int gongwen_render_lines(PopplerPage *page, cairo_t *cairo);
