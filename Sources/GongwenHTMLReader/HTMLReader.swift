public import GongwenModel
public import GongwenText

/// Reads a page: the text of its elements as blocks, with what the markup shows about them.
///
/// Every visible character keeps its place in the bytes; what is article and what is not, others
/// decide.
public struct HTMLReader: CharacterReader {
  /// Makes a reader.
  public init() {}

  /// The charset that a META tag declares.
  public func declaredCharset(in bytes: [UInt8]) -> String? { MetaPrescan.label(bytes) }

  /// The visible characters of a decoded page as blocks.
  ///
  /// - Throws: a `StageFailure` with the code `markup-limit` where the page is nested too deep,
  ///   `markup-unclosed` where markup without its end hides all of it, or `blank-file` where it shows no text.
  public func read(_ text: consuming DecodedText) throws(StageFailure) -> RawDocument {
    guard text.scalars.count < Int(Int32.max) / 4 else {
      throw Self.limit("it has more than 500 million characters")
    }
    let scan = MarkupScanner.scan(text.scalars)
    let page = WebText(scalars: text.scalars)
    let builder = WebBuilder(scan, text: page, source: text.map)
    guard scan.values.withView({ MarkupParser.parse(scan.markup, $0, listener: builder) }) else {
      throw Self.limit("the parser has no memory")
    }
    if builder.isTooDeep {
      throw Self.limit("its elements are nested deeper than \(WebBuilder.deepest)")
    }
    builder.finish()
    let unclosed = MarkupFaults(scan: scan, source: text.map)
    if builder.blocks.isEmpty { throw unclosed.failure ?? EmptyPage(text.scalars).failure }
    let copy = SavedCopy(text.scalars)
    var outline = builder.outline
    outline.savedFrom = copy.address
    outline.meta += StructuredData(scan.data, in: text.scalars).tags
    var document = document(builder, outline, unclosed.diagnostics + copy.diagnostics)
    document.shown = scan.shownCharacters(of: page)
    return document
  }

  private func document(
    _ builder: WebBuilder, _ outline: WebOutline, _ unclosed: [Diagnostic]
  ) -> RawDocument {
    var blocks = builder.blocks
    let sorted = TableSorter(tables: builder.tables, scalars: builder.scalars).sort(&blocks)
    var diagnostics = unclosed
    if sorted.nested > 0 {
      diagnostics.append(
        Diagnostic(
          code: "table-nested", severity: .info,
          message: "\(sorted.nested) tables inside cells of tables were flattened"))
    }
    return RawDocument(
      scalars: builder.scalars, map: builder.map, blocks: blocks, diagnostics: diagnostics,
      counts: ["blocks": blocks.count, "tables": sorted.tables], evidence: .web(outline))
  }

  private static func limit(_ what: String) -> StageFailure {
    StageFailure(
      stage: .read, code: "markup-limit",
      message: what + "; is it a page, or made to break parsers?"
    )
  }
}
