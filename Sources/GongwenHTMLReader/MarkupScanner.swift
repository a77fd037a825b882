/// Cuts a page into text and markup as browsers do (HTML, 13.2.5), in one pass over its characters.
///
/// libxml2 reads much otherwise than browsers: it drops or shows what they do not. So it gets only tags that
/// cannot be misread and numbers in place of texts; which text is shown is decided here. Markup that never ends
/// is not allowed to swallow the rest of a page: it is read as hidden text, and the page continues behind it.
/// Only a script or a style sheet without its end tag hides what follows, as it does in a browser.
struct MarkupScanner {
  private let scalars: UnsafeBufferPointer<Unicode.Scalar>
  private var scan = MarkupScan()
  private var index = 0
  /// Where the current text began.
  private var textStart = 0
  /// Where the last piece of markup that never ends was taken to end.
  private var brokenEnd = 0
  private var hiding = HidingElements()
  /// End tags that do not come any more.
  private var missing = Set<NotableElement>()
  /// A `]]>` that was found.
  private var sectionEnd = 0
  private var hasSectionEnd = true
  private var hasCommentEnd = true
  private var hasEnd = true
  /// Places between the attributes of tags that do not end.
  private var openPlaces = Set<Int>()

  private init(_ scalars: UnsafeBufferPointer<Unicode.Scalar>) { self.scalars = scalars }

  /// Scans a page. Linear.
  static func scan(_ scalars: [Unicode.Scalar]) -> MarkupScan {
    scalars.withUnsafeBufferPointer { scalars in
      var scanner = MarkupScanner(scalars)
      scanner.run()
      return scanner.scan
    }
  }

  private mutating func run() {
    while index < scalars.count {
      if scalars[index] == "<", isMarkup {
        addText()
        skipMarkup()
        textStart = index
      } else {
        index += 1
      }
    }
    addText()
    tell(hiding.finish())
  }

  private mutating func addText(isTitle: Bool = false) {
    textStart = max(textStart, brokenEnd)
    guard textStart < index else { return }
    let range = textStart..<index
    let isBlank = scalars[range].allSatisfy { $0.value <= 0x20 }
    scan.add(isBlank ? .blank : isTitle ? .title : .shown, range)
    textStart = index
  }

  private mutating func add(_ kind: MarkupScan.Fault.Kind, _ start: Int, _ length: Int) {
    scan.faultCount += 1
    if scan.faults.count < MarkupScan.namedFaults {
      scan.faults.append(MarkupScan.Fault(kind: kind, start: start, length: length))
    }
  }

  /// Whether `<` begins markup: a letter, `/`, `!` or `?` follows.
  private var isMarkup: Bool {
    guard index + 1 < scalars.count else { return false }
    switch scalars[index + 1] {
    case "!", "?": return true
    case "/": return index + 2 < scalars.count
    case let scalar: return TagScanner.isLetter(scalar)
    }
  }

  private mutating func skipMarkup() {
    switch scalars[index + 1] {
    case "!" where starts("<!--", at: index): skip(to: commentEnd())
    case "!" where starts("<![cdata[", at: index) && !endsSections(): skipBroken()
    case "!", "?": skip(to: end(from: index))
    case "/": skipEndTag()
    default: skipStartTag()
    }
  }

  /// Goes over markup that is no tag.
  private mutating func skip(to end: Int?) {
    guard let end else { return skipBroken() }
    index = end
  }

  /// Markup that never ends: hidden text up to its first `>`; tags in it are tags all the same.
  private mutating func skipBroken() {
    let start = index
    let close = start >= brokenEnd ? end(from: start) : nil
    index += 1
    while index < scalars.count, scalars[index] != "<" {
      index += 1
      if scalars[index - 1] == ">" { break }
    }
    guard start >= brokenEnd else { return }
    let end = close ?? index
    addBroken(start..<end)
    add(.markup, start, end - start)
  }

  private mutating func addBroken(_ range: Range<Int>) {
    let start = max(range.lowerBound, brokenEnd)
    guard start < range.upperBound else { return }
    brokenEnd = range.upperBound
    scan.add(.broken, start..<range.upperBound)
  }

  private mutating func skipEndTag() {
    guard let end = end(from: index) else { return skipBroken() }
    guard TagScanner.isLetter(scalars[index + 2]) else { return skip(to: end) }
    let name = index + 2..<nameEnd(from: index + 2)
    scan.ends.end(scalars[name])
    scan.markup += [UInt8(ascii: "<"), UInt8(ascii: "/")]
    TagScanner.write(scalars[name], to: &scan.markup)
    scan.markup.append(UInt8(ascii: ">"))
    index = end
    guard let element = element(name) else { return }
    let ended = hiding.end(element)
    hide(ended.hidden)
    tell(ended.unclosed)
  }

