internal import GongwenJSON

/// Reads an outputs folder that a run has left.
public final class OutputsReader {
  /// The outputs folder.
  public let root: OpenFolder
  let documents: OutputTree
  let quarantine: OutputTree

  /// Opens an outputs folder.
  ///
  /// - Throws: ``RunError`` when it is not there or not readable.
  public init(path: String) throws(RunError) {
    do throws(SystemError) {
      root = try OpenFolder.open(path)
      try OutputsNames.refuseLinks(in: root)
      documents = try Self.tree(OutputsNames.documents, in: root)
      quarantine = try Self.tree(OutputsNames.quarantine, in: root)
    } catch {
      throw .outputs(path: path, error)
    }
  }

  private static func tree(_ name: [UInt8], in root: OpenFolder) throws(SystemError) -> OutputTree {
    OutputTree(chain: FolderChain(root: try root.folder(name), place: name))
  }

  /// The bytes of a source's document and of the members below it; empty if there is none.
  ///
  /// - Throws: ``SystemError`` when a file cannot be read.
  public func documents(of path: String) throws(SystemError) -> [[UInt8]] {
    try documents.documents(of: OutputPath(path), limit: OutputTree.largest) ?? []
  }

  /// How many members the document of a source names; 0 for anything but a collection.
  func memberCount(of path: String) throws(SystemError) -> Int {
    let path = OutputPath(path)
    let bytes = try documents.read(path.fileName, in: path.folder, limit: OutputTree.largest)
    let document = bytes.flatMap { try? JSONReader.parse($0) }
    return document?["members"]?.asArray?.count ?? 0
  }

  /// The bytes of a source's record in quarantine; nil if there is none.
  ///
  /// - Throws: ``SystemError`` when it cannot be read.
  public func record(of path: String) throws(SystemError) -> [UInt8]? {
    let path = OutputPath(path)
    return try quarantine.read(path.fileName, in: path.folder, limit: OutputTree.largest)
  }

  /// Whether a source is in quarantine.
  ///
  /// - Throws: ``SystemError`` if that cannot be decided.
  public func isQuarantined(_ path: String) throws(SystemError) -> Bool {
    try quarantine.size(of: OutputPath(path)) != nil
  }

  /// Whether a run wrote the file at a path of the outputs folder, below `documents` or `quarantine`: it has a schema of gongwen.
  ///
  /// - Throws: ``SystemError`` when it cannot be read.
  public func isOutput(_ path: String) throws(SystemError) -> Bool {
    let components = path.split(separator: "/").map { Array($0.utf8) }
    guard components.count > 1, let name = components.last else { return false }
    let tree = components[0] == OutputsNames.documents ? documents : quarantine
    guard let folder = try tree.folder(components[1..<(components.count - 1)]) else { return false }
    return try tree.isOutput(name, in: folder)
  }

  /// The outputs in and below a folder of sources that belong to none of `live`, by their paths
  /// in the outputs folder.
  ///
  /// - Throws: ``SystemError`` when a folder cannot be read.
  public func extras(in folder: String, live: Set<String>) throws(SystemError) -> [String] {
    let components = OutputPath.components(of: folder)
    return try documents.extras(components, live: live).map { "documents/" + folder + $0 }
      + quarantine.extras(components, live: live).map { "quarantine/" + folder + $0 }
  }
}
