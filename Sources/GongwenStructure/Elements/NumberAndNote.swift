import GongwenLanguage
import GongwenText

/// A line with the document's number and a note of a registry at its other edge.
enum NumberAndNote {
  /// A document number, and at the other edge of its line what a registry notes of the document: 办理结果：B类, 公开属性：主动公开,
  /// B类, 特急; behind the number of a model contract, the place for that of a contract. The canonical ranges of both.
  static func ranges(
    in line: ArraySlice<Unicode.Scalar>
  ) -> (number: Range<Int>, note: Range<Int>)? {
    guard line.count <= LineLength.ofClosing * 2 else { return nil }
    if let number = NumberForm.modelBeforeContract(in: line) {
      let note = line[number.endIndex...].drop { $0 == " " || $0 == "\u{3000}" }
      return (number.startIndex..<number.endIndex, note.startIndex..<line.endIndex)
    }
    if let star = star(in: line) { return star }
    guard
      let end = line.firstIndex(where: { $0 == "号" || $0 == "號" }),
      let blank = line[(end + 1)...].first, blank == " " || blank == "\u{3000}",
      NumberForm.kind(of: LineKey.key(of: line[...end])) == .full
    else { return nil }
    let note = line[(end + 1)...].drop { $0 == " " || $0 == "\u{3000}" }
    let key = LineKey.key(of: note)
    guard
      ElementWords.isLabelled(key) && key.last != "：" && key.last != ":" || isClass(key)
        || HeadingElements.mark(of: key) != nil
    else { return nil }
    return (line.startIndex..<end + 1, note.startIndex..<line.endIndex)
  }

  /// A number with a star behind it.
  private static func star(
    in line: ArraySlice<Unicode.Scalar>
  ) -> (number: Range<Int>, note: Range<Int>)? {
    let words = line.dropLast(while: { signs.contains($0) })
    let number = words.dropLast(while: { $0 == " " || $0 == "\u{3000}" })
    guard words.count < line.count, line.count - words.count <= longestSign,
      NumberForm.kind(of: LineKey.key(of: number)) == .full
    else { return nil }
    return (number.startIndex..<number.endIndex, words.endIndex..<line.endIndex)
  }

  /// The star that prints to 2012 have in the line below the number (GB/T 9704-1999, 5.2.7).
  private static let signs: ScalarTable = "★☆"
  private static let longestSign = 3

  /// A, B类, （C类）: the class of an answer to a proposal.
  private static func isClass(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    let inner = key.drop { $0 == "（" || $0 == "(" }.dropLast(while: {
      $0 == "）" || $0 == ")"
    })
    guard let letter = inner.first, ("A"..."D").contains(letter) else { return false }
    return inner.count == 1 || inner.count == 2 && inner.last == "类"
  }
}
