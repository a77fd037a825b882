import GongwenModel

extension Phenomenon {
  /// 转发: two bodies in the title, the first of which writes.
  static let forwarding = Phenomenon(
    "title-forwarding", source: "党政机关公文处理工作条例, 15", weight: 8, slot: .title, needs: { .notice }
  ) { draft in
    let title = "\(draft.scene.issuer)转发水利部关于\(draft.author.call())的通知"
    draft.release.replace(.title, with: [draft.titlePiece(title, issuers: [draft.scene.issuer])])
  }
}
