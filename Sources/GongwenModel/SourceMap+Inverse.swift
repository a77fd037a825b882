extension SourceMap {
  /// The raw characters that start in a range of the source.
  ///
  /// Where runs lie in the order of the source as they do in raw order, both ends are found by binary
  /// search; else among the runs of the page. There the range must lie together in raw order.
  public func rawRange(of source: Range<Int>, page: Int32 = 0) -> Range<Int> {
    guard isInSourceOrder else { return rawRangeInDisorder(of: source, page: page) }
    let start = rawOffset(atOrAfter: source.lowerBound, page: page)
    let end = rawOffset(atOrAfter: source.upperBound, page: page)
    return start..<max(start, end)
  }

  private func rawRangeInDisorder(of source: Range<Int>, page: Int32) -> Range<Int> {
    var result: Range<Int>?
    for index in firstRun(ofPage: page)..<firstRun(ofPage: page + 1) {
      let run = runs[index]
      let width = max(1, Int(run.width))
      let end = run.sourceStart + (rawEnd(ofRun: index) - run.rawStart) * width
      let both =
        max(
          source.lowerBound, run.sourceStart)..<max(
          source.lowerBound, run.sourceStart, min(source.upperBound, end))
      guard !both.isEmpty else { continue }
      let start = run.rawStart + (both.lowerBound - run.sourceStart) / width
      let piece = start..<start + (both.count + width - 1) / width
      result =
        result.map {
          min($0.lowerBound, piece.lowerBound)..<max($0.upperBound, piece.upperBound)
        } ?? piece
    }
    return result ?? rawCount..<rawCount
  }

  /// The first run of a page or of one behind it; binary search.
  private func firstRun(ofPage page: Int32) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].page < page { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first raw character that starts at a place of the source or behind it.
  private func rawOffset(atOrAfter place: Int, page: Int32) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      let run = runs[middle]
      if run.page < page || (run.page == page && run.sourceStart < place) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return 0 }
    let run = runs[low - 1]
    let next = rawEnd(ofRun: low - 1)
    guard run.page == page, run.width > 0 else { return next }
    let width = Int(run.width)
    return min(next, run.rawStart + (place - run.sourceStart + width - 1) / width)
  }
}
