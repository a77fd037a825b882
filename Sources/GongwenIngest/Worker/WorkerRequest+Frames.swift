internal import GongwenJSON
internal import GongwenModel
internal import GongwenText

extension WorkerRequest {
  /// The longest request, in bytes: a path of 4,096 bytes, each of them encoded, takes 12 kB.
  static let longestFrame = 1 << 20

  /// Reads the content of a frame. Only a worker with folders reads the members that name a place in them.
  ///
  /// - Throws: ``RequestRefusal`` where it asks nothing that can be done.
  static func read(
    _ content: [UInt8], hasFolders: Bool = true
  ) throws(RequestRefusal) -> WorkerRequest {
    guard content.count <= longestFrame, let value = try? JSONReader.parse(content),
      value.asObject != nil
    else {
      throw RequestRefusal(
        "request-invalid", "a request is a JSON object of up to \(longestFrame) bytes")
    }
    do throws(RequestRefusal) {
      return try request(value, hasFolders: hasFolders)
    } catch {
      var refusal = error
      refusal.id = value["id"]?.asInt ?? 0
      refusal.hasSidecar = value["sidecar"]?.asBool ?? false
      throw refusal
    }
  }

  private static func request(
    _ value: JSONValue, hasFolders: Bool
  ) throws(RequestRefusal) -> WorkerRequest {
    if let name = try text("protocol", of: value), name != WorkerGreeting.protocolName {
      throw RequestRefusal(
        "protocol-unknown", "this worker speaks \(WorkerGreeting.protocolName) only")
    }
    if let id = value["id"], id.asInt == nil { throw invalid("id", "a whole number") }
    if let sidecar = value["sidecar"], sidecar.asBool == nil {
      throw invalid("sidecar", "true or false")
    }
    if let size = value["size"], size.asInt.map({ $0 >= 0 }) != true {
      throw invalid("size", "a number of bytes")
    }
    let place = hasFolders ? try self.place("place", of: value) : nil
    let (path, rawPath) = try paths(of: value, isPlaced: place != nil)
    var request = WorkerRequest(id: value["id"]?.asInt ?? 0, path: path)
    request.rawPath = rawPath
    request.place = place
    request.sidecarPlace = hasFolders ? try self.place("sidecarPlace", of: value) : nil
    request.hasSidecar = value["sidecar"]?.asBool ?? false
    request.size = value["size"]?.asInt
    request.mediaType = try choice("mediaType", "media-type-unknown", of: value)
    if let label = try text("charset", of: value) {
      request.charset = CharsetLabels.charset(label)
      if request.charset == nil {
        request.charset = try choice("charset", "charset-unknown", of: value)
      }
    }
    request.known = try known(value)
    if let wants = value["want"] { request.wants = try forms(wants) }
    return request
  }

  /// The path of a source: as it is, in the encoded form (`path`), or from the bytes of a name (`file`).
  private static func paths(of value: JSONValue, isPlaced: Bool) throws(RequestRefusal)
    -> (path: String, rawPath: [UInt8])
  {
    let path = try text("path", of: value)
    if let file = try text("file", of: value) {
      let rawPath = PercentEncoding.decode(file)
      guard path == nil, let encoded = PathEncoding.path(of: rawPath) else {
        throw RequestRefusal(
          "path-invalid",
          path != nil
            ? "a request has path or file, not both"
            : "file must be a path below the inputs folder: names between slashes, none of them . or .."
        )
      }
      return (encoded, rawPath)
    }
    guard let path, isPlaced || PathEncoding.isEncoded(path) else {
      throw RequestRefusal(
        "path-invalid",
        "path must be a path below the inputs folder in the encoded form; give the bytes of any other name as file"
      )
    }
    return (path, PercentEncoding.decode(path))
  }

  private static func known(_ value: JSONValue) throws(RequestRefusal) -> Known? {
    guard let known = value["known"] else { return nil }
    let sha256 = known["sha256"].flatMap(WorkerWords.digest)
    let sidecar = known["sidecar"].flatMap(WorkerWords.digest)
    guard let sha256, sidecar != nil || known["sidecar"] == nil else {
      throw invalid(
        "known", "an object with sha256, and sidecar if there was one, each of 64 hex digits")
    }
    return Known(sha256: sha256, sidecar: sidecar, path: known["path"]?.asString)
  }

  private static func forms(_ value: JSONValue) throws(RequestRefusal) -> [AnswerForm] {
    guard let names = value.asArray else { throw invalid("want", "a list of forms") }
    var forms: [AnswerForm] = []
    for name in names {
      guard let form = name.asString.flatMap(AnswerForm.init(name:)) else {
        throw RequestRefusal(
          "want-unknown", "want may name \(AnswerForm.all.map(\.name).joined(separator: ", "))")
      }
      if forms.contains(form) == false { forms.append(form) }
    }
    return forms
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ code: String, of value: JSONValue
  ) throws(RequestRefusal) -> Choice? {
    guard let text = try text(name, of: value) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw RequestRefusal(code, "\(name) may be \(list(of: Choice.self))")
    }
    return choice
  }

  private static func list<Choice: RawRepresentable<String> & CaseIterable>(of: Choice.Type)
    -> String
  {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func place(_ name: String, of value: JSONValue) throws(RequestRefusal) -> RealPath?
  {
    try text(name, of: value).map { RealPath(bytes: PercentEncoding.decode($0)) }
  }

  private static func text(_ name: String, of value: JSONValue) throws(RequestRefusal) -> String? {
    guard let member = value[name] else { return nil }
    guard let text = member.asString else { throw invalid(name, "a text") }
    return text
  }

  private static func invalid(_ name: String, _ what: String) -> RequestRefusal {
    RequestRefusal("request-invalid", "\(name) must be \(what)")
  }
}
