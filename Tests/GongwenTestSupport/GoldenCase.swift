package import Foundation
import GongwenJSON
import GongwenModel
package import GongwenPipeline

/// A folder `Cases/<group>/<slug>` of golden tests: a source and what must become of it.
///
/// - `source.txt` or `source.html`: the exact bytes;
/// - `case.json`: optional `why`, `profile`, `charset` and `path`;
/// - `expected.jsonl`: the canonical documents, a line each, or the failure;
/// - `expected.txt`: the same for people.
package struct GoldenCase: Sendable, CustomStringConvertible {
  /// The folder.
  package let folder: URL
  /// `<group>/<slug>`.
  package let description: String

  /// All cases below a folder, by group and name.
  package static func all(in folder: URL) throws -> [GoldenCase] {
    try Repository.folders(in: folder).flatMap { group in
      try Repository.folders(in: group).map { slug in
        GoldenCase(
          folder: slug, description: "\(group.lastPathComponent)/\(slug.lastPathComponent)")
      }
    }
  }

  /// The source, with what `case.json` says of it.
  package func source() throws -> (input: SourceInput, options: PipelineOptions) {
    let page = folder.appending(path: "source.html")
    let isPage = FileManager.default.fileExists(atPath: page.path())
    let file = isPage ? page : folder.appending(path: "source.txt")
    let bytes = [UInt8](try Data(contentsOf: file))
    var input = SourceInput(path: description + (isPage ? ".html" : ".txt"), bytes: bytes)
    var options = PipelineOptions()
    let settings = folder.appending(path: "case.json")
    guard FileManager.default.fileExists(atPath: settings.path()) else { return (input, options) }
    let value = try JSONReader.parse([UInt8](try Data(contentsOf: settings)))
    for (name, member) in value.asObject ?? [] {
      switch (name, member.asString) {
      case ("why", .some): break
      case ("path", let path?): input.path = path
      case ("profile", let name?): options.profile = try known(name)
      case ("charset", let name?): input.charset = try known(name) as Charset
      default: throw GoldenError.unknownSetting(name)
      }
    }
    return (input, options)
  }

  private func known<Value: RawRepresentable<String>>(_ name: String) throws -> Value {
    guard let value = Value(rawValue: name) else { throw GoldenError.unknownSetting(name) }
    return value
  }

  /// A file of the case that is expected; empty where it is not there yet.
  package func expected(_ name: String) throws -> String {
    let file = folder.appending(path: name)
    guard FileManager.default.fileExists(atPath: file.path()) else { return "" }
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  /// Writes what came out as what is expected.
  package func record(_ output: GoldenOutput) throws {
    try Data(output.lines.utf8).write(to: folder.appending(path: "expected.jsonl"))
    try Data(output.outline.utf8).write(to: folder.appending(path: "expected.txt"))
  }
}

/// What is wrong with a case.
package enum GoldenError: Error {
  /// A name or a value of `case.json` that has no meaning.
  case unknownSetting(String)
}
