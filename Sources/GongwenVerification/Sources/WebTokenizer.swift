/// Cuts a page into what it shows and what it does not (HTML, 13.2.5, as far as it matters).
///
/// Markup that never ends is no markup: up to its first `>`, or to the next markup, it is text.
struct WebTokenizer {
  /// Text that a page shows.
  struct Text {
    /// Its characters.
    var range: Range<Int>
    /// Whether `&` may begin a reference in it: not in what is left of broken markup.
    var hasReferences = true
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var texts: [Text] = []
  /// Where the last broken markup ends, and the place of a `]]>`.
  private var brokenEnd = 0
  private var sectionEnd = 0
  private var shadows = WebShadows()
  /// Ends that were looked for and do not come any more.
  private var absent = Set<String>()

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// The text that a page shows, in order.
  static func texts(of scalars: [Unicode.Scalar]) -> [Text] {
    var tokenizer = WebTokenizer(scalars)
    while tokenizer.position < scalars.count { tokenizer.step() }
    return tokenizer.texts
  }

  private mutating func step() {
    let start = position
    while position < scalars.count, !isMarkup(position) { position += 1 }
    if start < position { add(start..<position) }
    guard position < scalars.count else { return }
    switch scalars[position + 1] {
    case "!" where starts("<!--", at: position): leave(to: commentEnd())
    case "!" where starts("<![cdata[", at: position) && !hasSectionEnd(): leave(to: nil)
    case "!", "?": leave(to: end(of: ">", from: position + 2))
    case "/": endTag()
    default: startTag()
    }
  }

  /// `<` before a letter, `!`, `?`, or `/` and one more character.
  private func isMarkup(_ index: Int) -> Bool {
    guard scalars[index] == "<", index + 1 < scalars.count else { return false }
    switch scalars[index + 1] {
    case "!", "?": return true
    case "/": return index + 2 < scalars.count
    default: return Self.isLetter(scalars[index + 1])
    }
  }

  /// Goes behind markup, or takes it for text where it has no end.
  private mutating func leave(to end: Int?) {
    if let end {
      position = end
      return
    }
    let start = position
    position += 1
    while position < scalars.count, scalars[position] != "<" {
      position += 1
      if scalars[position - 1] == ">" { break }
    }
    guard start >= brokenEnd else { return }
    add(start..<(self.end(of: ">", from: start) ?? position), isBroken: true)
  }

  /// Adds a text, without what broken markup before it took.
  private mutating func add(_ range: Range<Int>, isBroken: Bool = false) {
    let start = max(range.lowerBound, brokenEnd)
    guard start < range.upperBound else { return }
    texts.append(Text(range: start..<range.upperBound, hasReferences: !isBroken))
    if isBroken { brokenEnd = range.upperBound }
  }

  private mutating func endTag() {
    let start = position
    let end = end(of: ">", from: position + 2)
    leave(to: end)
    guard end != nil, Self.isLetter(scalars[start + 2]) else { return }
    shadows.end(name(at: start + 2), &texts)
  }

  private mutating func startTag() {
    let start = position
    let name = name(at: position + 1)
    var tag = WebTag(position + 1 + name.unicodeScalars.count)
    guard !absent.contains(">"), tag.read(scalars) else { return leave(to: nil) }
    position = tag.position
    if tag.isBroken { add(start..<position, isBroken: true) }
    shadows.start(name, isEmpty: tag.isEmpty, &texts)
    if !tag.isEmpty { takeRawText(name) }
  }

  /// Goes to the end tag of an element that holds no markup.
  private mutating func takeRawText(_ name: String) {
    let start = position
    switch name {
    case "script", "style":
      position = endTag(of: name) ?? scalars.count
    case "iframe", "textarea":
      position = endTag(of: name) ?? position
    case "plaintext":
      position = endTag(of: name) ?? scalars.count
      add(start..<position)
    case "title", "xmp":
      guard let end = endTag(of: name) else { return }
      position = end
      if name == "xmp" || !shadows.hidesTitles { add(start..<end) }
    default: break
    }
  }

  private mutating func endTag(of name: String) -> Int? {
    guard !absent.contains(name) else { return nil }
    for index in position..<scalars.count where scalars[index] == "<" {
      guard starts("</" + name, at: index) else { continue }
      let behind = index + 2 + name.unicodeScalars.count
      if behind >= scalars.count || Self.endsName(scalars[behind]) { return index }
    }
    absent.insert(name)
    return nil
  }

  private mutating func commentEnd() -> Int? {
    if starts("<!-->", at: position) { return position + 5 }
    if starts("<!--->", at: position) { return position + 6 }
    guard !absent.contains("-->") else { return nil }
    var index = position + 4
    while index < scalars.count {
      if starts("-->", at: index) { return index + 3 }
      if starts("--!>", at: index) { return index + 4 }
      index += 1
    }
    absent.insert("-->")
    return nil
  }

  /// Whether a `]]>` follows: a CDATA section without one is broken markup, with one a comment up to its `>`.
  private mutating func hasSectionEnd() -> Bool {
    guard !absent.contains("]]>") else { return false }
    if sectionEnd > position { return true }
    if let end = scalars[position...].indices.first(where: { starts("]]>", at: $0) }) {
      sectionEnd = end
      return true
    }
    absent.insert("]]>")
    return false
  }

  private mutating func end(of mark: Unicode.Scalar, from start: Int) -> Int? {
    guard !absent.contains(">") else { return nil }
    var index = start
    while index < scalars.count {
      if scalars[index] == mark { return index + 1 }
      index += 1
    }
    absent.insert(">")
    return nil
  }

  private func name(at start: Int) -> String {
    let name = scalars[start...].prefix { !Self.endsName($0) }
    var view = String.UnicodeScalarView()
    for scalar in name {
      let isUpper = (0x41...0x5A).contains(scalar.value)
      view.append(isUpper ? Unicode.Scalar(scalar.value | 0x20) ?? scalar : scalar)
    }
    return String(view)
  }

  private func starts(_ word: String, at start: Int) -> Bool {
    var index = start
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

  /// Whether a character is a letter of ASCII.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value | 0x20)
  }

  private static func endsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar == ">" || scalar == "/"
  }
}
