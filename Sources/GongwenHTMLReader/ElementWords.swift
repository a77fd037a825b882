/// The words by which a page names its elements: `id` and the classes.
enum ElementWords {
  /// The most words that are read of an element.
  private static let most = 12

  /// The words of an element, in lower case.
  static func read(_ attributes: TagAttributes) -> [String] {
    guard !attributes.isEmpty else { return [] }
    var words: [String] = []
    for value in [attributes.bytes(.id), attributes.bytes(.classes)] {
      if let value { add(value, to: &words) }
    }
    return words
  }

  private static func add(_ value: UnsafeBufferPointer<UInt8>, to words: inout [String]) {
    var start = 0
    while start < value.count, words.count < most {
      var end = start
      while end < value.count, value[end] > 0x20 { end += 1 }
      if start < end {
        let word = String(
          decoding: UnsafeBufferPointer(rebasing: value[start..<end]), as: UTF8.self)
        words.append(word.lowercased())
      }
      start = end + 1
    }
  }
}
