import Foundation
import GongwenJSON
import Testing

/// Published test suites, where a checkout of the corpus stands beside the repository
/// (`../shared/corpus`, or the folder that `GONGWEN_CORPUS` names).
@Suite("Conformance")
struct ConformanceTests {
  static let corpus: URL = {
    if let path = ProcessInfo.processInfo.environment["GONGWEN_CORPUS"] {
      return URL(fileURLWithPath: path)
    }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.deletingLastPathComponent().appendingPathComponent("shared/corpus")
  }()

  static func files(in folder: String) -> [URL] {
    let url = corpus.appendingPathComponent("conformance").appendingPathComponent(folder)
    // Absent folders are the usual case: the tests are then disabled.
    let names = FileManager.default.subpaths(atPath: url.path) ?? []
    return names.sorted().map { url.appendingPathComponent($0) }
  }

  @Test("JCS: input becomes output", .enabled(if: !files(in: "jcs/testdata/input").isEmpty))
  func canonicalForms() throws {
    for input in Self.files(in: "jcs/testdata/input") {
      let output = input.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("output").appendingPathComponent(input.lastPathComponent)
      let value = try JSONReader.parse([UInt8](Data(contentsOf: input)))
      #expect(
        try CanonicalJSON.bytes(of: value) == [UInt8](Data(contentsOf: output)),
        "\(input.lastPathComponent)")
    }
  }

  @Test(
    "JSONTestSuite: y_ parses, n_ does not",
    .enabled(if: !files(in: "jsontestsuite/test_parsing").isEmpty))
  func parsing() throws {
    for file in Self.files(in: "jsontestsuite/test_parsing") {
      let bytes = [UInt8](try Data(contentsOf: file))
      let name = file.lastPathComponent
      // I-JSON forbids what this one case of the suite allows: a name that stands twice.
      if name.hasPrefix("y_"), !name.hasPrefix("y_object_duplicated_key") {
        #expect(throws: Never.self, "\(name)") { try JSONReader.parse(bytes) }
      } else if name.hasPrefix("n_") {
        #expect(throws: JSONError.self, "\(name)") { try JSONReader.parse(bytes) }
      }
    }
  }
}
