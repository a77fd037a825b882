import Glibc

/// A walk over the documents of an outputs folder while a run may replace them: no lock, and every file is whole.
///
/// The order is that of ``ExportOrder``: a collection before its members, and those by number. Names are read a folder
/// at a time, so the memory that is needed depends on the largest folder and the largest document.
public struct OutputsSnapshot {
  private let root: OpenFolder
  private let path: String
  /// The largest document that is read, in bytes.
  private static let largest = 1 << 31

  /// Opens an outputs folder.
  ///
  /// - Throws: ``RunError`` when it does not exist or cannot be read.
  public init(outputs path: String) throws(RunError) {
    self.path = path
    do throws(SystemError) {
      let folder = try OpenFolder.open(path)
      try OutputsNames.refuseLinks(in: folder)
      root = try folder.folder(OutputsNames.documents)
    } catch {
      throw .outputs(path: path, error)
    }
  }

  /// Calls `body` with the documents whose source's path `isIncluded`, and `passed` with the paths of the others, until
  /// `body` gives false.
  ///
  /// A file that a run removes between listing and reading is left out, as if the walk had begun later.
  ///
  /// - Throws: ``RunError`` when a folder or a file cannot be read, or what `body` throws.
  public func forEach(
    where isIncluded: (String) -> Bool, passed: (String) throws(RunError) -> Void,
    _ body: (OutputDocument) throws(RunError) -> Bool
  ) throws(RunError) {
    _ = try walk(root, folder: "", isCollection: false, isIncluded, passed, body)
  }

  private func walk(
    _ folder: OpenFolder, folder place: String, isCollection: Bool,
    _ isIncluded: (String) -> Bool, _ passed: (String) throws(RunError) -> Void,
    _ body: (OutputDocument) throws(RunError) -> Bool
  ) throws(RunError) -> Bool {
    let entries = try reading { () throws(SystemError) in try list(folder) }
    // In a folder that bears the name of a source are the members of its collection.
    let sources = Set(entries.compactMap { $0.isFolder ? nil : OutputPath.source($0.name) })
    for entry in entries {
      let text = String(decoding: entry.name, as: UTF8.self)
      if entry.isFolder {
        let inner: OpenFolder?
        inner = try reading { () throws(SystemError) in
          try present { () throws(SystemError) in
            try folder.folder(entry.name)
          }
        }
        guard let inner else { continue }
        guard
          try walk(
            inner, folder: place + text + "/", isCollection: sources.contains(text),
            isIncluded, passed, body)
        else { return false }
        continue
      }
      guard let name = OutputPath.source(entry.name) else { continue }
      let member = isCollection ? OutputPath.memberNumber(entry.name) : nil
      let source = member == nil ? place + name : String(place.dropLast())
      guard isIncluded(source) else {
        try passed(member.map { "\(source)/\($0)" } ?? source)
        continue
      }
      let bytes = try reading { () throws(SystemError) in
        try present { () throws(SystemError) in
          try OpenFile(entry.name, in: folder, flags: O_RDONLY | O_NOFOLLOW).read(
            limit: Self.largest)
        }
      }
      guard let bytes else { continue }
      guard try body(OutputDocument(source: source, member: member, bytes: bytes)) else {
        return false
      }
    }
    return true
  }

  private func list(_ folder: OpenFolder) throws(SystemError) -> [(name: [UInt8], isFolder: Bool)] {
    var entries: [(key: [UInt8], name: [UInt8], isFolder: Bool)] = []
    for name in try folder.names() where name.first != UInt8(ascii: ".") {
      let status = try present { () throws(SystemError) in try folder.status(name) }
      guard let status, status.kind == .folder || status.kind == .file else { continue }
      let isFolder = status.kind == .folder
      entries.append((ExportOrder.key(of: name, isFolder: isFolder), name, isFolder))
    }
    entries.sort { ExportOrder.precedes($0.key, $1.key) }
    return entries.map { ($0.name, $0.isFolder) }
  }

  /// The result of a call; nil where a run removed the file meanwhile.
  private func present<Result>(_ call: () throws(SystemError) -> Result) throws(SystemError)
    -> Result?
  {
    do throws(SystemError) {
      return try call()
    } catch  where error.isMissing {
      return nil
    }
  }

  private func reading<Result>(_ read: () throws(SystemError) -> Result) throws(RunError) -> Result
  {
    do throws(SystemError) {
      return try read()
    } catch {
      throw .outputs(path: path, error)
    }
  }
}
