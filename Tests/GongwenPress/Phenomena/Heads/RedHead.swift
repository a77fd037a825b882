import GongwenModel

extension Phenomenon {
  /// 版头: 份号, 密级, 紧急程度, mark and number.
  static let redHead = Phenomenon(
    "red-head", source: "GB/T 9704-2012, 7.2", weight: 6, slot: .number, needs: { .notice }
  ) { draft in
    guard let place = draft.release.place(of: .documentNumber) else { return }
    let serial = "0000" + String(draft.random.number(10...99))
    var head = [Element(.copyNumber, [serial])]
    if draft.random.chance(50) { head.append(Element(.classification, ["秘密★1年"])) }
    head.append(Element(.urgency, [draft.random.pick(["特急", "加急"])]))
    head.append(
      Element(
        .issuerMark, [draft.scene.issuer + "文件"], says: [("issuers", [draft.scene.issuer])]))
    draft.release.head.insert(contentsOf: head.map { .element($0) }, at: place)
  }
}
