/// Folders in which names changed, to be made durable together.
final class ChangedFolders {
  private var folders: [ObjectIdentifier: OpenFolder] = [:]
  private let isDurable: Bool

  init(isDurable: Bool) { self.isDurable = isDurable }

  /// Notes a folder.
  func insert(_ folder: OpenFolder) {
    if isDurable { folders[ObjectIdentifier(folder)] = folder }
  }

  /// Makes what was noted durable.
  func synchronise() throws(SystemError) {
    for folder in folders.values { try folder.synchronise() }
    folders = [:]
  }
}
