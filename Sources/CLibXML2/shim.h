// libxml2's HTML parser. Debian's build includes ICU's headers from <libxml/encoding.h>, which clash
// with those Foundation carries; without the macro they are not seen. It only hides two fields at the
// end of a structure that nobody here touches.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <libxml/globals.h>

// Swift does not see variables that are not constant.
static inline const char *gw_libxml_version(void) { return xmlParserVersion; }
