#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/uversion.h>

void gw_icu_version(char *out, int32_t capacity) {
  UVersionInfo info;
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_getVersion(info);
  u_versionToString(info, text);
  strncpy(out, text, (size_t)capacity - 1);
  out[capacity - 1] = 0;
}

static uint32_t pair_scalar(UConverter *converter, int lead, int trail) {
  const char bytes[2] = {(char)lead, (char)trail};
  UChar units[8];
  UErrorCode status = U_ZERO_ERROR;
  ucnv_reset(converter);
  int32_t count = ucnv_toUChars(converter, units, 8, bytes, 2, &status);
  if (U_FAILURE(status) || count < 1) return 0;
  int32_t used = 0;
  UChar32 scalar;
  U16_NEXT(units, used, count, scalar);
  return used == count && !U_IS_SURROGATE(scalar) ? (uint32_t)scalar : 0;
}

int32_t gw_pairs(int32_t which, uint32_t *out) {
  // Never "gb2312", "GBK" or "Big5": ICU's tables of these names are not what the web means.
  const char *name = which == GW_PAIRS_GB18030 ? "GB18030" : "Big5-HKSCS";
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) return -1;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  memset(out, 0, sizeof(uint32_t) * GW_PAIR_ROWS * GW_PAIR_COLUMNS);
  for (int lead = 0x81; lead <= 0xFE && U_SUCCESS(status); lead++) {
    for (int trail = 0x40; trail <= 0xFE; trail++) {
      if (trail == 0x7F) continue;
      out[(lead - 0x81) * GW_PAIR_COLUMNS + trail - 0x40] = pair_scalar(converter, lead, trail);
    }
  }
  ucnv_close(converter);
  return U_SUCCESS(status) ? 0 : -1;
}

static int32_t detected(const char *name) {
  static const char *const names[GW_DETECTED_COUNT] = {
      "UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"};
  for (int32_t index = 0; index < GW_DETECTED_COUNT; index++) {
    if (name != NULL && strcmp(name, names[index]) == 0) return index;
  }
  return -1;
}

int32_t gw_detect(const uint8_t *bytes, int32_t count, int32_t *confidence) {
  memset(confidence, 0, sizeof(int32_t) * GW_DETECTED_COUNT);
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return -1;
  ucsdet_setText(detector, (const char *)bytes, count, &status);
  int32_t found = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
  for (int32_t index = 0; U_SUCCESS(status) && index < found; index++) {
    int32_t which = detected(ucsdet_getName(matches[index], &status));
    if (which >= 0) confidence[which] = ucsdet_getConfidence(matches[index], &status);
  }
  ucsdet_close(detector);
  return U_SUCCESS(status) ? 0 : -1;
}

static const UNormalizer2 *normaliser(int32_t form, UErrorCode *status) {
  return form == GW_NFC ? unorm2_getNFCInstance(status) : unorm2_getNFKCInstance(status);
}

// The longest run of combining characters that is left to ICU: that of the stream-safe text format (UAX #15,
// section 13). ICU sorts a run by inserting, which costs the square of its length.
enum { LONGEST_RUN = 30 };

static int is_combining(UChar32 scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFCInstance(&status);
  return U_SUCCESS(status) && !unorm2_hasBoundaryBefore(form, scalar);
}

static int has_long_run(const uint32_t *scalars, int32_t count) {
  for (int32_t index = 0, run = 0; index < count; index++) {
    // No character below U+0300 combines with what precedes it.
    run = scalars[index] >= 0x300 && is_combining((UChar32)scalars[index]) ? run + 1 : 0;
    if (run > LONGEST_RUN) return 1;
  }
  return 0;
}

// Sorts a run by combining class and leaves the order within a class, by counting.
static void sort_run(UChar32 *run, int32_t count, UChar32 *room) {
  int32_t next[257] = {0};
  for (int32_t index = 0; index < count; index++) next[u_getCombiningClass(run[index]) + 1]++;
  for (int32_t class = 0; class < 256; class++) next[class + 1] += next[class];
  for (int32_t index = 0; index < count; index++) room[next[u_getCombiningClass(run[index])]++] = run[index];
  memcpy(run, room, sizeof(UChar32) * (size_t)count);
}

