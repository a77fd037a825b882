/// Tells what the names in one folder stand for.
struct FolderListing: Sendable {
  /// A name and what it stands for.
  struct Entry: Sendable {
    var name: [UInt8]
    var encoded: String
    var finding: Finding
  }

  /// What a name stands for.
  enum Finding: Sendable {
    case source(LinkScope, FileStatus, sidecar: FileStatus?)
    case folder(LinkScope)
    case failure(DiscoveryFailure.Reason)
    case warning(String)
  }

  /// What the name of a sidecar ends in.
  static let sidecarEnding = Array(".meta.json".utf8)
  /// Names of files that are still being written.
  private static let unfinished = [".part", ".tmp", ".crdownload"].map { Array($0.utf8) }

  let links: LinkPolicy
  /// The real path of the inputs folder.
  let root: [UInt8]?

  /// What a name in a folder stands for; nil where it is hidden, unfinished, or a sidecar that has
  /// its source beside it. `exists` says whether the folder has a name.
  func entry(for name: [UInt8], in folder: OpenFolder, exists: ([UInt8]) -> Bool) -> Entry? {
    guard isOfInterest(name) else { return nil }
    var finding = finding(for: name, in: folder)
    if case .folder = finding {
      return Entry(name: name, encoded: PathEncoding.encode(name, as: .folder), finding: finding)
    }
    if name.suffix(Self.sidecarEnding.count) == Self.sidecarEnding[...] {
      if exists(Array(name.dropLast(Self.sidecarEnding.count))) { return nil }
      finding = .warning("a sidecar without its source; it is not used")
    }
    let sidecar = name + Self.sidecarEnding
    if case .source(let link, let status, _) = finding, exists(sidecar) {
      finding = .source(link, status, sidecar: sidecarStatus(sidecar, in: folder))
    }
    return Entry(name: name, encoded: PathEncoding.encode(name, as: .file), finding: finding)
  }

  /// Whether a name may be a source's or a folder's: it is neither hidden nor unfinished.
  func isOfInterest(_ name: [UInt8]) -> Bool {
    name.first != UInt8(ascii: ".")
      && Self.unfinished.allSatisfy { $0[...] != name.suffix($0.count) }
  }

  /// The status of a sidecar; nil if it went away, or leads nowhere.
  private func sidecarStatus(_ name: [UInt8], in folder: OpenFolder) -> FileStatus? {
    try? folder.targetStatus(name)
  }

  private func finding(for name: [UInt8], in folder: OpenFolder) -> Finding {
    do throws(SystemError) {
      let status = try folder.status(name)
      if status.kind == .link { return link(name, in: folder) }
      return finding(for: status, link: .itself)
    } catch {
      return .failure(DiscoveryFailure.Reason(error))
    }
  }

  private func link(_ name: [UInt8], in folder: OpenFolder) -> Finding {
    if links == .refuse { return .failure(.refused) }
    do throws(SystemError) {
      let status = try folder.targetStatus(name)
      let scope = links == .follow ? LinkScope.anywhere : .below(root ?? [])
      guard root != nil || links == .follow, scope.admits(name, in: folder) else {
        return .failure(.outside)
      }
      return finding(for: status, link: scope)
    } catch  where error.isMissing {
      return .failure(.broken)
    } catch {
      return .failure(DiscoveryFailure.Reason(error))
    }
  }

  private func finding(for status: FileStatus, link: LinkScope) -> Finding {
    switch status.kind {
    case .file: .source(link, status, sidecar: nil)
    case .folder: .folder(link)
    case .link, .other: .failure(.irregular)
    }
  }
}

extension [[UInt8]] {
  /// Whether a name is among these, which are in byte order.
  func holds(_ name: [UInt8]) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] == name { return true }
      if self[middle].lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
