import GongwenModel

extension Phenomenon {
  /// Notes at the feet of pages.
  static let footNotes = Phenomenon(
    "footnotes", source: "GB/T 7714-2015, 9; practice of bulletins", weight: 5, slot: .text
  ) { draft in
    var pieces = draft.sections(2...3)
    let marked = "全\(draft.scene.isProvince ? "省" : "县")培训人数达到\(draft.random.number(2...90))万人¹。"
    var note = Element(.note, ["1 此数据不包含\(draft.random.pick(["驻军", "外来务工人员", "在校学生"]))。"])
    note.footnote = "¹"
    pieces[0].children = [
      .paragraph(marked + draft.author.sentence()), .element(note),
      .paragraph(draft.author.sentence()),
    ]
    draft.release.replaceText(with: pieces)
  }
}
