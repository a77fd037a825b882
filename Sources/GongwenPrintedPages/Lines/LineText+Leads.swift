import GongwenLanguage
import GongwenModel
import GongwenText

extension LineText {
  /// The lengths of a label before its value, in characters: 出席, 参会人员.
  private static let labelLengths = 2...4
  /// More characters are neither an office nor a label with the first of several values.
  private static let longestLead = 20

  /// Whether a piece begins a line that has more behind a blank: an office that only those have who sign the decisions of
  /// courts (审判长, before the name), or a label with its first value (出席：王某, before other names).
  func isLead(_ piece: ArraySlice<PrintedLine>) -> Bool {
    let key = piece.flatMap { $0.range.count > Self.longestLead ? [] : visible($0) }
    guard !key.isEmpty else { return false }
    guard let colon = key.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      return OfficialWords.courtOffices.longestPrefix(of: key[...])?.scalars.count == key.count
    }
    return Self.labelLengths.contains(colon) && colon + 1 < key.count
      && key[..<colon].allSatisfy { UnicodeClass.isHan($0) }
  }
}
