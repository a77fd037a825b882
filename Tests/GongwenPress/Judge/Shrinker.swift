import GongwenModel

/// Cuts a failing release until nothing more can go.
package struct Shrinker {
  /// Whether a smaller release still fails in the same way.
  private let fails: (Release) -> Bool

  /// Makes a shrinker.
  package init(fails: @escaping (Release) -> Bool) { self.fails = fails }

  /// The smallest release that was found.
  package func shrunk(_ release: Release) -> Release {
    var best = release
    var rounds = 0
    while rounds < 12, let smaller = cut(best) {
      best = smaller
      rounds += 1
    }
    return best
  }

  /// A release after one round of cuts; nil if no cut was possible.
  private func cut(_ release: Release) -> Release? {
    var best = release
    var isSmaller = false
    // From the end, so that places before a cut stay what they are.
    for path in Self.paths(of: best.body).reversed() {
      guard Self.mayGo(path, in: best) else { continue }
      var candidate = best
      Self.change(&candidate.body, at: path[...]) { _ in nil }
      candidate.renumber()
      if Self.isSound(candidate), fails(candidate) {
        best = candidate
        isSmaller = true
      }
    }
    for path in Self.paths(of: best.body) {
      guard let piece = Self.piece(best.body, at: path[...]) else { continue }
      for shorter in Self.shorter(piece) {
        var candidate = best
        Self.change(&candidate.body, at: path[...]) { _ in shorter }
        if Self.isSound(candidate), fails(candidate) {
          best = candidate
          isSmaller = true
          break
        }
      }
    }
    if best.body.count == 1, case .component(let part) = best.body[0] {
      var candidate = best
      candidate.body = part.children
      if fails(candidate) {
        best = candidate
        isSmaller = true
      }
    }
    return isSmaller ? best : nil
  }

  private static func paths(of pieces: [Piece]) -> [[Int]] {
    pieces.enumerated().flatMap { index, piece in
      [[index]] + paths(of: piece.children).map { [index] + $0 }
    }
  }

  private static func piece(_ pieces: [Piece], at path: ArraySlice<Int>) -> Piece? {
    guard let first = path.first, first < pieces.count else { return nil }
    return path.count == 1 ? pieces[first] : piece(pieces[first].children, at: path.dropFirst())
  }

  private static func change(
    _ pieces: inout [Piece], at path: ArraySlice<Int>, _ rewrite: (Piece) -> Piece?
  ) {
    guard let first = path.first, first < pieces.count else { return }
    if path.count > 1 {
      change(&pieces[first].children, at: path.dropFirst(), rewrite)
    } else if let piece = rewrite(pieces[first]) {
      pieces[first] = piece
    } else {
      pieces.remove(at: first)
    }
  }

  /// Whether the truth stays one without the piece: a title stays, and what a unit's line goes on with.
  private static func mayGo(_ path: [Int], in release: Release) -> Bool {
    guard let piece = piece(release.body, at: path[...]) else { return false }
    if piece.elementKind == .title || piece.elementKind == .attachmentNote { return false }
    // A mark asks for the number below it, and one of several signatures names the others as issuers.
    let kinds = release.all.compactMap(\.elementKind)
    if case .element(let mark) = piece, mark.kind == .issuerMark {
      return mark.text.hasSuffix("文件")
    }
    if piece.elementKind == .documentNumber { return !kinds.contains(.issuerMark) }
    if piece.elementKind == .signature { return kinds.count { $0 == .signature } < 2 }
    // Without its date, a signature would be another case.
    if piece.elementKind == .date { return !release.all.contains { $0.elementKind == .signature } }
    if case .component(let part) = piece {
      return part.role == .attachment
        && !release.all.contains { $0.elementKind == .attachmentNote }
    }
    return true
  }

  /// Whether a release is one: a unit without a heading has its paragraph, a sentence has units.
  package static func isSound(_ release: Release) -> Bool {
    let hasText = release.all.contains { $0.asUnit != nil || $0.elementKind == .paragraph }
    return hasText && isPlaced(release.body)
      && hasMarksOfNotes(release)
      && release.all.allSatisfy { piece in
        if case .component(let part) = piece { return !part.children.isEmpty }
        guard let unit = piece.asUnit else { return true }
        let opens = unit.children.first?.elementKind == .paragraph
        switch unit.form {
        case .runIn, .brackets, .prose: return opens
        case .sentence: return unit.children.contains { $0.asUnit != nil }
        case .line: return !unit.children.isEmpty || unit.scheme == .chapter
        }
      }
  }

  /// Whether the text refers to every note.
  private static func hasMarksOfNotes(_ release: Release) -> Bool {
    let elements = release.all.compactMap { piece -> Element? in
      if case .element(let element) = piece { element } else { nil }
    }
    return elements.compactMap(\.footnote).allSatisfy { mark in
      elements.contains { $0.kind == .paragraph && $0.text.contains(mark) }
    }
  }

  /// Whether a box behind items of its own depth has at least two of them before it: behind a single one
  /// it would belong to that item.
  private static func isPlaced(_ pieces: [Piece]) -> Bool {
    pieces.indices.allSatisfy { index in
      let isBox = pieces[index].asUnit?.scheme == .box
      return (!isBox || index >= 2 || pieces[0].asUnit == nil) && isPlaced(pieces[index].children)
    }
  }

  /// Shorter forms of a piece's text, the shortest first.
  private static func shorter(_ piece: Piece) -> [Piece] {
    guard case .element(var element) = piece, element.kind == .paragraph, element.says.isEmpty
    else { return [] }
    let sentences = sentences(of: element.text)
    var texts: [String] = []
    if sentences.count > 1 {
      texts.append(sentences[0])
      texts.append(sentences[1...].joined())
      texts.append(sentences.dropLast().joined())
    } else if let comma = element.text.lastIndex(of: "，"), element.text.hasSuffix("。") {
      texts.append(element.text[..<comma] + "。")
    }
    return texts.map { text in
      element.lines = [text]
      return .element(element)
    }
  }

  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    for sign in text {
      current.append(sign)
      if sign == "。" {
        sentences.append(current)
        current = ""
      }
    }
    return current.isEmpty ? sentences : sentences + [current]
  }
}
