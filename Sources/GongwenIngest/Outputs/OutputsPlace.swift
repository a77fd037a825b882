import Glibc

/// Refuses to make a folder of sources the outputs folder: what is in it would be mistaken for outputs.
enum OutputsPlace {
  /// The files that only a folder has which was an outputs folder before: every run makes the lock first, and a run that is
  /// refused makes none.
  private static let marks = [Array("catalog.sqlite".utf8), OutputsNames.lock]

  /// Makes sure that a folder below the inputs folder has nothing of somebody else's, unless it is an outputs folder
  /// already. A folder that does not exist has nothing.
  ///
  /// - Throws: ``RunError/outputsHold(path:name:)``, or ``RunError`` where the folder cannot be read.
  static func check(_ path: String, below inputs: OpenFolder?) throws(RunError) {
    guard let inputs = inputs?.realPath else { return }
    let name: [UInt8]?
    do throws(SystemError) {
      let folder = try OpenFolder.open(path)
      guard let own = folder.realPath, own.hasPrefix(inputs == "/" ? inputs : inputs + "/")
      else { return }
      name = try foreignName(in: folder)
    } catch {
      if error.number == ENOENT { return }
      throw .outputs(path: path, error)
    }
    if let name {
      throw .outputsHold(path: path, name: String(decoding: name, as: UTF8.self))
    }
  }

  /// The name of a file or folder in a folder that was no outputs folder before; nil where there is none. Names that
  /// begin with a point are no sources.
  private static func foreignName(in folder: OpenFolder) throws(SystemError) -> [UInt8]? {
    let names = try folder.names()
    if marks.contains(where: names.holds) { return nil }
    return names.first { $0.first != UInt8(ascii: ".") }
  }
}
