import Foundation
import GongwenJSON
import GongwenModel
import Testing

@testable import GongwenExport

/// Every text of a body is in an export once, in order, and nothing else is.
@Suite struct CoverageTests {
  private static let documents: [(name: String, document: Document)] = {
    do { return try SampleDocuments.all() } catch { Issue.record(error); return [] }
  }()

  @Test func `There are documents`() {
    #expect(Self.documents.count > 300)
  }

  @Test func `Plain text has the words of the body and nothing else`() {
    for (name, document) in Self.documents {
      let export = PlainTextWriter.export(document, hasMap: true)
      expectTexts(of: document, in: export, name)
      expectSyntax(of: export, "0123456789.- \t\n", name)
    }
  }

  @Test func `Markdown has the words of the body and its own signs`() {
    for (name, document) in Self.documents {
      let export = MarkdownWriter.export(document, hasMap: true)
      expectTexts(of: document, in: export, name)
      // The last letters are those of tables in HTML.
      expectSyntax(of: export, "0123456789.-\\#*>|< \n\"=/abcdehlnoprstw", name)
    }
  }

  @Test func `A page has the words of the body`() {
    for (name, document) in Self.documents {
      expectTexts(of: document, in: PageWriter.export(document, hasMap: true), name)
    }
  }

  @Test func `Headings of Markdown are titles, attachments and units with a heading`() {
    for (name, document) in Self.documents {
      var wanted = 0
      Node.forEach(in: document.body) { node in
        switch node.content {
        case .element(.title, _): wanted += 1
        case .component(_, let marker): wanted += marker?.text == nil ? 0 : 1
        case .section(_, let marker, let heading), .box(_, let marker, let heading):
          wanted += heading != nil || marker?.scheme.isDivision == true ? 1 : 0
        default: break
        }
      }
      let text = String(
        decoding: MarkdownWriter.export(document, hasMap: false).bytes, as: UTF8.self)
      let lines = text.split(separator: "\n").filter { line in
        line.drop { $0 == ">" || $0 == " " }.first == "#"
      }
      #expect(lines.count == wanted, "\(name)")
    }
  }

  @Test func `Chunks have every text but contents once, and keep their bounds`() throws {
    for (name, document) in Self.documents {
      let chunks = Chunker.chunks(
        of: ChunkPieces.pieces(of: document.body), size: ExportOptions.defaultChunkSize,
        widths: SourceWidths(of: document.source))
      var words: [Unicode.Scalar] = []
      for chunk in chunks {
        words += chunk.text.scalars.dropFirst(chunk.repeated?.upperBound ?? 0)
        #expect(chunk.text.count <= ExportOptions.defaultChunkSize.upperBound, "\(name)")
        for run in chunk.text.runs {
          #expect(run.textStart >= 0 && run.textEnd <= chunk.text.count, "\(name)")
        }
      }
      #expect(visible(words) == visible(Self.texts(of: document, hasContents: false)), "\(name)")
      let ids = chunks.map { "\($0.sid ?? "")~\($0.number)" }
      #expect(Set(ids).count == ids.count, "\(name)")
    }
  }

  private static func texts(of document: Document, hasContents: Bool) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    Node.forEach(in: document.body) { node in
      if case .toc = node.content, hasContents == false { return }
      if let number = generatedNumber(of: node.node) { scalars += number.unicodeScalars }
      node.forEachText { text, _ in scalars += text.scalars }
    }
    return scalars
  }

  private static func generatedNumber(of node: Node) -> String? {
    switch node.content {
    case .section(_, let marker?, _), .box(_, let marker?, _), .item(let marker, _):
      marker.isGenerated ? marker.ordinal.map { "\($0)." } : nil
    default: nil
    }
  }

  /// Expects the texts of a body in the map of an export, in order, each with its characters.
  private func expectTexts(of document: Document, in export: ExportBytes, _ name: String) {
    let output = Array(String(decoding: export.bytes, as: UTF8.self).unicodeScalars)
    #expect(output.count == export.count, "\(name)")
    var texts: [TracedText] = []
    Node.forEach(in: document.body) { $0.forEachText { text, _ in texts.append(text) } }
    guard let map = export.map else { return }
    #expect(map.count == texts.count, "\(name)")
    for (mapped, text) in zip(map, texts) {
      #expect(mapped.origin == text.origin, "\(name)")
      var next = 0
      for piece in mapped.pieces {
        #expect(piece.text.lowerBound == next, "\(name)")
        next = piece.text.upperBound
        if output[piece.output] != text.scalars[piece.text] {
          #expect(piece.text.count == 1, "\(name)")
          let scalar = text.scalars[piece.text.lowerBound]
          let form = String(String.UnicodeScalarView(output[piece.output]))
          #expect(Self.isForm(form, of: scalar), "\(name): \(mapped.place): \(scalar) as \(form)")
        }
      }
      #expect(next == text.scalars.count, "\(name)")
    }
  }

  /// Whether a format may write a character so. Only what has no glyph may be left out.
  private static func isForm(_ form: String, of scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return switch form {
    case "": category == .control || category == .format || scalar.value & 0xFFFE == 0xFFFE
    case " ", "<br>":
      scalar == "\t" || category == .lineSeparator || scalar == "\n" || scalar == "\u{2029}"
    case "&#32;": scalar == " " || scalar == "\t"
    default: references[form] == scalar
    }
  }

  private static let references: [String: Unicode.Scalar] = [
    "&#39;": "'", "&amp;": "&", "&gt;": ">", "&lt;": "<", "&quot;": "\"",
  ]

  @Test func `A character that is lost is seen`() {
    #expect(Self.isForm("", of: "\u{200E}"))
    #expect(!Self.isForm("", of: "甲"))
    #expect(!Self.isForm(" ", of: "甲"))
    #expect(!Self.isForm("&lt;", of: "甲"))
  }

  /// Expects nothing but these signs outside the texts.
  private func expectSyntax(of export: ExportBytes, _ signs: String, _ name: String) {
    let allowed = Set(signs.unicodeScalars)
    var isText = [Bool](repeating: false, count: export.count)
    for mapped in export.map ?? [] {
      for piece in mapped.pieces { for index in piece.output { isText[index] = true } }
    }
    let output = Array(String(decoding: export.bytes, as: UTF8.self).unicodeScalars)
    let others = zip(output, isText).filter { !$1 && !allowed.contains($0) }.map(\.0)
    #expect(others == [], "\(name)")
  }

  /// All but blanks and line breaks, which chunks have between texts.
  private func visible(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.filter { !$0.properties.isWhitespace }
  }
}
