import GongwenModel
import GongwenText

extension OriginProof {
  /// The fault of a run, if there is one; its characters are in `pieces` behind it.
  ///
  /// - Parameter scalars: the text it is of; nil for an origin without one.
  mutating func problem(_ run: OriginRun, _ scalars: [Unicode.Scalar]?) -> String? {
    pieces.removeAll(keepingCapacity: true)
    guard run.sourceStart <= run.sourceEnd, holds(run) else {
      return "it is outside of the source"
    }
    guard run.sourceStart < run.sourceEnd else { return problemOfInsertion(run, scalars) }
    find(run)
    guard pieces.first?.source.lowerBound == run.sourceStart,
      pieces.last?.source.upperBound == run.sourceEnd
    else { return "it begins or ends inside a character" }
    guard let scalars else { return nil }
    guard let rule = run.rule else {
      return isVerbatim(run, scalars) ? nil : "without a rule it is not what the source shows"
    }
    if rule == .replacement, pieces.contains(where: { $0.rule != .replacement }) {
      return "no malformed character is there"
    }
    let written = scalars[run.textStart..<run.textEnd]
    return RuleRelation.permits(rule, characters, written)
      ? nil : "the rule does not allow the change"
  }

  private func problemOfInsertion(_ run: OriginRun, _ scalars: [Unicode.Scalar]?) -> String? {
    guard index.isBetweenCharacters(run.sourceStart, at: run.address) else {
      return "it is inside a character"
    }
    guard let scalars else { return nil }
    let isAllowed =
      run.rule.map { RuleRelation.permits($0, [], scalars[run.textStart..<run.textEnd]) }
      ?? (run.textStart == run.textEnd)
    return isAllowed ? nil : "nothing is there that may become this text"
  }

  /// Whether the source reaches as far as a run.
  private func holds(_ run: OriginRun) -> Bool {
    guard run.sourceStart >= 0 else { return false }
    return switch run.address.space {
    case .bytes: run.sourceEnd <= bytes
    case .page: run.sourceEnd <= index.end(of: run.address)
    }
  }

  /// Finds the characters that a run names. Neighbours that only differ in width are one piece: a long text of marks of one
  /// and two bytes would have a piece for each.
  private mutating func find(_ run: OriginRun) {
    // Not into `self` from the closure, which looks at another part of it.
    var found = pieces
    pieces = []
    index.forEachPiece(of: run.sourceStart..<run.sourceEnd, at: run.address) { piece in
      if let last = found.last, last.rule == piece.rule,
        last.raw.upperBound == piece.raw.lowerBound,
        last.source.upperBound == piece.source.lowerBound
      {
        found[found.count - 1].raw = last.raw.lowerBound..<piece.raw.upperBound
        found[found.count - 1].source = last.source.lowerBound..<piece.source.upperBound
      } else {
        found.append(piece)
      }
    }
    pieces = found
  }

  /// Whether the characters that a run names are those of its text, one for one and with nothing
  /// between them, not even markup.
  private func isVerbatim(_ run: OriginRun, _ scalars: [Unicode.Scalar]) -> Bool {
    var start = run.textStart
    var place = run.sourceStart
    for piece in pieces {
      guard piece.rule == nil, piece.source.lowerBound == place,
        piece.raw.count <= run.textEnd - start, isEqual(piece.raw, scalars, from: start)
      else { return false }
      start += piece.raw.count
      place = piece.source.upperBound
    }
    return start == run.textEnd
  }

  private func isEqual(_ raw: Range<Int>, _ scalars: [Unicode.Scalar], from start: Int) -> Bool {
    text.raw.withUnsafeBufferPointer { source in
      scalars.withUnsafeBufferPointer { written in
        // Without a branch for each character, so that several are compared at once.
        var difference: UInt32 = 0
        for offset in 0..<raw.count {
          difference |= source[raw.lowerBound &+ offset].value ^ written[start &+ offset].value
        }
        return difference == 0
      }
    }
  }

  /// The characters that the present run names, markup between them left out.
  private var characters: ArraySlice<Unicode.Scalar> {
    guard let first = pieces.first else { return [] }
    var end = first.raw.upperBound
    for piece in pieces.dropFirst() {
      guard piece.raw.lowerBound == end else { return pieces.flatMap { text.raw[$0.raw] }[...] }
      end = piece.raw.upperBound
    }
    return text.raw[first.raw.lowerBound..<end]
  }
}
