import GongwenModel
import GongwenText

/// Inline markup that copying left in a text: tags (`<u>`), links of Markdown (`[text](…)`) and
/// addresses in angle brackets. The text within stays; the signs are dropped by the rule `markup`.
struct InlineMarkup {
  /// Characters that begin markup.
  private static let signs: ScalarTable = "<[#*>\\"
  /// Characters that begin markup or a reference, or would in another width.
  private static let firstSigns: ScalarTable = "<＜[#*&>\\"

  /// The longest sign that is looked for, in characters: a tag with its style.
  private static let longest = 400

  /// Whether characters hold one that may begin markup or a reference.
  static func mayBegin(in scalars: [Unicode.Scalar]) -> Bool {
    scalars.contains { firstSigns.contains($0) }
  }

  /// The characters of a block that are not dropped yet, by their cells.
  private typealias Standing = [Int]

  /// Drops the markup of a block, until none is left: the text around a tag may become another tag without it.
  ///
  /// - Parameter isQuoted: whether the block is a line of a quotation.
  /// - Returns: Whether the block has any other text.
  func apply(to workspace: inout NormalisationWorkspace, isQuoted: Bool = false) -> Bool {
    guard workspace.cells.contains(where: { Self.signs.contains($0.scalar) }) else {
      return workspace.references.allSatisfy(\.isEmpty) || showsText(workspace)
    }
    MarkdownSigns().apply(to: &workspace)
    var changes = true
    while changes {
      changes = false
      // Characters without width are looked through: they will be dropped themselves.
      let standing = workspace.cells.indices.filter {
        workspace.cells[$0].count > 0 && workspace.cells[$0].kind != .ignorable
      }
      var index = 0
      while index < standing.count {
        switch workspace.cells[standing[index]].scalar {
        case "<": index = tag(at: index, standing, in: &workspace, &changes)
        case "[": index = link(at: index, standing, in: &workspace, &changes)
        default: index += 1
        }
      }
    }
    MarkdownSigns().dropQuotation(in: &workspace, isShown: isQuoted)
    return showsText(workspace)
  }

  private func showsText(_ workspace: NormalisationWorkspace) -> Bool {
    workspace.cells.contains { $0.count > 0 && $0.kind != .blank && $0.kind != .ignorable }
  }

  /// A tag, or the brackets around an address.
  private func tag(
    at start: Int, _ standing: Standing, in workspace: inout NormalisationWorkspace,
    _ changes: inout Bool
  ) -> Int {
    guard let end = closing(">", from: start, standing, in: workspace), end > start + 1 else {
      return start + 1
    }
    let inner = word(start + 1..<end, standing, in: workspace)
    guard opensMarkup(inner) else { return start + 1 }
    guard isPrinted(standing[start], standing[end], in: &workspace) else { return end + 1 }
    guard
      !InlineElements.isElement(inner) || isSign(standing[start]...standing[end], in: &workspace)
    else {
      return start + 1
    }
    guard !isEnclosed(start, end, standing, in: workspace),
      !partsDots(start, end, standing, in: workspace),
      !isComposed(start, standing, in: workspace),
      !isComposed(end, standing, in: workspace)
    else { return end + 1 }
    changes = true
    if InlineElements.isElement(inner) {
      drop(standing[start]...standing[end], in: &workspace)
    } else {
      drop(standing[start]...standing[start], in: &workspace)
      drop(standing[end]...standing[end], in: &workspace)
    }
    return end + 1
  }

  /// Whether the text in angle brackets makes them markup.
  private func opensMarkup(_ inner: String) -> Bool {
    InlineElements.isElement(inner)
      || ["http://", "https://", "mailto:"].contains { inner.hasPrefix($0) }
  }

  /// Full-width signs (＜u＞) are no markup; they keep their width, or they would become some.
  private func isPrinted(
    _ open: Int, _ close: Int, in workspace: inout NormalisationWorkspace
  ) -> Bool {
    guard workspace.cells[open].rule != nil || workspace.cells[close].rule != nil else {
      return true
    }
    if workspace.cells[open].rule == .entity || workspace.cells[close].rule == .entity {
      workspace.restoreReference(at: open)
      workspace.restoreReference(at: close)
      return false
    }
    for index in [open, close] where workspace.cells[index].rule != nil {
      let scalar = workspace.cells[index].scalar
      workspace.cells[index].scalar = WidthForms.fullWidth(scalar) ?? scalar
      workspace.cells[index].rule = nil
    }
    return false
  }

