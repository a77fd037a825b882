public import GongwenModel

/// Gives texts their origins: canonical ranges through the raw document to places in the source.
public struct Tracer: Sendable {
  /// The canonical text all ranges refer to.
  public let text: CanonicalText
  /// Finds the raw characters of runs.
  let index: SourceIndex

  /// Makes a tracer.
  public init(_ text: CanonicalText) {
    self.text = text
    index = SourceIndex(text.source)
  }

  /// The text of a passage with its origin.
  public func trace(_ passage: Passage) -> TracedText {
    var result = TracedText()
    if case .keep(let range)? = passage.segments.first {
      strandedMarkup(before: range, in: &result)
    }
    for segment in passage.segments {
      switch segment {
      case .keep(let range): keep(range, in: &result)
      case .rewrite(let range, let scalars, let rule):
        leadingMarkup(of: range, in: &result)
        rewrite(range, as: scalars, by: rule, in: &result)
        trailingMarkup(of: range, in: &result)
      case .join(let raw, let scalars, let rule):
        edit(raw, scalars, rule, in: &result)
      }
    }
    result.origin.boxes = boxes(of: result.origin.runs)
    return result
  }

  /// The place of a raw character in the source, for a diagnostic; nil behind the last one.
  public func origin(ofRaw raw: Int) -> Origin? {
    guard text.raw.indices.contains(raw) else { return nil }
    var runs: [OriginRun] = []
    text.source.forEachPiece(of: raw..<raw + 1) { _, source, address, rule in
      runs.append(OriginRun(text: 0..<1, source: source, address: address, rule: rule))
    }
    return Origin(runs: runs)
  }

  /// The text of a canonical range with its origin.
  public func trace(_ range: Range<Int>) -> TracedText {
    trace(Passage(range))
  }

  private func keep(_ range: Range<Int>, in result: inout TracedText) {
    text.map.forEachRun(of: range) { keep($0, in: &result) }
  }

  /// Adds canonical characters as they came from raw ones.
  func keep(_ run: OffsetMap.Run, in result: inout TracedText) {
    let textStart = result.scalars.count
    result.scalars.append(contentsOf: text.scalars[run.textStart..<run.textEnd])
    if let rule = run.rule {
      place(run.rawStart..<run.rawEnd, textStart..<result.scalars.count, rule, in: &result)
    } else {
      verbatim(run.rawStart..<run.rawEnd, at: textStart, in: &result)
    }
  }

  /// Markup dropped before the characters that a rule rewrites is an edit of its own.
  private func leadingMarkup(of range: Range<Int>, in result: inout TracedText) {
    let here = result.scalars.count
    text.map.forEachRun(of: range) { run in
      guard run.textEnd == range.lowerBound, run.rule == .markup else { return }
      place(run.rawStart..<run.rawEnd, here..<here, .markup, in: &result)
    }
  }

  /// Markup dropped behind the last character of a block is an edit of its own where a rule rewrites that character
  /// (`加强领导。<br/>` as a heading).
  private func trailingMarkup(of range: Range<Int>, in result: inout TracedText) {
    let here = result.scalars.count
    text.map.forEachRun(of: range) { run in
      guard run.textStart == range.upperBound, run.rule == .markup else { return }
      place(run.rawStart..<run.rawEnd, here..<here, .markup, in: &result)
    }
  }

  /// Markup dropped before blanks that a text begins behind: the text above ends before it, so that it
  /// would be in none (`第一条</b> 为了`).
  private func strandedMarkup(before range: Range<Int>, in result: inout TracedText) {
    var start = range.lowerBound
    while start > 0, UnicodeClass.isBlank(text.scalars[start - 1]) { start -= 1 }
    guard start < range.lowerBound else { return }
    var index = text.map.firstRun(touching: start)
    while index < text.map.runs.count, text.map.runs[index].textStart < range.lowerBound {
      let run = text.map.runs[index]
      index += 1
      if run.rule == .markup || isReference(run), run.textStart >= start {
        place(run.rawStart..<run.rawEnd, 0..<0, .markup, in: &result)
      }
    }
  }

  /// Adds one edit of raw characters that lie together.
  func edit(
    _ raw: Range<Int>, _ scalars: some Collection<Unicode.Scalar>, _ rule: Rule,
    in result: inout TracedText
  ) {
    let textStart = result.scalars.count
    result.scalars.append(contentsOf: scalars)
    place(raw, textStart..<result.scalars.count, rule, in: &result)
  }

