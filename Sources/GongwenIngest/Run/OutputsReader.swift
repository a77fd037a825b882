import Glibc

/// Reads an outputs folder that a run has left.
public final class OutputsReader {
  private let documents: OutputTree
  private let quarantine: OutputTree

  /// The largest output that is read, in bytes.
  private static let largest = 1 << 31

  /// Opens an outputs folder.
  ///
  /// - Throws: ``RunError`` when it is not there or not readable.
  public init(path: String) throws(RunError) {
    do throws(SystemError) {
      let root = try OpenFolder.open(path)
      documents = OutputTree(root: try root.folder(Array("documents".utf8)))
      quarantine = OutputTree(root: try root.folder(Array("quarantine".utf8)))
    } catch {
      throw .outputs(path: path, error)
    }
  }

  /// The bytes of a source's document and of the members below it; empty if there is none.
  ///
  /// - Throws: ``SystemError`` when a file cannot be read.
  public func documents(of path: String) throws(SystemError) -> [[UInt8]] {
    let path = OutputPath(path)
    guard let folder = try documents.folder(path.folder),
      let own = try read(path.fileName, in: folder)
    else { return [] }
    var all = [own]
    guard let members = try documents.folder(path.memberFolder) else { return all }
    for number in try members.names().compactMap(OutputTree.memberNumber).sorted() {
      if let member = try read(Array("\(number).json".utf8), in: members) { all.append(member) }
    }
    return all
  }

  /// Whether a source is in quarantine.
  ///
  /// - Throws: ``SystemError`` when that cannot be said.
  public func isQuarantined(_ path: String) throws(SystemError) -> Bool {
    let path = OutputPath(path)
    guard let folder = try quarantine.folder(path.folder) else { return false }
    return try read(path.fileName, in: folder) != nil
  }

  /// The outputs in and below a folder of sources that belong to none of `live`, by their paths
  /// in the outputs folder.
  ///
  /// - Throws: ``SystemError`` when a folder cannot be read.
  public func extras(in folder: String, live: Set<String>) throws(SystemError) -> [String] {
    let components = folder.split(separator: "/").map(String.init)[...]
    return try documents.extras(components, live: live).map { "documents/" + folder + $0 }
      + quarantine.extras(components, live: live).map { "quarantine/" + folder + $0 }
  }

  private func read(_ name: [UInt8], in folder: OpenFolder) throws(SystemError) -> [UInt8]? {
    do throws(SystemError) {
      return try OpenFile(name, in: folder, flags: O_RDONLY | O_NOFOLLOW).read(limit: Self.largest)
    } catch  where error.isMissing {
      return nil
    }
  }
}
