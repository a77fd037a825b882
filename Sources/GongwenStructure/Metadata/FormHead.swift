import GongwenLanguage
import GongwenModel
import GongwenText

/// The rows of labels above the text of a form, as rules of enterprises have them: 文件编号：ZD-021 版本：A/2 密级：一般.
struct FormHead {
  let tracer: Tracer

  /// The most rows of labels: two of a table with three fields each, and one more.
  private static let mostRows = 3
  /// The fewest characters of a number: those of a class, a hyphen and a serial number.
  private static let shortest = 4
  /// The longest label, in characters: 规范性文件编号.
  private static let longestLabel = 8
  private static let signs: ScalarTable = "-_./()"

  /// The number of the document that begins one of these rows; it ends before the next label, which may be right behind it.
  func number(of part: DocumentPart, _ lines: [Line]) -> TracedText? {
    for line in lines[part.body].prefix(Self.mostRows) {
      guard let colon = line.text.prefix(Self.longestLabel + 1).firstIndex(of: "：") else {
        return nil
      }
      let label = RecordLabel.read(line.text[..<colon])?.label
      let number = line.text[(colon + 1)...].prefix(while: isOfNumber)
      guard label?.field == .documentNumber, number.count >= Self.shortest,
        number.contains(where: { (0x30...0x39).contains($0.value) }),
        line.text[number.endIndex...].first.map(UnicodeClass.isHan) ?? false
      else { continue }
      return tracer.trace(number.startIndex..<number.endIndex)
    }
    return nil
  }

  private func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value | 0x20) &- 0x61 < 26 || (0x30...0x39).contains(scalar.value)
      || Self.signs.contains(scalar)
  }
}
