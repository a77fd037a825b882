import GongwenLanguage
import GongwenModel
import GongwenText

/// Labels of those who answer questions, behind the value of the one before: 邮编：210008　电话：….
extension SpaceRules {
  /// Whether a blank is between the digits or the address that end a value and the label of the next one.
  func isBeforeLabel(
    _ before: Int, _ after: Int, in workspace: NormalisationWorkspace
  ) -> Bool {
    guard endsValue(before, in: workspace) else { return false }
    var words: [Unicode.Scalar] = []
    var place: Int? = after
    while let cell = place, words.count <= Self.longestLabel {
      let scalar = workspace.cells[cell].scalar
      if scalar == "：" || scalar == ":" {
        return OfficialWords.contacts.longestPrefix(of: words[...])?.scalars.count == words.count
          || words.count > 1 && words.count <= Self.longestLabel && endsCode(before, in: workspace)
      }
      if workspace.cells[cell].kind != .blank { words.append(scalar) }
      place = workspace.next(cell)
    }
    return false
  }

  /// The longest label, in characters: 法定代表人（负责人）.
  static let longestLabel = 10

  /// Whether a cell ends a code that no word counts: 92360103MA38K7QT4K, 344999.
  private func endsCode(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    var length = 0
    var place: Int? = index
    while let cell = place, length < Self.shortestCode {
      let scalar = workspace.cells[cell].scalar
      guard scalar.isASCII, scalar.properties.isAlphabetic || NormalisationWorkspace.isDigit(scalar)
      else { return false }
      length += 1
      place = workspace.previous(cell)
    }
    return length >= Self.shortestCode
  }

  /// The shortest code, in characters: the six digits of a postal code. A year has four.
  private static let shortestCode = 6

  /// Whether a cell is a digit, or the last letter of an address: a word that has a digit, a point or @ in it.
  private func endsValue(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    var place: Int? = index
    for _ in 0..<Self.longestAddress {
      guard let cell = place, workspace.cells[cell].kind != .blank,
        workspace.cells[cell].kind != .cjk
      else { return false }
      let scalar = workspace.cells[cell].scalar
      if NormalisationWorkspace.isDigit(scalar) || scalar == "@" { return true }
      guard scalar.isASCII else { return false }
      place = workspace.previous(cell)
    }
    return false
  }

  /// The longest part of an address that is read, in characters.
  private static let longestAddress = 40
}
