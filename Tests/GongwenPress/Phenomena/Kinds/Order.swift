import GongwenModel

extension Phenomenon {
  /// 令: mark, 第12号, a paragraph, signatory, date, and what it issues.
  static let order = Phenomenon(
    "order", source: "GB/T 9704-2012, 10.2", weight: 8, slot: .kind,
    fixes: [
      .addressee, .number, .signature, .date, .closing, .attachments, .note, .lead, .text, .title,
      .subtitle, .marks,
    ]
  ) { draft in
    draft.order()
  }
}
