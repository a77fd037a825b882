/// The elements of a page that are open and whose text is not shown (the contract's definition of visible
/// text), by their tags alone.
///
/// One whose end tag is missing hides nothing: else a forgotten `</select>` would take the rest of a page.
struct HidingElements {
  /// Elements with markup in them; their end tags are matched.
  static let names: Set<String> = ["noscript", "object", "select", "template"]
  /// Elements without markup in them (HTML, 13.2.5.2 and 13.2.5.3).
  static let raw: Set<String> = ["iframe", "script", "style", "textarea"]
  /// Elements without markup in them whose text is shown; a title only outside the head.
  static let rawText: Set<String> = ["plaintext", "title", "xmp"]
  /// Elements whose tags are kept for what they say beside their text.
  static let open: Set<String> = ["head", "object"]
  /// Start tags that do not end a head (HTML, 13.2.6.4.4).
  private static let headNames: Set<String> = [
    "base", "basefont", "bgsound", "head", "html", "link", "meta", "noframes", "noscript", "script",
    "style", "template", "title",
  ]

  /// An element that is open.
  struct Open {
    /// Its name.
    var name: String
    /// The first byte of its tag.
    var start: Int
    /// How many texts there were before it.
    var texts: Int
  }

  /// What a tag ended.
  struct Ended {
    /// The element that hides what stands in it.
    var hidden: Open?
    /// Elements in it whose end tags are missing.
    var unclosed: [Open] = []
  }

  private var stack: [Open] = []
  private var counts: [String: Int] = [:]
  private var head: Open?
  private var isBehindHead = false
  /// Whether a title is that of the page, and not shown in it.
  private(set) var hidesTitles = false

  /// A start tag.
  mutating func start(_ name: String, at start: Int, texts: Int, isEmpty: Bool) -> Ended {
    var ended = Ended()
    if name == "body" {
      hidesTitles = false
      isBehindHead = true
      ended = endHead()
      ended.unclosed += finishStack()
    } else if name == "head", !isBehindHead, head == nil {
      head = Open(name: name, start: start, texts: texts)
      hidesTitles = true
    } else if stack.isEmpty, head != nil, !Self.headNames.contains(name) {
      ended = endHead()
    }
    if Self.names.contains(name), !isEmpty {
      let own = texts - (ended.hidden.map { texts - $0.texts } ?? 0)
      stack.append(Open(name: name, start: start, texts: own))
      counts[name, default: 0] += 1
    }
    return ended
  }

  /// An end tag.
  mutating func end(_ name: String) -> Ended {
    if name == "head" {
      hidesTitles = false
      return endHead()
    }
    var ended = Ended()
    guard counts[name, default: 0] > 0 else { return ended }
    while let open = stack.popLast() {
      counts[open.name, default: 0] -= 1
      if open.name == name {
        ended.hidden = open
        break
      }
      ended.unclosed.append(open)
    }
    return ended
  }

  /// The end of the page: what is still open hides nothing.
  mutating func finish() -> [Open] { finishStack() + [head].compactMap { $0 } }

  private mutating func finishStack() -> [Open] {
    defer {
      stack = []
      counts = [:]
    }
    return stack
  }

  private mutating func endHead() -> Ended {
    guard let open = head else { return Ended() }
    head = nil
    isBehindHead = true
    return Ended(hidden: open, unclosed: finishStack())
  }
}
