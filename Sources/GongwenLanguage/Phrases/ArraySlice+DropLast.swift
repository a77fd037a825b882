extension ArraySlice {
  /// The slice without the elements at its end that satisfy a predicate.
  public func dropLast(while predicate: (Element) -> Bool) -> ArraySlice {
    var result = self
    while let last = result.last, predicate(last) { result = result.dropLast() }
    return result
  }
}
