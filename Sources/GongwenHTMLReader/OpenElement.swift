/// An element of a page that has begun and not ended.
struct OpenElement {
  /// Its name, in lower case.
  let name: String
  /// Its id and the words of its class, in lower case.
  let words: [String]
  /// Its place in the outline, once text stood in it; -1 before.
  var element = -1
  /// The number of its next item, for `<ol>`; nil elsewhere.
  var nextNumber: Int?
  /// The link it is: where its text begins, and its target.
  var link: (start: Int, href: String)?
  /// Whether a video or the like has named its source.
  var hasMedia = false
  /// What it says of the text in it.
  let style: TextStyle
  /// What it and the elements around it say of the text in it.
  private(set) var inherited = Inherited()

  /// What elements hand down.
  struct Inherited {
    /// Whether it is centred.
    var isCentred = false
    /// Whether its first line is indented.
    var isIndented = false
    /// 1 to 6 in h1 to h6, else 0.
    var headingLevel = 0
    /// The place of the list around an item in the stack of open elements; -1 for none.
    var list = -1
  }

  /// Makes an element in another, at a place of the stack.
  init(_ name: String, _ attributes: [String: String], in parent: OpenElement?, at place: Int) {
    self.name = name
    let names = (attributes["id"] ?? "") + " " + (attributes["class"] ?? "")
    words = names.lowercased().split { $0.isWhitespace }.prefix(12).map(String.init)
    style = TextStyle(name, attributes)
    inherited = parent?.inherited ?? Inherited()
    inherited.isCentred = style.isCentred ?? inherited.isCentred
    inherited.isIndented = style.isIndented ?? inherited.isIndented
    if let level = Self.headingLevel(name) { inherited.headingLevel = level }
    if name == "ol" || name == "ul" { inherited.list = place }
    if name == "ol" { nextNumber = attributes["start"].flatMap { Int($0) } ?? 1 }
  }

  private static func headingLevel(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.utf8.first == UInt8(ascii: "h"), let last = name.utf8.last,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(last)
    else { return nil }
    return Int(last - UInt8(ascii: "0"))
  }

  /// Whether the outline of the page has to know it.
  var isNotable: Bool { ElementNames.blocks.contains(name) || !words.isEmpty }
}

/// What an element says of the text in it.
struct TextStyle {
  /// Whether nothing of it is shown.
  let isHidden: Bool
  /// Whether it is bold.
  let isBold: Bool
  /// Whether it is centred; nil where it does not say.
  let isCentred: Bool?
  /// Whether its first line is indented; nil where it does not say.
  let isIndented: Bool?
  /// Whether items have no mark.
  let hidesMarks: Bool

  init(_ name: String, _ attributes: [String: String]) {
    let style = (attributes["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    isHidden =
      attributes["hidden"] != nil || style.contains("display:none")
      || style.contains("visibility:hidden") || style.contains("mso-hide:all")
    isBold =
      ElementNames.bold.contains(name) || style.contains("font-weight:bold")
      || style.contains("font-weight:700")
    hidesMarks = style.contains("list-style:none") || style.contains("list-style-type:none")
    isIndented = Self.value(of: "text-indent:", in: style).map { value in
      !value.hasPrefix("0") && !value.hasPrefix("-")
    }
    let align =
      Self.value(of: "text-align:", in: style).map(String.init) ?? attributes["align"]?.lowercased()
    if name == "center" || align?.hasPrefix("center") ?? false {
      isCentred = true
    } else {
      isCentred = align.map { _ in false }
    }
  }

  private static func value(of property: String, in style: String) -> Substring? {
    for declaration in style.split(separator: ";") where declaration.hasPrefix(property) {
      return declaration.dropFirst(property.count)
    }
    return nil
  }
}
