import GongwenJSON
import GongwenModel
import GongwenTestSupport
import GongwenVerification
import Testing

@testable import GongwenPipeline

/// An edit over characters that are no neighbours in the source is never one run.
struct NeighbourTests {
  /// Sources in which something that is read elsewhere, or dropped by another rule, stands inside of what a
  /// rule of the structure rewrites.
  static let sources: [(path: String, text: String)] = [
    ("a.txt", "关于加强工作的通知\n\n各省：\n1<b>．</b>加强工作。\n2．加强领导。\n3．抓好落实。\n"),
    ("a.txt", "关于加强工作的通知\n\n各省：\n（<u>一</u>)加强工作。\n(二)加强领导。\n(三)抓好落实。\n"),
    ("a.html", page("<p>第<span style=\"display:none\">秘密</span>一条 为了加强工作，制定本办法。</p>")),
    ("a.html", page("<p>第一<i hidden>密</i>条<i hidden>件</i> 为了加强工作，制定本办法。</p>")),
    ("a.html", page("<h2>第一章 总<i hidden>密</i>则<i hidden>件</i>。</h2><p>第一条 为了加强工作。</p>")),
    ("a.html", page("<p>推进工作..<i hidden>密</i>.为了--<i hidden>密</i>--一切。</p>")),
    ("a.html", page("<p>● <i hidden>密</i>1<i hidden>密</i>．为了加强工作。</p><p>● 2．抓好落实。</p>")),
  ]

  /// Signs of markup left in what is shown: in pieces, with characters without width in them, before a blank
  /// behind a marker or a heading.
  static let leftMarkup: [(path: String, text: String)] = [
    ("a.html", page("<p>推进工作。<<b>/p>为了加强工作。</b></p><p>要求<<i>p class=\"x\">如下。</i></p>")),
    ("a.html", page("<p>推进工作<\u{200B}/p>，为了加强工作。见[附件]<i>(http://a.b/c)</i>。</p>")),
    ("a.txt", "关于加强工作的通知\n\n第一条</b> 为了加强工作，制定本办法。\n第二条 <b> 抓好落实。\n"),
    ("a.txt", "关于加强工作的通知\n\n一、重要意义。</b> 工作很重要。\n二、抓好落实。<u> 要抓好落实。</u>\n"),
  ]

  private static func page(_ article: String) -> String {
    "<html><body><h1>关于加强工作的通知</h1>\(article)<p>第二条 各地要认真贯彻执行本办法，抓好落实。</p>"
      + "<p>第三条 本办法自公布之日起施行。</p></body></html>"
  }

  @Test(arguments: (sources + leftMarkup).map { ($0.path, Abridged($0.text)) })
  func `What stands inside of an edit is not part of it`(path: String, source: Abridged) throws {
    let bytes = Array(source.text.utf8)
    let made = try PrintedLines.pipeline().process(SourceInput(path: path, bytes: bytes))
    let findings = Verifier().verify(
      documents: made.map(\.bytes), source: bytes)
    #expect(findings.isEmpty, "\(findings.prefix(3))")
  }

  private func markers(_ nodes: [Node]) -> [TracedText] {
    nodes.flatMap { node -> [TracedText] in
      guard case .section(_, let marker, _) = node.content else { return markers(node.children) }
      return [marker?.text].compactMap { $0 } + markers(node.children)
    }
  }

  private func words(_ runs: [OriginRun]) -> [String] {
    runs.map { run in
      "\(run.textStart)-\(run.textEnd) \(run.address.page ?? 0):\(run.sourceStart)-\(run.sourceEnd)"
        + (run.rule.map { " " + $0.rawValue } ?? "")
    }
  }

  @Test func `A marker with lines between its characters`() throws {
    let page = PrintedLines(
      ["第", "政务数据安全", "开放", "十七条", "国家支持开发利用数据。"], blocks: [[0, 3], [1], [2], [4]])
    let marker = try #require(markers(try page.documents()[0].body).first)
    #expect(marker.string == "第十七条")
    #expect(words(marker.origin.runs) == ["0-1 1:0-1", "1-1 1:1-2 line-join", "1-4 1:12-15"])
  }

  @Test func `A marker whose second line stands first`() throws {
    let page = PrintedLines(
      ["1：基层治理", "政务数据", "专栏", "为了加强工作，制定本办法。"], blocks: [[2, 0], [1], [3]])
    let made = try page.documents()
    guard case .box(_, let marker, _) = made[0].body.first?.content else {
      Issue.record("there is no box")
      return
    }
    #expect(marker?.text?.string == "专栏1")
    #expect(words(marker?.text?.origin.runs ?? []) == ["0-2 1:12-14", "2-3 1:0-2 marker"])
  }

  @Test func `A marker over two pages`() throws {
    var pages = PrintedLines(
      ["第", "十七", "条", "国家支持开发利用数据。"], blocks: [[0, 1, 2], [3]])
    pages.lines[1].page = 2
    pages.lines[2].page = 3
    pages.lines[3].page = 3
    let marker = try #require(markers(try pages.documents()[0].body).first)
    #expect(marker.string == "第十七条")
    #expect(marker.origin.runs.allSatisfy { $0.rule != .marker })
  }

