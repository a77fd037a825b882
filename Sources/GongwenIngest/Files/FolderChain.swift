/// Folders below a root by their paths. Those of the path last used stay open: what is asked
/// for comes a folder at a time.
final class FolderChain {
  /// The folder it starts from.
  let root: OpenFolder
  /// The path of the root below the outputs folder, for messages.
  private let place: [UInt8]
  private var chain: [(name: [UInt8], folder: OpenFolder)] = []

  init(root: OpenFolder, place: [UInt8]) {
    self.root = root
    self.place = place
  }

  /// The folder at a path of components; nil if it does not exist.
  func folder(_ components: some Sequence<[UInt8]>) throws(SystemError) -> OpenFolder? {
    do throws(SystemError) {
      return try walk(components) { (folder, name) throws(SystemError) in try folder.folder(name) }
    } catch  where error.isMissing {
      return nil
    }
  }

  /// The folder at a path of components, made if it does not exist; `made` is called with each folder in
  /// which one was made.
  func makeFolder(
    _ components: some Sequence<[UInt8]>, made: (OpenFolder) throws(SystemError) -> Void
  ) throws(SystemError) -> OpenFolder {
    try walk(components) { (folder, name) throws(SystemError) in
      let (inner, isNew) = try folder.ensureFolder(name)
      if isNew { try made(folder) }
      return inner
    }
  }

  /// Closes the open folders, before folders are removed.
  func release() { chain = [] }

  private func walk(
    _ components: some Sequence<[UInt8]>,
    _ step: (OpenFolder, [UInt8]) throws(SystemError) -> OpenFolder
  ) throws(SystemError) -> OpenFolder {
    var depth = 0
    for name in components {
      if depth < chain.count, chain[depth].name != name { chain.removeSubrange(depth...) }
      if depth == chain.count {
        let parent = chain.last?.folder ?? root
        do throws(SystemError) {
          chain.append((name, try step(parent, name)))
        } catch {
          let path = ([place] + chain.map(\.name) + [name]).joined(separator: [UInt8(ascii: "/")])
          throw SystemError(error.operation, Array(path), number: error.number)
        }
      }
      depth += 1
    }
    chain.removeSubrange(depth...)
    return chain.last?.folder ?? root
  }
}
