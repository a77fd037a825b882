package import GongwenModel

/// A release whose right document is known.
package struct Release: Hashable, Sendable {
  /// What it was drawn from.
  package var seed: UInt64
  /// The phenomenon it was drawn for, and the others that it has.
  package var phenomena: [String]
  /// Its pieces, in reading order.
  package var body: [Piece]
  /// Whether it is written in traditional script.
  package var isTraditional = false

  /// Makes a release.
  package init(seed: UInt64, phenomena: [String] = [], body: [Piece] = []) {
    self.seed = seed
    self.phenomena = phenomena
    self.body = body
  }

  /// Whether it consists of components.
  package var hasComponents: Bool {
    body.contains { if case .component = $0 { true } else { false } }
  }

  /// Every piece in reading order.
  package var all: [Piece] {
    func below(_ pieces: [Piece]) -> [Piece] { pieces.flatMap { [$0] + below($0.children) } }
    return below(body)
  }

  /// The first component or, where there are none, the body: what the head of the document stands in.
  package var head: [Piece] {
    get { hasComponents ? body.first?.children ?? [] : body }
    set { if hasComponents { body[0].children = newValue } else { body = newValue } }
  }

  /// The place of the first element of a kind in the head.
  package func place(of kind: ElementKind) -> Int? { head.firstIndex { $0.elementKind == kind } }

  /// The place in the head behind the text: of the closing, the attachment notes, the signature.
  package var endOfText: Int {
    let closing: Set<ElementKind> = [
      .attachmentNote, .signature, .date, .note, .copyTo, .imprint,
    ]
    let places = head.indices.filter { index in
      head[index].elementKind.map(closing.contains) ?? false
    }
    return places.first ?? head.count
  }

  /// Replaces the first element of a kind in the head; an empty list removes it.
  package mutating func replace(_ kind: ElementKind, with pieces: [Piece]) {
    guard let place = place(of: kind) else { return }
    head.replaceSubrange(place...place, with: pieces)
  }

  /// Replaces the text of the head: what stands between addressee and closing.
  package mutating func replaceText(with pieces: [Piece]) {
    let opening: Set<ElementKind> = [
      .copyNumber, .classification, .urgency, .issuerMark, .documentNumber, .signatory, .title,
      .subtitle, .addressee,
    ]
    let start = head.prefix { $0.elementKind.map(opening.contains) ?? false }.count
    head.replaceSubrange(start..<endOfText, with: pieces)
  }
}
