import GongwenModel

/// Variants of the 破折号 to —— (two U+2014; GB/T 15834-2011, 4.10).
///
/// The three 连接号 (- — ～, 4.13) are other marks and are never merged: hyphens between letters
/// or digits stay, and a single ― becomes the — it is a variant of.
struct DashRules {
  /// Applies the rule to a block.
  func apply(to workspace: inout NormalisationWorkspace) {
    var index = 0
    while index < workspace.cells.count {
      guard isDash(workspace.cells[index].scalar), !workspace.cells[index].isProtected else {
        index += 1
        continue
      }
      var end = index + 1
      while end < workspace.cells.count, isDash(workspace.cells[end].scalar),
        !workspace.cells[end].isProtected
      { end += 1 }
      decide(index..<end, in: &workspace)
      index = end
    }
  }

  private func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "－", "—", "―", "─", "⸺", "–": true
    default: false
    }
  }

  private func decide(_ run: Range<Int>, in workspace: inout NormalisationWorkspace) {
    let first = run.lowerBound
    let scalars = workspace.cells[run].map(\.scalar)
    if run.count == 1 {
      if scalars == ["⸺"] { double(first, in: &workspace) }
      if scalars == ["―"] {
        if workspace.previous(first) == nil {
          double(first, in: &workspace)
        } else {
          workspace.rewrite(first, as: "—", by: .dash)
        }
      }
      return
    }
    guard run.count == 2, isBreak(run, in: workspace) else { return }
    for index in run { workspace.rewrite(index, as: "—", by: .dash) }
  }

  private func double(_ index: Int, in workspace: inout NormalisationWorkspace) {
    workspace.cells[index].scalar = "—"
    workspace.cells[index].count = 2
    workspace.cells[index].rule = .dash
  }

  /// A double dash is a 破折号 at the start of a block before Chinese, or beside Chinese with no
  /// digit at either side (2018--2030 is a range).
  private func isBreak(_ run: Range<Int>, in workspace: NormalisationWorkspace) -> Bool {
    let before = workspace.previous(run.lowerBound)
    let after = workspace.next(run.upperBound - 1)
    if before == nil { return workspace.isBeforeChinese(run.upperBound - 1) }
    guard workspace.isBesideChinese(run.lowerBound) else { return false }
    let isHyphens = workspace.cells[run.lowerBound].scalar == "-"
    guard isHyphens else { return true }
    let digit = [before, after].contains { index in
      index.map { NormalisationWorkspace.isDigit(workspace.cells[$0].scalar) } ?? false
    }
    return !digit
  }
}
