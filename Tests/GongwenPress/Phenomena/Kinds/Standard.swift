import GongwenModel

extension Phenomenon {
  /// A standard: 5, 5.1, 5.1.1 with names and references at line starts.
  static let standard = Phenomenon(
    "standard-decimals", source: "GB/T 1.1-2020, 7", weight: 6, slot: .kind,
    fixes: [
      .addressee, .number, .signature, .date, .closing, .attachments, .note, .lead, .text, .title,
      .subtitle, .marks,
    ]
  ) { draft in
    draft.standard()
  }
}
