internal import GongwenCatalog
internal import GongwenJSON

extension DocumentFacts {
  /// The most issuers and the most codes that are taken over: documents have a few.
  private static let longestList = 256

  /// The value of a frame.
  var frame: JSONValue {
    let codes = diagnostics.codes.map { (name: $0.key, value: JSONValue.int($0.value)) }
    var members: [(name: String, value: JSONValue)] = [
      ("infos", .int(diagnostics.infos)), ("warnings", .int(diagnostics.warnings)),
      ("errors", .int(diagnostics.errors)), ("codes", .object(codes)),
      ("issuers", .array(issuers.map(JSONValue.string))),
    ]
    for (name, text) in [("number", number), ("issued", issued), ("published", published)] {
      if let text { members.append((name, .string(text))) }
    }
    if let judgement { members.append(("judgement", .string(judgement))) }
    if let certainty { members.append(("certainty", .int(certainty))) }
    return .object(members)
  }

  /// Reads the value of a frame; what has not the form that it must have is left out.
  init(frame value: JSONValue) {
    self.init()
    number = WorkerWords.text(value["number"])
    issuers = value["issuers"]?.asArray?.prefix(Self.longestList).compactMap(WorkerWords.text) ?? []
    issued = WorkerWords.date(value["issued"])
    published = WorkerWords.date(value["published"])
    certainty = value["certainty"]?.asInt.flatMap { (0...100).contains($0) ? $0 : nil }
    judgement = certainty == nil ? nil : WorkerWords.code(value["judgement"])
    diagnostics.infos = Self.count(value["infos"])
    diagnostics.warnings = Self.count(value["warnings"])
    diagnostics.errors = Self.count(value["errors"])
    for (code, count) in value["codes"]?.asObject?.prefix(Self.longestList) ?? [] {
      guard let code = WorkerWords.code(.string(code)) else { continue }
      diagnostics.codes[code] = Self.count(count)
    }
  }

  /// A count, so small that sums of counts stay numbers.
  private static func count(_ value: JSONValue?) -> Int {
    min(max(0, value?.asInt ?? 0), Int(Int32.max))
  }
}
