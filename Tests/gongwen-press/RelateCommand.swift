import ArgumentParser
import Foundation
import GongwenPress

/// Checks relations that must hold of any text, without knowing its right document.
struct RelateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate",
    abstract: "Checks that texts of folders in other forms give the same document.")

  @Option(help: "The program to test.") var program: String
  @Argument(help: "The folders whose .txt files are read.") var folders: [String]
  @Option(help: "Only this relation.") var only: String?

  func run() throws {
    let worker = try Worker(program: program)
    let relations = Relation.allCases.filter { only == nil || $0.rawValue == only }
    if relations.isEmpty, let only { throw PressError.unknown(only) }
    var failed: [Relation: Int] = [:]
    var compared: [Relation: Int] = [:]
    for text in try folders.flatMap(Self.texts) {
      let first = try worker.answer(path: "text.txt", Array(text.words.utf8))
      guard first.failure == nil, first.count == 1 else { continue }
      for relation in relations {
        guard let (bytes, name) = relation.form(of: text.words) else { continue }
        compared[relation, default: 0] += 1
        let second = try worker.answer(path: "text.\(name)", bytes)
        if let fault = relation.fault(first, second) {
          failed[relation, default: 0] += 1
          print("\(text.path)\t\(relation.rawValue)\t\(fault)")
        }
      }
    }
    for relation in relations {
      guard let count = compared[relation] else {
        print("\(relation.rawValue): skipped, its program is not installed")
        continue
      }
      print("\(relation.rawValue): \(failed[relation] ?? 0) of \(count) differ")
    }
  }

  /// The texts of a folder in UTF-8.
  private static func texts(_ folder: String) throws -> [(path: String, words: String)] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".txt") }.sorted().compactMap { path in
      let url = URL(filePath: folder).appending(path: path)
      return String(data: try Data(contentsOf: url), encoding: .utf8).map { (path, $0) }
    }
  }
}
