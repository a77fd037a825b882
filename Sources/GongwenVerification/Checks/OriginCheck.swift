import GongwenJSON
import GongwenModel
import GongwenText

/// Proves texts against the source: one text after the other, against characters decoded afresh.
struct OriginCheck {
  let source: SourceText
  let table: RelationTable
  var marks: CharacterMarks

  /// Proves every text of a document.
  mutating func check(_ document: inout DocumentCheck) {
    let areas: [(String, DocumentCheck.Area)] = [
      ("body", .body), ("removed", .removed), ("metadata", .metadata), ("links", .other),
      ("diagnostics", .other),
    ]
    for (name, area) in areas {
      guard let part = document.value[name] else { continue }
      document.path.enter(name)
      walk(part, area, .other, &document)
      document.path.leave()
    }
  }

  private mutating func walk(
    _ value: JSONValue, _ area: DocumentCheck.Area, _ place: RulePlaces.Place,
    _ document: inout DocumentCheck
  ) {
    switch value {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        document.path.enter(index)
        walk(element, area, place, &document)
        document.path.leave()
      }
    case .object(let members):
      if let origin = value["origin"] { check(origin, of: value, area, place, &document) }
      for member in members where member.name != "origin" {
        document.path.enter(member.name)
        walk(member.value, area, Self.place(named: member.name), &document)
        document.path.leave()
      }
    default: break
    }
  }

  private static func place(named member: String) -> RulePlaces.Place {
    member == "entries" ? .entry : RulePlaces.Place(rawValue: member) ?? .other
  }

  private mutating func check(
    _ origin: JSONValue, of value: JSONValue, _ area: DocumentCheck.Area,
    _ place: RulePlaces.Place, _ document: inout DocumentCheck
  ) {
    let scalars = value["text"]?.asString.map { [Unicode.Scalar]($0.unicodeScalars) }
    var order = TextOrder(in: source, isCell: place == .cells)
    var previous: Run?
    var leaders: [Unicode.Scalar]?
    // The last character of the source that the text shows so far.
    var shown: Int?
    // The place of a diagnostic is without boxes.
    let glyphs = area == .other && origin["boxes"] == nil ? nil : source.glyphs
    // What is not written out has each character of the source once, and a blank at most where two lines are joined.
    var boxes = glyphs.flatMap {
      BoxCheck(origin, ofTextOf: scalars?.count ?? 2 * source.scalars.count, $0)
    }
    if glyphs != nil, boxes == nil {
      document.report(.boxWrong, "a box is not written as the contract requires")
    }
    for written in origin["runs"]?.asArray ?? [] {
      guard let run = Run(written, isPaged: source.isPaged) else {
        document.report(.runMalformed, "a run is not written as the contract requires")
        return
      }
      let position = previous?.text.upperBound ?? 0
      if run.text.lowerBound != position || run.text.upperBound > scalars?.count ?? .max {
        document.report(.runGap, "run \(run.text) does not continue at \(position) of the text")
        return
      }
      if let characters = check(run, scalars, area, &document) {
        if area != .other, let fault = order.fault(at: characters, of: run) {
          document.report(.orderBroken, "run \(run.text) \(fault)")
        }
        checkPlace(of: run, characters, shown, place, value, &document)
        if !run.text.isEmpty, let last = characters.last { shown = last }
        if run.rule == Rule.tocLeader.rawValue {
          leaders = (leaders ?? []) + source.scalars[characters]
        }
        if let index = boxes?.add(run, characters) {
          boxes = nil
          document.report(
            .boxWrong, "\(source.scalars[index]) at \(source.place(of: index)) is in no box")
        }
      }
      if let previous, run.continues(previous), isOne(previous, run, scalars) {
        document.report(.runNotMerged, "runs \(previous.text) and \(run.text) are one run")
      }
      previous = run
    }
    if let leaders { checkPage(leaders, of: value, &document) }
    if let number = boxes?.wrongBox() {
      document.report(.boxWrong, "box \(number) is not the one around its characters")
    }
    let end = previous?.text.upperBound ?? 0
    if let scalars, end != scalars.count {
      document.report(.runGap, "runs end at \(end), the text at \(scalars.count)")
    }
  }

  /// Whether the page number that the runs of a leader drop is the entry's. Its lines may have a leader each, or one may be
  /// parted by blanks.
  private func checkPage(
    _ leaders: [Unicode.Scalar], of value: JSONValue, _ document: inout DocumentCheck
  ) {
    let dropped = NumberReader.pageNumber(in: leaders[...])
    let page = NumberReader.pageNumber(
      in: [Unicode.Scalar]((value["page"]?.asString ?? "").unicodeScalars)[...])
    if dropped != page {
      document.report(
        .ruleMisplaced, "\(Rule.tocLeader.rawValue) drops \(dropped), the page is \(page)")
    }
  }

  /// Whether signs that are dropped from a text can be those that draw a table: those before and behind a cell up to a bar, or bars
  /// between two lines of it. A dash between two words has no bar, and neither has the sign of a number.
  private func mayDraw(
    _ characters: Range<Int>, at position: Int, ofTextOf count: Int, in place: RulePlaces.Place,
    behind shown: Int?
  ) -> Bool {
    guard place == .cells else { return false }
    let scalars = source.scalars
    let behind = scalars[(characters.upperBound - 1)...]
    if position == 0, Self.reachesBar(behind) { return true }
    if position == count, Self.reachesBar(scalars[...characters.lowerBound].reversed()) {
      return true
    }
    guard let shown, scalars[characters].contains(where: TextOrder.bars.contains) else {
      return false
    }
    return source.parts(shown, from: characters.lowerBound)
      || behind.first { !Self.isOfEdge($0) }.map(SourceText.endsLine) ?? true
  }

  /// Whether characters have a bar before anything else than the edge of a cell.
  private static func reachesBar(_ characters: some Sequence<Unicode.Scalar>) -> Bool {
    characters.first { TextOrder.bars.contains($0) || !isOfEdge($0) }
      .map(TextOrder.bars.contains) ?? false
  }

  /// Whether a character may be at the edge of a cell: a blank, a bar of Markdown, or a sign that draws the table.
  private static func isOfEdge(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "|" || scalar == "｜" || RuleRelation.drawingSigns.contains(scalar.value)
      || Blank.contains(scalar) && !SourceText.endsLine(scalar)
  }

  /// Whether a `$` opens or closes a figure between two: $95$. A sum of money has one.
  private func isFormula(at sign: Int) -> Bool {
    func hasPair(_ stretch: some Sequence<Int>) -> Bool {
      for index in stretch {
        if source.scalars[index] == "$" { return true }
        guard Self.inFormulas.contains(source.scalars[index]) else { return false }
      }
      return false
    }
    return hasPair((sign + 1..<source.scalars.count).prefix(Self.longestFormula))
      || hasPair((0..<sign).reversed().prefix(Self.longestFormula))
  }

  /// The longest figure between such signs, in characters.
  private static let longestFormula = 26
  private static let inFormulas = Set("0123456789０１２３４５６７８９.,，．%％+-~× \\\t".unicodeScalars)

  /// Whether a rule may be used where a run uses it.
  private func checkPlace(
    of run: Run, _ characters: Range<Int>, _ shown: Int?, _ place: RulePlaces.Place,
    _ value: JSONValue, _ document: inout DocumentCheck
  ) {
    guard let rule = run.rule else { return }
    let text = value["text"]?.asString.map { [Unicode.Scalar]($0.unicodeScalars) }
    let count = text?.count ?? 0
    if rule == Rule.markup.rawValue, run.text.isEmpty,
      source.scalars[characters].contains(where: { RuleRelation.drawingSigns.contains($0.value) }),
      !mayDraw(characters, at: run.text.lowerBound, ofTextOf: count, in: place, behind: shown)
    {
      document.report(
        .ruleMisplaced, "\(rule) drops a sign of a drawn table that is not at the edge of a cell")
      return
    }
    if rule == Rule.markup.rawValue,
      let sign = characters.first(where: { source.scalars[$0] == "$" }), !isFormula(at: sign)
    {
      document.report(.ruleMisplaced, "\(rule) drops a sign of money")
      return
    }
    guard table.permits(rule, for: run.text, ofTextOf: count, in: place) else {
      document.report(.ruleMisplaced, "\(rule) at \(run.text) is not for this place")
      return
    }
    if let text { checkContext(of: run, characters, text, &document) }
  }

  /// A condition that a rule's relation cannot check: a point between digits stays.
  private func checkContext(
    of run: Run, _ characters: Range<Int>, _ text: [Unicode.Scalar],
    _ document: inout DocumentCheck
  ) {
    guard run.rule == Rule.punctuation.rawValue, source.scalars[characters].elementsEqual(["."]),
      0 < run.text.lowerBound, run.text.upperBound < text.count,
      NumberReader.decimal(text[run.text.lowerBound - 1]) != nil,
      NumberReader.decimal(text[run.text.upperBound]) != nil
    else { return }
    document.report(.ruleMisplaced, "the point at \(run.text) is between digits")
  }

  /// Checks a run by itself; gives its characters in the source.
  private mutating func check(
    _ run: Run, _ text: [Unicode.Scalar]?, _ area: DocumentCheck.Area,
    _ document: inout DocumentCheck
  ) -> Range<Int>? {
    if let rule = run.rule, !table.holds(rule) {
      document.report(.ruleUnknown, "\(rule) is not a published rule")
      return nil
    }
    switch source.characters(in: run.places, of: run.address) {
    case .outside: document.report(.runOutside, "run \(run.places) is outside the source")
    case .splitsCharacter:
      document.report(.runSplitsCharacter, "run \(run.places) splits a character of the source")
    case .characters(let characters):
      document.usages.append(
        DocumentCheck.Usage(characters: characters, area: area, isShown: !run.text.isEmpty))
      if let index = marks.mark(characters, as: area, in: source) {
        document.report(
          .characterTwice,
          "\(source.scalars[index]) at \(source.place(of: index)) is in another text too")
      }
      if let text { compare(run, characters, text[run.text], &document) }
      return characters
    }
    return nil
  }

  private func compare(
    _ run: Run, _ characters: Range<Int>, _ text: ArraySlice<Unicode.Scalar>,
    _ document: inout DocumentCheck
  ) {
    let original = source.scalars[characters]
    let pair = {
      let start = Self.shownStart(original, text)
      return "\(Self.quoted(original, from: start)) became \(Self.quoted(text, from: start))"
    }
    if let rule = run.rule {
      guard table.permits(rule, original, text), isShown(characters, by: rule) else {
        document.report(.ruleBroken, "\(rule) does not allow that \(pair())")
        return
      }
    } else if original != text || !isVerbatim(characters) {
      document.report(.runNotVerbatim, "without a rule, \(pair())")
    }
  }

  /// Whether the source shows characters by themselves.
  private func isVerbatim(_ characters: Range<Int>) -> Bool {
    var isVerbatim = true
    source.map.forEachPiece(of: characters) { _, _, _, rule in
      if rule != nil { isVerbatim = false }
    }
    return isVerbatim
  }

  /// Whether characters that the rule `replacement` gives are malformed in the source.
  private func isShown(_ characters: Range<Int>, by rule: String) -> Bool {
    guard rule == Rule.replacement.rawValue else { return true }
    var isShown = true
    source.map.forEachPiece(of: characters) { _, _, _, shown in
      if shown != .replacement { isShown = false }
    }
    return isShown
  }

  /// Whether two runs that touch must be one: verbatim ones, and edits whose union is in the
  /// relation of their rule too.
  private func isOne(_ left: Run, _ right: Run, _ text: [Unicode.Scalar]?) -> Bool {
    guard let rule = left.rule else { return true }
    guard let text, right.text.upperBound <= text.count else { return false }
    let places = left.places.lowerBound..<right.places.upperBound
    guard case .characters(let characters) = source.characters(in: places, of: left.address) else {
      return false
    }
    let union = left.text.lowerBound..<right.text.upperBound
    return table.permits(rule, source.scalars[characters], text[union])
  }

  /// The most characters that a message shows.
  private static let mostShown = 20
  /// Equal characters that a message shows before the first one that differs, so that a person finds the place.
  private static let shownBefore = 5

  /// The offset from which on a message shows two texts: near the first difference, if that is far from their start.
  private static func shownStart(
    _ original: ArraySlice<Unicode.Scalar>, _ text: ArraySlice<Unicode.Scalar>
  ) -> Int {
    let equal = zip(original, text).prefix { $0 == $1 }.count
    return equal + shownBefore < mostShown ? 0 : max(0, equal - shownBefore)
  }

  private static func quoted(_ scalars: ArraySlice<Unicode.Scalar>, from start: Int) -> String {
    let rest = scalars.dropFirst(start)
    var view = String.UnicodeScalarView()
    if start > 0 { view.append("…") }
    view.append(contentsOf: rest.prefix(mostShown))
    if rest.count > mostShown { view.append("…") }
    return String(view).debugDescription
  }
}
