/// The loss that a power cut may cause (`durability`).
public enum Durability: String, CaseIterable, Hashable, Sendable {
  /// Nothing that was committed: files, then names, then the catalog are on the disk before the
  /// next step is taken.
  case full
  /// Documents of the last half minute may be empty or torn, and the catalog may be damaged; a
  /// crash of the program alone costs nothing.
  case none
}
