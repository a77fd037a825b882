import GongwenLanguage
import GongwenModel

/// Finds the words in pictures without bars: short lines in small print between the text and the caption of a figure.
///
/// A word is of one picture: that whose caption is nearest, where several are side by side.
struct CaptionedPictures {
  /// The rules for labels.
  let charts: Charts

  /// The pictures of a page, whose lines are by rows; those that are labels of a chart are taken. Takes the time of a
  /// sort.
  func pictures(_ lines: [PrintedLine], _ taken: Set<Int>) -> [Charts.Found] {
    // A line that ends a sentence or is a caption ends where its words do.
    let edges = EdgesOfProse(
      lines.filter {
        !isSmallLabel($0) && !charts.text.isTerminated($0) && !charts.text.opensLabel($0)
      }, em: charts.em)
    var result: [Charts.Found] = []
    var words: [Int] = []
    var isBelowTableName = false
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].isBeside(lines[start]) { end += 1 }
      let row = start..<end
      start = end
      if row.allSatisfy({ taken.contains($0) || isSmallLabel(lines[$0]) }) {
        words += row.filter { !taken.contains($0) }
        continue
      }
      let captions = row.filter { isCaption(lines[$0], edges) }
      if !captions.isEmpty, !isBelowTableName, !areCells(words, lines) {
        result += pictures(words, above: captions, lines)
      }
      words = []
      isBelowTableName = row.contains { charts.text.opensTableLabel(lines[$0]) }
    }
    return result
  }

  /// The pictures above captions that are side by side.
  private func pictures(_ words: [Int], above captions: [Int], _ lines: [PrintedLine]) -> [Charts
    .Found]
  {
    let captions = captions.sorted { lines[$0].middleX < lines[$1].middleX }
    var words = Dictionary(grouping: words) { word in
      let own = lines[word].middleX
      let behind = captions.partitioningIndex { lines[$0].middleX >= own }
      let near = captions[max(0, behind - 1)..<min(captions.count, behind + 1)]
      return near.min { abs(lines[$0].middleX - own) < abs(lines[$1].middleX - own) } ?? 0
    }
    return captions.compactMap { caption in
      let places = words.removeValue(forKey: caption) ?? []
      let own = places.map { lines[$0] }
      guard let top = own.map(\.top).min(), let bottom = own.map(\.bottom).max(),
        let left = own.map(\.left).min(), let right = own.map(\.right).max(),
        lines[caption].top - top >= Self.leastHeight * charts.em
      else { return nil }
      return Charts.Found(
        frame: RuledGrid.Frame(left: left, right: right, top: top, bottom: bottom), places: places)
    }
  }

  /// Whether a line names a figure. Prose begins with 图1 too: it ends with a stop, or it continues to the edge of the text.
  private func isCaption(_ line: PrintedLine, _ edges: EdgesOfProse) -> Bool {
    line.cell == nil && !line.isCopy && charts.text.opensFigureLabel(line)
      && !charts.text.isTerminated(line)
      && !edges.isReached(by: line)
  }

  /// Whether words are cells: they are in so many rows of several words, each of which has one at the same places as the
  /// row above it. The words of a picture are where its parts are; those of an axis are one row.
  private func areCells(_ words: [Int], _ lines: [PrintedLine]) -> Bool {
    var above: [PrintedLine] = []
    var rows = 0
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, lines[words[end]].isBeside(lines[words[start]]) { end += 1 }
      let row = words[start..<end].map { lines[$0] }
      start = end
      let isSame =
        row.count > 1 && row.count == above.count
        && zip(row, above).allSatisfy { cell, upper in
          [cell.left - upper.left, cell.right - upper.right, cell.middleX - upper.middleX]
            .contains { abs($0) <= charts.em / 2 }
        }
      rows = isSame ? rows + 1 : 1
      if rows >= Self.rowsOfCells { return true }
      above = row
    }
    return false
  }

  /// The least height of a picture above its caption, from its first word, in sizes of the text: four lines of small
  /// print. Notes and the labels of forms above a caption are one or two lines.
  private static let leastHeight = 4
  /// The longest words in a picture, in characters: a box of a flow chart has the name of a step, 16 characters with the
  /// body that takes it; a line of prose of the same small print has 30 and more.
  private static let longestWords = 20
  /// The letters in a picture are at most this share of those of the text: 14 of 16 points (四号 next to 三号) are one step
  /// down.
  private static let small = Share(88, of: 100)
  /// From so many rows of words at the same places on, they are those of a table. Two are the marks of two axes.
  private static let rowsOfCells = 3

  private func isSmallLabel(_ line: PrintedLine) -> Bool {
    charts.isLabel(line, upTo: Self.longestWords)
      && !Self.small.isExceeded(by: line.size, of: charts.em)
  }
}

/// Where the lines of the text that may continue end to the right.
private struct EdgesOfProse {
  /// The right edges, rising.
  private let edges: [Int]
  private let em: Int
  /// The share of the lines that ends at an edge of the text: half in a column of two, and few of those of lists.
  private static let share = Share(1, of: 5)

  /// The edges of some lines.
  init(_ lines: [PrintedLine], em: Int) {
    edges = lines.map(\.right).sorted()
    self.em = em
  }

  /// Whether a line goes to an edge of the text, to one character, where others do so: its paragraph continues below it.
  func isReached(by line: PrintedLine) -> Bool {
    let first = edges.partitioningIndex { $0 >= line.right - em }
    let count = edges.partitioningIndex { $0 > line.right + em } - first
    return count > 1 && Self.share.isReached(by: count, of: edges.count)
  }
}
