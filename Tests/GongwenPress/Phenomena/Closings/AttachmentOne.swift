import GongwenModel

extension Phenomenon {
  /// 附件：… and one attachment.
  static let attachmentOne = Phenomenon(
    "attachment-one", source: "GB/T 9704-2012, 7.3.4", weight: 10, slot: .attachments
  ) { draft in
    draft.attach(1, form: .lines, enclosed: true)
  }
}
