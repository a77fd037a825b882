import GongwenModel

extension Phenomenon {
  /// A table with a caption between paragraphs.
  static let tables = Phenomenon(
    "tables", source: "GB/T 9704-2012, 8", weight: 10, slot: .text
  ) { draft in
    draft.tables()
  }
}
