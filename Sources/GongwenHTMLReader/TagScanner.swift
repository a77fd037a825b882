import GongwenText

/// Reads one start tag as browsers do (HTML, 13.2.5.32 to 13.2.5.40) and writes it so that libxml2 cannot read
/// it otherwise: with the attributes that the reader uses, and without text that only looks like attributes.
struct TagScanner {
  /// How a tag ends.
  enum End {
    /// At a place, as it should.
    case closed(Int)
    /// At a place, by the first `>` behind a quotation mark that does not close.
    case recovered(Int)
    /// Not at all.
    case open
  }

  /// The most attributes of a tag that are read, since libxml2 compares each with all before it.
  static let attributes = 256

  private let scalars: UnsafeBufferPointer<Unicode.Scalar>
  private let name: Range<Int>
  private var at: Int
  private var count = 0
  /// Whether the tag closes itself (`/>`).
  private(set) var closesItself = false

  /// Begins behind the name of a tag.
  init(_ scalars: UnsafeBufferPointer<Unicode.Scalar>, name: Range<Int>) {
    self.scalars = scalars
    self.name = name
    at = name.upperBound
  }

  /// Goes to the end of the tag and writes it; what is written of a tag without end is nothing whole.
  ///
  /// - Parameter known: places between the attributes of earlier tags that do not end: a tag that reaches one of them
  ///   does not end either.
  mutating func scan(
    into markup: inout [UInt8], _ values: inout AttributeValues, known: Set<Int> = []
  ) -> End {
    markup.append(UInt8(ascii: "<"))
    Self.write(scalars[name], to: &markup)
    let end = scanAttributes(into: &markup, &values, known)
    if closesItself { markup += [UInt8(ascii: " "), UInt8(ascii: "/")] }
    markup.append(UInt8(ascii: ">"))
    return end
  }

  /// Notes the places between the attributes of this tag, which does not end.
  func note(in places: inout Set<Int>) {
    var tag = TagScanner(scalars, name: name)
    while true {
      tag.skipBlanks()
      guard tag.at < scalars.count, places.insert(tag.at).inserted else { return }
      _ = tag.scanName()
      tag.skipBlanks(slashes: false)
      guard tag.at < scalars.count, scalars[tag.at] == "=" else { continue }
      tag.at += 1
      tag.skipBlanks(slashes: false)
      guard tag.at < scalars.count, tag.scanValue() == nil else { return }
    }
  }

  /// The value of the first attribute of a name, without quotation marks, of a tag that ends; nil where it has none.
  func value(of attribute: PackedName) -> Slice<UnsafeBufferPointer<Unicode.Scalar>>? {
    var tag = TagScanner(scalars, name: name)
    while true {
      tag.skipBlanks()
      guard tag.at < scalars.count, scalars[tag.at] != ">" else { return nil }
      let start = tag.at
      _ = tag.scanName()
      let isAsked = PackedName(scalars, start..<tag.at) == attribute
      tag.skipBlanks(slashes: false)
      guard tag.at < scalars.count, scalars[tag.at] == "=" else { continue }
      tag.at += 1
      tag.skipBlanks(slashes: false)
      let first = tag.at
      guard first < scalars.count, tag.scanValue() == nil else { return nil }
      guard isAsked else { continue }
      let isQuoted = Self.isQuotation(scalars[first])
      return scalars[isQuoted ? first + 1..<tag.at - 1 : first..<tag.at]
    }
  }

  private mutating func scanAttributes(
    into markup: inout [UInt8], _ values: inout AttributeValues, _ known: Set<Int>
  ) -> End {
    while true {
      skipBlanks()
      guard at < scalars.count else { return .open }
      if !known.isEmpty, known.contains(at) { return .open }
      if scalars[at] == ">" { return .closed(at + 1) }
      let start = at
      let isName = scanName()
      count += 1
      let name = isName && count <= Self.attributes ? attributeName(start..<at) : nil
      let nameEnd = at
      var value: Range<Int>?
      skipBlanks(slashes: false)
      if at < scalars.count, scalars[at] == "=" {
        at += 1
        skipBlanks(slashes: false)
        guard at < scalars.count else { return .open }
        let first = at
        if let end = scanValue() {
          if let name { write(name, nameEnd..<at, withoutQuotations: true, to: &markup) }
          return end
        }
        if Self.isQuotation(scalars[first]) { value = first + 1..<at - 1 }
      }
      guard let name else { continue }
      if let value, isPlain(value) {
        Self.write(name, number: values.add(scalars[value]), to: &markup)
      } else {
        write(name, nameEnd..<at, to: &markup)
      }
    }
  }

  /// Whether a value has no references and is worth a number.
  private func isPlain(_ value: Range<Int>) -> Bool {
    AttributeValues.lengths.contains(value.count) && !scalars[value].contains("&")
  }

  /// Writes an attribute whose value is kept elsewhere: its letter, the mark and the number.
  private static func write(_ name: AttributeName, number: Int, to markup: inout [UInt8]) {
    markup += [UInt8(ascii: " "), name.letter, AttributeValues.mark, UInt8(ascii: "=")]
    markup += String(number).utf8
  }

