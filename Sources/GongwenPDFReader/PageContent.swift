import GongwenModel

/// The characters of all pages, one page after the other.
struct PageContent {
  /// The characters.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where they stand in the page texts.
  private(set) var map = SourceMap()
  /// Their boxes.
  private(set) var glyphs: [GlyphBoxes.Glyph] = []
  /// How many characters that are not blank the page texts have.
  private(set) var shown = 0
  /// The raw ranges of the pages.
  private(set) var pages: [Range<Int>] = []
  /// The labels that the file gives the pages; nil where it gives none.
  var labels: [String]? {
    let isPlain = allLabels.enumerated().allSatisfy { $1 == String($0 + 1) || $1.isEmpty }
    return isPlain ? nil : allLabels
  }
  private var allLabels: [String] = []
  /// The sizes of the pages.
  private(set) var sizes: [PageSize] = []
  /// Whether each character is a copy of another; empty where none is.
  private(set) var isCopy: [Bool] = []
  /// Pages, from 1, with copies, how many they are, and how many differ from what they stand on.
  private var doubled: (pages: [Int], copies: Int, differing: Int) = ([], 0, 0)
  /// Pages, from 0, without text.
  private var textless: [Int] = []
  /// Pages, from 1, that need character maps which are missing, and the maps.
  private var mapless: (pages: [Int], maps: [String]) = ([], [])
  /// Pages, from 1, with text in annotations and form fields, and how many characters it has.
  private var annotated: (pages: [Int], characters: Int) = ([], 0)
  /// Pages, from 1, that could not be read.
  private var unreadable: [Int] = []

  /// Adds the next page.
  ///
  /// - Parameter copies: what of it stands twice.
  mutating func add(_ page: PageText?, _ copies: DoubledText? = nil) {
    let number = Int32(pages.count + 1)
    allLabels.append(page?.label ?? "")
    guard let page else {
      unreadable.append(Int(number))
      pages.append(scalars.count..<scalars.count)
      sizes.append(PageSize(0, 0))
      return
    }
    pages.append(scalars.count..<scalars.count + page.scalars.count)
    sizes.append(page.size)
    if !page.missingMaps.isEmpty { mapless.pages.append(Int(number)) }
    for map in page.missingMaps where !mapless.maps.contains(map) { mapless.maps.append(map) }
    let visible = page.visibleCharacters
    shown += visible
    if visible == 0 { textless.append(pages.count - 1) }
    if let copies {
      add(page, copies, number)
    } else {
      map.append(
        count: page.scalars.count, sourceStart: 0, address: .page(Int(number)), width: 1)
      scalars += page.scalars
      glyphs += page.glyphs
      if !isCopy.isEmpty { isCopy += page.scalars.map { _ in false } }
    }
  }

  /// Says how many characters annotations and form fields show on the page that was added last.
  mutating func addAnnotated(_ characters: Int) {
    guard characters > 0 else { return }
    annotated.pages.append(pages.count)
    annotated.characters += characters
  }

  private mutating func add(_ page: PageText, _ copies: DoubledText, _ number: Int32) {
    doubled.pages.append(Int(number))
    doubled.copies += copies.copies
    doubled.differing += copies.differing
    if isCopy.isEmpty { isCopy = scalars.map { _ in false } }
    for index in PageOrder.order(page, copies.isCopy) ?? Array(page.scalars.indices) {
      map.append(count: 1, sourceStart: index, address: .page(Int(number)), width: 1)
      scalars.append(page.scalars[index])
      glyphs.append(page.glyphs[index])
      isCopy.append(copies.isCopy[index])
    }
  }

  /// What is to be said of the pages.
  ///
  /// `hasPicture` is asked of the pages without text of a file that has some.
  ///
  /// - Throws: a ``StageFailure`` where they give no text.
  func check(hasPicture: (Int) -> Bool) throws(StageFailure) -> [Diagnostic] {
    if unreadable.count == pages.count { throw PDFFailure.withoutPages }
    guard mapless.pages.isEmpty else {
      throw PDFFailure.mapsMissing(mapless.maps, pages: Self.list(mapless.pages))
    }
    let legibility = Legibility(scalars)
    guard legibility.visible > 0 else { throw withoutText }
    guard legibility.share < Legibility.mostWrong else {
      throw legibility.mistaken > legibility.unmapped
        ? PDFFailure.mistaken(share: legibility.share)
        : PDFFailure.unmapped(share: legibility.share)
    }
    let pictures = textless.filter(hasPicture).map { $0 + 1 }
    return diagnostics(legibility, pictures: pictures)
  }

  private var withoutText: StageFailure {
    annotated.characters == 0
      ? PDFFailure.noTextLayer(pages: pages.count)
      : PDFFailure.onlyAnnotated(annotated.characters, pages: Self.list(annotated.pages))
  }

  private func diagnostics(_ legibility: Legibility, pictures: [Int]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    if !pictures.isEmpty {
      result.append(
        Diagnostic(
          code: "no-text-layer", severity: .error,
          message: "\(Self.list(pictures)): a picture without text; recognise the text first"))
    }
    if !unreadable.isEmpty {
      result.append(
        Diagnostic(
          code: "page-damaged", severity: .error,
          message: "\(Self.list(unreadable)): cannot be read; fetch the file again"))
    }
    if legibility.unmapped > 0 {
      result.append(
        Diagnostic(
          code: "unmapped-text", severity: .warning,
          message: "\(legibility.unmapped) characters have no meaning, because a font does not say"
            + " what its glyphs are"))
    }
    if legibility.mistaken > 0 {
      result.append(
        Diagnostic(
          code: "unmapped-text", severity: .warning,
          message:
            "\(legibility.mistaken) characters are not those that are printed, because a font"
            + " names wrong ones"))
    }
    if annotated.characters > 0 {
      result.append(
        Diagnostic(
          code: "text-in-annotations", severity: .error,
          message: "\(Self.list(annotated.pages)): text in annotations or form fields is not read"
            + " (\(PDFFailure.characters(annotated.characters))); make it part of the pages first, for"
            + " example with \(PDFFailure.flattening)"))
    }
    if doubled.copies > 0 { result.append(doubledText) }
    return result
  }

  private var doubledText: Diagnostic {
    let (pages, copies, differing) = doubled
    var message =
      "\(Self.list(pages)): \(copies) characters stand a second time at the same place and are set"
      + " aside"
    if differing > 0 {
      message += "; \(differing) of them are not those that were kept, as of a recognised page"
    }
    return Diagnostic(
      code: "text-doubled", severity: differing > 0 ? .warning : .info, message: message)
  }

  /// Pages as a person lists them.
  private static func list(_ pages: [Int]) -> String {
    let shown = pages.prefix(20).map(String.init).joined(separator: ", ")
    let rest = pages.count > 20 ? " and \(pages.count - 20) more" : ""
    return (pages.count == 1 ? "page " : "pages ") + shown + rest
  }
}
