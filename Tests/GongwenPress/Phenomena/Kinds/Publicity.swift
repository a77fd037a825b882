import GongwenModel

extension Phenomenon {
  /// 公示: a period, telephone numbers, no addressee.
  static let publicity = Phenomenon(
    "publicity", source: "practice: 任前公示, 项目公示", weight: 6, slot: .kind,
    fixes: [.addressee, .lead, .text, .title, .closing]
  ) { draft in
    draft.letter("公示", addressees: nil)
    let title = "关于\(draft.scene.subject)项目的公示"
    draft.release.replace(.title, with: [draft.titlePiece(title)])
    let day = draft.scene.day
    draft.release.replaceText(with: [
      .paragraph(draft.author.statement() + "现将有关情况予以公示。"),
      .paragraph("公示时间：\(day.digits)至\(day.month)月\(day.day)日24时。"),
      .paragraph(
        "联系电话：0\(draft.random.number(310...999))-\(draft.random.number(2_000_000...8_999_999))"),
      .paragraph("联系地址：\(draft.scene.place)解放路\(draft.random.number(2...300))号"),
    ])
  }
}
