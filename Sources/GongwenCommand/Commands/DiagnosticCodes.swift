import GongwenCatalog

/// The codes that diagnostics of documents have.
enum DiagnosticCodes {
  /// Those of this version, sorted. `Scripts/check-diagnostics` compares them with `docs/DIAGNOSTICS.md`.
  static let all: [String] = [
    "article-uncertain", "attachment-missing", "charset-hz-unsupported", "charset-label-unknown",
    "charset-label-wrong", "closing-in-unit", "closing-missing", "collection-uncertain",
    "contents-in-text", "date-impossible", "date-misprint", "document-number-form",
    "effective-differs", "element-in-text", "element-unread", "furniture-in-text",
    "heading-implausible", "headings-differ", "issuer-differs", "issuer-missing", "label-in-text",
    "labels-joined", "language-other", "level-order", "level-skipped", "line-breaks-lost",
    "list-differs", "malformed-bytes", "marker-extra-mark", "marker-in-text", "markup-unclosed",
    "member-without-toc-entry", "metadata-differs", "no-text-layer", "number-glued",
    "number-unread", "numbering-backward", "numbering-duplicate", "numbering-gap",
    "numbering-late-start", "numbering-left", "numbering-restart", "page-cut", "page-damaged",
    "page-of-several", "page-title-unread", "removed-once", "removed-sentences", "saved-copy",
    "sidecar-broken", "signature-in-text", "table-implausible", "table-in-text", "table-nested",
    "table-of-prose", "table-unresolved", "text-digits", "text-doubled", "text-in-annotations",
    "text-joined", "text-long", "text-mis-decoded", "text-unfinished", "text-unmarked",
    "title-implausible", "title-missing", "toc-entry-without-member", "toc-entry-without-section",
    "toc-page-differs", "toc-page-missing", "unbalanced-bracket", "unbalanced-quotation",
    "uncertain-article", "uncertain-break", "uncertain-element", "uncertain-heading",
    "uncertain-level", "unit-implausible", "unmapped-text", "value-implausible",
    "words-missing",
  ]

  /// Makes sure that a code is one of this version, or one that documents of an earlier version in an outputs folder have.
  ///
  /// - Throws: ``CommandFailure`` with status 2 for any other word.
  static func check(_ code: String, in outputs: String) throws(CommandFailure) {
    if all.contains(code) { return }
    let others: [String]
    do throws(CommandFailure) {
      others = try OutputsArguments.withCatalog(of: outputs) { (catalog) throws(CatalogError) in
        try catalog.diagnostics().map(\.code)
      }
    } catch {
      // The codes of this version remain.
      others = []
    }
    if others.contains(code) { return }
    throw CommandFailure(
      .usage,
      "unknown diagnostic \"\(Printable.text(Array(code.utf8)))\""
        + Suggestion.text(for: code, among: all + others)
        + " (gongwen diagnostics lists those of the outputs, docs/DIAGNOSTICS.md all; reasons of quarantine are those of gongwen quarantine list)"
    )
  }
}
