/// How attachments are announced.
package enum AttachmentForm: Sendable {
  /// A line each.
  case lines
  /// All on one line.
  case line
}
