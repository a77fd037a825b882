#include "shim.h"

#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

// The functions of poppler, GLib and cairo that the PDF reader calls. Each opens the library at its first call: poppler
// brings more than forty libraries along, which a process that reads no PDF would wait for at every start. Commands that
// name the version of the library (run, watch, worker, verify) open it at their start, and work without it.
//
// A function that is missing here is missing when the program is linked.

// The library's name has been the same since poppler 0.18 (2011): its functions are only added to.
static const char library_name[] = "libpoppler-glib.so.8";

static void *library;

// The library; NULL where it cannot be opened: `dlerror` has the reason. The next call tries again, since the library may
// be installed while a process runs.
static void *opened(void) {
  void *handle = __atomic_load_n(&library, __ATOMIC_ACQUIRE);
  if (handle == NULL) {
    handle = dlopen(library_name, RTLD_LAZY | RTLD_LOCAL);
    __atomic_store_n(&library, handle, __ATOMIC_RELEASE);
  }
  return handle;
}

// Callers ask `gongwen_poppler_fault` first, so only a library without one of its functions ends the process: as the
// system's linker would have ended it.
static void *found(const char *name) {
  void *handle = opened();
  void *address = handle == NULL ? NULL : dlsym(handle, name);
  if (address == NULL) {
    const char *reason = dlerror();
    fprintf(stderr, "gongwen: poppler cannot be used: %s\n", reason == NULL ? name : reason);
    exit(127);
  }
  return address;
}

const char *gongwen_poppler_fault(void) {
  if (opened() != NULL) return NULL;
  const char *reason = dlerror();
  return reason == NULL ? library_name : reason;
}

