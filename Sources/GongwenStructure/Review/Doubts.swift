import GongwenLanguage
import GongwenModel
import GongwenText

/// The judgements of a document whose next different reading is near, and the certainty of each kind of judgement.
struct Doubts {
  /// The most diagnostics of a code: a document with more doubts is doubtful as a whole.
  private static let mostTold = 20

  /// The margin, in points of cost, up to which a last line that is read as text is reported: what a body at the end costs as text.
  private static let nearSignature: Int32 = 3

  private let tracer: Tracer
  private let lines: [Line]
  /// The diagnostics.
  private(set) var diagnostics: [Diagnostic] = []
  /// How near other readings are.
  private(set) var certainty = Certainty()
  private var counts: [String: Int] = [:]

  /// Starts with none.
  init(tracer: Tracer, lines: [Line]) {
    self.tracer = tracer
    self.lines = lines
  }

  // MARK: Elements

  /// Adds the elements of the first head and closing, and the lines next to them.
  mutating func add(_ reading: ElementReading) {
    let end = reading.segments.first { $0.state.outcome == .appendix }?.lines.lowerBound
    var isNear = Set<Int>()
    var states = [Int: ElementState]()
    for segment in reading.segments where segment.lines.lowerBound < end ?? .max {
      for unit in segment.lines { states[unit] = segment.state }
      guard segment.state.outcome != .text else { continue }
      isNear.formUnion(segment.lines.lowerBound - 1...segment.lines.upperBound)
    }
    guard !isNear.isEmpty else { return }
    let rivals = reading.rivals()
    // The last line may be a signature that was taken for text.
    if let last = states.keys.max(), let rival = rivals[last], rival.state == .signature,
      rival.margin <= Self.nearSignature
    {
      isNear.insert(last)
    }
    // The lines of one head are in doubt together: one diagnostic is enough.
    var told: (unit: Int, margin: Int)?
    var least: Int?
    for unit in rivals.indices where isNear.contains(unit) {
      guard let state = states[unit], let rival = rivals[unit] else { continue }
      least = min(least ?? rival.margin, rival.margin)
      defer { told = (unit, rival.margin) }
      if let told, told.unit + 1 == unit, told.margin == rival.margin { continue }
      let words = tracer.trace(lines[reading.units.ranges[unit].lowerBound].range)
      tell(
        code: "uncertain-element",
        "\(words.string) is read as \(state.outcome.name); it may be \(rival.state.outcome.name)",
        CertaintyScale.certainty(ofMargin: rival.margin, unit: .point), origin: words.origin)
    }
    certainty.metadata = CertaintyScale.certainty(ofMargin: least, unit: .point)
  }

  // MARK: Units

  /// Adds the nearest other tree of a part's text.
  mutating func add(_ rival: PlacedLines.Rival?) {
    let value = CertaintyScale.certainty(ofMargin: rival?.margin, unit: .hierarchy)
    certainty.structure = min(certainty.structure ?? value, value)
    guard let rival else { return }
    let words = tracer.trace(lines[rival.line].range)
    let sign = rival.marker.map { TracedText(scalars: $0.text).string } ?? words.string
    let other = rival.depth.map { "a unit of level \($0)" } ?? "prose"
    tell(
      code: "uncertain-level", "\(sign) may be \(other), and what follows it lie elsewhere", value,
      origin: words.origin)
  }

  /// Adds the headings of units and of the units below them.
  mutating func add(_ units: [Unit]) {
    for place in units.indices {
      if let margin = units[place].margin {
        let unit = units[place]
        let value = CertaintyScale.certainty(ofMargin: margin, unit: .point)
        certainty.structure = min(certainty.structure ?? value, value)
        let marker = unit.text.scalars.prefix(unit.contentStart).dropLast(while: { $0 == " " })
        let words = marker.isEmpty ? unit.text.scalars.prefix(Self.quoted) : marker
        let sign = TracedText(scalars: Array(words)).string
        let readings =
          marker.isEmpty
          ? "a heading; it may belong to the paragraph above it"
          : unit.cut == .prose ? "prose; it may be headed" : "a heading; it may be prose"
        tell(
          code: "uncertain-heading", "\(sign) is read as \(readings)", value, handle: unit.handle)
      }
      if !units[place].children.isEmpty { add(units[place].children) }
    }
  }