// The canonical decomposition of `count` scalars, in canonical order; NULL without memory. The caller frees it.
static UChar32 *decomposed(const uint32_t *scalars, int32_t count, int32_t *made) {
  // No canonical decomposition is longer than 4 scalars.
  UChar32 *out = malloc(sizeof(UChar32) * 4 * (size_t)count);
  UChar32 *room = malloc(sizeof(UChar32) * 4 * (size_t)count);
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFCInstance(&status);
  if (out == NULL || room == NULL || U_FAILURE(status)) {
    free(out);
    free(room);
    return NULL;
  }
  int32_t end = 0;
  for (int32_t index = 0; index < count; index++) {
    UChar units[16];
    int32_t length = unorm2_getDecomposition(form, (UChar32)scalars[index], units, 16, &status);
    if (length < 0 || U_FAILURE(status)) {
      status = U_ZERO_ERROR;
      out[end++] = (UChar32)scalars[index];
      continue;
    }
    for (int32_t used = 0; used < length; end++) U16_NEXT(units, used, length, out[end]);
  }
  for (int32_t start = 0; start < end;) {
    int32_t stop = start;
    while (stop < end && u_getCombiningClass(out[stop]) != 0) stop++;
    if (stop - start > LONGEST_RUN) sort_run(out + start, stop - start, room);
    start = stop + 1;
  }
  free(room);
  *made = end;
  return out;
}

static int32_t normalised(
    int32_t form, const uint32_t *scalars, int32_t count, uint32_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t result = -1;
  int32_t sourceCapacity = 2 * count + 1;
  int32_t targetCapacity = 18 * count + 1;
  UChar *source = malloc(sizeof(UChar) * (size_t)sourceCapacity);
  UChar *target = malloc(sizeof(UChar) * (size_t)targetCapacity);
  if (source != NULL && target != NULL) {
    int32_t units = 0;
    u_strFromUTF32(source, sourceCapacity, &units, (const UChar32 *)scalars, count, &status);
    units = unorm2_normalize(
        normaliser(form, &status), source, units, target, targetCapacity, &status);
    if (U_SUCCESS(status)) {
      u_strToUTF32((UChar32 *)out, capacity, &result, target, units, &status);
      if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) result = -1;
    }
  }
  free(source);
  free(target);
  return result;
}

int32_t gw_normalise(
    int32_t form, const uint32_t *scalars, int32_t count, uint32_t *out, int32_t capacity) {
  // No scalar grows to more than 18 UTF-16 units under any form (U+FDFA under NFKC), or to more than 4 scalars before.
  if (count < 0 || count > INT32_MAX / 80) return -1;
  if (!has_long_run(scalars, count)) return normalised(form, scalars, count, out, capacity);
  // What is canonically equivalent has one normal form.
  int32_t made = 0;
  UChar32 *sorted = decomposed(scalars, count, &made);
  if (sorted == NULL) return -1;
  int32_t result = normalised(form, (const uint32_t *)sorted, made, out, capacity);
  free(sorted);
  return result;
}

static int32_t unstable(int32_t form, UChar32 scalar) {
  UProperty check = form == GW_NFC ? UCHAR_NFC_QUICK_CHECK : UCHAR_NFKC_QUICK_CHECK;
  return u_getIntPropertyValue(scalar, check) != UNORM_YES || u_getCombiningClass(scalar) != 0;
}

static int32_t boundary_before(UChar32 scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFCInstance(&status);
  return U_SUCCESS(status) && unorm2_hasBoundaryBefore(form, scalar);
}

static int32_t blank(UChar32 scalar) {
  return u_hasBinaryProperty(scalar, UCHAR_WHITE_SPACE) || u_charType(scalar) == U_CONTROL_CHAR ||
         u_hasBinaryProperty(scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

static int32_t han(UChar32 scalar) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(scalar, &status) == USCRIPT_HAN && U_SUCCESS(status);
}

int32_t gw_set_contains(int32_t set, uint32_t value) {
  UChar32 scalar = (UChar32)value;
  switch (set) {
    case GW_SET_NFC_UNSTABLE: return unstable(GW_NFC, scalar);
    case GW_SET_NFKC_UNSTABLE: return unstable(GW_NFKC, scalar);
    case GW_SET_NFC_BOUNDARY_BEFORE: return boundary_before(scalar);
    case GW_SET_BLANK: return blank(scalar);
    case GW_SET_HAN: return han(scalar);
    default: return 0;
  }
}
