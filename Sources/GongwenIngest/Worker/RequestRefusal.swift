internal import GongwenJSON

/// Why a request is refused. It costs its own answer and nothing else.
struct RequestRefusal: Error, Hashable, Sendable {
  /// The number of the request; 0 where it has none.
  var id: Int
  /// Whether the bytes of a sidecar follow all the same.
  var hasSidecar: Bool
  /// A stable code, lower-case with hyphens.
  let code: String
  /// One line: what is wrong, and what to do.
  let message: String

  init(_ code: String, _ message: String, id: Int = 0, hasSidecar: Bool = false) {
    self.code = code
    self.message = message
    self.id = id
    self.hasSidecar = hasSidecar
  }

  /// The frame of the answer.
  var frame: [UInt8] {
    let value: JSONValue = .object([
      ("id", .int(id)), ("outcome", .string("refused")), ("code", .string(code)),
      ("message", .string(message)),
    ])
    return FrameBuffer.frame(CanonicalJSON.bytes(of: value))
  }
}
