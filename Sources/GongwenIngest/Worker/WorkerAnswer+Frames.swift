internal import GongwenCatalog
internal import GongwenJSON
internal import GongwenModel

extension WorkerAnswer {
  private typealias Members = [(name: String, value: JSONValue)]

  /// The longest frame of an answer without documents in it, in bytes: the rows of some 40,000 members.
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
    if attempts > 1 { members.append(("attempts", .int(attempts))) }
    if let signal { members.append(("signal", .int(signal))) }
    members += Self.texts([("path", path)])
    let seconds = stages.sorted { $0.key.rawValue < $1.key.rawValue }
    members.append(
      ("seconds", .object(seconds.map { ($0.key.rawValue, .number($0.value)) })))
    return FrameBuffer.frame(CanonicalJSON.bytes(of: .object(members)))
  }

  private var outcomeMembers: Members {
    switch outcome {
    case .documents(let rendered):
      let documents = rendered.enumerated().map { number, document in
        JSONValue.object(
          [("bytes", .int(document.bytes))]
            + Self.texts([("file", document.file), ("output", output(number))])
            + Self.forms(of: document) + (document.row?.members ?? []))
      }
      return [("documents", .array(documents))]
        + (path == nil ? summary.members : summary.briefMembers)
    case .unchanged:
      return [("outcome", .string("unchanged"))]
    case .failure(let failure):
      return [
        ("outcome", .string("failure")), ("stage", .string(failure.stage.rawValue)),
        ("code", .string(failure.code)), ("message", .string(failure.message)),
      ] + Self.texts([("limit", failure.limit)]) + (failure.retry ? [("retry", .bool(true))] : [])
        + recordMembers
    case .unable(let error):
      return [
        ("outcome", .string("unable")), ("operation", .string(error.operation)),
        ("name", .string(error.name)), ("number", .int(Int(error.number))),
      ]
    }
  }

  /// The announcement of the quarantine record that follows.
  private var recordMembers: Members {
    guard let path, let record else { return [] }
    let value = JSONValue.object([
      ("bytes", .int(record)), ("output", .string("quarantine/\(path).json")),
    ])
    return [("record", value)]
  }

  /// Where a run would write a document: that of the source, and those of the members of a collection.
  private func output(_ number: Int) -> String? {
    path.map { number == 0 ? "documents/\($0).json" : "documents/\($0)/\(number).json" }
  }

  /// The sizes of the frames that follow the answer to a request that wants these forms, in bytes; -1, which no frame
  /// has, for one that the answer does not announce.
  func sizes(_ wants: [AnswerForm]) -> [Int] {
    guard case .documents(let rendered) = outcome else { return [record].compactMap(\.self) }
    return rendered.flatMap { document in
      wants.map { $0 == .document ? document.bytes : document.forms[$0.name] ?? -1 }
    }
  }

  private static func forms(of document: RenderedDocument) -> Members {
    let forms = document.forms.map { (name: $0.key, value: JSONValue.int($0.value)) }
    return forms.isEmpty ? [] : [("forms", .object(forms))]
  }

  private static func forms(_ value: JSONValue?) -> [String: Int] {
    var forms: [String: Int] = [:]
    for form in AnswerForm.all {
      forms[form.name] = value?[form.name]?.asInt.flatMap { $0 < 0 ? nil : $0 }
    }
    return forms
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
    answer.record = value["record"]?["bytes"]?.asInt.flatMap { $0 < 0 ? nil : $0 }
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
      documents.append(
        RenderedDocument(
          bytes: bytes, file: file, forms: forms(value["forms"]), row: DocumentRow(frame: value)))
    }
    return documents
  }
}
