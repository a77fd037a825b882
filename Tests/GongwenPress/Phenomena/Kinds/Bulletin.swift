import GongwenModel

extension Phenomenon {
  /// 公报: figures in prose, decimals and years at every place.
  static let bulletin = Phenomenon(
    "bulletin", source: "practice of statistics offices", weight: 5, slot: .kind,
    fixes: [.addressee, .lead, .text, .title, .closing]
  ) { draft in
    draft.letter("公报", addressees: nil)
    let title = "\(draft.scene.place)\(draft.scene.day.year)年\(draft.scene.subject)发展统计公报"
    draft.release.replace(.title, with: [draft.titlePiece(title)])
    let units = (1...3).map { number -> Piece in
      let figures = (0..<3).map { _ in
        Piece.paragraph(
          "\(draft.scene.day.year - 1)年\(draft.author.measure())，其中\(draft.author.measure())，"
            + "比上年增长\(draft.random.number(1...9)).\(draft.random.number(1...9))%。")
      }
      return .unit(Unit(.chineseComma, number, heading: draft.author.heading(), figures))
    }
    draft.release.replaceText(with: units)
  }
}
