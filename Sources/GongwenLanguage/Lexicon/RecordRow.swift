import GongwenModel
import GongwenText

/// A line that is a row of labels with values, whatever the labels are: 【发文字号】某政发〔2031〕9号, 案　　号：X, [Status] Effective,
/// 发文单位：X　发文日期：Y.
///
/// A line alone does not show whether it is a row of a record or of a list in a text; its neighbours do.
public struct RecordRow: Sendable {
  /// A label with its value.
  public struct Field: Sendable {
    /// The characters of the label, without colon and brackets.
    public var name: Range<Int>
    /// Its value without blanks at both ends; may be empty.
    public var value: Range<Int>
  }

  /// The fields in order; never empty.
  public private(set) var fields: [Field] = []
  /// Whether the labels are in brackets.
  public let isBracketed: Bool

  /// The longest row, in characters: a title over two printed lines, or a row of a screen with several fields.
  private static let longest = 240
  private static let opening: ScalarTable = "【[〖［"
  private static let closing: ScalarTable = "】]〗］"
  private static let separators: ScalarTable = "|｜;；,，、"
  /// Signs of a list before a label.
  private static let bullets: ScalarTable = "·•*●■◆▪"
  /// Signs within labels of Latin letters (Doc. No., Issuer's).
  private static let latinSigns: ScalarTable = ".'’/-&()"

  /// Reads a row; nil where the line does not begin with a label.
  public init?(_ text: ArraySlice<Unicode.Scalar>) {
    let line = text.drop { Self.isBlank($0) || Self.bullets.contains($0) }
    guard text.count <= Self.longest, let first = line.first else { return nil }
    isBracketed = Self.opening.contains(first)
    let read =
      isBracketed
      ? Self.bracketed(line) : Self.before(colonOf: line) ?? Self.before(blankOf: line)
    guard let label = read else { return nil }
    var found = [label]
    var index = label.end
    while index < text.endIndex {
      if let next = isBracketed ? Self.further(at: index, in: text) : Self.next(at: index, in: text)
      {
        found.append(next)
        index = next.end
      } else {
        index += 1
      }
    }
    fields = found.indices.map { place in
      let end = place + 1 < found.count ? found[place + 1].start : text.endIndex
      return Field(
        name: found[place].name, value: Self.trimmed(found[place].end..<end, text))
    }
  }

  private struct Found {
    var start: Int
    var name: Range<Int>
    var end: Int
  }

  /// A label in brackets at the start of a text, with the colon behind it if there is one.
  private static func bracketed(_ text: ArraySlice<Unicode.Scalar>) -> Found? {
    guard let first = text.first, opening.contains(first),
      let close = text.prefix(RecordLabel.longestLatin + 2).firstIndex(where: {
        closing.contains($0)
      })
    else { return nil }
    let name = text.startIndex + 1..<close
    guard isName(text[name]) else { return nil }
    let behind = text[(close + 1)...].drop(while: isBlank)
    let end = behind.first.map(isColon) ?? false ? behind.startIndex + 1 : close + 1
    return Found(start: text.startIndex, name: name, end: end)
  }

  /// A further label in brackets: a known one, since a value may have brackets.
  private static func further(at index: Int, in text: ArraySlice<Unicode.Scalar>) -> Found? {
    guard opening.contains(text[index]), let found = bracketed(text[index...]),
      RecordLabel.read(text[found.name]) != nil
    else { return nil }
    return found
  }

  /// A label before a colon at the start of a text.
  private static func before(colonOf text: ArraySlice<Unicode.Scalar>) -> Found? {
    guard let colon = text.prefix(RecordLabel.longestLatin * 2).firstIndex(where: isColon) else {
      return nil
    }
    var name = text.startIndex..<colon
    while let last = name.last, isBlank(text[last]) { name = name.lowerBound..<last }
    guard isName(text[name]), !text[(colon + 1)...].starts(with: "//" as Phrase) else { return nil }
    return Found(start: text.startIndex, name: name, end: colon + 1)
  }

  /// A label before a blank at the start of a text, where it is one that only records have: 案　由　买卖合同, 审理法院　某某县人民法院.
  private static func before(blankOf text: ArraySlice<Unicode.Scalar>) -> Found? {
    guard let first = text.first, UnicodeClass.isHan(first),
      !text.contains(where: isColon)
    else { return nil }
    let reach = text.prefix(longestSpaced)
    for end in reach.indices.dropFirst() where isBlank(reach[end]) && !isBlank(reach[end - 1]) {
      let name = text.startIndex..<end
      guard let value = text[end...].firstIndex(where: { !isBlank($0) }) else { return nil }
      if isName(text[name]), let label = RecordLabel.read(text[name]), !label.isCommon,
        label.isSure || isSpaced(text[name])
      {
        return Found(start: text.startIndex, name: name, end: value)
      }
    }
    return nil
  }

  /// Whether blanks are between the characters of a label: 案　由.
  private static func isSpaced(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.contains(where: isBlank)
  }

  /// The longest label with the blanks between its characters.
  private static let longestSpaced = 16

  /// A further label before a colon: behind a blank or a mark, and a known one.
  private static func next(at index: Int, in text: ArraySlice<Unicode.Scalar>) -> Found? {
    guard index > text.startIndex, !isBlank(text[index]), !separators.contains(text[index]),
      isBlank(text[index - 1]) || separators.contains(text[index - 1]),
      let found = before(colonOf: text[index...]), RecordLabel.read(text[found.name]) != nil
    else { return nil }
    return found
  }

  /// Whether a text may be a label: ideographs, letter-spaced or not, or Latin words.
  private static func isName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, !isBlank(first) else { return false }
    let count = text.count { !isBlank($0) }
    if first.isASCII {
      return (2...RecordLabel.longestLatin).contains(count) && isLatin(first)
        && text.allSatisfy { isBlank($0) || isLatin($0) || latinSigns.contains($0) }
    }
    return (2...RecordLabel.longest).contains(count)
      && text.allSatisfy { isBlank($0) || UnicodeClass.isHan($0) }
  }

  /// How many labels before a colon a line has, known or not, each at the start or behind a blank.
  public static func labels(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    var name = text.startIndex
    var count = 0
    for index in text.indices {
      if isBlank(text[index]) || separators.contains(text[index]) {
        name = index + 1
      } else if isColon(text[index]) {
        if isName(text[name..<index]) { count += 1 }
        name = index + 1
      }
    }
    return count
  }

  /// Characters in ASCII width and lower case, without blanks.
  public static func folded(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    text.compactMap { scalar in
      guard !isBlank(scalar) else { return nil }
      let value = (WidthForms.ascii(scalar) ?? scalar).value
      return Unicode.Scalar((0x41...0x5A).contains(value) ? value + 0x20 : value)
    }
  }

  private static func trimmed(
    _ range: Range<Int>, _ text: ArraySlice<Unicode.Scalar>
  ) -> Range<Int> {
    var range = range
    func isEdge(_ scalar: Unicode.Scalar) -> Bool {
      isBlank(scalar) || separators.contains(scalar)
    }
    while let first = range.first, isEdge(text[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isEdge(text[last]) { range = range.lowerBound..<last }
    return range
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value | 0x20) &- 0x61 < 26
  }

  private static func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == ":" || scalar == "：" }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { UnicodeClass.isBlank(scalar) }
}
