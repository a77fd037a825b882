/// The measured steps of a document.
public enum MeasuredStage: String, CaseIterable, Sendable {
  /// Charset and characters of a text or a page.
  case decode
  /// For a page: libxml2's SAX parser without callbacks. Not a step of its own, but part of `read`.
  case libxml2
  /// Characters of a text or a page, or bytes of a PDF, to blocks.
  case read
  /// Blocks that are furniture are labelled.
  case strip
  /// Characters are brought to their form.
  case normalise
  /// The tree.
  case structure
  /// Ids, coverage, digests.
  case complete
  /// Canonical JSON.
  case write
  /// All of the way at once, from bytes to bytes.
  case whole
}