  private func verbatim(_ raw: Range<Int>, at textStart: Int, in result: inout TracedText) {
    text.source.forEachPiece(of: raw) { piece, source, address, rule in
      guard rule != nil else {
        let start = textStart + piece.lowerBound - raw.lowerBound
        let range = start..<start + piece.count
        append(OriginRun(text: range, source: source, address: address), to: &result)
        return
      }
      // Characters that the source shows by a rule of its own are edits one by one.
      let width = source.count / piece.count
      for offset in 0..<piece.count {
        let start = textStart + piece.lowerBound - raw.lowerBound + offset
        let place = source.lowerBound + offset * width
        append(
          OriginRun(
            text: start..<start + 1, source: place..<place + width, address: address, rule: rule),
          to: &result)
      }
    }
  }

  /// Adds an edit; its raw characters may lie apart in the source (markup between them), then its
  /// text comes from the first stretch and the others are deletions by the same rule.
  private func place(
    _ raw: Range<Int>, _ range: Range<Int>, _ rule: Rule, in result: inout TracedText
  ) {
    guard !raw.isEmpty else {
      let place = text.source.place(of: raw.lowerBound)
      append(
        OriginRun(
          text: range, source: place.source..<place.source, address: place.address, rule: rule),
        to: &result)
      return
    }
    var stretches: [(source: Range<Int>, address: Address)] = []
    text.source.forEachPiece(of: raw) { _, source, address, _ in
      if let last = stretches.last, last.address == address,
        last.source.upperBound == source.lowerBound
      {
        stretches[stretches.count - 1].source = last.source.lowerBound..<source.upperBound
      } else {
        stretches.append((source, address))
      }
    }
    if spansMarkup(rule), text.source.isInSourceOrder, let first = stretches.first,
      let last = stretches.last, first.address == last.address
    {
      // The characters of a range are what it shows: markup between them is dropped.
      stretches = [(first.source.lowerBound..<last.source.upperBound, first.address)]
    }
    for (index, stretch) in stretches.enumerated() {
      let part = index == 0 ? range : range.upperBound..<range.upperBound
      append(
        OriginRun(text: part, source: stretch.source, address: stretch.address, rule: rule),
        to: &result)
    }
  }

  /// Whether an edit is one although markup is between its characters: its relation is valid for
  /// all of them together only.
  private func spansMarkup(_ rule: Rule) -> Bool {
    switch rule {
    case .marker, .punctuation, .dash, .composition, .tocLeader, .markup, .entity: true
    default: false
    }
  }

  /// Unites neighbours of one rule, except where the rule's relation is one of single characters.
  private func append(_ run: OriginRun, to result: inout TracedText) {
    if let last = result.origin.runs.last, last.rule == run.rule,
      unites(last, run, result.scalars)
    {
      result.origin.append(run)
    } else {
      result.origin.runs.append(run)
    }
  }

  private func unites(
    _ last: OriginRun, _ run: OriginRun, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    guard let rule = run.rule else { return true }
    switch rule {
    case .widthAlphanumeric, .widthSymbol, .dash, .composition, .compatibility: return true
    case .entity: return isResolved(last) == isResolved(run)
    case .spaceIndent, .spaceCJK, .spaceFold, .lineJoin, .tocLeader, .markup:
      return run.textEnd - last.textStart <= 1
    case .punctuation:
      return isFold(last, scalars) && isFold(run, scalars)
    default: return false
    }
  }

  /// Whether a run of the rule `entity` has references that the reader of the page resolved, and none that the page shows as
  /// they are written: of such a one, the reader resolved the first character at most (`&amp;nbsp;`).
  private func isResolved(_ run: OriginRun) -> Bool {
    var place = run.sourceStart
    for _ in 0..<2 where place < run.sourceEnd {
      var first: SourceIndex.Piece?
      index.forEachPiece(of: place..<place + 1, at: run.address) { first = $0 }
      guard let first, first.rule == .entity else { return false }
      place = first.source.upperBound
    }
    return true
  }

  /// Whether a run of the rule `punctuation` changes nothing but widths: both sides are the same
  /// under NFKC. Runs that do not (. to 。) give one character; longer ones have been united, or
  /// are an ellipsis.
  private func isFold(_ run: OriginRun, _ scalars: [Unicode.Scalar]) -> Bool {
    guard run.textEnd - run.textStart == 1 else { return true }
    var source: [Unicode.Scalar] = []
    index.forEachRawRange(of: run.sourceStart..<run.sourceEnd, at: run.address) {
      source += text.raw[$0]
    }
    return UnicodeNormaliser.nfkc(source) == UnicodeNormaliser.nfkc([scalars[run.textStart]])
  }
}
