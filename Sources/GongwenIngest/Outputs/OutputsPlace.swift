import Glibc

/// Refuses to make a folder of sources the outputs folder: what is in it would be mistaken for outputs.
enum OutputsPlace {
  /// A file that only a folder has which was an outputs folder before.
  private static let catalog = Array("catalog.sqlite".utf8)
  /// The ending of every output.
  private static let ending = Array(".json".utf8)
  /// Folders one in another that are searched; outputs are no deeper than their sources.
  private static let mostLevels = 1000

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

  /// The path of a file or folder that no run can have made; nil where there is none.
  private static func foreignName(in folder: OpenFolder) throws(SystemError) -> [UInt8]? {
    let names = try folder.names()
    if names.holds(catalog) { return nil }
    if let other = try OutputsNames.others(in: folder).first { return other }
    for tree in [OutputsNames.documents, OutputsNames.quarantine] where names.holds(tree) {
      guard try folder.status(tree).kind == .folder else { return tree }
      if let name = try foreignFile(in: try folder.folder(tree), depth: 0) {
        return tree + [UInt8(ascii: "/")] + name
      }
    }
    return nil
  }

  /// The path of a file in a tree of outputs that is not one of them.
  private static func foreignFile(in folder: OpenFolder, depth: Int) throws(SystemError) -> [UInt8]?
  {
    for name in try folder.names() where name.first != UInt8(ascii: ".") {
      guard try folder.status(name).kind == .folder else {
        if name.suffix(ending.count) == ending[...] { continue }
        return name
      }
      if depth >= mostLevels { return name }
      if let inner = try foreignFile(in: try folder.folder(name), depth: depth + 1) {
        return name + [UInt8(ascii: "/")] + inner
      }
    }
    return nil
  }
}
