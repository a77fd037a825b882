import GongwenModel

extension Phenomenon {
  /// A table whose head or first column has cells over several rows or columns.
  static let tableSpans = Phenomenon(
    "table-spans", source: "GB/T 9704-2012, 8; practice", weight: 6, slot: .text
  ) { draft in
    var pieces = draft.sections(2...2)
    pieces[0].children = [.paragraph(draft.author.sentence()), .table(draft.spanned())]
    draft.release.replaceText(with: pieces)
  }
}