  /// The attribute of a name; nil for those that are not read.
  private func attributeName(_ name: Range<Int>) -> AttributeName? {
    PackedName(scalars, name).flatMap { AttributeName($0) }
  }

  /// Writes an attribute: its letter, and what is behind its name.
  private func write(
    _ name: AttributeName, _ rest: Range<Int>, withoutQuotations: Bool = false,
    to markup: inout [UInt8]
  ) {
    markup.append(UInt8(ascii: " "))
    markup.append(name.letter)
    var start = rest.lowerBound
    for index in rest where withoutQuotations && Self.isQuotation(scalars[index]) {
      writeValue(start..<index, to: &markup)
      markup.append(UInt8(ascii: " "))
      start = index + 1
    }
    writeValue(start..<rest.upperBound, to: &markup)
  }

  /// Writes the value behind a name, its references to numbers resolved as browsers do: libxml2 would end a value at one that means
  /// no character (`&#0;`), or a control (`&#11;`), which is text.
  private func writeValue(_ rest: Range<Int>, to markup: inout [UInt8]) {
    var start = rest.lowerBound
    var index = start
    while index + 1 < rest.upperBound {
      guard scalars[index] == "&", scalars[index + 1] == "#" else {
        index += 1
        continue
      }
      let bytes = scalars[index..<min(rest.upperBound, index + CharacterReference.longest)]
        .prefix { $0.value < 0x80 }.map { UInt8($0.value) }
      Self.write(scalars[start..<index], to: &markup)
      start = index
      if let reference = CharacterReference.read(bytes, at: 0) {
        index += reference.length
        // ASCII may be a sign of markup, or end a value without quotation marks.
        if reference.scalar.value >= 0x80 {
          markup += UTF8.encode(reference.scalar).map { Array($0) } ?? []
          start = index
        }
      } else {
        markup += "&amp;".utf8
        index += 1
        start = index
      }
    }
    Self.write(scalars[start..<rest.upperBound], to: &markup)
  }

  /// Goes over blanks, and over slashes that close nothing.
  private mutating func skipBlanks(slashes: Bool = true) {
    while at < scalars.count {
      if scalars[at] == "/", slashes {
        closesItself = at + 1 < scalars.count && scalars[at + 1] == ">"
      } else if scalars[at].value > 0x20 {
        return
      }
      at += 1
    }
  }

  /// Goes over the name of an attribute; gives whether libxml2 reads it as one.
  private mutating func scanName() -> Bool {
    var isName = Self.isLetter(scalars[at])
    at += 1
    while at < scalars.count {
      switch scalars[at] {
      case "\0"..." ", "/", ">", "=": return isName
      case "\"", "'", "<", "&": isName = false
      default: break
      }
      at += 1
    }
    return isName
  }

  /// Goes over a value; gives the tag's end where a quotation mark does not close.
  private mutating func scanValue() -> End? {
    let quote = scalars[at]
    guard Self.isQuotation(quote) else {
      while at < scalars.count, scalars[at].value > 0x20, scalars[at] != ">" { at += 1 }
      return nil
    }
    var end: Int?
    var holdsTag = false
    at += 1
    while at < scalars.count, scalars[at] != quote {
      if scalars[at] == ">", end == nil { end = at }
      if end != nil, scalars[at] == "<", startsTag(at) { holdsTag = true }
      at += 1
    }
    let isClosed = at < scalars.count
    if isClosed { at += 1 }
    guard !isClosed || isMisread(behind: at, holdsTag), let end else {
      return isClosed ? nil : .open
    }
    at = end
    return .recovered(end + 1)
  }

  /// Whether the mark that seemed to close a value opens one: no blank is behind it, and the value has
  /// tags, or what follows is the text of a page and no attribute.
  private func isMisread(behind end: Int, _ holdsTag: Bool) -> Bool {
    guard end < scalars.count, scalars[end].value > 0x20, scalars[end] != "/", scalars[end] != ">"
    else { return false }
    return holdsTag || scalars[end].value >= 0x80
  }

  private func startsTag(_ start: Int) -> Bool {
    let name = start + 1 < scalars.count && scalars[start + 1] == "/" ? 2 : 1
    return start + name < scalars.count && Self.isLetter(scalars[start + name])
  }

  private static func isQuotation(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "'"
  }

  /// Whether a character is a letter of ASCII.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { (scalar.value | 0x20) &- 0x61 < 26 }

  /// Writes characters in UTF-8. libxml2 ends a document at a NUL behind a tag and drops control characters
  /// and noncharacters: it gets blanks and U+FFFD.
  static func write(
    _ scalars: Slice<UnsafeBufferPointer<Unicode.Scalar>>, to markup: inout [UInt8]
  ) {
    for scalar in UnsafeBufferPointer(rebasing: scalars) {
      switch scalar.value {
      case 0x20..<0x80: markup.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0..<0x20:
        let isKept = scalar == "\t" || scalar == "\n" || scalar == "\r"
        markup.append(isKept ? UInt8(scalar.value) : UInt8(ascii: " "))
      case 0xFFFE, 0xFFFF: markup += "\u{FFFD}".utf8
      default: markup += scalar.utf8
      }
    }
  }
}
