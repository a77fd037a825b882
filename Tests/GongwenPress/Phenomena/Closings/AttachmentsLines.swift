import GongwenModel

extension Phenomenon {
  /// 附件说明 over lines, and the attachments.
  static let attachmentsLines = Phenomenon(
    "attachments-lines", source: "GB/T 9704-2012, 7.3.4, 7.3.7", weight: 15, slot: .attachments
  ) { draft in
    draft.attach(draft.random.number(2...3), form: .lines, enclosed: true)
  }
}
