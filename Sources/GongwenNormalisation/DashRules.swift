import GongwenLanguage
import GongwenModel
import GongwenText

/// Variants of the 破折号 to —— (two U+2014; GB/T 15834-2011, 4.10).
///
/// The three 连接号 (- — ～, 4.13) are other marks and are never merged: hyphens between letters
/// or digits stay, and a single ― becomes the — it is a variant of.
struct DashRules {
  /// Applies the rule to a block.
  func apply(to workspace: inout NormalisationWorkspace) {
    var end = 0
    for index in workspace.marks where index >= end {
      guard Marks.dashes.contains(workspace.cells[index].scalar),
        !workspace.cells[index].isProtected
      else {
        continue
      }
      var run = [index]
      var next = workspace.next(index)
      while let at = next, Marks.dashes.contains(workspace.cells[at].scalar),
        !workspace.cells[at].isProtected
      {
        run.append(at)
        next = workspace.next(at)
      }
      decide(run, in: &workspace)
      end = next ?? workspace.cells.count
    }
  }

  /// Decides dashes with nothing between them but characters without width. Two different ones are
  /// no variant of one mark.
  private func decide(_ run: [Int], in workspace: inout NormalisationWorkspace) {
    let first = run[0]
    let scalars = run.map { workspace.cells[$0].scalar }
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
    guard run.count == 2, scalars[0] == scalars[1],
      isBreak(first, run[1], in: workspace)
    else { return }
    for index in run { workspace.rewrite(index, as: "—", by: .dash) }
  }

  private func double(_ index: Int, in workspace: inout NormalisationWorkspace) {
    workspace.cells[index].scalar = "—"
    workspace.cells[index].count = 2
    workspace.cells[index].rule = .dash
  }

  /// A double dash is a 破折号 at the start of a block before Chinese, or next to Chinese with no
  /// digit at either side (2018--2030 is a range).
  private func isBreak(
    _ first: Int, _ second: Int, in workspace: NormalisationWorkspace
  ) -> Bool {
    let before = workspace.previous(first)
    let after = workspace.next(second)
    if before == nil { return workspace.isBeforeChinese(second) }
    guard workspace.isBesideChinese(first) else { return false }
    let isHyphens = workspace.cells[first].scalar == "-"
    guard isHyphens else { return true }
    let digit = [before, after].contains { index in
      index.map { NormalisationWorkspace.isDigit(workspace.cells[$0].scalar) } ?? false
    }
    return !digit
  }
}
