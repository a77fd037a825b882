import GongwenLanguage
import GongwenModel

/// A numbered unit as the search for the hierarchy sees it. It holds no memory of its own.
struct HierarchyFrame: Equatable {
  /// The kind of sign that its marker is.
  var scheme: Scheme
  /// Its number.
  var ordinal: Int
  /// The second number of an inserted article.
  var insert: Int
  /// The place of the level among those of all documents: that of the scheme, but small letters (a), ⅰ.) are another level than
  /// capitals (A., Ⅰ.), below which they count.
  var level: Int
  /// For a dotted number the components before the last, by their name in ``HierarchyPrefixes``.
  var prefix: Int32
  /// A number that equal units have in common.
  let fingerprint: UInt64

  /// The unit that a marker opens.
  init(_ marker: MarkerCandidate, _ prefixes: inout HierarchyPrefixes) {
    scheme = marker.scheme
    level = scheme.place
    if scheme == .latin, marker.text.contains(where: { ("a"..."z").contains($0) }) {
      level = Self.smallLetters
    }
    ordinal = marker.ordinal ?? 0
    insert = marker.insert ?? 0
    prefix = marker.components.count > 1 ? prefixes.name(Self.prefix(of: marker.components)) : 0
    var mixed = Fingerprint.mix(UInt64(level), ordinal)
    mixed = Fingerprint.mix(mixed, insert)
    fingerprint = Fingerprint.mix(mixed, Int(prefix))
  }

  /// The level of small letters, behind those of all schemes.
  private static let smallLetters = 20

  /// The components before the last; 1.0.2 is a clause of chapter 1, which has no sections (工程建设标准编写规定).
  private static func prefix(of components: [Int]) -> ArraySlice<Int> {
    let leading = components.dropLast()
    let sections = leading.dropFirst().dropLast(while: { $0 == 0 })
    return leading.prefix(1 + sections.count)
  }

  /// Mixes it into a fingerprint.
  func mixed(into other: UInt64) -> UInt64 {
    Fingerprint.mix(other, Int(truncatingIfNeeded: fingerprint))
  }
}

/// Numbers that equal things have in common.
enum Fingerprint {
  /// Two numbers as one; the multipliers and shifts are those of SplitMix64.
  static func mix(_ one: UInt64, _ other: Int) -> UInt64 {
    var result = (one ^ UInt64(truncatingIfNeeded: other)) &* 0xBF58_476D_1CE4_E5B9
    result ^= result >> 29
    return (result &* 0x94D0_49BB_1331_11EB) ^ result >> 32
  }
}
