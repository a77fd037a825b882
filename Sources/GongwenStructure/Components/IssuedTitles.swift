import GongwenLanguage
import GongwenModel
import GongwenText

/// The titles that a part says it issues (现将《…》印发给你们, 关于印发…的通知), by which the
/// beginning of what it issues is known.
struct IssuedTitles {
  private let lines: [Line]
  private let keys: Set<TitleKey>

  /// How many lines of a notice are searched; a notice that issues something is short.
  private static let reach = 30

  /// The most lines of the title of what is issued.
  private static let mostLines = 3

  /// Reads the titles from the part's own title and the first lines of its text.
  init(lines: [Line], titles: [PartElement], body: Int) {
    self.lines = lines
    var keys: Set<TitleKey> = []
    for line in lines[min(body, lines.count)...].prefix(Self.reach)
    where line.text.contains(anyOf: OfficialWords.issuing) {
      for title in Self.quoted(line.text) { Self.insert(title, into: &keys) }
    }
    for element in titles where element.kind == .title {
      let text = element.ranges.flatMap { range in
        lines.containing(range.lowerBound).map { Array($0.text) } ?? []
      }
      if let title = Self.issued(in: text) { Self.insert(title, into: &keys) }
    }
    self.keys = keys
  }

  /// Whether the title of what is issued stands at a line, over ``mostLines`` at most.
  func startsTitle(at position: Int) -> Bool {
    guard !keys.isEmpty, TitleShape.isPart(lines[position]) else { return false }
    var title: [Unicode.Scalar] = []
    for line in lines[position...].prefix(Self.mostLines) {
      guard line.text.count <= TitleForm.longestLine else { return false }
      title += line.text
      if keys.contains(TitleKey(title)) { return true }
    }
    return false
  }

  private static func insert(
    _ title: some BidirectionalCollection<Unicode.Scalar>, into keys: inout Set<TitleKey>
  ) {
    keys.insert(TitleKey(title))
    keys.insert(TitleKey(TitleForm.withoutBracket(title)))
  }

  /// What stands in 《》, the outermost pair.
  private static func quoted(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    var result: [ArraySlice<Unicode.Scalar>] = []
    var open: Int?
    var depth = 0
    for index in text.indices {
      if text[index] == "《" {
        if depth == 0 { open = index + 1 }
        depth += 1
      } else if text[index] == "》", depth > 0 {
        depth -= 1
        if depth == 0, let start = open { result.append(text[start..<index]) }
      }
    }
    return result
  }

  /// What stands between 印发 and 的通知 in a title.
  private static func issued(in title: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    let text = title[...]
    for word in OfficialWords.issuing {
      guard let at = text.firstIndex(of: word) else { continue }
      let rest = text[(at + word.scalars.count)...]
      guard let end = rest.indices.last(where: { rest[$0] == "的" }), end > rest.startIndex else {
        continue
      }
      return rest[..<end]
    }
    return nil
  }
}
