import GongwenModel
import GongwenText

/// Signs of markup at the edges of a block that only its place shows to be such: those of a block quote before a line, the tags
/// around a cell of a table, and those of emphasis over several lines. The rule `markup` drops them.
struct EdgeSigns: Hashable {
  /// Whether the block begins with the signs of a quote.
  var isQuoted = false
  /// Whether tags of a table are around its text.
  var isTagged = false
  /// Whether emphasis begins with the block and ends with one below.
  var opensEmphasis = false
  /// Whether emphasis ends with the block that began with one above.
  var closesEmphasis = false

  /// No signs.
  static let none = EdgeSigns()

  /// The signs of emphasis.
  private static let signsOfEmphasis = 2
  /// The longest tag, in characters: one with a style.
  private static let longestTag = 400

  /// Drops the signs.
  func apply(to workspace: inout NormalisationWorkspace) {
    if isQuoted {
      drop(
        workspace.cells.indices.prefix {
          isSign(">", $0, in: workspace) || isThin($0, in: workspace)
        }, in: &workspace)
    }
    if isTagged { dropTags(in: &workspace) }
    if opensEmphasis,
      let first = workspace.cells.indices.first(where: { !isThin($0, in: workspace) })
    {
      dropEmphasis(first..<min(first + Self.signsOfEmphasis, workspace.cells.count), in: &workspace)
    }
    if closesEmphasis,
      let last = workspace.cells.indices.last(where: { !isThin($0, in: workspace) })
    {
      dropEmphasis(max(0, last + 1 - Self.signsOfEmphasis)..<last + 1, in: &workspace)
    }
  }

  private func dropEmphasis(_ cells: Range<Int>, in workspace: inout NormalisationWorkspace) {
    guard cells.allSatisfy({ isSign("*", $0, in: workspace) }) else { return }
    dropTag(cells, in: &workspace)
  }

  /// Drops tags at both ends.
  private func dropTags(in workspace: inout NormalisationWorkspace) {
    var start = 0
    while start < workspace.cells.count {
      if isThin(start, in: workspace) {
        start += 1
      } else if let end = tagEnd(from: start, in: workspace) {
        dropTag(start..<end, in: &workspace)
        start = end
      } else {
        break
      }
    }
    var end = workspace.cells.count
    while end > start {
      if isThin(end - 1, in: workspace) {
        end -= 1
      } else if workspace.cells[end - 1].scalar == ">",
        let open = workspace.cells[start..<end].suffix(Self.longestTag).lastIndex(where: {
          $0.scalar == "<"
        }), tagEnd(from: open, in: workspace) == end
      {
        dropTag(open..<end, in: &workspace)
        end = open
      } else {
        break
      }
    }
  }

  /// The end of the tag that begins at a cell.
  private func tagEnd(from start: Int, in workspace: NormalisationWorkspace) -> Int? {
    guard isSign("<", start, in: workspace), start + 1 < workspace.cells.count else { return nil }
    let next = workspace.cells[start + 1].scalar
    guard next == "/" || next.isASCII && next.properties.isAlphabetic else { return nil }
    let near = workspace.cells[start...].prefix(Self.longestTag)
    return near.firstIndex { $0.scalar == ">" }.map { $0 + 1 }
  }

  private func dropTag(_ cells: Range<Int>, in workspace: inout NormalisationWorkspace) {
    for index in cells {
      workspace.drop(index, by: .markup)
      workspace.cells[index].kind = .ignorable
      workspace.cells[index].joinsPrevious = index > cells.lowerBound
    }
  }

  private func isSign(
    _ sign: Unicode.Scalar, _ index: Int, in workspace: NormalisationWorkspace
  ) -> Bool {
    workspace.cells[index].scalar == sign && workspace.cells[index].rule == nil
  }

  private func isThin(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    workspace.cells[index].kind == .blank || workspace.cells[index].kind == .ignorable
  }

  private func drop(_ cells: Range<Int>, in workspace: inout NormalisationWorkspace) {
    for index in cells where workspace.cells[index].kind != .blank {
      workspace.drop(index, by: .markup)
      workspace.cells[index].kind = .ignorable
    }
  }

  // MARK: Emphasis over several lines

  /// The most lines of words in emphasis: a title of a few lines.
  private static let mostLines = 8

  /// The blocks in which emphasis over several lines begins or ends: `**` is at the start of a line and at the end of one
  /// right below it, and nowhere else in these.
  static func emphasis(in document: RawDocument) -> [Int: EdgeSigns] {
    guard case .lines = document.evidence, document.scalars.contains("*") else { return [:] }
    var found: [Int: EdgeSigns] = [:]
    var open: Int?
    for index in document.blocks.indices {
      let block = document.blocks[index]
      let text = document.scalars[block.range]
      let places = signs(in: text)
      let isBelow = block.evidence.cell == nil && block.evidence.blankLinesBefore == 0
      if let start = open {
        if !isBelow || index - start >= mostLines || !places.isEmpty {
          if isBelow, index - start < mostLines, places == [text.endIndex - signsOfEmphasis] {
            found[start, default: .none].opensEmphasis = true
            found[index, default: .none].closesEmphasis = true
            open = nil
            continue
          }
          open = nil
        }
      }
      if block.evidence.cell == nil, places == [text.startIndex], !block.evidence.isQuoted {
        open = index
      }
    }
    return found
  }

  /// The places of two signs of emphasis that are no part of more.
  private static func signs(in text: ArraySlice<Unicode.Scalar>) -> [Int] {
    guard text.contains("*") else { return [] }
    var places: [Int] = []
    var start = text.startIndex
    while start < text.endIndex {
      let count = text[start...].prefix { $0 == "*" }.count
      if count == signsOfEmphasis { places.append(start) }
      start += max(1, count)
    }
    return places
  }
}
