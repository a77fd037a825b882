import GongwenModel

extension Phenomenon {
  /// 公告 whose mark and number stand above its title.
  static let announcement = Phenomenon(
    "announcement-number-first", source: "practice of ministries: 公告 2023年第23号", weight: 10,
    slot: .kind, fixes: [.addressee, .number, .title, .subtitle]
  ) { draft in
    let scene = draft.scene
    let number = "\(scene.day.year)年第\(draft.random.number(2...90))号"
    draft.letter("公告", addressees: nil)
    let mark = Element(.issuerMark, [scene.issuer + "公告"], says: [("issuers", [scene.issuer])])
    draft.release.replace(.documentNumber, with: [.element(mark), draft.numberPiece(number)])
    let title = "关于\(draft.author.call())有关事项的公告"
    draft.release.replace(.title, with: [draft.titlePiece(title)])
  }
}
