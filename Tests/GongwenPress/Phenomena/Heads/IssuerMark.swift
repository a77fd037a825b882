import GongwenModel

extension Phenomenon {
  /// 发文机关标志 above the number.
  static let issuerMark = Phenomenon(
    "issuer-mark", source: "GB/T 9704-2012, 7.2.4", weight: 15, slot: .number
  ) { draft in
    guard let place = draft.release.place(of: .documentNumber) else { return }
    let mark = Element(
      .issuerMark, [draft.scene.issuer + "文件"], says: [("issuers", [draft.scene.issuer])])
    draft.release.head.insert(.element(mark), at: place)
  }
}
