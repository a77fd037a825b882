/// The meaning of the names of elements for text. Source: HTML Living Standard, 15.3 ("flow content").
enum ElementNames {
  /// Elements that begin and end a line of text.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
    "details",
    "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p",
    "plaintext", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul", "xmp",
  ]

  /// Elements that show a bold text.
  static let bold: Set<String> = ["b", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "th"]

  /// Elements that show a picture or a video.
  static let media: Set<String> = ["audio", "embed", "img", "source", "video"]

  /// Elements that keep the line breaks of the source.
  static let preformatted: Set<String> = ["listing", "plaintext", "pre", "xmp"]
}
