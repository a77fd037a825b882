import GongwenJSON
import GongwenModel
package import GongwenPipeline
import GongwenVerification

/// What a source became, in the two forms in which golden cases keep it.
package struct GoldenOutput: Sendable {
  /// A canonical document a line, or the failure.
  package let lines: String
  /// The same for people.
  package let outline: String
  /// The faults that `verify` finds in the documents.
  package private(set) var faults: [String] = []

  /// Processes a source.
  package init(of input: SourceInput, options: PipelineOptions) throws {
    let pipeline = Pipeline(
      options: options, configurationDigest: String(repeating: "0", count: 64))
    let source = input.bytes
    let documents: [FinishedDocument]
    do throws(StageFailure) {
      documents = try pipeline.process(input)
    } catch {
      self.init(failure: error)
      return
    }
    try self.init(documents: documents.map(\.bytes))
    faults = Verifier().verify(documents: documents.map(\.bytes), source: source).map {
      "\($0)"
    }
  }

  private init(documents: [[UInt8]]) throws {
    let values = try documents.map { bytes in Self.lasting(try JSONReader.parse(bytes)) }
    lines = values.map(Self.line).joined()
    outline = values.map(DocumentOutline.text).joined(separator: "\n")
  }

  private init(failure: StageFailure) {
    let members: [(String, JSONValue)] = [
      ("code", .string(failure.code)), ("message", .string(failure.message)),
      ("stage", .string(failure.stage.rawValue)),
    ]
    lines = Self.line(.object([("failure", .object(members))]))
    outline = "\(failure.stage.rawValue): \(failure.code): \(failure.message)\n"
  }

  private static func line(_ value: JSONValue) -> String {
    String(decoding: CanonicalJSON.bytes(of: value), as: UTF8.self) + "\n"
  }

  /// A document with the same words on every machine: versions of the program and its libraries
  /// are not what a case is about.
  private static func lasting(_ value: JSONValue) -> JSONValue {
    let paths = [
      ["libraries", "icu"], ["libraries", "popplerData"], ["generator", "version"],
      ["stages", "version"],
    ]
    return paths.reduce(value) { value, path in replacing(["provenance"] + path[...], in: value) }
  }

  private static func replacing(_ path: ArraySlice<String>, in value: JSONValue) -> JSONValue {
    guard let name = path.first else { return .string("any") }
    if let values = value.asArray { return .array(values.map { replacing(path, in: $0) }) }
    guard let members = value.asObject else { return value }
    return .object(
      members.map { member in
        guard member.name == name else { return member }
        return (member.name, replacing(path.dropFirst(), in: member.value))
      })
  }
}
