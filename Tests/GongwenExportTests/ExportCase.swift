import Foundation
import GongwenExport
import GongwenJSON
import GongwenModel
import GongwenPipeline
import GongwenTestSupport
import Testing

/// A folder `Cases/<slug>`: a document, and its exports as they must be.
///
/// - `source.txt` or `source.html`: a source, whose first document is exported; or `document.json`: the document, in
///   which members may be missing;
/// - `expected.<ending>`: the export in the format with that ending. Formats without such a file are not compared; a
///   recording writes all files that exist, or those of all formats for files if none exists.
struct ExportCase: CustomTestStringConvertible, Sendable {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  static func all() throws -> [ExportCase] {
    let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    return try Repository.folders(in: cases).map(ExportCase.init)
  }

  /// The document.
  func document() throws -> Document {
    if let bytes = try bytes("document.json") {
      var options = DocumentReader.Options()
      options.missingMembers = .empty
      return try DocumentReader.read(bytes, options)
    }
    for name in ["source.txt", "source.html"] {
      guard let bytes = try bytes(name) else { continue }
      let pipeline = Pipeline(
        options: PipelineOptions(), configurationDigest: String(repeating: "0", count: 64))
      let documents = try pipeline.process(SourceInput(path: name, bytes: bytes))
      return try #require(documents.first).document
    }
    throw CocoaError(.fileNoSuchFile)
  }

  /// The formats that are compared.
  func formats() -> [ExportFormat] {
    ExportFormat.allCases.filter { has($0) }
  }

  /// The formats that are recorded.
  func recordedFormats() -> [ExportFormat] {
    let formats = formats()
    return formats.isEmpty ? ExportFormat.allCases.filter { !$0.isStream } : formats
  }

  /// The export that is expected in a format.
  func expected(_ format: ExportFormat) throws -> String {
    String(decoding: try bytes("expected.\(format.ending)") ?? [], as: UTF8.self)
  }

  /// Writes an export as what is expected.
  func record(_ bytes: [UInt8], _ format: ExportFormat) throws {
    try Data(bytes).write(to: folder.appending(path: "expected.\(format.ending)"))
  }

  private func has(_ format: ExportFormat) -> Bool {
    FileManager.default.fileExists(
      atPath: folder.appending(path: "expected.\(format.ending)").path())
  }

  private func bytes(_ name: String) throws -> [UInt8]? {
    let file = folder.appending(path: name)
    guard FileManager.default.fileExists(atPath: file.path()) else { return nil }
    return [UInt8](try Data(contentsOf: file))
  }
}
