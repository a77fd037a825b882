/// The table of contents and the parts of a document, found once for all that need them.
struct DocumentOutline {
  /// The table of contents, if there is one.
  let contents: Contents?
  /// The parts, in order.
  let parts: [DocumentPart]
  /// The number of lines.
  let lineCount: Int

  /// Outlines the lines of a document.
  init(_ lines: [Line], contents: Contents?) {
    self.contents = contents
    parts = PartFinder(lines: lines, contents: contents?.lines).parts()
    lineCount = lines.count
  }

  /// Outlines the lines of a document, its contents still to be found.
  init(_ lines: [Line]) {
    self.init(lines, contents: Contents(in: lines))
  }

  /// The documents it may hold that no contents name.
  var unlisted: UnlistedMembers { UnlistedMembers(parts: parts, lineCount: lineCount) }
}
