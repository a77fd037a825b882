internal import GongwenPipeline
import Glibc

/// A folder with a file for each exported document. It follows the outputs: only what is new or has changed is made,
/// what has left the outputs leaves it, and files that no export wrote stay.
///
/// Documents are given in the order of ``OutputsSnapshot``.
public final class ExportFolder {
  /// Counts of documents.
  public struct Summary: Hashable, Sendable {
    /// Documents that were written.
    public var written = 0
    /// Documents that were left alone.
    public var unchanged = 0
    /// Documents whose files were removed.
    public var removed = 0
  }

  /// The result for a document.
  public enum Change: String, Hashable, Sendable {
    case exported, unchanged, removed
  }

  /// Called with the path of each document that is settled.
  public var observe: (String, Change) -> Void = { _, _ in }

  /// A file of a document: the ending that follows its path, and its bytes.
  public typealias File = (ending: String, bytes: [UInt8])

  /// The counts so far.
  public private(set) var summary = Summary()
  private let path: String
  private let label: ExportLabel
  private let endings: [String]
  /// How many of the endings each document has.
  private let written: Int
  private let chain: FolderChain
  private let root: OpenFolder
  private let temporaries: TemporaryFolder
  private let old: ExportState?
  private let hasSameOptions: Bool
  private let state: ExportStream
  private var isFirstNote = true

  private static let temporaryName = Array(".gongwen-export.tmp".utf8)

  /// Opens a folder and makes it if it is missing.
  ///
  /// - Parameters:
  ///   - endings: all endings that files of this format can have.
  ///   - written: how many of them, from the first on, each document has in this export.
  ///   - others: names of the files of exports that have rows of all documents: they would refuse this folder from then on.
  /// - Throws: ``RunError`` when the folder cannot be used, is part of the outputs, or has an export of another format.
  public init(
    path: String, label: ExportLabel, endings: [String], written: Int, others: [String] = [],
    apartFrom outputs: String, _ inputs: String?
  ) throws(RunError) {
    self.path = path
    self.label = label
    self.endings = endings
    self.written = written
    root = try ExportPlace.open(path, apartFrom: outputs, inputs)
    // Before the state is read: another export may be about to replace it.
    try ExportPlace.lock(root, path: path)
    do throws(SystemError) {
      chain = FolderChain(root: root, place: [])
      old = try ExportState(in: root)
    } catch {
      throw .export(path: path, error)
    }
    if let old, old.label.format != label.format {
      throw Self.otherFormat(path: path, old.label)
    }
    if old == nil, let other = Self.first(of: others, in: root) {
      throw .exportFolder(
        path: path, "this folder has an export with \(other); name another one")
    }
    hasSameOptions = old?.label == label
    do throws(SystemError) {
      temporaries = try TemporaryFolder(below: Self.temporaryName, of: root)
      state = try ExportStream(in: temporaries, for: ExportState.name)
      try state.write(ExportState.head(label))
    } catch {
      throw .export(path: path, error)
    }
  }

  /// The first name of a file that is in a folder.
  private static func first(of names: [String], in folder: OpenFolder) -> String? {
    names.first { (try? folder.status(Array($0.utf8))) != nil }
  }

  static func otherFormat(path: String, _ label: ExportLabel) -> RunError {
    .exportFolder(path: path, "this folder has an export as \(label.format); name another one")
  }

  /// Leaves a document alone whose bytes were not read, because it does not belong to this export.
  public func pass(_ document: String) throws(RunError) {
    try lift { () throws(SystemError) in
      guard let entry = try earlier(document) else { return }
      try note(document, hasSameOptions ? entry.digest : "")
    }
  }

  /// Settles a document that belongs to this export: leaves it alone if the folder has it, else writes the files that
  /// `make` gives. Where `make` gives nil, the document cannot be exported, and the folder keeps an earlier one.
  public func settle(
    _ document: OutputDocument, _ make: () throws(RunError) -> [File]?
  ) throws(RunError) {
    let digest = ContentDigest.hex(of: document.bytes)
    let path = document.path
    let entry = try lift { () throws(SystemError) in try earlier(path) }
    let isCurrent = try lift { () throws(SystemError) in
      guard hasSameOptions, entry?.digest == digest else { return false }
      return try has(path)
    }
    if isCurrent {
      summary.unchanged += 1
      observe(path, .unchanged)
      return try lift { () throws(SystemError) in try note(path, digest) }
    }
    guard let files = try make() else {
      guard let entry else { return }
      return try lift { () throws(SystemError) in
        try note(path, hasSameOptions ? entry.digest : "")
      }
    }
    try lift { () throws(SystemError) in
      for file in files { try place(file, of: path) }
      for ending in endings where files.contains(where: { $0.ending == ending }) == false {
        try removeFile(path, ending)
      }
      try note(path, digest)
    }
    summary.written += 1
    observe(path, .exported)
  }

