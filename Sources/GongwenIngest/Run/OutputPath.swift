/// Where a source's outputs stand below `documents` and `quarantine`.
struct OutputPath: Hashable, Sendable {
  /// The folders, from the top.
  let folder: ArraySlice<String>
  /// The source's own name.
  let name: String

  /// Takes a source's encoded path apart.
  init(_ path: String) {
    let components = path.split(separator: "/").map(String.init)
    folder = components.dropLast()
    name = components.last ?? ""
  }

  /// The name of the source's document or record.
  var fileName: [UInt8] { Array((name + OutputTree.ending).utf8) }

  /// The folder that holds the members of a collection.
  var memberFolder: ArraySlice<String> { folder + [name] }
}
