internal import GongwenJSON
internal import GongwenModel

/// The documents of a source that was renamed: nothing in them names the place of the source but
/// `source.path` and the paths of members.
enum MovedDocuments {
  /// The documents under their new path; nil where they are not what ought to be there.
  static func rewrite(_ documents: [[UInt8]], from old: String, to new: String)
    -> (documents: [[UInt8]], summary: AnswerSummary)?
  {
    var rewritten: [[UInt8]] = []
    var summary: AnswerSummary?
    for bytes in documents {
      guard var document = try? DocumentReader.read(bytes), document.source.path == old,
        DocumentWriter.bytes(of: document) == bytes
      else { return nil }
      document.source.path = new
      for index in document.members.indices {
        guard let path = document.members[index].path, path.hasPrefix(old + "/") else { continue }
        document.members[index].path = new + path.dropFirst(old.count)
      }
      rewritten.append(DocumentWriter.bytes(of: document))
      if summary?.add(document) == nil { summary = AnswerSummary(of: document) }
    }
    return summary.map { (rewritten, $0) }
  }
}
