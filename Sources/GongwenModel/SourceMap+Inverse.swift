extension SourceMap {
  /// The raw characters that start in a range of the source.
  ///
  /// Runs lie in the order of the source as they do in raw order, so both ends are found by binary
  /// search.
  public func rawRange(of source: Range<Int>, page: Int32 = 0) -> Range<Int> {
    let start = rawOffset(atOrAfter: source.lowerBound, page: page)
    let end = rawOffset(atOrAfter: source.upperBound, page: page)
    return start..<max(start, end)
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