// Hidden, so that poppler itself goes on to call GLib and cairo and not these. The directive is the assembler's, since
// the headers declare the functions as visible.
#define FORWARD(result, name, parameters, arguments)                                  \
  __asm__(".hidden " #name);                                                          \
  result(name) parameters {                                                           \
    static __typeof__(&name) real;                                                    \
    __typeof__(&name) function = __atomic_load_n(&real, __ATOMIC_ACQUIRE);            \
    if (function == NULL) {                                                           \
      function = (__typeof__(&name))found(#name);                                     \
      __atomic_store_n(&real, function, __ATOMIC_RELEASE);                            \
    }                                                                                 \
    return function arguments;                                                        \
  }

FORWARD(cairo_t *, cairo_create, (cairo_surface_t *target), (target))
FORWARD(void, cairo_destroy, (cairo_t *cr), (cr))
FORWARD(void, cairo_font_face_destroy, (cairo_font_face_t *font_face), (font_face))
FORWARD(cairo_font_options_t *, cairo_font_options_create, (void), ())
FORWARD(void, cairo_font_options_destroy, (cairo_font_options_t *options), (options))
FORWARD(cairo_surface_t *, cairo_image_surface_create, (cairo_format_t format, int width, int height),
        (format, width, height))
FORWARD(unsigned char *, cairo_image_surface_get_data, (cairo_surface_t *surface), (surface))
FORWARD(int, cairo_image_surface_get_stride, (cairo_surface_t *surface), (surface))
FORWARD(void, cairo_matrix_init_identity, (cairo_matrix_t *matrix), (matrix))
FORWARD(void, cairo_matrix_init_scale, (cairo_matrix_t *matrix, double sx, double sy), (matrix, sx, sy))
FORWARD(void, cairo_paint, (cairo_t *cr), (cr))
FORWARD(void, cairo_scale, (cairo_t *cr, double sx, double sy), (cr, sx, sy))
FORWARD(cairo_scaled_font_t *, cairo_scaled_font_create,
        (cairo_font_face_t *font_face, const cairo_matrix_t *font_matrix, const cairo_matrix_t *ctm,
         const cairo_font_options_t *options),
        (font_face, font_matrix, ctm, options))
FORWARD(void, cairo_scaled_font_destroy, (cairo_scaled_font_t *scaled_font), (scaled_font))
FORWARD(void, cairo_set_source_rgb, (cairo_t *cr, double red, double green, double blue), (cr, red, green, blue))
FORWARD(void, cairo_surface_destroy, (cairo_surface_t *surface), (surface))
FORWARD(cairo_status_t, cairo_surface_status, (cairo_surface_t *surface), (surface))
FORWARD(void, cairo_surface_flush, (cairo_surface_t *surface), (surface))
FORWARD(cairo_font_face_t *, cairo_user_font_face_create, (void), ())
FORWARD(GBytes *, g_bytes_new, (gconstpointer data, gsize size), (data, size))
FORWARD(void, g_bytes_unref, (GBytes *bytes), (bytes))
FORWARD(void, g_clear_error, (GError **err), (err))
FORWARD(void, g_free, (gpointer mem), (mem))
FORWARD(void, g_log_default_handler,
        (const gchar *log_domain, GLogLevelFlags log_level, const gchar *message, gpointer unused_data),
        (log_domain, log_level, message, unused_data))
FORWARD(guint, g_log_set_handler,
        (const gchar *log_domain, GLogLevelFlags log_levels, GLogFunc log_func, gpointer user_data),
        (log_domain, log_levels, log_func, user_data))
FORWARD(void, g_object_unref, (gpointer object), (object))
FORWARD(void, poppler_action_free, (PopplerAction *action), (action))
FORWARD(PopplerAnnotType, poppler_annot_get_annot_type, (PopplerAnnot *poppler_annot), (poppler_annot))
FORWARD(gchar *, poppler_annot_get_contents, (PopplerAnnot *poppler_annot), (poppler_annot))
FORWARD(PopplerAnnotFlag, poppler_annot_get_flags, (PopplerAnnot *poppler_annot), (poppler_annot))
FORWARD(void, poppler_annot_set_flags, (PopplerAnnot *poppler_annot, PopplerAnnotFlag flags), (poppler_annot, flags))
FORWARD(void, poppler_dest_free, (PopplerDest *dest), (dest))
FORWARD(PopplerDest *, poppler_document_find_dest, (PopplerDocument *document, const gchar *link_name),
        (document, link_name))
FORWARD(int, poppler_document_get_n_pages, (PopplerDocument *document), (document))
FORWARD(PopplerPage *, poppler_document_get_page, (PopplerDocument *document, int index), (document, index))
FORWARD(PopplerDocument *, poppler_document_new_from_bytes, (GBytes *bytes, const char *password, GError **error),
        (bytes, password, error))
FORWARD(PopplerFormButtonType, poppler_form_field_button_get_button_type, (PopplerFormField *field), (field))
FORWARD(gchar *, poppler_form_field_choice_get_item, (PopplerFormField *field, gint index), (field, index))
FORWARD(gint, poppler_form_field_choice_get_n_items, (PopplerFormField *field), (field))
FORWARD(gchar *, poppler_form_field_choice_get_text, (PopplerFormField *field), (field))
FORWARD(gboolean, poppler_form_field_choice_is_item_selected, (PopplerFormField *field, gint index), (field, index))
FORWARD(PopplerFormFieldType, poppler_form_field_get_field_type, (PopplerFormField *field), (field))
FORWARD(gint, poppler_form_field_get_id, (PopplerFormField *field), (field))
FORWARD(gchar *, poppler_form_field_text_get_text, (PopplerFormField *field), (field))
FORWARD(gboolean, poppler_form_field_text_is_password, (PopplerFormField *field), (field))
FORWARD(const char *, poppler_get_version, (void), ())
FORWARD(void, poppler_index_iter_free, (PopplerIndexIter *iter), (iter))
FORWARD(PopplerAction *, poppler_index_iter_get_action, (PopplerIndexIter *iter), (iter))
FORWARD(PopplerIndexIter *, poppler_index_iter_get_child, (PopplerIndexIter *parent), (parent))
FORWARD(PopplerIndexIter *, poppler_index_iter_new, (PopplerDocument *document), (document))
FORWARD(gboolean, poppler_index_iter_next, (PopplerIndexIter *iter), (iter))
FORWARD(void, poppler_page_free_annot_mapping, (GList *list), (list))
FORWARD(void, poppler_page_free_form_field_mapping, (GList *list), (list))
FORWARD(void, poppler_page_free_image_mapping, (GList *list), (list))
FORWARD(void, poppler_page_free_text_attributes, (GList *list), (list))
FORWARD(GList *, poppler_page_get_annot_mapping, (PopplerPage *page), (page))
FORWARD(void, poppler_page_get_crop_box, (PopplerPage *page, PopplerRectangle *rect), (page, rect))
FORWARD(GList *, poppler_page_get_form_field_mapping, (PopplerPage *page), (page))
FORWARD(GList *, poppler_page_get_image_mapping, (PopplerPage *page), (page))
FORWARD(gchar *, poppler_page_get_label, (PopplerPage *page), (page))
FORWARD(void, poppler_page_get_size, (PopplerPage *page, double *width, double *height), (page, width, height))
FORWARD(char *, poppler_page_get_text, (PopplerPage *page), (page))
FORWARD(GList *, poppler_page_get_text_attributes_for_area, (PopplerPage *page, PopplerRectangle *area), (page, area))
FORWARD(char *, poppler_page_get_text_for_area, (PopplerPage *page, PopplerRectangle *area), (page, area))
FORWARD(gboolean, poppler_page_get_text_layout_for_area,
        (PopplerPage *page, PopplerRectangle *area, PopplerRectangle **rectangles, guint *n_rectangles),
        (page, area, rectangles, n_rectangles))
FORWARD(void, poppler_page_render, (PopplerPage *page, cairo_t *cairo), (page, cairo))

// The functions of cairo by which poppler draws the letters of a page. The program exports them (Package.swift), and its
// symbols come before those of the libraries that it opens, so that poppler calls these: a page is drawn without its
// letters, and what is found in the drawing depends neither on the fonts of the machine nor on what cairo keeps of the
// fonts of earlier files. A font that cairo cannot use would otherwise stop the drawing at its first letter, with the
// lines that come behind it, and a font of the same name in every later file of the process.
#define WITHOUT_LETTERS(name, parameters) \
  __attribute__((visibility("default"))) void name parameters {}

WITHOUT_LETTERS(cairo_glyph_path, (cairo_t *cr, const cairo_glyph_t *glyphs, int num_glyphs))
WITHOUT_LETTERS(cairo_set_font_face, (cairo_t *cr, cairo_font_face_t *font_face))
WITHOUT_LETTERS(cairo_show_glyphs, (cairo_t *cr, const cairo_glyph_t *glyphs, int num_glyphs))
WITHOUT_LETTERS(cairo_show_text_glyphs,
                (cairo_t *cr, const char *utf8, int utf8_len, const cairo_glyph_t *glyphs, int num_glyphs,
                 const cairo_text_cluster_t *clusters, int num_clusters, cairo_text_cluster_flags_t cluster_flags))

// A page is drawn for its lines, and poppler reads its fonts once more for that: it takes apart the dictionaries of all of
// them, and unpacks the files of those that are used, which takes longer than all other drawing. So while a page is drawn
// for its lines, the operators that show letters or choose a font do nothing, and fonts are not made. These are functions
// of poppler's own library, which is C++ and not as stable as its GLib interface, so that the program works without them:
// where a version of poppler does not call a function by this name, letters are read, and left out at the end, as above.

// What was met while this thread draws a page for its lines; -1 while it does not.
static _Thread_local int met = -1;

// A method of the interpreter of pages for an operator, which is given its operands.
#define OPERATOR(name, symbol, during)                                                \
  __attribute__((visibility("default"))) void name(void *gfx, void *operands, int count) __asm__(symbol); \
  void name(void *gfx, void *operands, int count) {                                   \
    static void (*real)(void *, void *, int);                                         \
    if (met >= 0) {                                                                   \
      during;                                                                         \
    }                                                                                 \
    void (*function)(void *, void *, int) = __atomic_load_n(&real, __ATOMIC_ACQUIRE); \
    if (function == NULL) {                                                           \
      function = (void (*)(void *, void *, int))found(symbol);                        \
      __atomic_store_n(&real, function, __ATOMIC_RELEASE);                            \
    }                                                                                 \
    function(gfx, operands, count);                                                   \
  }

#define LEAVE_OUT       \
  met |= GONGWEN_LETTERS; \
  return

OPERATOR(show_text, "_ZN3Gfx10opShowTextEP6Objecti", LEAVE_OUT)
OPERATOR(show_spaced_text, "_ZN3Gfx15opShowSpaceTextEP6Objecti", LEAVE_OUT)
OPERATOR(move_and_show_text, "_ZN3Gfx14opMoveShowTextEP6Objecti", LEAVE_OUT)
OPERATOR(set_and_show_text, "_ZN3Gfx17opMoveSetShowTextEP6Objecti", LEAVE_OUT)
OPERATOR(set_font, "_ZN3Gfx9opSetFontEP6Objecti", LEAVE_OUT)

// An operand: its type, of which 1 is an integer, and its value. Letters of a mode from 4 on are a clip for what is drawn
// behind them. An operand that looks otherwise counts as such a mode.
struct operand {
  int32_t type;
  union {
    int32_t integer;
    int64_t place;
  } value;
};
static int is_clip(const struct operand *mode) {
  return mode->type != 1 || mode->value.integer < 0 || mode->value.integer > 3;
}
OPERATOR(set_text_mode, "_ZN3Gfx15opSetTextRenderEP6Objecti", if (is_clip(operands)) met |= GONGWEN_CLIP)

#if defined(__x86_64__)
// Whether `make_font` is that of this version: it gives an object by a pointer to its place from some version of 2022 on.
static int makes_fonts_in_place(void) {
  int year = 0, month = 0;
  return sscanf(poppler_get_version(), "%d.%d", &year, &month) == 2 && 100 * year + month >= 2212 && year <= 25;
}

// The font of a dictionary. The identifier is two numbers of four bytes. Every version has at most five arguments that are
// no larger than a pointer, so that calls are handed on as they are.
__attribute__((visibility("default"))) void *make_font(void **font, void *xref, const char *tag, uint64_t identifier,
                                                       void *dictionary) __asm__("_ZN7GfxFont8makeFontEP4XRefPKc3RefP4Dict");
void *make_font(void **font, void *xref, const char *tag, uint64_t identifier, void *dictionary) {
  static void *(*real)(void **, void *, const char *, uint64_t, void *);
  if (met >= 0 && makes_fonts_in_place()) {
    *font = NULL;
    return font;
  }
  void *(*function)(void **, void *, const char *, uint64_t, void *) = __atomic_load_n(&real, __ATOMIC_ACQUIRE);
  if (function == NULL) {
    function = (void *(*)(void **, void *, const char *, uint64_t, void *))found("_ZN7GfxFont8makeFontEP4XRefPKc3RefP4Dict");
    __atomic_store_n(&real, function, __ATOMIC_RELEASE);
  }
  return function(font, xref, tag, identifier, dictionary);
}
#endif

int gongwen_render_lines(PopplerPage *page, cairo_t *cairo) {
  met = 0;
  poppler_page_render(page, cairo);
  int result = met;
  met = -1;
  return result;
}
