import GongwenModel

/// Round brackets change in pairs, so that both have one width.
extension PunctuationRules {
  /// Decides each pair, then what stands alone.
  func pairBrackets(in workspace: inout NormalisationWorkspace, latinBlock: Bool) {
    var open: [Int] = []
    // Asked for where a block has no Chinese only; found once, since pairs may be nested.
    let letters =
      workspace.cjkCount > 0
      ? [] : workspace.cells.indices.filter { workspace.cells[$0].scalar.properties.isAlphabetic }
    for index in workspace.marks where workspace.cells[index].kind == .contextual {
      guard !workspace.cells[index].isProtected else { continue }
      switch workspace.cells[index].scalar {
      case "(", "（":
        open.append(index)
      case ")", "）":
        if let start = open.popLast() {
          decide(start, index, letters, in: &workspace)
        } else {
          decideSingle(index, in: &workspace, latinBlock: latinBlock)
        }
      default: break
      }
    }
    for index in open { decideSingle(index, in: &workspace, latinBlock: latinBlock) }
  }

  private func decide(
    _ start: Int, _ end: Int, _ letters: [Int], in workspace: inout NormalisationWorkspace
  ) {
    if isYearOfNumber(start, end, in: workspace) { return }
    // Narrowed beside an address they would become a part of it.
    let touchesAddress = [workspace.previous(start), workspace.next(end)].contains { index in
      index.map { workspace.cells[$0].isProtected } ?? false
    }
    let holdsChinese = workspace.holdsChinese(from: start, to: end)
    if holdsChinese || workspace.isAfterChinese(start) || workspace.isBeforeChinese(end) {
      set(start, end, to: ("（", "）"), in: &workspace)
    } else if !touchesAddress,
      workspace.isAfterLatin(start) || workspace.cjkCount == 0 && hasLetter(start, end, letters)
    {
      set(start, end, to: ("(", ")"), in: &workspace)
    }
  }

  private func hasLetter(_ start: Int, _ end: Int, _ letters: [Int]) -> Bool {
    guard end - start > 2 else { return false }
    let next = letters.partitioningIndex { $0 >= start }
    return next < letters.count && letters[next] < end
  }

  private func set(
    _ start: Int, _ end: Int, to pair: (Unicode.Scalar, Unicode.Scalar),
    in workspace: inout NormalisationWorkspace
  ) {
    workspace.rewrite(start, as: pair.0, by: .punctuation)
    workspace.rewrite(end, as: pair.1, by: .punctuation)
  }

  private func decideSingle(
    _ index: Int, in workspace: inout NormalisationWorkspace, latinBlock: Bool
  ) {
    let isOpening = workspace.cells[index].scalar == "(" || workspace.cells[index].scalar == "（"
    if workspace.isBesideChinese(index) {
      workspace.rewrite(index, as: isOpening ? "（" : "）", by: .punctuation)
    } else if latinBlock {
      workspace.rewrite(index, as: isOpening ? "(" : ")", by: .punctuation)
    }
  }

  /// `(2019)第3号`, `（2019）京01民终3号`: the year of a number keeps the brackets it is printed
  /// with, unless the number is a 发文字号 (see ``DocumentNumberBrackets``).
  private func isYearOfNumber(
    _ start: Int, _ end: Int, in workspace: NormalisationWorkspace
  ) -> Bool {
    guard end - start == 5, start + 1 < end,
      workspace.cells[(start + 1)..<end].allSatisfy({
        NormalisationWorkspace.isDigit($0.scalar)
      })
    else { return false }
    var at = end + 1
    var digits = 0
    while at < workspace.cells.count, at < end + 14 {
      let scalar = workspace.cells[at].scalar
      if scalar == "号" { return digits > 0 }
      if NormalisationWorkspace.isDigit(scalar) {
        digits += 1
      } else if workspace.cells[at].kind != .cjk && workspace.cells[at].kind != .blank {
        return false
      }
      at += 1
    }
    return false
  }
}
