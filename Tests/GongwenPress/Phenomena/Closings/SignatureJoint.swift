import GongwenModel

extension Phenomenon {
  /// Signatures of several bodies, a line each.
  static let signatureJoint = Phenomenon(
    "signature-joint", source: "GB/T 9704-2012, 7.3.5.1", weight: 8, slot: .signature,
    fixes: [.title], needs: { .notice }
  ) { draft in
    let others = Words.provincial.filter { $0.hasSuffix("厅") && $0 != draft.scene.office }
    let offices = draft.random.some(draft.random.number(1...2), of: others)
    let issuers = [draft.scene.issuer] + offices.map { draft.scene.place + $0 }
    draft.release.replace(.signature, with: draft.signaturePieces(issuers))
    draft.release.replace(.title, with: [draft.titlePiece("关于\(draft.author.call())有关工作的通知")])
  }
}
