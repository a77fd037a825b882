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
    case source(LinkScope, DiscoveredSource.Sidecar)
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

  /// The entries of a folder in byte order, without what is hidden, unfinished or a sidecar.
  func entries(of folder: OpenFolder) throws(SystemError) -> [Entry] {
    let names = try folder.names()
    let present = Set(names)
    var entries: [Entry] = []
    var taken: Set<String> = []
    for name in names where isOfInterest(name) {
      guard var entry = entry(for: name, in: folder, among: present) else { continue }
      if case .warning = entry.finding {
        entries.append(entry)
        continue
      }
      if taken.contains(entry.encoded) { entry = clash(entry) }
      taken.insert(entry.encoded)
      entries.append(entry)
    }
    return entries
  }

  private func isOfInterest(_ name: [UInt8]) -> Bool {
    name.first != UInt8(ascii: ".")
      && Self.unfinished.allSatisfy { $0[...] != name.suffix($0.count) }
  }

  /// What a name stands for; nil for a sidecar that has its source beside it.
  private func entry(
    for name: [UInt8], in folder: OpenFolder, among names: Set<[UInt8]>
  ) -> Entry? {
    var finding = finding(for: name, in: folder)
    if case .folder = finding {
      return Entry(name: name, encoded: PathEncoding.encode(name, as: .folder), finding: finding)
    }
    if name.suffix(Self.sidecarEnding.count) == Self.sidecarEnding[...] {
      let stem = Array(name.dropLast(Self.sidecarEnding.count))
      if names.contains(stem) { return nil }
      finding = .warning("a sidecar without its source; it is not used")
    }
    if case .source(let link, _) = finding, names.contains(name + Self.sidecarEnding) {
      finding = .source(link, .present)
    }
    return Entry(name: name, encoded: PathEncoding.encode(name, as: .file), finding: finding)
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
    case .file: .source(link, .absent)
    case .folder: .folder(link)
    case .link, .other: .failure(.irregular)
    }
  }

  /// The loser of two names with one encoded form: the first in byte order has it.
  private func clash(_ entry: Entry) -> Entry {
    Entry(
      name: entry.name, encoded: PathEncoding.alternative(to: entry.encoded),
      finding: .failure(.clash(entry.encoded)))
  }
}
