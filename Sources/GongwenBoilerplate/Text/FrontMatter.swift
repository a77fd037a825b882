import GongwenLanguage
import GongwenModel
import GongwenText

/// The front matter above a text in Markdown: the fields that a program writes there, each behind its name in Latin letters, between
/// two lines of three hyphens of which one is the first line of the text. They describe the file, and are no text of the document.
struct FrontMatter {
  /// The most lines of fields: the records of crawlers have about a dozen.
  private static let mostLines = 40
  /// The longest name of a field, in characters.
  private static let longestName = 32
  /// The hyphens of a line that opens or closes the fields.
  private static let hyphens = 3
  private static let partsOfNames: ScalarTable = "_-."

  /// Labels the fields of a document. The title stays where the text below does not have it too.
  func label(_ document: inout RawDocument) {
    let scalars = document.scalars
    let blocks = document.blocks
    guard let first = blocks.first, isEdge(scalars[first.range]),
      let close = blocks.indices.dropFirst().prefix(Self.mostLines + 1).first(where: {
        isEdge(scalars[blocks[$0].range])
      }), close > 1, close + 1 < blocks.count
    else { return }
    let fields = 1..<close
    guard value(of: scalars[blocks[1].range]) != nil,
      fields.allSatisfy({ place in
        let text = scalars[blocks[place].range]
        return blocks[place].evidence.cell == nil && blocks[place].evidence.blankLinesBefore == 0
          && (value(of: text) != nil || text.first == "-" || blocks[place].evidence.indent > 0)
      })
    else { return }
    for place in fields {
      let title = value(of: scalars[blocks[place].range]).map { words($0) } ?? []
      guard !TitleForm.isComplete(title) || isRepeated(title, below: close, document) else {
        continue
      }
      document.blocks[place].furniture = .pageMetadata
    }
  }

  /// `---`
  private func isEdge(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.count == Self.hyphens && line.allSatisfy { $0 == "-" }
  }

  /// The characters behind the name of a field; nil for another line.
  private func value(of line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard let first = line.first, Self.isLetter(first),
      let colon = line.prefix(Self.longestName + 1).firstIndex(of: ":"),
      line[..<colon].allSatisfy({
        Self.isLetter($0) || ("0"..."9").contains($0) || Self.partsOfNames.contains($0)
      })
    else { return nil }
    let value = line[(colon + 1)...]
    guard value.first.map(UnicodeClass.isBlank) ?? true else { return nil }
    return value
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Characters without blanks and the quotation marks around a value.
  private func words(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    text.filter { !UnicodeClass.isBlank($0) && $0 != "\"" && $0 != "'" }
  }

  /// Whether the lines below the fields have the title, in one of them or over several.
  private func isRepeated(
    _ title: [Unicode.Scalar], below close: Int, _ document: RawDocument
  ) -> Bool {
    var lines: [Unicode.Scalar] = []
    for block in document.blocks[(close + 1)...].prefix(Self.linesOfHead) {
      lines += words(document.scalars[block.range].prefix(FurnitureLine.longest))
    }
    return lines.indices.contains { lines[$0...].starts(with: title) }
  }

  /// How many lines below the fields the title of the document ends at most.
  private static let linesOfHead = 8
}
