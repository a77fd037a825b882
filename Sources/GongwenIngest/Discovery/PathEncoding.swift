import GongwenPipeline

/// Names of files as documents, records and outputs write them: one line of valid UTF-8 that no
/// other name below the inputs folder shares.
public enum PathEncoding {
  /// The content of a name.
  public enum Role: Sendable {
    case file, folder
  }

  /// The longest name a folder holds, in bytes.
  private static let longest = 255
  /// Where a name that is too long is cut, in bytes.
  private static let cut = 180
  /// The ending of every output of a source.
  private static let ending = ".json"

  /// The encoded form of one component of a path.
  public static func encode(_ name: [UInt8], as role: Role) -> String {
    var encoded = escape(name)
    if role == .folder, encoded.hasSuffix(ending) {
      encoded = encoded.dropLast(ending.utf8.count) + "%2Ejson"
    }
    let room = role == .file ? longest - ending.utf8.count : longest
    return encoded.utf8.count > room ? shorten(encoded) : encoded
  }

  /// The encoded form of a path below the inputs folder; nil where it is not one: it is empty, or one of its names is
  /// empty, `.` or `..`, or holds a byte 0.
  static func path(of bytes: [UInt8]) -> String? {
    let names = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var components: [String] = []
    for (index, name) in names.enumerated() {
      guard isName(name) else { return nil }
      components.append(encode(Array(name), as: index == names.count - 1 ? .file : .folder))
    }
    return components.joined(separator: "/")
  }

  /// Whether a path is in the encoded form.
  static func isEncoded(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, name) in names.enumerated() {
      let decoded = PercentEncoding.decode(String(decoding: name, as: UTF8.self))
      let isFile = index == names.count - 1
      guard isName(decoded), encode(decoded, as: isFile ? .file : .folder).utf8.elementsEqual(name)
      else { return false }
    }
    return true
  }

  private static func isName(_ name: some Collection<UInt8>) -> Bool {
    name.isEmpty == false && name.contains(0) == false && name.elementsEqual([0x2E]) == false
      && name.elementsEqual([0x2E, 0x2E]) == false
  }

  /// A form that differs from `encoded`, for a name whose own form another name has taken.
  static func alternative(to encoded: String) -> String {
    shorten(encoded, digestOf: encoded + "/")
  }

  /// A name with another ending than that of outputs, cut if a folder could not have it.
  static func name(_ encoded: String, ending: String) -> String {
    let isLong = encoded.utf8.count + ending.utf8.count > longest
    return (isLong ? shorten(encoded) : encoded) + ending
  }

  private static func shorten(_ encoded: String, digestOf text: String? = nil) -> String {
    var head = encoded.unicodeScalars[...]
    var size = encoded.utf8.count
    while size > cut, let last = head.popLast() { size -= UTF8.width(last) }
    if let sign = head.suffix(2).lastIndex(of: "%") { head = head[..<sign] }
    return String(head) + "~" + ContentDigest.hex(of: Array((text ?? encoded).utf8)).prefix(16)
  }

  /// The name with every byte that is not valid UTF-8, a control character or `%` as `%XX`.
  static func escape(_ name: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = name.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let units):
        let bytes = name[position..<position + units.count]
        position += units.count
        let scalar = Unicode.UTF8.decode(units)
        if scalar == "%" || scalar.properties.generalCategory == .control {
          text.append(contentsOf: hex(bytes))
        } else {
          text.append(scalar)
        }
      case .error(let length):
        text.append(contentsOf: hex(name[position..<position + length]))
        position += length
      case .emptyInput:
        return String(text)
      }
    }
  }

  private static func hex(_ bytes: ArraySlice<UInt8>) -> String.UnicodeScalarView {
    var text = ""
    for byte in bytes {
      let digits = String(byte, radix: 16, uppercase: true)
      text += (digits.utf8.count == 1 ? "%0" : "%") + digits
    }
    return text.unicodeScalars
  }
}
