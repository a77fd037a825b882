import Glibc

/// Visits the files below `documents` and `quarantine` in byte order of their paths. Hidden names are left out: no
/// output has one.
struct SealWalk {
  /// Called with a file's path in the outputs folder, and its folder and name.
  let visit: (String, OpenFolder, [UInt8]) throws(SystemError) -> Void

  /// Visits the files of an outputs folder.
  func walk(_ root: OpenFolder) throws(SystemError) {
    for tree in [OutputsNames.documents, OutputsNames.quarantine] {
      let folder: OpenFolder
      do throws(SystemError) {
        folder = try root.folder(tree)
      } catch  where error.isMissing {
        // A copy may lack what is empty.
        continue
      }
      try walk(folder, String(decoding: tree, as: UTF8.self) + "/")
    }
  }

  private func walk(_ folder: OpenFolder, _ path: String) throws(SystemError) {
    var names: [(key: [UInt8], name: [UInt8], isFolder: Bool)] = []
    for name in try folder.names() where name.first != UInt8(ascii: ".") {
      // In a path a slash follows a folder's name: so `a.json` is before what is in `a`.
      let isFolder = try folder.status(name).kind == .folder
      names.append((isFolder ? name + [UInt8(ascii: "/")] : name, name, isFolder))
    }
    names.sort { $0.key.lexicographicallyPrecedes($1.key) }
    for (key, name, isFolder) in names {
      guard let text = String(validating: key, as: UTF8.self) else {
        throw SystemError("seal", name, number: EILSEQ)
      }
      if isFolder {
        try walk(try folder.folder(name), path + text)
      } else {
        try visit(path + text, folder, name)
      }
    }
  }
}
