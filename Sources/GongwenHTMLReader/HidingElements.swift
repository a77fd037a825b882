/// The elements of a page that are open and whose text is not shown (the contract's definition of visible
/// text), by their tags alone.
///
/// One whose end tag is missing hides nothing: else a forgotten `</select>` would take the rest of a page.
struct HidingElements {
  /// An element that is open.
  struct Open {
    /// The name of the element.
    var element: NotableElement
    /// The first character of its tag.
    var start: Int
    /// How many texts there were before it.
    var texts: Int
    /// How much markup there was before it.
    var markup: Int
  }

  /// The elements that a tag ended.
  struct Ended {
    /// The element whose text is hidden.
    var hidden: Open?
    /// Elements in it whose end tags are missing.
    var unclosed: [Open] = []
  }

  private var stack: [Open] = []
  private var counts = [Int](repeating: 0, count: NotableElement.allCases.count)
  private var head: Open?
  private var isBehindHead = false
  /// Whether a title is that of the page, and not shown in it.
  private(set) var hidesTitles = false

  /// A start tag, of an element that is notable or another; `open` describes the former.
  mutating func start(_ open: Open?, isEmpty: Bool) -> Ended {
    guard let open else {
      return stack.isEmpty && head != nil ? endHead() : Ended()
    }
    var ended = Ended()
    if open.element == .body {
      hidesTitles = false
      isBehindHead = true
      ended = endHead()
      ended.unclosed += finishStack()
    } else if open.element == .head, !isBehindHead, head == nil {
      head = open
      hidesTitles = true
    } else if stack.isEmpty, head != nil, !open.element.mayStandInHead {
      ended = endHead()
    }
    if open.element.hidesMarkup, !isEmpty {
      stack.append(open)
      counts[Int(open.element.rawValue)] += 1
    }
    return ended
  }

  /// An end tag.
  mutating func end(_ element: NotableElement) -> Ended {
    if element == .head {
      hidesTitles = false
      return endHead()
    }
    var ended = Ended()
    guard counts[Int(element.rawValue)] > 0 else { return ended }
    while let open = stack.popLast() {
      counts[Int(open.element.rawValue)] -= 1
      if open.element == element {
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
    for open in stack { counts[Int(open.element.rawValue)] = 0 }
    defer { stack = [] }
    return stack
  }

  private mutating func endHead() -> Ended {
    guard let open = head else { return Ended() }
    head = nil
    isBehindHead = true
    return Ended(hidden: open, unclosed: finishStack())
  }
}
