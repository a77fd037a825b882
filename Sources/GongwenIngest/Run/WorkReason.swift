/// The reason for which a source is processed.
public enum WorkReason: String, Hashable, Sendable {
  /// It was not there before.
  case new
  /// It was there under another name.
  case renamed
  /// It, or its sidecar, is another file: it is read, and processed if its bytes differ.
  case changed
  /// The configuration, the program or a library is not what it was.
  case outdated
  /// Its outputs are not there.
  case missing
  /// It could not be read before.
  case unread
  /// It is in quarantine, and another try was asked for.
  case retried
  /// It was asked for.
  case forced
  /// It is not processed: it is no source.
  case excluded
  /// It was deleted or is excluded, and its outputs are to be removed.
  case gone
  /// It was deleted or is excluded, and its document is to be kept.
  case orphaned
}
