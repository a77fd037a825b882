import GongwenModel
import GongwenText

/// Finds the documents that a source binds together without a table of contents.
///
/// Certain is a place where one document closes with its date and the next begins with a title and
/// a document number or an addressee, unless the first issues the second. A title alone behind a
/// closing may be an enclosure that the notice does not name: the source stays whole then.
struct UnlistedMembers {
  /// The parts of the source.
  let parts: [DocumentPart]
  /// The number of its lines.
  let lineCount: Int

  /// The lines of the members; nil where the source is one document.
  var members: [Range<Int>]? {
    let starts = [0] + parts.filter(isCertain).map(\.start)
    guard starts.count > 1, parts.first?.has(.title) ?? false else { return nil }
    return zip(starts, starts.dropFirst() + [lineCount]).map { $0..<$1 }
  }

  /// A part that may be a document of its own, where the source was left whole.
  var doubtful: DocumentPart? {
    guard members == nil else { return nil }
    return parts.first { $0.opening == .closing && $0.has(.date) && $0.has(.title) }
  }

  private func isCertain(_ part: DocumentPart) -> Bool {
    part.opening == .closing && part.has(.title)
      && (part.has(.documentNumber) || part.has(.addressee))
  }
}
