import GongwenLanguage

/// The kinds of tables that a page has: lists of links, directories, the head of a document.
extension WebTable {
  private static let fourFifths = Share(4, of: 5)
  /// The longest cell next to a link that is a number, a unit or a mark, in characters.
  private static let longestShort = 3
  /// The shortest word of a column, in characters: one alone is a mark.
  private static let shortestWord = 2
  /// The fewest links of a directory.
  private static let fewestOfDirectory = 3
  /// The most rows of a table that places number and signatory side by side (GB/T 9704-2012, 7.2.5 and 7.2.6).
  private static let rowsOfHead = 2

  /// Whether its cells are number and signatory, or other lines of the head of a document.
  var isOfHead: Bool {
    rows <= Self.rowsOfHead && cells.contains { WebForm.isNumber($0.key) }
      && cells.allSatisfy { WebForm.isNumber($0.key) || WebForm.isHead($0.key) }
  }

  /// Whether it only places a strip of tools, links to the next texts, labels and a date side by side, or a path next to other lines.
  var isStrip: Bool {
    guard rows <= Self.rowsOfStrip else { return false }
    if cells.contains(where: { WebWords.namesPlace($0.key, hasLinks: $0.linked > 0) }) {
      return true
    }
    let tools = cells.count { WebWords.isToolbar($0.key) }
    return tools > 0
      && cells.allSatisfy { cell in
        if WebWords.isToolbar(cell.key) || WebForm.isDate(cell.key).date { return true }
        if WebWords.isNeighbour(cell.key) { return true }
        guard !cell.key.isEmpty, let (_, end) = WebLabel.at(0, in: cell.key[...]) else {
          return false
        }
        return end < cell.key.count && cell.key[end] == ":"
      }
  }

  /// The most rows of such a table.
  private static let rowsOfStrip = 2

  /// Whether it places the bodies that sign side by side, with their date behind them (GB/T 9704-2012, 7.3.5.1).
  var isOfClosing: Bool {
    guard let last = cells.last, WebForm.isDate(last.key).date, last.key.contains("年") else {
      return false
    }
    return cells.dropLast().allSatisfy { WebForm.isBody($0.key) }
  }

  /// Whether it only places attached files next to the word for them: 附件：.
  func listsFiles(_ unit: WebUnit) -> Bool {
    guard unit.files > 0, let first = cells.first, first.linked == 0 else { return false }
    return (WebForm.isAttachment(first.key) || WebWords.listsFiles(first.key))
      && first.key.count <= Self.longestWordForFiles
      && cells.dropFirst().allSatisfy { $0.linked > 0 }
  }

  /// The longest word for attached files, in characters: 附件下载：.
  private static let longestWordForFiles = 6

  /// Whether it is a list of links: most of it, or its rows apart from dates and short cells.
  func isList(_ unit: WebUnit) -> Bool {
    if unit.linked * 2 > unit.characters {
      return unit.files * 2 < unit.links && !hasColumnOfWords
    }
    guard unit.links >= 2, unit.files == 0 else { return false }
    var found: [Int: (linked: Bool, other: Bool)] = [:]
    for cell in cells {
      var row = found[cell.row] ?? (false, false)
      if cell.linked > 0 { row.linked = true }
      if cell.linked == 0, cell.key.count > Self.longestShort, !WebForm.isDate(cell.key).date {
        row.other = true
      }
      found[cell.row] = row
    }
    let linked = found.values.filter { $0.linked && !$0.other }.count
    return Self.fourFifths.isReached(by: linked, of: found.count)
  }

  /// Whether it has, besides its links, a column of words in most rows: where, who, what; not numbers and dates.
  private var hasColumnOfWords: Bool {
    var words: [Int: Int] = [:]
    for cell in cells where cell.linked == 0 && cell.key.count >= Self.shortestWord {
      if cell.key.allSatisfy(WebForm.isHan) { words[cell.column, default: 0] += 1 }
    }
    return words.values.contains { Self.fourFifths.isReached(by: $0, of: rows) }
  }

  /// Whether it has a link to another page in nearly each row below its head: a directory. Within an article it is
  /// one of its tables.
  func isDirectory(_ unit: WebUnit) -> Bool {
    guard unit.links >= Self.fewestOfDirectory, unit.files == 0 else { return false }
    let linked = Set(cells.lazy.filter { $0.linked > 0 }.map(\.row))
    return Self.fourFifths.isReached(by: linked.count, of: rows - 1)
  }
}
