import GongwenLanguage
import GongwenText

/// The pairs of neighbouring Chinese characters of some texts: what texts on one subject have in common, without a
/// dictionary.
struct WordPairs {
  /// The pairs: the first character in the high half.
  private(set) var pairs: Set<UInt64> = []

  /// Characters of words that any text has: particles, prepositions, pronouns, and the verbs of duty.
  private static let common: ScalarTable =
    "的了和与與及在对對将將由应應当當要可不是有为為等各并並以其之上下中所者或得者个個人年月日一二三四五六七八九十本该該此这這于於从從到把被让讓给給向按照经經过過后後前内內外"

  /// Adds the pairs of a text.
  mutating func add(_ text: ArraySlice<Unicode.Scalar>) {
    let (han, common) = (UnicodeClass.han, Self.common)
    var above: Unicode.Scalar?
    for scalar in text {
      let next = han.contains(scalar) && !common.contains(scalar) ? scalar : nil
      if let above, let next { pairs.insert(UInt64(above.value) << 32 | UInt64(next.value)) }
      above = next
    }
  }

  /// Whether both have a pair.
  func isShared(with other: WordPairs) -> Bool { !pairs.isDisjoint(with: other.pairs) }
}
