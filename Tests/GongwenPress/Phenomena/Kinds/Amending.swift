import GongwenModel

extension Phenomenon {
  /// 修改决定: quoted provisions over several paragraphs.
  static let amending = Phenomenon(
    "amending-decision", source: "立法技术规范（试行）, 修改决定", weight: 6, slot: .kind,
    fixes: [
      .addressee, .number, .signature, .date, .closing, .attachments, .note, .lead, .text, .title,
      .marks,
    ]
  ) { draft in
    draft.amending()
  }
}
