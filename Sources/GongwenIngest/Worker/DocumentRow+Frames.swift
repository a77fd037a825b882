internal import GongwenJSON

extension DocumentRow {
  /// The most issuers and the most codes that are taken over: documents have a few.
  private static let longestList = 256

  /// The members of a frame.
  var members: [(name: String, value: JSONValue)] {
    let texts = Name.allCases.compactMap { name in
      self.texts[name].map { (name: name.rawValue, value: JSONValue.string($0)) }
    }
    let codes = diagnostics.map { (name: $0.key, value: JSONValue.int($0.value)) }
    return texts + [
      ("issuers", .array(issuers.map(JSONValue.string))), ("characters", .int(characters)),
      ("diagnostics", .object(codes)),
    ]
  }

  /// Reads members of a frame; what has not the form that it must have is left out. Nil without an id.
  init?(frame value: JSONValue) {
    guard value["id"] != nil else { return nil }
    self.init()
    for name in Name.allCases { texts[name] = Self.text(value[name.rawValue], name) }
    issuers = value["issuers"]?.asArray?.prefix(Self.longestList).compactMap(WorkerWords.text) ?? []
    characters = max(0, value["characters"]?.asInt ?? 0)
    for (code, count) in value["diagnostics"]?.asObject?.prefix(Self.longestList) ?? [] {
      guard let code = WorkerWords.code(.string(code)), let count = count.asInt else { continue }
      diagnostics[code] = max(0, count)
    }
  }

  private static func text(_ value: JSONValue?, _ name: Name) -> String? {
    switch name {
    case .digest, .textDigest: WorkerWords.digest(value)
    case .issued, .published, .effective, .expires: WorkerWords.date(value)
    case .kind: WorkerWords.code(value)
    case .id, .title, .documentNumber: WorkerWords.text(value)
    }
  }
}
