/// The label of a unit: its place in the page.
///
/// A page is furniture, labels and 版头 in any number, a title, furniture, labels and the rest of the 版头, the text with
/// furniture within it, furniture. Each part may be missing.
enum WebPart: Int, CaseIterable {
  /// Furniture above the article.
  case above
  /// Labels above it.
  case labelsAbove
  /// A number or a 发文机关标志 above its title.
  case front
  case title
  /// Furniture and labels between title and text.
  case between
  case labelsBetween
  /// A number between them, apart from the text; as a heading it takes the place of the title (某某公告〔2031〕第18号).
  case headBetween
  case text
  /// Furniture or labels within the text.
  case within
  /// Furniture below it.
  case below

  /// The parts that may come right before it; those of a title come before its first unit.
  var before: [WebPart] { Self.predecessors[rawValue] }

  private static let predecessors = allCases.map(\.possibleBefore)

  private var possibleBefore: [WebPart] {
    switch self {
    case .above, .labelsAbove: [.above, .labelsAbove]
    case .front: [.above, .labelsAbove, .front]
    case .title: [.above, .labelsAbove, .front]
    case .between, .labelsBetween: [.title, .between, .labelsBetween, .headBetween]
    case .headBetween: [.above, .labelsAbove, .title, .between, .labelsBetween, .headBetween]
    case .text:
      [
        .above, .labelsAbove, .title, .between, .labelsBetween, .headBetween, .text, .within,
        .below,
      ]
    case .within: [.text, .within]
    case .below: [.text, .within, .below]
    }
  }

  /// Those with which a page may begin, and end.
  static let first: [WebPart] = [.above, .labelsAbove, .front, .text]
  static let last: [WebPart] = [.text, .within, .below]

  /// Whether it belongs to the document.
  var isOfDocument: Bool {
    switch self {
    case .front, .title, .headBetween, .text: true
    case .above, .labelsAbove, .between, .labelsBetween, .within, .below: false
    }
  }
}
