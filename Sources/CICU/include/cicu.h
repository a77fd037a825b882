#ifndef GONGWEN_CICU_H
#define GONGWEN_CICU_H
// ICU's own headers clash with the clang module Foundation carries (enum definitions of the same
// name), so nothing of ICU may be visible here: this header uses only stdint.
#include <stdint.h>

/// The version of ICU, as "72.1", written with its NUL into `out` (at most `capacity` bytes).
void gw_icu_version(char *out, int32_t capacity);

/// The converters a table of byte pairs can be made of.
enum { GW_PAIRS_GB18030 = 0, GW_PAIRS_BIG5_HKSCS = 1 };
/// The lead bytes of a table of pairs: 0x81 to 0xFE, and a row for 0xFF that stays empty.
enum { GW_PAIR_ROWS = 127 };
/// The trail bytes of a table of pairs: 0x40 to 0xFF.
enum { GW_PAIR_COLUMNS = 192 };

/// Fills `out` (GW_PAIR_ROWS * GW_PAIR_COLUMNS) with what ICU's converter makes of each pair of
/// bytes: the scalar, or 0 where it makes none or more than one. Returns 0, or -1 on failure.
int32_t gw_pairs(int32_t converter, uint32_t *out);

/// The encodings ICU's detector is asked for; all others it may find are left out.
enum {
  GW_DETECTED_UTF8 = 0,
  GW_DETECTED_GB18030 = 1,
  GW_DETECTED_BIG5 = 2,
  GW_DETECTED_UTF16LE = 3,
  GW_DETECTED_UTF16BE = 4,
  GW_DETECTED_COUNT = 5
};

/// Writes ICU's confidence (0 to 100) in each of the encodings above; 0 where ICU does not name it.
/// Returns 0, or -1 on failure.
int32_t gw_detect(const uint8_t *bytes, int32_t count, int32_t *confidence);

/// The normalisation forms.
enum { GW_NFC = 0, GW_NFKC = 1 };

/// Normalises `count` scalars into `out`. Returns the number of scalars of the result, which may be
/// larger than `capacity` (then `out` is not filled), or -1 on failure.
int32_t gw_normalise(
    int32_t form, const uint32_t *scalars, int32_t count, uint32_t *out, int32_t capacity);

/// The sets of scalars that are asked for one at a time.
enum {
  /// NFC may change the scalar or something beside it: NFC_Quick_Check is not Yes, or the
  /// canonical combining class is not 0.
  GW_SET_NFC_UNSTABLE = 0,
  /// As above for NFKC.
  GW_SET_NFKC_UNSTABLE = 1,
  /// No composition reaches over the place before the scalar.
  GW_SET_NFC_BOUNDARY_BEFORE = 2,
  /// White_Space, control (Cc) or Default_Ignorable_Code_Point.
  GW_SET_BLANK = 3,
  /// Script=Han.
  GW_SET_HAN = 4,
  /// The number of sets.
  GW_SET_COUNT = 5
};

/// Whether a set holds a scalar: 1 or 0.
int32_t gw_set_contains(int32_t set, uint32_t scalar);

#endif
