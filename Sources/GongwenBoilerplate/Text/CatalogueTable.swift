import GongwenLanguage
import GongwenModel
import GongwenText

/// The table of labels and values that a site prints above an article (索引号, 发布机构, 发布日期), in a source without elements,
/// or the list of them, a line each.
///
/// Each row of a table is labels with the cells of their values behind them; in a list the value of a label is the line
/// below. A form of the document has labels too, but not those of pages.
struct CatalogueTable {
  /// The lines of the source.
  let lines: [FurnitureLine]

  /// The fewest labels, and the share of them that pages have: sites add labels of their own.
  private static let fewestLabels = 2
  private static let known = Share(1, of: 2)
  /// The longest label that pages are not known to have, and the longest value, in characters.
  private static let longestLabel = 8
  private static let longestValue = 60
  /// The fewest labels of a list, each a line: fewer are words of a text.
  private static let fewestListed = 3

  /// The numbers of labels among cells.
  private struct Count {
    var labels = 0
    var known = 0
    var hasStrong = false
  }

  /// Labels the tables that begin among the first rows.
  ///
  /// - Parameter isAtEdge: whether a line is near the edge of the text.
  func label(_ document: inout RawDocument, isAtEdge: (FurnitureLine) -> Bool) {
    var start = 0
    while start < lines.count {
      let table = document.blocks[lines[start].index].evidence.cell?.table
      var end = start + 1
      while end < lines.count, document.blocks[lines[end].index].evidence.cell?.table == table {
        end += 1
      }
      let cells = start..<end
      start = end
      guard table != nil else {
        for list in lists(in: cells, document) where isAtEdge(lines[list.lowerBound]) {
          for place in list { document.blocks[lines[place].index].furniture = .pageMetadata }
        }
        continue
      }
      guard isAtEdge(lines[cells.lowerBound]), isCatalogue(cells, document) else { continue }
      for place in cells { document.blocks[lines[place].index].furniture = .pageMetadata }
    }
  }

  /// The lists among lines outside of tables: labels of pages alone in their lines, each with its value in the line below.
  private func lists(in range: Range<Int>, _ document: RawDocument) -> [Range<Int>] {
    var result: [Range<Int>] = []
    let places = range.filter {
      !lines[$0].key.isEmpty && document.blocks[lines[$0].index].furniture == nil
    }
    var start = 0
    while start < places.count {
      var (end, labels, hasStrong) = (start, 0, false)
      while end + 1 < places.count, let label = WebLabel.alone(in: lines[places[end]].text) {
        let next = lines[places[end + 1]]
        let isEmpty = WebLabel.alone(in: next.text) != nil
        guard isEmpty || isValue(next, of: label) else { break }
        labels += 1
        if label.isStrong { hasStrong = true }
        end += isEmpty ? 1 : 2
      }
      if labels >= Self.fewestListed, hasStrong {
        result.append(places[start]..<places[end - 1] + 1)
      }
      start = max(end, start + 1)
    }
    return result
  }

  /// The shortest title, in characters: 通知 is a kind.
  private static let shortestTitle = 8

  /// Whether a line is the value of the label above it: the title of the text is that of its own label only.
  private func isValue(_ line: FurnitureLine, of label: WebLabel) -> Bool {
    !line.hasStop && line.key.count <= Self.longestValue
      && (label.field == .title || line.key.count < Self.shortestTitle
        || !TitleForm.isComplete(line.key))
  }

  private func isCatalogue(_ cells: Range<Int>, _ document: RawDocument) -> Bool {
    var count = Count()
    var isBehindLabel = false
    var row: Int?
    for place in cells {
      let line = lines[place]
      let cell = document.blocks[line.index].evidence.cell
      if cell?.row != row { isBehindLabel = false }
      row = cell?.row
      if let label = WebLabel.alone(in: line.text) {
        count.labels += 1
        count.known += 1
        if label.isStrong { count.hasStrong = true }
        isBehindLabel = true
      } else if isBehindLabel {
        guard !line.hasStop, line.key.count <= Self.longestValue else { return false }
        isBehindLabel = false
      } else {
        guard line.key.last == ":", line.key.count <= Self.longestLabel else { return false }
        count.labels += 1
        isBehindLabel = true
      }
    }
    return count.labels >= Self.fewestLabels && count.hasStrong
      && Self.known.isExceeded(by: count.known, of: count.labels)
  }
}