  /// Adds the paragraphs behind lists that may as well be in the last item, or in the unit around the list.
  mutating func add(_ tails: [TailPlaces.Doubt]) {
    for tail in tails {
      let place = lines.partitioningIndex { $0.range.upperBound > tail.start }
      guard place < lines.count else { continue }
      let value = CertaintyScale.certainty(ofMargin: tail.margin, unit: .point)
      certainty.structure = min(certainty.structure ?? value, value)
      let line = lines[place]
      let words = TracedText(scalars: Array(line.text.prefix(Self.quoted))).string
      let readings =
        tail.isLifted
        ? "follows a list; it may be a paragraph of the last item"
        : "is a paragraph of the last item of a list; it may follow the list"
      tell(
        code: "uncertain-level", "\(words)… \(readings)", value,
        origin: tracer.trace(line.range).origin)
    }
  }

  // MARK: Breaks

  /// Adds the breaks between printed lines in some blocks.
  mutating func addBreaks(in blocks: [Range<Int>]) {
    let text = tracer.text
    guard !text.doubtfulBreaks.isEmpty else { return }
    let own = blocks.flatMap { text.blocks[$0].map(\.block.range) }
      .sorted { $0.lowerBound < $1.lowerBound }
    for line in text.doubtfulBreaks {
      let place = own.partitioningIndex { $0.upperBound > line.range.lowerBound }
      guard place < own.count, own[place].contains(line.range.lowerBound) else { continue }
      tellBreak(
        text.raw[line.range], line.joins, line.certainty,
        tracer.origin(ofRaw: line.range.lowerBound))
    }
  }

  /// Adds the lines of a wrapped text that may as well continue the paragraph above them or begin one.
  mutating func add(_ breaks: [(line: Int, joins: Bool)]) {
    guard !breaks.isEmpty else { return }
    let value = CertaintyScale.certainty(ofMargin: Self.marginOfWrap, unit: .point)
    certainty.breaks = min(certainty.breaks ?? value, value)
    for (line, joins) in breaks {
      let words = tracer.trace(lines[line].range)
      tellBreak(lines[line].text, joins, value, words.origin)
    }
  }

  /// The margin between the readings of a full line of a wrapped text without indents that ends with a sentence: only the
  /// number of such lines favours one of them.
  private static let marginOfWrap = 1

  private mutating func tellBreak(
    _ line: ArraySlice<Unicode.Scalar>, _ joins: Bool, _ certainty: Int, _ origin: Origin?
  ) {
    let words = TracedText(scalars: Array(line.prefix(Self.quoted))).string
    let readings =
      joins
      ? "continues the paragraph above it; it may begin one"
      : "begins a paragraph; it may continue the one above it"
    tell(code: "uncertain-break", "\(words)… \(readings)", certainty, origin: origin)
  }

  /// The characters of a line that a message quotes.
  private static let quoted = 16

  /// Most units for which a heading and prose cost the same are right.
  private static let neverWarned: Set<String> = ["uncertain-heading"]

  private mutating func tell(
    code: String, _ message: @autoclosure () -> String, _ certainty: Int, handle: Int = 0,
    origin: Origin? = nil
  ) {
    guard certainty < CertaintyScale.told else { return }
    counts[code, default: 0] += 1
    guard counts[code, default: 0] <= Self.mostTold else { return }
    diagnostics.append(
      Diagnostic(
        code: code,
        severity: certainty < CertaintyScale.warned && !Self.neverWarned.contains(code)
          ? .warning : .info,
        message: message(), handle: handle, origin: origin))
  }
}
