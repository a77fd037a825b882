public import GongwenModel

/// How canonical characters came from raw ones, as runs in order.
///
/// Text offsets are offsets into the canonical characters, raw offsets those of a
/// `GongwenModel/RawDocument`; both are in Unicode scalars and half open.
public struct OffsetMap: Hashable, Sendable {
  /// A stretch of canonical characters and the raw characters it came from.
  public struct Run: Hashable, Sendable {
    // 32 bits, as in `OriginRun`.
    @usableFromInline var ownTextStart: Int32
    @usableFromInline var ownTextEnd: Int32
    @usableFromInline var ownRawStart: Int32
    @usableFromInline var ownRawEnd: Int32
    /// The rule of an edit; nil for a verbatim run.
    public var rule: Rule?

    /// Start in the canonical text.
    @inlinable public var textStart: Int {
      get { Int(ownTextStart) }
      set { ownTextStart = Int32(newValue) }
    }
    /// End in the canonical text; equal to `textStart` for a deletion.
    @inlinable public var textEnd: Int {
      get { Int(ownTextEnd) }
      set { ownTextEnd = Int32(newValue) }
    }
    /// Start in the raw text.
    @inlinable public var rawStart: Int {
      get { Int(ownRawStart) }
      set { ownRawStart = Int32(newValue) }
    }
    /// End in the raw text; equal to `rawStart` for an insertion.
    @inlinable public var rawEnd: Int {
      get { Int(ownRawEnd) }
      set { ownRawEnd = Int32(newValue) }
    }

    /// Makes a run.
    ///
    /// - Precondition: no offset is 2^31 or more.
    public init(text: Range<Int>, raw: Range<Int>, rule: Rule?) {
      ownTextStart = Int32(text.lowerBound)
      ownTextEnd = Int32(text.upperBound)
      ownRawStart = Int32(raw.lowerBound)
      ownRawEnd = Int32(raw.upperBound)
      self.rule = rule
    }
  }

  /// The runs, in order of both sides.
  public private(set) var runs: [Run] = []

  /// Makes an empty map.
  public init() {}

  /// Adds a run at the end, lengthening the last verbatim run where the new one continues it.
  public mutating func append(text: Range<Int>, raw: Range<Int>, rule: Rule?) {
    if rule == nil, let last = runs.last, last.rule == nil, last.textEnd == text.lowerBound,
      last.rawEnd == raw.lowerBound
    {
      runs[runs.count - 1].textEnd = text.upperBound
      runs[runs.count - 1].rawEnd = raw.upperBound
    } else {
      runs.append(Run(text: text, raw: raw, rule: rule))
    }
  }

  /// Gives back the room that many runs have left in growing.
  package mutating func shrink() {
    if runs.count > 1_024 { runs = runs.withUnsafeBufferPointer { Array($0) } }
  }

  /// The index of the first run that ends behind a text offset, or starts at it; binary search.
  public func firstRun(touching textOffset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      let run = runs[middle]
      if run.textEnd > textOffset || (run.textStart == textOffset && run.textEnd == textOffset) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  /// Calls `body` with the parts of the runs that make up a text range, in order.
  ///
  /// Blanks that were dropped at either end of the range do not belong to it, but the indent of its
  /// line does, and so does dropped markup: the one before its first character, and the one behind
  /// its last where no further text of the block follows. A run of an edit that the range would cut
  /// is given whole.
  public func forEachRun(of text: Range<Int>, _ body: (Run) -> Void) {
    var index = firstRun(touching: text.lowerBound)
    while index < runs.count, runs[index].textStart <= text.upperBound {
      let run = runs[index]
      index += 1
      if run.textStart == run.textEnd {
        if holds(index - 1, text) { body(run) }
        continue
      }
      let start = max(run.textStart, text.lowerBound)
      let end = min(run.textEnd, text.upperBound)
      guard start < end else { continue }
      guard run.rule == nil else {
        body(run)
        continue
      }
      let raw = run.rawStart + (start - run.textStart)
      body(Run(text: start..<end, raw: raw..<raw + (end - start), rule: nil))
    }
  }

  /// Whether a deletion belongs to a text range.
  private func holds(_ index: Int, _ text: Range<Int>) -> Bool {
    let run = runs[index]
    if text.isEmpty { return false }
    if run.textStart > text.lowerBound, run.textStart < text.upperBound { return true }
    guard run.rule == .spaceIndent || run.rule == .markup else { return false }
    return run.textStart == text.lowerBound ? isFollowed(index) : !isFollowed(index)
  }

  /// Whether text of the same block follows a deletion.
  private func isFollowed(_ index: Int) -> Bool {
    var at = index
    while at + 1 < runs.count, runs[at].rawEnd == runs[at + 1].rawStart {
      if runs[at + 1].textEnd > runs[at + 1].textStart { return true }
      at += 1
    }
    return false
  }

  /// Calls `body` with the runs that make up a text range, without what was dropped at either end of it.
  public func forEachInnerRun(of text: Range<Int>, _ body: (Run) -> Void) {
    forEachRun(of: text) { run in
      guard run.textEnd > run.textStart || run.textStart > text.lowerBound,
        run.textEnd > run.textStart || run.textStart < text.upperBound
      else { return }
      body(run)
    }
  }

  /// The raw ranges that a non-empty text range came from, in its order, neighbours as one. There are
  /// several where text that is read elsewhere is between its lines.
  public func rawRanges(of text: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    forEachInnerRun(of: text) { run in
      guard run.rawStart < run.rawEnd else { return }
      if let last = ranges.last, last.upperBound == run.rawStart {
        ranges[ranges.count - 1] = last.lowerBound..<run.rawEnd
      } else {
        ranges.append(run.rawStart..<run.rawEnd)
      }
    }
    return ranges
  }
}
