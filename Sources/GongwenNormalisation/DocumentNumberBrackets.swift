import GongwenModel

/// The year of a 发文字号 is in 〔〕 (六角括号, GB/T 9704-2012, 7.2.5): 国发[2017]35号 →
/// 国发〔2017〕35号.
///
/// A document number is recognised by what is around the year: Chinese (机关代字) before it,
/// and `35号` or `第35号` behind it. A year of two digits, as numbers had until the 1990s, needs 字 before or behind it too, and
/// 第 before its number: 某财字[83]第47号, 某革生（70）字第16号. The rule goes before those that look around, because 【 is
/// strong and 〔 is not.
struct DocumentNumberBrackets {
  /// Applies the rule to a block.
  func apply(to workspace: inout NormalisationWorkspace) {
    for index in workspace.marks
    where workspace.cells[index].kind == .contextual || workspace.cells[index].kind == .cjk {
      guard isOpening(workspace.cells[index].scalar), !workspace.cells[index].isProtected,
        let (close, digits) = yearEnd(after: index, in: workspace),
        digits == Self.digitsOfOldYear
          ? isOld(index, close, in: workspace)
          : isAfterCode(index, in: workspace)
            ? isBeforeNumber(close, in: workspace)
            : isFirst(index, in: workspace) && isBeforeCode(close, in: workspace)
      else { continue }
      for (at, bracket) in [(index, "〔"), (close, "〕")] as [(Int, Unicode.Scalar)] {
        workspace.rewrite(at, as: bracket, by: .bracket)
        workspace.cells[at].kind = .contextual
      }
    }
  }

  private func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "［", "(", "（", "﹝", "【", "〔": true
    default: false
    }
  }

  private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "]", "］", ")", "）", "﹞", "】", "〕": true
    default: false
    }
  }

  /// The digits of a year, and those of one before the 1990s.
  private static let digitsOfYear = 4
  private static let digitsOfOldYear = 2
  /// The first digits of such a year: numbers with two digits are from 1949 on.
  private static let decades: ClosedRange<Unicode.Scalar> = "4"..."9"

  /// Whether brackets with two digits in them are those of a year: 字 is next to them, and 第 before the number.
  private func isOld(_ open: Int, _ close: Int, in workspace: NormalisationWorkspace) -> Bool {
    guard isAfterCode(open, in: workspace),
      let decade = visible(behind: open, in: workspace),
      Self.decades.contains(workspace.cells[decade].scalar),
      let behind = visible(behind: close, in: workspace)
    else { return false }
    if workspace.cells[behind].scalar == "第" {
      return workspace.scalarBefore(open) == "字" && isBeforeNumber(behind, in: workspace)
    }
    guard workspace.cells[behind].scalar == "字",
      let order = visible(behind: behind, in: workspace), workspace.cells[order].scalar == "第"
    else { return false }
    return isBeforeNumber(order, in: workspace)
  }

  /// The next cell that is no blank.
  private func visible(behind index: Int, in workspace: NormalisationWorkspace) -> Int? {
    var at = index
    while let next = workspace.next(at) {
      if workspace.cells[next].kind != .blank { return next }
      at = next
    }
    return nil
  }

  /// The bracket that closes a year of two or four digits, and the number of digits.
  private func yearEnd(
    after index: Int, in workspace: NormalisationWorkspace
  ) -> (close: Int, digits: Int)? {
    var at = index
    var digits = 0
    while let next = workspace.next(at), digits < 5 {
      let cell = workspace.cells[next]
      if cell.kind == .blank {
        at = next
        continue
      }
      if isClosing(cell.scalar) {
        let isYear = digits == Self.digitsOfYear || digits == Self.digitsOfOldYear
        return isYear ? (next, digits) : nil
      }
      guard NormalisationWorkspace.isDigit(cell.scalar) else { return nil }
      digits += 1
      at = next
    }
    return nil
  }

  private func isAfterCode(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    var at = index
    while let before = workspace.previous(at) {
      if workspace.cells[before].kind == .blank {
        at = before
        continue
      }
      return (0x4E00...0x9FFF).contains(workspace.cells[before].scalar.value)
    }
    return false
  }

  private func isFirst(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    var at = index
    while let before = workspace.previous(at) {
      guard workspace.cells[before].kind == .blank else { return false }
      at = before
    }
    return true
  }

  /// The longest code behind a year that opens a block, in characters: ［1998］外经贸管发第226号.
  private static let longestCode = 8

  /// Whether nothing but a code and a number follows a year: round brackets are those of a court's number there,
  /// which keeps them.
  private func isBeforeCode(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    guard workspace.cells[index].scalar != ")", workspace.cells[index].scalar != "）" else {
      return false
    }
    var at = index
    for _ in 0..<Self.longestCode {
      guard let next = workspace.next(at) else { return false }
      if workspace.cells[next].scalar == "第" { break }
      guard (0x4E00...0x9FFF).contains(workspace.cells[next].scalar.value) else { break }
      at = next
    }
    return at != index && isBeforeNumber(at, in: workspace)
  }

  private func isBeforeNumber(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    var at = index
    var digits = 0
    while let next = workspace.next(at), digits < 7 {
      let cell = workspace.cells[next]
      at = next
      if cell.kind == .blank || (digits == 0 && cell.scalar == "第") { continue }
      if cell.scalar == "号" || cell.scalar == "號" { return digits > 0 }
      guard NormalisationWorkspace.isDigit(cell.scalar) else { return false }
      digits += 1
    }
    return false
  }
}
