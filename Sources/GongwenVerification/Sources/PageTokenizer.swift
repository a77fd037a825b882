import GongwenText

/// Cuts a page into its visible text and the references in it (HTML, 13.2.5, as far as it matters).
struct PageTokenizer {
  /// A piece of visible text.
  enum Token {
    /// Characters shown as they are.
    case text(Range<Int>)
    /// A character reference, and what it shows.
    case reference(Range<Int>, Unicode.Scalar)
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var invisible = 0

  /// Elements whose text is not visible; `script` and `style` hold no markup at all.
  private static let skipped: Set<String> = [
    "head", "iframe", "noscript", "object", "script", "select", "style", "template", "textarea",
  ]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// The next piece of visible text; nil at the end.
  mutating func next() -> Token? {
    while position < scalars.count {
      if isMarkup(position) {
        skipMarkup()
        continue
      }
      if invisible > 0 {
        position += 1
        continue
      }
      if let reference = reference() { return reference }
      return text()
    }
    return nil
  }

  private mutating func text() -> Token {
    let start = position
    position += 1
    while position < scalars.count, !isMarkup(position), scalars[position] != "&" { position += 1 }
    return .text(start..<position)
  }

  private mutating func reference() -> Token? {
    guard scalars[position] == "&" else { return nil }
    var bytes: [UInt8] = []
    for scalar in scalars[position...].prefix(CharacterReference.longest) {
      guard scalar.value < 0x80 else { break }
      bytes.append(UInt8(scalar.value))
    }
    guard let read = CharacterReference.read(bytes, at: 0) else { return nil }
    let range = position..<position + read.length
    position = range.upperBound
    return .reference(range, read.scalar)
  }

  /// `<` before a letter, `/` and a letter, `!` or `?`.
  private func isMarkup(_ index: Int) -> Bool {
    guard scalars[index] == "<", index + 1 < scalars.count else { return false }
    switch scalars[index + 1] {
    case "!", "?": return true
    case "/": return true
    default: return Self.isLetter(scalars[index + 1])
    }
  }

  private mutating func skipMarkup() {
    if starts("<!--") {
      position = end(of: "-->", from: position + 4) ?? scalars.count
      return
    }
    let isEnd = scalars[position + 1] == "/"
    let nameStart = position + (isEnd ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < scalars.count, Self.isNamePart(scalars[nameEnd]) { nameEnd += 1 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[nameStart..<nameEnd])
    let name = String(view).lowercased()
    let isTag = nameStart < nameEnd && Self.isLetter(scalars[nameStart])
    position =
      isTag && !isEnd ? tagEnd(from: nameEnd) : end(of: ">", from: nameEnd) ?? scalars.count
    guard isTag else { return }
    if name == "body", !isEnd { invisible = 0 }
    guard Self.skipped.contains(name) else { return }
    if isEnd {
      invisible = max(0, invisible - 1)
    } else {
      invisible += 1
      if name == "script" || name == "style" { skipRawText(name) }
    }
  }

  /// The place behind the `>` of a tag, quotation marks around values respected.
  private func tagEnd(from start: Int) -> Int {
    var quote: Unicode.Scalar?
    var isValue = false
    for index in start..<scalars.count {
      let scalar = scalars[index]
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == ">" {
        return index + 1
      } else if isValue, scalar == "\"" || scalar == "'" {
        quote = scalar
        isValue = false
      } else if scalar == "=" {
        isValue = true
      } else if scalar.value > 0x20 {
        isValue = false
      }
    }
    return scalars.count
  }

  /// Goes to the end tag of an element that holds no markup.
  private mutating func skipRawText(_ name: String) {
    while position < scalars.count {
      if scalars[position] == "<", starts("</" + name), endsName(position + 2 + name.utf8.count) {
        return
      }
      position += 1
    }
  }

  private func endsName(_ index: Int) -> Bool {
    index >= scalars.count || !Self.isNamePart(scalars[index])
  }

  private func starts(_ word: String) -> Bool {
    var index = position
    for scalar in word.unicodeScalars {
      guard index < scalars.count else { return false }
      let value = scalars[index].value
      guard ((0x41...0x5A).contains(value) ? value | 0x20 : value) == scalar.value else {
        return false
      }
      index += 1
    }
    return true
  }

  private func end(of word: String, from start: Int) -> Int? {
    let word = Array(word.unicodeScalars)
    var index = start
    while index + word.count <= scalars.count {
      if scalars[index] == word[0], scalars[index..<index + word.count].elementsEqual(word) {
        return index + word.count
      }
      index += 1
    }
    return nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value | 0x20)
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && scalar != ">" && scalar != "/"
  }
}
