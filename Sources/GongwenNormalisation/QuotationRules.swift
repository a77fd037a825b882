import GongwenModel

/// Straight quotation marks of Chinese text to 引号 “” and ‘’ (GB/T 15834-2011, 4.8).
///
/// Marks change in pairs; a mark without a partner in its block stays as it is.
struct QuotationRules {
  /// Applies the rule to a block.
  func apply(to workspace: inout NormalisationWorkspace) {
    pair(in: &workspace, straight: ["\"", "＂"], curly: ("“", "”"))
    pair(in: &workspace, straight: ["'", "＇"], curly: ("‘", "’"))
  }

  private func pair(
    in workspace: inout NormalisationWorkspace, straight: [Unicode.Scalar],
    curly: (open: Unicode.Scalar, close: Unicode.Scalar)
  ) {
    var open: Int?
    for index in workspace.marks where workspace.cells[index].kind == .contextual {
      let scalar = workspace.cells[index].scalar
      guard !workspace.cells[index].isProtected else { continue }
      if scalar == curly.open {
        open = index
      } else if scalar == curly.close {
        if let start = open { decide(start, index, curly, in: &workspace) }
        open = nil
      } else if straight.contains(scalar), !isApostrophe(index, in: workspace) {
        if let start = open {
          decide(start, index, curly, in: &workspace)
          open = nil
        } else {
          open = index
        }
      }
    }
  }

  /// Between two letters, or behind a digit, a mark is an apostrophe or a prime.
  private func isApostrophe(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    let scalar = workspace.cells[index].scalar
    guard scalar == "'" || scalar == "＇", let before = workspace.previous(index) else {
      return false
    }
    guard workspace.cells[before].kind == .latin else { return false }
    guard let after = workspace.next(index) else { return false }
    return workspace.cells[after].kind == .latin
  }

  private func decide(
    _ start: Int, _ end: Int, _ curly: (open: Unicode.Scalar, close: Unicode.Scalar),
    in workspace: inout NormalisationWorkspace
  ) {
    let holdsChinese = workspace.holdsChinese(from: start, to: end)
    guard holdsChinese || workspace.isAfterChinese(start) || workspace.isBeforeChinese(end) else {
      return
    }
    workspace.rewrite(start, as: curly.open, by: .quotation)
    workspace.rewrite(end, as: curly.close, by: .quotation)
  }
}
