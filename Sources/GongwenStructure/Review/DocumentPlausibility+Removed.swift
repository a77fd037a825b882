import GongwenLanguage
import GongwenModel
import GongwenText

/// Sentences that were set aside.
extension DocumentPlausibility {
  /// The shortest sentence whose removal is reported, in characters.
  static let shortestSentence = 24
  /// The same of one between texts of the document, with a comma.
  static let shortestInside = 16
  /// The fewest sentences next to the text that are reported: a footer and a teaser have one each.
  static let fewestSentences = 3

  /// The findings.
  var removals: [Diagnostic] {
    let sentences = removedSentences
    if sentences >= Self.fewestSentences {
      return [
        Diagnostic(
          code: "removed-sentences", severity: .warning,
          message: "\(sentences) sentences were set aside as menus or lists")
      ]
    }
    guard let inside = removedInside else { return [] }
    return [
      Diagnostic(
        code: "removed-sentences", severity: .warning,
        message:
          "a sentence between texts of the document was set aside as \(inside.reason.rawValue)",
        origin: inside.text.origin)
    ]
  }

  /// The fewest hyphens over a column, and the fewest columns, of a line that shows the columns of a table.
  static let shortestColumnRule = 3
  static let fewestColumnRules = 2

  /// Hyphens over each column (------ ------ ----) in a document without a table: converters print tables so, and its rows were
  /// read as text.
  var ruledColumns: [Diagnostic] {
    let rule = removed.first { block in
      guard block.reason == .markup, block.text.scalars.allSatisfy({ $0 == "-" || $0 == " " })
      else { return false }
      let columns = block.text.scalars.split { $0 == " " }
      return columns.count >= Self.fewestColumnRules
        && columns.allSatisfy { $0.count >= Self.shortestColumnRule }
    }
    guard let rule, !hasTable else { return [] }
    return [
      Diagnostic(
        code: "table-in-text", severity: .warning,
        message: "hyphens over columns were set aside; the lines around them may be a table",
        origin: rule.text.origin)
    ]
  }

  private var hasTable: Bool {
    var found = false
    Node.forEach(in: body) { node in
      if case .table = node.content { found = true }
    }
    return found
  }

  /// The number of sentences among the menus, lists and teasers that were set aside.
  private var removedSentences: Int {
    removed.count { block in
      switch block.reason {
      case .navigation, .relatedLinks, .advertisement: break
      default: return false
      }
      let text = block.text.scalars
      return text.count >= Self.shortestSentence && (text.last == "。" || text.last == "；")
        && text.contains("，")
    }
  }

  /// A sentence that was set aside and has texts of the document above and below it in the bytes of the source. Text that is hidden,
  /// printed twice or an advertisement is between them by right.
  private var removedInside: Removed? {
    let sentences = removed.filter { block in
      switch block.reason {
      case .breadcrumb, .footer, .navigation, .pageMetadata, .relatedLinks, .toolbar: break
      default: return false
      }
      let text = block.text.scalars
      return text.count >= Self.shortestInside && text.contains("，")
        && (text.last == "。" || text.last == "；")
    }
    guard !sentences.isEmpty, let span = sourceSpan else { return nil }
    return sentences.first { block in
      guard let run = block.text.origin.runs.first, run.address == .bytes else { return false }
      return span.contains(run.sourceStart)
    }
  }

  /// The bytes of the source from the first text of the document to the last.
  private var sourceSpan: Range<Int>? {
    var (start, end) = (Int.max, 0)
    Node.forEach(in: body) { node in
      node.forEachText { text, _ in
        guard let first = text.origin.runs.first, let last = text.origin.runs.last,
          first.address == .bytes
        else { return }
        start = min(start, first.sourceStart)
        end = max(end, last.sourceEnd)
      }
    }
    return start < end ? start..<end : nil
  }
}
