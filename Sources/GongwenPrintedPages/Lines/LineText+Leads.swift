import GongwenLanguage
import GongwenModel
import GongwenText

extension LineText {
  /// The lengths of a label before its value, in characters: 出席, 参会人员.
  private static let labelLengths = 2...4
  /// More characters are neither an office nor a label with the first of several values.
  private static let longestLead = 20

  /// Whether a line begins with the marker of a unit.
  func opensUnit(_ line: PrintedLine) -> Bool { unit(of: line) != nil }

  /// The marker with which a line begins a unit; nil where it begins none.
  func unit(of line: PrintedLine) -> MarkerCandidate? {
    MarkerGrammar().candidates(scalars[line.range]).first.flatMap {
      $0.isLikely && $0.ordinal != nil ? $0 : nil
    }
  }

  /// The part of a piece in a line of persons: an office that only those have who sign the decisions of courts (审判长, before the
  /// name), a label with its first value (出席：王某, before other names), or a person.
  func traitsOfPersons(_ piece: ArraySlice<PrintedLine>) -> PrintedPiece.Traits {
    let key = piece.flatMap { $0.range.count > Self.longestLead ? [] : visible($0) }
    guard !key.isEmpty else { return [] }
    guard let colon = key.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      let office = OfficialWords.courtOffices.longestPrefix(of: key[...])
      if office?.scalars.count == key.count { return [.lead, .office] }
      return Self.isPerson(key[...]) ? .person : []
    }
    guard Self.labelLengths.contains(colon), colon + 1 < key.count,
      key[..<colon].allSatisfy({ UnicodeClass.isHan($0) })
    else { return [] }
    if Self.isPerson(key[(colon + 1)...]) { return [.lead, .person] }
    return colon + 2 == key.count && UnicodeClass.isHan(key[colon + 1]) ? [.lead, .letter] : .lead
  }

  /// Whether a row of persons (出席：王某　李某) is a paragraph of its own: one that begins with a label, below any row, and any
  /// row below it but one of further names.
  func parts(_ above: ArraySlice<PrintedLine>, from row: ArraySlice<PrintedLine>) -> Bool {
    areNames(row) || areNames(above) && !row.allSatisfy { traitsOfPersons([$0]) == .person }
  }

  /// Whether the pieces of a row are a label with the name of a person, and further names.
  private func areNames(_ row: ArraySlice<PrintedLine>) -> Bool {
    guard row.count > 1, let first = row.first else { return false }
    return traitsOfPersons([first]) == [.lead, .person]
      && row.dropFirst().allSatisfy { traitsOfPersons([$0]) == .person }
  }

  /// Whether words are the name of a person, with a post in brackets behind it or none: 王某, 买买提·艾力, 李某（财政局）.
  private static func isPerson(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    var name = words
    if let last = words.last, last == "）" || last == ")",
      let open = words.firstIndex(where: { $0 == "（" || $0 == "(" })
    {
      name = words[..<open]
    }
    return Surnames.isName(Array(name)) || Surnames.isNameOfParts(Array(name))
  }
}

extension LineText {
  /// Whether a piece can begin no line and no cell, so that it continues a line behind a blank that is to be filled in: a closing
  /// mark, or the unit of a day (　年　月　日起至).
  func continuesLine(_ line: PrintedLine) -> Bool {
    let words = visible(line)
    guard let first = words.first else { return false }
    if Marks.neverFirst.contains(first) { return first != "：" }
    return Self.unitsOfDays.contains(first)
      && (words.count == 1 || Self.endsOfDays.firstPrefix(of: words[...]) != nil)
  }

  private static let unitsOfDays: ScalarTable = "年日月"
  private static let endsOfDays: PhraseIndex = ["日内", "日前", "日止", "日至", "日起", "月至", "月起"]
}