  /// Whether cells are a sign of markup by the rule's relation too, which has no place for characters
  /// without width behind a `<`, nor of what is read elsewhere between two characters. Where they are
  /// not, it stays as it is, those without width too, or it would be one the next time.
  private func isSign(
    _ cells: ClosedRange<Int>, in workspace: inout NormalisationWorkspace
  ) -> Bool {
    let sign = workspace.cells[cells].map(\.scalar)
    if workspace.areNeighbours(cells), RuleRelation.permits(.markup, sign[...], []) { return true }
    for index in cells {
      workspace.cells[index].isProtected = true
      if workspace.cells[index].kind == .ignorable, workspace.cells[index].rule == nil {
        workspace.cells[index].kind = .latin
      }
    }
    return false
  }

  /// Whether a tag is inside of another sign, which would be one without it. Neither is read: no edit drops both.
  private func isEnclosed(
    _ start: Int, _ end: Int, _ standing: Standing, in workspace: NormalisationWorkspace
  ) -> Bool {
    func isSign(_ sign: Unicode.Scalar, _ index: Int) -> Bool {
      workspace.cells[standing[index]].count > 0 && workspace.cells[standing[index]].scalar == sign
    }
    let before = standing.indices[..<start].suffix(Self.longest)
    let behind = standing.indices[(end + 1)...].prefix(Self.longest)
    guard let open = before.last(where: { isSign("<", $0) || isSign(">", $0) }), isSign("<", open),
      let close = behind.first(where: { isSign("<", $0) || isSign(">", $0) }), isSign(">", close)
    else { return false }
    return opensMarkup(
      word(open + 1..<start, standing, in: workspace)
        + word(end + 1..<close, standing, in: workspace))
  }

  /// Whether a sign is between two dots: without it they might be an ellipsis, which no rule allows to
  /// make of dots with a sign between them.
  private func partsDots(
    _ start: Int, _ end: Int, _ standing: Standing, in workspace: NormalisationWorkspace
  ) -> Bool {
    start > 0 && end + 1 < standing.count && workspace.cells[standing[start - 1]].scalar == "."
      && workspace.cells[standing[end + 1]].scalar == "."
  }

  /// Whether a combining mark follows a sign. It belongs to the sign (UAX 15): without the sign it would be
  /// composed with the character before.
  private func isComposed(
    _ index: Int, _ standing: Standing, in workspace: NormalisationWorkspace
  ) -> Bool {
    guard index + 1 < standing.count else { return false }
    return !UnicodeNormaliser.isNFCBoundary(before: workspace.cells[standing[index + 1]].scalar)
  }

  /// `[text](address)`: the signs and the address go, the text stays; so does the name of a picture.
  private func link(
    at start: Int, _ standing: Standing, in workspace: inout NormalisationWorkspace,
    _ changes: inout Bool
  ) -> Int {
    guard let middle = closing("]", from: start, standing, in: workspace), middle > start + 1,
      middle + 1 < standing.count, workspace.cells[standing[middle + 1]].scalar == "(",
      let end = closing(")", from: middle + 1, standing, in: workspace),
      isAddress(word(middle + 2..<end, standing, in: workspace)),
      isSign(standing[middle]...standing[end], in: &workspace),
      !isComposed(start, standing, in: workspace), !isComposed(end, standing, in: workspace)
    else { return start + 1 }
    changes = true
    drop(standing[start]...standing[start], in: &workspace)
    drop(standing[middle]...standing[end], in: &workspace)
    return end + 1
  }

  private func isAddress(_ word: String) -> Bool {
    let starts = ["http://", "https://", "mailto:", "/", "#", "./", "../"]
    return starts.contains { word.hasPrefix($0) }
  }

  /// The next closing sign, before any other opening one and within a line's reach.
  private func closing(
    _ sign: Unicode.Scalar, from start: Int, _ standing: Standing,
    in workspace: NormalisationWorkspace
  ) -> Int? {
    let opening = workspace.cells[standing[start]].scalar
    for index in standing.indices[(start + 1)...].prefix(Self.longest) {
      let scalar = workspace.cells[standing[index]].scalar
      if scalar == sign { return index }
      if scalar == opening { return nil }
    }
    return nil
  }

  private func word(
    _ range: Range<Int>, _ standing: Standing, in workspace: NormalisationWorkspace
  ) -> String {
    var view = String.UnicodeScalarView()
    for index in range where workspace.cells[standing[index]].count > 0 {
      view.append(workspace.cells[standing[index]].scalar)
    }
    return String(view)
  }

  /// Drops a sign as one edit: its relation holds for all of its characters together only.
  private func drop(_ cells: ClosedRange<Int>, in workspace: inout NormalisationWorkspace) {
    for index in cells {
      workspace.drop(index, by: .markup)
      workspace.cells[index].kind = .ignorable
      workspace.cells[index].joinsPrevious = index > cells.lowerBound
    }
  }
}
