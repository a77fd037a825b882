#include "cicu.h"

#include <string.h>
#include <unicode/uversion.h>

void gw_icu_version(char *out, int32_t capacity) {
  UVersionInfo info;
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_getVersion(info);
  u_versionToString(info, text);
  strncpy(out, text, (size_t)capacity - 1);
  out[capacity - 1] = 0;
}
