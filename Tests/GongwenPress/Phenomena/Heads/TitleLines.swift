import GongwenModel

extension Phenomenon {
  /// A title broken over two to four lines, anywhere but within a word of two brackets.
  static let titleLines = Phenomenon(
    "title-lines", source: "GB/T 9704-2012, 7.3.1", weight: 20, slot: .title
  ) { draft in
    draft.breakTitle(into: draft.random.number(2...4))
  }
}
