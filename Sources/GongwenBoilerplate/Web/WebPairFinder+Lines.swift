import GongwenLanguage
import GongwenText

/// The line by which the page of a newspaper names its source: 《柳塘日报》（2033年4月9日　第02版）, 柳塘日报 2033年4月9日 03版.
extension WebPairFinder {
  /// The longest such line, in characters.
  private static var longestOfPaper: Int { 40 }
  /// The lengths of the name of a newspaper, in characters.
  private static var papers: ClosedRange<Int> { 2...12 }
  private static let sides: ScalarTable = "版面"
  private static let signs: ScalarTable = "《》()（）[]【】,，:："

  /// A day and the name of a newspaper: what a line of such a page states.
  typealias Paper = (name: Range<Int>?, day: Range<Int>)

  /// The only such line of a page, if it is above all sentences or below the last one of its element; several are a list.
  var papers: [Int: Paper] {
    var found: (unit: Int, paper: Paper)?
    for index in page.units.indices {
      guard let paper = paper(page.units[index]) else { continue }
      guard found == nil else { return [:] }
      found = (index, paper)
    }
    guard let (unit, paper) = found, unit <= firstSentence || isLast(unit) else { return [:] }
    return [unit: paper]
  }

  /// Whether neither a sentence nor a signed date is below a unit in its element.
  private func isLast(_ index: Int) -> Bool {
    let parent = page.tree.nodes[page.units[index].node].parent
    return !page.units.indices.dropFirst(index + 1).contains { place in
      let unit = page.units[place]
      return page.tree.nodes[unit.node].parent == parent && unit.linked == 0
        && (WebWeigher.stops(in: unit.text) > 0 || WebWeigher.isSigned(place, page.units))
    }
  }

  /// The day and the name of the newspaper in a line that has a day and the number of a page behind it, and nothing else.
  func paper(_ unit: WebUnit) -> Paper? {
    guard unit.isWhole, unit.table == nil, unit.characters <= Self.longestOfPaper,
      unit.key[...].dropLast(while: { Self.signs.contains($0) }).last.map({
        Self.sides.contains($0)
      }) ?? false, let day = WebDates.find(in: unit.text)
    else { return nil }
    let text = unit.text
    guard Self.isSide(WebKey.folded(text[day.upperBound...], upTo: WebUnit.reach)) else {
      return nil
    }
    let isEdge = { (scalar: Unicode.Scalar) in
      UnicodeClass.isBlank(scalar) || Self.signs.contains(scalar)
    }
    let name = text[..<day.lowerBound].drop(while: isEdge).dropLast(while: isEdge)
    guard !name.isEmpty else { return (nil, day) }
    guard Self.papers.contains(name.count),
      name.last == "报" || name.last == "報",
      name.allSatisfy({ UnicodeClass.isHan($0) })
    else { return nil }
    return (name.startIndex..<name.endIndex, day)
  }

  /// Whether words are the number of a page of a newspaper: 第02版), A3版, 03版.
  private static func isSide(_ key: [Unicode.Scalar]) -> Bool {
    let inner = key.filter { !signs.contains($0) }
    guard let last = inner.last, sides.contains(last) else { return false }
    var number = inner.dropLast()
    if number.first == "第" { number = number.dropFirst() }
    if let first = number.first, (0x61...0x7A).contains(first.value) { number = number.dropFirst() }
    return (1...3).contains(number.count) && number.allSatisfy(WebForm.isNumeral)
  }

  mutating func add(_ paper: Paper, at unit: Int) {
    if let name = paper.name, let source = Self.source {
      add(source, name, at: unit, isStrong: true, isTabled: false)
    }
    if let published = Self.published {
      add(published, paper.day, at: unit, isStrong: true, isTabled: false)
    }
    points[unit] += WebPoints.strongLabel + WebPoints.datedLabels
  }

  private static let source = WebLabel.alone(in: Array("来源".unicodeScalars)[...])
}

/// Pieces of a strip of date and counters.
extension WebPairFinder {
  /// Reads a number, a label with its value, or the name of the body that publishes: 2033-04-09 柳塘县水利局 阅读1.1万.
  mutating func readPiece(_ piece: Range<Int>, _ unit: Int) {
    let key = WebKey.folded(scalars[piece], upTo: WebUnit.reach)
    if let number = Self.number, WebForm.isNumber(key) {
      add(number, piece, at: unit, isStrong: true, isTabled: false)
    } else if let (label, end) = WebLabel.at(piece.lowerBound, in: scalars[piece]),
      let colon = scalars[end..<piece.upperBound].first, colon == ":" || colon == "："
    {
      add(label, end + 1..<piece.upperBound, at: unit, isStrong: true, isTabled: false)
    } else if let source = Self.source, WebForm.isBody(key) {
      add(source, piece, at: unit, isStrong: false, isTabled: false)
    }
  }
}

/// Lines of letters.
extension WebPairFinder {
  /// Whether a line is one that letters and announcements in the form of Taiwan print themselves, above 主旨
  /// (文書處理手冊); in a list it is the page's.
  func isOfLetter(_ unit: WebUnit) -> Bool {
    let node = page.tree.nodes[unit.node]
    return isLetter && Self.linesOfLetters.firstPrefix(of: unit.key[...]) != nil && node.item < 0
      && node.tag != "dd" && node.tag != "dt"
  }

  private static let linesOfLetters: PhraseIndex = ["發文字號:", "發文日期:"]
}
