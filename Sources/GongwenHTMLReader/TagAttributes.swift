import CLibXML2

/// The attributes of a start tag, as libxml2 holds them: letters for names, values decoded.
///
/// Valid only during libxml2's call for the tag.
struct TagAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// Names and values in turn, a null behind the last.
  init(_ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) { self.pairs = pairs }

  /// Whether there are none.
  var isEmpty: Bool { pairs?[0] == nil }

  /// The bytes of a value, empty where an attribute has none; nil where it is not there.
  func bytes(_ name: AttributeName) -> UnsafeBufferPointer<UInt8>? {
    guard let pairs else { return nil }
    let letter = name.letter
    var index = 0
    while let own = pairs[index] {
      // No name has more than its letter.
      if own[0] == letter {
        guard let value = pairs[index + 1] else {
          return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: value, count: strlen(value))
      }
      index += 2
    }
    return nil
  }

  /// A value; nil where the attribute is not there.
  subscript(_ name: AttributeName) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  private func strlen(_ value: UnsafePointer<UInt8>) -> Int {
    var count = 0
    while value[count] != 0 { count += 1 }
    return count
  }
}
