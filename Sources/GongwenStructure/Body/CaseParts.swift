import GongwenLanguage
import GongwenModel

/// The cases of a collection of typical cases: each has its name on a line, and parts (基本案情, 裁判结果) with the same
/// names as those of the others.
struct CaseParts {
  /// The levels of names and parts, from 1, by their places; empty where a text has one case only.
  private(set) var levels: [Int: Int] = [:]

  /// The level of the name of a case, and of its parts.
  private static let (levelOfName, levelOfPart) = (2, 3)
  /// The longest name of a case, in characters: two printed lines.
  private static let longest = 60

  /// Looks for cases in a range of lines.
  ///
  /// - Parameter isUnit: whether a numbered unit begins in a line: 一、某某非法捕捞水产品案.
  init(_ lines: [Line], in range: Range<Int>, isUnit: (Int) -> Bool) {
    let parts = range.filter { UnnumberedHeading.isPartOfCase(lines[$0]) }
    guard let first = parts.first else { return }
    let firsts = parts.filter { lines[$0].text == lines[first].text }
    guard firsts.count > 1 else { return }
    let names = firsts.map { $0 - 1 }
    let all = Set(parts)
    guard
      names.allSatisfy({ name in
        range.contains(name) && !all.contains(name) && !lines[name].isCell
          && lines[name].text.count <= Self.longest && !lines[name].isTerminated
          && (isUnit(name) || lines[name].markers.isEmpty)
      })
    else { return }
    for name in names { levels[name] = Self.levelOfName }
    for part in parts { levels[part] = Self.levelOfPart }
  }
}
