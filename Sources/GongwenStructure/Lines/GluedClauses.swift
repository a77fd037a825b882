import GongwenLanguage
import GongwenModel

/// Clauses of the first level whose number has no blank behind it: 1总则 above 1.1.
///
/// Alone, such a line may as well count something. Two that a clause of their number follows show that the document numbers
/// its chapters so; then one without clauses (4附则) is another where it continues their numbers.
enum GluedClauses {
  /// So many lines behind a chapter, its first clause comes: a sentence or two may introduce it.
  static let reach = 3
  /// From so many chapters with clauses on, others without any are chapters, too.
  static let enough = 2

  private struct Place {
    var line: Int
    var marker: MarkerCandidate
    var isShown: Bool
  }

  /// Gives the lines that are such clauses their marker.
  static func mark(_ lines: inout [Line], _ grammar: MarkerGrammar) {
    var places: [Place] = []
    for index in lines.indices where !lines[index].isCell && !lines[index].evidence.isNote {
      if let marker = lines[index].markers.first, marker.isChapter {
        places.append(Place(line: index, marker: marker, isShown: marker.isCertain))
      } else if lines[index].markers.isEmpty,
        let marker = grammar.gluedClause(Line.beforeLeader(lines[index].text))
      {
        let isShown = hasClause(marker, lines[index + 1..<min(lines.count, index + 1 + reach)])
        places.append(Place(line: index, marker: marker, isShown: isShown))
      }
    }
    if places.count(where: \.isShown) >= enough { extend(&places) }
    for place in places where place.isShown && lines[place.line].markers.isEmpty {
      var marker = place.marker
      marker.doubt = MarkerDoubt.none
      lines[place.line] = lines[place.line].with(marker)
    }
  }

  /// Whether the first clause of a chapter is among the lines below it.
  private static func hasClause(_ chapter: MarkerCandidate, _ below: ArraySlice<Line>) -> Bool {
    for line in below {
      guard let marker = line.markers.first(where: { $0.scheme == .decimal }) else { continue }
      return marker.isClear && marker.components == chapter.components + [1]
    }
    return false
  }

  /// Takes what continues the numbers of the chapters that are shown, at either side.
  private static func extend(_ places: inout [Place]) {
    take(places.indices.dropFirst(), &places) { ($0 - 1, 1) }
    take(places.indices.dropLast().reversed(), &places) { ($0 + 1, -1) }
  }

  private static func take(
    _ order: some Sequence<Int>, _ places: inout [Place], _ neighbour: (Int) -> (Int, Int)
  ) {
    for index in order where !places[index].isShown && places[index].marker.isCertain {
      let (other, step) = neighbour(index)
      guard places[other].isShown, let shown = places[other].marker.ordinal else { continue }
      places[index].isShown = places[index].marker.ordinal == shown + step
    }
  }
}

extension MarkerCandidate {
  /// Whether it is a number of one component without a dot.
  fileprivate var isChapter: Bool { scheme == .decimal && components.count == 1 }
}
