internal import GongwenJSON
internal import GongwenModel
internal import GongwenText

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
  /// The source's path as its bytes are.
  var rawPath: [UInt8]
  /// Where its file is; nil if its bytes follow in a frame.
  var place: RealPath?
  /// Where the file of its sidecar is.
  var sidecarPlace: RealPath?
  /// Whether the bytes of a sidecar follow in a further frame.
  var hasSidecar = false
  /// The size in bytes of a source that is larger than any that is read, so that its bytes are not sent.
  var size: Int?
  /// A media type that overrides detection.
  var mediaType: MediaType?
  /// A charset that overrides detection.
  var charset: Charset?
  /// The result of an earlier run.
  var known: Known?
  /// The forms that are wanted of each document.
  var wants: [AnswerForm] = [.document]

  /// Makes a request.
  init(id: Int, path: String) {
    self.id = id
    self.path = path
    rawPath = PercentEncoding.decode(path)
  }

  /// The frame that asks this.
  var frame: [UInt8] {
    var members: [(name: String, value: JSONValue)] = [
      ("id", .int(id)), ("path", .string(path)), ("sidecar", .bool(hasSidecar)),
      ("want", .array(wants.map { .string($0.name) })),
    ]
    for case (let name, let place?) in [("place", place), ("sidecarPlace", sidecarPlace)] {
      members.append((name, .string(PercentEncoding.encode(place.bytes))))
    }
    if let mediaType { members.append(("mediaType", .string(mediaType.rawValue))) }
    if let charset { members.append(("charset", .string(charset.rawValue))) }
    if let known {
      var inner: [(name: String, value: JSONValue)] = [("sha256", .string(known.sha256))]
      if let sidecar = known.sidecar { inner.append(("sidecar", .string(sidecar))) }
      if let path = known.path { inner.append(("path", .string(path))) }
      members.append(("known", .object(inner)))
    }
    return FrameBuffer.frame(CanonicalJSON.bytes(of: .object(members)))
  }
}
