/// The elements around a place of a page whose text is not shown: those of the contract, by their tags alone.
/// One without its end tag hides nothing.
struct WebShadows {
  private static let names: Set<String> = ["noscript", "object", "select", "template"]
  /// Start tags that are allowed in a head (HTML, 13.2.6.4.4).
  private static let headNames: Set<String> = [
    "base", "basefont", "bgsound", "head", "html", "link", "meta", "noframes", "noscript", "script",
    "style", "template", "title",
  ]

  private enum Head { case none, open(texts: Int), ended }

  private var open: [(name: String, texts: Int)] = []
  private var depths: [String: Int] = [:]
  private var head = Head.none
  /// Whether a title is that of the page.
  private(set) var hidesTitles = false

  /// A start tag behind some texts.
  mutating func start(_ name: String, isEmpty: Bool, _ texts: inout [WebTokenizer.Text]) {
    switch (name, head) {
    case ("body", _):
      hidesTitles = false
      endHead(&texts)
      forget()
      head = .ended
    case ("head", .none):
      hidesTitles = true
      head = .open(texts: texts.count)
    case (_, .open) where open.isEmpty && !Self.headNames.contains(name): endHead(&texts)
    default: break
    }
    guard Self.names.contains(name), !isEmpty else { return }
    open.append((name, texts.count))
    depths[name, default: 0] += 1
  }

  /// An end tag: the innermost element of its name hides the texts since it began.
  mutating func end(_ name: String, _ texts: inout [WebTokenizer.Text]) {
    if name == "head" {
      hidesTitles = false
      endHead(&texts)
    }
    while depths[name, default: 0] > 0, let last = open.popLast() {
      depths[last.name, default: 0] -= 1
      guard last.name == name else { continue }
      texts.removeSubrange(last.texts...)
      return
    }
  }

  private mutating func endHead(_ texts: inout [WebTokenizer.Text]) {
    guard case .open(let count) = head else { return }
    texts.removeSubrange(count...)
    head = .ended
    forget()
  }

  private mutating func forget() {
    open = []
    depths = [:]
  }
}
