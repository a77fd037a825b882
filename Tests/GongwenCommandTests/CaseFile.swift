import Foundation
import Testing

/// A file of cases: prose with fenced blocks, each of them a case.
struct CaseFile: CustomTestStringConvertible, Sendable {
  let url: URL

  var testDescription: String { url.deletingPathExtension().lastPathComponent }

  /// All files in the folder `Cases` beside the tests, by name, and the pages of `docs` whose examples are cases.
  static func all() throws -> [CaseFile] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let docs = folder.appending(path: "../../../docs").standardized
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.sorted()
      .map { CaseFile(url: folder.appending(path: $0)) }
      + ["EXPORT.md"].map { CaseFile(url: docs.appending(path: $0)) }
  }

  /// The file's lines with each block's answer replaced by what `answer` gives for it.
  func answered(by answer: (CommandCase) throws -> [String]) throws -> (old: String, new: String) {
    let text = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var result: [String] = []
    var position = 0
    while position < lines.count {
      result.append(lines[position])
      position += 1
      guard lines[position - 1] == "```" else { continue }
      let end = lines[position...].firstIndex(of: "```") ?? lines.endIndex
      let block = CommandCase(lines[position..<end])
      result += block.lines(answering: try answer(block)) + ["```"]
      position = end + 1
    }
    return (text, result.joined(separator: "\n"))
  }
}
