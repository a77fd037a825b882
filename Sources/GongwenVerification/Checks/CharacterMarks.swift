/// For each character of a source, the parts of documents that have it.
struct CharacterMarks {
  /// A part, as a bit.
  enum Mark: UInt8 {
    case body = 1
    case removed = 2
    case metadata = 4
  }

  private var bits: [UInt8]

  init(count: Int) {
    bits = [UInt8](repeating: 0, count: count)
  }

  /// Marks characters as those of a text. Evidence is marked later, for it counts only where the
  /// document that holds it counts.
  ///
  /// Gives the first visible character that is in another text of a body already.
  mutating func mark(
    _ characters: Range<Int>, as area: DocumentCheck.Area, in source: SourceText
  ) -> Int? {
    switch area {
    case .body:
      var twice: Int?
      for index in characters {
        if bits[index] & Mark.body.rawValue != 0, twice == nil, source.isCounted(index) {
          twice = index
        }
        bits[index] |= Mark.body.rawValue
      }
      return twice
    case .removed:
      for index in characters { bits[index] |= Mark.removed.rawValue }
      return nil
    case .metadata, .other: return nil
    }
  }

  /// Marks characters as those of evidence.
  mutating func markMetadata(_ characters: Range<Int>) {
    for index in characters { bits[index] |= Mark.metadata.rawValue }
  }

  /// The part that a character counts to: body, else removed, else metadata; nil if it is nowhere.
  func kind(of index: Int) -> Mark? {
    let value = bits[index]
    if value & Mark.body.rawValue != 0 { return .body }
    if value & Mark.removed.rawValue != 0 { return .removed }
    return value & Mark.metadata.rawValue != 0 ? .metadata : nil
  }
}
