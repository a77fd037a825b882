import GongwenLanguage
import GongwenModel
import GongwenText

/// Paragraphs whose labels continue a series that begins above a list: 补贴条件： above （1） and （2）, 补贴对象：… and 补贴标准：… below
/// them belong to the unit around, not to （2）.
enum LabelSeries {
  /// The shortest and the longest label, in characters.
  private static let lengths = 3...8
  /// The characters that the labels of a series begin or end with.
  private static let common = 2

  /// Lifts such paragraphs out of the last items of lists.
  static func lift(_ units: [Unit]) -> [Unit] {
    guard units.contains(where: { !$0.children.isEmpty }) else { return units }
    var result: [Unit] = []
    result.reserveCapacity(units.count)
    for index in units.indices {
      var unit = units[index]
      unit.children = lift(unit.children)
      guard case .section = unit.kind, let above = opener(above: index, in: units),
        let start = unit.children.firstIndex(where: { isOfSeries($0, above) }),
        unit.children[start...].allSatisfy({ isParagraph($0) })
      else {
        result.append(unit)
        continue
      }
      let tail = unit.children[start...]
      unit.children.removeLast(tail.count)
      result.append(unit)
      result += tail
    }
    return result
  }

  /// The label that opens the list of a unit, which is the last one of it.
  private static func opener(above index: Int, in units: [Unit]) -> ArraySlice<Unicode.Scalar>? {
    guard let scheme = units[index].kind.scheme else { return nil }
    if index + 1 < units.count, units[index + 1].kind.scheme == scheme { return nil }
    guard
      let place = units[..<index].lastIndex(where: { $0.kind.scheme != scheme }),
      isParagraph(units[place]), units[place].content.last == "："
    else { return nil }
    let label = units[place].content.dropLast()
    return lengths.contains(label.count) && label.allSatisfy({ UnicodeClass.isHan($0) })
      ? label : nil
  }

  /// Whether a text has a label of the series of the label with which the one above begins.
  static func continues(
    _ text: ArraySlice<Unicode.Scalar>, behind above: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let own = label(of: text), let other = label(of: above) else { return false }
    return !own.elementsEqual(other) && own.prefix(common).elementsEqual(other.prefix(common))
  }

  private static func label(of text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard let colon = text.prefix(lengths.upperBound + 1).firstIndex(of: "：") else { return nil }
    let label = text[..<colon]
    return lengths.contains(label.count) && label.allSatisfy({ UnicodeClass.isHan($0) })
      ? label : nil
  }

  /// Whether a paragraph has a label that begins as the one above the list does.
  private static func isOfSeries(_ unit: Unit, _ above: ArraySlice<Unicode.Scalar>) -> Bool {
    guard isParagraph(unit), let label = label(of: unit.content) else { return false }
    return !label.elementsEqual(above) && label.prefix(common).elementsEqual(above.prefix(common))
  }

  private static func isParagraph(_ unit: Unit) -> Bool {
    if case .paragraph = unit.kind { true } else { false }
  }
}
