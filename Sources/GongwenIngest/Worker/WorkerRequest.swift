internal import GongwenJSON

/// A request to a worker: a source, by its place below the inputs folder or by its bytes.
struct WorkerRequest: Hashable, Sendable {
  /// Facts about a source that was processed before.
  struct Known: Hashable, Sendable {
    /// SHA-256 of its bytes.
    var sha256: String
    /// SHA-256 of its sidecar's bytes, if it had one.
    var sidecar: String?
    /// The path under which its documents are stored; nil if that is its own.
    var path: String?
  }

  /// The number that the answer repeats.
  var id: Int
  /// The source's path in the encoded form.
  var path: String
  /// Where its file is; nil if its bytes follow in a frame.
  var file: RealPath?
  /// Where the file of its sidecar is.
  var sidecarFile: RealPath?
  /// Whether the bytes of a sidecar follow in a further frame.
  var hasSidecar = false
  /// The result of an earlier run.
  var known: Known?

  /// The frame that asks this.
  var frame: [UInt8] {
    var members: [(name: String, value: JSONValue)] = [
      ("id", .int(id)), ("path", .string(path)), ("sidecar", .bool(hasSidecar)),
    ]
    for case (let name, let place?) in [("file", file), ("sidecarFile", sidecarFile)] {
      members.append((name, .string(PercentEncoding.encode(place.bytes))))
    }
    if let known {
      var inner: [(name: String, value: JSONValue)] = [("sha256", .string(known.sha256))]
      if let sidecar = known.sidecar { inner.append(("sidecar", .string(sidecar))) }
      if let path = known.path { inner.append(("path", .string(path))) }
      members.append(("known", .object(inner)))
    }
    return FrameBuffer.frame(CanonicalJSON.bytes(of: .object(members)))
  }

  /// Reads the content of a frame; nil if it asks nothing.
  static func read(_ content: [UInt8]) -> WorkerRequest? {
    guard let value = try? JSONReader.parse(content), let path = value["path"]?.asString,
      path.isEmpty == false
    else { return nil }
    var request = WorkerRequest(id: value["id"]?.asInt ?? 0, path: path)
    request.file = place(value["file"])
    request.sidecarFile = place(value["sidecarFile"])
    request.hasSidecar = value["sidecar"]?.asBool ?? false
    if let known = value["known"], let sha256 = known["sha256"]?.asString {
      request.known = Known(
        sha256: sha256, sidecar: known["sidecar"]?.asString, path: known["path"]?.asString)
    }
    return request
  }

  private static func place(_ value: JSONValue?) -> RealPath? {
    value?.asString.map { RealPath(bytes: PercentEncoding.decode($0)) }
  }
}
