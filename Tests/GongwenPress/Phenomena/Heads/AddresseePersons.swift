import GongwenModel

extension Phenomenon {
  /// Persons: 各位代表.
  static let addresseePersons = Phenomenon(
    "addressee-persons", source: "practice: 公开信", weight: 4, slot: .addressee, needs: { .notice }
  ) { draft in
    let names = draft.random.pick(["各位代表", "广大市民朋友", "各位委员", "全体干部职工"])
    draft.release.replace(.addressee, with: [.element(Element(.addressee, [names + "："]))])
  }
}
