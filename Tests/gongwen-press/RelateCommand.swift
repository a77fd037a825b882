import ArgumentParser
import Foundation
import GongwenPress

/// Checks relations that must hold of any text, without knowing its right document.
struct RelateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate",
    abstract: "Checks that texts of a folder in other forms give the same document.")

  @Option(help: "The program to test.") var program: String
  @Argument(help: "The folder whose .txt files are read.") var folder: String
  @Option(help: "Only this relation.") var only: String?

  func run() throws {
    let worker = try Worker(program: program)
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var failed: [String: Int] = [:]
    var count = 0
    for path in paths.filter({ $0.hasSuffix(".txt") }).sorted() {
      let url = URL(filePath: folder).appending(path: path)
      guard let text = String(data: try Data(contentsOf: url), encoding: .utf8) else { continue }
      let first = try worker.answer(path: "text.txt", Array(text.utf8))
      guard first.failure == nil, first.count == 1 else { continue }
      count += 1
      for relation in Relation.allCases where only == nil || relation.rawValue == only {
        let (bytes, name) = relation.form(of: text)
        let second = try worker.answer(path: "text.\(name)", bytes)
        if let fault = relation.fault(first, second) {
          failed[relation.rawValue, default: 0] += 1
          print("\(path)\t\(relation.rawValue)\t\(fault)")
        }
      }
    }
    for relation in Relation.allCases {
      print("\(relation.rawValue): \(failed[relation.rawValue] ?? 0) of \(count) differ")
    }
  }
}
