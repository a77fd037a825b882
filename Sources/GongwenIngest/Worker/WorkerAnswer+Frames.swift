internal import GongwenCatalog
internal import GongwenJSON
internal import GongwenModel

extension WorkerAnswer {
  private typealias Members = [(name: String, value: JSONValue)]

  /// The longest frame of an answer without documents in it, in bytes.
  static let longestFrame = 1 << 26

  /// The frame of this answer.
  var frame: [UInt8] {
    var members: Members = [("id", .int(id))]
    members += outcomeMembers
    members += Self.texts([
      ("sha256", sha256), ("sidecar", sidecarSHA256), ("stamp", stamp?.text),
      ("sidecarStamp", sidecarStamp?.text),
    ])
    if let bytes { members.append(("bytes", .int(bytes))) }
    let seconds = stages.sorted { $0.key.rawValue < $1.key.rawValue }
    members.append(
      ("seconds", .object(seconds.map { ($0.key.rawValue, .number($0.value)) })))
    return FrameBuffer.frame(CanonicalJSON.bytes(of: .object(members)))
  }

  private var outcomeMembers: Members {
    switch outcome {
    case .documents(let rendered):
      let documents = rendered.map { document in
        JSONValue.object(
          [("bytes", .int(document.bytes))] + Self.texts([("file", document.file)]))
      }
      return [("documents", .array(documents))] + summary.members
    case .unchanged:
      return [("outcome", .string("unchanged"))]
    case .failure(let failure):
      return [
        ("outcome", .string("failure")), ("stage", .string(failure.stage.rawValue)),
        ("code", .string(failure.code)), ("message", .string(failure.message)),
      ] + Self.texts([("limit", failure.limit)]) + (failure.retry ? [("retry", .bool(true))] : [])
    case .unable(let error):
      return [
        ("outcome", .string("unable")), ("operation", .string(error.operation)),
        ("name", .string(error.name)), ("number", .int(Int(error.number))),
      ]
    }
  }

  private static func texts(_ texts: [(name: String, text: String?)]) -> Members {
    texts.compactMap { name, text in text.map { (name, .string($0)) } }
  }

  /// Reads the content of a frame; nil if it is no answer.
  static func read(_ content: [UInt8]) -> WorkerAnswer? {
    guard let value = try? JSONReader.parse(content), let id = value["id"]?.asInt,
      let outcome = outcome(value, id: id), (value["bytes"]?.asInt ?? 0) >= 0
    else { return nil }
    var answer = WorkerAnswer(id: id, outcome: outcome)
    answer.summary = AnswerSummary.read(value)
    answer.sha256 = WorkerWords.digest(value["sha256"])
    answer.bytes = value["bytes"]?.asInt
    answer.sidecarSHA256 = WorkerWords.digest(value["sidecar"])
    answer.stamp = value["stamp"]?.asString.flatMap(FileStamp.init(text:))
    answer.sidecarStamp = value["sidecarStamp"]?.asString.flatMap(FileStamp.init(text:))
    for (name, seconds) in value["seconds"]?.asObject ?? [] {
      guard let stage = Stage(rawValue: name) else { continue }
      answer.stages[stage] = seconds.asDouble.map { max(0, $0) }
    }
    return answer
  }

  private static func outcome(_ value: JSONValue, id: Int) -> Outcome? {
    switch value["outcome"]?.asString {
    case "document", "collection":
      return documents(value, id: id).map { .documents($0) }
    case "unchanged":
      return .unchanged
    case "failure":
      guard let stage = value["stage"]?.asString.flatMap(Stage.init(rawValue:)),
        let code = WorkerWords.code(value["code"]), let message = WorkerWords.text(value["message"])
      else { return nil }
      return .failure(
        StageFailure(
          stage: stage, code: code, message: message, limit: WorkerWords.key(value["limit"]),
          retry: value["retry"]?.asBool ?? false))
    case "unable":
      let name = Array((WorkerWords.text(value["name"]) ?? "").utf8)
      return .unable(
        SystemError(
          WorkerWords.text(value["operation"]) ?? "write", name,
          number: Int32(truncatingIfNeeded: value["number"]?.asInt ?? 0)))
    default:
      return nil
    }
  }

  /// The documents; nil if there are none, or if the answer has another file name than it must have.
  private static func documents(_ value: JSONValue, id: Int) -> [RenderedDocument]? {
    guard let values = value["documents"]?.asArray, values.isEmpty == false else { return nil }
    var documents: [RenderedDocument] = []
    for (number, value) in values.enumerated() {
      guard let bytes = value["bytes"]?.asInt, bytes >= 0 else { return nil }
      let file = value["file"]?.asString
      if let file, file != RenderedDocument.file(of: id, number) { return nil }
      documents.append(RenderedDocument(bytes: bytes, file: file))
    }
    return documents
  }
}
