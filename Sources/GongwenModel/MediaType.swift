/// The media types that are told apart (IANA names).
public enum MediaType: String, CaseIterable, Hashable, Sendable {
  /// Plain text.
  case plainText = "text/plain"
  /// HTML.
  case html = "text/html"
  /// XHTML.
  case xhtml = "application/xhtml+xml"
  /// PDF.
  case pdf = "application/pdf"
}
