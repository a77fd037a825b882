import GongwenModel

extension Phenomenon {
  /// 函: to one body, prose without sections.
  static let officialLetter = Phenomenon(
    "letter", source: "GB/T 9704-2012, 10.1", weight: 10, slot: .kind, fixes: [.lead, .text]
  ) { draft in
    let receiver = draft.scene.place + "审计" + (draft.scene.isProvince ? "厅" : "局")
    draft.letter("函", addressees: [receiver])
    draft.replaceTextByProse()
  }
}
