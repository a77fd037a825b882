import GongwenModel

extension Phenomenon {
  /// A dated bracket below the title, no date at the end.
  static let datedBracket = Phenomenon(
    "date-below-title", source: "practice of governments before 2012", weight: 6, slot: .date,
    needs: { .notice }
  ) { draft in
    draft.release.replace(.date, with: [])
    guard let place = draft.release.place(of: .title) else { return }
    let bracket = "（\(draft.scene.day.digits)）"
    draft.release.head.insert(
      .element(Element(.subtitle, [bracket], says: [("issued", [draft.scene.day.iso])])),
      at: place + 1)
  }
}
