import Foundation
import GongwenJSON
import GongwenModel
import GongwenPipeline
import GongwenTestSupport
import Testing

/// Documents are read as they were written.
@Suite struct DocumentReaderPropertyTests {
  private static let cases = Repository.root.appending(path: "Tests/GongwenGoldenTests/Cases")

  private static var strict: DocumentReader.Options {
    var options = DocumentReader.Options()
    options.unknownMembers = .refused
    return options
  }

  private static func check(_ document: Document, _ bytes: [UInt8], _ name: String) throws {
    let read = try DocumentReader.read(bytes, strict)
    #expect(read == document.withoutHandles, "\(name)")
    #expect(DocumentWriter.bytes(of: read) == bytes, "\(name)")
  }

  @Test(arguments: try GoldenCase.all(in: cases))
  func `The documents of a golden case`(golden: GoldenCase) throws {
    let (input, options) = try golden.source()
    let pipeline = Pipeline(
      options: options, configurationDigest: String(repeating: "0", count: 64))
    // Some cases are about failures.
    for made in (try? pipeline.process(input)) ?? [] {
      try Self.check(made.document, made.bytes, "\(golden)")
    }
  }

  /// Versions are placeholders in these files: that of a stage must be a number again.
  @Test(arguments: try GoldenCase.all(in: cases))
  func `The expected documents of a golden case`(golden: GoldenCase) throws {
    let placeholder = "\"version\":\"any\""
    let generator = "\"name\":\"gongwen\","
    for line in try golden.expected("expected.jsonl").split(separator: "\n") {
      let text = line.replacing(placeholder, with: "\"version\":1")
        .replacing(generator + "\"version\":1", with: generator + placeholder)
      let bytes = Array(text.utf8)
      guard DocumentReader.isDocument(bytes) else { continue }
      let read = try DocumentReader.read(bytes, Self.strict)
      #expect(DocumentWriter.bytes(of: read) == bytes, "\(golden)")
    }
  }

  @Test(arguments: NormalisationProfile.allCases)
  func `Documents of the grammar`(profile: NormalisationProfile) throws {
    for seed in 0..<300 as Range<UInt64> {
      let source = Array(GrammarText.document(seed: seed &+ 90_000).utf8)
      for made in DocumentPropertyTests.documents(source, profile) {
        try Self.check(made.document, made.bytes, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `A document with changed bytes is read or refused`(seed: UInt64) throws {
    let source = Array(GrammarText.document(seed: seed / 20).utf8)
    guard var bytes = DocumentPropertyTests.documents(source, .standard).first?.bytes else {
      return
    }
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let at = Int.random(in: bytes.indices, using: &generator)
      bytes[at] = generator.pick(Array("0123456789-.eE,:[]{}\"\\tf公".utf8))
    }
    do throws(DocumentError) {
      let read = try DocumentReader.read(bytes)
      #expect(try DocumentReader.read(DocumentWriter.bytes(of: read)) == read)
    } catch {
      #expect(error.line == 1 && error.column > 0)
    }
  }
}
