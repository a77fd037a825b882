/// The texts and the markup of a page, separated before libxml2 builds a tree.
struct MarkupScan {
  /// A stretch of text, in characters of the page.
  struct Text {
    /// The kinds of texts.
    enum Kind: UInt8 {
      /// Text that the page shows.
      case shown
      /// The same, of nothing but blanks of ASCII.
      case blank
      /// The title of the page, which nothing shows in it.
      case title
      /// Markup that never ends, kept as hidden text.
      case broken
    }

    var start: Int32
    var end: Int32
    var kind: Kind
    /// The place of its number in the markup.
    var place: Int32

    /// Its characters.
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Markup that never ends.
  struct Fault {
    /// The kinds of faults.
    enum Kind: Equatable {
      /// A tag with a quotation mark that does not close; it is read to end at its first `>`.
      case quotation
      /// A tag, a comment or a declaration without its `>`; read as hidden text up to the next markup.
      case markup
      /// An element whose end tag is missing; its content is read as if it were not in it.
      case element(String)
      /// A script or a style sheet without its end tag; what follows is not read.
      case swallowing(String)
    }

    /// The kind of markup that does not end.
    var kind: Kind
    /// Its first character.
    var start: Int
    /// The number of characters that are not read as their writer meant.
    var length: Int
  }

  /// The bytes for libxml2: tags that cannot be misread, without attributes that the reader does not use, and in
  /// place of each text its number, `t12;`, or a blank for blanks. Other markup, and the content of
  /// elements that show no text, is left out.
  var markup: [UInt8] = []
  /// The values of attributes that have numbers there.
  var values = AttributeValues()
  /// The texts, in order.
  var texts: [Text] = []
  /// Those in elements that show none, in order.
  var hidden: [Range<Int>] = []
  /// Scripts that hold data on the page (JSON-LD), in characters of the page.
  var data: [Range<Int>] = []
  /// Style sheets, in characters of the page.
  var sheets: [Range<Int>] = []
  /// The first faults, in order.
  var faults: [Fault] = []
  /// How many faults there are.
  var faultCount = 0
  /// The end tags at the end of the page.
  var ends = PageEnds()

  /// How many faults are named.
  static let namedFaults = 20

  /// Adds a text, and its number to the markup unless it is broken.
  mutating func add(_ kind: Text.Kind, _ range: Range<Int>) {
    let place = Int32(markup.count)
    switch kind {
    case .broken: break
    case .blank: markup.append(UInt8(ascii: " "))
    case .shown, .title: TextNumber.write(texts.count, to: &markup)
    }
    texts.append(
      Text(start: Int32(range.lowerBound), end: Int32(range.upperBound), kind: kind, place: place))
  }

  /// Hides the texts from one on; all that are hidden already are passed over.
  mutating func hide(from first: Int) {
    var inside = hidden.count
    while inside > 0, hidden[inside - 1].lowerBound >= first { inside -= 1 }
    var next = first
    for range in hidden[inside...] {
      blank(next..<range.lowerBound)
      next = range.upperBound
    }
    hidden.removeSubrange(inside...)
    guard next < texts.count || first < next else { return }
    blank(next..<texts.count)
    hidden.append(first..<texts.count)
  }

  /// Takes texts and markup back.
  mutating func remove(textsFrom first: Int, markupFrom place: Int) {
    texts.removeSubrange(first...)
    markup.removeSubrange(place...)
    while let last = hidden.last, last.upperBound > first { hidden.removeLast() }
  }

  /// Puts blanks in place of numbers: text in a head would end it.
  private mutating func blank(_ range: Range<Int>) {
    for text in texts[range] where text.kind == .shown {
      TextNumber.blank(&markup, at: Int(text.place))
    }
  }

  /// How many characters that are not blank the page shows, whatever is made of them later.
  func shownCharacters(of page: WebText) -> Int {
    var count = 0
    var nextHidden = hidden[...]
    for (number, text) in texts.enumerated() where text.kind == .shown || text.kind == .broken {
      while let range = nextHidden.first, range.upperBound <= number { nextHidden.removeFirst() }
      if nextHidden.first?.contains(number) ?? false { continue }
      count += text.kind == .broken ? page.visible(text.range) : page.shown(of: text.range)
    }
    return count
  }
}
