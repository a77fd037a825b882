import CLibXML2

/// The attributes of a start tag, as libxml2 holds them: letters for names, values decoded.
///
/// Valid only during libxml2's call for the tag.
struct TagAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let values: AttributeValues.View

  /// Names and values in turn, a null behind the last; and the values that have numbers there.
  init(_ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ values: AttributeValues.View) {
    self.pairs = pairs
    self.values = values
  }

  /// Whether there are none.
  var isEmpty: Bool { pairs?[0] == nil }

  /// The bytes of a value, empty where an attribute has none; nil where it is not there.
  func bytes(_ name: AttributeName) -> UnsafeBufferPointer<UInt8>? {
    guard let pairs else { return nil }
    let letter = name.letter
    var index = 0
    while let own = pairs[index] {
      // No name has more than its letter, and the mark of a number.
      if own[0] == letter {
        guard let value = pairs[index + 1] else {
          return UnsafeBufferPointer(start: nil, count: 0)
        }
        if own[1] == AttributeValues.mark { return values[number(value)] }
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

  private func number(_ digits: UnsafePointer<UInt8>) -> Int {
    var number = 0
    var place = 0
    while digits[place] != 0 {
      number = number &* 10 &+ Int(digits[place] &- UInt8(ascii: "0"))
      place += 1
    }
    return number
  }

  private func strlen(_ value: UnsafePointer<UInt8>) -> Int {
    var count = 0
    while value[count] != 0 { count += 1 }
    return count
  }
}

/// Values of attributes in UTF-8, which libxml2 gets numbers for: it reads each character of a value several times.
struct AttributeValues {
  /// The values, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each ends.
  private var ends: [Int] = []

  /// The sign behind the letter of an attribute whose value is a number of this list.
  static let mark = UInt8(ascii: "n")
  /// The lengths of values that are kept here, in characters: shorter ones are no longer than their numbers, and of longer ones
  /// libxml2 may refuse some.
  static let lengths = 8...65_536

  /// Adds a value; gives its number.
  mutating func add(_ value: Slice<UnsafeBufferPointer<Unicode.Scalar>>) -> Int {
    TagScanner.write(value, to: &bytes)
    ends.append(bytes.count)
    return ends.count - 1
  }

  /// Calls a function with the values.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { body(View(bytes: bytes, ends: $0)) }
    }
  }

  /// The values during a call.
  struct View {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let ends: UnsafeBufferPointer<Int>

    /// A value; nil where there is none of that number.
    subscript(number: Int) -> UnsafeBufferPointer<UInt8>? {
      guard ends.indices.contains(number) else { return nil }
      let start = number > 0 ? ends[number - 1] : 0
      return UnsafeBufferPointer(rebasing: bytes[start..<ends[number]])
    }
  }
}
