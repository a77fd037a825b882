internal import CPopplerGLib
public import GongwenPrintedPages

extension PDFFile {
  /// The deepest level that is read: that of the headings of HTML.
  private static let deepest = 6
  /// The most entries that are read.
  private static let mostBookmarks = 10_000

  /// The bookmarks that lead to pages of the file, in order; the first ones of very many.
  public func bookmarks() -> [Bookmark] {
    var result: [Bookmark] = []
    var seen = 0
    // What is left of the lists.
    var open: [(list: OpaquePointer, level: Int)] = []
    if let first = poppler_index_iter_new(document) { open.append((first, 1)) }
    defer { for (list, _) in open { poppler_index_iter_free(list) } }
    while let (list, level) = open.last, seen < Self.mostBookmarks {
      seen += 1
      if let bookmark = bookmark(at: list, level: level) { result.append(bookmark) }
      let child = level < Self.deepest ? poppler_index_iter_get_child(list) : nil
      if poppler_index_iter_next(list) == 0 {
        poppler_index_iter_free(list)
        open.removeLast()
      }
      if let child { open.append((child, level + 1)) }
    }
    return result
  }

  private func bookmark(at iterator: OpaquePointer, level: Int) -> Bookmark? {
    guard let action = poppler_index_iter_get_action(iterator) else { return nil }
    defer { poppler_action_free(action) }
    guard action.pointee.type == POPPLER_ACTION_GOTO_DEST, let title = action.pointee.any.title,
      let destination = action.pointee.goto_dest.dest, let page = page(of: destination)
    else { return nil }
    return Bookmark(
      title: Array(String(cString: title).unicodeScalars), page: page, level: level)
  }

  /// The page of a destination, from 0; nil where it is outside of the file.
  private func page(of destination: UnsafeMutablePointer<PopplerDest>) -> Int? {
    var page = Int(destination.pointee.page_num)
    if destination.pointee.type == POPPLER_DEST_NAMED {
      guard let name = destination.pointee.named_dest,
        let found = poppler_document_find_dest(document, name)
      else { return nil }
      page = Int(found.pointee.page_num)
      poppler_dest_free(found)
    }
    return (1...max(1, pageCount)).contains(page) ? page - 1 : nil
  }
}
