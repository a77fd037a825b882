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
    let starts = [0] + parts.indices.filter(isCertain).map { parts[$0].start }
    guard starts.count > 1, parts.first?.has(.title) ?? false else { return nil }
    return zip(starts, starts.dropFirst() + [lineCount]).map { $0..<$1 }
  }

  /// A part that may be a document of its own, where the source was left whole.
  var doubtful: DocumentPart? {
    guard members == nil else { return nil }
    return parts.first { $0.opening == .closing && $0.has(.date) && $0.has(.title) }
  }

  /// Court interpretations print their title and number again below the 题注, and pages a headline of their own:
  /// there the text above has no closing date.
  private func isCertain(_ index: Int) -> Bool {
    let part = parts[index]
    guard index > 0, parts[index - 1].closing.contains(where: { $0.kind == .date }) else {
      return false
    }
    return part.opening == .closing && part.has(.title)
      && (part.has(.documentNumber) || part.has(.addressee))
  }
}
