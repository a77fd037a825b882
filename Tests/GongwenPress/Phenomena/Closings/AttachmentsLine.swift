import GongwenModel

extension Phenomenon {
  /// 附件：1.…；2.… on one line.
  static let attachmentsLine = Phenomenon(
    "attachments-on-one-line", source: "practice of web sites", weight: 8, slot: .attachments
  ) { draft in
    draft.attach(draft.random.number(2...3), form: .line, enclosed: false)
  }
}