  @Test func `Dashes with a break between them`() throws {
    let page = PrintedLines(
      ["为了加强工作，提出以下要求：", "—", "—加强领导，落实责任。", "——抓好落实，提高认识。"], blocks: [[0], [1, 2], [3]])
    let items = try page.documents()[0].body.compactMap { node in
      if case .item(let marker, _) = node.content { marker.text } else { nil }
    }
    #expect(items.map(\.string) == ["——", "——"])
    #expect(words(items[0].origin.runs) == ["0-1 1:15-16", "1-1 1:16-17 line-join", "1-2 1:17-18"])
  }

  /// Characters printed twice, which the page text mixes: 推推进进....
  @Test func `Dots that a second print parts are no ellipsis`() throws {
    let text = "推进工作......为了加强工作，制定本办法。"
    let made = try PrintedLines([text], blocks: [[0]]).documents(isDoubled: true)
    #expect(made[0].provenance.coverage.characters == 2 * text.unicodeScalars.count)
    guard case .element(_, let read) = made[0].body[0].content else { return }
    #expect(read.string == text)
  }

  @Test(arguments: NormalisationProfile.allCases)
  func `Lines in whatever order are told apart`(profile: NormalisationProfile) throws {
    for seed in 0..<900 as Range<UInt64> {
      do throws(StageFailure) {
        _ = try Self.shuffled(seed: seed).documents(profile, isDoubled: seed % 3 == 0)
      } catch {
        #expect(
          DocumentPropertyTests.knownFailures.contains(error.code),
          "seed \(seed): \(error.code): \(error.message)")
      }
    }
  }

  @Test func `Hidden text in whatever places is told apart`() throws {
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let lines = GrammarText.document(seed: seed).split(whereSeparator: \.isNewline).map { line in
        line.map { generator.once(in: 4) ? "\($0)<i hidden>密</i>" : String($0) }.joined()
      }
      let bytes = Array(Self.page(lines.map { "<p>\($0)</p>\n" }.joined()).utf8)
      do throws(StageFailure) {
        let made = try PrintedLines.pipeline().process(SourceInput(path: "a.html", bytes: bytes))
        let findings = Verifier().verify(
          documents: made.map(\.bytes), source: bytes)
        #expect(findings.isEmpty, "seed \(seed): \(findings.prefix(3))")
      } catch {
        #expect(
          DocumentPropertyTests.knownFailures.contains(error.code),
          "seed \(seed): \(error.code): \(error.message)")
      }
    }
  }

  @Test(arguments: NormalisationProfile.allCases)
  func `Markup left in whatever places is told apart`(profile: NormalisationProfile) throws {
    let signs = [
      "<b>", "</b>", "<u>一</u>", "[附件](http://a.b/c)", "<a href=\"x\">", "\u{200B}", "\u{301}",
      "......", "--", "●", "（", "．", "<", ">", "<sp an>", " ", "\u{AD}", "]\u{200B}(", "&nbsp;",
      "⼀",
    ]
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = GrammarText.document(seed: seed).map { character in
        generator.once(in: 12) ? "\(character)\(generator.pick(signs))" : String(character)
      }.joined()
      let bytes = Array(text.utf8)
      let made = DocumentPropertyTests.documents(bytes, profile)
      guard !made.isEmpty else { continue }
      let findings = Verifier().verify(documents: made.map(\.bytes), source: bytes)
      #expect(findings.isEmpty, "seed \(seed): \(findings.prefix(3))")
    }
  }

  /// A text of the grammar whose lines are cut into pieces that the page text has in another order.
  private static func shuffled(seed: UInt64) -> PrintedLines {
    var generator = SeededGenerator(seed: seed)
    var pieces: [(text: String, block: Int)] = []
    let lines = GrammarText.document(seed: seed).split(whereSeparator: \.isNewline)
    for (block, line) in lines.enumerated() {
      var rest = line.drop(while: \.isWhitespace)
      while !rest.isEmpty {
        let piece = rest.prefix(generator.once(in: 3) ? rest.count : generator.pick([1, 2, 3, 8]))
        rest = rest.dropFirst(piece.count)
        let words = String(piece).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if words.unicodeScalars.contains(where: { $0.value > 0x20 && $0.value != 0x200B }) {
          pieces.append((words, block))
        }
      }
    }
    var order = Array(pieces.indices)
    for place in order.indices where generator.once(in: 3) {
      order.swapAt(place, max(0, place - generator.pick([1, 2, 5])))
    }
    var page = PrintedLines(order.map { pieces[$0].text }, blocks: [])
    for place in page.lines.indices { page.lines[place].page = 1 + place / 20 }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    page.blocks = lines.indices.map { block in
      pieces.indices.filter { pieces[$0].block == block }.compactMap { places[$0] }
    }.filter { !$0.isEmpty }
    return page
  }
}
