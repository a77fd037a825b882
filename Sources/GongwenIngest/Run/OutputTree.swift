/// One of the trees below the outputs folder: `documents` or `quarantine`.
///
/// The folders of the path last used are held open; sources come a folder at a time.
final class OutputTree {
  private let root: OpenFolder
  private var chain: [(name: String, folder: OpenFolder)] = []

  init(root: OpenFolder) { self.root = root }

  /// What every output's name ends in.
  static let ending = ".json"

  /// The folder at a path of encoded components; nil if it does not exist.
  func folder(_ components: ArraySlice<String>) throws(SystemError) -> OpenFolder? {
    do throws(SystemError) {
      return try walk(components) { (folder, name) throws(SystemError) in try folder.folder(name) }
    } catch  where error.isMissing {
      return nil
    }
  }

  /// The folder at a path of encoded components, made if it does not exist.
  func makeFolder(_ components: ArraySlice<String>) throws(SystemError) -> OpenFolder {
    try walk(components) { (folder, name) throws(SystemError) in try folder.makeFolder(name) }
  }

  /// Removes the file of a source, if there is one.
  @discardableResult
  func removeFile(of path: OutputPath) throws(SystemError) -> Bool {
    guard let folder = try folder(path.folder) else { return false }
    return try removeFile(path.fileName, in: folder)
  }

  /// Removes what stands below a source's name: members, or what was once a folder's.
  func removeFolder(of path: OutputPath, keeping members: Int = 0) throws(SystemError) {
    guard let parent = try folder(path.folder) else { return }
    let name = Array(path.name.utf8)
    guard try isFolder(name, in: parent) else { return }
    chain = []
    try clear(try parent.folder(name)) { name in
      OutputTree.memberNumber(name).map { $0 >= 1 && $0 <= members } ?? false
    }
    if members == 0 { try removeIfEmpty(name, in: parent) }
  }

  /// Removes from a folder what none of `live` names; gives the number of files removed.
  func sweep(_ components: ArraySlice<String>, live: Set<String>) throws(SystemError) -> Int {
    guard let folder = try folder(components) else { return 0 }
    let stale = try stale(in: folder, live: live)
    if stale.isEmpty == false { chain = [] }
    var removed = 0
    for name in stale { removed += try removeTree(name, in: folder) }
    return removed
  }

  /// The outputs in and below a folder that none of `live` names, by their paths in it.
  func extras(_ components: ArraySlice<String>, live: Set<String>) throws(SystemError) -> [String] {
    guard let folder = try folder(components) else { return [] }
    var extras: [String] = []
    for name in try stale(in: folder, live: live) {
      extras += try outputs(at: name, in: folder)
    }
    return extras
  }

  private func stale(in folder: OpenFolder, live: Set<String>) throws(SystemError) -> [[UInt8]] {
    try folder.names().filter { name in
      let text = String(decoding: name, as: UTF8.self)
      let stem = text.hasSuffix(Self.ending) ? String(text.dropLast(Self.ending.count)) : text
      return text.hasPrefix(".") == false && live.contains(stem) == false
    }
  }

  private func outputs(at name: [UInt8], in folder: OpenFolder) throws(SystemError) -> [String] {
    let text = String(decoding: name, as: UTF8.self)
    guard try isFolder(name, in: folder) else { return text.hasSuffix(Self.ending) ? [text] : [] }
    let inner = try folder.folder(name)
    var paths: [String] = []
    for below in try inner.names() {
      paths += try outputs(at: below, in: inner).map { text + "/" + $0 }
    }
    return paths
  }

  private func walk(
    _ components: ArraySlice<String>,
    _ step: (OpenFolder, [UInt8]) throws(SystemError) -> OpenFolder
  ) throws(SystemError) -> OpenFolder {
    let common = zip(chain, components).prefix { $0.name == $1 }.count
    chain.removeSubrange(common...)
    for name in components.dropFirst(common) {
      let parent = chain.last?.folder ?? root
      chain.append((name, try step(parent, Array(name.utf8))))
    }
    return chain.last?.folder ?? root
  }

  /// The number of a member's file.
  static func memberNumber(_ name: [UInt8]) -> Int? {
    let text = String(decoding: name, as: UTF8.self)
    guard text.hasSuffix(ending), let number = Int(text.dropLast(ending.count)) else { return nil }
    return text == "\(number)\(ending)" ? number : nil
  }

  private func isFolder(_ name: [UInt8], in folder: OpenFolder) throws(SystemError) -> Bool {
    do throws(SystemError) {
      return try folder.status(name).kind == .folder
    } catch  where error.isMissing {
      return false
    }
  }

  private func clear(_ folder: OpenFolder, keep: ([UInt8]) -> Bool) throws(SystemError) {
    for name in try folder.names() where keep(name) == false {
      _ = try removeTree(name, in: folder)
    }
  }

  /// Removes outputs at and below a name; what this program did not write stays.
  private func removeTree(_ name: [UInt8], in folder: OpenFolder) throws(SystemError) -> Int {
    guard try isFolder(name, in: folder) else {
      let isOutput = name.suffix(Self.ending.utf8.count) == Array(Self.ending.utf8)[...]
      guard isOutput else { return 0 }
      return try removeFile(name, in: folder) ? 1 : 0
    }
    let inner = try folder.folder(name)
    var removed = 0
    for below in try inner.names() { removed += try removeTree(below, in: inner) }
    try removeIfEmpty(name, in: folder)
    return removed
  }

  private func removeFile(_ name: [UInt8], in folder: OpenFolder) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try folder.remove(name)
    } catch  where error.isMissing {
      return false
    }
    try folder.synchronise()
    return true
  }

  private func removeIfEmpty(_ name: [UInt8], in folder: OpenFolder) throws(SystemError) {
    guard try folder.folder(name).names().isEmpty else { return }
    try folder.remove(name, kind: .folder)
    try folder.synchronise()
  }
}
