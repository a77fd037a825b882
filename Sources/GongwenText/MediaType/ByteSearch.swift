/// Finds words among bytes.
enum ByteSearch {
  /// The first place of a word.
  static func first(_ word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let head = word.first, bytes.count >= word.count else { return nil }
    let last = bytes.endIndex - word.count
    var at = bytes.startIndex
    while at <= last {
      guard let found = bytes[at...last].firstIndex(of: head) else { return nil }
      if bytes[found..<found + word.count].elementsEqual(word) { return found }
      at = found + 1
    }
    return nil
  }
}
