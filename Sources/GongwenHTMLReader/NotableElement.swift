/// The elements that decide what of a page is text and what of the text is shown.
enum NotableElement: UInt8, CaseIterable {
  case base, basefont, bgsound, body, head, html, iframe, link, meta, noframes, noscript, object
  case plaintext, script, select, style, template, textarea, title, xmp

  private static let table = PackedNames(allCases.map { ($0.name, $0) })

  /// The element of a name; nil for all others.
  init?(_ name: PackedName) {
    guard let known = Self.table[name] else { return nil }
    self = known
  }

  /// Its name.
  var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { String(describing: $0) }

  /// Whether its content is markup that shows no text; its end tag is matched.
  var hidesMarkup: Bool {
    switch self {
    case .noscript, .object, .select, .template: true
    default: false
    }
  }

  /// Whether its content is no markup and not shown (HTML, 13.2.5.2 and 13.2.5.3).
  var hidesRawText: Bool {
    switch self {
    case .iframe, .script, .style, .textarea: true
    default: false
    }
  }

  /// Whether its content is no markup and shown; that of a title only outside the head.
  var showsRawText: Bool { self == .plaintext || self == .title || self == .xmp }

  /// Whether tags in it are kept because they give more than their text.
  var keepsTags: Bool { self == .head || self == .object }

  /// Whether its start tag may be in a head (HTML, 13.2.6.4.4).
  var mayStandInHead: Bool {
    switch self {
    case .base, .basefont, .bgsound, .head, .html, .link, .meta, .noframes, .noscript, .script,
      .style, .template, .title:
      true
    default: false
    }
  }
}
