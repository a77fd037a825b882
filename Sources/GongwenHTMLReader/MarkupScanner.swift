/// Cuts a page into text and markup as browsers do (HTML, 13.2.5), in one pass over its bytes.
///
/// libxml2 reads much otherwise than browsers: it drops or shows what they do not. So it gets only tags that
/// cannot be misread and text without references; which text is shown is decided here. Markup that never ends
/// is not allowed to swallow the rest of a page: it is read as hidden text, and the page goes on behind it.
/// Only a script or a style sheet without its end tag hides what follows, as it does in a browser.
struct MarkupScanner {
  private var scan: MarkupScan
  private var index = 0
  /// Where the current text began.
  private var textStart = 0
  /// Where the last piece of markup that never ends was taken to end.
  private var brokenEnd = 0
  /// What stands in elements whose text is not shown, in order.
  private var blanks: [Range<Int>] = []
  private var hiding = HidingElements()
  /// End tags that do not come any more.
  private var missing = Set<String>()
  /// A `]]>` that was found.
  private var sectionEnd = 0
  private var hasCommentEnd = true
  private var hasEnd = true

  private init(_ bytes: [UInt8]) { scan = MarkupScan(bytes: bytes) }

  /// Scans a page. Linear.
  static func scan(_ bytes: consuming [UInt8]) -> MarkupScan {
    var scanner = MarkupScanner(bytes)
    scanner.run()
    return scanner.scan
  }

  private mutating func run() {
    let count = scan.bytes.count
    while index < count {
      let byte = scan.bytes[index]
      if byte == UInt8(ascii: "<"), isMarkup {
        addText()
        skipMarkup()
        textStart = index
      } else {
        // libxml2 shall see neither references nor a literal <.
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { scan.bytes[index] = 0x78 }
        index += 1
      }
    }
    addText()
    for range in blanks { TagScanner.blank(&scan.bytes, range) }
    tell(hiding.finish())
  }

