/// Which symbolic links below the inputs folder are followed (`symlinks`).
public enum LinkPolicy: String, CaseIterable, Hashable, Sendable {
  /// Those that lead to something inside the inputs folder.
  case inside
  /// None.
  case refuse
  /// All.
  case follow

  /// The folder below which sources are: the inputs folder, or the top of the file system where links may lead
  /// anywhere.
  func sources(of inputs: OpenFolder) throws(RunError) -> OpenFolder {
    guard self == .follow else { return inputs }
    do throws(SystemError) {
      return try OpenFolder.open("/")
    } catch {
      throw .inputs(path: "/", error)
    }
  }
}
