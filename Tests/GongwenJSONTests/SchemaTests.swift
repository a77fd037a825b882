import Foundation
import GongwenJSON
import GongwenModel
import Testing

@Suite("Schema")
struct SchemaTests {
  @Test("publishes a relation for every rule")
  func rules() throws {
    let table = try JSONReader.parse(Schema.rules)
    let rules = try #require(table["rules"]?.asArray)
    #expect(rules.compactMap { $0["name"]?.asString } == Rule.allCases.map(\.rawValue))
    let kinds = try #require(table["kinds"]?.asObject).map(\.name)
    for rule in rules {
      let kind = try #require(rule["relation"]?["kind"]?.asString)
      #expect(kinds.contains(kind))
      #expect(rule["description"]?.asString?.isEmpty == false)
      #expect(rule["source"]?.asString?.isEmpty == false)
    }
  }

  @Test("names the model's words")
  func words() throws {
    let schema = try JSONReader.parse(Schema.document)
    let definitions = try #require(schema["$defs"])
    let names = { (value: JSONValue?) in value?["enum"]?.asArray?.compactMap(\.asString) ?? [] }
    #expect(names(definitions["rule"]) == Rule.allCases.map(\.rawValue))
    #expect(names(definitions["scheme"]) == Scheme.allCases.map(\.rawValue))
    #expect(names(definitions["reason"]) == FurnitureReason.allCases.map(\.rawValue))
    let source = definitions["source"]?["properties"]?["charset"]?["properties"]
    #expect(names(source?["name"]) == Charset.allCases.map(\.rawValue))
    let metadata = try #require(definitions["metadata"]?["properties"]?.asObject).map(\.name)
    for field in MetadataField.allCases where !field.rawValue.hasPrefix("site.") {
      #expect(metadata.contains(field.rawValue))
    }
    let types = names(definitions["node"]?["properties"]?["type"])
    for kind in ElementKind.allCases { #expect(types.contains(kind.rawValue)) }
  }

  @Test("what is written passes an independent validator", .enabled(if: Validator.isPresent))
  func validDocuments() throws {
    let documents = [SampleDocument.full, SampleDocument.bare].map(DocumentWriter.bytes)
    #expect(try Validator.faults(Schema.document, documents) == "")
    var record = FailureRecord(
      path: "a.txt", stage: "read", code: "too-large", message: "x", attempts: 1)
    let short = record.canonicalBytes
    record.bytes = 0
    record.sha256 = SampleDocument.sha256
    record.signal = 11
    record.limit = "limits.bytes"
    record.stderr = ""
    record.command = "gongwen convert a.txt"
    record.earlier = SampleDocument.sha256
    #expect(try Validator.faults(Schema.failure, [short, record.canonicalBytes]) == "")
  }

  static let breaks: [(old: String, new: String)] = [
    ("\"kind\":\"collection\"", "\"kind\":\"document\""),
    ("\"reason\":\"footer\"", "\"reason\":\"foot\""),
    ("[0,3,1200,1209,\"marker\"]", "[0,3,1200,1209,\"marked\"]"),
    ("[0,3,1200,1209,\"marker\"]", "[0,3,1200]"),
    ("[0,3,1200,1209,\"marker\"]", "[0,3,-1,1209]"),
    ("\"type\":\"toc\"", "\"type\":\"index\""),
    ("\"type\":\"section\"", "\"type\":\"paragraph\""),
    ("\"header\":true", "\"header\":false"),
    ("\"colspan\":2", "\"colspan\":1"),
    ("\"generated\":true,", ""),
    ("\"id\":\"1.1\",", ""),
    ("\"issued\":\"2017-07-20\"", "\"issued\":\"2017.7.20\""),
    ("\"unaccounted\":0", "\"unaccounted\":1"),
    ("\"mediaType\":\"text/plain\"", "\"mediaType\":\"application/pdf\""),
    ("\"severity\":\"warning\"", "\"severity\":\"bad\""),
  ]

  @Test("a broken document does not pass", .enabled(if: Validator.isPresent))
  func brokenDocuments() throws {
    let text = String(decoding: DocumentWriter.bytes(of: SampleDocument.full), as: UTF8.self)
    var broken: [[UInt8]] = []
    for (old, new) in Self.breaks {
      let range = try #require(text.range(of: old), "\(old)")
      broken.append([UInt8](text.replacingCharacters(in: range, with: new).utf8))
    }
    let faults = try Validator.faults(Schema.document, broken)
    for (index, change) in Self.breaks.enumerated() {
      #expect(faults.contains(":\(index + 1): "), "\(change)")
    }
  }
}

/// The independent validator: `Scripts/validate-documents` with Debian's python3-jsonschema.
enum Validator {
  static let script: URL = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("Scripts/validate-documents")
  }()

  static let isPresent = status(["-c", "import jsonschema"], output: nil) == 0

  /// The faults of documents against a schema, as the script prints them.
  static func faults(_ schema: [UInt8], _ documents: [[UInt8]]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gongwen-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
    let schemaFile = folder.appendingPathComponent("schema.json")
    try Data(schema).write(to: schemaFile)
    let lines = folder.appendingPathComponent("documents.jsonl")
    try Data(documents.joined(separator: [0x0A])).write(to: lines)
    let output = folder.appendingPathComponent("output.txt")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    let status = status([script.path, schemaFile.path, lines.path], output: handle)
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    #expect(status == (text.isEmpty ? 0 : 1))
    return text
  }

  private static func status(_ arguments: [String], output: FileHandle?) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = output ?? FileHandle.nullDevice
    do { try process.run() } catch { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