  private mutating func addText() {
    textStart = max(textStart, brokenEnd)
    guard textStart < index else { return }
    scan.texts.append(
      MarkupScan.Text(start: Int32(textStart), end: Int32(index), isBroken: false))
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
    guard index + 1 < scan.bytes.count else { return false }
    switch scan.bytes[index + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): return index + 2 < scan.bytes.count
    case let byte: return TagScanner.isLetter(byte)
    }
  }

  private mutating func skipMarkup() {
    switch scan.bytes[index + 1] {
    case UInt8(ascii: "!") where starts("<!--", at: index):
      skip(to: commentEnd())
    case UInt8(ascii: "!") where starts("<![cdata[", at: index) && !endsSections(): skipBroken()
    case UInt8(ascii: "!"), UInt8(ascii: "?"): skip(to: end(from: index))
    case UInt8(ascii: "/"): skipEndTag()
    default: skipStartTag()
    }
  }

  /// Goes over markup that is no tag.
  private mutating func skip(to end: Int?) {
    guard let end else { return skipBroken() }
    TagScanner.blank(&scan.bytes, index..<end)
    index = end
  }

  /// Markup that never ends: hidden text up to its first `>`; tags in it are tags all the same.
  private mutating func skipBroken() {
    let start = index
    let close = start >= brokenEnd ? end(from: start) : nil
    index += 1
    while index < scan.bytes.count, scan.bytes[index] != UInt8(ascii: "<") {
      index += 1
      if scan.bytes[index - 1] == UInt8(ascii: ">") { break }
    }
    TagScanner.blank(&scan.bytes, start..<index)
    guard start >= brokenEnd else { return }
    let end = close ?? index
    addBroken(start..<end)
    add(.markup, start, end - start)
  }

  private mutating func addBroken(_ range: Range<Int>) {
    let start = max(range.lowerBound, brokenEnd)
    guard start < range.upperBound else { return }
    brokenEnd = range.upperBound
    scan.texts.append(
      MarkupScan.Text(start: Int32(start), end: Int32(range.upperBound), isBroken: true))
  }

  private mutating func skipEndTag() {
    let start = index
    guard let end = end(from: index) else { return skipBroken() }
    guard TagScanner.isLetter(scan.bytes[index + 2]) else { return skip(to: end) }
    let name = name(at: index + 2)
    TagScanner.blank(&scan.bytes, start + 2 + name.utf8.count..<end - 1)
    index = end
    let ended = hiding.end(name)
    hide(ended.hidden, blankingTo: end)
    tell(ended.unclosed)
  }

  private mutating func skipStartTag() {
    let start = index
    let name = name(at: index + 1)
    var tag = TagScanner(from: index + 1 + name.utf8.count)
    switch tag.scan(&scan.bytes) {
    case .open: return skipBroken()
    case .closed(let end): index = end
    case .recovered(let end):
      index = end
      addBroken(start..<end)
      add(.quotation, start, end - start)
    }
    let ended = hiding.start(name, at: start, texts: scan.texts.count, isEmpty: tag.closesItself)
    hide(ended.hidden, blankingTo: start)
    tell(ended.unclosed)
    if !tag.closesItself { skipRaw(name, from: start) }
  }

  /// Takes back the text of an element that shows none.
  private mutating func hide(_ element: HidingElements.Open?, blankingTo end: Int) {
    guard let element else { return }
    for text in scan.texts[element.texts...] {
      TagScanner.blank(&scan.bytes, Int(text.start)..<Int(text.end))
    }
    scan.texts.removeSubrange(element.texts...)
    guard !HidingElements.open.contains(element.name) else { return }
    // Those inside others are blanked with them, so that nesting costs nothing.
    while let last = blanks.last, last.lowerBound >= element.start { blanks.removeLast() }
    blanks.append(element.start..<end)
  }

  private mutating func tell(_ unclosed: [HidingElements.Open]) {
    for element in unclosed { add(.element(element.name), element.start, 0) }
  }

  /// Goes over the content of an element that holds no markup.
  private mutating func skipRaw(_ name: String, from start: Int) {
    let isHidden = HidingElements.raw.contains(name)
    guard isHidden || HidingElements.rawText.contains(name) else { return }
    guard let end = endTag(name) ?? (name == "plaintext" ? scan.bytes.count : nil) else {
      guard name == "script" || name == "style" else { return add(.element(name), start, 0) }
      TagScanner.blank(&scan.bytes, start..<scan.bytes.count)
      add(.swallowing(name), start, scan.bytes.count - start)
      index = scan.bytes.count
      return
    }
    textStart = index
    while index < end {
      if scan.bytes[index] == UInt8(ascii: "<") || scan.bytes[index] == UInt8(ascii: "&") {
        scan.bytes[index] = 0x78
      }
      index += 1
    }
    if isHidden {
      let behind = self.end(from: end) ?? end
      TagScanner.blank(&scan.bytes, start..<behind)
      index = behind
    } else if name != "title" || !hiding.hidesTitles {
      addText()
    }
    textStart = index
  }

  /// Where the end tag of an element begins.
  private mutating func endTag(_ name: String) -> Int? {
    guard !missing.contains(name) else { return nil }
    var at = index
    let end = "</" + name
    while at < scan.bytes.count {
      if scan.bytes[at] == UInt8(ascii: "<"), starts(end, at: at) {
        let behind = at + end.utf8.count
        if behind >= scan.bytes.count || Self.endsName(scan.bytes[behind]) { return at }
      }
      at += 1
    }
    missing.insert(name)
    return nil
  }

  /// The name of an element, in lower case.
  private func name(at start: Int) -> String {
    var end = start
    while end < scan.bytes.count, !Self.endsName(scan.bytes[end]) { end += 1 }
    return String(unsafeUninitializedCapacity: end - start) { buffer in
      for at in start..<end {
        let byte = scan.bytes[at]
        buffer[at - start] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      }
      return end - start
    }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private func starts(_ word: String, at start: Int) -> Bool {
    guard start + word.utf8.count <= scan.bytes.count else { return false }
    var at = start
    for byte in word.utf8 {
      let own = scan.bytes[at]
      if ((0x41...0x5A).contains(own) ? own | 0x20 : own) != byte { return false }
      at += 1
    }
    return true
  }

  /// The place behind the next `>`.
  private mutating func end(from start: Int) -> Int? {
    guard hasEnd else { return nil }
    var at = start
    while at < scan.bytes.count {
      if scan.bytes[at] == UInt8(ascii: ">") { return at + 1 }
      at += 1
    }
    hasEnd = false
    return nil
  }

  /// Whether a `]]>` follows.
  private mutating func endsSections() -> Bool {
    guard !missing.contains("]]>") else { return false }
    guard index >= sectionEnd else { return true }
    var at = index
    while at < scan.bytes.count {
      if scan.bytes[at] == UInt8(ascii: "]"), starts("]]>", at: at) {
        sectionEnd = at
        return true
      }
      at += 1
    }
    missing.insert("]]>")
    return false
  }

  /// The place behind a comment: `<!-->`, `<!--->`, or the next `-->` or `--!>`.
  private mutating func commentEnd() -> Int? {
    if starts("<!-->", at: index) { return index + 5 }
    if starts("<!--->", at: index) { return index + 6 }
    guard hasCommentEnd else { return nil }
    var at = index + 4
    while at < scan.bytes.count {
      if scan.bytes[at] == UInt8(ascii: "-") {
        if starts("-->", at: at) { return at + 3 }
        if starts("--!>", at: at) { return at + 4 }
      }
      at += 1
    }
    hasCommentEnd = false
    return nil
  }
}
