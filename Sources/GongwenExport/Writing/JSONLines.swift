import GongwenJSON

/// JSON objects, one a line.
struct JSONLines {
  private(set) var bytes: [UInt8] = []

  /// Adds an object.
  mutating func add(_ write: (inout JSONBuffer) -> Void) {
    var json = JSONBuffer()
    write(&json)
    bytes += json.takeBytes()
    bytes.append(UInt8(ascii: "\n"))
  }
}
