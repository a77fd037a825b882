internal import ArgumentParser
import BenchmarkInputs
import Foundation

/// `gongwen-bench make`.
struct MakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "Makes sources: the same ones for the same options.")

  /// Kinds of sources.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case text, html, htmlGbk = "html-gbk", htmlTables = "html-tables", htmlBare = "html-bare"
    case pdf, pdfTables = "pdf-tables"
    case mixed
  }

  @Argument(help: "Where to; folders of 1000 sources each are made below it.")
  var folder: String

  @Option(help: "text, html, html-gbk, html-tables, html-bare, pdf, pdf-tables or mixed.")
  var kind = Kind.mixed

  @Option(help: "How many.")
  var count = 1

  @Option(help: "How large each is at least; a page of a PDF counts as 1500.")
  var bytes = 8000

  @Option(help: "The number of the first one; other numbers make other words.")
  var seed = 0

  func run() throws {
    for number in seed..<seed + count {
      let place = URL(filePath: folder).appending(path: String(format: "%04d", number / 1000))
      if number % 1000 == 0 || number == seed {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      }
      let (ending, content) = source(number)
      let file = place.appending(path: String(format: "%07d.", number) + ending)
      try Data(content).write(to: file)
    }
  }

  /// Mixed are, of twenty, ten pages, of them three in GBK, seven texts and three PDFs, from a half
  /// to one and a half of the size.
  private func source(_ number: Int) -> (ending: String, bytes: [UInt8]) {
    guard kind == .mixed else { return source(kind, number, bytes) }
    let size = bytes / 2 + (number &* 7919) % max(1, bytes)
    switch number % 20 {
    case 0..<5: return source(.html, number, size)
    case 5..<8: return source(.htmlGbk, number, size)
    case 8: return source(.htmlTables, number, size)
    case 9: return source(.htmlBare, number, size)
    case 10..<17: return source(.text, number, size)
    default: return source(number % 20 == 19 ? .pdfTables : .pdf, number, size)
    }
  }

  private func source(_ kind: Kind, _ number: Int, _ size: Int) -> (
    ending: String, bytes: [UInt8]
  ) {
    func page(_ shape: PolicyPage.Shape, _ charset: String = "utf-8") -> (String, [UInt8]) {
      let page = PolicyPage(seed: number, bytes: size, shape: shape, charset: charset)
      return ("html", page.bytes(in: charset))
    }
    switch kind {
    case .text, .mixed: return ("txt", PolicyText(seed: number, bytes: size).plain)
    case .html: return page(.chrome)
    case .htmlGbk: return page(.chrome, "gbk")
    case .htmlTables: return page(.tables)
    case .htmlBare: return page(.bare)
    case .pdf, .pdfTables:
      let pages = max(1, size / 1500)
      return ("pdf", PolicyPrint(seed: number, pages: pages, tables: kind == .pdfTables).bytes)
    }
  }
}
