internal import GongwenCatalog
import Glibc

/// Outputs that belong to no source: no row of the catalog names them. Files of others between them stay.
struct StrayOutputs {
  let catalog: Catalog
  /// Documents and records.
  let trees: [OutputTree]
  /// Folders of sources that could not be read, with their last slash; outputs below them stay.
  let unread: [String]
  /// The path of the outputs, for messages.
  let path: String
  /// The names of sources that the catalog is about to have, by their folders.
  var new: [String: Set<String>] = [:]

  /// How many files there are.
  func count() throws(RunError) -> Int { try visit(isRemoving: false) }

  /// Removes them; gives the number of files.
  func remove() throws(RunError) -> Int { try visit(isRemoving: true) }

  private func visit(isRemoving: Bool) throws(RunError) -> Int {
    var count = 0
    for tree in trees {
      tree.release()
      count += try visit(tree.root, "", of: tree, isRemoving)
    }
    return count
  }

  /// Visits what is in and below a folder of outputs; `path` is that of the folder of sources, with its last slash.
  private func visit(_ folder: OpenFolder, _ path: String, of tree: OutputTree, _ isRemoving: Bool)
    throws(RunError) -> Int
  {
    if path.isEmpty == false, unread.contains(where: path.hasPrefix) { return 0 }
    let parent = String(path.dropLast())
    let sources = try RunError.catalog { () throws(CatalogError) in
      try catalog.names(in: parent)
    }.union(new[parent] ?? [])
    var count = 0
    for name in try reading({ () throws(SystemError) in try folder.names() })
    where name.first != UInt8(ascii: ".") {
      if let inner = try reading({ () throws(SystemError) in try tree.folder(name, in: folder) }) {
        let text = String(decoding: name, as: UTF8.self)
        // Members of a collection are its own commit's business.
        if sources.contains(text) { continue }
        count += try visit(inner, path + text + "/", of: tree, isRemoving)
        if isRemoving {
          try reading { () throws(SystemError) in try tree.removeIfEmpty(name, in: folder) }
        }
      } else if let source = OutputPath.source(name), sources.contains(source) == false,
        try reading({ () throws(SystemError) in try tree.isOutput(name, in: folder) })
      {
        count += 1
        if isRemoving {
          _ = try reading { () throws(SystemError) in try tree.removeFile(name, in: folder) }
        }
      }
    }
    return count
  }

  private func reading<Result>(_ call: () throws(SystemError) -> Result) throws(RunError) -> Result
  {
    do throws(SystemError) {
      return try call()
    } catch {
      throw .outputs(path: path, error)
    }
  }
}
