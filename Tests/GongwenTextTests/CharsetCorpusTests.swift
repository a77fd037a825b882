import GongwenModel
import GongwenText
import Testing

/// Files of known charsets.
@Suite(.enabled(if: Corpus.isPresent))
struct CharsetCorpusTests {
  static let folders: [(String, Charset)] = [("Big5", .big5HKSCS), ("GB2312", .gb18030)]

  @Test(arguments: folders)
  func aFolderIsOfOneCharset(folder: String, charset: Charset) throws {
    let files = Corpus.files(in: "charset/" + folder)
    #expect(!files.isEmpty)
    for file in files {
      #expect(CharsetDetector.decide(try Corpus.bytes(file)).record.name == charset, "\(file)")
    }
  }

  /// The name of a variant says what its bytes are, whatever label stands in them.
  @Test func variantsAreReadByTheirBytes() throws {
    for file in Corpus.files(in: "charset/variants") where !file.hasSuffix(".json") {
      let bytes = try Corpus.bytes(file)
      let charset: Charset =
        file.contains(".gb18030.") ? .gb18030 : file.contains(".utf16le") ? .utf16LE : .utf8
      for label in [nil, "utf-8", "gb2312", "big5"] {
        let decision = CharsetDetector.decide(bytes, hints: CharsetHints(meta: label))
        #expect(decision.record.name == charset, "\(file) \(label ?? "")")
        let isHZ = decision.diagnostics.contains { $0.code == "charset-hz-unsupported" }
        #expect(isHZ == file.contains(".hz-"), "\(file)")
      }
    }
  }

  @Test func everyKindOfFileIsKnownByItsContent() throws {
    for (folder, type) in [
      ("texts", MediaType.plainText), ("charset/variants", .html), ("pdf", .pdf),
      ("hostile/pdf", .pdf), ("hostile/html", .html), ("made/html", .html), ("pages", .html),
    ] {
      let ending = type == .pdf ? ".pdf" : type == .html ? ".html" : ".txt"
      for file in Corpus.files(in: folder) where file.hasSuffix(ending) {
        #expect(MediaTypeDetector.detect(try Corpus.bytes(file)) == .known(type), "\(file)")
      }
    }
  }
}
