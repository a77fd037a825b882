import GongwenModel

extension Phenomenon {
  /// A title of several issuers, with blanks between them.
  static let jointTitle = Phenomenon(
    "title-joint-issuers", source: "GB/T 9704-2012, 7.3.1", weight: 8, slot: .title,
    fixes: [.signature], needs: { .notice }
  ) { draft in
    let others = Words.provincial.filter { $0.hasSuffix("厅") && $0 != draft.scene.office }
    let offices = draft.random.some(draft.random.number(1...3), of: others)
    let issuers = [draft.scene.issuer] + offices.map { draft.scene.place + $0 }
    let title = issuers.joined(separator: "　") + "关于" + draft.author.call() + "的通知"
    draft.release.replace(.title, with: [draft.titlePiece(title, issuers: issuers)])
    draft.release.replace(.signature, with: draft.signaturePieces(issuers))
  }
}
