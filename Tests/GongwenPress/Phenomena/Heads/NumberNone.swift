import GongwenModel

extension Phenomenon {
  /// No number.
  static let numberNone = Phenomenon(
    "number-none", source: "practice of web sites", weight: 8, slot: .number
  ) { draft in
    draft.release.replace(.documentNumber, with: [])
  }
}
