extension RandomAccessCollection {
  /// The first index from which on `isBehind` holds, by binary search; the end where it holds nowhere.
  ///
  /// - Precondition: the elements for which it holds are all behind those for which it does not.
  @inlinable
  public func partitioningIndex(where isBehind: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if isBehind(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
