import GongwenLanguage
public import GongwenModel
import GongwenText

/// Tells page furniture from the document: the stage `strip`.
///
/// Blocks are labelled with a reason, never deleted. What is decided here rests on the words of a
/// block and on its place; a reader that knows more (containers, link density, repetition over
/// pages) labels its blocks itself, and those labels stay.
public struct BoilerplateClassifier: Sendable {
  /// How many blocks from either end furniture without unmistakable words is looked for.
  package static let edge = 15

  /// What a path through a site begins with.
  private static let home: PhraseIndex = ["网站首页", "首页"]
  /// What names the owner of the rights, and is a part of words.
  private static let rights: Phrase = "版权所有"
  /// What stands between the words of a tool bar.
  private static let separators: ScalarTable = "[]【】|()/:·<>+-、,a"

  /// Makes a classifier.
  public init() {}

  /// The document with its furniture labelled.
  public func callAsFunction(_ document: consuming RawDocument) -> RawDocument {
    var document = document
    if let outline = document.page {
      var page = PageClassifier(document, outline: outline, words: self)
      document.blocks = page.label()
      var links = outline.links
      page.figures.mark(&document.blocks, &links)
      document.page?.links = links
      document.diagnostics += page.diagnostics
      return document
    }
    let lines = document.blocks.enumerated().map { index, block in
      FurnitureLine(block, index: index, in: document.scalars)
    }
    let breadcrumb = lines.prefix(Self.edge).firstIndex { isBreadcrumb($0) }
    for line in lines where document.blocks[line.index].furniture == nil {
      let atEdge = line.index < Self.edge || line.index >= lines.count - Self.edge
      guard let reason = reason(for: line, atEdge: atEdge) else { continue }
      document.blocks[line.index].furniture = reason
    }
    if let breadcrumb { labelMenu(above: breadcrumb, lines, &document) }
    labelFooterCompanions(lines, &document)
    // Of pages the reader knows more: there lone numbers may be those of a table.
    if document.boxes == nil { labelPageNumbers(lines, &document) }
    return document
  }

  /// Why a line is furniture by its words; some words count only near the edges of a text.
  func reason(for line: FurnitureLine, atEdge: Bool) -> FurnitureReason? {
    guard !line.key.isEmpty else { return nil }
    if isBreadcrumb(line) { return .breadcrumb }
    // All of these lines are made of words and signs without a full stop, or must have none.
    if !line.hasStop {
      if PageNumberLine.isMarked(line.key) { return .pageNumber }
      if isFooter(line) { return .footer }
      if isToolbar(line) { return .toolbar }
      if PagerLine(line.key) != nil { return .navigation }
    }
    guard atEdge else { return nil }
    if LabelledStrip(line.text) != nil { return .pageMetadata }
    if isRelated(line) { return .relatedLinks }
    if isMenu(line) { return .navigation }
    return nil
  }

  private func isBreadcrumb(_ line: FurnitureLine) -> Bool {
    guard !line.key.isEmpty, line.key.count <= 120 else { return false }
    if let phrase = BoilerplatePhrases.breadcrumbs.firstPrefix(of: line.key[...]) {
      let behind = line.key.dropFirst(phrase.scalars.count).first
      return behind == ":" || behind == ">" || line.key.contains(">")
    }
    let isPath = Self.home.firstPrefix(of: line.key[...]) != nil
    return isPath && line.key.contains { $0 == ">" || $0 == "»" || $0 == "›" || $0 == "→" }
  }

  /// A strong word of a footer, in a line that is not a sentence.
  private func isFooter(_ line: FurnitureLine) -> Bool {
    guard !line.hasStop, BoilerplatePhrases.footers.stands(in: line.key[...]) else { return false }
    // 版权所有者, 版权所有权 are words of a text.
    if let at = line.key.firstIndex(of: Self.rights), at + 4 < line.key.count {
      let behind = line.key[at + 4]
      if behind == "者" || behind == "权" || behind == "人" { return false }
    }
    return true
  }

  /// Whether the whole line is words of a tool bar with their brackets and separators.
  private func isToolbar(_ line: FurnitureLine) -> Bool {
    guard line.key.count <= 80,
      let first = line.key.first(where: { !Self.separators.contains($0) }),
      BoilerplatePhrases.tools.mayStart(with: first)
    else { return false }
    let words = line.key.filter { !Self.separators.contains($0) }
    var position = 0
    var hasWord = false
    while position < words.count {
      let rest = words[position...]
      guard let match = BoilerplatePhrases.tools.longestPrefix(of: rest) else { return false }
      if match.scalars.count >= 2 { hasWord = true }
      position += match.scalars.count
    }
    return hasWord
  }

  private func isRelated(_ line: FurnitureLine) -> Bool {
    guard let phrase = BoilerplatePhrases.related.firstPrefix(of: line.key[...]) else {
      return false
    }
    let behind = line.key.dropFirst(phrase.scalars.count).first
    return behind == nil || behind == ":"
  }

  /// Three or more column names and nothing else.
  private func isMenu(_ line: FurnitureLine) -> Bool {
    var words = 0
    var columns = 0
    var rest = line.text
    while !rest.isEmpty {
      let word = rest.prefix { !Self.partsColumns($0) }
      rest = rest[word.endIndex...].dropFirst()
      if word.isEmpty { continue }
      words += 1
      if BoilerplatePhrases.columns.holds(word) { columns += 1 }
    }
    return words >= 3 && columns * 2 > words
  }

  private static func partsColumns(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "|" || scalar == "｜" || scalar == "·" || UnicodeClass.isBlank(scalar)
  }

  /// Short lines above a breadcrumb are the site's, not the document's.
  private func labelMenu(
    above breadcrumb: Int, _ lines: [FurnitureLine], _ document: inout RawDocument
  ) {
    for line in lines[..<breadcrumb]
    where document.blocks[line.index].furniture == nil && line.isShort(24) {
      document.blocks[line.index].furniture = .navigation
    }
  }

  /// Lines next to a footer that hold an address, a telephone number and the like.
  private func labelFooterCompanions(_ lines: [FurnitureLine], _ document: inout RawDocument) {
    let tail = max(0, lines.count - Self.edge)
    func isCompanion(_ line: FurnitureLine) -> Bool {
      document.blocks[line.index].furniture == nil && !line.hasStop
        && line.key.count <= 120 && BoilerplatePhrases.footerCompanions.stands(in: line.key[...])
    }
    for footer in lines[tail...] where document.blocks[footer.index].furniture == .footer {
      for step in [-1, 1] {
        var at = footer.index + step
        while at >= tail, at < lines.count, isCompanion(lines[at]) {
          document.blocks[at].furniture = .footer
          at += step
        }
      }
    }
  }

  /// Lone numbers that count up through the text are page numbers.
  private func labelPageNumbers(_ lines: [FurnitureLine], _ document: inout RawDocument) {
    let numbered = lines.compactMap { line in
      PageNumberLine.lone(line.key).map { (line.index, $0) }
    }
    guard numbered.count >= 3 else { return }
    let steps = zip(numbered, numbered.dropFirst()).filter { $1.1 == $0.1 + 1 }.count
    guard steps * 4 >= (numbered.count - 1) * 3 else { return }
    for (index, _) in numbered where document.blocks[index].furniture == nil {
      document.blocks[index].furniture = .pageNumber
    }
  }
}
