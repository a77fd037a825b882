import GongwenModel

extension Phenomenon {
  /// 附件说明 alone: the attachments are files.
  static let attachmentsNamed = Phenomenon(
    "attachments-not-enclosed", source: "practice of web sites", weight: 8, slot: .attachments
  ) { draft in
    draft.attach(draft.random.number(2...3), form: .lines, enclosed: false)
  }
}
