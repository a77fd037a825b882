import GongwenModel

extension Phenomenon {
  /// 附：… in the place of 附件：….
  static let attachmentsShort = Phenomenon(
    "attachments-short-sign", source: "practice before GB/T 9704-2012", weight: 5,
    slot: .attachments
  ) { draft in
    draft.attach(1, form: .lines, enclosed: false)
    draft.release.body = draft.release.body.map { piece in
      guard case .element(var element) = piece, element.kind == .attachmentNote else {
        return piece
      }
      element.lines = element.lines.map { "附：" + $0.dropFirst(3) }
      return .element(element)
    }
  }
}
