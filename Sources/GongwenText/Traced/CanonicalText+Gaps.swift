import GongwenModel

extension CanonicalText {
  /// The blank raw characters between the text before a canonical range and the line the range
  /// starts: what a join drops. The indent of that line belongs to the range itself.
  public func rawGap(before range: Range<Int>) -> Range<Int> {
    let index = map.firstRun(touching: range.lowerBound)
    guard index > 0, index < map.runs.count else { return 0..<0 }
    let start = map.runs[index - 1].rawEnd
    let end = map.runs[index].rawStart
    // Furniture of a page may stand behind the text that goes on over it.
    guard start <= end else { return end..<end }
    var stop = start
    while stop < end, UnicodeClass.isBlank(raw[stop]) { stop += 1 }
    return start..<stop
  }

  /// The raw characters of a canonical range.
  public func rawScalars(of range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
    let ranges = map.rawRanges(of: range)
    return ranges.count == 1 ? raw[ranges[0]] : ranges.flatMap { raw[$0] }[...]
  }
}
