/// The places of the keys of a JSON text, so that a fault in a configuration can be named by line.
public struct JSONPositions: Sendable {
  private let bytes: [UInt8]
  private let offsets: [String: Int]

  init(bytes: [UInt8], offsets: [String: Int]) {
    self.bytes = bytes
    self.offsets = offsets
  }

  /// The position of what a JSON pointer (RFC 6901) names: of the key for a member of an object,
  /// of the value for an element of an array and for the whole text (`""`).
  public subscript(pointer: String) -> JSONPosition? {
    offsets[pointer].map { JSONPosition(of: $0, in: bytes) }
  }

  /// A name in the form of a JSON pointer: `~` and `/` are escaped.
  public static func escaped(_ name: String) -> String {
    var result = ""
    for character in name.unicodeScalars {
      switch character {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
