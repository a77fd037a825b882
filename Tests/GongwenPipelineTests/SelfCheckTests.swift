import GongwenModel
import GongwenNormalisation
import GongwenStructure
import GongwenText
import Testing

@testable import GongwenPipeline

/// What would be written is looked at before: a text that is not what its origin says is withheld.
struct SelfCheckTests {
  private static let text = "关于加强档案工作的通知\n\n各省：\n1．加强工作 ，提高认识。\n2．抓好落实。\n"

  /// The failure of a document that is changed before it is completed.
  private func failure(changing change: (inout StructuredDocument) -> Void) throws -> StageFailure?
  {
    let pipeline = PrintedLines.pipeline()
    let input = SourceInput(path: "a.txt", bytes: Array(Self.text.utf8))
    var source = try SourceReader(options: pipeline.options).read(input)
    let canonical = Normaliser(profile: .standard)(source.takeRaw())
    guard case .document(var document) = Structure()(canonical) else { return nil }
    change(&document)
    do throws(StageFailure) {
      _ = try DocumentFactory(pipeline: pipeline, source: source, text: canonical)
        .documents(.document(document))
      return nil
    } catch {
      return error
    }
  }

  /// The failure of a document whose first text, the title, is changed.
  private func failure(title change: (inout TracedText) -> Void) throws -> StageFailure? {
    try failure(changing: { document in
      guard case .element(let kind, var text) = document.body[0].content else { return }
      change(&text)
      document.body[0].content = .element(kind, text)
    })
  }

  @Test func `What is right is written`() throws {
    #expect(try failure(changing: { _ in }) == nil)
  }

  static let faults: [(String, @Sendable (inout TracedText) -> Void)] = [
    ("without a rule it is not what the source shows", { $0.scalars[2] = "削" }),
    (
      "the rule does not allow the change",
      {
        $0.origin.runs[0].rule = .marker; $0.scalars[2] = "一"
      }
    ),
    ("the rule does not allow the change", { $0.origin.runs[0].rule = .lineJoin }),
    ("no malformed character is there", { $0.origin.runs[0].rule = .replacement }),
    ("a run leaves a gap in the text", { $0.origin.runs[0].textStart = 1 }),
    ("a run leaves a gap in the text", { $0.origin.runs[0].textEnd = 40 }),
    ("its end has no origin", { $0.scalars.append("。") }),
    ("it is outside of the source", { $0.origin.runs[0].sourceEnd = 4_000 }),
    ("it is outside of the source", { $0.origin.runs[0].address = .page(1) }),
    ("it begins or ends inside a character", { $0.origin.runs[0].sourceEnd -= 1 }),
    ("it begins or ends inside a character", { $0.origin.runs[0].sourceStart += 1 }),
    ("without a rule it is not what the source shows", { $0.origin.runs[0].sourceEnd += 1 }),
    (
      "nothing is there that may become this text",
      { $0.origin.runs[0].sourceEnd = $0.origin.runs[0].sourceStart }
    ),
  ]

  @Test(arguments: faults)
  func `What is not so is withheld`(
    message: String, change: @Sendable (inout TracedText) -> Void
  ) throws {
    let failure = try #require(try failure(title: change))
    // A character that is said of another place is nowhere, which is told first.
    guard failure.code != "text-unaccounted" else { return }
    #expect(failure.code == "self-check")
    #expect(failure.stage == .write)
    #expect(failure.message.hasPrefix("the text of node 1: \(message)"), "\(failure.message)")
    #expect(failure.message.hasSuffix("; report this file as a bug"))
  }

  @Test func `A character in two texts of the body`() throws {
    let failure = try failure(changing: { $0.body.append($0.body[0]) })
    #expect(failure?.code == "self-check")
    #expect(failure?.message.contains("U+5173 is in another text too") == true)
  }

  @Test func `Words of evidence, of links and of what was set aside`() throws {
    let evidence = try failure(changing: { document in
      var words = document.metadata.evidence[.title]?[0] ?? TracedText()
      words.scalars[0] = "对"
      document.metadata.set(.title, words.string, evidence: words)
    })
    #expect(evidence?.code == "self-check")
    let removed = try failure(changing: { document in
      guard case .element(_, var text) = document.body[0].content else { return }
      text.scalars[0] = "对"
      document.removed.append(Removed(reason: .footer, text: text))
    })
    #expect(removed?.code == "self-check")
    let link = try failure(changing: { document in
      guard case .element(_, var text) = document.body[0].content else { return }
      text.scalars[0] = "对"
      document.links.append(Link(kind: .reference, text: text, href: "https://example.org"))
    })
    #expect(link?.code == "self-check")
  }
}
