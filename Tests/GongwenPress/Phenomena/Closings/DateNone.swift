import GongwenModel

extension Phenomenon {
  /// A signature without a date.
  static let dateNone = Phenomenon(
    "date-none", source: "practice of web sites", weight: 5, slot: .date, excludes: ["reply"]
  ) { draft in
    draft.release.replace(.date, with: [])
  }
}
