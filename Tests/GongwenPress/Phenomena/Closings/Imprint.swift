import GongwenModel

extension Phenomenon {
  /// 抄送 and 印发.
  static let imprint = Phenomenon(
    "copies-and-imprint", source: "GB/T 9704-2012, 7.4", weight: 10, slot: .note,
    fixes: [.attachments], needs: { .notice }
  ) { draft in
    let copies = ["省委办公厅", "省人大常委会办公厅", "省政协办公厅"]
    let copyTo = Element(
      .copyTo, ["抄送：" + copies.joined(separator: "，") + "。"], says: [("copyTo", copies)])
    let imprint = Element(.imprint, ["\(draft.scene.issuer)　\(draft.scene.day.digits)印发"])
    draft.insertBehindDate([.element(copyTo), .element(imprint)])
  }
}
