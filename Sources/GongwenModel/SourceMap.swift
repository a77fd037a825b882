/// The place of each raw character in the source, as runs.
///
/// Within a run every character takes the same number of source units (bytes, or characters of a
/// page text), so that a Chinese text of any encoding needs few runs. Runs are in raw order; a gap
/// between two runs' source places is markup.
public struct SourceMap: Hashable, Sendable {
  /// A stretch of raw characters of one width.
  public struct Run: Hashable, Sendable {
    // 32 bits, as in `OriginRun`.
    @usableFromInline var ownRawStart: Int32
    @usableFromInline var ownSourceStart: Int32
    /// The unit of places in the source.
    public var address: Address
    /// Source units a character takes.
    public var width: Int32
    /// How the source shows these characters, where not by themselves
    /// (`replacement`, `entity`); nil where they are verbatim.
    public var rule: Rule?

    /// Raw offset of the first character.
    @inlinable public var rawStart: Int {
      get { Int(ownRawStart) }
      set { ownRawStart = Int32(newValue) }
    }
    /// Place of the first character in the source.
    @inlinable public var sourceStart: Int {
      get { Int(ownSourceStart) }
      set { ownSourceStart = Int32(newValue) }
    }

    /// Makes a run.
    ///
    /// - Precondition: no offset is 2^31 or more.
    public init(
      rawStart: Int, sourceStart: Int, address: Address = .bytes, width: Int32, rule: Rule? = nil
    ) {
      ownRawStart = Int32(rawStart)
      ownSourceStart = Int32(sourceStart)
      self.address = address
      self.width = width
      self.rule = rule
    }
  }

  /// The runs, by rising `rawStart`, the first at 0.
  public private(set) var runs: [Run]
  /// The number of raw characters.
  public private(set) var rawCount: Int
  /// Whether the runs are in the order of the source. Those of a page need not where it was printed
  /// twice; the pages always do. Where they do, nothing the source shows is between neighbours.
  public private(set) var isInSourceOrder = true

  /// Makes an empty map.
  public init() {
    runs = []
    rawCount = 0
  }

  /// Adds characters at the end, uniting them with the last run where they continue it.
  public mutating func append(
    count: Int, sourceStart: Int, address: Address = .bytes, width: Int32, rule: Rule? = nil
  ) {
    guard count > 0 else { return }
    if let last = runs.last, last.width == width, last.address == address, last.rule == rule,
      rule == nil,
      last.sourceStart + (rawCount - last.rawStart) * Int(last.width) == sourceStart
    {
      rawCount += count
      return
    }
    if let last = runs.last, last.address == address, last.sourceStart > sourceStart {
      isInSourceOrder = false
    }
    runs.append(
      Run(rawStart: rawCount, sourceStart: sourceStart, address: address, width: width, rule: rule))
    rawCount += count
  }

  /// Gives back the room that many runs have left in growing.
  public mutating func shrink() {
    if runs.count > 1_024 { runs = runs.withUnsafeBufferPointer { Array($0) } }
  }

  /// The index of the run that holds a raw offset; binary search.
  ///
  /// - Precondition: the map is not empty and `0 <= raw`.
  public func runIndex(at raw: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].rawStart <= raw { low = middle } else { high = middle }
    }
    return low
  }

  /// The raw offset at which a run ends.
  public func rawEnd(ofRun index: Int) -> Int {
    index + 1 < runs.count ? runs[index + 1].rawStart : rawCount
  }

  /// Calls `body` with the pieces of a raw range that lie together in the source, in order:
  /// raw range, source range, address and rule. A character shown by a rule is a piece of its own.
  public func forEachPiece(
    of raw: Range<Int>, _ body: (_ raw: Range<Int>, _ source: Range<Int>, Address, Rule?) -> Void
  ) {
    guard !raw.isEmpty else { return }
    var index = runIndex(at: raw.lowerBound)
    var start = raw.lowerBound
    while start < raw.upperBound {
      let run = runs[index]
      let end = min(raw.upperBound, rawEnd(ofRun: index))
      let width = Int(run.width)
      let source = run.sourceStart + (start - run.rawStart) * width
      body(start..<end, source..<source + (end - start) * width, run.address, run.rule)
      start = end
      index += 1
    }
  }

  /// Whether the source shows nothing between the characters of a raw range.
  public func holdsTogether(_ raw: Range<Int>) -> Bool {
    guard raw.count > 1 else { return true }
    if isInSourceOrder {
      return runs[runIndex(at: raw.lowerBound)].address
        == runs[runIndex(at: raw.upperBound - 1)].address
    }
    var previous: (address: Address, end: Int)?
    var isTogether = true
    forEachPiece(of: raw) { _, source, address, _ in
      if let previous, previous != (address, source.lowerBound) { isTogether = false }
      previous = (address, source.upperBound)
    }
    return isTogether
  }

  /// The place in the source of the boundary before a raw offset (after the last character for
  /// `rawCount`), and its address.
  public func place(of raw: Int) -> (address: Address, source: Int) {
    guard let last = runs.last else { return (.bytes, 0) }
    if raw >= rawCount {
      return (last.address, last.sourceStart + (rawCount - last.rawStart) * Int(last.width))
    }
    let run = runs[runIndex(at: raw)]
    return (run.address, run.sourceStart + (raw - run.rawStart) * Int(run.width))
  }
}
