import GongwenModel

extension Phenomenon {
  /// The number below the title.
  static let numberBelow = Phenomenon(
    "number-below-title", source: "practice of web sites", weight: 25, slot: .number
  ) { draft in
    guard let number = draft.release.place(of: .documentNumber) else { return }
    let piece = draft.release.head.remove(at: number)
    guard let title = draft.release.place(of: .title) else { return }
    draft.release.head.insert(piece, at: title + 1)
  }
}
