/// Finds the raw characters of places in the source: the way back through a ``SourceMap``.
///
/// Characters of a page need not be read in the order in which its text has them, so that what is
/// together in the source may lie apart in raw order.
public struct SourceIndex: Sendable {
  /// The map that is looked through.
  public let map: SourceMap
  /// The runs by their places in the source, where they are not in that order already.
  private let order: [Int32]

  /// Makes an index; nothing is to be sorted where runs are in the order of the source.
  public init(_ map: SourceMap) {
    self.map = map
    guard !map.isInSourceOrder else {
      order = []
      return
    }
    let runs = map.runs
    order = runs.indices.map(Int32.init).sorted {
      let (one, other) = (runs[Int($0)], runs[Int($1)])
      return (one.address, one.sourceStart) < (other.address, other.sourceStart)
    }
  }

  /// A stretch of the source and the raw characters that start in it.
  public struct Piece: Hashable, Sendable {
    /// The raw characters, one behind the other.
    public var raw: Range<Int>
    /// Their place in the source.
    public var source: Range<Int>
    /// How the source shows them, where not by themselves.
    public var rule: Rule?
  }

  /// Calls `body` with the raw characters that start in a range of the source, in the order of the
  /// source: all that lie together in both at once. Binary search for the first.
  public func forEachPiece(
    of source: Range<Int>, at address: Address = .bytes, _ body: (Piece) -> Void
  ) {
    guard !source.isEmpty else { return }
    var place = firstRun(endingBehind: source.lowerBound, at: address)
    while place < map.runs.count {
      let index = run(at: place)
      let run = map.runs[index]
      guard run.address == address, run.sourceStart < source.upperBound else { return }
      let width = max(1, Int(run.width))
      let count = map.rawEnd(ofRun: index) - run.rawStart
      // Characters that start at the range's start or behind it, and before its end.
      let first = max(0, (source.lowerBound - run.sourceStart + width - 1) / width)
      let last = min(count, (source.upperBound - run.sourceStart + width - 1) / width)
      if first < last {
        body(
          Piece(
            raw: run.rawStart + first..<run.rawStart + last,
            source: run.sourceStart + first * width..<run.sourceStart + last * width,
            rule: run.rule))
      }
      place += 1
    }
  }

  /// The same without the places: raw ranges, those that touch as one.
  public func forEachRawRange(
    of source: Range<Int>, at address: Address = .bytes, _ body: (Range<Int>) -> Void
  ) {
    var open: Range<Int>?
    forEachPiece(of: source, at: address) { piece in
      guard let before = open, before.upperBound == piece.raw.lowerBound else {
        if let open { body(open) }
        open = piece.raw
        return
      }
      open = before.lowerBound..<piece.raw.upperBound
    }
    if let open { body(open) }
  }

  /// Whether a place is one between two characters, or one without characters.
  public func isBetweenCharacters(_ place: Int, at address: Address = .bytes) -> Bool {
    let next = firstRun(endingBehind: place, at: address)
    guard next < map.runs.count else { return true }
    let run = map.runs[run(at: next)]
    guard run.address == address, run.sourceStart < place else { return true }
    return (place - run.sourceStart) % max(1, Int(run.width)) == 0
  }

  /// The end of the characters at an address, of those of a page for example; 0 without any.
  public func end(of address: Address) -> Int {
    let next = firstRun(endingBehind: .max, at: address)
    guard next > 0 else { return 0 }
    let index = run(at: next - 1)
    let run = map.runs[index]
    guard run.address == address else { return 0 }
    return run.sourceStart + (map.rawEnd(ofRun: index) - run.rawStart) * max(1, Int(run.width))
  }

  private func run(at place: Int) -> Int { order.isEmpty ? place : Int(order[place]) }

  /// The first run, in the order of the source, whose characters reach behind a place.
  private func firstRun(endingBehind place: Int, at address: Address) -> Int {
    var low = 0
    var high = map.runs.count
    while low < high {
      let middle = (low + high) / 2
      let index = run(at: middle)
      let run = map.runs[index]
      let end = run.sourceStart + (map.rawEnd(ofRun: index) - run.rawStart) * max(1, Int(run.width))
      if (run.address, end) <= (address, place) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
