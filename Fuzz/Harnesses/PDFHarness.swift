import GongwenBoilerplate
import GongwenModel
import GongwenNormalisation
import GongwenPDFReader
import GongwenStructure
import GongwenText

/// Any bytes as a PDF: a typed failure, or a tree in which every visible character of the page texts,
/// read a second time, stands once.
enum PDFHarness {
  static func check(_ bytes: [UInt8]) {
    // Others are not PDFs for the pipeline either.
    guard bytes.starts(with: "%PDF-".utf8) else { return }
    do throws(StageFailure) {
      let document = try PDFReader(maximumPages: 20).read(bytes).document
      check(document, PageCount(try PDFFile(bytes)))
    } catch {
      precondition(!error.code.isEmpty && error.stage == .read, "a failure without a name")
    }
  }

  private static func check(_ document: RawDocument, _ pages: PageCount) {
    let stripped = BoilerplateClassifier()(document)
    guard stripped.blocks.contains(where: { $0.furniture == nil }) else { return }
    let text = Normaliser(profile: .standard)(stripped)
    var count = pages
    switch Structure()(text) {
    case .document(let document): count.add(document)
    case .collection(let document, let members):
      count.add(document)
      for member in members { count.add(member.document) }
    }
    count.finish()
  }
}

/// The characters of the page texts that stand in a text of the body, and those that were removed.
private struct PageCount {
  private var pages: [[Unicode.Scalar]] = []
  private var isTaken: [[Bool]] = []
  private var isInBody: [[Bool]] = []

  init(_ file: PDFFile) {
    for index in 0..<file.pageCount {
      let text = file.text(ofPage: index) ?? []
      pages.append(text)
      isTaken.append([Bool](repeating: false, count: text.count))
    }
    isInBody = isTaken
  }

  mutating func add(_ document: StructuredDocument) {
    for removed in document.removed { take(removed.text, inBody: false) }
    for words in document.metadata.evidence.values.joined() { take(words, inBody: false) }
    for node in document.body { add(node) }
  }

  func finish() {
    for (text, taken) in zip(pages, isTaken) {
      for (scalar, isTaken) in zip(text, taken) where !UnicodeClass.isBlank(scalar) {
        precondition(isTaken, "a character is lost")
      }
    }
  }

  private mutating func add(_ node: Node) {
    for text in node.content.texts { take(text, inBody: true) }
    for child in node.children { add(child) }
  }

  private mutating func take(_ text: TracedText, inBody: Bool) {
    var end = 0
    for run in text.origin.runs {
      precondition(run.textStart == end, "a gap in a text")
      end = run.textEnd
      let page = run.address.page ?? 0
      precondition(
        (1...pages.count).contains(page) && run.sourceEnd <= pages[page - 1].count,
        "a run lies outside")
      let source = run.sourceStart..<run.sourceEnd
      if run.rule == nil {
        precondition(
          text.scalars[run.textStart..<run.textEnd].elementsEqual(pages[page - 1][source]),
          "a run is not verbatim")
      }
      for place in source {
        isTaken[page - 1][place] = true
        guard inBody, !UnicodeClass.isBlank(pages[page - 1][place]) else { continue }
        precondition(!isInBody[page - 1][place], "a character stands in two texts")
        isInBody[page - 1][place] = true
      }
    }
    precondition(end == text.scalars.count, "the runs do not cover the text")
    for box in text.origin.boxes {
      precondition(box.x0 <= box.x1 && box.y0 <= box.y1, "a box is turned")
    }
  }
}