  /// Settles a document that does not belong to this export: what the folder has of another version of it is removed.
  public func exclude(_ document: OutputDocument) throws(RunError) {
    let digest = ContentDigest.hex(of: document.bytes)
    try lift { () throws(SystemError) in
      guard let entry = try earlier(document.path) else { return }
      if entry.digest == digest {
        try note(document.path, hasSameOptions ? digest : "")
      } else {
        try remove(document.path)
      }
    }
  }

  /// Removes what the outputs no longer have, and replaces the state.
  public func finish() throws(RunError) {
    try lift { () throws(SystemError) in
      try removeEarlier(than: nil)
      try state.write((isFirstNote ? [] : [0x0A]) + ExportState.tail)
      try state.place(at: ExportState.name, in: root, from: temporaries)
    }
  }
}

extension ExportFolder {
  /// The entry of a document that an earlier export wrote; documents with entries before it are removed.
  private func earlier(_ document: String) throws(SystemError) -> ExportState.Entry? {
    let key = ExportOrder.key(of: document)
    try removeEarlier(than: key)
    guard let old, let entry = old.next, ExportOrder.key(of: entry.path) == key else { return nil }
    try old.advance()
    return entry
  }

  /// Removes the documents that the outputs no longer have, up to a place in the order.
  private func removeEarlier(than key: [UInt8]?) throws(SystemError) {
    guard let old else { return }
    while let entry = old.next {
      if let key, ExportOrder.precedes(ExportOrder.key(of: entry.path), key) == false { return }
      try remove(entry.path)
      try old.advance()
    }
  }

  private func note(_ document: String, _ digest: String) throws(SystemError) {
    let entry = ExportState.Entry(path: document, digest: digest)
    try state.write((isFirstNote ? [] : [UInt8(ascii: ","), 0x0A]) + entry.line)
    isFirstNote = false
  }

  /// The folders and the name of a document's file. A folder that ends like a file of this format gets `%2E` for its last
  /// point, so that no document's file has its name (`a` and `a.md/b`).
  private func components(_ document: String, _ ending: String) -> (
    folder: ArraySlice<[UInt8]>, name: [UInt8]
  ) {
    let names = document.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    let own = String(decoding: names.last ?? [], as: UTF8.self)
    let name = PathEncoding.name(own, ending: "." + ending)
    return (names.dropLast().map(folderName)[...], Array(name.utf8))
  }

  private func folderName(_ name: [UInt8]) -> [UInt8] {
    let text = String(decoding: name, as: UTF8.self)
    guard let ending = endings.first(where: { text.hasSuffix("." + $0) }) else { return name }
    let stem = text.utf8.dropLast(ending.utf8.count + 1)
    return Array(
      PathEncoding.name(String(decoding: stem, as: UTF8.self), ending: "%2E" + ending).utf8)
  }

  /// Whether the folder has all files of a document.
  private func has(_ document: String) throws(SystemError) -> Bool {
    for ending in endings.prefix(written) {
      let (components, name) = components(document, ending)
      guard let folder = try chain.folder(components) else { return false }
      do throws(SystemError) {
        guard try folder.status(name).kind == .file else { return false }
      } catch  where error.isMissing {
        return false
      }
    }
    return true
  }

  private func place(_ file: File, of document: String) throws(SystemError) {
    let (components, name) = components(document, file.ending)
    let folder = try chain.makeFolder(components) { (_) throws(SystemError) in }
    let label = Array((components + [name]).joined(separator: [UInt8(ascii: "/")]))
    try temporaries.move(try temporaries.put(file.bytes, for: label), to: name, in: folder)
  }

  private func remove(_ document: String) throws(SystemError) {
    var wasThere = false
    for ending in endings where try removeFile(document, ending) { wasThere = true }
    if wasThere {
      summary.removed += 1
      observe(document, .removed)
    }
    // Folders that hold nothing any more.
    var folders = components(document, endings[0]).folder
    while let name = folders.popLast() {
      chain.release()
      guard let parent = try chain.folder(folders),
        let folder = try? parent.folder(name), try folder.names().isEmpty
      else { return }
      try parent.remove(name, kind: .folder)
    }
  }

  @discardableResult
  private func removeFile(_ document: String, _ ending: String) throws(SystemError) -> Bool {
    let (components, name) = components(document, ending)
    guard let folder = try chain.folder(components) else { return false }
    do throws(SystemError) {
      guard try folder.status(name).kind == .file else { return false }
      try folder.remove(name)
      return true
    } catch  where error.isMissing {
      return false
    }
  }

  private func lift<Result>(_ call: () throws(SystemError) -> Result) throws(RunError) -> Result {
    do throws(SystemError) {
      return try call()
    } catch {
      throw .export(path: path, error)
    }
  }
}
