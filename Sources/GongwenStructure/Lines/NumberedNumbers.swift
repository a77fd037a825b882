import GongwenLanguage
import GongwenModel
import GongwenText

/// Items of a list that begin with a number of three digits: 1.315国道改造, 2.108国道改造.
///
/// Alone, such a line may as well begin with a measure (1.125公里). The item before it or behind it shows that the first digits
/// are a number of their list.
enum NumberedNumbers {
  private struct Place {
    var line: Int
    var marker: MarkerCandidate
    /// Whether the marker may be the digits before a decimal point.
    var isOpen: Bool
  }

  /// Gives the lines that are such items their marker.
  static func mark(_ lines: inout [Line]) {
    var places: [Place] = []
    for index in lines.indices where !lines[index].isCell && !lines[index].evidence.isNote {
      guard let marker = lines[index].markers.first(where: { $0.scheme == .arabicDot }) else {
        continue
      }
      if marker.isLikely {
        places.append(Place(line: index, marker: marker, isOpen: false))
      } else if MarkerGrammar.mayNameItem(lines[index].text, behind: marker) {
        places.append(Place(line: index, marker: marker, isOpen: true))
      }
    }
    // Whether the place above is an item that begins with a measure.
    var isListed = false
    for number in places.indices {
      let (line, marker) = (places[number].line, places[number].marker)
      guard places[number].isOpen else {
        isListed = MarkerGrammar.restOfMeasure(lines[line].text, behind: marker) != nil
        continue
      }
      let isOfList =
        isItem(number, of: places)
        && (line == 0
          || !isCut(lines[line - 1])
            && (isContinued(number, of: places) || isListed
              || !goesOn(lines[line], marker, behind: lines[line - 1])))
      isListed = isOfList
      guard isOfList else { continue }
      var likely = marker
      likely.doubt = MarkerDoubt.variant
      lines[line] = lines[line].with(likely)
    }
  }

  /// Whether the next place has the next number: a measure in an item is followed by the number that it seems to have.
  private static func isContinued(_ number: Int, of places: [Place]) -> Bool {
    guard let own = places[number].marker.ordinal, number + 1 < places.count else { return false }
    return places[number + 1].marker.ordinal == own + 1
  }

  /// Whether the number of a place continues the one before it, or is 1 and continued behind it; and does not repeat the one that
  /// the next item has.
  private static func isItem(_ number: Int, of places: [Place]) -> Bool {
    guard let own = places[number].marker.ordinal else { return false }
    let next = number + 1 < places.count ? places[number + 1].marker.ordinal : nil
    if own == 1 { return next == 2 }
    guard number > 0, places[number - 1].marker.ordinal == own - 1 else { return false }
    return next != own
  }

  /// Whether a line may continue the sentence above it with a measure: this one has a clause and no stop, or nothing
  /// but a mark is behind the measure (1.新增通车里程 / 2.125公里，其中…).
  private static func goesOn(_ line: Line, _ marker: MarkerCandidate, behind above: Line) -> Bool {
    guard !above.isTerminated,
      let rest = MarkerGrammar.restOfMeasure(line.text, behind: marker)
    else { return false }
    return above.text.contains { $0 == "，" || $0 == "," }
      || rest.first.map { Marks.stops.contains($0) || $0 == "，" || $0 == "," } ?? true
  }

  /// Whether a line stops inside a sentence.
  private static func isCut(_ line: Line) -> Bool {
    line.isUnterminated && line.markers.isEmpty || line.endsWithParticle || line.endsWithComma
  }
}
