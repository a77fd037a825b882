import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the furniture of a text that has no elements: by the words of its lines, their place, and their company.
struct TextClassifier {
  private let words = FurnitureWords()

  /// The longest item above a breadcrumb, in characters: the name of a site is that of its body.
  private static let longestItem = 24
  /// The longest line of a catalogue, in characters.
  private static let longestLabelled = 60
  /// The fewest lone numbers that may be page numbers: two that count up also occur in a table.
  private static let fewestNumbers = 3
  /// The least share of steps from number to number that are steps of one: some pages lose theirs.
  private static let counting = Share(3, of: 4)

  /// Labels the furniture of a document.
  ///
  /// - Parameter isPlain: whether the document is lines of text: lone numbers that count up are page numbers,
  ///   and lines may be left of a markup language.
  /// - Returns: the lines.
  @discardableResult
  func label(_ document: inout RawDocument, isPlain: Bool) -> [FurnitureLine] {
    if isPlain {
      FrontMatter().label(&document)
      labelMarkup(&document)
      GluedPageNumbers().part(&document)
    }
    let lines = document.blocks.indices.map { index in
      FurnitureLine(document.blocks[index], index: index, in: document.scalars)
    }
    let edge = BoilerplateEdge(document)
    let breadcrumb = lines.firstIndex { edge.isNearStart($0.index) && words.isBreadcrumb($0) }
    CatalogueTable(lines: lines).label(&document) { edge.isNearStart($0.index) }
    for line in lines where document.blocks[line.index].furniture == nil {
      guard let reason = words.reason(for: line, atEdge: edge.isNear(line.index)) else { continue }
      document.blocks[line.index].furniture = reason
    }
    labelStrips(lines, behind: edge, &document)
    labelBetween(lines, &document)
    if let breadcrumb { labelMenu(above: breadcrumb, lines, &document) }
    labelFooterCompanions(lines, edge.end, &document)
    if isPlain {
      labelPageNumbers(lines, &document)
      RepeatedHeaders(lines).label(in: &document)
    }
    return lines
  }

  /// Labels the lines that are nothing but markup, before anything is decided by the place of a line.
  private func labelMarkup(_ document: inout RawDocument) {
    for index in document.blocks.indices where document.blocks[index].evidence.cell == nil {
      guard document.blocks[index].furniture == nil,
        MarkupLine.isMarkup(document.scalars[document.blocks[index].range])
      else { continue }
      document.blocks[index].furniture = .markup
    }
  }

  /// Strips of labels below a menu, which may have more lines than the edge of a text: without them the strip is at the edge.
  private func labelStrips(
    _ lines: [FurnitureLine], behind edge: BoilerplateEdge, _ document: inout RawDocument
  ) {
    let own = BoilerplateEdge(document)
    guard own.start.upperBound > edge.start.upperBound else { return }
    for line in lines
    where document.blocks[line.index].furniture == nil && own.isNearStart(line.index)
      && !edge.isNear(line.index) && words.reason(for: line, atEdge: true) == .pageMetadata
    {
      document.blocks[line.index].furniture = .pageMetadata
    }
  }

  /// A line with a label of pages between two others of the same catalogue (文号： between 发布日期： and 有效性：).
  private func labelBetween(_ lines: [FurnitureLine], _ document: inout RawDocument) {
    func isLabelled(_ place: Int) -> Bool {
      lines.indices.contains(place)
        && document.blocks[lines[place].index].furniture == .pageMetadata
    }
    for place in lines.indices where document.blocks[lines[place].index].furniture == nil {
      guard isLabelled(place - 1), isLabelled(place + 1), !lines[place].key.isEmpty,
        lines[place].key.count <= Self.longestLabelled,
        let first = lines[place].text.firstIndex(where: { !UnicodeClass.isBlank($0) }),
        let (_, end) = WebLabel.at(first, in: lines[place].text),
        let colon = lines[place].text[end...].first(where: { !UnicodeClass.isBlank($0) }),
        colon == ":" || colon == "："
      else { continue }
      document.blocks[lines[place].index].furniture = .pageMetadata
    }
  }

  /// Short lines above a breadcrumb are the site's, not the document's.
  private func labelMenu(
    above breadcrumb: Int, _ lines: [FurnitureLine], _ document: inout RawDocument
  ) {
    for line in lines[..<breadcrumb]
    where document.blocks[line.index].furniture == nil && line.isShort(Self.longestItem) {
      document.blocks[line.index].furniture = .navigation
    }
  }

  /// Lines next to a footer, or below links to other pages, that hold an address, a telephone number and the like.
  private func labelFooterCompanions(
    _ lines: [FurnitureLine], _ tail: Range<Int>, _ document: inout RawDocument
  ) {
    func isCompanion(_ line: FurnitureLine) -> Bool {
      document.blocks[line.index].furniture == nil && !line.hasStop
        && line.key.count <= FurnitureLine.longestRow
        && BoilerplatePhrases.footerCompanions.stands(in: line.key[...])
    }
    for footer in lines[tail] {
      // What follows the links below a document is the site's; what is above them is the document.
      let steps: [Int]
      switch document.blocks[footer.index].furniture {
      case .footer: steps = [-1, 1]
      case .relatedLinks: steps = [1]
      default: continue
      }
      for step in steps {
        var at = footer.index + step
        var run: [Int] = []
        while tail.contains(at), isCompanion(lines[at]) {
          run.append(at)
          at += step
        }
        // 联系人：…: the person who answers for the document; a site has an owner.
        guard !run.contains(where: { Self.persons.stands(in: lines[$0].key[...]) }) else {
          continue
        }
        for index in run { document.blocks[index].furniture = .footer }
      }
    }
  }

  /// Labels of persons, sorted by code point.
  private static let persons: PhraseIndex = ["经办人", "聯絡人", "联系人", "联络人"]

  /// Lone numbers that count up through the text are page numbers; those in a table are its rows' numbers.
  private func labelPageNumbers(_ lines: [FurnitureLine], _ document: inout RawDocument) {
    let prose = lines.filter { document.blocks[$0.index].evidence.cell == nil }
    let numbers = prose.map { PageNumberLine.lone($0.key) }
    let numbered = prose.indices.compactMap { place in
      numbers[place].flatMap { isRow(place, numbers) ? nil : (prose[place].index, $0) }
    }
    guard numbered.count >= Self.fewestNumbers else { return }
    let steps = zip(numbered, numbered.dropFirst()).filter { $1.1 == $0.1 + 1 }.count
    guard Self.counting.isReached(by: steps, of: numbered.count - 1) else { return }
    for (index, _) in numbered where document.blocks[index].furniture == nil {
      document.blocks[index].furniture = .pageNumber
    }
  }

  /// Whether the number above or below is the one before or after: those of the rows of a form, which has no text yet. Pages
  /// have text between their numbers.
  private func isRow(_ place: Int, _ numbers: [Int?]) -> Bool {
    guard let number = numbers[place] else { return false }
    let above = place > 0 ? numbers[place - 1] : nil
    let below = place + 1 < numbers.count ? numbers[place + 1] : nil
    return above == number - 1 || below == number + 1
  }
}
