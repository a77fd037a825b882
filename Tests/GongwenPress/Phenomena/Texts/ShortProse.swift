import GongwenModel

extension Phenomenon {
  /// Numbered sentences as short as headings, one a line, nothing below them: prose.
  static let shortProse = Phenomenon(
    "short-prose-units", source: "contract: one full sentence alone on its line", weight: 8,
    slot: .text
  ) { draft in
    let scheme = draft.random.pick([Scheme.chineseComma, .arabicDot, .chineseParen])
    let bans = draft.random.some(
      draft.random.number(3...5),
      of: [
        "严禁侵占\(draft.scene.subject)设施。", "不得擅自改变用途。", "每年检查不少于两次。", "禁止无关人员进入。",
        "发现隐患立即报告。", "未经批准不得施工。",
      ])
    let units = bans.enumerated().map { number, text in
      Piece.unit(Unit(scheme, number + 1, [.paragraph(text)]))
    }
    draft.release.replaceText(with: [.paragraph(draft.lead())] + units)
  }
}
