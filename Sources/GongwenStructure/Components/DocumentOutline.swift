/// The table of contents and the parts of a document, found once for all that need them.
struct DocumentOutline {
  /// The table of contents, if there is one.
  let contents: Contents?
  /// The parts, in order.
  let parts: [DocumentPart]
  /// The number of lines.
  let lineCount: Int
  /// The explanation of heads and closings that the parts follow.
  let reading: ElementReading

  /// Outlines the lines of a document.
  ///
  /// - Parameter pageTitles: what its page calls it.
  init(_ lines: [Line], contents: Contents?, pageTitles: [String] = []) {
    self.contents = contents
    let cover = StandardCover(lines: lines).read(from: 0)
    let start = cover?.end ?? 0
    reading = ElementReading(
      lines, from: start, contents: contents?.lines, pageTitles: pageTitles,
      isHeadRead: cover != nil)
    var builder = PartBuilder(
      lines: lines, units: reading.units, known: reading.known, cover: cover?.elements ?? [],
      start: start)
    parts = builder.build(reading.segments)
    lineCount = lines.count
  }

  /// Outlines the lines of a document, its contents still to be found.
  init(_ lines: [Line], pageTitles: [String] = []) {
    self.init(lines, contents: Contents(in: lines), pageTitles: pageTitles)
  }

  /// Why its elements are what they are.
  func explanations(_ lines: [Line]) -> [ElementExplanation] { reading.explanations(lines) }

  /// The documents it may hold that no contents name.
  var unlisted: UnlistedMembers { UnlistedMembers(parts: parts, lineCount: lineCount) }
}