  private mutating func skipStartTag() {
    let start = index
    let markup = scan.markup.count
    let name = start + 1..<nameEnd(from: start + 1)
    var tag = TagScanner(scalars, name: name)
    switch hasEnd ? tag.scan(into: &scan.markup, &scan.values, known: openPlaces) : .open {
    case .open:
      scan.markup.removeSubrange(markup...)
      let isBroken = start < brokenEnd
      skipBroken()
      // Behind the first tag that does not end none is scanned to the end of the page again.
      if hasEnd, !isBroken { tag.note(in: &openPlaces) }
      return
    case .closed(let end):
      index = end
      if !tag.closesItself { scan.ends.start(scalars[name]) }
    case .recovered(let end):
      index = end
      addBroken(start..<end)
      add(.quotation, start, end - start)
    }
    let open = element(name).map {
      HidingElements.Open(element: $0, start: start, texts: scan.texts.count, markup: markup)
    }
    let ended = hiding.start(open, isEmpty: tag.closesItself)
    hide(ended.hidden)
    tell(ended.unclosed)
    if let open, !tag.closesItself { skipRaw(open) }
  }

  /// Takes back the text of an element that shows none.
  private mutating func hide(_ open: HidingElements.Open?) {
    guard let open else { return }
    if open.element.keepsTags {
      scan.hide(from: open.texts)
    } else {
      scan.remove(textsFrom: open.texts, markupFrom: open.markup)
    }
  }

  private mutating func tell(_ unclosed: [HidingElements.Open]) {
    for open in unclosed { add(.element(open.element.name), open.start, 0) }
  }

  /// Goes over the content of an element that holds no markup.
  private mutating func skipRaw(_ open: HidingElements.Open) {
    let element = open.element
    guard element.hidesRawText || element.showsRawText else { return }
    guard let end = endTag(element) ?? (element == .plaintext ? scalars.count : nil) else {
      guard element == .script || element == .style else {
        return add(.element(element.name), open.start, 0)
      }
      scan.markup.removeSubrange(open.markup...)
      add(.swallowing(element.name), open.start, scalars.count - open.start)
      index = scalars.count
      return
    }
    textStart = index
    if element.hidesRawText {
      scan.markup.removeSubrange(open.markup...)
      if element == .script, isData(open.start..<index) { scan.data.append(index..<end) }
      if element == .style, isForScreen(open.start) { scan.sheets.append(index..<end) }
      index = self.end(from: end) ?? end
    } else {
      index = end
      addText(isTitle: element == .title && hiding.hidesTitles)
    }
    textStart = index
  }

  /// Whether the start tag of a script announces data of schema.org.
  private func isData(_ tag: Range<Int>) -> Bool {
    tag.contains { scalars[$0] == "l" && starts("ld+json", at: $0) }
  }

  /// Whether the style sheet whose start tag is at a place is for screens.
  private func isForScreen(_ start: Int) -> Bool {
    let name = start + 1..<nameEnd(from: start + 1)
    return TagScanner(scalars, name: name).value(of: Self.media).map(MediaList.holdsScreens) ?? true
  }

  private static let media = PackedName("media")

  /// Where the end tag of an element begins.
  private mutating func endTag(_ element: NotableElement) -> Int? {
    guard !missing.contains(element) else { return nil }
    var at = index
    let end = "</" + element.name
    while at < scalars.count {
      if scalars[at] == "<", starts(end, at: at) {
        let behind = at + end.utf8.count
        if behind >= scalars.count || Self.endsName(scalars[behind]) { return at }
      }
      at += 1
    }
    missing.insert(element)
    return nil
  }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while end < scalars.count, !Self.endsName(scalars[end]) { end += 1 }
    return end
  }

  private func element(_ name: Range<Int>) -> NotableElement? {
    PackedName(scalars, name).flatMap { NotableElement($0) }
  }

  private static func endsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar == ">" || scalar == "/"
  }

  /// Whether some words, in lower case, begin at a place.
  private func starts(_ words: String, at start: Int) -> Bool {
    guard start + words.utf8.count <= scalars.count else { return false }
    var at = start
    for byte in words.utf8 {
      let own = scalars[at].value
      if (own &- 0x41 < 26 ? own | 0x20 : own) != UInt32(byte) { return false }
      at += 1
    }
    return true
  }

  /// The place behind the next `>`.
  private mutating func end(from start: Int) -> Int? {
    guard hasEnd else { return nil }
    var at = start
    while at < scalars.count {
      if scalars[at] == ">" { return at + 1 }
      at += 1
    }
    hasEnd = false
    return nil
  }

  /// Whether a `]]>` follows.
  private mutating func endsSections() -> Bool {
    guard hasSectionEnd else { return false }
    guard index >= sectionEnd else { return true }
    var at = index
    while at < scalars.count {
      if scalars[at] == "]", starts("]]>", at: at) {
        sectionEnd = at
        return true
      }
      at += 1
    }
    hasSectionEnd = false
    return false
  }

  /// The place behind a comment: `<!-->`, `<!--->`, or the next `-->` or `--!>`.
  private mutating func commentEnd() -> Int? {
    if starts("<!-->", at: index) { return index + 5 }
    if starts("<!--->", at: index) { return index + 6 }
    guard hasCommentEnd else { return nil }
    var at = index + 4
    while at < scalars.count {
      if scalars[at] == "-" {
        if starts("-->", at: at) { return at + 3 }
        if starts("--!>", at: at) { return at + 4 }
      }
      at += 1
    }
    hasCommentEnd = false
    return nil
  }
}
