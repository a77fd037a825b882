/// Folders in which names changed, to be made durable together.
final class ChangedFolders {
  /// Folders that are open at a time; where there are more, those before are made durable.
  private static let most = 64

  private var folders: [ObjectIdentifier: OpenFolder] = [:]
  private let isDurable: Bool

  init(isDurable: Bool) { self.isDurable = isDurable }

  /// Notes a folder.
  func insert(_ folder: OpenFolder) throws(SystemError) {
    guard isDurable else { return }
    if folders.count >= Self.most { try synchronise() }
    folders[ObjectIdentifier(folder)] = folder
  }

  /// Makes what was noted durable.
  func synchronise() throws(SystemError) {
    for folder in folders.values { try folder.synchronise() }
    folders = [:]
  }
}
