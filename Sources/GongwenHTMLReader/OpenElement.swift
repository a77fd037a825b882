/// An element of a page that has begun and not ended.
struct OpenElement {
  /// Its name.
  let tag: Tag
  /// Its id and the words of its class, in lower case.
  let words: [String]
  /// Its place in the outline, once it has had text; -1 before.
  var element = -1
  /// The number of its next item, for `<ol>`; how many blocks there were before its items, for `<ul>`; nil elsewhere.
  var nextNumber: Int?
  /// The link it is: where its text begins, and its target.
  var link: (start: Int, href: String)?
  /// Whether its text leads somewhere, by an address or by a script.
  let isLink: Bool
  /// Whether a video or the like has named its source.
  var hasMedia = false
  /// The style that it gives the text in it.
  let style: TextStyle
  /// The style that it and the elements around it give the text in it.
  private(set) var inherited = Inherited()

  /// The properties that elements hand down.
  struct Inherited {
    /// Whether it is centred.
    var isCentred = false
    /// Whether it is aligned to the right.
    var isRight = false
    /// Whether its letters have a title's size.
    var isLarge = false
    /// Whether it is hidden by `visibility` only.
    var isVeiled = false
    /// Whether its first line is indented.
    var isIndented = false
    /// 1 to 6 in h1 to h6, else 0.
    var headingLevel = 0
    /// The place of the list around an item in the stack of open elements; -1 for none.
    var list = -1
  }

  /// Makes an element in another, at a place of the stack.
  init(
    _ tag: Tag, _ attributes: TagAttributes, _ sheet: StyleSheet, in parent: Inherited?,
    at place: Int
  ) {
    self.tag = tag
    words = ElementWords.read(attributes)
    style = TextStyle(tag, attributes, sheet: sheet.style(of: words))
    inherited = parent ?? Inherited()
    inherited.isCentred = style.isCentred ?? inherited.isCentred
    inherited.isRight = style.isRight ?? inherited.isRight
    inherited.isLarge = style.isLarge ?? inherited.isLarge
    inherited.isVeiled = style.isVeiled || inherited.isVeiled
    inherited.isIndented = style.isIndented ?? inherited.isIndented
    isLink = tag.kind == .a || (!tag.traits.contains(.block) && attributes.bytes(.onclick) != nil)
    if tag.headingLevel > 0 { inherited.headingLevel = tag.headingLevel }
    if tag.kind == .ol || tag.kind == .ul { inherited.list = place }
    if tag.kind == .ol { nextNumber = attributes[.start].flatMap { Int($0) } ?? 1 }
  }

  /// Whether the outline of the page has to know it.
  var isNotable: Bool { tag.traits.contains(.block) || !words.isEmpty }
}
