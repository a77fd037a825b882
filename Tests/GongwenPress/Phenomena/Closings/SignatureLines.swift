import GongwenModel

extension Phenomenon {
  /// The signature of one body, over two lines.
  static let signatureLines = Phenomenon(
    "signature-lines", source: "GB/T 9704-2012, 7.3.5; practice", weight: 5, slot: .signature,
    needs: { .notice }
  ) { draft in
    let scene = draft.scene
    let body = "\(scene.place)\(scene.subject)专项整治工作领导小组办公室"
    let cut = body.index(body.endIndex, offsetBy: -7)
    let lines = [String(body[..<cut]), String(body[cut...])]
    let title = "关于\(draft.author.call())有关工作的通知"
    draft.release.replace(.title, with: [draft.titlePiece(title)])
    draft.release.replace(
      .signature, with: [.element(Element(.signature, lines, says: [("issuers", [body])]))])
  }
}
